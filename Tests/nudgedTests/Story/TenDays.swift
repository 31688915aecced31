import NudgeCore
import NudgeStore
import Testing
import Varlink

@testable import nudged

/// Ten days of somebody's life with nudged, from a first morning to the second weekly review, over the socket and the session
/// bus of a whole daemon. Berlin, in the spring of 2039; on the last day the clocks go forward.
@Suite("A story of ten days", .timeLimit(.minutes(60)))
final class TenDays {
  private typealias Journal = JournalMethods
  private let life: RunningDaemon
  private var trial: Int64 = 0
  private var reviewed: [Int64] = []

  init() async throws { life = try await RunningDaemon(at: "2039-03-18 09:00") }

  @Test("ten days, from hello to a review")
  func story() async throws {
    try await friday()
    try await saturday()
    try await sunday()
    try await monday()
    try await tuesday()
    try await wednesday()
    try await thursday()
    try await secondFriday()
    try await secondSaturday()
    try await secondSunday()
    try await takenAlong()
    #expect(life.unexpected == [])
  }

  // MARK: - The days

  /// The first morning begins with hello. Who has a win on record is left in peace in the evening.
  private func friday() async throws {
    #expect(life.bubbles() == ["Hello. A moment for you?"])
    let first: Control.Answer = try await life.call(
      "Control.Answer", Control.Answer.Parameters(id: nil, text: "got up"))
    #expect(first.entry.kind == "win" && first.entry.nudge == first.nudge.id)
    try await life.passes(to: "2039-03-18 23:30")
    #expect(life.bubbles() == [])
    #expect(try await figures() == "consistent-tracking 1")
  }

  /// Nothing yet by the evening: one question, put off once. What happens at half past one at night is still Saturday's.
  private func saturday() async throws {
    try await life.passes(to: "2039-03-19 20:30")
    #expect(life.bubbles() == [Self.evening])
    _ = try await life.call("Control.Snooze", Control.Snooze.Parameters(id: nil, until: nil), as: Control.Snooze.self)
    try await life.passes(to: "2039-03-19 20:44")
    #expect(life.bubbles() == [])
    try await life.passes(to: "2039-03-19 20:45")
    #expect(life.bubbles() == [Self.evening])
    _ = try await life.call(
      "Control.Answer", Control.Answer.Parameters(id: nil, text: "cooked a soup"), as: Control.Answer.self)
    try await life.passes(to: "2039-03-20 01:30")
    let night = try await win("put the phone away before bed")
    #expect(night.entry.day == "2039-03-19" && night.today == 2)
    #expect(try await figures() == "consistent-tracking 2")
  }

  /// A late entry counts for the evening it is about. The first review ends in three small steps.
  private func sunday() async throws {
    try await life.passes(to: "2039-03-20 10:00")
    let late = try await win("called Ana", at: "2039-03-19 21:00")
    #expect(late.entry.day == "2039-03-19" && late.today == 0)
    try await life.passes(to: "2039-03-20 17:00")
    #expect(life.bubbles() == ["A few quiet minutes for your week?"])
    let review = try await review(
      ["week": "the soup", "stalled": "bedtime", "learned": "evenings need a plan", "step": "fill the kettle"],
      ["step-cue": "when I get up", "step-confidence": "80", "step-2": "walk to the corner", "step-3": "write to Jo"])
    #expect(review.entries.map(\.kind) == ["reflection", "learning"])
    #expect(review.steps.map(\.text) == ["fill the kettle", "walk to the corner", "write to Jo"])
    #expect(review.steps.first?.cue == "when I get up" && review.steps.first?.confidence == 80)
    reviewed = review.steps.map(\.id)
    try await life.passes(to: "2039-03-20 20:30")
    #expect(life.bubbles() == [Self.evening], "a review is no win")
    _ = try await life.call("Control.Skip", Control.Skip.Parameters(id: nil), as: Control.Skip.self)
    #expect(try await figures() == "objective-reflection 10, consistent-tracking 3")
  }

  /// A setback, looked at with the guide: evidence beside it, a trial ahead, and facing it is the day's win.
  private func monday() async throws {
    try await life.passes(to: "2039-03-21 19:00")
    let faced = try await submit(
      "setback-short",
      [
        "text": "Lay awake again with the phone in bed", "lesson": "it is within reach",
        "adjustment": "the phone sleeps in the hall", "try-on": "2039-03-23",
      ])
    #expect(faced.entries.map(\.kind) == ["setback", "win"])
    #expect(faced.evidence.map(\.text).contains("put the phone away before bed"))
    #expect(faced.trial?.tryOn == "2039-03-23" && faced.trial?.setback == faced.entries[0].id)
    trial = try #require(faced.trial).id
    try await life.passes(to: "2039-03-21 23:00")
    #expect(life.bubbles() == [], "the question of the evening is answered")
    #expect(try await figures() == "consistent-tracking 4", "the week is new")
  }

