import GRDB
public import NudgeCore

extension JournalReading {
  /// The entry of that number; one that was taken back, too.
  public func entry(_ id: Entry.ID) throws(StoreError) -> Entry? {
    try read { db in try Entry.fetch(db, id) }
  }
}

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
  /// - Parameter win: another entry, of having written this one; taken back with it.
  /// - Returns: the entry with its number, and the other one. They are on disk.
  public func log(
    _ draft: EntryDraft, and win: EntryDraft?, at moment: Moment, answering nudge: Nudge.ID? = nil,
    with writes: [Planner.Write] = []
  ) throws(StoreError) -> (entry: Entry, win: Entry?) {
    let logged = try write { db in
      try Self.apply(writes, db)
      let act = try Act(db, at: moment.writtenAt)
      let entry = try act.log(draft, at: moment, answering: nudge)
      return (entry, try win.map { try act.log($0, at: moment, answering: nil) })
    }
    for draft in [draft, win].compactMap({ $0 }) where draft.kind == .win && draft.isCounted {
      keptTally = keptTally?.counting(moment.day)
    }
    return logged
  }

  /// The same, for an entry alone.
  public func log(
    _ draft: EntryDraft, at moment: Moment, answering nudge: Nudge.ID? = nil, with writes: [Planner.Write] = []
  ) throws(StoreError) -> Entry {
    try log(draft, and: nil, at: moment, answering: nudge, with: writes).entry
  }

  /// What the wins add up to on this day.
  public func tally(on day: CivilDate) throws(StoreError) -> Tally {
    if let keptTally, keptTally.day == day { return keptTally.tally }
    let tally = try countWins(on: day)
    keptTally = KeptTally(day: day, tally: tally)
    return tally
  }

  /// The last day before this one that has a win.
  public func lastWinDay(before day: CivilDate) throws(StoreError) -> CivilDate? {
    try read { db in
      let sql = "SELECT day FROM day WHERE day < ? AND win > 0 ORDER BY day DESC LIMIT 1"
      return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [day.daysSinceEpoch])
        .map(CivilDate.init(daysSinceEpoch:))
    }
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
      let thisWeek = (counts?[1] ?? 0).heldAsCount
      return Tally(today: (counts?[0] ?? 0).heldAsCount, thisWeek: thisWeek, isFirst: try thisWeek < 2 && isOneWin(db))
    }
  }

  private func isOneWin(_ db: Database) throws -> Bool {
    let sql = "SELECT count(*) FROM (SELECT 1 FROM entry WHERE kind = 'win' AND removed_at IS NULL AND counted LIMIT 2)"
    return try Int.fetchOne(db.cachedStatement(sql: sql)) == 1
  }
}
