/// One step of a phrase, in eight bytes: a word, one of the words of a list, or a few words of any kind.
struct PhraseStep: Hashable, Sendable {
  private let code: UInt64

  enum Meaning {
    case word(UInt64)
    /// The number of a list; its words may be left out when optional.
    case list(Int, optional: Bool)
    /// Up to so many words, within one sentence.
    case gap(Int)
  }

  private static let gap: UInt64 = 1 << 62

  init(_ meaning: Meaning) {
    switch meaning {
    case .word(let key): code = key
    case .list(let number, let optional): code = UInt64(number) << 1 | (optional ? 1 : 0)
    case .gap(let words): code = Self.gap | UInt64(words)
    }
  }

  /// The highest bit is set in every key of a word, and neither of the two highest in a number of a list.
  var meaning: Meaning {
    if code >> 63 == 1 { return .word(code) }
    if code & Self.gap != 0 { return .gap(Int(code & ~Self.gap)) }
    return .list(Int(code >> 1), optional: code & 1 == 1)
  }

  var mayBeLeftOut: Bool {
    switch meaning {
    case .word, .list(_, optional: false): false
    case .gap, .list(_, optional: true): true
    }
  }
}
