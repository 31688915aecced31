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
}

extension Store {
  /// Writes over an entry's draft, and the moment it is about.
  public func amend(_ entry: Entry, at instant: Instant) throws(StoreError) {
    try change(entry, at: instant)
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

  private func change(_ entry: Entry, at instant: Instant) throws(StoreError) {
    keptTally = nil
    try write { db in
      guard let before = try Entry.fetch(db, entry.id) else { return }
      try Change.note(
        .entry, entry.id, before: try Change.json(EntryView(before)), act: try Change.newAct(db), at: instant, db)
      try entry.update(db)
      try entry.index(insteadOf: before, db)
    }
  }

  /// Takes the latest act back.
  ///
  /// - Parameter replanning: what becomes of the plans.
  /// - Returns: what it changed, as it is now; nil when there is nothing to take back.
  public func undo(
    at instant: Instant, replanning: Replanning = { _ in [] }
  ) throws(StoreError) -> [Undone]? {
    keptTally = nil
    return try write { db in
      let act = try Change.latestAct(db)
      let undone = try act.map { try Self.takeBack($0, at: instant, db) }
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
  public func lastDays(of kinds: Set<EntryKind>) throws(StoreError) -> [EntryKind: CivilDate] {
    try read { db in
      var days: [EntryKind: CivilDate] = [:]
      for kind in kinds { days[kind] = try Self.lastDay(of: kind, db) }
      return days
    }
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
