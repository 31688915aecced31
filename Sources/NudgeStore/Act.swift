import GRDB
public import NudgeCore

/// One act of the person on goals, steps and trials, inside its transaction: all of it is kept, or nothing, and it is taken back
/// as one.
struct Act {
  let db: Database
  let number: Int64
  let at: Instant

  init(_ db: Database, at instant: Instant) throws {
    self.db = db
    number = try Change.newAct(db)
    at = instant
  }

  /// Gives a record its number.
  func add(_ goal: Goal) throws -> Goal { try kept(goal.numbered(try Goal.nextID(db))) }
  func add(_ step: Step) throws -> Step { try kept(step.numbered(try Step.nextID(db))) }
  func add(_ trial: Trial) throws -> Trial { try kept(trial.numbered(try Trial.nextID(db))) }

  func save(_ record: some AimRecord) throws { try record.save(act: number, at: at, db) }

  private func kept<Record: AimRecord>(_ record: Record) throws -> Record {
    try save(record)
    return record
  }

  func log(_ draft: EntryDraft, at moment: Store.Moment, answering nudge: Nudge.ID?) throws -> Entry {
    let entry = try Entry.insert(draft, at: moment, nudge: nudge, db)
    try Change.note(.entry, entry.id, before: nil, act: number, at: at, db)
    return entry
  }
}

extension Store {
  /// Told within the transaction what is open once an act is done; gives what the planner wants written along with it.
  public typealias Replanning = (OpenAims) throws -> [Planner.Write]

  /// - Parameter replanning: what becomes of the plans.
  func act<T>(at instant: Instant, _ replanning: Replanning, _ body: (Act) throws -> T) throws(StoreError) -> T {
    keptTally = nil
    return try write { db in
      let result = try body(try Act(db, at: instant))
      try Self.replan(replanning, db)
      return result
    }
  }

  static func replan(_ replanning: Replanning, _ db: Database) throws {
    try apply(try replanning(try OpenAims(db)), db)
  }

  /// What is open and asks at a time of its own.
  public func openAims() throws(StoreError) -> OpenAims { try read { try OpenAims($0) } }
}

extension OpenAims {
  fileprivate init(_ db: Database) throws {
    self.init(
      trials: try Trial.fetchAll(db, where: "state = 'open'"),
      steps: try Step.fetchAll(db, where: "state = 'open' AND calendar IS NOT NULL"))
  }
}
