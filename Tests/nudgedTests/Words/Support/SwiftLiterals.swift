/// Finds the string literals of a Swift source: what a program can say. Comments are passed over, raw and multi-line literals and
/// those inside interpolations are found, and `"a" + "b"` is one.
nonisolated struct SwiftLiterals {
  private(set) var found: [Written] = []
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  /// Where the last literal ended, while nothing but space and `+` has come since.
  private var joinsFrom: Int?

  static func all(in source: String) -> [Written] {
    var scan = SwiftLiterals(bytes: Array(source.utf8))
    scan.code(untilParenthesis: false)
    return scan.found
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  // MARK: Code

  private mutating func code(untilParenthesis: Bool) {
    var depth = 0
    while at < bytes.count {
      if skipComment() { continue }
      if let hashes = hashesOfLiteral() {
        literal(hashes: hashes)
        continue
      }
      let byte = step()
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") {
        if untilParenthesis, depth == 0 { return }
        depth -= 1
      }
    }
  }

  private mutating func skipComment() -> Bool {
    if starts(with: "//") {
      while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { step() }
      return true
    }
    guard starts(with: "/*") else { return false }
    var depth = 0
    repeat {
      if starts(with: "/*") { depth += 1 } else if starts(with: "*/") { depth -= 1 }
      if starts(with: "/*") || starts(with: "*/") { step() }
      step()
    } while depth > 0 && at < bytes.count
    return true
  }

  /// How many `#` the literal begins with that begins here; nil: none does.
  private func hashesOfLiteral() -> Int? {
    let hashes = bytes[at...].prefix { $0 == UInt8(ascii: "#") }.count
    return at + hashes < bytes.count && bytes[at + hashes] == UInt8(ascii: "\"") ? hashes : nil
  }

  // MARK: Literals

  private mutating func literal(hashes: Int) {
    let begun = (line: line, isJoined: isJoined)
    let marks = String(repeating: "#", count: hashes)
    advance(hashes)
    let quote = starts(with: "\"\"\"") ? "\"\"\"" : "\""
    advance(quote.utf8.count)
    var text: [UInt8] = []
    while at < bytes.count, !starts(with: quote + marks) {
      if starts(with: "\\" + marks) { escape(marks, into: &text) } else { text.append(step()) }
    }
    advance(quote.utf8.count + hashes)
    add(String(decoding: text, as: UTF8.self), line: begun.line, isJoined: begun.isJoined)
  }

  private mutating func escape(_ marks: String, into text: inout [UInt8]) {
    advance(1 + marks.utf8.count)
    switch at < bytes.count ? step() : 0 {
    case UInt8(ascii: "("):
      text += Array("…".utf8)
      code(untilParenthesis: true)
    case UInt8(ascii: "n"), UInt8(ascii: "t"): text.append(UInt8(ascii: " "))
    case UInt8(ascii: "u"): while at < bytes.count, step() != UInt8(ascii: "}") {}
    case UInt8(ascii: "\n"): break
    case let other: text.append(other)
    }
  }

  private var isJoined: Bool {
    guard let joinsFrom, !found.isEmpty else { return false }
    let between = bytes[joinsFrom..<at].filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
    return between == [UInt8(ascii: "+")]
  }

  private mutating func add(_ text: String, line: Int, isJoined: Bool) {
    if isJoined { found[found.count - 1].text += text } else { found.append(Written(line: line, text: text)) }
    joinsFrom = at
  }

  // MARK: Bytes

  private func starts(with text: String) -> Bool { bytes[at...].starts(with: text.utf8) }

  @discardableResult
  private mutating func step() -> UInt8 {
    defer { at += 1 }
    if bytes[at] == UInt8(ascii: "\n") { line += 1 }
    return bytes[at]
  }

  private mutating func advance(_ count: Int) { for _ in 0..<count where at < bytes.count { step() } }
}

/// A piece of text and the line it begins on.
nonisolated struct Written: Hashable, Sendable {
  var line: Int
  var text: String
}
