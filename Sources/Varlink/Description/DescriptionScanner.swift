/// Reads the words and signs of an interface text, and keeps the comments between them.
struct DescriptionScanner {
  typealias Failure = DescriptionError

  private let text: [Unicode.Scalar]
  private(set) var position = 0
  /// The comments that stand directly before the word at hand.
  private(set) var documentation: [String] = []
  /// Where the space ended that was passed last.
  private var spaceEnd: Int?
  /// Whether a line ended between the last word and the one at hand.
  private(set) var isAtNewLine = true

  init(_ text: String) { self.text = Array(text.unicodeScalars) }

  var isAtEnd: Bool { position == text.count }
  private var scalar: Unicode.Scalar? { isAtEnd ? nil : text[position] }

  // MARK: Space and comments

  /// Passes white space and comments. A blank line parts comments from what follows.
  mutating func skipSpace() {
    // Asked again at the same place, it has nothing new to tell.
    guard position != spaceEnd else { return }
    defer { spaceEnd = position }
    documentation = []
    isAtNewLine = position == 0
    var isLineBlank = false
    while let scalar {
      if scalar == "#" {
        // A comment at the end of a line says something about that line, not about the next one.
        let isTrailing = !isAtNewLine
        let words = comment()
        if !isTrailing { documentation.append(words) }
        isLineBlank = true
      } else if Self.isLineEnd(scalar) {
        if isLineBlank { documentation = [] }
        isLineBlank = true
        isAtNewLine = true
        passLineEnd()
      } else if Self.isSpace(scalar) {
        position += 1
      } else {
        return
      }
    }
  }

  /// Passes a comment and the end of its line.
  private mutating func comment() -> String {
    position += 1
    if scalar == " " { position += 1 }
    var words = String.UnicodeScalarView()
    while let scalar, !Self.isLineEnd(scalar) {
      words.append(scalar)
      position += 1
    }
    isAtNewLine = true
    if !isAtEnd { passLineEnd() }
    return String(words)
  }

  private mutating func passLineEnd() {
    if scalar == "\r", position + 1 < text.count, text[position + 1] == "\n" { position += 1 }
    position += 1
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  /// ECMA-262, 5th edition, 7.2, without the vertical ones: as UAPI.20 says.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\u{A0}", "\u{FEFF}", "\u{1680}", "\u{180E}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{205F}",
      "\u{3000}":
      true
    default: false
    }
  }

  // MARK: Words and signs

  /// Passes a sign if it is at hand.
  mutating func accept(_ sign: String) -> Bool {
    let scalars = Array(sign.unicodeScalars)
    guard text[position...].starts(with: scalars) else { return false }
    position += scalars.count
    return true
  }

  /// Passes a run of letters, digits, underscores, hyphens and dots, as far as `isPart` says.
  mutating func word(_ isPart: (Unicode.Scalar) -> Bool) -> String {
    var word = String.UnicodeScalarView()
    while let scalar, isPart(scalar) {
      word.append(scalar)
      position += 1
    }
    return String(word)
  }

  // MARK: Places

  /// An error at a place, at the one at hand by default.
  func failure(_ reason: String, at place: Int? = nil) -> Failure {
    var line = 1
    var lineStart = 0
    for index in 0..<(place ?? position) where Self.isLineEnd(text[index]) {
      let isHalf = text[index] == "\r" && index + 1 < text.count && text[index + 1] == "\n"
      if isHalf { continue }
      line += 1
      lineStart = index + 1
    }
    return Failure(line: line, column: (place ?? position) - lineStart + 1, reason: reason)
  }

  /// An error that says what was expected and what is there.
  func unexpected(_ expected: String) -> Failure {
    failure("expected \(expected), found \(scalar.map { "'\(Character($0))'" } ?? "the end")")
  }
}
