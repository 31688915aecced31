/// What patterns are looked for in: whole weeks of days with what was measured on them, and what they have in common.
///
/// The order in which things are added does not matter.
public struct PatternDays: Hashable, Sendable {
  /// A Monday.
  public let first: CivilDate
  /// 1 or more.
  public let weeks: Int
  private let last: CivilDate
  /// By part of the day, as many for each day as there are parts.
  private(set) var moods: [Total]
  private(set) var confidences: [Total]
  /// The rest is by day.
  private(set) var checkedIn: [Bool]
  private(set) var finishedStep: [Bool]
  private(set) var resting: [Bool]
  private(set) var marks: [Circumstance: Marks] = [:]
  private(set) var answers: [String: [Presence]] = [:]

  /// Whole numbers, so that the sum does not depend on the order.
  struct Total: Hashable {
    var (sum, count) = (0, 0)
    var mean: Double? { count == 0 ? nil : Double(sum) / Double(count) }

    static func + (one: Total, other: Total) -> Total {
      Total(sum: one.sum + other.sum, count: one.count + other.count)
    }
  }

  /// The days that have something.
  struct Marks: Hashable {
    var any: [Bool]
    /// Those that have it by something else than the finishing of a step.
    var besideSteps: [Bool]
  }

  enum Presence: UInt8 {
    /// Nothing is known: not the same as "no".
    case unknown, without, with
  }

  /// - Parameters:
  ///   - last: the last day; what comes after it in its week is not looked at. The day before the one on which patterns are
  ///     told: so they are the same all day long, and what is still to come is not taken for not done.
  ///   - weeks: 1 or more, the one of the last day included.
  public init(endingOn last: CivilDate, weeks: Int = Patterns.mostWeeks) {
    self.weeks = max(1, weeks)
    self.last = last
    first = last.startOfWeek.adding(days: 7 - 7 * self.weeks)
    let days = 7 * self.weeks
    moods = Array(repeating: Total(), count: days * Self.parts)
    confidences = moods
    checkedIn = Array(repeating: false, count: days)
    (finishedStep, resting) = (checkedIn, checkedIn)
  }

  static let parts = PartOfDay.allCases.count

  /// From the first Monday to the last day.
  public var range: ClosedRange<CivilDate> { first...last }
}

extension PatternDays {
  /// Its place among the days; nil outside of them.
  func place(_ day: CivilDate) -> Int? {
    range.contains(day) ? day.daysSinceEpoch - first.daysSinceEpoch : nil
  }

  /// Adds a check-in.
  ///
  /// - Parameters:
  ///   - mood: 1 to 5; another number is none.
  ///   - confidence: 0 to 100; another number is none.
  public mutating func checkIn(on day: CivilDate, _ part: PartOfDay, mood: Int? = nil, confidence: Int? = nil) {
    checkIn(on: day)
    if let mood, (1...5).contains(mood) { add(.mood, sum: mood, times: 1, on: day, part) }
    if let confidence, (0...100).contains(confidence) { add(.confidence, sum: confidence, times: 1, on: day, part) }
  }

  /// Adds a check-in, whatever it says.
  public mutating func checkIn(on day: CivilDate) {
    if let place = place(day) { checkedIn[place] = true }
  }

  /// Adds what check-ins of a part of a day say in numbers.
  ///
  /// - Parameters:
  ///   - aspect: mood or confidence; steps are no number.
  ///   - sum: of as many numbers as `times` says, each of them one that is told.
  public mutating func add(_ aspect: Pattern.Aspect, sum: Int, times: Int, on day: CivilDate, _ part: PartOfDay) {
    guard let place = place(day) else { return }
    let (slot, total) = (place * Self.parts + part.place, Total(sum: sum, count: times))
    switch aspect {
    case .mood: moods[slot] = moods[slot] + total
    case .confidence: confidences[slot] = confidences[slot] + total
    case .steps: break
    }
  }

  /// Adds an answer of a check-in. A day on which one was answered by yes at least once, is a day with it.
  public mutating func answer(_ field: String, _ isYes: Bool, on day: CivilDate) {
    guard let place = place(day) else { return }
    let days = answers[field]?[place] ?? .unknown
    if days == .with { return }
    let none = Array(repeating: Presence.unknown, count: checkedIn.count)
    answers[field, default: none][place] = isYes ? .with : .without
  }

  /// Adds a practice, a tag or a domain.
  ///
  /// - Parameter isStep: by the finishing of a step, which says nothing about whether steps are finished then.
  public mutating func note(_ circumstance: Circumstance, on day: CivilDate, isStep: Bool = false) {
    guard let place = place(day) else { return }
    let none = Array(repeating: false, count: checkedIn.count)
    marks[circumstance, default: Marks(any: none, besideSteps: none)].any[place] = true
    if !isStep { marks[circumstance]?.besideSteps[place] = true }
  }

  /// Adds the finishing of a step.
  public mutating func finishStep(on day: CivilDate) {
    if let place = place(day) { finishedStep[place] = true }
  }

  public mutating func rest(on day: CivilDate) {
    if let place = place(day) { resting[place] = true }
  }
}

extension PartOfDay {
  /// Its place in the day.
  var place: Int {
    switch self {
    case .morning: 0
    case .afternoon: 1
    case .evening: 2
    case .night: 3
    }
  }
}
