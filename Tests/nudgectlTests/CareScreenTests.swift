import Foundation
import NudgeCore
import Testing

@testable import nudgectl

@Suite("Screens: one's own people, hard moments, rest, the scorecard")
struct CareScreenTests {
  static let card = #"""
    {"contacts":[{"name":"Ana","reach":"+49 30 1","note":"evenings"}],"plan":["phone in hand","call Ana"],"lines":["This passes."]}
    """#

  /// The same as it stands in the configuration.
  static let lines = """
    [support]
    contacts = [{ name = "Ana", reach = "+49 30 1", note = "evenings" }]
    crisis-plan = ["phone in hand", "call Ana"]
    lines = ["This passes."]
    """

  private func stage(_ daemon: FakeDaemon? = nil) -> Stage {
    let stage = Stage(daemon)
    stage.variables["HOME"] = OwnCardTests.home
    stage.files[OwnCardTests.file] = Array(Self.lines.utf8)
    return stage
  }

  @Test("The card needs no daemon")
  func support() {
    let stage = stage()
    #expect(stage.run("support") == .fine)
    #expect(
      stage.said == """
        Ana  +49 30 1
          evenings

        Your plan
          1. phone in hand
          2. call Ana

        Your lines
          This passes.

        \(OwnCardTests.help)
        """)
  }

  @Test("As JSON it is the reply of the daemon's own method")
  func supportJSON() throws {
    let stage = stage()
    #expect(stage.run("support --json") == .fine)
    let said = try JSONSerialization.jsonObject(with: Data(stage.said.utf8)) as? NSDictionary
    var card = try #require(said?["card"] as? [String: Any])
    let help = card.removeValue(forKey: "help") as? [String: Any]
    let own = try JSONSerialization.jsonObject(with: Data(Self.card.utf8)) as? NSDictionary
    #expect(card as NSDictionary == own)
    #expect(help?["country"] as? String == "Germany")
    let talk = help?["talk"] as? [[String: String]]
    #expect(talk?.first == ["number": "116 123", "note": "TelefonSeelsorge, day and night"])
  }

  @Test("With words it is kept that somebody was there")
  func keeps() throws {
    let daemon = try FakeDaemon("Log", parameters: Fixed.log)
    let stage = stage(daemon)
    #expect(stage.run("support talked a while --person Ana") == .fine)
    #expect(daemon.lastParameters?["kind"] as? String == "support")
    #expect(daemon.lastParameters?["text"] as? String == "talked a while")
    #expect(daemon.lastParameters?["fields"] as? [String: String] == ["person": "Ana"])
    #expect(stage.run("support --person Ana") == .fine)
    #expect(daemon.lastParameters?["text"] as? String == "was in touch with Ana")
  }

  @Test(
    "What was said about it needs words", arguments: ["support --for 20min", "support --tag calm", "support --at 9:00"])
  func withoutWords(line: String) {
    let stage = stage()
    #expect(stage.run(line) == .usage)
    #expect(stage.complained.contains("Say it after the verb: nudgectl support talked with Ana --for 20min"))
  }

  @Test("A hard moment: people, one practice, one win; and nothing is asked")
  func hard() throws {
    let practices = #"""
      {"practices":[{"name":"breathing","title":"Breathing","uses":0,"rated":0},
      {"name":"grounding","title":"Grounding","uses":9,"rated":5,"change":2}],"helpsMost":"grounding"}
      """#
    let daemon = try FakeDaemon([
      "Practices": [FakeDaemon.reply(practices)], "Draw": [FakeDaemon.reply(#"{"entry":\#(Fixed.entry),"left":3}"#)],
    ])
    let stage = stage(daemon)
    #expect(stage.run("hard") == .fine)
    #expect(stage.said.hasPrefix("Ana  +49 30 1\n"))
    #expect(stage.said.contains("nudgectl practice grounding"))
    #expect(stage.said.contains("In your own words\n  walked five minutes\n"))
    #expect(!stage.said.contains("?") && !stage.said.contains("\n\n\n"))
    #expect(stage.complained.isEmpty)
  }

  @Test("A hard moment without a daemon has the people and the breath")
  func hardAlone() {
    let stage = stage()
    #expect(stage.run("hard") == .fine)
    #expect(stage.said.contains("Ana") && stage.said.contains("Breathe out slowly"))
  }

  @Test("Rest, and an ordinary day again")
  func rest() throws {
    let daemon = try FakeDaemon("Rest", parameters: #"{"day":"2026-11-21","rest":true}"#)
    let stage = stage(daemon)
    #expect(stage.run("rest") == .fine)
    #expect(daemon.lastParameters?["on"] as? Bool == true)
    #expect(stage.said.hasPrefix("Today is a rest day."))
    #expect(stage.run("rest --off") == .fine)
    #expect(daemon.lastParameters?["on"] as? Bool == false)
  }

  @Test("On a rest day the calm screen asks nothing")
  func restingScreen() throws {
    let status = Fixed.status.replacing(
      #""paused":false"#, with: #""paused":true,"pausedUntil":"2026-11-22T04:00:00+01:00","rest":true"#)
    let said = try ScreenTests.screen("status", "Status", status)
    #expect(!said.contains("What went well") && !said.contains("snooze"))
    #expect(said.contains("and a rest day"))
    #expect(said.hasSuffix("Nudges rest until tomorrow 04:00.\n"))
  }

  static let scorecard = #"""
    {"day":"2026-11-21","numbers":true,"rest":false,"missing":["vicarious"],"sources":[],"measures":[
    {"name":"self-compassion","current":1,"target":3,"window":"day","perDayThisWeek":1.5},
    {"name":"objective-reflection","current":20.25,"target":60,"window":"week","usual":45},
    {"name":"small-goals","current":5,"target":5,"window":"week"},
    {"name":"consistent-tracking","current":26,"target":7,"window":"28-days","daysOfLast28":26,"daysPossible":28},
    {"name":"seeking-support","current":0,"target":0,"window":"week"},
    {"name":"celebrating","current":2,"target":4,"window":"month"}]}
    """#

  @Test("The scorecard: figures beside aims and what is usual, nothing behind")
  func score() throws {
    #expect(
      try ScreenTests.screen("score", "Scorecard", Self.scorecard) == """
          Kind words              1 today  · aim 3 · 1.5 a day this week
          Time to reflect        20 min this week  · aim 60 · usually 45
        ✓ Steps finished          5 this week  · aim 5
        ✓ Days with an entry     26 of the last 28 days  · aim 7
          Reached out             0 this week
          Celebrated              2 this month  · aim 4

