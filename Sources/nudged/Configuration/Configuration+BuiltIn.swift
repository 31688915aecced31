import NudgeCore

extension Configuration {
  /// What applies where a file says nothing. The shipped `config/nudged.toml` says the same, and a test holds them together.
  static func builtIn(file: String, zones: ZoneDatabase) -> Configuration {
    let settings = Settings(
      dayStartsAt: Settings.defaultDayStart, quietHours: [QuietHours("22:00..08:00")].compactMap(\.self),
      limits: Limits(), plans: builtInPlans(zones: zones), discreet: true, domains: Settings.defaultDomains)
    return Configuration(settings: settings, autoStartServer: false, file: file)
  }

  /// Evening wins and the weekly review.
  private static func builtInPlans(zones: ZoneDatabase) -> [Plan] {
    func cues(_ text: String) -> [CalendarExpression] {
      [try? CalendarExpression(text, zones: zones)].compactMap(\.self)
    }
    return [
      Plan(
        name: "evening-wins", guide: "evening-wins", cues: cues("*-*-* 20:30"), expiresAfter: .hours(3),
        unlessLogged: .win),
      Plan(
        name: "weekly-review", guide: "weekly-review", cues: cues("Sun 17:00"), expiresAfter: .hours(5),
        whenMissed: .nextSlot, unlessReviewed: .week, easeOff: EaseOff(after: 3, atMost: 1)),
    ]
  }
}
