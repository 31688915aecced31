import NudgeCore
import NudgeStore
import Testing
import Varlink

@testable import nudged

/// What a report holds, asked for as `nudgectl` does.
@Suite("Report", .timeLimit(.minutes(60)))
struct ReportTests {
  private func report(
    _ life: RunningDaemon, from: String? = nil, to: String? = nil, private: Bool? = nil
  ) async throws -> InsightMethods.Report {
    let parameters = InsightMethods.Report.Parameters(from: from, to: to, private: `private`)
    return try await life.call("Insight.Report", parameters, as: InsightMethods.Report.self)
  }

  /// Somebody's days; what is private is told with it, or never happened.
  private func live(_ life: RunningDaemon, withPrivate: Bool) async throws {
    func log(_ kind: String, _ text: String, at wall: String, _ more: [String: JSON] = [:], private: Bool = false)
      async throws
    {
      if `private`, !withPrivate { return }
      var entry: [String: JSON] = ["kind": .string(kind), "text": .string(text), "at": .string(try life.instant(wall))]
      if `private` { entry["private"] = true }
      _ = try await life.callRaw("Log", .object(entry.merging(more) { $1 }))
    }
    try await log("win", "walked to the river", at: "2039-01-10 10:00", ["domain": "mood", "effort": 2])
    try await log("win", "a secret win", at: "2039-01-10 11:00", ["domain": "focus", "effort": 5], private: true)
    try await log("win", "a secret day", at: "2039-01-12 11:00", ["source": "vicarious"], private: true)
    try await log("check-in", "here", at: "2039-02-01 08:00", ["fields": ["mood": "4"]])
    try await log("check-in", "low", at: "2039-02-01 09:00", ["fields": ["mood": "1"]], private: true)
    try await log(
      "check-in", "low", at: "2039-02-02 09:00", ["fields": ["mood": "1", "confidence": "10"]], private: true)
    try await log("reflection", "thought", at: "2039-03-17 20:00", ["seconds": 600])
    try await log("reflection", "secret thought", at: "2039-03-17 21:00", ["seconds": 900], private: true)
    try await log("practice", "breathed", at: "2039-03-01 12:00", ["practice": "box-breathing"])
    try await log("practice", "breathed", at: "2039-03-01 13:00", ["practice": "box-breathing"], private: true)
    try await log("practice", "secret", at: "2039-03-02 12:00", ["practice": "secret-practice"], private: true)
    try await log("learning", "ask early", at: "2039-03-05 12:00")
    try await log("learning", "a secret lesson", at: "2039-03-06 12:00", private: true)
    try await log("setback", "late", at: "2039-03-07 12:00", ["fields": ["lesson": "eat first"]])
    // What is made goes by the day it is made on, so one that is hidden comes last.
    let goal = try await life.call(
      "AddGoal", ["text": "a goal"] as JSON, as: JournalMethods.AddGoal.self)
    try await step(life, ["text": "one heading", "goal": .integer(goal.goal.id), "confidence": 40])
    _ = try await life.callRaw(
      "AddTrial", ["adjustment": "phone in the hall", "confidence": 60, "tryOn": "2039-03-19"])
    guard withPrivate else { return }
    try await step(life, ["text": "a secret step", "confidence": 90, "private": true])
    _ = try await life.callRaw(
      "AddTrial",
      ["adjustment": "a secret trial", "confidence": 5, "private": true, "tryOn": "2039-03-18", "tryAt": "20:00"])
  }

  private func step(_ life: RunningDaemon, _ step: JSON) async throws {
    let added = try await life.call("AddStep", step, as: JournalMethods.AddStep.self)
    _ = try await life.callRaw("FinishStep", ["id": .integer(added.step.id)])
  }

  @Test("what is private, and what hangs on it, is as if it had never been: in words, days and every figure")
  func withoutPrivate() async throws {
    let (open, silent) = (try await RunningDaemon(), try await RunningDaemon())
    try await live(open, withPrivate: true)
    try await live(silent, withPrivate: false)
    let (public_, expected) = (try await report(open), try await report(silent))
    #expect(public_ == expected)
    let text = try await open.callRaw("Insight.Report", [:])
    #expect(!text.contains("secret") && text.contains("walked to the river"))
    // It was there to be left out.
    let whole = try await report(open, private: true)
    #expect(whole.private && whole != public_ && whole.days.count == public_.days.count + 4)
    #expect(try await open.callRaw("Insight.Report", ["private": true]).contains("a secret trial"))
  }

