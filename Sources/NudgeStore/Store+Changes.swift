import GRDB
public import NudgeCore

/// One record as it stands after an act was taken back.
public enum Undone: Hashable, Sendable {
  /// Taken back, edited back, or back again; ``Entry/removedAt`` tells.
  case entry(Entry)
  case goal(Goal, isGone: Bool)
  case step(Step, isGone: Bool)
  case trial(Trial, isGone: Bool)
  /// Whether that day is a rest day again.
  case rest(CivilDate, isRest: Bool)
  /// The latest act was to erase something, and that cannot be taken back. The next time it is passed over.
  case erased
}

extension Store {
  /// Writes over an entry's draft, and the moment it is about. What belongs to a setback becomes private with it.
  ///
  /// - Parameter replanning: what becomes of the plans.
  public func amend(
    _ entry: Entry, at instant: Instant, replanning: Replanning = { _ in [] }
  ) throws(StoreError) {
    try change(entry, at: instant, replanning)
  }

  /// Takes an entry back: it leaves every list and count, and stays in the file.
  public func remove(_ entry: Entry, at instant: Instant) throws(StoreError) -> Entry {
    let removed = entry.removed(at: instant)
    try change(removed, at: instant)
    return removed
  }

  /// Brings an entry back that was taken back.
  public func restore(_ entry: Entry, at instant: Instant) throws(StoreError) -> Entry {
    let restored = entry.removed(at: nil)
    try change(restored, at: instant)
    return restored
  }

  private func change(
    _ entry: Entry, at instant: Instant, _ replanning: Replanning = { _ in [] }
  ) throws(StoreError) {
    try act(at: instant, replanning) { act in
      guard let before = try Entry.fetch(act.db, entry.id) else { return }
      try act.save(entry, insteadOf: before)
      try act.hideWhatBelongs(to: entry)
    }
  }

  /// Takes the latest acts back: all of so many, or none.
  ///
  /// - Parameters:
  ///   - count: 1 or more.
  ///   - replanning: what becomes of the plans.
  /// - Returns: what was changed, as it is now, the latest act first; empty when there is nothing to take back;
  ///   ``Undone/erased`` alone where the latest act is one of erasing.
  public func undo(
    count: Int = 1, at instant: Instant, replanning: Replanning = { _ in [] }
  ) throws(StoreError) -> [Undone] {
    keptTally = nil
    return try write { db in
      var undone: [Undone] = []
      for _ in 0..<count {
        guard let act = try Change.latestAct(db) else { break }
        let taken = try Self.takeBack(act, at: instant, db)
        if taken.isEmpty, undone.isEmpty { return [.erased] }
        undone += taken
      }
      try Self.replan(replanning, db)
      return undone
    }
  }

  private static func takeBack(_ act: Int64, at instant: Instant, _ db: Database) throws -> [Undone] {
    let undone = try Change.of(act: act, db).map { try $0.revert(at: instant, db) }
    try Change.forget(act: act, db)
    return undone.compactMap { $0 }
  }

  /// The last day that has an entry of each kind.
  ///
  /// - Parameter today: later ones, of a wrong clock, a journey or an import, are passed over.
  public func lastDays(of kinds: Set<EntryKind>, upTo today: CivilDate) throws(StoreError) -> [EntryKind: CivilDate] {
    try read { try Self.lastDays(of: kinds, upTo: today, $0) }
  }

  /// Acts so old that nobody takes them back are forgotten; with them go old wordings of what was edited.
  public func forgetOldActs() throws(StoreError) {
    try write { db in
      guard let latest = try Change.latestAct(db) else { return }
      try db.execute(sql: "DELETE FROM change WHERE act <= ?", arguments: [latest - Int64(Change.keptActs)])
    }
  }
}

extension Entry {
  func removed(at instant: Instant?) -> Entry {
    Entry(
      id: id, writtenAt: writtenAt, at: at, offset: offset, day: day, nudge: nudge, removedAt: instant, draft: draft)
  }
}

extension Change {
  fileprivate func revert(at instant: Instant, _ db: Database) throws -> Undone? {
    switch subject {
    case .entry: try revertEntry(at: instant, db).map(Undone.entry)
    case .goal: try revert(Goal.self, at: instant, db).map(Undone.goal)
    case .step: try revert(Step.self, at: instant, db).map(Undone.step)
    case .trial: try revert(Trial.self, at: instant, db).map(Undone.trial)
    case .rest: try revertRest(db)
    }
  }

  private func revertEntry(at instant: Instant, _ db: Database) throws -> Entry? {
    guard let now = try Entry.fetch(db, key) else { return nil }
    let old = try view(EntryView.self).map { try Entry(kept: $0) } ?? now.removed(at: instant)
    try old.update(db)
    try old.index(insteadOf: now, db)
    return old
  }

  private func revert<Record: AimRecord>(
    _ type: Record.Type, at instant: Instant, _ db: Database
  ) throws -> (Record, isGone: Bool)? {
    guard let old = try view(Record.View.self) else {
      let record = try Record.fetch(db, key)
      try Record.remove(key, at: instant, db)
      return record.map { ($0, true) }
    }
    let record = try Record(reading: old)
    try record.save(db)
    return (record, false)
  }

  private func revertRest(_ db: Database) throws -> Undone {
    let day = CivilDate(daysSinceEpoch: Int(key))
    if let at = try view(Int64.self) {
      try db.execute(sql: "INSERT OR REPLACE INTO rest_day (day, at) VALUES (?, ?)", arguments: [key, at])
      return .rest(day, isRest: true)
    }
    try db.execute(sql: "DELETE FROM rest_day WHERE day = ?", arguments: [key])
    return .rest(day, isRest: false)
  }
}
