/// A value that was written as JSON once and is sent many times, such as a status that seldom changes.
///
/// ```swift
/// interface.method("Status") { (_: Empty, _) in
///   if kept == nil { kept = try Encoded(status()) }
///   return kept
/// }
/// ```
public struct Encoded: Encodable, Sendable {
  /// JSON text, in UTF-8.
  public let json: [UInt8]

  /// - Throws: `EncodingError` for infinite numbers, and what the value throws.
  public init(_ value: some Encodable) throws { json = try JSON.encode(value) }

  /// This library copies the text; other encoders write what it means.
  public func encode(to encoder: any Encoder) throws {
    if let encoder = encoder as? JSONValueEncoder {
      encoder.append(json)
    } else {
      try JSON(parsing: json).encode(to: encoder)
    }
  }
}
