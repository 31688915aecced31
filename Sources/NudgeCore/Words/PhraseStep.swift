/// One step of a phrase, in eight bytes: a word, or one of the words of a list.
struct PhraseStep: Hashable, Sendable {
  private let code: UInt64

  enum Meaning {
    case word(UInt64)
    /// The number of a list; its words may be left out when optional.
    case list(Int, optional: Bool)
  }

  init(_ meaning: Meaning) {
    switch meaning {
    case .word(let key): code = key
    case .list(let number, let optional): code = UInt64(number) << 1 | (optional ? 1 : 0)
    }
  }

  /// The highest bit is set in every key of a word and in no number of a list.
  var meaning: Meaning {
    if code >> 63 == 1 { return .word(code) }
    return .list(Int(code >> 1), optional: code & 1 == 1)
  }

  var mayBeLeftOut: Bool {
    if case .list(_, optional: true) = meaning { return true }
    return false
  }
}
