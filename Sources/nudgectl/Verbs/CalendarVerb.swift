import ArgumentParser
import NudgeCore

struct CalendarVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "A month of days, with those that hold a win.",
    discussion: """
        nudgectl calendar
        nudgectl calendar October
        nudgectl calendar 2026-10
      """)

  @Argument(help: ArgumentHelp("The month; this one when absent.", valueName: "month"))
  var month: String?

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    guard let today = surroundings.today else {
      throw Failure.no("Your time zone cannot be told, and with it which day it is. nudgectl doctor says more.")
    }
    let first = try month.map { try Self.first(of: $0, today) } ?? today.startOfMonth
    let parameters = InsightMethods.Days.Parameters(from: first.description, to: first.endOfMonth.description)
    try surroundings.ask(Methods.days, parameters, json: output.json) { reply in
      CalendarScreen(
        first: first, days: reply.days, today: today, signs: surroundings.speaksUTF8 ? .unicode : .ascii,
        look: surroundings.look
      ).text
    }
  }

  /// "2026-10", "October", "oct": a month in the person's own words, and without a year the latest one of that name.
  private static func first(of words: String, _ today: CivilDate) throws(Failure) -> CivilDate {
    if let date = CivilDate(words + "-01") ?? CivilDate(words)?.startOfMonth { return date }
    let name = words.lowercased()
    let month = CivilDate.monthNames.firstIndex { $0.lowercased().hasPrefix(name) }
    guard name.count > 2, let month,
      let date = CivilDate(year: month + 1 > today.month ? today.year - 1 : today.year, month: month + 1, day: 1)
    else {
      throw .badInput("“\(words.shownOnOneLine)” is no month that I know. These work: October, 2026-10.")
    }
    return date
  }
}
