/// A tag as programs write it: a name that is known, alone or with attributes that have values. "<small steps>" is none.
struct HTMLTag {
  var name: String
  var closes: Bool
  /// Where the value of `href` stands.
  var address: Range<Int>?
  /// Behind its ">".
  var end: Int

  /// Whether it stands for the end of a line.
  var breaksLine: Bool { Self.breaks.contains(name) }

  private static let breaks: Set<String> = [
    "br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr", "tr", "table", "pre",
  ]
  private static let signs: Set<String> = [
    "b", "i", "u", "s", "strong", "em", "span", "font", "strike", "del", "ins", "small", "big", "sub", "sup", "mark",
    "code", "tt", "td", "th", "tbody", "a",
  ]

  /// How far one reaches at most.
  private static let longest = 2000

  /// - Parameter start: where its "<" stands.
  init?(_ bytes: ArraySlice<UInt8>, at start: Int) {
    var walk = Walk(bytes: bytes[start...].prefix(Self.longest), place: start + 1)
    closes = walk.take("/")
    let letters = walk.takeWhile(\.isASCIILetterOrDigit)
    guard (1...10).contains(letters.count) else { return nil }
    name = String(decoding: bytes[letters], as: UTF8.self).lowercased()
    guard Self.breaks.contains(name) || Self.signs.contains(name) else { return nil }
    while true {
      let gap = walk.takeWhile(\.isHTMLSpace)
      if !closes { _ = walk.take("/") }
      if walk.take(">") { break }
      guard !gap.isEmpty, !closes, let (label, value) = walk.takeAttribute() else { return nil }
      if address == nil, String(decoding: bytes[label], as: UTF8.self).lowercased() == "href" { address = value }
    }
    end = walk.place
  }

  /// Goes on through the bytes of one tag.
  private struct Walk {
    let bytes: ArraySlice<UInt8>
    var place: Int

    private var byte: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

    mutating func take(_ sign: Unicode.Scalar) -> Bool {
      guard byte == UInt8(ascii: sign) else { return false }
      place += 1
      return true
    }

    mutating func takeWhile(_ fits: (UInt8) -> Bool) -> Range<Int> {
      let start = place
      while let byte, fits(byte) { place += 1 }
      return start..<place
    }

    /// `name=value`, `name="value"`, `name='value'`
    mutating func takeAttribute() -> (label: Range<Int>, value: Range<Int>)? {
      let label = takeWhile { $0.isASCIILetterOrDigit || "-_:.".utf8.contains($0) }
      guard let first = label.first, !(48...57).contains(bytes[first]), take("=") else { return nil }
      guard let mark = byte, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else {
        let value = takeWhile { !$0.isHTMLSpace && !"\"'<>`".utf8.contains($0) }
        return value.isEmpty ? nil : (label, value)
      }
      place += 1
      let value = takeWhile { $0 != mark }
      guard byte == mark else { return nil }
      place += 1
      return (label, value)
    }
  }
}

extension UInt8 {
  /// A to Z in either case, 0 to 9.
  var isASCIILetterOrDigit: Bool { (97...122).contains(self | 0x20) || (48...57).contains(self) }

  fileprivate var isHTMLSpace: Bool { self == 32 || (9...13).contains(self) }
}
