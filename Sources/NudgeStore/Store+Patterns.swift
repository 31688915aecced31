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
      var days = PatternDays(endingOn: last, weeks: weeks)
      try addCheckIns(to: &days, db)
      try addPractices(to: &days, db)
      try addNamed("SELECT day, \(finishesStep), domain FROM entry WHERE domain IS NOT NULL AND", to: &days, db) {
        .domain($0)
      }
      try addNamed(
        "SELECT day, \(finishesStep), tag FROM entry JOIN entry_tag ON entry_tag.entry = entry.id WHERE", to: &days, db
      ) { .tag($0) }
      for day in try numbers("SELECT day FROM day WHERE steps > 0 AND", in: days, db) { days.finishStep(on: day) }
      for day in try numbers("SELECT day FROM rest_day WHERE", in: days, db) { days.rest(on: day) }
      return days
    }
  }
}

/// A win that is about a step: what goes with it, goes with finishing steps by itself.
private let finishesStep = "step IS NOT NULL AND kind = 'win'"

/// With what was asked in it. The `+` lets SQLite go through the few fields of an entry once, instead of looking for each name.
private func addCheckIns(to days: inout PatternDays, _ db: Database) throws {
  let rows = try Row.fetchCursor(
    db.cachedStatement(
      sql: """
        SELECT entry.day, (entry.at / 1000000 + entry.offset) / 3600, field.name, CAST(field.value AS INTEGER),
          field.value = 'yes'
        FROM entry LEFT JOIN entry_field AS field ON field.entry = entry.id
          AND +field.name IN ('mood', 'confidence', 'slept', 'moved', 'reached-out')
        WHERE entry.kind = 'check-in' AND entry.removed_at IS NULL AND entry.day BETWEEN ? AND ?
        """), arguments: arguments(days))
  while let row = try rows.next() {
    let (day, part) = (CivilDate(daysSinceEpoch: row[0]), PartOfDay(hour: row[1]))
    let name: String? = row[2]
    switch name {
    case nil: days.checkIn(on: day, part)
    case "mood": days.checkIn(on: day, part, mood: row[3])
    case "confidence": days.checkIn(on: day, part, confidence: row[3])
    case let name?:
      days.checkIn(on: day, part)
      days.answer(name, row[4], on: day)
    }
  }
}

private func addPractices(to days: inout PatternDays, _ db: Database) throws {
  let rows = try Row.fetchCursor(
    db.cachedStatement(sql: "SELECT practice, day FROM practice_day WHERE uses > 0 AND day BETWEEN ? AND ?"),
    arguments: arguments(days))
  while let row = try rows.next() {
    days.note(.practice(row[0]), on: CivilDate(daysSinceEpoch: row[1]))
  }
}

/// Row by row, and not grouped: the entries come by day, and SQLite would sort a hundred thousand of them by name.
private func addNamed(
  _ sql: String, to days: inout PatternDays, _ db: Database, circumstance: (String) -> Circumstance
) throws {
  let rows = try Row.fetchCursor(
    db.cachedStatement(sql: sql + " entry.removed_at IS NULL AND entry.day BETWEEN ? AND ?"),
    arguments: arguments(days))
  while let row = try rows.next() {
    let name: WrittenText = row[2]
    days.note(circumstance(name.string), on: CivilDate(daysSinceEpoch: row[0]), isStep: row[1])
  }
}

private func numbers(_ sql: String, in days: PatternDays, _ db: Database) throws -> [CivilDate] {
  try Int.fetchAll(db.cachedStatement(sql: sql + " day BETWEEN ? AND ?"), arguments: arguments(days))
    .map { CivilDate(daysSinceEpoch: $0) }
}

private func arguments(_ days: PatternDays) -> StatementArguments {
  [days.range.lowerBound.daysSinceEpoch, days.range.upperBound.daysSinceEpoch]
}
