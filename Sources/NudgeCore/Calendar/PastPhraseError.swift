/// Why a phrase names no instant up to now.
public struct PastPhraseError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of trouble.
  public enum Reason: Hashable, Sendable {
    /// Nothing was said.
    case empty
    /// It can't be understood.
    case unclear
    /// It has not come yet.
    case ahead
    /// It is more than a hundred years ago.
    case tooFar
  }

  /// What was said.
  public let phrase: String
  public let reason: Reason

  /// Phrases that always work, for help texts; dates would grow old.
  public static let examples = "21:00, yesterday 21:00, last night, monday, 2h ago"

  /// Two sentences: what is the matter, and what works.
  public var description: String { "\(matter) These work: \(PastPhraseError.examples)." }

  private var matter: String {
    switch reason {
    case .empty: "A time is still needed."
    case .unclear: "\"\(shown)\" leaves open when it was."
    case .ahead: "\"\(shown)\" has not come yet."
    case .tooFar: "\"\(shown)\" is more than a hundred years ago."
    }
  }

  private var shown: String {
    let text = phrase.shownOnOneLine
    return text.count <= 40 ? text : text.prefix(39) + "…"
  }
}
