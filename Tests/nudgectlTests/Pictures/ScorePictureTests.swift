import NudgeCore
import Testing

@testable import nudgectl

@Suite("Pictures of the scorecard")
struct ScorePictureTests {
  private static func past(_ values: [Double?]) -> String {
    let windows = values.map { value in #"{"firstDay":"2026-11-16"\#(value.map { ",\"value\":\($0)" } ?? "")}"# }
    return #""recent":[\#(windows.joined(separator: ","))]"#
  }

  private static let card = """
    {"day":"2026-11-21","numbers":true,"rest":false,"missing":[],"sources":[],"measures":[\
    {"name":"self-compassion","current":1,"target":3,"window":"day",\(past([0, 1, 2, 3, 3, 2, 1, 0]))},\
    {"name":"objective-reflection","current":20,"target":60,"window":"week","usual":45,\(past([30, nil, 60]))},\
    {"name":"consistent-tracking","current":26,"target":7,"window":"28-days","daysOfLast28":26,"daysPossible":28}]}
    """

  @Test("the last whole windows stand beside each measure where there is room; a week of rest is a gap")
  func sparklines() throws {
    #expect(
      try ScreenTests.screen("score", "Scorecard", Self.card, width: 90) == """
          Kind words           ▁▃▆██▆▃▁     1 today  · aim 3
          Time to reflect           ▅ █    20 min this week  · aim 60 · usually 45
        ✓ Days with an entry               26 of the last 28 days  · aim 7

        The small columns: up to eight whole windows of each, the latest on the right.

        """)
  }

  @Test("where there is none, and off a terminal, the figures stand alone", arguments: [60, nil])
  func figures(width: Int?) throws {
    #expect(
      try ScreenTests.screen("score", "Scorecard", Self.card, width: width) == """
          Kind words              1 today  · aim 3
          Time to reflect        20 min this week  · aim 60 · usually 45
        ✓ Days with an entry     26 of the last 28 days  · aim 7

        """)
  }

  private static let history = (1...10).map {
    #"{"day":"2026-\#($0 < 7 ? "10-1\($0)" : "11-1\($0 - 6)")","value":0.\#($0 - 1)}"#
  }
  .joined(separator: ",")

  static let strengths = """
    {"numbers":true,"strengths":[{"subject":"practice","name":"breathing","strength":0.9,"days":40,"history":[\(history)]},\
    {"subject":"plan","name":"evening-wins","strength":0.25,"days":9}]}
    """

  @Test("half a year of weeks beside each strength, where there is room")
  func growth() throws {
    #expect(
      try ScreenTests.screen("score --strength", "Strengths", Self.strengths, width: 100) == """
        breathing     ██████████████████░░                   ▁▂▂▃▄▅▅▆▇▇  90 %, 40 days
        evening-wins  █████░░░░░░░░░░░░░░░                               25 %, 9 days

        The small lines are the last half year, week by week. A day without costs little, a rest day
        nothing; coming back counts.

        """)
  }

  @Test("one of them large, found by the beginning of its name")
  func curve() throws {
    let said = try ScreenTests.screen("score --curve breath", "Strengths", Self.strengths, width: 60)
    let lines = said.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.first == "breathing" && lines.count == 16)
    #expect(lines[2].hasPrefix("100 % ┤") && lines[11].hasSuffix("Nov"))
    for line in lines { #expect(line.columns <= 60) }
    #expect(
      try ScreenTests.screen("score --curve breathing", "Strengths", Self.strengths) == """
        breathing

        16 October: 50 %
        14 November: 90 %

        A day without costs little, a rest day nothing; coming back counts.

        """)
  }

  @Test("what has no strength is told, with what has one")
  func unknown() throws {
    let stage = Stage(try FakeDaemon("Strengths", parameters: Self.strengths))
    #expect(stage.run("score --curve swimming") == .badInput)
    #expect(stage.complained.contains("“swimming” has a strength. These have one: breathing, evening-wins."))
    #expect(stage.run("score --sources --curve breathing") == .usage)
  }

  static let domains = """
    {"numbers":true,"from":"2026-10-25","to":"2026-11-21","domains":[\
    {"domain":"connection","entries":1,"before":4},{"domain":"mood","entries":8,"before":0}]}
    """

  @Test("areas of life beside what they were, by name and without a ranking")
  func areas() throws {
    #expect(
      try ScreenTests.screen("score --domains", "Domains", Self.domains, width: 80) == """
        connection  ███░░░░░░░░░░░░░░░░░  1 entry
                    ▒▒▒▒▒▒▒▒▒▒░░░░░░░░░░  4 before
        mood        ████████████████████  8 entries
                    ░░░░░░░░░░░░░░░░░░░░  0 before

        The last four weeks, and under each area the four before. None is worth more
        than another.

        """)
  }

  @Test("without figures, none; without areas, how there come to be some")
  func noAreas() throws {
    let quiet = #"{"numbers":false,"from":"2026-10-25","to":"2026-11-21","domains":[]}"#
    #expect(try ScreenTests.screen("score --domains", "Domains", quiet) == ScorecardScreen.withoutNumbers)
    let none = quiet.replacing("false", with: "true")
    #expect(try ScreenTests.screen("score --domains", "Domains", none).contains("--domain mood"))
    let hidden = #"{"numbers":false,"strengths":[]}"#
    #expect(try ScreenTests.screen("score --curve a", "Strengths", hidden) == ScorecardScreen.withoutNumbers)
  }
}