  /// A step with a cue of its own, and a practice in calm time. The evening's question goes unanswered, and that is fine.
  private func tuesday() async throws {
    try await life.passes(to: "2039-03-22 12:00")
    let goal = try await life.call(
      "AddGoal", Journal.AddGoal.Parameters(text: "slow mornings"), as: Journal.AddGoal.self)
    var step = Journal.AddStep.Parameters(text: "ten breaths at the window")
    (step.goal, step.cue, step.calendar) = (goal.goal.id, "when the blind goes up", "2039-03-23 07:30")
    let added = try await life.call("AddStep", step, as: Journal.AddStep.self)
    #expect(!added.big && added.step.goal == goal.goal.id)
    let practice = try await submit("breathing", ["before": "3", "after": "7"], seconds: 240)
    #expect(practice.entries.map(\.practice) == ["breathing"])
    let known = try await life.call("Practices", as: Journal.Practices.self)
    #expect(known.practices.first { $0.name == "breathing" }?.change == 4)
    _ = try await log("affirmation", "I may be slow.")
    try await life.passes(to: "2039-03-23 00:30")
    #expect(life.bubbles() == [Self.evening])
    #expect(try await figures() == "self-compassion 1, objective-reflection 4, consistent-tracking 5")
  }

  /// The step waits for the end of the quiet hours. At noon the daemon is restarted; the trial is asked about all the same, and
  /// nothing that others can read says what it is.
  private func wednesday() async throws {
    try await life.passes(to: "2039-03-23 07:55")
    #expect(life.bubbles() == [])
    try await life.passes(to: "2039-03-23 08:00")
    #expect(life.bubbles() == [Self.neutral])
    let why = try await life.call("Control.Why", Control.Why.Parameters(), as: Control.Why.self)
    #expect(why.decisions.compactMap(\.gate) == ["quiet-hours"])
    let step = try await life.call(
      "Control.Answer", Control.Answer.Parameters(id: nil, text: "breathed"), as: Control.Answer.self)
    #expect(step.entry.kind == "win" && step.entry.step != nil)
    try await life.passes(to: "2039-03-23 12:00")
    try await life.restart()
    try await life.passes(to: "2039-03-23 18:00")
    #expect(life.bubbles() == [Self.neutral])
    let status = try await life.call("Control.Status", as: Control.Status.self)
    #expect(status.pending.map(\.about) == ["the phone sleeps in the hall"])
    var end = Journal.EndTrial.Parameters(id: trial, state: "retried")
    (end.happened, end.helped) = ("slept until seven", "yes")
    let ended = try await life.call("EndTrial", end, as: Journal.EndTrial.self)
    #expect(ended.trial.state == "retried" && ended.entry?.kind == "learning")
    let open = try await life.call("Control.Pending", as: Control.Pending.self)
    #expect(open.nudges.isEmpty)
    #expect(try await figures() == "objective-reflection 4, small-goals 1, consistent-tracking 6")
  }

  /// A rest day: nothing asks, and nothing is lost by it.
  private func thursday() async throws {
    try await life.passes(to: "2039-03-24 09:00")
    let rest = try await life.call("Rest", Journal.Rest.Parameters(on: nil), as: Journal.Rest.self)
    #expect(rest.day == "2039-03-24" && rest.rest)
    #expect(try await figures() == "objective-reflection 4, small-goals 1, consistent-tracking 6")
    try await life.passes(to: "2039-03-25 03:55")
    #expect(life.bubbles() == [])
  }

  /// Something said for the person alone, something written by mistake and taken back.
  private func secondFriday() async throws {
    try await life.passes(to: "2039-03-25 12:00")
    let own = try await log("win", "told nobody, and went all the same", isPrivate: true)
    let mistake = try await win("wrong window")
    let undone = try await life.call("Undo", Journal.Undo.Parameters(count: nil), as: Journal.Undo.self)
    #expect(undone.undone.map(\.id) == [mistake.entry.id] && undone.undone.map(\.gone) == [true])
    #expect(try await entries(on: "2039-03-25") == [own.entry.text])
    for _ in 1...8 {
      let drawn = try await life.call("Draw", Journal.Draw.Parameters(private: nil), as: Journal.Draw.self)
      #expect(drawn.entry?.id != own.entry.id && drawn.entry?.id != mistake.entry.id)
    }
    try await life.passes(to: "2039-03-25 23:00")
    #expect(life.bubbles() == [])
    #expect(try await figures() == "objective-reflection 4, small-goals 1, consistent-tracking 7")
  }

