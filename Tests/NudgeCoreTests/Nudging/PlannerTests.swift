import Testing

@testable import NudgeCore

@Suite("Planner: the life of a nudge")
struct PlannerLifeTests {
  @Test("a plan elapses, and its nudge is shown at that very instant")
  func shown() throws {
    var scene = try Scene([try .test()])
    let shown = try scene.sleep(until: "2026-05-04T21:00:00+00:00")
    #expect(shown.count == 1)
    #expect(shown.first?.occurrence == (try Instant(rfc3339: "2026-05-04T20:30:00+00:00")))
    #expect(scene.life(of: 1) == [.planned, .shown])
  }

  @Test("it wakes up for the occurrence and for nothing else")
  func wakeUp() throws {
    var scene = try Scene([try .test()])
    #expect(try scene.happen(.tick).wakeUp == Instant(rfc3339: "2026-05-04T20:30:00+00:00"))
  }

  @Test("without plans there is nothing to wake up for")
  func noPlans() throws {
    var scene = try Scene([])
    #expect(try scene.happen(.tick).wakeUp == nil)
  }

  @Test("a new plan owes nothing for the time before it")
  func startsNow() throws {
    var scene = try Scene([], at: "2026-05-04T20:31:00+00:00")
    let settings = Settings(limits: .none, plans: [try .test()])
    let step = try scene.happen(.configured(settings, .utc, responses: [:]))
    #expect(step.shows.isEmpty)
    #expect(step.wakeUp == (try Instant(rfc3339: "2026-05-05T20:30:00+00:00")))
  }

  @Test("unanswered, it expires and its bubble goes")
  func expires() throws {
    var scene = try Scene([try .test()])
    try scene.sleep(until: "2026-05-04T20:30:00+00:00")
    try scene.happen(.notified(1, notification: 42))
    scene.now = try Instant(rfc3339: "2026-05-04T23:30:00+00:00")
    let step = try scene.happen(.tick)
    #expect(step.withdrawals == [Showing(server: Scene.server, notification: 42)])
    #expect(scene.life(of: 1) == [.planned, .shown, .expired])
    #expect(scene.planner.open.isEmpty)
  }

  @Test("answered, skipped: over, and not to be acted on twice", arguments: [NudgeState.answered, .skipped])
  func finished(state: NudgeState) throws {
    var scene = try Scene([try .test()])
    try scene.sleep(until: "2026-05-04T20:30:00+00:00")
    let day = try #require(CivilDate("2026-05-04"))
    let event: Planner.Event = state == .answered ? .answered(1, .win, on: day) : .skipped(1)
    try scene.happen(event)
    #expect(scene.life(of: 1).last == state)
    #expect(throws: Planner.Refusal.noSuchNudge(1)) { try scene.happen(event) }
  }

  @Test("snoozed, it comes back as the same nudge, once")
  func snoozed() throws {
    var scene = try Scene([try .test()])
    try scene.sleep(until: "2026-05-04T20:30:00+00:00")
    try scene.happen(.snoozed(1, until: nil))
    let shown = try scene.sleep(until: "2026-05-04T21:30:00+00:00")
    #expect(shown.map(\.id) == [1])
    #expect(scene.life(of: 1) == [.planned, .shown, .snoozed, .shown])
    #expect(scene.planner.open.first?.dueAt == (try Instant(rfc3339: "2026-05-04T20:45:00+00:00")))
  }

  @Test("a snooze beyond its expiry does not lose it")
  func longSnooze() throws {
    var scene = try Scene([try .test("2026-05-04 20:30")])
    try scene.sleep(until: "2026-05-04T20:30:00+00:00")
    try scene.happen(.snoozed(1, until: try Instant(rfc3339: "2026-05-06T09:00:00+00:00")))
    #expect(try scene.sleep(until: "2026-05-06T09:00:00+00:00").map(\.id) == [1])
    try scene.sleep(until: "2026-05-06T12:00:00+00:00")
    #expect(scene.life(of: 1).last == .expired)
  }

  @Test("it can be put off as often as its plan says, and no further")
  func snoozeLimit() throws {
    var scene = try Scene([try .test(snooze: SnoozePolicy(length: .minutes(5), atMost: 1))])
    try scene.sleep(until: "2026-05-04T20:30:00+00:00")
    try scene.happen(.snoozed(1, until: nil))
    try scene.sleep(until: "2026-05-04T20:40:00+00:00")
    #expect(throws: Planner.Refusal.snoozeLimit(1, atMost: 1)) { try scene.happen(.snoozed(1, until: nil)) }
    #expect(scene.planner.open.first?.state == .shown)
  }

