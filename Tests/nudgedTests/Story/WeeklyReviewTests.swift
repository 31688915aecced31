import NudgeCore
import Testing
import Varlink

@testable import nudged

/// The review over the real socket, with a clock that is moved by hand. The 18th of March 2039 is a Friday.
@Suite("Looking back, over the socket", .timeLimit(.minutes(60)))
struct WeeklyReviewTests {
  private func review(_ life: RunningDaemon, _ parameters: InsightMethods.Review.Parameters = .init()) async throws
    -> InsightMethods.Review
  {
    try await life.call("Insight.Review", parameters, as: InsightMethods.Review.self)
  }

  private func reviews(_ life: RunningDaemon) async throws -> [ReviewView] {
    try await life.call("Insight.Reviews", InsightMethods.Reviews.Parameters(), as: InsightMethods.Reviews.self).reviews
  }

  /// - Returns: the number of the run.
  @discardableResult
  private func answer(
    _ life: RunningDaemon, _ answers: [(String, String)], about: String? = nil, anew: Bool? = nil
  ) async throws -> JournalMethods.Submit {
    let begin = JournalMethods.Begin.Parameters(guide: "weekly-review", anew: anew, about: about)
    let run = try await life.call("Begin", begin, as: JournalMethods.OneRun.self).run
    for (question, answer) in answers {
      _ = try await life.callRaw(
        "Put", ["run": .integer(run.id), "question": .string(question), "answer": .string(answer)])
    }
    return try await life.call("Submit", JournalMethods.Submit.Parameters(run: run.id), as: JournalMethods.Submit.self)
  }

  @Test("a week of wins, a review with two steps, and what came of them a week later")
  func whole() async throws {
    let life = try await RunningDaemon()
    for (text, domain) in [("walked", "mood"), ("asked Ana", "connection"), ("wrote a page", "mood")] {
      _ = try await life.callRaw("Log", ["kind": "win", "text": .string(text), "domain": .string(domain)])
    }
    let before = try await review(life)
    #expect((before.period, before.from, before.to) == ("week", "2039-03-14", "2039-03-20"))
    #expect(before.kept == nil && before.wins?.count == 3 && before.wins?.before == 0)
    #expect(before.wins?.series == [0, 0, 0, 0, 3] && before.wins?.days == 1)
    #expect(before.wins?.domains.map { "\($0.name) \($0.wins) \($0.before)" } == ["mood 2 0", "connection 1 0"])
    #expect(before.highlights.map(\.text) == ["asked Ana", "wrote a page"] && before.measures.count == 6)

    try await answer(
      life,
      [
        ("week", "the walks"), ("learned", "to ask early"), ("step", "one page"), ("step-cue", "Mon 08:00"),
        ("step-2", "call Ana"),
      ])
    let kept = try #require(try await review(life).kept)
    #expect((kept.number, kept.entry.text, kept.wins) == (1, "the walks", 3))
    #expect(kept.steps.map(\.calendar) == ["Mon 08:00", nil])
    #expect(life.daemon.engine.planner.settings.plans.contains { $0.name == "step-1" }, "a cue that is a time asks")

    _ = try await life.callRaw("FinishStep", ["id": 2])
    try await life.passes(to: "2039-03-27 18:00")
    let after = try await review(life)
    #expect(after.from == "2039-03-21" && after.wins?.before == 4)
    #expect(after.steps.map(\.state) == ["open", "finished"])
    #expect(after.stalled.contains { $0.kind == "step-open" && $0.name == "one page" })
    #expect(after.evidence != nil)
    #expect(try await reviews(life).map(\.number) == [1])
  }

