/// Writes one value: `Encodable`'s view of a ``JSONWriter``.
struct JSONValueEncoder: Encoder {
  let writer: JSONWriter
  /// Where its container goes.
  let depth: Int

  init(writer: JSONWriter) {
    self.writer = writer
    depth = writer.depth
  }

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    writer.begin(object: true, at: depth)
    return KeyedEncodingContainer(JSONObjectEncoder(writer: writer, depth: depth))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    writer.begin(object: false, at: depth)
    return JSONArrayEncoder(writer: writer, depth: depth)
  }

  /// Writes what is JSON text already.
  func append(_ json: [UInt8]) { json.withUnsafeBufferPointer { writer.output.append($0) } }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

extension JSONValueEncoder: SingleValueEncodingContainer {
  func encodeNil() { writer.appendNull() }
  func encode(_ value: Bool) { writer.append(value) }
  func encode(_ value: String) { writer.append(value) }
  func encode(_ value: Double) throws { try writer.append(value) }
  func encode(_ value: Float) throws { try writer.append(Double(value)) }
  func encode(_ value: Int) { writer.append(value) }
  func encode(_ value: Int8) { writer.append(value) }
  func encode(_ value: Int16) { writer.append(value) }
  func encode(_ value: Int32) { writer.append(value) }
  func encode(_ value: Int64) { writer.append(value) }
  func encode(_ value: UInt) { writer.append(value) }
  func encode(_ value: UInt8) { writer.append(value) }
  func encode(_ value: UInt16) { writer.append(value) }
  func encode(_ value: UInt32) { writer.append(value) }
  func encode(_ value: UInt64) { writer.append(value) }
  func encode(_ value: some Encodable) throws { try writer.write(value) }
}
