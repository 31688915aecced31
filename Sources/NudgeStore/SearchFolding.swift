import NudgeCore

extension String {
  /// Without what does not matter to somebody who looks for it: capitals, accents, width, letters joined into one, and signs
  /// that are not seen.
  var folded: String {
    guard utf8.contains(where: { $0 > 0x7F }) else { return lowercased() }
    var plain = UnicodeScalarView()
    for scalar in unicodeScalars where scalar.isASCII || !scalar.properties.isDefaultIgnorableCodePoint {
      let scalar = scalar.ofUsualWidth
      guard scalar.properties.changesWhenLowercased else {
        // The sigma at the end of a word is the one within it.
        plain.append(scalar == "\u{3C2}" ? "\u{3C3}" : scalar)
        continue
      }
      plain.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    var bare = UnicodeScalarView()
    for scalar in String(plain).takenApart.unicodeScalars where !scalar.isAccent {
      if let letters = scalar.joinedLetters {
        bare.append(contentsOf: letters.unicodeScalars)
      } else {
        bare.append(scalar)
      }
    }
    return String(bare).oneSpelling
  }
}

/// What a sign is to a search.
enum SearchClass {
  case letter
  /// Of a script that puts no blanks between words.
  case sign
  /// A word of its own, wherever it stands.
  case picture
  /// What parts words.
  case between
}

extension Unicode.Scalar {
  var searchClass: SearchClass {
    if isASCII { return properties.isAlphabetic || ("0"..."9").contains(self) ? .letter : .between }
    return switch properties.generalCategory {
    case .otherSymbol: .picture
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber,
      .nonspacingMark, .spacingMark, .enclosingMark:
      isWithoutBlanks ? .sign : .letter
    case .decimalNumber, .otherNumber, .privateUse: .letter
    default: .between
    }
  }

  var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Letters of these scripts stand without blanks between words (https://www.unicode.org/reports/tr14/, class SA and ideographs).
  private var isWithoutBlanks: Bool {
    switch value {
    case 0x0E00...0x109F,  // Thai, Lao, Tibetan, Burmese
      0x1780...0x17FF, 0x1950...0x19DF, 0x1A20...0x1AAF,  // Khmer, Tai Le, New Tai Lue, Tai Tham
      0x1B00...0x1B7F, 0xA980...0xA9FF, 0xAA60...0xAADF,  // Balinese, Javanese, more of Burmese, Tai Viet
      0x2E80...0x2FDF, 0x3005...0x30FF, 0x3105...0x312F,  // radicals, kana, bopomofo
      0x31A0...0x31BF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,  // more of them, ideographs, Yi
      0xF900...0xFAFF, 0x1AFF0...0x1B16F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Marks of scripts in which a word means much the same without them: of Latin, Greek and Cyrillic, and the vowels of Hebrew
  /// and Arabic. Elsewhere a mark is half of a letter.
  fileprivate var isAccent: Bool {
    switch value {
    case 0x0300...0x036F, 0x0483...0x0487, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20F0, 0xFE20...0xFE2F: true
    case 0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2, 0x05C4...0x05C5, 0x05C7: true
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7...0x06E8,
      0x06EA...0x06ED:
      true
    default: false
    }
  }

  /// The small letters that one sign stands for, where most keyboards have the letters alone; nil for any other sign.
  fileprivate var joinedLetters: String? {
    switch value {
    // ß, և, ﬀ to ﬆ, ﬓ to ﬗ
    case 0xDF, 0x587, 0xFB00...0xFB06, 0xFB13...0xFB17: properties.uppercaseMapping.lowercased()
    case 0xE6: "ae"
    case 0x133: "ij"
    case 0x153: "oe"
    case 0x17F: "s"
    case 0x1C6, 0x1F3: "dz"
    case 0x1C9: "lj"
    case 0x1CC: "nj"
    default: nil
    }
  }

  /// The letter that is meant by one of half or full width.
  fileprivate var ofUsualWidth: Unicode.Scalar {
    guard (0xFF01...0xFFDC).contains(value) else { return value == 0x3000 ? " " : self }
    let usual: UInt32? =
      switch value {
      case 0xFF01...0xFF5E: value - 0xFF01 + 0x21
      case 0xFF61...0xFF9F: Self.halfWidthKatakana[Int(value - 0xFF61)]
      case 0xFFA1...0xFFBE: value - 0xFFA1 + 0x3131
      case 0xFFC2...0xFFC7: value - 0xFFC2 + 0x314F
      case 0xFFCA...0xFFCF: value - 0xFFCA + 0x3155
      case 0xFFD2...0xFFD7: value - 0xFFD2 + 0x315B
      case 0xFFDA...0xFFDC: value - 0xFFDA + 0x3161
      default: nil
      }
    return usual.flatMap(Unicode.Scalar.init) ?? self
  }

  /// In the order of their halves; the last two are the marks, which go with the sign before them.
  private static let halfWidthKatakana: [UInt32] =
    "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}"
    .unicodeScalars.map(\.value)
}
