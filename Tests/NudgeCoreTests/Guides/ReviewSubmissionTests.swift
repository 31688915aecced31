import NudgeCore
import Testing

@Suite("Guides that look back: what answers become")
struct ReviewSubmissionTests {
  private let today = CivilDate(daysSinceEpoch: 20_780)
  private let marks = Review.fields(Period(.week, containing: CivilDate(daysSinceEpoch: 20_780)), number: 12)

  private static let review = Guide(
    name: "weekly-review", title: "Weekly review", invitation: "?", kind: .reflection, looksBackOn: .week,
    questions: [
      .init(id: "week", prompt: "?"), .init(id: "learned", prompts: ["?"], becomes: .learning),
      .init(id: "step", prompt: "?"), .init(id: "step-cue", prompt: "?"),
    ])

  private func submit(_ answers: [String: String]) throws -> Submission {
    try Submission(Self.review, answers: answers, today: today, review: marks)
  }

  @Test("its entry says what it looks back on, and which review it is")
  func marked() throws {
    let main = try #require(try submit(["week": "the river"]).main)
    #expect(main.text == "the river")
    #expect(main.fields == ["looks-back": "week", "first-day": "2026-11-23", "review": "12"])
  }

  @Test("one that says what was learned and nothing else is a review, too")
  func learned() throws {
    let submission = try submit(["learned": "to ask early"])
    #expect(submission.main?.fields["review"] == "12" && submission.main?.text == "Weekly review")
    #expect(submission.others.map(\.kind) == [.learning])
  }

  @Test("nothing answered, nothing written")
  func nothing() throws { #expect(try submit(["week": " "]).entries.isEmpty) }

  @Test(
    "a cue that is a time asks by itself, any other is kept in words",
    arguments: [
      ("Mon..Fri 08:00", true), ("Sat 10:00", true), ("2026-12-01 09:30", true), ("after the kettle", false),
      ("Sunday", true), ("daily", true), ("every morning at 8", true), ("tomorrow at 10", true),
      ("at 8: when I wake", false),
      ("25:00", false), ("every other day", false), ("2020-01-01 10:00", false),
    ])
  func cues(cue: String, asks: Bool) throws {
    var submission = try submit(["step": "one page", "step-cue": cue])
    submission.readCues(at: Instant(seconds: 1_795_000_000), in: .utc, zones: ZoneDatabase { _ in nil })
    let step = try #require(submission.steps.first)
    #expect((step.calendar != nil, step.cue) == (asks, asks ? nil : cue))
  }
}