  @Test("a snooze into the past is refused, and nothing changes")
  func snoozeIntoThePast() throws {
    var scene = try Scene([try .test()])
    try scene.sleep(until: "2026-05-04T20:30:00+00:00")
    let before = scene.planner.open
    let past = try Instant(rfc3339: "2026-05-04T20:00:00+00:00")
    #expect(throws: Planner.Refusal.inThePast(past)) { try scene.happen(.snoozed(1, until: past)) }
    #expect(scene.planner.open == before)
  }

  @Test("the next occurrence speaks for an unanswered one: never two bubbles of one plan")
  func merged() throws {
    var scene = try Scene([try .test("*:0/10", expires: .hours(3))])
    try scene.sleep(until: "2026-05-04T12:10:00+00:00")
    try scene.sleep(until: "2026-05-04T12:20:00+00:00")
    #expect(scene.life(of: 1) == [.planned, .shown, .merged])
    #expect(scene.life(of: 2) == [.planned, .shown])
  }

  @Test("one that was put off speaks for those that come meanwhile")
  func mergedIntoSnoozed() throws {
    var scene = try Scene([try .test("*:0/10")])
    try scene.sleep(until: "2026-05-04T12:10:00+00:00")
    try scene.happen(.snoozed(1, until: try Instant(rfc3339: "2026-05-04T12:25:00+00:00")))
    try scene.sleep(until: "2026-05-04T12:20:00+00:00")
    #expect(scene.life(of: 2) == [.merged])
    #expect(try scene.sleep(until: "2026-05-04T12:25:00+00:00").map(\.id) == [1])
  }

  @Test("nothing is asked for what is already done today; the day after, it is")
  func alreadyDone() throws {
    var scene = try Scene([try .test(unlessLogged: .win)])
    try scene.happen(.logged(.win, on: CivilDate("2026-05-04")))
    #expect(try scene.sleep(until: "2026-05-04T21:00:00+00:00").isEmpty)
    #expect(
      scene.transitions.last
        == Transition(
          nudge: 1, at: try Instant(rfc3339: "2026-05-04T20:30:00+00:00"), state: .withdrawn, gate: .alreadyDone))
    #expect(try scene.sleep(until: "2026-05-05T21:00:00+00:00").count == 1)
  }

  @Test("a week that was looked back on is not asked about, neither on its Sunday nor on the Monday after")
  func alreadyReviewed() throws {
    let day = try #require(CivilDate("2026-05-08"))
    let plans = [
      try Plan.test("Sun 17:00", name: "sunday", missed: .nextSlot, unlessReviewed: .week),
      try Plan.test("Mon 09:00", name: "monday", unlessReviewed: .week),
    ]
    var scene = try Scene(plans)
    try scene.happen(.reviewed([.week: Period(.week, containing: day)]))
    #expect(try scene.sleep(until: "2026-05-12T09:00:00+00:00").map(\.plan) == [])
    #expect(scene.transitions.compactMap(\.gate) == [.alreadyDone, .alreadyDone])
    #expect(try scene.sleep(until: "2026-05-17T21:00:00+00:00").map(\.plan) == ["sunday"], "the week after")
    try scene.happen(.reviewed([:]))
    #expect(try scene.sleep(until: "2026-05-18T21:00:00+00:00").map(\.plan) == ["monday"], "taken back")
  }

  @Test("the review of one week, or of a month, says nothing about another week")
  func reviewedElsewhere() throws {
    let day = try #require(CivilDate("2026-05-03"))
    var scene = try Scene([try .test("Sun 17:00", unlessReviewed: .week)])
    try scene.happen(
      .reviewed([.week: Period(.week, containing: day), .month: Period(.month, containing: day.adding(days: 5))]))
    #expect(try scene.sleep(until: "2026-05-10T21:00:00+00:00").count == 1)
  }

  @Test("a greeting outside all plans is shown once and expires")
  func asked() throws {
    var scene = try Scene([])
    let step = try scene.happen(.asked(plan: "hello", guide: "hello", expiresAfter: .days(1)))
    #expect(step.shows.map(\.plan) == ["hello"])
    #expect(step.wakeUp == (try Instant(rfc3339: "2026-05-05T12:00:00+00:00")))
  }
}

