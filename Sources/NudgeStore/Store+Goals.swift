import GRDB
public import NudgeCore

// Goals and their steps.

extension JournalReading {
  /// nil: there is none of that number, or it was taken back.
  public func goal(_ id: Goal.ID) throws(StoreError) -> Goal? { try read { try Goal.fetch($0, id) } }

  /// nil: there is none of that number, or it was taken back.
  public func step(_ id: Step.ID) throws(StoreError) -> Step? { try read { try Step.fetch($0, id) } }

  /// In the order in which they were made: those that are open, or all.
  public func goals(all: Bool = false) throws(StoreError) -> [Goal] {
    try read { try Goal.fetchAll($0, where: all ? "TRUE" : "state = 'open'") }
  }

  /// The steps of a goal in their order, or with nil those that stand for themselves.
  public func steps(of goal: Goal.ID?) throws(StoreError) -> [Step] {
    try read { try Step.fetchAll($0, of: goal) }
  }

  /// What was expected of oneself beside what came of it: steps by their last attempt, trials by whether they helped. What was
  /// let go, rested, or not said says nothing.
  public func forecasts() throws(StoreError) -> [Forecast] {
    try read { db in
      let rows = try Row.fetchCursor(db.cachedStatement(sql: forecastRows))
      var forecasts: [Forecast] = []
      while let row = try rows.next() {
        guard let outcome = Outcome(rawValue: row[1]) else { continue }
        if let forecast = Forecast(confidence: row[0], outcome: outcome) { forecasts.append(forecast) }
      }
      return forecasts
    }
  }

  /// All steps at once, by goal: those of open goals and whatever else is open, or all there are.
  public func steps(all: Bool) throws(StoreError) -> [Goal.ID?: [Step]] {
    let listed = "state = 'open' OR goal IN (SELECT id FROM goal WHERE state = 'open' AND removed_at IS NULL)"
    let steps = try read { try Step.fetchAll($0, where: all ? "TRUE" : listed, order: "position, id") }
    return Dictionary(grouping: steps, by: \.goal)
  }
}

private let forecastRows = """
  SELECT confidence, outcome FROM step WHERE \(forecastSteps)
  UNION ALL
  SELECT confidence, \(forecastOutcome) FROM trial WHERE \(forecastTrials)
  """

/// Steps and trials that say what was expected, and what came of it.
let forecastSteps =
  "removed_at IS NULL AND confidence IS NOT NULL AND outcome IS NOT NULL AND state IN ('open', 'finished')"
let forecastTrials =
  "removed_at IS NULL AND confidence IS NOT NULL AND helped IS NOT NULL AND state IN ('retried', 'revised')"
let forecastOutcome = "CASE helped WHEN 'yes' THEN 'done' WHEN 'partly' THEN 'partial' ELSE 'not-this-time' END"

extension Store {
  /// - Returns: the goal with its number.
  public func add(
    _ goal: Goal, at instant: Instant, replanning: Replanning = { _ in [] }
  ) throws(StoreError) -> Goal {
    try act(at: instant, replanning) { act in try act.add(goal) }
  }

  /// Writes over a goal.
  public func amend(
    _ goal: Goal, at instant: Instant, replanning: Replanning = { _ in [] }
  ) throws(StoreError) {
    try act(at: instant, replanning) { act in
      try act.save(goal)
      try act.hideWhatBelongs(to: goal)
    }
  }

  /// Closes a goal, as it is given; what is still open of its steps is let go with it.
  ///
  /// - Parameter draft: the win of having come there.
  public func close(
    _ goal: Goal, with draft: EntryDraft? = nil, at moment: Moment, replanning: Replanning = { _ in [] }
  ) throws(StoreError) -> Entry? {
    try act(at: moment.writtenAt, replanning) { act in
      try act.save(goal)
      for step in try Step.fetchAll(act.db, of: goal.id) where step.state == .open {
        try act.save(step.closed(.released, at: moment.writtenAt))
      }
      return try draft.map { try act.log($0, at: moment, answering: nil) }
    }
  }
}

extension Step {
  static func fetchAll(_ db: Database, of goal: Goal.ID?) throws -> [Step] {
    try fetchAll(db, where: "goal IS ?", arguments: [goal], order: "position, id")
  }

  /// How it stands after a win of it. Done, it is finished, unless it stays open for the next time; effort counts apart from
  /// that, and leaves it open.
  public func attempted(_ outcome: Outcome, stays: Bool, at instant: Instant) -> Step {
    var step = outcome == .done && !stays ? closed(.finished, at: instant) : self
    step.outcome = outcome
    return step
  }

  /// 0 where there is none.
  static func lastPosition(of goal: Goal.ID?, _ db: Database) throws -> Int {
    let sql = "SELECT coalesce(max(position), 0) FROM step WHERE goal IS ? AND removed_at IS NULL"
    return (try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [goal]) ?? 0).heldAsCount
  }

  func closed(_ state: State, at instant: Instant) -> Step {
    var copy = self
    copy.state = state
    copy.closedAt = instant
    return copy
  }
}
