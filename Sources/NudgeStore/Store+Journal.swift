import GRDB
public import NudgeCore

extension Store {
  /// Where and when an entry is written.
  public struct Moment: Hashable, Sendable {
    /// Now.
    public var writtenAt: Instant
    /// What it is about: now, or earlier.
    public var at: Instant
    /// Seconds east of UTC, where the person is.
    public var offset: Int
    /// The local day `at` belongs to.
    public var day: CivilDate

    public init(writtenAt: Instant, at: Instant? = nil, offset: Int, day: CivilDate) {
      self.writtenAt = writtenAt
      self.at = at ?? writtenAt
      self.offset = offset
      self.day = day
    }
  }

  /// Writes an entry and, in the same transaction, what it did to the nudge it answers.
  ///
  /// - Returns: the entry with its number. It is on disk.
  public func log(
    _ draft: EntryDraft, at moment: Moment, answering nudge: Nudge.ID? = nil, with writes: [Planner.Write] = []
  ) throws(StoreError) -> Entry {
    let entry = try write { db in
      try Self.apply(writes, db)
      let entry = try Entry.insert(draft, at: moment, nudge: nudge, db)
      try Change.note(.entry, entry.id, before: nil, act: Change.newAct(db), at: moment.writtenAt, db)
      return entry
    }
    if draft.kind == .win { keptTally = keptTally?.counting(moment.day) }
    return entry
  }

  /// The entry of that number; one that was taken back, too.
  public func entry(_ id: Entry.ID) throws(StoreError) -> Entry? {
    try read { db in try Entry.fetch(db, id) }
  }

  /// What the wins add up to on this day.
  public func tally(on day: CivilDate) throws(StoreError) -> Tally {
    if let keptTally, keptTally.day == day { return keptTally.tally }
    let tally = try countWins(on: day)
    keptTally = KeptTally(day: day, tally: tally)
    return tally
  }

  private func countWins(on day: CivilDate) throws(StoreError) -> Tally {
    try read { db in
      let counts = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT coalesce(sum(win) FILTER (WHERE day = ?1), 0), coalesce(sum(win), 0) FROM day
            WHERE day BETWEEN ?2 AND ?1
            """),
        arguments: [day.daysSinceEpoch, day.startOfWeek.daysSinceEpoch])
      let thisWeek: Int = counts?[1] ?? 0
      return Tally(today: counts?[0] ?? 0, thisWeek: thisWeek, isFirst: try thisWeek < 2 && isOneWin(db))
    }
  }

  private func isOneWin(_ db: Database) throws -> Bool {
    let sql = "SELECT count(*) FROM (SELECT 1 FROM entry WHERE kind = 'win' AND removed_at IS NULL LIMIT 2)"
    return try Int.fetchOne(db.cachedStatement(sql: sql)) == 1
  }
}
