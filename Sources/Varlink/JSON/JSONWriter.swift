/// Writes JSON straight into bytes.
///
/// `Encodable` never says when a container ends. So each open one is remembered here, and writing to an outer one ends
/// those inside it; what `Encodable` types do is always nested like that.
final class JSONWriter {
  /// What was written. Others may put bytes around a value.
  let output: ByteBuffer
  /// The containers that are being written, from the outermost on: whether each is an object.
  @exclusivity(unchecked) private var open: [Bool] = []

  init(_ output: ByteBuffer = ByteBuffer()) { self.output = output }

  /// How many containers are open: where the next one goes.
  @exclusivity(unchecked) private(set) var depth = 0

  /// Writes a whole value. After an error, what was written of it is taken back.
  ///
  /// - Throws: `EncodingError`, and what the value throws.
  func write(_ value: some Encodable) throws {
    let start = output.count
    let depth = depth
    do {
      try value.encode(to: JSONValueEncoder(writer: self))
    } catch {
      output.truncate(to: start)
      open.removeSubrange(depth...)
      self.depth = depth
      throw error
    }
    end(downTo: depth)
    if output.count == start { output.append(raw: "{}") }
  }

  // MARK: Containers

  /// Opens a container at a depth, or goes on with the one already there.
  func begin(object: Bool, at depth: Int) {
    if depth < self.depth, open[depth] == object { return }
    end(downTo: depth)
    open.append(object)
    self.depth += 1
    output.append(object ? UInt8(ascii: "{") : UInt8(ascii: "["))
  }

  /// Ends the containers from a depth on.
  func end(downTo depth: Int) {
    while self.depth > depth, let isObject = open.popLast() {
      self.depth -= 1
      output.append(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
    }
  }

  /// Makes room for the next element of the container at a depth.
  func beginElement(at depth: Int) {
    if self.depth > depth + 1 { end(downTo: depth + 1) }
    // No value ends like a container begins, so the last byte tells whether it is empty.
    if output.last != UInt8(ascii: "{"), output.last != UInt8(ascii: "[") { output.append(UInt8(ascii: ",")) }
  }

  // MARK: Values

  func appendNull() { output.append(raw: "null") }

  func append(_ value: Bool) { output.append(raw: value ? "true" : "false") }

  func append(_ value: some BinaryInteger) {
    if let value = Int64(exactly: value) { output.append(decimal: value) } else { output.append(utf8: String(value)) }
  }

  /// - Throws: `EncodingError`: JSON knows no infinity and no NaN.
  func append(_ value: Double) throws {
    guard value.isFinite else {
      throw EncodingError.invalidValue(value, .init(codingPath: [], debugDescription: "JSON has no such number"))
    }
    output.append(utf8: value.description)
  }

  func append(_ text: String) {
    output.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { append(escaping: $0) }
    output.append(UInt8(ascii: "\""))
  }

  private func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in 0..<text.count {
      let byte = text[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
      output.append(UnsafeBufferPointer(rebasing: text[start..<index]))
      appendEscaped(byte)
      start = index + 1
    }
    output.append(UnsafeBufferPointer(rebasing: text[start...]))
  }

  private func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\n"): output.append(raw: "\\n")
    case UInt8(ascii: "\r"): output.append(raw: "\\r")
    case UInt8(ascii: "\t"): output.append(raw: "\\t")
    case UInt8(ascii: "\""): output.append(raw: "\\\"")
    case UInt8(ascii: "\\"): output.append(raw: "\\\\")
    default:
      output.append(raw: byte < 0x10 ? "\\u000" : "\\u001")
      output.append(utf8: String(byte & 0xF, radix: 16))
    }
  }
}
