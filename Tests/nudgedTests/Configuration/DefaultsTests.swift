import NudgeCore
import Testing

@testable import nudged

@Suite struct DefaultsTests {
  @Test func shippedFileSaysWhatIsBuiltIn() throws {
    #expect(ConfigFixtures.problems(ConfigFixtures.shippedConfig) == [])
    let shipped = try ConfigFixtures.load(ConfigFixtures.shippedConfig)
    #expect(shipped == Configuration.builtIn(file: ConfigFixtures.shippedConfig, zones: ConfigFixtures.zones))
  }

  /// Against a built-in value that lost something on its way.
  @Test func builtInIsWhole() throws {
    let configuration = Configuration.builtIn(file: "", zones: ConfigFixtures.zones)
    #expect(configuration.settings.plans.map(\.name) == ["evening-wins", "weekly-review"])
    #expect(configuration.settings.plans.map { $0.cues.count } == [1, 1])
    #expect(configuration.settings.plans.map(\.expiresAfter) == [.hours(3), .hours(5)])
    #expect(configuration.settings.plans.map(\.unlessLogged) == [.win, nil])
    #expect(configuration.settings.plans.map(\.unlessReviewed) == [nil, .week])
    #expect(configuration.settings.quietHours.map(\.description) == ["22:00..08:00"])
    #expect(configuration.settings.dayStartsAt.description == "04:00")
    #expect(configuration.settings.domains == ["mood", "focus", "connection"])
    #expect(configuration.settings.discreet)
    #expect(!configuration.autoStartServer)
    #expect(configuration.settings.sound == .silent)
    #expect(configuration.hookTimeLimit == .seconds(10))
  }

