import NudgeCore

extension Sentences {
  static func noSuchGuide(_ fault: Fault.NoSuchGuide) -> String {
    "There is no guide “\(fault.guide.shownOnOneLine)”. Which ones there are: nudgectl guide"
  }

  static func noSuchRun(_ fault: Fault.NoSuchRun) -> String {
    "This guide was finished, let go or begun anew elsewhere. What is on record: nudgectl list"
  }

  static func noSuchReview(_ fault: Fault.NoSuchReview) -> String {
    let unit = fault.period.shownOnOneLine
    return "There is no review \(fault.number) of a \(unit). Which there are: nudgectl review --list"
      + (fault.period == Period.Unit.week.rawValue ? "" : " \(unit)")
  }

  static let answeredElsewhere =
    "Meanwhile this question was answered in another window or terminal, and that answer stays as it is."

  static func badAnswer(_ fault: Fault.BadAnswer) -> String {
    "\(fault.question.shownOnOneLine): \(fault.reason.shownOnOneLine)"
  }
}