@Suite("Planner: gates")
struct PlannerGateTests {
  @Test("nothing is shown in a pause; what was due comes at its end, once")
  func paused() throws {
    var scene = try Scene([try .test()])
    try scene.happen(.paused(.at(try Instant(rfc3339: "2026-05-04T21:00:00+00:00"))))
    let shown = try scene.sleep(until: "2026-05-04T23:00:00+00:00")
    #expect(shown.map(\.id) == [1])
    #expect(scene.transitions.map(\.gate) == [nil, .paused, nil])
    #expect(scene.transitions.last?.at == (try Instant(rfc3339: "2026-05-04T21:00:00+00:00")))
    #expect(scene.planner.pause == nil)
  }

  @Test("a pause without an end lasts until the person is back")
  func pausedOpenEnd() throws {
    var scene = try Scene([try .test(expires: .days(3))])
    try scene.happen(.paused(.never))
    #expect(try scene.sleep(until: "2026-05-05T12:00:00+00:00").isEmpty)
    #expect(try scene.happen(.resumed).shows.count == 1)
  }

  @Test("a snooze that ends in a pause waits for its end")
  func snoozedIntoPause() throws {
    var scene = try Scene([try .test()])
    try scene.sleep(until: "2026-05-04T20:30:00+00:00")
    try scene.happen(.snoozed(1, until: nil))
    try scene.happen(.paused(.at(try Instant(rfc3339: "2026-05-04T22:00:00+00:00"))))
    #expect(try scene.sleep(until: "2026-05-04T21:59:59+00:00").isEmpty)
    #expect(try scene.sleep(until: "2026-05-04T22:00:00+00:00").map(\.id) == [1])
  }

  @Test("quiet hours hold a nudge until their end")
  func quiet() throws {
    var scene = try Scene([try .test("*-*-* 23:00", expires: .hours(12))], quiet: ["22:00..08:00"])
    let shown = try scene.sleep(until: "2026-05-05T10:00:00+00:00")
    #expect(shown.map(\.id) == [1])
    #expect(scene.transitions.map(\.gate) == [nil, .quietHours, nil])
    #expect(scene.transitions.last?.at == (try Instant(rfc3339: "2026-05-05T08:00:00+00:00")))
  }

  @Test("held beyond its expiry it is explained by the ledger, and not shown")
  func quietTooLong() throws {
    var scene = try Scene([try .test("*-*-* 23:00", expires: .hours(3))], quiet: ["22:00..08:00"])
    #expect(try scene.sleep(until: "2026-05-05T12:00:00+00:00").isEmpty)
    #expect(scene.transitions.map(\.state) == [.planned, .planned, .expired])
    #expect(scene.transitions.map(\.gate) == [nil, .quietHours, .expired])
  }

  @Test("without a server it waits, and is shown when one appears")
  func noServer() throws {
    var scene = try Scene([try .test()], server: nil)
    #expect(try scene.sleep(until: "2026-05-04T21:00:00+00:00").isEmpty)
    #expect(scene.transitions.last?.gate == .noServer)
    #expect(try scene.happen(.serverChanged(Scene.server)).shows.map(\.id) == [1])
  }

  @Test("each refusal is recorded once, however often time ticks")
  func heldOnce() throws {
    var scene = try Scene([try .test()], server: nil)
    try scene.sleep(until: "2026-05-04T21:00:00+00:00")
    for _ in 0..<10 { try scene.happen(.tick) }
    #expect(scene.transitions.count == 2)
  }

  static let stretches: [(hours: [String], at: String, end: String?)] = [
    (["22:00..08:00"], "2026-05-04T21:59:59+00:00", nil),
    (["22:00..08:00"], "2026-05-04T22:00:00+00:00", "2026-05-05T08:00:00+00:00"),
    (["22:00..08:00"], "2026-05-05T00:00:00+00:00", "2026-05-05T08:00:00+00:00"),
    (["22:00..08:00"], "2026-05-05T08:00:00+00:00", nil),
    (["12:00..13:00"], "2026-05-05T12:30:00+00:00", "2026-05-05T13:00:00+00:00"),
    (["22:00..08:00", "08:00..09:00"], "2026-05-04T23:00:00+00:00", "2026-05-05T09:00:00+00:00"),
    (["08:00..09:00", "22:00..08:00"], "2026-05-04T23:00:00+00:00", "2026-05-05T09:00:00+00:00"),
  ]

