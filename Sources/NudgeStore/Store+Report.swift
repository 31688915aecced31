import GRDB
public import NudgeCore

// What a report asks for besides the days.

/// Which part of the journal a report is about.
public struct ReportScope: Hashable, Sendable {
  public let days: ClosedRange<CivilDate>
  public let includesPrivate: Bool

  public init(_ days: ClosedRange<CivilDate>, includesPrivate: Bool) {
    self.days = days
    self.includesPrivate = includesPrivate
  }

  var ends: StatementArguments { [days.lowerBound.daysSinceEpoch, days.upperBound.daysSinceEpoch] }

  /// SQL about columns of a table.
  func privacy(of table: String) -> String { includesPrivate ? "TRUE" : "\(table).private = 0" }
}

extension JournalReading {
  /// Wins by area of life, if any, and by source: one look at each of them.
  public func winCounts(
    _ scope: ReportScope
  ) throws(StoreError) -> [(domain: String?, source: Source, wins: Int)] {
    try read { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT domain, source, count(*) FROM entry INDEXED BY entry_of_kind_and_day
            WHERE kind = 'win' AND removed_at IS NULL AND counted AND day BETWEEN ? AND ?
              AND \(scope.privacy(of: "entry"))
            GROUP BY domain, source ORDER BY domain, source
            """), arguments: scope.ends
      ).map { ($0[0], Source(rawValue: $0[1]) ?? .mastery, $0[2]) }
    }
  }

  /// The means, by day, of what entries say under the names of fields that hold numbers.
  ///
  /// Fields are kept by the numbers of their entries, and those of a stretch of time lie beside each other but for late
  /// entries and imports: so they are read as a range of numbers, and their days looked at one by one.
  public func means(of fields: [String], _ scope: ReportScope) throws(StoreError) -> [String: [DayFigure]] {
    try read { db in
      let ends = try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT min(id), max(id) FROM entry WHERE removed_at IS NULL AND day BETWEEN ? AND ?"),
        arguments: scope.ends)
      guard let first: Int64 = ends?[0], let last: Int64 = ends?[1] else { return [:] }
      let names = fields.map { "'\($0)'" }.joined(separator: ", ")
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT name, day, CAST(entry_field.value AS INTEGER) FROM entry_field
            CROSS JOIN entry ON entry.id = entry_field.entry
            WHERE entry_field.entry BETWEEN ? AND ? AND name IN (\(names))
              AND removed_at IS NULL AND day BETWEEN ? AND ? AND \(scope.privacy(of: "entry"))
            """), arguments: [first, last] + scope.ends)
      var sums: [String: [Int: (sum: Int, count: Int)]] = [:]
      while let row = try rows.next() {
        let (name, day, value): (String, Int, Int) = (row[0], row[1], row[2])
        // Whatever somebody else wrote there: the numbers of a journal are small.
        sums[name, default: [:]][day, default: (0, 0)].sum += min(max(value, -1_000_000), 1_000_000)
        sums[name, default: [:]][day, default: (0, 0)].count += 1
      }
      return sums.mapValues { days in
        days.sorted { $0.key < $1.key }.map { day, sum in
          DayFigure(
            day: CivilDate(daysSinceEpoch: day).description, value: Double(sum.sum) / Double(sum.count))
        }
      }
    }
  }

  /// As ``forecasts()``, of steps that were last tried, and trials that ended, in these days.
  ///
  /// - Parameter day: the person's day an instant lies in.
  public func forecasts(
    _ scope: ReportScope, day: (Instant) -> CivilDate
  ) throws(StoreError) -> [Forecast] {
    try read { db in
      let sql = """
        SELECT confidence, outcome, (SELECT max(day) FROM entry WHERE entry.step = step.id AND entry.removed_at IS NULL), closed_at
        FROM step WHERE \(forecastSteps) AND \(scope.privacy(of: "step"))
        UNION ALL SELECT confidence, \(forecastOutcome), NULL, ended_at
        FROM trial WHERE \(forecastTrials) AND \(scope.privacy(of: "trial"))
        """
      return try Row.fetchAll(db.cachedStatement(sql: sql))
        .compactMap { row in
          let last = (row[2] as Int?).map(CivilDate.init(daysSinceEpoch:))
          let ended = (row[3] as Int64?).map { day(Instant(microseconds: $0)) }
          guard let outcome = Outcome(rawValue: row[1]), let when = last ?? ended, scope.days.contains(when) else {
            return nil
          }
          return Forecast(confidence: row[0], outcome: outcome)
        }
    }
  }

  /// How sure people said they were of steps and trials, with the moment they thought of them.
  public func confidences(_ scope: ReportScope) throws(StoreError) -> [(madeAt: Instant, percent: Int)] {
    try read { db in
      let columns = "SELECT made_at, confidence FROM"
      let said = "removed_at IS NULL AND confidence IS NOT NULL AND"
      return try Row.fetchAll(
        db.cachedStatement(
          sql: """
            \(columns) step WHERE \(said) \(scope.privacy(of: "step"))
            UNION ALL \(columns) trial WHERE \(said) \(scope.privacy(of: "trial"))
            """)
      ).map { (Instant(microseconds: $0[0]), ($0[1] as Int).heldAsCount) }
    }
  }

  /// The latest trials that were thought of in these days, or are for one of them, by that day, and how many there are.
  ///
  /// - Parameter moments: of the days.
  public func trials(
    _ scope: ReportScope, in moments: Range<Instant>, most: Int
  ) throws(StoreError) -> (latest: [Trial], count: Int) {
    try read { db in
      let belongs = """
        (try_on BETWEEN ? AND ? OR made_at >= ? AND made_at < ?) AND \(scope.privacy(of: "trial"))
        """
      let ends = scope.ends + [moments.lowerBound.microseconds, moments.upperBound.microseconds]
      let latest = try Trial.fetchAll(
        db, where: belongs, arguments: ends, order: "try_on DESC, try_at DESC, id DESC LIMIT \(most)")
      let count = try Int.fetchOne(
        db.cachedStatement(sql: "SELECT count(*) FROM trial WHERE removed_at IS NULL AND \(belongs)"), arguments: ends)
      return (latest.reversed(), count ?? latest.count)
    }
  }
}
