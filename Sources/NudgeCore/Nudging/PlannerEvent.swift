extension Planner {
  /// What happened in the world. Time is not an event: every step is told what time it is.
  public enum Event: Hashable, Sendable {
    /// Nothing but time: the wake-up that a step asked for.
    case tick
    /// The machine was asleep.
    case woke
    /// The clock was set back behind what has happened already (``Planner/isAhead(of:)``).
    ///
    /// - Parameter made: what the walls showed for nudges that exist, as far as that is still to come.
    case wentBack(made: [String: Set<CivilDateTime>])
    /// The person is in another zone.
    case travelled(Zone)
    /// The person edited the configuration, and perhaps travelled.
    ///
    /// - Parameter responses: what plans with learned timing have seen so far.
    case configured(Settings, Zone, responses: [String: [Response]])
    /// What is open in the journal changed, and with it the plans.
    case replanned([Plan])
    /// A nudge outside all plans, asked for once.
    case asked(plan: String, guide: String, expiresAfter: Duration)
    /// A notification server owns the name on the bus now (its token), or none does.
    case serverChanged(String?)
    /// The screen was locked or unlocked, the session changed, or nobody tells any more.
    case presence(Presence)
    /// The server took a nudge and gave it a number.
    case notified(Nudge.ID, notification: UInt32)
    /// The server refused a nudge. Whether one that never replied showed it, nobody knows: that is no event.
    case refused(Nudge.ID)
    /// The bubble is gone, the nudge is not.
    case closed(Nudge.ID)
    /// An entry of this kind answers it, on this day.
    case answered(Nudge.ID, EntryKind, on: CivilDate)
    case snoozed(Nudge.ID, until: Instant?)
    case skipped(Nudge.ID)
    /// The last day on which an entry of this kind was written; nil: none (any more).
    case logged(EntryKind, on: CivilDate?)
    /// The latest week, month and year that was looked back on; none: not (any more).
    case reviewed([Period.Unit: Period])
    case paused(Pause.End)
    case resumed
  }

  /// What a step wants done, in this order: write, then act, then sleep.
  public struct Step: Hashable, Sendable {
    /// To be committed together, before anything else happens.
    public var writes: [Write] = []
    /// To be handed to the notification server.
    public var shows: [Nudge] = []
    /// Bubbles that have nothing to say any more.
    public var withdrawals: [Showing] = []
    /// When to step again if nothing happens; nil: never.
    public var wakeUp: Instant?

    public init() {}
  }

  /// A change of what is on disk.
  public enum Write: Hashable, Sendable {
    case nudge(Nudge)
    case transition(Transition)
    case cursor(plan: String, Cursor)
    case pause(Pause?)
  }

  /// How far a plan's occurrences have been dealt with, and how its nudges were received.
  public struct Cursor: Hashable, Sendable {
    /// ``Plan/cueText`` at the time; another text starts afresh. Empty once the plan was removed.
    public var cue: String
    public var mark: Mark
    /// How many of its nudges in a row found no answer.
    public var unanswered: Int

    public init(cue: String, mark: Mark, unanswered: Int = 0) {
      self.cue = cue
      self.mark = mark
      self.unanswered = unanswered
    }
  }

  /// Why an action on a nudge cannot be done.
  public enum Refusal: Error, Hashable, Sendable {
    case noSuchNudge(Nudge.ID)
    case notOpen(Nudge.ID, NudgeState)
    case snoozeLimit(Nudge.ID, atMost: Int)
    case inThePast(Instant)
    /// Nobody tells when the person is back.
    case noLockSignal
  }
}
