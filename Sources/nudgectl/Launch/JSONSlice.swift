/// Finds a part of a JSON text without reading the rest of it.
enum JSONSlice {
  /// What stands between the brackets of an array that is a member of the object.
  ///
  /// - Parameter text: one JSON object; the Varlink client has found it well-formed.
  /// - Returns: nil when there is no such array.
  static func elements(of member: String, in text: [UInt8]) -> ArraySlice<UInt8>? {
    let key = Array(JSONText.quoted(member).utf8)
    var walk = JSONWalk()
    var string = 0
    var start: Int?
    for index in text.indices {
      let byte = text[index]
      let wasInString = walk.isInString
      walk.step(byte)
      if walk.isInString != wasInString, walk.isInString { string = index }
      if walk.isInString || wasInString { continue }
      if start == nil, byte == UInt8(ascii: "["), walk.depth == 2, text[string...].starts(with: key) {
        start = index + 1
      }
      if let start, byte == UInt8(ascii: "]"), walk.depth == 1 { return trimmed(text[start..<index]) }
    }
    return nil
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    var text = text.drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }
}

/// Where in a JSON text a byte stands.
private struct JSONWalk {
  private(set) var depth = 0
  private(set) var isInString = false
  private var isEscaped = false

  mutating func step(_ byte: UInt8) {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
      }
      return
    }
    switch byte {
    case UInt8(ascii: "\""): isInString = true
    case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
    default: break
    }
  }
}