  @Test("quiet hours end where they should", arguments: stretches)
  func quietEnd(hours: [String], at: String, end: String?) throws {
    let quiet = hours.compactMap { QuietHours($0) }
    #expect(quiet.end(at: try Instant(rfc3339: at), in: .utc) == (try end.map { try Instant(rfc3339: $0) }))
  }

  static let edges: [(hours: [String], at: String, edge: String?)] = [
    ([], "2026-05-04T21:59:59+00:00", nil),
    (["22:00..08:00"], "2026-05-04T21:59:59+00:00", "2026-05-04T22:00:00+00:00"),
    (["22:00..08:00"], "2026-05-04T22:00:00+00:00", "2026-05-05T08:00:00+00:00"),
    (["22:00..08:00"], "2026-05-05T08:00:00+00:00", "2026-05-05T22:00:00+00:00"),
    (["22:00..08:00", "12:00..13:00"], "2026-05-05T08:00:00+00:00", "2026-05-05T12:00:00+00:00"),
  ]

  @Test("the next moment at which quiet begins or ends", arguments: edges)
  func quietEdge(hours: [String], at: String, edge: String?) throws {
    let quiet = hours.compactMap { QuietHours($0) }
    #expect(quiet.nextEdge(after: try Instant(rfc3339: at), in: .utc) == (try edge.map { try Instant(rfc3339: $0) }))
  }

  @Test("a day that is quiet all round leaves no room")
  func room() throws {
    #expect([QuietHours]().leaveRoom)
    #expect(["22:00..08:00"].compactMap { QuietHours($0) }.leaveRoom)
    #expect(!["22:00..08:00", "08:00..22:00"].compactMap { QuietHours($0) }.leaveRoom)
    #expect(!["22:00..09:00", "08:00..15:00", "14:00..23:00"].compactMap { QuietHours($0) }.leaveRoom)
  }
}

@Suite("Planner: the desktop")
struct PlannerDesktopTests {
  @Test("a server that was replaced lost its bubbles: they are shown again")
  func serverReplaced() throws {
    var scene = try Scene([try .test()])
    try scene.sleep(until: "2026-05-04T20:30:00+00:00")
    try scene.happen(.notified(1, notification: 5))
    try scene.happen(.serverChanged(nil))
    #expect(try scene.happen(.serverChanged("bus :1.9")).shows.map(\.id) == [1])
    #expect(scene.planner.open.first?.showing == Showing(server: "bus :1.9"))
  }

  @Test("the same server still has them: nothing is shown twice")
  func sameServer() throws {
    var scene = try Scene([try .test()])
    try scene.sleep(until: "2026-05-04T20:30:00+00:00")
    #expect(try scene.happen(.serverChanged(Scene.server)).shows.isEmpty)
  }

  @Test("a bubble the person closed is not brought back by another server")
  func closedStaysClosed() throws {
    var scene = try Scene([try .test()])
    try scene.sleep(until: "2026-05-04T20:30:00+00:00")
    try scene.happen(.closed(1))
    #expect(try scene.happen(.serverChanged("bus :1.9")).shows.isEmpty)
    #expect(scene.planner.open.first?.state == .shown)
  }

  @Test("refused by the server, it is tried again later")
  func refused() throws {
    var scene = try Scene([try .test()])
    try scene.sleep(until: "2026-05-04T20:30:00+00:00")
    let step = try scene.happen(.refused(1))
    #expect(step.wakeUp == (try Instant(rfc3339: "2026-05-04T20:35:00+00:00")))
    #expect(try scene.sleep(until: "2026-05-04T20:35:00+00:00").map(\.id) == [1])
  }

  @Test("refused, nobody has seen it: a nudge that comes once does not expire unseen")
  func refusedOnce() throws {
    var scene = try Scene([try .test("2026-05-04 20:30", expires: .minutes(4), missed: .once)])
    try scene.sleep(until: "2026-05-04T20:30:00+00:00")
    try scene.happen(.refused(1))
    #expect(try scene.sleep(until: "2026-05-04T20:35:00+00:00").map(\.id) == [1])
    #expect(scene.planner.open.first?.expiresAt == (try Instant(rfc3339: "2026-05-04T20:39:00+00:00")))
  }

