/// What moved forward in the days that are looked back on, or rests: facts, and never a verdict.
public struct Movement: Hashable, Sendable {
  public var kind: Kind
  /// The number of the goal, step or trial.
  public var id: Int64?
  /// Its words, or the name of a ``Measure``.
  public var name: String?
  /// Steps that were finished.
  public var count: Int?
  /// Since when it rests.
  public var since: CivilDate?

  /// Stable: others read them.
  public enum Kind: String, CaseIterable, Sendable {
    // What moved.
    case goalReached = "goal-reached"
    case stepsFinished = "steps-finished"
    case trialHelped = "trial-helped"
    case aboveUsual = "above-usual"
    // What rests.
    case goalResting = "goal-resting"
    case stepOpen = "step-open"
    case trialWaiting = "trial-waiting"
    case belowUsual = "below-usual"
  }

  public init(_ kind: Kind, id: Int64? = nil, name: String? = nil, count: Int? = nil, since: CivilDate? = nil) {
    self.kind = kind
    self.id = id
    self.name = name
    self.count = count
    self.since = since
  }
}

/// What a review knows of goals, steps and trials.
public struct Aims: Sendable {
  /// Reached in the period.
  public var reached: [Goal] = []
  /// Steps finished in the period, by goal; nil: those that stand for themselves.
  public var finished: [Goal.ID?: Int] = [:]
  /// Open goals with an open step, and the day on which they moved last.
  public var lastMoves: [(goal: Goal, day: CivilDate)] = []
  /// Chosen in the review before.
  public var chosen: [Step] = []
  /// Ended in the period, or open with a day that has come.
  public var trials: [Trial] = []

  public init() {}

  /// Without what is for the person's own terminal alone.
  public var withoutPrivate: Aims {
    var open = self
    open.reached.removeAll(where: \.isPrivate)
    open.lastMoves.removeAll(where: \.goal.isPrivate)
    open.chosen.removeAll(where: \.isPrivate)
    open.trials.removeAll(where: \.isPrivate)
    return open
  }
}

extension Measure {
  /// What counts in a day or a month says nothing about a week.
  fileprivate var isOfWeeks: Bool { window == .week }
}

extension Movement {
  /// A goal rests when nothing was written about its steps for so many days.
  static let restingDays = 21
  /// The most of each that a glance takes in.
  static let most = 5

  /// What moved the needle: goals reached, steps finished by goal, trials that helped, measures above one's own usual.
  ///
  /// - Parameter goals: those that may be named; steps of others are not told.
  public static func moved(_ aims: Aims, goals: [Goal], measures: [Measure]) -> [Movement] {
    let names = Dictionary(goals.map { ($0.id, $0.text) }) { first, _ in first }
    let finished = aims.finished.filter { goal, _ in goal.map { names[$0] != nil } ?? true }.sorted {
      ($1.value, $0.key ?? .max) < ($0.value, $1.key ?? .max)
    }
    return aims.reached.prefix(most).map { Movement(.goalReached, id: $0.id, name: $0.text) }
      + finished.prefix(most).map { goal, count in
        Movement(.stepsFinished, id: goal, name: goal.flatMap { names[$0] }, count: count)
      }
      + aims.trials.filter { $0.state == .retried && [.yes, .partly].contains($0.result.helped) }.prefix(most)
      .map { Movement(.trialHelped, id: $0.id, name: $0.adjustment) }
      + measures.filter { $0.isOfWeeks && $0.current > $0.usual ?? .infinity }
      .map { Movement(.aboveUsual, name: $0.name.rawValue) }
  }

  /// What stalled, or waits: steps of the review before that are still open, trials whose day has come, goals at rest, and
  /// measures that are quieter than usual.
  ///
  /// - Parameters:
  ///   - last: the last day that is looked at.
  ///   - isOver: whether the period is; while it runs, what it adds up to cannot be below anything.
  public static func stalled(_ aims: Aims, measures: [Measure], last: CivilDate, isOver: Bool) -> [Movement] {
    aims.chosen.filter { $0.state == .open }.prefix(most).map { Movement(.stepOpen, id: $0.id, name: $0.text) }
      + aims.trials.filter { $0.state == .open }.prefix(most)
      .map { Movement(.trialWaiting, id: $0.id, name: $0.adjustment) }
      + aims.lastMoves.filter { last.daysSinceEpoch - $0.day.daysSinceEpoch >= restingDays }
      .sorted { $0.day < $1.day }.prefix(most)
      .map { Movement(.goalResting, id: $0.goal.id, name: $0.goal.text, since: $0.day) }
      + (isOver ? measures : []).filter { $0.isOfWeeks && $0.current < $0.usual ?? 0 }
      .map { Movement(.belowUsual, name: $0.name.rawValue) }
  }
}
