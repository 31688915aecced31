/// What the person configured, as the planner and the journal need it.
public struct Settings: Hashable, Sendable {
  /// When a new day begins; a win at 01:30 still belongs to yesterday.
  public var dayStartsAt: CivilTime
  public var quietHours: [QuietHours]
  public var limits: Limits
  public var plans: [Plan]
  /// Whether notifications keep to the neutral sentence instead of the question.
  public var discreet: Bool
  /// Whether an answer may be typed into the bubble, where the server offers that; it passes over the session bus then.
  public var inlineReply: Bool
  /// The areas of life an entry may belong to.
  public var domains: [String]
  /// What is heard with a nudge whose plan has no sound of its own.
  public var sound: Sound

  public init(
    dayStartsAt: CivilTime = Settings.defaultDayStart, quietHours: [QuietHours] = [], limits: Limits = .init(),
    plans: [Plan] = [], discreet: Bool = true, inlineReply: Bool = true,
    domains: [String] = Settings.defaultDomains, sound: Sound = .silent
  ) {
    self.dayStartsAt = dayStartsAt
    self.quietHours = quietHours
    self.limits = limits
    self.plans = plans
    self.discreet = discreet
    self.inlineReply = inlineReply
    self.domains = domains
    self.sound = sound
  }

  /// The plans with learned timing.
  public var learningPlans: [String] { plans.filter { $0.spread?.learns == true }.map(\.name) }

  /// 04:00.
  public static let defaultDayStart = CivilTime(hour: 4, minute: 0) ?? .midnight
  public static let defaultDomains = ["mood", "focus", "connection"]

  public func day(of instant: Instant, in zone: Zone) -> CivilDate {
    zone.day(of: instant, startsAt: dayStartsAt)
  }

  /// The first moment of the day after the one `instant` belongs to.
  public func endOfDay(of instant: Instant, in zone: Zone) -> Instant {
    zone.startOfDay(day(of: instant, in: zone).adding(days: 1), startsAt: dayStartsAt)
  }
}
