import Testing

@testable import NudgeCore

/// Attacked 15f: twenty plans of every second under a cap of six added 400 rows in 20 seconds. Whatever the gate.
@Suite("Planner: no plan fills the ledger")
struct PassedOverTests {
  /// Per plan: what a few nudges add while none of them is shown.
  static let mostRows = 3 * Planner.mostUnseen

  static let gates: [(gate: Gate, limits: Limits, quiet: [String], before: [Planner.Event])] = [
    (.dailyCap, Limits(perDay: 6, minimumGap: .zero, settle: .zero), [], []),
    (.tooSoon, Limits(perDay: .max, minimumGap: .hours(6), settle: .zero), [], []),
    (.quietHours, .none, ["11:00..18:00"], []),
    (.paused, .none, [], [.paused(.at(try! Instant(rfc3339: "2026-05-04T18:00:00+00:00")))]),
    (.paused, .none, [], [.paused(.never)]),
    (.locked, .none, [], [.presence(.away)]),
    (.noServer, .none, [], [.serverChanged(nil)]),
    (.alreadyDone, .none, [], [.logged(.win, on: CivilDate(year: 2026, month: 5, day: 4)!)]),
  ]

  @Test("twenty plans of every second, ten minutes long", arguments: gates, [1, 30, 10_000])
  func bounded(
    _ held: (gate: Gate, limits: Limits, quiet: [String], before: [Planner.Event]), expiresAfter: Int
  ) throws {
    let plans = try (1...20).map {
      try Plan.test(
        "*-*-* *:*:*", name: "plan \($0)", expires: .seconds(expiresAfter),
        unlessLogged: held.gate == .alreadyDone ? .win : nil)
    }
    var scene = try Scene(plans, quiet: held.quiet, limits: held.limits)
    for event in held.before { try scene.happen(event) }
    let shown = try scene.sleep(until: "2026-05-04T12:10:00+00:00")
    #expect(shown.count == (held.gate == .dailyCap ? 6 : held.gate == .tooSoon ? 1 : 0))
    // What was shown has its own rows, and is taken back by the next one.
    #expect(scene.transitions.count <= plans.count * Self.mostRows + shown.count * 3)
    #expect(scene.transitions.contains { $0.gate == held.gate })
    let rows = scene.transitions.count
    try scene.sleep(until: "2026-05-04T12:20:00+00:00")
    #expect(scene.transitions.count == rows)
  }

  @Test("what is passed over is no commit, and comes when the way is free")
  func free() throws {
    let plan = try Plan.test("*-*-* *:*:*", expires: .seconds(1))
    var scene = try Scene([plan], quiet: ["11:00..18:00"])
    try scene.sleep(until: "2026-05-04T17:59:58+00:00")
    try scene.jump(to: "2026-05-04T17:59:59+00:00")
    #expect(try scene.happen(.tick).writes.isEmpty)
    let shown = try scene.sleep(until: "2026-05-04T18:00:00+00:00")
    #expect(shown.map(\.occurrence) == [scene.now])
  }

  @Test("the next day, and after a showing, a plan says again why it is held")
  func anew() throws {
    let plan = try Plan.test("*-*-* *:00", expires: .minutes(10))
    var scene = try Scene([plan], quiet: ["13:00..18:30"], at: "2026-05-04T12:30:00+00:00")
    try scene.sleep(until: "2026-05-05T18:40:00+00:00")
    let held = scene.story.filter { $0.hasSuffix("quiet-hours") }.map { $0.split(separator: " ")[0] }
    let days = ["2026-05-04", "2026-05-05"]
    #expect(held.map { String($0) } == days.flatMap { day in (13...16).map { "\(day)T\($0):00" } })
  }

  @Test("after a restart nothing comes twice, and no more than before is made")
  func restarted() throws {
    let plan = try Plan.test("*-*-* *:*:*", expires: .seconds(1))
    var scene = try Scene([plan], limits: Limits(perDay: 1, minimumGap: .zero, settle: .zero))
    try scene.sleep(until: "2026-05-04T12:01:00+00:00")
    let rows = scene.transitions.count
    scene.restart()
    try scene.happen(.serverChanged(Scene.server))
    let shown = try scene.sleep(until: "2026-05-04T12:02:00+00:00")
    #expect(shown.isEmpty)
    #expect(scene.transitions.count <= rows + Self.mostRows)
  }
}
