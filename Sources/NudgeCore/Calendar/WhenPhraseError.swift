/// Why a phrase about a time cannot be taken, and what works.
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
    /// "every day at 8", where one moment is wanted.
    case repeats
    /// "after breakfast": no clock tells it.
    case cue
    /// "tomorrow at 10" in a file, which is read on other days, too.
    case relative
    /// What no calendar expression holds: "every other day", "at 8:15 and 20:30".
    case beyond(Beyond)
  }

  /// Repetitions that people name and that calendar expressions do not have.
  public enum Beyond: Hashable, Sendable {
    /// "every other day", "every 3 weeks"
    case interval
    /// "twice a day", without the times
    case unnamedTimes
    /// "at 8:15 and 20:30"
    case differentMinutes
  }

  /// What was said.
  public let phrase: String
  public let reason: Reason
  /// Phrases that work at that moment.
  public let examples: String
  /// Where it stops being an expression, for a text that was meant to be one.
  public let expected: CalendarExpressionError?

  init(phrase: String, reason: Reason, examples: String = Self.examples, expected: CalendarExpressionError? = nil) {
    self.phrase = phrase
    self.reason = reason
    self.examples = examples
    self.expected = expected
  }

  /// Phrases that always work, for help texts; dates would grow old.
  public static let examples = "20m, 1h 30m, until 15:00, until tomorrow 9:00, until monday, until next week"

  /// Two sentences: what is the matter, and what works.
  public var description: String { "\(matter) These work: \(examples)." }

  private var matter: String {
    switch reason {
    case .empty: "A time is still needed."
    case .unclear: expected.map { "\(question) At \($0)." } ?? question
    case .past: "“\(shown)” is behind us already."
    case .now: "“\(shown)” is right now."
    case .tooFar: "“\(shown)” is more than a hundred years away."
    case .repeats: "“\(shown)” comes again and again; here one moment is wanted."
    case .cue: "“\(shown)” is a cue that no clock tells; --if keeps it as one. To be asked at a time, name one."
    case .relative: "“\(shown)” moves with the day it is read on; here a time that stays is wanted."
    case .beyond(.interval): "“\(shown)” counts on from the time before; a calendar goes by weekdays, dates and hours."
    case .beyond(.unnamedTimes): "“\(shown)” leaves the times open; name them, such as “at 8:00 and 20:00”."
    case .beyond(.differentMinutes):
      "“\(shown)” has several times with different minutes; one line holds hours that share theirs."
    }
  }

  private var question: String { "When should that be, “\(shown)”?" }

  /// Short, and harmless on a terminal.
  private var shown: String {
    let harmless = phrase.unicodeScalars.filter { $0.properties.generalCategory != .control }
    let text = String(String.UnicodeScalarView(harmless))
    return text.count <= 40 ? text : text.prefix(39) + "…"
  }
}
