/// One of the six measures of the scorecard, as numbers: what they are called and whether they are shown is decided elsewhere.
///
/// docs/measures.md defines each of them, with examples.
public struct Measure: Hashable, Sendable {
  public let name: Name
  /// What the present window holds so far.
  public let current: Double
  /// What the person aims at, in whole numbers; less when the window holds rest days, 0 when it has nothing else.
  public let target: Double
  public let window: Window
  /// The person's own median over the last eight whole windows; `nil` when fewer than three of them count.
  public let usual: Double?
  /// A second number that tells the same from further away.
  public let beside: Beside?
  /// What the last whole windows held, the earliest first, up to eight.
  public let recent: [Past]

  public init(
    name: Name, current: Double, target: Double, window: Window, usual: Double?, beside: Beside? = nil,
    recent: [Past] = []
  ) {
    self.name = name
    self.current = current
    self.target = target
    self.window = window
    self.usual = usual
    self.beside = beside
    self.recent = recent
  }

  /// A whole window that has gone by.
  public struct Past: Hashable, Sendable {
    public let firstDay: CivilDate
    /// nil: it was one of rest, and says nothing.
    public let value: Double?

    public init(firstDay: CivilDate, value: Double?) {
      self.firstDay = firstDay
      self.value = value
    }
  }

  /// Stable: others read them.
  public enum Name: String, CaseIterable, Codable, Sendable {
    /// Affirmations.
    case selfCompassion = "self-compassion"
    /// Minutes in guides and reflection.
    case objectiveReflection = "objective-reflection"
    /// Steps finished.
    case smallGoals = "small-goals"
    /// Days with an entry, of the last four weeks: it rises and falls by a day, and a gap takes nothing away.
    case consistentTracking = "consistent-tracking"
    /// Support interactions.
    case seekingSupport = "seeking-support"
    /// Celebrations.
    case celebrating
  }

  /// What is looked at: the present day, the week from Monday, the month from the 1st, or four weeks up to
  /// today.
  public enum Window: String, CaseIterable, Codable, Sendable {
    case day
    case week
    case month
    case fourWeeks = "28-days"
  }

  public enum Beside: Hashable, Sendable {
    /// The average of the present week's days so far.
    case perDayThisWeek(Double)
    /// Days with an entry among the last 28, and how many days that could be.
    case daysOfLast28(Int, of: Int)
  }
}

/// What the person aims at; 0: nothing.
public struct Targets: Hashable, Sendable {
  public var affirmationsPerDay: Int
  public var reflectionMinutesPerWeek: Int
  public var stepsPerWeek: Int
  /// Days with an entry, of the last 28.
  public var trackingDays: Int
  public var supportPerWeek: Int
  public var celebrationsPerMonth: Int

  public init(
    affirmationsPerDay: Int = 3, reflectionMinutesPerWeek: Int = 60, stepsPerWeek: Int = 5, trackingDays: Int = 7,
    supportPerWeek: Int = 2, celebrationsPerMonth: Int = 4
  ) {
    self.affirmationsPerDay = affirmationsPerDay
    self.reflectionMinutesPerWeek = reflectionMinutesPerWeek
    self.stepsPerWeek = stepsPerWeek
    self.trackingDays = trackingDays
    self.supportPerWeek = supportPerWeek
    self.celebrationsPerMonth = celebrationsPerMonth
  }
}
