/// Writes the members of an object.
struct JSONObjectEncoder<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let writer: JSONWriter
  let depth: Int

  var codingPath: [any CodingKey] { [] }

  private func begin(_ key: some CodingKey) {
    writer.beginElement(at: depth)
    writer.append(key.stringValue)
    writer.output.append(UInt8(ascii: ":"))
  }

  private func encode(integer value: some BinaryInteger, _ key: Key) {
    begin(key)
    writer.append(value)
  }

  func encodeNil(forKey key: Key) {
    begin(key)
    writer.appendNull()
  }

  func encode(_ value: Bool, forKey key: Key) {
    begin(key)
    writer.append(value)
  }

  func encode(_ value: String, forKey key: Key) {
    begin(key)
    writer.append(value)
  }

  func encode(_ value: Double, forKey key: Key) throws {
    begin(key)
    try writer.append(value)
  }

  func encode(_ value: Float, forKey key: Key) throws { try encode(Double(value), forKey: key) }
  func encode(_ value: Int, forKey key: Key) { encode(integer: value, key) }
  func encode(_ value: Int8, forKey key: Key) { encode(integer: value, key) }
  func encode(_ value: Int16, forKey key: Key) { encode(integer: value, key) }
  func encode(_ value: Int32, forKey key: Key) { encode(integer: value, key) }
  func encode(_ value: Int64, forKey key: Key) { encode(integer: value, key) }
  func encode(_ value: UInt, forKey key: Key) { encode(integer: value, key) }
  func encode(_ value: UInt8, forKey key: Key) { encode(integer: value, key) }
  func encode(_ value: UInt16, forKey key: Key) { encode(integer: value, key) }
  func encode(_ value: UInt32, forKey key: Key) { encode(integer: value, key) }
  func encode(_ value: UInt64, forKey key: Key) { encode(integer: value, key) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    begin(key)
    try writer.write(value)
  }

  // Absent members are left out. The standard library would do the same, through one more generic layer.

  func encodeIfPresent(_ value: Bool?, forKey key: Key) { if let value { encode(value, forKey: key) } }
  func encodeIfPresent(_ value: String?, forKey key: Key) { if let value { encode(value, forKey: key) } }
  func encodeIfPresent(_ value: Int?, forKey key: Key) { if let value { encode(value, forKey: key) } }
  func encodeIfPresent(_ value: Int64?, forKey key: Key) { if let value { encode(value, forKey: key) } }
  func encodeIfPresent(_ value: Double?, forKey key: Key) throws { if let value { try encode(value, forKey: key) } }
  func encodeIfPresent(_ value: (some Encodable)?, forKey key: Key) throws {
    if let value { try encode(value, forKey: key) }
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    begin(key)
    return JSONValueEncoder(writer: writer).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    begin(key)
    return JSONValueEncoder(writer: writer).unkeyedContainer()
  }

  func superEncoder() -> any Encoder {
    begin(MemberKey(stringValue: "super"))
    return JSONValueEncoder(writer: writer)
  }

  func superEncoder(forKey key: Key) -> any Encoder {
    begin(key)
    return JSONValueEncoder(writer: writer)
  }
}
