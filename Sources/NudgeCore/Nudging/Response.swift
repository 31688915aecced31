/// What became of one showing of a plan's nudge, as far as timing can learn from it.
public struct Response: Hashable, Sendable {
  /// The local date of the showing.
  public var date: CivilDate
  /// The local hour of the showing; 0 to 23.
  public var hour: Int
  public var isAnswered: Bool

  public init(date: CivilDate, hour: Int, isAnswered: Bool) {
    self.date = date
    self.hour = hour
    self.isAnswered = isAnswered
  }

  public init(shown wall: CivilDateTime, isAnswered: Bool) {
    self.init(date: wall.date, hour: wall.time.hour, isAnswered: isAnswered)
  }

  /// How many days one counts; after eight half-lives it would weigh less than half a percent.
  public static let memory = 8 * halfLife
  /// Days after which a response weighs half as much: people's weeks change.
  public static let halfLife = 28
}

/// What is remembered of each hour of the day, older responses weighing less.
public struct ResponseHistory: Hashable, Sendable {
  /// By hour, 0 to 23.
  public private(set) var answered = [Double](repeating: 0, count: 24)
  public private(set) var unanswered = [Double](repeating: 0, count: 24)

  /// - Parameter date: responses of earlier dates count, its own do not, so that the moments drawn for a day stay where
  ///   they are while the day goes on.
  public init(_ responses: [Response], before date: CivilDate) {
    let today = date.daysSinceEpoch
    for response in responses {
      let age = today - response.date.daysSinceEpoch
      guard (1...Response.memory).contains(age), (0..<24).contains(response.hour) else { continue }
      if response.isAnswered {
        answered[response.hour] += Self.weights[age]
      } else {
        unanswered[response.hour] += Self.weights[age]
      }
    }
  }

  /// 0.5 ^ (age / half-life), by age in days. The factor is the 28th root of a half.
  private static let weights: [Double] = (0...Response.memory).reduce(into: []) { weights, _ in
    weights.append(weights.last.map { $0 * 0.975_548_642 } ?? 1)
  }
}
