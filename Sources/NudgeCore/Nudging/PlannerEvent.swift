extension Planner {
  /// What happened in the world. Time is not an event: every step is told what time it is.
  public enum Event: Hashable, Sendable {
    /// Nothing but time: the wake-up that a step asked for.
    case tick
    /// The person edited the configuration, or travelled.
    case configured(Settings, Zone)
    /// A nudge outside all plans, asked for once.
    case asked(plan: String, guide: String, expiresAfter: Duration)
    /// A notification server owns the name on the bus now (its token), or none does.
    case serverChanged(String?)
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
    case paused(until: Instant?)
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

  /// How far a plan's occurrences have been dealt with.
  public struct Cursor: Hashable, Sendable {
    /// ``Plan/cueText`` at the time; another text starts afresh. Empty once the plan was removed.
    public var cue: String
    public var at: Instant

    public init(cue: String, at: Instant) {
      self.cue = cue
      self.at = at
    }
  }

  /// Why an action on a nudge cannot be done.
  public enum Refusal: Error, Hashable, Sendable {
    case noSuchNudge(Nudge.ID)
    case notOpen(Nudge.ID, NudgeState)
    case snoozeLimit(Nudge.ID, atMost: Int)
    case inThePast(Instant)
  }
}