  @Test(
    "a step's cue in a person's words asks then; one without a time is kept in words",
    arguments: [
      ("every morning at 8", "2039-03-19 07:55", "2039-03-19 08:00", "08:00"),
      ("tomorrow at 10", "2039-03-19 09:55", "2039-03-19 10:00", "2039-03-19 10:00"),
      ("weekdays at 8", "2039-03-21 07:55", "2039-03-21 08:00", "Mon..Fri 08:00"),
    ])
  func cues(_ cue: String, _ before: String, _ at: String, _ calendar: String) async throws {
    let life = try await RunningDaemon(configuration: "plan = []\n[quiet]\nhours = []\n")
    let kept = try await answer(
      life,
      [
        ("week", "the walks"), ("step", "one page"), ("step-cue", cue), ("step-2", "rest"),
        ("step-cue-2", "after breakfast"),
      ])
    #expect(kept.steps.map(\.calendar) == [calendar, nil] && kept.steps.map(\.cue) == [nil, "after breakfast"])
    let next = try await life.call(
      "Control.Upcoming", Control.Upcoming.Parameters(limit: nil), as: Control.Upcoming.self)
    #expect(next.occurrences.first.map { [$0.plan, $0.at] } == ["step-1", try life.instant(at)])
    #expect(!next.occurrences.contains { $0.plan == "step-2" })
    try await life.passes(to: before)
    #expect(!life.daemon.engine.planner.open.contains { $0.plan == "step-1" })
    try await life.passes(to: at)
    try await life.settle()
    let asked = try #require(life.daemon.engine.planner.open.first { $0.plan == "step-1" })
    _ = try await life.callRaw("Control.Answer", ["id": .integer(asked.id), "text": "read it"])
    // What comes once is done with it, what comes again stays.
    let isOnce = calendar.hasPrefix("2039")
    let later = try await life.call(
      "Control.Upcoming", Control.Upcoming.Parameters(limit: nil), as: Control.Upcoming.self)
    #expect(later.occurrences.contains { $0.plan == "step-1" } == !isOnce)
  }

  @Test("done late it is about the week before, until that has one; any week can be named")
  func late() async throws {
    let life = try await RunningDaemon()
    _ = try await life.callRaw("Log", ["kind": "win", "text": "walked"])
    try await life.passes(to: "2039-03-22 10:00")
    #expect(try await review(life).from == "2039-03-14")
    try await answer(life, [("week", "late")])
    #expect(try await review(life).from == "2039-03-21")
    try await answer(life, [("week", "long ago")], about: "2039-02-16")
    #expect(try await reviews(life).map { "\($0.number) \($0.from)" } == ["1 2039-03-14", "2 2039-02-14"])
    let second = try await review(life, .init(number: 2))
    #expect((second.from, second.kept?.entry.text) == ("2039-02-14", "long ago"))
  }

  @Test("stopped, it waits with its week; done twice, both are there, and one undo takes the later one back")
  func stopped() async throws {
    let life = try await RunningDaemon()
    _ = try await life.callRaw("Log", ["kind": "win", "text": "walked"])
    let begin = JournalMethods.Begin.Parameters(guide: "weekly-review")
    let run = try await life.call("Begin", begin, as: JournalMethods.OneRun.self).run
    _ = try await life.callRaw("Put", ["run": .integer(run.id), "question": "week", "answer": "half"])
    try await life.passes(to: "2039-03-21 09:00")
    let again = try await life.call("Begin", begin, as: JournalMethods.OneRun.self).run
    #expect(again.id == run.id && again.about == "2039-03-14" && again.answers == ["week": "half"])
    _ = try await life.callRaw("Submit", ["run": .integer(run.id)])
    try await answer(life, [("week", "again")], about: "2039-03-14", anew: true)
    #expect(try await reviews(life).map(\.entry.text) == ["again", "half"])
    let first = try await review(life, .init(number: 1))
    #expect(first.kept?.entry.text == "half")
    _ = try await life.callRaw("Undo", [:])
    #expect(try await reviews(life).map(\.number) == [1])
  }

