/// Any JSON value: what Varlink's `object` and `any` carry.
///
/// The library reads and writes JSON by itself, strictly and in one pass. Foundation's encoder took 6 µs for the
/// smallest reply and 18 µs for one of 700 bytes, several times what the rest of a call costs.
public enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number written without fraction and exponent, of at most 64 bits.
  case integer(Int64)
  /// Every other number.
  case real(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])
}

extension JSON {
  /// How deep arrays and objects may be nested in a text that is read.
  public static var maximumDepth: Int { JSONScanner.maximumDepth }

  /// Reads one JSON text (RFC 8259) in UTF-8.
  ///
  /// Stricter than the grammar where values would be ambiguous: a key may come only once in an object, and escaped
  /// surrogates come in pairs.
  ///
  /// - Throws: ``JSONSyntaxError``.
  public init(parsing text: some Collection<UInt8>) throws(JSONSyntaxError) {
    self = try Array(text).withUnsafeBufferPointer { text throws(JSONSyntaxError) in try Self.parse(text) }
  }

  static func parse(_ text: UnsafeBufferPointer<UInt8>) throws(JSONSyntaxError) -> JSON {
    var scanner = JSONScanner(text)
    let value = try scanner.value()
    try scanner.end()
    return value
  }

  /// Reads one JSON text of another program, and puts right what can be put right without doubt.
  ///
  /// - Returns: the value, and what was put right.
  /// - Throws: ``JSONSyntaxError``.
  public static func mended(_ text: some Collection<UInt8>) throws(JSONSyntaxError) -> (
    value: JSON, mending: JSONMending
  ) {
    try Array(text).withUnsafeBufferPointer { text throws(JSONSyntaxError) in
      var scanner = JSONScanner(text, mending: [])
      let value = try scanner.value()
      try scanner.end()
      return (value, scanner.mending ?? [])
    }
  }

  /// The JSON text of a value, in UTF-8 and without white space.
  ///
  /// - Throws: `EncodingError` for infinite numbers, and what the value throws.
  public static func encode(_ value: some Encodable) throws -> [UInt8] {
    let writer = JSONWriter()
    try writer.write(value)
    return Array(writer.output.bytes)
  }

  /// Reads a value from JSON text.
  ///
  /// - Throws: ``JSONSyntaxError``, `DecodingError`.
  public static func decode<T: Decodable>(_ type: T.Type = T.self, from text: some Collection<UInt8>) throws -> T {
    try JSON(parsing: text).decode(type)
  }

  /// Reads a value out of this one.
  ///
  /// - Throws: `DecodingError`.
  public func decode<T: Decodable>(_ type: T.Type = T.self) throws -> T {
    try T(from: JSONValueDecoder(value: self))
  }
}

/// Text that is no JSON.
public struct JSONSyntaxError: Error, Hashable, CustomStringConvertible {
  /// Bytes before the place.
  public var offset: Int
  /// What is wrong there.
  public var reason: String

  public var description: String { "no JSON at byte \(offset): \(reason)" }
}
