import NudgeCore

/// "last week", "2026-W46", "October", "2025", "year": a week, a month or a year in the person's own words.
struct SpokenPeriod: Equatable {
  var unit: Period.Unit
  /// Any day of it; nil: what is to be looked back on now.
  var day: CivilDate?

  static let now = SpokenPeriod(unit: .week, day: nil)

  init(unit: Period.Unit, day: CivilDate?) {
    self.unit = unit
    self.day = day
  }

  /// - Throws: ``Failure`` for words that name none.
  init(_ words: [String], today: CivilDate) throws(Failure) {
    let said = words.map { $0.lowercased() }
    if said.isEmpty {
      self = .now
    } else if let found = Self.relative(said, today) ?? Self.named(said, today) {
      self = found
    } else {
      throw .badInput(
        "“\(words.spoken.shownOnOneLine)” is no week, month or year that I know. "
          + "These work: last week, 2026-W46, month, October, 2026-10, year, 2025.")
    }
  }

  /// "week", "this month", "last year", "last"
  private static func relative(_ words: [String], _ today: CivilDate) -> SpokenPeriod? {
    let isLast = words.first == "last"
    let name = ["last", "this"].contains(words[0]) ? words.dropFirst().first ?? "week" : words[0]
    guard let unit = Period.Unit(rawValue: name), words.count <= (name == words[0] ? 1 : 2) else { return nil }
    if name == words[0] { return SpokenPeriod(unit: unit, day: nil) }
    let present = Period(unit, containing: today)
    return SpokenPeriod(unit: unit, day: isLast ? present.previous.first : present.first)
  }

  private static func named(_ words: [String], _ today: CivilDate) -> SpokenPeriod? {
    let word = words.spoken
    if let date = CivilDate(word) ?? CivilDate.monday(ofISOWeek: word) { return SpokenPeriod(unit: .week, day: date) }
    if let month = CivilDate.month(in: word, today: today) { return SpokenPeriod(unit: .month, day: month) }
    if word.count == 4, let year = Int(word), let first = CivilDate(year: year, month: 1, day: 1) {
      return SpokenPeriod(unit: .year, day: first)
    }
    return nil
  }
}

extension CivilDate {
  /// The Monday of a week as ISO 8601 writes it: "2026-W46".
  static func monday(ofISOWeek text: String) -> CivilDate? {
    let parts = text.lowercased().split(separator: "-w", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, let year = Int(parts[0]), let week = Int(parts[1]),
      (1...53).contains(week), let inFirst = CivilDate(year: year, month: 1, day: 4)
    else { return nil }
    let monday = inFirst.startOfWeek.adding(days: 7 * (week - 1))
    return monday.isoWeek == (year, week) ? monday : nil
  }

  /// The 1st of a month in the person's own words: "2026-10", "October", "oct", and without a year the latest of that name.
  static func month(in words: String, today: CivilDate) -> CivilDate? {
    let name = words.lowercased()
    if let date = CivilDate(name + "-01") { return date }
    guard name.count > 2, let index = monthNames.firstIndex(where: { $0.lowercased().hasPrefix(name) }) else {
      return nil
    }
    return CivilDate(year: index + 1 > today.month ? today.year - 1 : today.year, month: index + 1, day: 1)
  }
}