  @Test("one line that answers the nudge is a review, too")
  func oneLine() async throws {
    let life = try await RunningDaemon(
      configuration: "[[plan]]\nname = \"r\"\nguide = \"weekly-review\"\non-calendar = [\"Sun 17:00\"]\n")
    _ = try await life.callRaw("Control.Skip", [:])
    try await life.passes(to: "2039-03-20 17:00")
    _ = try await life.callRaw("Control.Answer", ["text": "the walks carried me"])
    #expect(
      try await reviews(life).map { "\($0.number) \($0.from) \($0.entry.text)" } == [
        "1 2039-03-14 the walks carried me"
      ])
  }

  @Test("a week that was reviewed is not asked about, after a restart neither; once that is taken back, it is")
  func notAskedAgain() async throws {
    let plan =
      "[[plan]]\nname = \"r\"\nguide = \"weekly-review\"\non-calendar = [\"Sun 17:00\", \"Sun 19:00\"]\n"
      + "unless-reviewed = \"week\"\n"
    let life = try await RunningDaemon(configuration: plan)
    _ = try await life.callRaw("Control.Skip", [:])
    try await answer(life, [("week", "the walks")])
    try await life.restart()
    _ = life.bubbles()
    try await life.passes(to: "2039-03-20 17:30")
    #expect(life.bubbles() == [])
    _ = try await life.callRaw("Undo", [:])
    try await life.passes(to: "2039-03-20 19:00")
    #expect(life.bubbles().count == 1)
    try await answer(life, [("week", "the walks")])
    #expect(life.daemon.engine.planner.open.isEmpty, "a review of one's own accord answers the nudge")
    #expect(try life.daemon.engine.store.nudge(3)?.state == .answered)
  }

  @Test("who wants no numbers gets words alone")
  func noNumbers() async throws {
    let life = try await RunningDaemon(configuration: "[scorecard]\nnumbers = false\n")
    _ = try await life.callRaw("AddGoal", ["text": "read"])
    _ = try await life.callRaw("AddStep", ["text": "a page", "goal": 1])
    _ = try await life.callRaw("FinishStep", ["id": 1])
    try await answer(life, [("week", "quiet")])
    let review = try await review(life)
    #expect(!review.numbers && review.wins == nil && review.measures.isEmpty && review.calibration == nil)
    #expect(review.kept?.wins == nil && review.moved.map(\.kind) == ["steps-finished"] && review.moved[0].count == nil)
    #expect(review.highlights.map(\.text) == ["a page"])
  }

  @Test("asked for without private words, it has none: not of wins, goals, steps, trials or what is on record")
  func withoutPrivate() async throws {
    let life = try await RunningDaemon()
    let secret: JSON = "nobody-reads-this"
    for kind in ["win", "learning", "setback"] {
      _ = try await life.callRaw(
        "Log",
        [
          "kind": .string(kind), "text": secret, "private": true, "value": secret, "tags": .array([secret]),
        ])
    }
    _ = try await life.callRaw("AddGoal", ["text": secret, "private": true])
    for _ in 1...2 { _ = try await life.callRaw("AddStep", ["text": secret, "goal": 1]) }
    _ = try await life.callRaw("FinishStep", ["id": 1])
    _ = try await life.callRaw("AddTrial", ["adjustment": secret, "setback": 3, "tryOn": "2039-03-18"])
    let open = try await life.callRaw("Insight.Review", ["private": false])
    #expect(!open.contains("nobody-reads-this"), "\(open)")
    #expect(try await life.callRaw("Insight.Review", [:]).contains("nobody-reads-this"))
    try await life.passes(to: "2039-03-27 18:00")
    #expect(!(try await life.callRaw("Insight.Review", ["private": false])).contains("nobody-reads-this"))
  }

  @Test("reviews and their steps go along with an export, and come back from it")
  func exchanged() async throws {
    let (life, house) = (try await RunningDaemon(), try await RunningDaemon())
    try await answer(life, [("week", "the walks"), ("step", "one page")])
    let text = try await life.export(.init(format: "jsonl")).map(\.text).joined()
    _ = try await house.callRaw("Log", ["kind": "win", "text": "moves the numbers"])
    let parameters = JournalMethods.Import.Parameters(format: "jsonl", text: text)
    #expect(try await house.call("Import", parameters, as: JournalMethods.Import.self).problems == [])
    let kept = try #require(try await reviews(house).first)
    #expect(kept.entry.text == "the walks" && kept.steps.map(\.text) == ["one page"])
  }

  @Test(
    "what cannot be looked back on is refused by name",
    arguments: [
      (["period": "day"], "org.varlink.service.InvalidParameter"),
      (["day": "soon"], "org.varlink.service.InvalidParameter"),
      (["number": 7], "org.nudged.Insight.NoSuchReview"),
      (["number": 7, "day": "2039-03-18"], "org.varlink.service.InvalidParameter"),
    ] as [(JSON, String)])
  func refused(parameters: JSON, error name: String) async throws {
    let life = try await RunningDaemon()
    let error = await #expect(throws: VarlinkError.self) { try await life.callRaw("Insight.Review", parameters) }
    #expect(error?.name == name)
  }

  @Test(
    "an empty journal, a year and a month have something to say, or say nothing", arguments: ["week", "month", "year"])
  func periods(unit: String) async throws {
    let life = try await RunningDaemon()
    let empty = try await review(life, .init(period: unit))
    #expect(empty.wins?.count == 0 && empty.highlights.isEmpty && empty.evidence == nil && empty.stalled.isEmpty)
    _ = try await life.callRaw("Log", ["kind": "win", "text": "walked"])
    let full = try await review(life, .init(period: unit))
    #expect(full.wins?.count == 1 && full.wins?.series.reduce(0, +) == 1)
    #expect(full.measures.isEmpty == (unit != "week"))
  }
}
