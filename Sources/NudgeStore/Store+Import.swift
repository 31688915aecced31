import GRDB
public import NudgeCore

extension Store {
  /// What an import did.
  public struct Imported: Hashable, Sendable {
    /// Records that are new here, or here again after they were taken back.
    public var added = 0
    /// Records that were here already.
    public var known = 0
    /// Records that left with what was taken back.
    public var takenBack = 0
    /// What referred to records that are not there.
    public var dangling: [Dangling] = []
    /// An entry of each kind that came or went.
    public var entries: [EntryKind: Entry] = [:]

    /// A reference to a record that is not there; it was left out.
    public struct Dangling: Hashable, Sendable {
      /// Which of the records given has it.
      public var place: Int
      /// "step 12"
      public var reference: String
    }
  }

  /// Drawn once when the journal was made; its own exports carry it.
  public func origin() throws(StoreError) -> String {
    try read { db in try String.fetchOne(db.cachedStatement(sql: "SELECT origin FROM installation")) ?? "" }
  }

  /// Takes over records, each once: all in one transaction, in their order, so that each comes behind what it refers to.
  ///
  /// - Parameters:
  ///   - origin: the journal or program they are from; each record's name there is its number, unless
  ///     ``ExchangedRecord/names`` tells another.
  ///   - replanning: what becomes of the plans.
  public func importing(
    _ records: [ExchangedRecord], from origin: String, replanning: Replanning = { _ in [] }
  ) throws(StoreError) -> Imported {
    keptTally = nil
    return try write { db in
      var run = try ImportRun(origin, db)
      for (place, record) in records.enumerated() { try run.take(record, at: place) }
      try Self.replan(replanning, db)
      return run.result
    }
  }

  /// Takes back what came with these records. What was here before stays, and they can come again.
  public func takingBack(
    _ records: [ExchangedRecord], from origin: String, at instant: Instant,
    replanning: Replanning = { _ in [] }
  ) throws(StoreError) -> Imported {
    keptTally = nil
    return try write { db in
      var run = try ImportRun(origin, db)
      for record in records { try run.takeBack(record, at: instant) }
      try Self.replan(replanning, db)
      return run.result
    }
  }
}