  @Test("figures, from a small journal, by hand")
  func figures() async throws {
    let life = try await RunningDaemon()
    try await live(life, withPrivate: false)
    let report = try await report(life)
    #expect((report.from, report.to, report.madeOn) == ("2038-04-01", "2039-03-18", "2039-03-18"))
    #expect(report.since == "2039-01-10" && report.numbers && !report.private)
    #expect(
      report.days.first
        == ReportDay(day: "2039-01-10", win: true, entry: true, rest: false, wins: 1, entries: 1, steps: 0))
    #expect(report.days.last?.steps == 1)
    #expect(report.domains == [DomainCount(domain: "mood", wins: 1), DomainCount(domain: nil, wins: 2)])
    #expect(report.moods == [DayFigure(day: "2039-02-01", value: 4)])
    #expect(report.confidences == [DayFigure(day: "2039-03-18", value: 50)])
    #expect(report.calibration?.count == 1)
    #expect(report.trials.map(\.adjustment) == ["phone in the hall"] && report.furtherTrials == 0)
    #expect(report.strengths.map(\.name) == ["box-breathing"])
    #expect(report.measures.map(\.name) == Measure.Name.allCases.map(\.rawValue))
    #expect(report.months.map(\.month) == ["2039-01", "2039-03"])
    #expect(report.months.last?.lessons.map(\.text) == ["ask early", "eat first"])
    #expect(report.months.last?.steps.map(\.text) == ["one heading"])
  }

  @Test("a stretch of days holds what belongs to it, and nothing else")
  func stretch() async throws {
    let life = try await RunningDaemon()
    try await live(life, withPrivate: true)
    let report = try await report(life, from: "2039-02-01", to: "2039-02-28", private: true)
    #expect(report.days.map(\.day) == ["2039-02-01", "2039-02-02"])
    #expect(report.moods.map(\.value) == [2.5, 1])
    #expect(report.domains.isEmpty && report.trials.isEmpty && report.months.isEmpty && report.strengths.isEmpty)
    #expect(report.calibration?.count == 0 && report.confidences == [DayFigure(day: "2039-02-02", value: 10)])
  }

  @Test("strength at the end is the strength that score tells")
  func strength() async throws {
    let life = try await RunningDaemon()
    for day in ["2039-02-03", "2039-02-09", "2039-03-04", "2039-03-16", "2039-03-18"] {
      _ = try await life.callRaw(
        "Log",
        [
          "kind": "practice", "text": "breathed", "practice": "grounding",
          "at": .string(try life.instant("\(day) 08:00")),
        ])
    }
    _ = try await life.callRaw("Rest", ["on": true])
    let told = try await life.call("Insight.Strengths", as: InsightMethods.Strengths.self).strengths
    let curve = try #require(try await report(life).strengths.first)
    #expect(told.count == 1 && curve.name == "grounding")
    #expect(abs((curve.points.last?.value ?? 0) - (told.first?.strength ?? 1)) < 0.001)
    #expect(curve.points.count > 6 && curve.points.allSatisfy { (0...1).contains($0.value) })
  }

  @Test("without numbers: words and days, and no figure")
  func silent() async throws {
    let life = try await RunningDaemon(configuration: "[scorecard]\nnumbers = false\n")
    try await live(life, withPrivate: false)
    let report = try await report(life)
    #expect(!report.numbers && report.calibration == nil && report.furtherTrials == 0)
    #expect(report.domains.isEmpty && report.sources.isEmpty && report.moods.isEmpty && report.confidences.isEmpty)
    #expect(report.strengths.isEmpty && report.measures.isEmpty)
    #expect(report.days.allSatisfy { $0.wins == nil && $0.entries == nil && $0.steps == nil })
    #expect(report.days.first?.win == true && !report.months.isEmpty && !report.trials.isEmpty)
  }

  @Test("what hurts is not told again, and what is said each day is told once")
  func words() async throws {
    let life = try await RunningDaemon()
    for day in 1...9 {
      let at = JSON.string(try life.instant("2039-02-0\(day) 08:00"))
      _ = try await life.callRaw("Log", ["kind": "win", "text": "the same walk", "at": at])
      _ = try await life.callRaw("Log", ["kind": "win", "text": "I am worthless but I got up", "effort": 5, "at": at])
    }
    #expect(try await report(life).months.flatMap(\.wins).map(\.text) == ["the same walk"])
  }

  @Test("an empty journal has a report, too")
  func empty() async throws {
    let report = try await report(try await RunningDaemon())
    #expect(report.since == nil && report.days.isEmpty && report.months.isEmpty && report.strengths.isEmpty)
  }

  @Test(
    "days that cannot be",
    arguments: [("2039-04-01", nil, "from"), ("2039-03-02", "2039-03-01", "to"), ("2001-01-01", nil, "from")]
      as [(String, String?, String)])
  func refused(from: String, to: String?, field: String) async throws {
    let life = try await RunningDaemon()
    do {
      _ = try await report(life, from: from, to: to)
      Issue.record("told")
    } catch let error as VarlinkError {
      #expect(error.name == "org.nudged.Insight.BadRange")
      #expect(try error.parameters(as: NudgeCore.Fault.BadRange.self).field == field)
    }
    await #expect(throws: VarlinkError.self) { try await report(life, from: "yesterday") }
  }
}
