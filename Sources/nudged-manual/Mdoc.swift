/// Lines of a manual page, in mdoc(7).
struct Mdoc {
  private(set) var lines: [String] = []
  /// Whether a paragraph that comes next has to be parted from what is there.
  private var followsText = false

  /// A macro with words that are mdoc already, as ``word(_:)`` makes them.
  mutating func macro(_ name: String, _ words: String...) {
    lines.append(([".\(name)"] + words.filter { !$0.isEmpty }).joined(separator: " "))
    // After these, mdoc leaves room by itself, or none is wanted.
    followsText = !["Sh", "Ss", "It", "Bl", "Bd"].contains(name)
  }

  /// One paragraph; each sentence on a line of its own, as mdoc(7) has it.
  mutating func paragraph(_ text: String) {
    if followsText { lines.append(".Pp") }
    lines += Prose.sentences(text).flatMap { Prose.lines($0, width: 72) }.map(Self.textLine)
    followsText = true
  }

  /// Lines that stay as they are.
  mutating func literal(_ text: [String]) {
    macro("Bd", "-literal", "-offset", "2n")
    lines += text.map(Self.literalLine)
    macro("Ed")
  }

  mutating func prose(_ prose: Prose) {
    for block in prose.blocks {
      switch block {
      case .paragraph(let text): paragraph(text)
      case .example(let lines): literal(lines.flatMap(Prose.folded))
      }
    }
  }

  /// A list of terms, each with what it means.
  mutating func list<Items: Sequence>(
    _ items: Items, width: String = "Ds", isCompact: Bool = false, _ item: (Items.Element, inout Mdoc) -> Void
  ) {
    macro("Bl", "-tag", "-width", width, isCompact ? "-compact" : "")
    for one in items { item(one, &self) }
    macro("El")
  }

  // MARK: Escaping

  /// A word of a macro's line: one word, whatever is in it, and never taken for a macro or for punctuation.
  static func word(_ text: String) -> String {
    let escaped = escape(text)
    let isShort = text.count < 4 && !text.hasPrefix("-")
    let word = (isShort ? "\\&" : "") + escaped
    return text.contains(" ") ? "\"\(word)\"" : word
  }

  /// A line of text, whatever it begins with. Names of files and settings are not parted, so that they can be copied.
  static func textLine(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    return words.map { (isName($0) ? "\\%" : "") + escape(String($0)) }.joined(separator: " ")
  }

  private static func isName(_ word: Substring) -> Bool {
    word.hasPrefix(".") || word.dropFirst().dropLast().contains { "-_./=".contains($0) }
  }

  /// A line that stays as it is.
  private static func literalLine(_ text: String) -> String {
    let escaped = escape(text)
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }

  /// Every character as itself, also where it can be copied from the page: a `-` stays one.
  static func escape(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      if let name = names[scalar] {
        escaped += name
      } else if scalar.isASCII {
        escaped.unicodeScalars.append(scalar)
      } else {
        escaped += "\\[u\(fourDigits(scalar.value))]"
      }
    }
  }

  /// groff_char(7).
  private static let names: [Unicode.Scalar: String] = [
    "\\": "\\e", "-": "\\-", "'": "\\(aq", "\"": "\\(dq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti",
    "“": "\\(lq", "”": "\\(rq", "‘": "\\(oq", "’": "\\(cq", "–": "\\(en", "…": "...",
  ]

  private static func fourDigits(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
