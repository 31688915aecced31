/// Reads the words and signs of an interface text, and keeps the comments between them.
struct DescriptionScanner {
  typealias Failure = DescriptionError

  private let text: [UInt8]
  /// Where the word at hand begins, in bytes.
  private(set) var position = 0
  /// The comments that stand directly before the word at hand.
  private(set) var documentation: [String] = []
  /// Where the space ended that was passed last.
  private var spaceEnd: Int?
  /// Whether a line ended between the last word and the one at hand.
  private(set) var isAtNewLine = true

  init(_ text: String) { self.text = Array(text.utf8) }

  var isAtEnd: Bool { position == text.count }
  private var byte: UInt8? { isAtEnd ? nil : text[position] }

  // MARK: Space and comments

  /// Passes white space and comments. A blank line parts comments from what follows.
  mutating func skipSpace() {
    // Asked again at the same place, it has nothing new to tell.
    guard position != spaceEnd else { return }
    defer { spaceEnd = position }
    documentation = []
    isAtNewLine = position == 0
    var isLineBlank = false
    while let byte {
      if byte == UInt8(ascii: "#") {
        // A comment at the end of a line says something about that line, not about the next one.
        let isTrailing = !isAtNewLine
        let words = comment()
        if !isTrailing { documentation.append(words) }
        isLineBlank = true
      } else if case let length = lineEnd(at: position), length > 0 {
        if isLineBlank { documentation = [] }
        isLineBlank = true
        isAtNewLine = true
        position += length
      } else if case let length = space(at: position), length > 0 {
        position += length
      } else {
        return
      }
    }
  }

  /// Passes a comment and the end of its line.
  private mutating func comment() -> String {
    position += 1
    if byte == UInt8(ascii: " ") { position += 1 }
    let start = position
    while !isAtEnd, lineEnd(at: position) == 0 { position += 1 }
    let words = String(decoding: text[start..<position], as: UTF8.self)
    isAtNewLine = true
    if !isAtEnd { position += lineEnd(at: position) }
    return words
  }

  /// How many bytes the end of a line takes that is here: LF, CR, CR LF, U+2028 or U+2029; 0: there is none.
  private func lineEnd(at place: Int) -> Int {
    switch text[place] {
    case 0x0A: 1
    case 0x0D: place + 1 < text.count && text[place + 1] == 0x0A ? 2 : 1
    case 0xE2: starts(with: [0xE2, 0x80, 0xA8], at: place) || starts(with: [0xE2, 0x80, 0xA9], at: place) ? 3 : 0
    default: 0
    }
  }

  /// How many bytes the space takes that is here. ECMA-262, 5th edition, 7.2, without the vertical ones: as UAPI.20 says.
  private func space(at place: Int) -> Int {
    let byte = text[place]
    if byte == 0x20 || byte == 0x09 { return 1 }
    guard byte >= 0x80 else { return 0 }
    return Self.wideSpaces.first { starts(with: $0, at: place) }?.count ?? 0
  }

  private static let wideSpaces: [[UInt8]] =
    ["\u{A0}", "\u{FEFF}", "\u{1680}", "\u{180E}", "\u{202F}", "\u{205F}", "\u{3000}"].map { Array($0.utf8) }
    + (0x80...0x8A).map { [0xE2, 0x80, $0] }  // U+2000 to U+200A

  private func starts(with bytes: [UInt8], at place: Int) -> Bool { text[place...].starts(with: bytes) }

  // MARK: Words and signs

  /// Passes a sign if it is at hand.
  mutating func accept(_ sign: StaticString) -> Bool {
    let isThere = sign.withUTF8Buffer { text[position...].starts(with: $0) }
    if isThere { position += sign.utf8CodeUnitCount }
    return isThere
  }

  /// Passes a run of letters, digits, underscores, hyphens and dots, as far as `isPart` says.
  mutating func word(_ isPart: (UInt8) -> Bool) -> String {
    let start = position
    while let byte, isPart(byte) { position += 1 }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  // MARK: Places

  /// An error at a place, at the one at hand by default.
  func failure(_ reason: String, at place: Int? = nil) -> Failure {
    let place = place ?? position
    var line = 1
    var lineStart = 0
    var index = 0
    while index < place {
      let length = lineEnd(at: index)
      index += max(length, 1)
      guard length > 0, index <= place else { continue }
      line += 1
      lineStart = index
    }
    let characters = String(decoding: text[lineStart..<place], as: UTF8.self).unicodeScalars.count
    return Failure(line: line, column: characters + 1, reason: reason)
  }

  /// An error that says what was expected and what is there.
  func unexpected(_ expected: String) -> Failure {
    let found = String(decoding: text[position...].prefix(4), as: UTF8.self).unicodeScalars.first
    return failure("expected \(expected), found \(found.map { "'\(Character($0))'" } ?? "the end")")
  }
}
