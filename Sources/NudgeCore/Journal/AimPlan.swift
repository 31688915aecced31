/// A plan that comes out of the journal: of an open trial, or of an open step with a time.
public enum AimPlan: Hashable, Sendable {
  case trial(Trial.ID)
  case step(Step.ID)

  /// Such as "trial-3"; nil for names that people give to their own plans.
  public init?(name: String) {
    guard let dash = name.firstIndex(of: "-") else { return nil }
    let digits = name[dash...].dropFirst()
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }), let id = Int64(digits) else {
      return nil
    }
    switch name[..<dash] {
    case "trial": self = .trial(id)
    case "step": self = .step(id)
    default: return nil
    }
  }

  /// The name of the plan, and its identity over restarts.
  public var name: String {
    switch self {
    case .trial(let id): "trial-\(id)"
    case .step(let id): "step-\(id)"
    }
  }

  /// The guide it opens. What that asks is neutral: the words of the journal stay out of notifications.
  public var guide: String {
    switch self {
    case .trial: "trial"
    case .step: "step"
    }
  }

  /// The guides that ask about one trial or step. By themselves they ask about nothing.
  public static let guides: Set = ["trial", "step"]
}

/// What is open in the journal and asks at a time of its own.
public struct OpenAims: Hashable, Sendable {
  public var trials: [Trial]
  /// Those with a calendar.
  public var steps: [Step]

  public init(trials: [Trial] = [], steps: [Step] = []) {
    self.trials = trials
    self.steps = steps
  }

  /// - Parameter zones: where time zones written behind a step's calendar are looked up.
  public func plans(zones: ZoneDatabase) -> [Plan] {
    trials.compactMap { $0.plan(zones: zones) } + steps.compactMap { $0.plan(zones: zones) }
  }
}

extension Trial {
  /// How long its question stays open, on its day.
  static let answerable = Duration.hours(12)

  /// Asks once, at its time of its day; when nobody is there, at that time of the next. A trial waits, so it neither eases off
  /// nor is given up.
  func plan(zones: ZoneDatabase) -> Plan? {
    guard let cue = try? CalendarExpression("\(tryOn) \(tryAt)", zones: zones) else { return nil }
    let name = AimPlan.trial(id)
    return Plan(
      name: name.name, guide: name.guide, cues: [cue], expiresAfter: Self.answerable, whenMissed: .nextSlot,
      easeOff: nil)
  }
}

extension Step {
  /// When it asks; nil: never, or its calendar cannot be read.
  public func cue(zones: ZoneDatabase) -> CalendarExpression? {
    calendar.flatMap { try? CalendarExpression($0, zones: zones) }
  }

  func plan(zones: ZoneDatabase) -> Plan? {
    guard let cue = cue(zones: zones) else { return nil }
    let name = AimPlan.step(id)
    return Plan(name: name.name, guide: name.guide, cues: [cue])
  }

  /// Whether its time comes again: one answer does not finish it then.
  public func recurs(after now: Instant, in zone: Zone, zones: ZoneDatabase) -> Bool {
    cue(zones: zones)?.next(after: now, in: zone) != nil
  }
}