        Not much lately about others who made it through. Heard of someone? nudgectl learned … --from NAME

        """)
  }

  @Test("Whoever wants no numbers gets none", arguments: [("score", "Scorecard"), ("score --strength", "Strengths")])
  func withoutNumbers(line: String, method: String) throws {
    let reply =
      #"{"day":"2026-11-21","numbers":false,"rest":false,"measures":[],"sources":[],"missing":[],"strengths":[]}"#
    let said = try ScreenTests.screen(line, method, reply)
    #expect(said.contains("numbers = false") && !said.contains("0"))
  }

  @Test("Practices without figures, for whoever wants none")
  func practicesWithoutNumbers() throws {
    let practices = #"""
      {"practices":[{"name":"grounding","title":"Grounding","uses":9,"rated":5,"change":2}],"helpsMost":"grounding"}
      """#
    let said = try ScreenTests.screen("practice", "Practices", practices)
    #expect(said.contains("used 9 times") && said.contains("(5 rated uses)"))
    let quiet = practices.replacing(#""helpsMost""#, with: #""numbers":false,"helpsMost""#)
    #expect(
      try ScreenTests.screen("practice", "Practices", quiet) == """
        grounding  Grounding

        By your own ratings, grounding helps you most.

        """)
  }

  @Test("How firmly things stand")
  func strength() throws {
    let reply = #"""
      {"numbers":true,"strengths":[{"subject":"plan","name":"evening-wins","strength":0.25,"days":9},
      {"subject":"practice","name":"breathing","strength":0.5,"days":1}]}
      """#
    #expect(
      try ScreenTests.screen("score --strength", "Strengths", reply, width: 80) == """
        breathing     ██████████░░░░░░░░░░  50 %, 1 day
        evening-wins  █████░░░░░░░░░░░░░░░  25 %, 9 days

        A day without costs little, a rest day nothing; coming back counts.

        """)
  }

  @Test(
    "Judgment of oneself, in words",
    arguments: [
      (#""count":0"#, "Say how sure you are"), (#""count":3"#, "3 guesses so far. The chart starts at 10."),
      (#""count":12,"verdict":"better-than-feared","meanDifference":-0.18"#, "by 18 points over 12 times"),
      (#""count":12,"verdict":"close","meanDifference":0.01"#, "is close to how it went"),
      (#""count":12,"verdict":"more-hopeful","meanDifference":0.2"#, "Smaller steps bring the two together"),
    ])
  func calibration(members: String, says: String) throws {
    let said = try ScreenTests.screen(
      "score --calibration", "Calibration", #"{"numbers":true,"fewest":10,"bins":[],\#(members)}"#)
    #expect(said.contains(says), "\(said)")
  }

  @Test("How sure, beside how it went")
  func bins() throws {
    let bin = #"{"from":60,"to":80,"count":12,"meanOutcome":0.5}"#
    let said = try ScreenTests.screen(
      "score --calibration", "Calibration",
      #"{"numbers":true,"fewest":10,"bins":[\#(bin)],"count":12,"verdict":"close","meanDifference":0.01}"#)
    #expect(said.hasSuffix("  60–80 % sure: went well 50 times in 100  12 times\n"), "\(said)")
  }
}
