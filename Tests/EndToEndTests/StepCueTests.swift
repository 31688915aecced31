import Foundation
import Testing

/// A review's step that asks at the time its cue names, through the built programs.
@Suite("A review's step asks when its cue says", .serialized)
struct StepCueTests {
  @Test("every morning at 8: said back, in what comes next, and asked at 8 the next day")
  func everyMorning() throws {
    let session = try Session(config: "plan = []\n[quiet]\nhours = []\n" + Session.unlimited)
    try session.startServer()
    try session.startDaemon()
    try session.waitForShown(1)
    #expect(try session.ctl("skip").status == 0)  // hello
    let review = try session.run([
      "guide", "weekly-review", "--answer", "week=the walks", "--answer", "step=one page", "--answer",
      "step-cue=every morning at 8", "--answer", "step-2=stretch", "--answer", "step-cue-2=after breakfast",
    ])
    #expect(review.status == 0, "\(review)")
    #expect(review.output.contains("Every day at 08:00, next "), "\(review)")
    #expect(review.output.contains("Kept as your cue. I can't see breakfast, so I won't ask"), "\(review)")
    let next = try session.ctl("next")
    #expect(next.output.contains("08:00  step-1") && !next.output.contains("step-2"), "\(next)")
    try session.sleep(days: 1, toHour: 7, minute: 59, second: 59)
    let shown = try session.waitForShown(2)[1]
    #expect(!"\(shown)".contains("one page"), "its words are for the person's own terminal")
    #expect(try session.ctl().output.contains("one page"))
    #expect(try session.ctl("answer", "read", "it").status == 0)
    #expect(try session.ctl("next").output.contains("08:00  step-1"), "it comes again tomorrow")
  }

  @Test("a plan in a person's words, and one that a file cannot hold")
  func plans() throws {
    let plan = "[[plan]]\nname = \"tea\"\nguide = \"check-in\"\non-calendar = "
    let session = try Session(config: plan + "\"weekdays at 15:30\"\n", withBus: false)
    try session.startDaemon()
    #expect(try session.ctl("next").output.contains("15:30  tea"))
    try session.configure(plan + "\"tomorrow at 10\"\n")
    let refused = try session.ctl("config", "check")
    #expect(refused.status != 0)
    #expect("\(refused)".contains("moves with the day it is read on"), "\(refused)")
    #expect("\(refused)".contains("These work: weekdays at 8:00"), "\(refused)")
  }
}
