import GRDB
public import NudgeCore

extension JournalReading {
  /// What the days add up to that have anything, sorted; rest days are among them.
  public func days(_ range: ClosedRange<CivilDate>) throws(StoreError) -> [DaySummary] {
    try read { db in try DaySummary.fetchAll(db, in: range) }
  }

  /// The same, with kinds, times and steps of the days from `first` on alone: of those before, it is told how many entries they
  /// have. A run of ten years is followed in a third of the time.
  public func days(_ range: ClosedRange<CivilDate>, inFullFrom first: CivilDate) throws(StoreError) -> [DaySummary] {
    guard range.lowerBound < first, first <= range.upperBound else { return try days(range) }
    return try read { db in
      try DaySummary.fetchBrief(db, in: range.lowerBound..<first)
        + DaySummary.fetchAll(db, in: first...range.upperBound)
    }
  }

  /// The days of the journal's first and last entry; nil while it is empty.
  public func span() throws(StoreError) -> ClosedRange<CivilDate>? {
    try read { db in
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT (SELECT day FROM day WHERE entries > 0 ORDER BY day LIMIT 1) AS first,
              (SELECT day FROM day WHERE entries > 0 ORDER BY day DESC LIMIT 1) AS last
            """))
      guard let first: Int = row?["first"], let last: Int = row?["last"] else { return nil }
      return CivilDate(daysSinceEpoch: first)...CivilDate(daysSinceEpoch: last)
    }
  }

  /// The dates among `days` that travel across the date line jumped over: short gaps, judged by the clocks of the entries
  /// around them. No more than the latest gaps are looked at.
  public func daysJumped(in days: [DaySummary]) throws(StoreError) -> Set<CivilDate> {
    let gaps = Self.shortGaps(in: days)
    guard !gaps.isEmpty else { return [] }
    return try read { db in
      var jumped: Set<CivilDate> = []
      for (before, after) in gaps.suffix(mostGaps) {
        guard let earlier = try Self.stamp(of: before, "DESC", db), let later = try Self.stamp(of: after, "ASC", db)
        else {
          continue
        }
        jumped.formUnion(DateLine.daysJumped(from: earlier, to: later))
      }
      return jumped
    }
  }

  private static func shortGaps(in days: [DaySummary]) -> [(before: CivilDate, after: CivilDate)] {
    var gaps: [(before: CivilDate, after: CivilDate)] = []
    var last: (date: CivilDate, number: Int)?
    for summary in days where summary.hasEntry {
      let number = summary.day.daysSinceEpoch
      if let last, (2...3).contains(number - last.number) { gaps.append((last.date, summary.day)) }
      last = (summary.day, number)
    }
    return gaps
  }

  /// The first or the last entry of a day.
  private static func stamp(of day: CivilDate, _ order: String, _ db: Database) throws -> DateLine.Stamp? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT at, offset FROM entry WHERE day = ? AND removed_at IS NULL ORDER BY at \(order), id \(order) LIMIT 1
          """), arguments: [day.daysSinceEpoch]
    ).map { DateLine.Stamp(day: day, at: $0.instant("at"), offset: ($0["offset"] as Int).heldAsOffset) }
  }

  /// How many entries and wins the days of a range have by their source of self-efficacy.
  public func sources(_ range: Range<CivilDate>) throws(StoreError) -> [Source: SourceBalance.Count] {
    try read { db in
      let days: StatementArguments = [range.lowerBound.daysSinceEpoch, range.upperBound.daysSinceEpoch]
      let entries = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT sum(mastery) AS mastery, sum(vicarious) AS vicarious, sum(persuasion) AS persuasion,
              sum(state) AS state
            FROM day WHERE day >= ? AND day < ?
            """), arguments: days)
      var counts: [Source: SourceBalance.Count] = [:]
      for source in Source.allCases { counts[source] = .init(entries: (entries?[source.rawValue] ?? 0).heldAsCount) }
      let wins = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT source, sum(entries) AS wins FROM (
              SELECT source, count(*) AS entries FROM entry
              WHERE kind = 'win' AND removed_at IS NULL AND day >= ?1 AND day < ?2 GROUP BY source
              UNION ALL
              SELECT source, -count(*) FROM entry
              WHERE kind = 'win' AND removed_at IS NULL AND counted = 0 AND day >= ?1 AND day < ?2 GROUP BY source
            ) GROUP BY source
            """), arguments: days)
      for row in wins { Source(rawValue: row["source"]).map { counts[$0, default: .init()].wins = row["wins"] } }
      return counts
    }
  }

  // MARK: - Rest

  /// All of them.
  public func restDays() throws(StoreError) -> Set<CivilDate> {
    try read { db in
      let days = try Int.fetchCursor(db.cachedStatement(sql: "SELECT day FROM rest_day"))
      var resting: Set<CivilDate> = []
      while let day = try days.next() { resting.insert(CivilDate(daysSinceEpoch: day)) }
      return resting
    }
  }

  /// Whether the person made it a day of rest.
  public func isRestDay(_ day: CivilDate) throws(StoreError) -> Bool {
    try read { db in try Self.rest(on: day, db) != nil }
  }

  /// When it was made one.
  fileprivate static func rest(on day: CivilDate, _ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT at FROM rest_day WHERE day = ?"), arguments: [day.daysSinceEpoch])
  }
}

