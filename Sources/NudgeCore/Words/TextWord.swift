/// A word of a text, for comparing: capitals and apostrophes are no difference, so that "I'm", "i’m" and "im" are one word.
struct TextWord: Hashable, Sendable {
  /// The same for the same word, anywhere and always. A hash, since a list of a few hundred words is to take a few kilobytes.
  let key: UInt64
  /// Where it stands, in bytes of UTF-8.
  let range: Range<Int>

  /// The words of a text in order. Whatever stands between them, a line break or a comma, only parts them.
  static func all(in text: some StringProtocol) -> [TextWord] {
    var reading = Reading(bytes: text.utf8.count)
    for scalar in text.unicodeScalars { reading.take(scalar) }
    reading.end()
    return reading.words
  }

  /// The keys of the words of a phrase.
  static func keys(of text: some StringProtocol) -> [UInt64] { all(in: text).map(\.key) }
}

/// A hash over the code points of each word; the highest bit is always set (``PhraseStep``).
private struct Reading {
  private(set) var words: [TextWord] = []
  private var key = FNV1a()
  private var start: Int?
  private var offset = 0
  private var endOfWord = 0

  init(bytes: Int) { words.reserveCapacity(bytes / Self.usualLength + 1) }

  /// Bytes of a word and what parts it from the next, in English.
  private static let usualLength = 5

  mutating func take(_ scalar: Unicode.Scalar) {
    defer { offset += UTF8.width(scalar) }
    if scalar.isASCII { return takeASCII(UInt8(truncatingIfNeeded: scalar.value)) }
    if scalar.isApostrophe { return }
    guard scalar.isOfWord else { return end() }
    if start == nil { start = offset }
    scalar.eachSmall { mix($0) }
    endOfWord = offset + UTF8.width(scalar)
  }

  private mutating func takeASCII(_ byte: UInt8) {
    guard byte.isLetter || byte.isDigit else {
      if byte != UInt8(ascii: "'") && byte != UInt8(ascii: "`") { end() }
      return
    }
    if start == nil { start = offset }
    mix(UInt32(byte.lowercased))
    endOfWord = offset + 1
  }

  private mutating func mix(_ value: UInt32) { key.mix(UInt64(value)) }

  mutating func end() {
    guard let start else { return }
    words.append(TextWord(key: key.value | 1 << 63, range: start..<endOfWord))
    self.start = nil
    key = FNV1a()
  }
}

extension Unicode.Scalar {
  fileprivate var isApostrophe: Bool {
    switch value {
    case 0x2018, 0x2019, 0x02BC, 0x00B4, 0xFF07: true
    default: false
    }
  }

  /// As a small letter, which may be more than one.
  fileprivate func eachSmall(_ body: (UInt32) -> Void) {
    if isLatin1Letter { return body(value < 0xDF ? value + 0x20 : value) }
    guard properties.changesWhenLowercased else { return body(value) }
    for small in properties.lowercaseMapping.unicodeScalars { body(small.value) }
  }

  /// From À to ÿ; what Western languages add to ASCII is seen at once.
  private var isLatin1Letter: Bool { (0xC0...0xFF).contains(value) && value != 0xD7 && value != 0xF7 }

  /// A letter, a digit, or an accent on one.
  fileprivate var isOfWord: Bool {
    if isLatin1Letter { return true }
    if properties.isAlphabetic || properties.numericType != nil { return true }
    return properties.generalCategory == .nonspacingMark
  }
}
