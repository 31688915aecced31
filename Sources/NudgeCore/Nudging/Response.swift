/// What became of one showing of a plan's nudge, as far as timing can learn from it.
public struct Response: Hashable, Sendable {
  /// The local date of the showing.
  public var date: CivilDate
  /// The local hour of the showing; 0 to 23.
  public var hour: Int
  public var isAnswered: Bool
  /// When that was known: the answer came, or the nudge was over without one.
  public var at: Instant

  public init(date: CivilDate, hour: Int, isAnswered: Bool, at: Instant) {
    self.date = date
    self.hour = hour
    self.isAnswered = isAnswered
    self.at = at
  }

  public init(shown wall: CivilDateTime, isAnswered: Bool, at: Instant) {
    self.init(date: wall.date, hour: wall.time.hour, isAnswered: isAnswered, at: at)
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

  /// - Parameters:
  ///   - date: responses of earlier dates count, its own do not.
  ///   - instant: nor do those that were not known by then. So the moments drawn for a day stay where they are while the day
  ///     goes on, also when an answer of the day before comes late.
  public init(_ responses: [Response], before date: CivilDate, knownBy instant: Instant) {
    let today = date.daysSinceEpoch
    for response in responses where response.at <= instant {
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
