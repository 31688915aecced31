import NudgeCore
import Testing
import Varlink

@testable import nudgectl

/// It is Saturday, 2026-11-21, 21:00 in Berlin.
@Suite("When a step asks, said back")
struct StepTimingTests {
  private func said(cue: String? = nil, calendar: String? = nil, asked: Bool = true) throws -> String? {
    let fields = [("cue", cue), ("calendar", calendar)].compactMap { name, value in
      value.map { #","\#(name)":"\#($0)""# }
    }
    let step = try JSON.decode(StepView.self, from: Array(AimVerbTests.step(8, "stretch", fields.joined()).utf8))
    let stage = Stage()
    return withExtendedLifetime(stage) { StepTiming(stage.surroundings).sentence(step, tellsOfCues: asked) }
  }

  @Test(
    "a time: what was understood, and the next moment",
    arguments: [
      ("Mon..Fri 08:00", "Weekdays at 08:00, next Monday."), ("09:00", "Every day at 09:00, next tomorrow."),
      ("22:00", "Every day at 22:00, next today."), ("08,20:00", "Every day at 08:00 and 20:00, next tomorrow 08:00."),
      ("2026-11-22 10:00", "Tomorrow at 10:00, once."), ("2026-11-27 17:00", "Friday at 17:00, once."),
      ("2026-12-24 18:00", "Thursday, 24 December at 18:00, once."),
      ("Sat 10:00", "Saturdays at 10:00, next Saturday, 28 November."),
      ("*:00/15", "Every 15 minutes, next today 21:15."),
    ])
  func times(_ calendar: String, _ words: String) throws {
    let sentence = try #require(try said(calendar: calendar))
    #expect(sentence.hasPrefix(words), "\(sentence)")
    #expect(sentence.hasSuffix(" I'll ask you then: nudgectl next"))
  }

  @Test(
    "a cue that no clock tells is kept and said so",
    arguments: [
      ("after breakfast", "I can't see breakfast, so I won't ask; a time, such as 8:00, would have me ask."),
      ("After lunch.", "I can't see lunch, so I won't ask"),
      ("when I get home", "I can't see when that is, so I won't ask"),
      ("before bed", "I can't see when that is, so I won't ask"),
      ("at 8 or when I wake", "I can't read a time in it, so I won't ask. These work: weekdays at 8:00, every morning"),
      ("every other day", "and I won't ask. “every other day” counts on from the time before"),
    ])
  func cues(_ cue: String, _ words: String) throws {
    let sentence = try #require(try said(cue: cue))
    #expect(sentence.hasPrefix("Kept as your cue") && sentence.contains(words), "\(sentence)")
  }

  @Test("an --if that was asked for needs no word, but one that is a time gets the way to be asked")
  func ifs() throws {
    #expect(try said(cue: "after breakfast", asked: false) == nil)
    #expect(
      try said(cue: "every morning at 8", asked: false)?.contains("nudgectl goal edit step 8 --when every morning at 8")
        == true)
    #expect(try said(asked: true) == nil)
  }

  @Test("the review's steps and a new step say it")
  func screens() throws {
    let step = AimVerbTests.step(8, "stretch", #","calendar":"Mon..Fri 08:00""#)
    #expect(
      try ScreenTests.screen("goal step stretch --when weekdays at 8", "AddStep", #"{"step":\#(step),"big":false}"#)
        .contains("  Weekdays at 08:00, next Monday. I'll ask you then: nudgectl next\n"))
    let read = AimVerbTests.step(9, "read", #","cue":"after breakfast""#)
    let reply = #"{"entries":[\#(Fixed.entry)],"steps":[\#(read)],"message":"Kept.","evidence":[]}"#
    let submitted = try JSON.decode(JournalMethods.Submit.self, from: Array(reply.utf8))
    let stage = Stage()
    let text = withExtendedLifetime(stage) {
      SubmittedScreen(reply: submitted, timing: StepTiming(stage.surroundings), look: .plain(at: Fixed.now)).text
    }
    #expect(text.contains("  Next step: read\n    Kept as your cue. I can't see breakfast, so I won't ask"), "\(text)")
  }

  @Test("a pause of today names the day of rest")
  func rest() throws {
    let reply = #"{"untilBack":false,"until":"2026-11-22T09:00:00+01:00"}"#
    let quiet = "Quiet until tomorrow 09:00. Sooner: nudgectl resume\n"
    #expect(try ScreenTests.screen("pause tonight", "Pause", reply) == quiet)
    #expect(
      try ScreenTests.screen("pause for today", "Pause", reply) == quiet
        + "A day of rest, which counts as one: nudgectl rest\n")
  }
}
