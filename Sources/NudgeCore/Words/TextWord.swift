/// A word of a text, for comparing: capitals and apostrophes are no difference, so that "I'm", "i’m" and "im" are one word.
struct TextWord: Hashable, Sendable {
  /// The same for the same word, anywhere and always. A hash, since a list of a few hundred words is to take a few kilobytes.
  var key: UInt64
  /// What ends with this word.
  var ending: Ending
  private var start: UInt32
  private var end: UInt32

  /// What parts a word from the one behind it.
  enum Ending: UInt8, Hashable, Sendable, Comparable {
    case word
    /// A comma and the like.
    case clause
    /// A full stop, a new line.
    case sentence

    static func < (one: Ending, other: Ending) -> Bool { one.rawValue < other.rawValue }
  }

  init(key: UInt64, range: Range<Int>, ending: Ending = .word) {
    (self.key, self.ending) = (key, ending)
    (start, end) = (UInt32(truncatingIfNeeded: range.lowerBound), UInt32(truncatingIfNeeded: range.upperBound))
  }

  /// Where it stands, in bytes of UTF-8.
  var range: Range<Int> { Int(start)..<Int(end) }

  /// The words of a text in order. Whatever stands between them, a line break or a comma, parts them.
  static func all(in text: some StringProtocol) -> [TextWord] {
    var reading = Reading(bytes: text.utf8.count)
    for scalar in text.unicodeScalars { reading.take(scalar) }
    reading.end()
    return reading.words
  }

  /// The keys of the words of a phrase.
  static func keys(of text: some StringProtocol) -> [UInt64] { all(in: text).map(\.key) }

  /// The key of a word of ASCII letters and digits, as ``all(in:)`` gives it.
  static func key(ofSmall bytes: some Sequence<UInt8>) -> UInt64 {
    var key = FNV1a()
    for byte in bytes { key.mix(UInt64(byte)) }
    return key.value | highestBit
  }

  /// Set in every key, and in nothing else a step of a phrase can be (``PhraseStep``).
  fileprivate static let highestBit: UInt64 = 1 << 63
}

/// A hash over the code points of each word.
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
    guard scalar.isOfWord else { return part(scalar.partsSentences ? .sentence : .clause) }
    if start == nil { start = offset }
    scalar.eachSmall { mix($0) }
    endOfWord = offset + UTF8.width(scalar)
  }

  private mutating func takeASCII(_ byte: UInt8) {
    guard byte.isLetter || byte.isDigit else {
      if byte != UInt8(ascii: "'") && byte != UInt8(ascii: "`") { part(ending(at: byte)) }
      return
    }
    if start == nil { start = offset }
    mix(UInt32(byte.lowercased))
    endOfWord = offset + 1
  }

  private func ending(at byte: UInt8) -> TextWord.Ending {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: "\n"): .sentence
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"): .clause
    // "well-being" is one thing, "well - being" is two.
    case UInt8(ascii: "-"): start == nil ? .clause : .word
    default: .word
    }
  }

  private mutating func mix(_ value: UInt32) { key.mix(UInt64(value)) }

  private mutating func part(_ ending: TextWord.Ending) {
    end()
    guard ending > .word, let last = words.indices.last else { return }
    words[last].ending = max(words[last].ending, ending)
  }

  mutating func end() {
    guard let start else { return }
    words.append(TextWord(key: key.value | TextWord.highestBit, range: start..<endOfWord))
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

  /// The line and paragraph separators, the ellipsis, and full stops of other scripts.
  fileprivate var partsSentences: Bool {
    switch value {
    case 0x85, 0x2026, 0x2028, 0x2029, 0x3002, 0xFF01, 0xFF0E, 0xFF1F: true
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