  @Test("put off after a refusal, it stays answerable as long as ever")
  func refusedAndSnoozed() throws {
    var scene = try Scene([try .test(expires: .minutes(4))])
    try scene.sleep(until: "2026-05-04T20:30:00+00:00")
    try scene.happen(.refused(1))
    try scene.happen(.snoozed(1, until: try Instant(rfc3339: "2026-05-04T21:00:00+00:00")))
    #expect(scene.planner.open.first?.expiresAt == (try Instant(rfc3339: "2026-05-04T21:04:00+00:00")))
  }

  @Test("killed between commit and showing, it is not shown a second time on the same server")
  func killedWhileShowing() throws {
    var scene = try Scene([try .test()])
    try scene.sleep(until: "2026-05-04T20:30:00+00:00")
    scene.restart()
    #expect(try scene.happen(.serverChanged(Scene.server)).shows.isEmpty)
    #expect(scene.planner.open.map(\.id) == [1])
  }
}

@Suite("Planner: absence and change")
struct PlannerAbsenceTests {
  static let absences: [(name: String, until: String, shown: Int)] = [
    ("9 minutes", "2026-05-04T20:39:00+00:00", 1),
    ("9 hours", "2026-05-05T05:00:00+00:00", 0),
    ("9 days", "2026-05-13T21:00:00+00:00", 1),
    ("9 months", "2027-02-04T22:00:00+00:00", 1),
  ]

  @Test("after an absence there is one nudge at most, and only while it is fresh", arguments: absences)
  func absence(name: String, until: String, shown: Int) throws {
    var scene = try Scene([try .test()])
    try scene.happen(.tick)
    scene.now = try Instant(rfc3339: until)
    let step = try scene.happen(.tick)
    #expect(step.shows.count == shown)
    #expect(scene.transitions.contains { $0.nudge == 1 })
    #expect(try #require(step.wakeUp) > scene.now)
  }

  @Test("a plan that elapses every second costs no more after nine months than a weekly one")
  func everySecond() throws {
    var scene = try Scene([try .test("*:*:*", expires: .hours(3))])
    try scene.happen(.tick)
    scene.now = try Instant(rfc3339: "2027-02-04T22:00:00+00:00")
    let step = try scene.happen(.tick)
    #expect(step.shows.map(\.occurrence) == [scene.now])
  }

  @Test("an edited cue starts afresh; an unedited one goes on", arguments: [("*-*-* 20:30", 1), ("*-*-* 20:00", 0)])
  func edited(cue: String, shown: Int) throws {
    var scene = try Scene([try .test()])
    try scene.happen(.tick)
    scene.now = try Instant(rfc3339: "2026-05-04T21:00:00+00:00")
    #expect(
      try scene.happen(.configured(Settings(limits: .none, plans: [try .test(cue)]), .utc, responses: [:])).shows.count
        == shown)
  }

  @Test("a reload loses no open nudge, not even one whose plan is gone")
  func reloadKeepsOpen() throws {
    var scene = try Scene([try .test()])
    try scene.sleep(until: "2026-05-04T20:30:00+00:00")
    try scene.happen(.configured(Settings(limits: .none, plans: []), .utc, responses: [:]))
    #expect(scene.planner.open.map(\.id) == [1])
    try scene.happen(.snoozed(1, until: nil))
    #expect(try scene.sleep(until: "2026-05-04T20:45:00+00:00").map(\.id) == [1])
  }

  @Test("a plan taken out and put back starts afresh")
  func removedAndBack() throws {
    var scene = try Scene([try .test()])
    try scene.happen(.tick)
    try scene.happen(.configured(Settings(limits: .none, plans: []), .utc, responses: [:]))
    scene.now = try Instant(rfc3339: "2026-05-04T21:00:00+00:00")
    #expect(
      try scene.happen(.configured(Settings(limits: .none, plans: [try .test()]), .utc, responses: [:])).shows.isEmpty)
  }

  @Test("the clock set back does not bring an occurrence again")
  func clockBack() throws {
    var scene = try Scene([try .test()])
    try scene.sleep(until: "2026-05-04T20:30:00+00:00")
    try scene.happen(.skipped(1))
    scene.now = try Instant(rfc3339: "2026-05-04T20:00:00+00:00")
    try scene.happen(.tick)
    #expect(try scene.sleep(until: "2026-05-04T22:00:00+00:00").isEmpty)
  }
}
