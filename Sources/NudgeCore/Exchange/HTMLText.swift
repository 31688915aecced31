/// Text of other programs that carries a little HTML, as a person reads it.
enum HTMLText {
  /// Without the tags, comments and entities it uses; every other "<" and "&" is the person's own.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return text.withPlainLineBreaks.withoutEdges
    }
    var reader = HTMLReader(Array(text.utf8)[...])
    return String(decoding: reader.plain(), as: UTF8.self).withPlainLineBreaks.withoutEdges
  }
}

/// Walks over a text byte by byte: all that means something in it is ASCII. Whatever stands there, each byte is looked at a few
/// times and no more.
private struct HTMLReader {
  private let bytes: ArraySlice<UInt8>
  private let readsTags: Bool
  private var written: [UInt8] = []
  /// The address of the link that is open.
  private var link: [UInt8] = []
  /// The first end of a comment behind the last place it was looked for; looked for once for all that begin before it.
  private var commentEnd = 0

  init(_ bytes: ArraySlice<UInt8>, readsTags: Bool = true) {
    self.bytes = bytes
    self.readsTags = readsTags
    written.reserveCapacity(bytes.count)
  }

  mutating func plain() -> [UInt8] {
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      if byte == UInt8(ascii: "&"), let end = takeEntity(at: place) {
        place = end
      } else if byte == UInt8(ascii: "<"), readsTags, let end = takeTag(at: place) ?? endOfComment(at: place) {
        place = end
      } else {
        written.append(byte)
        place += 1
      }
    }
    return written
  }

  // MARK: - Tags

  /// Writes what the tag at this place stands for.
  ///
  /// - Returns: where it ends; nil: there is none.
  private mutating func takeTag(at start: Int) -> Int? {
    guard let tag = HTMLTag(bytes, at: start) else { return nil }
    switch (tag.name, tag.closes) {
    case ("a", let closes): takeLink(tag, closes)
    case ("td", true): written.append(UInt8(ascii: " "))
    case ("li", true): break
    default: if tag.breaksLine { written.append(10) }
    }
    return tag.end
  }

  /// A link's address stands behind its words: " (https://…)".
  private mutating func takeLink(_ tag: HTMLTag, _ closes: Bool) {
    if closes, !link.isEmpty { written += Array(" (".utf8) + link + [UInt8(ascii: ")")] }
    link = []
    guard !closes, let address = tag.address else { return }
    var reader = HTMLReader(bytes[address], readsTags: false)
    link = reader.plain()
  }

  private mutating func endOfComment(at start: Int) -> Int? {
    let body = start + 4
    guard body < bytes.endIndex, bytes[start..<body].elementsEqual("<!--".utf8) else { return nil }
    if commentEnd < body + 3 {
      var place = body
      while place + 3 <= bytes.endIndex, !bytes[place..<place + 3].elementsEqual("-->".utf8) { place += 1 }
      commentEnd = place + 3 <= bytes.endIndex ? place + 3 : .max
    }
    return commentEnd == .max ? nil : commentEnd
  }

  // MARK: - Entities

  /// Writes what the entity at this place stands for: `&amp;`, `&#228;`, `&#xE4;`.
  ///
  /// - Returns: where it ends; nil: there is none.
  private mutating func takeEntity(at start: Int) -> Int? {
    guard let (meaning, end) = entity(at: start) else { return nil }
    // Some programs write one emoji as two halves.
    if case .half(let high) = meaning, case (.half(let low), let end)? = entity(at: end),
      (0xD800..<0xDC00).contains(high), (0xDC00..<0xE000).contains(low),
      let whole = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    {
      write(whole)
      return end
    }
    write(meaning.scalar)
    return end
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    written += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
  }

  private enum Meaning {
    case whole(Unicode.Scalar)
    case half(UInt32)

    var scalar: Unicode.Scalar {
      switch self {
      // A blank that keeps words on one line; nobody sees the difference, and a search does.
      case .whole("\u{A0}"): " "
      case .whole(let scalar): scalar
      case .half: "\u{FFFD}"
      }
    }
  }

  private static let longestEntity = 40

  private func entity(at start: Int) -> (Meaning, end: Int)? {
    let stretch = bytes[min(start, bytes.endIndex)...].prefix(Self.longestEntity)
    guard stretch.first == UInt8(ascii: "&") else { return nil }
    let name = stretch.dropFirst().prefix { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "#") }
    guard name.endIndex < stretch.endIndex, bytes[name.endIndex] == UInt8(ascii: ";") else { return nil }
    return Self.meaning(String(decoding: name, as: UTF8.self)).map { ($0, name.endIndex + 1) }
  }

  private static func meaning(_ name: String) -> Meaning? {
    guard name.first == "#" else { return HTMLEntities.named(name[...]).map { .whole($0) } }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    guard let number = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10) else { return nil }
    if (0xD800..<0xE000).contains(number) { return .half(number) }
    return .whole(Windows1252.scalar(UInt8(exactly: number)) ?? Unicode.Scalar(number) ?? "\u{FFFD}")
  }
}
