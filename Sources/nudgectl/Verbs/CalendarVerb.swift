import ArgumentParser
import NudgeCore

struct CalendarVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "A month or a year of days, with those that hold a win.",
    discussion: """
        nudgectl calendar
        nudgectl calendar October
        nudgectl calendar 2026-10
        nudgectl calendar --year
        nudgectl calendar 2025

      In a year the days with more wins stand out more, beside your own days: a quarter of those with a win has each shade. Off \
      a terminal and with NUDGED_PLAIN=1 every month is a sentence, which a screen reader can read.
      """)

  @Argument(help: ArgumentHelp("The month, or the year; this month when absent.", valueName: "when"))
  var when: String?

  @Flag(help: "A whole year; this one, unless another is named.")
  var year = false

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let today = surroundings.today
    if let year = try chosenYear(today) {
      try show(year, today, in: surroundings)
    } else {
      try showMonth(of: try when.map { try Self.first(of: $0, today) } ?? today.startOfMonth, today, in: surroundings)
    }
  }

  private func showMonth(of first: CivilDate, _ today: CivilDate, in surroundings: Surroundings) throws {
    let parameters = InsightMethods.Days.Parameters(from: first.description, to: first.endOfMonth.description)
    try surroundings.ask(Methods.days, parameters, json: output.json) { reply in
      CalendarScreen(
        first: first, days: reply.days, today: reply.day ?? today, signs: surroundings.speaksUTF8 ? .unicode : .ascii,
        look: surroundings.look
      ).text
    }
  }

  private func show(_ year: CivilDate, _ today: CivilDate, in surroundings: Surroundings) throws {
    let parameters = InsightMethods.Days.Parameters(
      from: year.description, to: CivilDate(year: year.year, month: 12, day: 31)?.description)
    try surroundings.ask(Methods.days, parameters, json: output.json) { reply in
      let days = YearOfDays(year.year, today: reply.day ?? today, reply: reply)
      return YearScreen(year: days, charset: surroundings.charset, look: surroundings.look).text
    }
  }

  /// The first day of the year to show; nil: a month was asked for.
  private func chosenYear(_ today: CivilDate) throws(Failure) -> CivilDate? {
    guard let when else { return year ? CivilDate(year: today.year, month: 1, day: 1) : nil }
    if let first = CivilDate(when + "-01-01") { return first }
    guard !year else {
      throw .badInput("“\(when.shownOnOneLine)” is no year that I know. These work: --year, --year 2025, 2025.")
    }
    return nil
  }

  /// - Throws: ``Failure`` for words that name no month.
  private static func first(of words: String, _ today: CivilDate) throws(Failure) -> CivilDate {
    guard let date = CivilDate.month(in: words, today: today) ?? CivilDate(words)?.startOfMonth else {
      throw .badInput(
        "“\(words.shownOnOneLine)” is no month that I know. These work: October, 2026-10. For a year: 2026.")
    }
    return date
  }
}

extension InsightMethods.Days {
  /// After midnight it is still the person's day, and the daemon knows when it began.
  fileprivate var day: CivilDate? { today.flatMap { CivilDate($0) } }
}
