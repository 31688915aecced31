import NudgeCore
import NudgeStore
import Varlink

extension InsightMethods {
  static func addReviews(to interface: inout Interface, _ daemon: Daemon, _ reads: LongReads) {
    answerLater("Review", in: &interface, with: reads) { (parameters: Review.Parameters) in
      let unit: Period.Unit = try Parse.word(parameters.period, "period") ?? .week
      var looking = daemon.lookingBack(on: try period(unit, parameters, daemon.engine))
      looking.number = parameters.number
      looking.includesPrivate = parameters.private ?? true
      return { [looking] in try looking.review(of: $0) }
    }
    answerLater("Reviews", in: &interface, with: reads) { (parameters: Reviews.Parameters) in
      let unit: Period.Unit = try Parse.word(parameters.period, "period") ?? .week
      let limit = try Parse.limit(parameters.limit, in: 1...1000, standard: 20)
      let looking = daemon.lookingBack(on: Period(unit, containing: daemon.engine.today))
      return { try looking.reviews(of: $0, limit: limit) }
    }
  }

  private static func period(
    _ unit: Period.Unit, _ parameters: Review.Parameters, _ engine: Engine
  ) throws -> Period {
    guard let number = parameters.number else {
      return try engine.period(unit, around: try Parse.day(parameters.day, "day"))
    }
    guard parameters.day == nil else { throw VarlinkError.invalidParameter("day") }
    return try engine.period(unit, ofReview: number)
  }
}

extension Daemon {
  func lookingBack(on period: Period) -> LookingBack {
    let planner = engine.planner
    return LookingBack(
      period: period, today: engine.today, zone: planner.zone, dayStartsAt: planner.settings.dayStartsAt,
      targets: configuration.targets, showsNumbers: configuration.showsNumbers, seed: planner.drawSeed, words: words)
  }
}
