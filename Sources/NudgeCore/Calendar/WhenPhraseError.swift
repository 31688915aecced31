/// Why a phrase names no instant ahead.
public struct WhenPhraseError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of trouble.
  public enum Reason: Hashable, Sendable {
    /// Nothing was said.
    case empty
    /// It can't be understood, or leaves the time open ("later").
    case unclear
    /// It is over.
    case past
    /// It is this very moment ("0m").
    case now
    /// It is more than a hundred years ahead.
    case tooFar
  }

  /// What was said.
  public let phrase: String
  public let reason: Reason

  /// Phrases that always work, for help texts; dates would grow old.
  public static let examples = "20m, 1h 30m, until 15:00, until tomorrow 9:00, until monday, until next week"

  /// Two sentences: what is the matter, and what works.
  public var description: String { "\(matter) These work: \(WhenPhraseError.examples)." }

  private var matter: String {
    switch reason {
    case .empty: "A time is still needed."
    case .unclear: "When should that be, “\(shown)”?"
    case .past: "\"\(shown)\" is behind us already."
    case .now: "\"\(shown)\" is right now."
    case .tooFar: "\"\(shown)\" is more than a hundred years away."
    }
  }

  /// Short, and harmless on a terminal.
  private var shown: String {
    let harmless = phrase.unicodeScalars.filter { $0.properties.generalCategory != .control }
    let text = String(String.UnicodeScalarView(harmless))
    return text.count <= 40 ? text : text.prefix(39) + "…"
  }
}
