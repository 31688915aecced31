public import NudgeCore

/// A record on its way out of a journal or into one, with the names it goes by elsewhere.
public struct ExchangedRecord: Hashable, Sendable {
  public var body: Body
  /// When it was taken back; of an entry, the entry tells.
  public var removedAt: Instant?
  /// Its names in other journals and programs, by where they come from.
  public var names: [String: String]
  /// What tells it from others of the same name in the program it is from.
  public var detail: ForeignDetail?

  public enum Body: Hashable, Sendable {
    case entry(Entry)
    case goal(Goal)
    case step(Step)
    case trial(Trial)
    case rest(CivilDate, at: Instant)
  }

  public init(
    _ body: Body, removedAt: Instant? = nil, names: [String: String] = [:], detail: ForeignDetail? = nil
  ) {
    self.body = body
    self.removedAt = removedAt
    self.names = names
    self.detail = detail
  }
}

extension ExchangedRecord {
  var subject: Change.Subject {
    switch body {
    case .entry: .entry
    case .goal: .goal
    case .step: .step
    case .trial: .trial
    case .rest: .rest
    }
  }

  /// Its number in the journal it is from.
  var number: Int64 {
    switch body {
    case .entry(let entry): entry.id
    case .goal(let goal): goal.id
    case .step(let step): step.id
    case .trial(let trial): trial.id
    case .rest(let day, _): Int64(day.daysSinceEpoch)
    }
  }

  /// When it was made, which tells it from another of the same number.
  var madeAt: Instant {
    switch body {
    case .entry(let entry): entry.writtenAt
    case .goal(let goal): goal.madeAt
    case .step(let step): step.madeAt
    case .trial(let trial): trial.madeAt
    case .rest(_, let at): at
    }
  }
}