/// Gaps that are looked at for a date line.
private let mostGaps = 60

extension Store {
  /// Makes a day one of rest, or an ordinary one again, as an act that can be taken back.
  ///
  /// - Parameter writes: what it did to the nudges.
  public func setRest(
    _ isRest: Bool, on day: CivilDate, at instant: Instant, with writes: [Planner.Write] = []
  ) throws(StoreError) {
    try write { db in
      try Self.apply(writes, db)
      let before = try Self.rest(on: day, db)
      guard (before != nil) != isRest else { return }
      try Change.note(
        .rest, Int64(day.daysSinceEpoch), before: try before.map(Change.json), act: try Change.newAct(db), at: instant,
        db)
      if isRest {
        try db.execute(
          sql: "INSERT INTO rest_day (day, at) VALUES (?, ?)", arguments: [day.daysSinceEpoch, instant.microseconds])
      } else {
        try db.execute(sql: "DELETE FROM rest_day WHERE day = ?", arguments: [day.daysSinceEpoch])
      }
    }
  }
}

extension DaySummary {
  fileprivate static func fetchAll(_ db: Database, in range: ClosedRange<CivilDate>) throws -> [DaySummary] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT day, win, setback, check_in, affirmation, reflection, support, celebration, practice, learning, seconds,
            steps, EXISTS (SELECT 1 FROM rest_day WHERE rest_day.day = day.day) AS rest, entries
          FROM day WHERE day BETWEEN ?1 AND ?2
          UNION ALL
          SELECT day, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0 FROM rest_day
          WHERE day BETWEEN ?1 AND ?2 AND NOT EXISTS (SELECT 1 FROM day WHERE day.day = rest_day.day)
          ORDER BY day
          """), arguments: [range.lowerBound.daysSinceEpoch, range.upperBound.daysSinceEpoch])
    var days: [DaySummary] = []
    while let row = try rows.next() { days.append(DaySummary(row: row)) }
    return days
  }

  /// Without what they hold. Two plain lists laid side by side: to look every day up among the rest days takes SQLite longer
  /// than all the rest.
  fileprivate static func fetchBrief(_ db: Database, in range: Range<CivilDate>) throws -> [DaySummary] {
    let ends: StatementArguments = [range.lowerBound.daysSinceEpoch, range.upperBound.daysSinceEpoch]
    let span = "WHERE day >= ? AND day < ? ORDER BY day"
    var rests = try Int.fetchAll(db.cachedStatement(sql: "SELECT day FROM rest_day \(span)"), arguments: ends)[...]
    let rows = try Row.fetchCursor(db.cachedStatement(sql: "SELECT day, entries FROM day \(span)"), arguments: ends)
    var days: [DaySummary] = []
    func add(_ day: Int, entries: Int, isRest: Bool) {
      days.append(DaySummary(day: CivilDate(daysSinceEpoch: day), entriesOfAnyKind: entries, isRest: isRest))
    }
    while let row = try rows.next() {
      let (day, entries): (Int, Int) = (row[0], row[1])
      while let rest = rests.first, rest < day { add(rests.removeFirst(), entries: 0, isRest: true) }
      let isRest = rests.first == day
      if isRest { rests.removeFirst() }
      add(day, entries: entries, isRest: isRest)
    }
    for rest in rests { add(rest, entries: 0, isRest: true) }
    return days
  }

  /// By the places of the columns: years of days are read at once.
  private init(row: Row) {
    self.init(
      day: CivilDate(daysSinceEpoch: row[0]), reflectionSeconds: (row[10] as Int).heldAsCount,
      stepsFinished: (row[11] as Int).heldAsCount, isRest: row[12])
    for (index, kind) in Self.kinds.enumerated() { self[kind] = row[index + 1] }
    entriesOfAnyKind = (row[13] as Int).heldAsCount - entries
  }

  /// In the order of the columns.
  private static let kinds: [EntryKind] = [
    .win, .setback, .checkIn, .affirmation, .reflection, .support, .celebration, .practice, .learning,
  ]
}
