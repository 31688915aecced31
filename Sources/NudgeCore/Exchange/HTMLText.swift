/// Text of other programs that carries a little HTML, as a person reads it.
enum HTMLText {
  private static let breaks: Set<String> = [
    "br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr", "tr", "table", "pre",
  ]
  private static let signs: Set<String> = [
    "b", "i", "u", "s", "strong", "em", "span", "font", "strike", "del", "ins", "small", "big", "sub", "sup", "mark",
    "code", "tt", "td", "th", "tbody", "a",
  ]

  /// Without the tags and entities it uses; every other "<" and "&" is the person's own.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return text.withPlainLineBreaks.withoutEdges
    }
    var (plain, rest, link) = ("", text[...], "")
    while let start = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      plain += rest[..<start]
      rest = rest[start...]
      let (taken, length) = (rest.first == "&" ? entity(rest) : tag(rest, &link)) ?? (String(rest.first ?? "<"), 1)
      plain += taken
      rest = rest.dropFirst(length)
    }
    return (plain + rest).withPlainLineBreaks.withoutEdges
  }

  // MARK: - Tags

  /// What the tag in front stands for, and its length.
  private static func tag(_ text: Substring, _ link: inout String) -> (String, Int)? {
    guard let end = text.prefix(2000).firstIndex(of: ">") else { return nil }
    let inside = text[text.index(after: text.startIndex)..<end]
    let closes = inside.first == "/"
    let name = inside.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
    let length = text.distance(from: text.startIndex, to: end) + 1
    if breaks.contains(name) { return (name == "li" && closes ? "" : "\n", length) }
    guard signs.contains(name) else { return nil }
    if name == "a" { return (address(inside, closes, &link), length) }
    return (name == "td" && closes ? " " : "", length)
  }

  /// A link's address stands behind its words: " (https://…)".
  private static func address(_ inside: Substring, _ closes: Bool, _ link: inout String) -> String {
    if closes {
      defer { link = "" }
      return link.isEmpty ? "" : " (\(link))"
    }
    guard let start = inside.range(after: "href=") else { return "" }
    let value = inside[start...]
    guard let mark = value.first, mark == "\"" || mark == "'" else {
      link = String(value.prefix { !$0.isWhitespace })
      return ""
    }
    link = plain(String(value.dropFirst().prefix { $0 != mark }))
    return ""
  }

  // MARK: - Entities

  /// What the entity in front stands for, and its length: `&amp;`, `&#228;`, `&#xE4;`.
  private static func entity(_ text: Substring) -> (String, Int)? {
    guard let (scalar, length) = scalar(text) else { return nil }
    guard case .half(let high) = scalar else { return (scalar.text, length) }
    // Some programs write one emoji as two halves.
    if case (.half(let low), let further)? = self.scalar(text.dropFirst(length)), (0xD800..<0xDC00).contains(high),
      (0xDC00..<0xE000).contains(low),
      let whole = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    {
      return (String(Character(whole)), length + further)
    }
    return ("\u{FFFD}", length)
  }

  private enum Meaning {
    case scalar(Unicode.Scalar)
    case half(UInt32)

    var text: String {
      switch self {
      // A blank that keeps words on one line; nobody sees the difference, and a search does.
      case .scalar("\u{A0}"): " "
      case .scalar(let scalar): String(Character(scalar))
      case .half: "\u{FFFD}"
      }
    }
  }

  private static func scalar(_ text: Substring) -> (Meaning, Int)? {
    guard text.first == "&", let end = text.prefix(12).firstIndex(of: ";") else { return nil }
    let name = text[text.index(after: text.startIndex)..<end]
    let length = name.count + 2
    guard name.first == "#" else { return HTMLEntities.named(name).map { (.scalar($0), length) } }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    guard let number = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10) else { return nil }
    if (0xD800..<0xE000).contains(number) { return (.half(number), length) }
    return (.scalar(Windows1252.scalar(UInt8(exactly: number)) ?? Unicode.Scalar(number) ?? "\u{FFFD}"), length)
  }
}

/// The Western European code page, where it is another one than Unicode's first 256 characters.
public enum Windows1252 {
  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  /// - Returns: nil for no byte, or the byte 0.
  static func scalar(_ byte: UInt8?) -> Unicode.Scalar? {
    guard let byte, byte > 0 else { return nil }
    return (0x80..<0xA0).contains(byte) ? Unicode.Scalar(upper[Int(byte) - 0x80]) : Unicode.Scalar(byte)
  }

  /// The text these bytes are in this code page.
  public static func text(_ bytes: some Collection<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(scalar(byte) ?? "\u{0}") }
    return String(text)
  }
}

extension Substring {
  /// Where what comes behind the first such word begins, in any case of letters.
  fileprivate func range(after word: String) -> Index? {
    indices.first { self[$0...].prefix(word.count).lowercased() == word }
      .flatMap { index($0, offsetBy: word.count, limitedBy: endIndex) }
  }
}
