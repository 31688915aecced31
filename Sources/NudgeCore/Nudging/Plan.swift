/// The rule that makes nudges: a cue (when) and a guide (what is asked).
public struct Plan: Hashable, Sendable {
  /// Unique among the plans, and its identity over restarts.
  public var name: String
  /// The guide it opens.
  public var guide: String
  /// When it elapses; several cues are one plan.
  public var cues: [CalendarExpression]
  /// How long a nudge of it stays answerable, from the moment it is due.
  public var expiresAfter: Duration
  /// No nudge on a day on which an entry of this kind has been logged.
  public var unlessLogged: EntryKind?
  public var snooze: SnoozePolicy

  public init(
    name: String, guide: String, cues: [CalendarExpression], expiresAfter: Duration = Plan.defaultExpiry,
    unlessLogged: EntryKind? = nil, snooze: SnoozePolicy = .init()
  ) {
    self.name = name
    self.guide = guide
    self.cues = cues
    self.expiresAfter = expiresAfter
    self.unlessLogged = unlessLogged
    self.snooze = snooze
  }

  /// Twelve hours: a question of the morning is not asked the next day.
  public static let defaultExpiry = Duration.hours(12)

  /// The cues as one text; a changed text makes the plan start afresh.
  public var cueText: String { cues.map(\.description).joined(separator: "\n") }

  /// The first occurrence strictly after `instant`; nil when there is none ever again.
  public func next(after instant: Instant, in zone: Zone) -> Instant? {
    cues.compactMap { $0.next(after: instant, in: zone) }.min()
  }

  /// The last occurrence in `(start, end]`. Looks back from `end` in doubling strides, so that a plan which elapses every
  /// second costs no more after nine months of absence than one which elapses once a week.
  public func last(after start: Instant, through end: Instant, in zone: Zone) -> Instant? {
    var stride = Duration.seconds(1)
    while true {
      let from = max(start, end - stride)
      if var found = next(after: from, in: zone), found <= end {
        while let later = next(after: found, in: zone), later <= end { found = later }
        return found
      }
      if from == start { return nil }
      stride *= 2
    }
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
