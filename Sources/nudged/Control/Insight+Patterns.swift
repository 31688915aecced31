import NudgeCore
import NudgeStore
import Varlink

extension Insight {
  /// In the latest year up to yesterday, so that it stays the same all day long; or of what was done in some days, over the half
  /// year up to them.
  func patterns(
    _ parameters: InsightMethods.Patterns.Parameters
  ) throws -> @Sendable (JournalSnapshot) throws -> InsightMethods.Patterns {
    let today = daemon.engine.today
    let done = try days(parameters)
    let last = done.map { min($0.upperBound, today) } ?? today.adding(days: -1)
    guard daemon.configuration.showsNumbers else { return { _ in .withoutNumbers(to: last) } }
    let weeks = done == nil ? Patterns.mostWeeks : Self.weeksOfReview
    return { journal in
      let days = try journal.patternDays(endingOn: last, weeks: weeks)
      return .init(Patterns(days, doneIn: done), of: days.range)
    }
  }

  private static let weeksOfReview = 26

  private func days(_ parameters: InsightMethods.Patterns.Parameters) throws -> ClosedRange<CivilDate>? {
    let (from, to) = (try Parse.day(parameters.from, "from"), try Parse.day(parameters.to, "to"))
    if from == nil, to == nil { return nil }
    guard let from else { throw VarlinkError.invalidParameter("from") }
    guard let to, from <= to else { throw VarlinkError.invalidParameter("to") }
    return from...to
  }
}