  /// The daemon ends while a question is on the screen. It is not asked twice, and its number holds.
  private func secondSaturday() async throws {
    try await life.passes(to: "2039-03-26 20:30")
    #expect(life.bubbles() == [Self.evening])
    let open = try await life.call("Control.Pending", as: Control.Pending.self)
    try await life.restart()
    try await life.passes(to: "2039-03-26 20:40")
    #expect(life.bubbles() == [])
    let answer = Control.Answer.Parameters(id: try #require(open.nudges.first).id, text: "fixed the bike")
    #expect(try await life.call("Control.Answer", answer, as: Control.Answer.self).nudge.state == "answered")
    for step in reviewed.prefix(2) {
      let finished = try await life.call(
        "FinishStep", Journal.FinishStep.Parameters(id: step), as: Journal.FinishStep.self)
      #expect(finished.entry.step == step && finished.step.state == "finished")
    }
    #expect(try await figures() == "objective-reflection 4, small-goals 3, consistent-tracking 8")
  }

  /// The night was an hour short; the review comes at five in the afternoon all the same.
  private func secondSunday() async throws {
    try await life.passes(to: "2039-03-27 16:55")
    #expect(life.bubbles() == [])
    try await life.passes(to: "2039-03-27 17:00")
    #expect(life.bubbles() == ["A few quiet minutes for your week?"])
    let review = try await review(
      ["week": "the hall", "step": "oil the chain", "step-2": "ten breaths", "step-3": "soup for two"], [:])
    #expect(review.steps.count == 3 && review.entries.map(\.kind) == ["reflection"])
    _ = try await log("celebration", "ten days")
    #expect(
      try await figures() == "objective-reflection 14, small-goals 3, consistent-tracking 9, celebrating 1")
    let goals = try await life.call("Goals", Journal.Goals.Parameters(all: false), as: Journal.Goals.self)
    #expect(goals.steps.filter { $0.state == "open" }.map(\.text) == Self.openInTheEnd)
  }

  private static let openInTheEnd = ["write to Jo", "oil the chain", "ten breaths", "soup for two"]

  /// What is taken along into another journal is the same journal.
  private func takenAlong() async throws {
    let text = try await life.export(.init(format: "jsonl")).map(\.text).joined()
    let other = try await RunningDaemon(at: "2039-03-27 17:00")
    let taken = try await other.call(
      "Import", Journal.Import.Parameters(format: "jsonl", text: text), as: Journal.Import.self)
    #expect(taken.problems == [] && taken.known == 0)
    let (ours, theirs) = (try await Contents(of: life), try await Contents(of: other))
    #expect(ours == theirs)
    #expect(try await figures(of: other) == figures())
    let again = try await life.call(
      "Import", Journal.Import.Parameters(format: "jsonl", text: text), as: Journal.Import.self)
    #expect(again.added == 0 && again.known == taken.added)
  }

  // MARK: - What is said and asked

  private static let evening = "A moment for you?"
  private static let neutral = "A moment for you?"

  private func log(_ kind: String, _ text: String, at wall: String? = nil, isPrivate: Bool? = nil) async throws
    -> Journal.Log
  {
    var parameters = Journal.Log.Parameters(kind: kind, text: text)
    (parameters.at, parameters.private) = (try wall.map(life.instant), isPrivate)
    return try await life.call("Log", parameters)
  }

  private func win(_ text: String, at wall: String? = nil) async throws -> Journal.Log {
    try await log("win", text, at: wall)
  }

  /// Goes through the review that has just asked.
  private func review(_ answers: [String: String], _ more: [String: String]) async throws -> Journal.Submit {
    let open = try await life.call("Control.Pending", as: Control.Pending.self)
    let nudge = try #require(open.nudges.last)
    let done = try await submit("weekly-review", answers.merging(more) { $1 }, nudge: nudge.id, seconds: 600)
    #expect(done.entries.first?.nudge == nudge.id)
    return done
  }

  private func submit(
    _ guide: String, _ answers: [String: String], nudge: Int64? = nil, seconds: Int = 0
  ) async throws -> Journal.Submit {
    let begun = try await life.call(
      "Begin", Journal.Begin.Parameters(guide: guide, nudge: nudge), as: Journal.OneRun.self)
    for question in begun.run.guide.questions.map(\.id) where answers[question] != nil {
      let put = Journal.Put.Parameters(
        run: begun.run.id, question: question, answer: answers[question], seconds: seconds / answers.count)
      let run = try await life.call("Put", put, as: Journal.OneRun.self)
      #expect(run.run.answers[question] == answers[question])
    }
    return try await life.call("Submit", Journal.Submit.Parameters(run: begun.run.id))
  }

  private func entries(on day: String) async throws -> [String] {
    let list = try await life.call("List", Journal.List.Parameters(limit: nil, day: day), as: Journal.List.self)
    return list.entries.map(\.text)
  }

  /// The measures that have something to show.
  private func figures(of life: RunningDaemon? = nil) async throws -> String {
    let card = try await (life ?? self.life).call("Insight.Scorecard", as: InsightMethods.Scorecard.self)
    return card.measures.filter { $0.current > 0 }.map { "\($0.name) \(Int($0.current.rounded()))" }.joined(
      separator: ", ")
  }
}
