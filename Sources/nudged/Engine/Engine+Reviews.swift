import NudgeCore
import NudgeStore

/// Looking back.
extension Engine {
  /// There is no review of that number.
  struct NoSuchReview: Error {
    let unit: Period.Unit
    let number: Int
  }

  /// What a day lies in; nil: what is to be looked back on now.
  func period(_ unit: Period.Unit, around day: CivilDate?) throws -> Period {
    if let day { return Period(unit, containing: day) }
    return try Period.toReview(unit, today: today, since: try store.span()?.lowerBound) {
      try store.review(of: $0) != nil
    }
  }

  /// The days of a review that was kept.
  ///
  /// - Throws: ``NoSuchReview``.
  func period(_ unit: Period.Unit, ofReview number: Int) throws -> Period {
    guard let review = try store.review(number, of: unit) else { throw NoSuchReview(unit: unit, number: number) }
    return review.period
  }

  /// The planner goes by the latest week, month and year that was looked back on.
  func noticeReview(_ entry: Entry) {
    guard entry.isReview, let last = try? store.lastReviewed(upTo: today) else { return }
    happen(.reviewed(last))
  }

  /// What makes the entry of a run a review, with the next number; nil where its guide does not look back.
  func review(_ run: GuideRun, of guide: Guide) throws -> [String: String]? {
    try review(answering: guide, about: run.about)
  }

  /// The nudge that asks to look back: a review of one's own accord answers it, too.
  func openNudge(toReview guide: Guide) -> Nudge? {
    guard guide.looksBackOn != nil else { return nil }
    return planner.open.last { $0.guide == guide.name && $0.state != .planned }
  }

  /// The same, for one line that answers a guide.
  func review(answering guide: Guide, about day: CivilDate? = nil) throws -> [String: String]? {
    guard let unit = guide.looksBackOn else { return nil }
    return Review.fields(try period(unit, around: day), number: try store.nextReview(of: unit))
  }
}
