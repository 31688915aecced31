import Testing

@testable import nudgectl

@Suite("Screens: patterns")
struct PatternsScreenTests {
  private static func reply(
    _ patterns: String = "", numbers: Bool = true, days: Int = 211, lookedAt: Int = 34
  ) -> String {
    """
    {"numbers":\(numbers),"from":"2025-11-17","to":"2026-11-20","days":\(days),"lookedAt":\(lookedAt),\
    "fewestDays":10,"fewestWeeks":8,"patterns":[\(patterns)]}
    """
  }

  private static let breathing = """
    {"kind":"practice","name":"box-breathing","aspect":"mood","difference":0.6,"low":0.2,"high":1.0,"with":34,"without":120,\
    "weeks":25}
    """
  private static let mondays = """
    {"kind":"weekday","name":"Monday","aspect":"confidence","difference":-8.2,"low":-12.4,"high":-4.0,"with":30,\
    "without":170,"weeks":30}
    """

  @Test("what stands out, as observations; what is lower is no verdict")
  func found() throws {
    #expect(
      try ScreenTests.screen("patterns", "Patterns", Self.reply("\(Self.breathing),\(Self.mondays)")) == """
        On days with box-breathing, mood was 0.6 of 5 higher (0.2 to 1.0), 34 days beside 120.

        On Mondays, confidence was 8 of 100 lower (4 to 12), 30 of them beside 170 other days.

        Looked at 34 things over 211 days; these stand out beyond chance. What goes together need not be the cause. And what \
        is lower on some days is no verdict on you: a practice may well be for harder days.

        """)
    #expect(
      try ScreenTests.screen("patterns", "Patterns", Self.reply(Self.breathing)).hasSuffix(
        """
        34 days beside 120.

        Looked at 34 things over 211 days; this stands out beyond chance. What goes together need not be the cause.

        """))
  }

  @Test("nothing stands out")
  func nothing() throws {
    #expect(
      try ScreenTests.screen("patterns", "Patterns", Self.reply()) == """
        Looked at 34 things over 211 days; nothing stands out. That is a finding, too.

        """)
    #expect(
      try ScreenTests.screen("patterns", "Patterns", Self.reply(lookedAt: 1)).hasPrefix("Looked at one thing over 211"))
  }

  @Test(
    "few days yet",
    arguments: [(0, ""), (1, "So far there is 1 day with one. "), (12, "So far there are 12 days with one. ")])
  func few(days: Int, sofar: String) throws {
    #expect(
      try ScreenTests.screen("patterns", "Patterns", Self.reply(days: days, lookedAt: 0)) == """
        Patterns need about two months of check-ins before they show (nudgectl checkin). \(sofar)No hurry.

        """)
  }

  @Test("without numbers, as everywhere")
  func numbers() throws {
    let reply = Self.reply(numbers: false, days: 0, lookedAt: 0)
    #expect(
      try ScreenTests.screen("patterns", "Patterns", reply) == """
        Numbers are switched off, as you asked (numbers = false under [scorecard]).

        """)
  }

  @Test("as JSON it is the reply, as it came")
  func json() throws {
    let reply = Self.reply(Self.breathing)
    #expect(try ScreenTests.screen("patterns --json", "Patterns", reply) == reply + "\n")
  }

  @Test("colour dims what was looked at, and paints no finding red")
  func colour() throws {
    let screen = try ScreenTests.screen("patterns", "Patterns", Self.reply(Self.mondays), coloured: true)
    #expect(screen.contains("\u{1B}[2mLooked at 34 things") && !screen.contains("\u{1B}[31m"))
  }

  @Test("the daemon gone")
  func gone() {
    #expect(Stage().run("patterns") == .unreachable)
  }
}
