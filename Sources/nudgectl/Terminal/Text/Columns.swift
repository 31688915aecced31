/// How many columns of a terminal text takes: what wcwidth(3) tells where there is a locale, which a fully static program
/// has not.
extension String {
  var columns: Int {
    // Most text; and the answer is at hand.
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return reduce(0) { $0 + $1.columns }
  }

  /// As much of it as `room` columns take, with an ellipsis where something is left out.
  func shortened(to room: Int) -> String {
    guard columns > room else { return self }
    var beginning = ""
    var taken = 1
    for character in self {
      taken += character.columns
      if taken > room { break }
      beginning.append(character)
    }
    return beginning + "…"
  }
}

extension Character {
  /// 0 for a lone mark, 2 for a wide letter or an emoji, 1 for the rest. An emoji of several parts counts as one, as
  /// terminals that know grapheme clusters draw it.
  var columns: Int {
    let scalars = unicodeScalars
    guard let first = scalars.first, first.value >= 0x80 || scalars.count > 1 else { return 1 }
    if first.properties.isEmojiPresentation || scalars.contains("\u{FE0F}") { return 2 }
    return scalars.reduce(0) { $0 + $1.columns }
  }
}

extension Unicode.Scalar {
  fileprivate var columns: Int {
    if value < 0x300 { return 1 }
    if takesNoRoom { return 0 }
    return isWide ? 2 : 1
  }

  private var takesNoRoom: Bool {
    // Vowels and finals of Hangul syllables, drawn into the block of the consonant before them.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    default: return false
    }
  }

  private var isWide: Bool {
    guard value >= 0x1100 else { return false }
    return properties.isEmojiPresentation || Self.wide.contains { $0.contains(value) }
  }

  /// East Asian Width W and F (Unicode 16, EastAsianWidth.txt), with gaps between them closed, and with the circled
  /// numbers of U+3248, as glibc and so most terminals have it. Emoji are told by their own property.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08,
    0x1AFF0...0x1B2FB, 0x1F200...0x1F202, 0x1F210...0x1F23B, 0x1F240...0x1F248, 0x1F250...0x1F251, 0x1F260...0x1F265,
    0x20000...0x3FFFD,
  ]
}
