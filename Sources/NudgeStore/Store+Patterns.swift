import GRDB
public import NudgeCore

extension JournalReading {
  /// What patterns are looked for in. With much of a journal to be read, this is for a ``JournalSnapshot``: a year of a hundred
  /// thousand entries takes a tenth of a second.
  ///
  /// - Parameters:
  ///   - last: the last day that is looked at.
  ///   - weeks: so many, the one of the last day included; 1 or more.
  public func patternDays(
    endingOn last: CivilDate, weeks: Int = Patterns.mostWeeks
  ) throws(StoreError) -> PatternDays {
    try read { db in
      let days = PatternDays(endingOn: last, weeks: weeks)
      var reading = PatternReading(days: days, db: db)
      try reading.addCheckIns()
      try reading.addPractices()
      try reading.addDomains()
      try reading.addTags()
      try reading.addSteps()
      return reading.days
    }
  }
}

/// Gathers days of patterns. SQLite adds up what a day has many of: to hand over every entry would take longer than to read it.
private struct PatternReading {
  var days: PatternDays
  let db: Database

  /// The first and the last day.
  private var ends: StatementArguments { [days.range.lowerBound.daysSinceEpoch, days.range.upperBound.daysSinceEpoch] }

  private func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> RowCursor {
    try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments + ends)
  }

  // MARK: - Check-ins

  /// With what was asked in them.
  mutating func addCheckIns() throws {
    let hour = "(entry.at / 1000000 + entry.offset) / 3600"
    let checkIns = "entry.kind = 'check-in' AND entry.removed_at IS NULL AND entry.day BETWEEN ? AND ?"
    for day in try numbers("SELECT DISTINCT day FROM entry WHERE \(checkIns)") { days.checkIn(on: day) }
    // The `+` lets SQLite go through the few fields of an entry once, instead of looking for each name.
    let fields = try rows(
      """
      SELECT entry.day, field.name, \(hour), sum(CAST(field.value AS INTEGER)), count(*), max(field.value = 'yes')
      FROM entry CROSS JOIN entry_field AS field ON field.entry = entry.id
        AND CASE +field.name WHEN 'mood' THEN CAST(field.value AS INTEGER) BETWEEN 1 AND 5
          WHEN 'confidence' THEN CAST(field.value AS INTEGER) BETWEEN 0 AND 100
          ELSE +field.name IN ('slept', 'moved', 'reached-out') END
      WHERE \(checkIns) GROUP BY 1, 2, 3
      """)
    while let row = try fields.next() {
      let (day, name): (CivilDate, String) = (CivilDate(daysSinceEpoch: row[0]), row[1])
      switch name {
      case "mood": days.add(.mood, sum: row[3], times: row[4], on: day, PartOfDay(hour: row[2]))
      case "confidence": days.add(.confidence, sum: row[3], times: row[4], on: day, PartOfDay(hour: row[2]))
      default: days.answer(name, row[5], on: day)
      }
    }
  }

  // MARK: - What people name

  mutating func addPractices() throws {
    let rows = try rows("SELECT practice, day FROM practice_day WHERE uses > 0 AND day BETWEEN ? AND ?")
    while let row = try rows.next() { days.note(.practice(row[0]), on: CivilDate(daysSinceEpoch: row[1])) }
  }

  /// Domain by domain, as the index has them: no entry is looked at.
  mutating func addDomains() throws {
    let ofSteps = try named(
      "SELECT day, domain, count(*) FROM entry INDEXED BY entry_of_step WHERE domain IS NOT NULL AND \(Self.finishing)")
    var counts: [Int: [String: Int]] = [:]
    for domain in try WrittenText.fetchAll(db.cachedStatement(sql: Store.allDomainsSQL)) {
      let rows = try rows(
        "SELECT day, count(*) FROM entry WHERE domain = ? AND removed_at IS NULL AND day BETWEEN ? AND ? GROUP BY day",
        [domain])
      while let row = try rows.next() { counts[row[0], default: [:]][domain.string, default: 0] += row[1] }
    }
    for (day, counts) in counts.sorted(by: { $0.key < $1.key }) {
      for (domain, count) in counts.sorted(by: { $0.key < $1.key }) { note(.domain(domain), day, count, ofSteps) }
    }
  }

  /// Day by day: their entries have them side by side.
  mutating func addTags() throws {
    let tags = "SELECT day, tag, count(*) FROM entry"
    let join = "CROSS JOIN entry_tag ON entry_tag.entry = entry.id"
    let ofSteps = try named("\(tags) INDEXED BY entry_of_step \(join) WHERE \(Self.finishing)")
    let statement = try db.cachedStatement(
      sql: """
        SELECT tag, count(*) FROM entry INDEXED BY entry_of_day \(join)
        WHERE entry.removed_at IS NULL AND entry.day = ? GROUP BY 1
        """)
    for day in days.range.lowerBound.daysSinceEpoch...days.range.upperBound.daysSinceEpoch {
      let rows = try Row.fetchCursor(statement, arguments: [day])
      var counts: [String: Int] = [:]
      while let row = try rows.next() { counts[(row[0] as WrittenText).string, default: 0] += row[1] }
      for (tag, count) in counts.sorted(by: { $0.key < $1.key }) { note(.tag(tag), day, count, ofSteps) }
    }
  }

  /// Wins that finish a step: what goes with them, goes with finishing steps by itself.
  private static let finishing = """
    step IS NOT NULL AND kind = 'win' AND entry.removed_at IS NULL AND entry.day BETWEEN ? AND ? GROUP BY 1, 2
    """

  /// How many entries of each day have each name.
  private func named(_ sql: String) throws -> [Int: [String: Int]] {
    var counts: [Int: [String: Int]] = [:]
    let rows = try rows(sql)
    while let row = try rows.next() { counts[row[0], default: [:]][(row[1] as WrittenText).string, default: 0] += row[2] }
    return counts
  }

  private mutating func note(_ circumstance: Circumstance, _ day: Int, _ entries: Int, _ ofSteps: [Int: [String: Int]])
  {
    let isStep = ofSteps[day].map { $0[circumstance.name] == entries } ?? false
    days.note(circumstance, on: CivilDate(daysSinceEpoch: day), isStep: isStep)
  }

  // MARK: - Steps and rest

  mutating func addSteps() throws {
    for day in try numbers("SELECT day FROM day WHERE steps > 0 AND day BETWEEN ? AND ?") { days.finishStep(on: day) }
    for day in try numbers("SELECT day FROM rest_day WHERE day BETWEEN ? AND ?") { days.rest(on: day) }
  }

  private func numbers(_ sql: String) throws -> [CivilDate] {
    try Int.fetchAll(db.cachedStatement(sql: sql), arguments: ends).map { CivilDate(daysSinceEpoch: $0) }
  }
}
