extension Planner {
  /// Why a plan's nudge has not come, or not come yet, as far as the planner knows. What was decided before is in the ledger.
  public struct Explanation: Hashable, Sendable {
    /// When the nudge can come next, as far as time decides it.
    public var nextChance: Instant?
    /// What it waits for besides.
    public var waitsFor: Awaited?
    /// When the plan elapses next.
    public var next: Instant?
    /// How many of its nudges in a row found no answer.
    public var unanswered: Int
    /// Every how-manieth occurrence asks now; 1: every one.
    public var every: Int
    /// With learned timing, what is remembered of the hours it may ask in, in the order of its stretch.
    public var hours: [Hour]?
  }

  /// What is remembered of an hour of the day; older answers weigh less.
  public struct Hour: Hashable, Sendable {
    /// 0 to 23.
    public var hour: Int
    public var answered: Double
    public var unanswered: Double
  }

  /// What has to happen before a nudge can come. The raw values are stable: they stand in the protocol.
  public enum Awaited: String, CaseIterable, Sendable {
    /// The person ends the pause.
    case resume
    /// The screen is unlocked, or the person logs in.
    case unlock
    /// A notification server appears.
    case server
  }

  /// - Parameters:
  ///   - plan: its name; nudges outside all plans have one, too.
  ///   - nudge: the nudge in question, if it is still open.
  public func explanation(ofPlan plan: String, nudge: Nudge?, now: Instant) -> Explanation {
    let index = planIndex[plan]
    let waiting = nudge.flatMap { $0.state == .planned || $0.state == .snoozed ? $0 : nil }
    return Explanation(
      nextChance: waiting.flatMap { chance(of: $0, now: now) }, waitsFor: waiting.flatMap { awaited(by: $0, now: now) },
      next: index.flatMap { upcoming[$0]?.at }, unanswered: cursors[plan]?.unanswered ?? 0,
      every: index.map { passes(of: settings.plans[$0]) + 1 } ?? 1,
      hours: index.flatMap { hours(of: $0, now: now) })
  }

  private func awaited(by nudge: Nudge, now: Instant) -> Awaited? {
    guard nudge.dueAt <= now else { return nil }
    switch nudge.heldBy {
    case .paused:
      switch pause?.end {
      case .back: return .unlock
      case .never: return .resume
      case .at, nil: return nil
      }
    case .locked: return .unlock
    case .noServer: return .server
    default: return nil
    }
  }

  private func hours(of index: Int, now: Instant) -> [Hour]? {
    let plan = settings.plans[index]
    guard plan.spread?.learns == true else { return nil }
    let tomorrow = zone.civil(at: now).date.adding(days: 1)
    let history = ResponseHistory(responses[plan.name] ?? [], before: tomorrow, knownBy: now)
    return timetable(index).hours.map {
      Hour(hour: $0, answered: history.answered[$0], unanswered: history.unanswered[$0])
    }
  }
}

extension Timetable {
  /// The hours of the day in which moments may be drawn, in the order of the first cue's stretch.
  fileprivate var hours: [Int] {
    let anyDay = CivilDateTime(microsecondsSinceEpoch: 0)
    guard let spread = plan.spread, let cue = plan.cues.first,
      let start = cue.next(afterWall: anyDay, in: zone)?.wall
    else { return [] }
    let (hour, length) = (3_600_000_000 as Int64, spread.length.microseconds)
    let free = FreeTime(from: start, length: length, quiet: quiet)
    let first = -(start.time.microsecondOfDay % hour)
    return Swift.stride(from: first, to: length, by: Int64.Stride(hour)).compactMap { begin in
      free.within(begin..<begin + hour).length > 0 ? start.adding(microseconds: max(0, begin)).time.hour : nil
    }
  }
}
