/// Replies that are written, and wait to be sent.
struct ReplyWriter {
  /// What waits; the front goes away as it is sent.
  let output = ByteBuffer()
  private let json: JSONWriter

  init() { json = JSONWriter(output) }

  /// - Throws: `EncodingError` and ``NoObject``; nothing is written then.
  func write(_ reply: some Encodable, continues: Bool) throws {
    let start = output.count
    output.append(raw: continues ? #"{"continues":true,"parameters":"# : #"{"parameters":"#)
    let parameters = output.count
    do {
      try json.write(reply)
      guard output.bytes[parameters] == UInt8(ascii: "{") else { throw NoObject() }
    } catch {
      output.truncate(to: start)
      throw error
    }
    end()
  }

  func write(_ error: VarlinkError) {
    output.append(raw: #"{"error":"#)
    json.append(error.name)
    output.append(raw: #","parameters":"#)
    error.parametersJSON.withUnsafeBufferPointer { output.append($0) }
    end()
  }

  private func end() {
    output.append(UInt8(ascii: "}"))
    output.append(0)
  }
}

/// A reply whose parameters are no JSON object.
struct NoObject: Error, CustomStringConvertible {
  var description: String { "the reply is no JSON object" }
}
