import NudgeCore
import Testing

@testable import nudgectl

/// What stands on the screen on a day of rest, after weeks away, and on the first day of figures.
@Suite("Rest, return and first figures")
struct QuietDayTests {
  private func status(_ rest: String) -> String {
    """
    {"version":"0.1.0","day":"2026-11-21","paused":true,"pausedUntil":"2026-11-22T04:00:00+01:00","pausedUntilBack":false,\
    "server":"dunst","winsToday":[],"winsThisWeek":0,\(rest)}
    """
  }

  @Test("A rest day asks nothing, and announces nothing for itself")
  func rest() throws {
    let today = """
      "rest":true,"pending":[\(Fixed.nudge)],"next":{"plan":"evening-wins","at":"2026-11-21T23:30:00+01:00"}
      """
    #expect(
      try ScreenTests.screen("", "Status", status(today)) == """
        A question waits, for whenever you like: nudgectl pending

        Today is a rest day. Nothing asks for you.

        Nudges rest until tomorrow 04:00.

        """)
  }

  @Test("After weeks away: one welcome, no count, and the day is open")
  func back() throws {
    let status = """
      {"version":"0.1.0","day":"2026-11-21","paused":false,"pausedUntilBack":false,"server":"dunst","pending":[],\
      "winsToday":[],"winsThisWeek":0,"back":true}
      """
    #expect(
      try ScreenTests.screen("", "Status", status) == """
        Welcome back. Good to see you. Nothing has piled up here, and what you wrote before is still yours: nudgectl jar

        Today is open. A small win fits in one line: nudgectl win

        No further nudge is planned.

        """)
  }

  @Test("The four sources as a balance, with an idea for the one that is rare")
  func sources() throws {
    let scorecard = """
      {"day":"2026-11-21","numbers":true,"rest":false,"measures":[],"sources":[{"source":"mastery","entries":30,"wins":30},\
      {"source":"vicarious","entries":1,"wins":0},{"source":"persuasion","entries":9,"wins":0},\
      {"source":"state","entries":0,"wins":0}],"missing":["state"]}
      """
    #expect(
      try ScreenTests.screen("score --sources", "Scorecard", scorecard, width: 100) == """
        What you did yourself  ███████████████░░░░░  30
        Others who managed     █░░░░░░░░░░░░░░░░░░░  1
        Kind, credible words   █████░░░░░░░░░░░░░░░  9
        How you are            ░░░░░░░░░░░░░░░░░░░░  0

        Not much lately about how you are. A check-in takes a moment: nudgectl checkin …

        """)
    let none = #"{"day":"2026-11-21","numbers":false,"rest":false,"measures":[],"sources":[],"missing":[]}"#
    #expect(try ScreenTests.screen("score --sources", "Scorecard", none) == ScorecardScreen.withoutNumbers)
  }

  @Test("One day of strength has begun, and is no percentage yet")
  func strength() throws {
    let strengths = """
      {"numbers":true,"strengths":[{"subject":"practice","name":"breathing","strength":0.01,"days":1},\
      {"subject":"plan","name":"evening-wins","strength":0.62,"days":20}]}
      """
    #expect(
      try ScreenTests.screen("score --strength", "Strengths", strengths, width: 80) == """
        evening-wins  ████████████░░░░░░░░  62 %, 20 days
        breathing     █░░░░░░░░░░░░░░░░░░░  begun, 1 day

        A day without costs little, a rest day nothing; coming back counts.

        """)
  }
}
