/// The rule that makes nudges: a cue (when) and a guide (what is asked).
public struct Plan: Hashable, Sendable {
  /// Unique among the plans, and its identity over restarts.
  public var name: String
  /// The guide it opens.
  public var guide: String
  /// When it elapses; several cues are one plan.
  public var cues: [CalendarExpression]
  /// Random moments within a stretch that begins at each cue; nil: at the cue itself.
  public var spread: Spread?
  /// How long a nudge of it stays answerable, from the moment it is due.
  public var expiresAfter: Duration
  /// What becomes of a nudge that could not be shown in its time.
  public var whenMissed: WhenMissed
  /// No nudge on a day on which an entry of this kind has been logged.
  public var unlessLogged: EntryKind?
  /// No nudge for a week, month or year that was looked back on already.
  public var unlessReviewed: Period.Unit?
  public var snooze: SnoozePolicy
  /// How it says less when it is ignored; nil: it does not.
  public var easeOff: EaseOff?
  /// nil: as for all nudges.
  public var sound: Sound?

  public init(
    name: String, guide: String, cues: [CalendarExpression], spread: Spread? = nil,
    expiresAfter: Duration = Plan.defaultExpiry, whenMissed: WhenMissed = .skip, unlessLogged: EntryKind? = nil,
    unlessReviewed: Period.Unit? = nil, snooze: SnoozePolicy = .init(), easeOff: EaseOff? = .init(), sound: Sound? = nil
  ) {
    self.name = name
    self.guide = guide
    self.cues = cues
    self.spread = spread
    self.expiresAfter = expiresAfter
    self.whenMissed = whenMissed
    self.unlessLogged = unlessLogged
    self.unlessReviewed = unlessReviewed
    self.snooze = snooze
    self.easeOff = easeOff
    self.sound = sound
  }

  /// Twelve hours: a question of the morning is not asked the next day.
  public static let defaultExpiry = Duration.hours(12)

  /// The cues as one text; a changed text makes the plan start afresh.
  public var cueText: String {
    let cues = cues.map(\.description)
    guard let spread else { return cues.joined(separator: "\n") }
    let terms = [spread.length, spread.gap].map { "\($0.microseconds)" } + ["\(spread.count)", "\(spread.learns)"]
    return (cues + ["spread " + terms.joined(separator: " ")]).joined(separator: "\n")
  }
}

/// What putting a nudge off means for one plan.
public struct SnoozePolicy: Hashable, Sendable {
  /// How long, when the person names no time.
  public var length: Duration
  /// How often one nudge can be put off.
  public var atMost: Int

  public init(length: Duration = .minutes(15), atMost: Int = 3) {
    self.length = length
    self.atMost = atMost
  }
}

/// What becomes of a nudge that could not be shown in its time: the machine was off or asleep, the screen locked, nudges
/// paused, no notification server there. Back within its time, it is always shown.
public enum WhenMissed: String, CaseIterable, Sendable {
  /// It expires.
  case skip
  /// It is shown once the person is back, however late.
  case once
  /// It moves to the same time of the next day.
  case nextSlot = "next-slot"
}

/// How a plan says less when it is ignored, and more again when it is answered.
public struct EaseOff: Hashable, Sendable {
  /// After so many nudges in a row without an answer the plan lets one more of its occurrences pass between two nudges, and
  /// again after as many more; at least 1.
  public var after: Int
  /// How many it lets pass at most; at least 1.
  public var atMost: Int

  public init(after: Int = 3, atMost: Int = 3) {
    self.after = after
    self.atMost = atMost
  }

  /// How many occurrences pass between two nudges.
  public func passes(unanswered: Int) -> Int { min(unanswered / after, atMost) }
}