  @Test func shippedFileNamesEverySetting() throws {
    let text = try #require(try TextFile.read(ConfigFixtures.shippedConfig)).text
    let settings =
      [
        "starts-at", "hours", "per-day", "minimum-gap", "settle", "discreet", "inline-reply", "auto-start", "domains",
        "default", "numbers", "sound", "time-limit",
      ] + SupportReader.known + TargetsReader.known
      + ["at-most", "after"] + PlanReader.known
    for setting in settings { #expect(text.contains(" \(setting) =") || text.contains("\n\(setting) ="), "\(setting)") }
  }

  @Test(arguments: ["", "\n\n", "# nothing but a comment\n", "[day]\n[quiet]\n[notifications]\n[journal]\n"])
  func whatIsLeftOutIsBuiltIn(_ text: String) throws {
    let configuration = try ConfigFixtures.configuration(text)
    #expect(configuration.settings == Configuration.builtIn(file: "", zones: ConfigFixtures.zones).settings)
    #expect(!configuration.autoStartServer)
  }

  @Test func absentFileIsBuiltIn() throws {
    let path = try ConfigDirectory().path + "/nudged.toml"
    #expect(try ConfigFixtures.load(path) == Configuration.builtIn(file: path, zones: ConfigFixtures.zones))
  }

  @Test func everySettingArrives() throws {
    let configuration = try ConfigFixtures.configuration(
      """
      [day]
      starts-at = "05:30"
      [quiet]
      hours = ["21:00..07:00", "12:00..13:00"]
      [limits]
      per-day = 4
      minimum-gap = "1h"
      settle = "0s"
      [notifications]
      discreet = false
      inline-reply = false
      auto-start = true
      sound = "message-new-instant"
      [hooks]
      time-limit = "30s"
      [backup]
      daily = false
      at-most = "1.5 GB"
      [journal]
      domains = ["Müdigkeit", "work & play"]
      [[plan]]
      name = "tea"
      guide = "midday-pause"
      on-calendar = ["weekdays at 3pm", "Sat 16:00"]
      expires-after = "2h 30min"
      unless-logged = "check-in"
      unless-reviewed = "month"
      snooze = { default = "5min", at-most = 0 }
      when-missed = "next-slot"
      randomized-delay = "90min"
      timing = "learned"
      ease-off = { after = 2, at-most = 5 }
      sound = "bell"
      [[plan]]
      name = "samples"
      guide = "hello"
      between = "10:00..18:00"
      on-calendar = "Mon..Fri"
      times-per-day = 3
      minimum-gap = "90min"
      ease-off = false
      sound = "none"
      [[plan]]
      name = "sparse"
      guide = "hello"
      on-calendar = "daily"
      [[plan]]
      name = "spoken"
      guide = "hello"
      between = "10:00..18:00"
      on-calendar = "on weekends"
      """)
    let settings = configuration.settings
    #expect(configuration.autoStartServer)
    #expect(!settings.discreet)
    #expect(settings.sound == .named("message-new-instant"))
    #expect(configuration.hookTimeLimit == .seconds(30))
    #expect(configuration.backup == BackupSettings(daily: false, atMost: ByteCount(bytes: 1_500_000_000)))
    #expect(!settings.inlineReply)
    #expect(settings.limits == Limits(perDay: 4, minimumGap: .hours(1), settle: .zero))
    #expect(settings.dayStartsAt == CivilTime(hour: 5, minute: 30))
    #expect(settings.quietHours.map(\.description) == ["21:00..07:00", "12:00..13:00"])
    #expect(settings.domains == ["Müdigkeit", "work & play"])
    let expected = [
      Plan(
        name: "tea", guide: "midday-pause",
        cues: [
          try CalendarExpression("Mon..Fri 15:00", zones: ConfigFixtures.zones),
          try CalendarExpression("Sat 16:00", zones: ConfigFixtures.zones),
        ], spread: Spread(length: .minutes(90), learns: true), expiresAfter: .minutes(150), whenMissed: .nextSlot,
        unlessLogged: .checkIn, unlessReviewed: .month, snooze: SnoozePolicy(length: .minutes(5), atMost: 0),
        easeOff: EaseOff(after: 2, atMost: 5), sound: .named("bell")),
      Plan(
        name: "samples", guide: "hello",
        cues: [try CalendarExpression("Mon..Fri 10:00", zones: ConfigFixtures.zones)],
        spread: Spread(length: .hours(8), count: 3, gap: .minutes(90)), easeOff: nil, sound: .silent),
      Plan(name: "sparse", guide: "hello", cues: [try CalendarExpression("daily", zones: ConfigFixtures.zones)]),
      Plan(
        name: "spoken", guide: "hello", cues: [try CalendarExpression("Sat,Sun 10:00", zones: ConfigFixtures.zones)],
        spread: Spread(length: .hours(8), gap: .hours(1))),
    ]
    #expect(settings.plans == expected)
  }

  @Test func noPlansAndNoQuietHoursCanBeChosen() throws {
    let settings = try ConfigFixtures.configuration("plan = []\n[quiet]\nhours = []\n").settings
    #expect(settings.plans.isEmpty)
    #expect(settings.quietHours.isEmpty)
  }

  @Test func oneTextIsAListOfOne() throws {
    let settings = try ConfigFixtures.configuration("[quiet]\nhours = \"23:00..06:00\"\n").settings
    #expect(settings.quietHours.map(\.description) == ["23:00..06:00"])
  }

  @Test func oneWordTurnsAnExampleOn() throws {
    let text = try #require(try TextFile.read(ConfigFixtures.shippedConfig)).text
    let plans = try ConfigFixtures.configuration(text.replacing("enabled = false", with: "enabled = true")).settings
      .plans
    #expect(
      plans.map(\.name) == [
        "evening-wins", "weekly-review", "midday-pause", "three-moments", "friday-wins", "morning-intention",
        "check-in", "calm-practice", "anchors", "month-review", "good-things",
      ])
  }

  /// A date that has passed is refused while the person looks, and does not keep the daemon from starting.
  @Test func passedDateIsNoObstacleToStarting() throws {
    let text = "[[plan]]\nname = \"once\"\nguide = \"hello\"\non-calendar = \"2026-11-01 12:00\"\n"
    #expect(throws: ConfigurationProblem.self) { try ConfigFixtures.configuration(text) }
    #expect(try ConfigFixtures.configuration(text, now: nil).settings.plans.count == 1)
    #expect(try ConfigFixtures.configuration(text, now: ConfigFixtures.now - .days(30)).settings.plans.count == 1)
  }
}
