import Testing

@testable import NudgeCore

/// Back after an absence: things settle, then there is one notification at most, and the ledger says what became of the rest.
@Suite("Planner: gentle catch-up")
struct CatchUpTests {
  /// How a person is away.
  enum Kind: String, CaseIterable {
    case off, asleep, locked, paused
    case serverless = "without a server"
  }

  static let lengths: [(name: String, duration: Duration)] = [
    ("9 minutes", .minutes(9)), ("9 hours", .hours(9)), ("9 days", .days(9) + .hours(9)),
    ("9 months", .days(273) + .hours(9)),
  ]

  /// Sunday, 2026-05-03; nothing is due in the hour after each return.
  static let leaving = "2026-05-03T16:55:00+00:00"

  private static func plans() throws -> [Plan] {
    [
      try .test("*-*-* 16:56", name: "hourly-check", expires: .minutes(30)),
      try .test("*-*-* 16:57", name: "twice", expires: .hours(3)),
      try .test("*-*-* 16:58", name: "whenever", expires: .hours(3), missed: .once),
      try .test("Sun 17:00", name: "review", expires: .hours(5), missed: .nextSlot),
      try .test("*-*-* 17:01", name: "journal", expires: .hours(12)),
    ]
  }

  /// Away and back again; the day before was an ordinary one.
  private static func away(_ kind: Kind, for length: Duration, plans: [Plan]) throws -> Witness {
    let leaving = try Instant(rfc3339: leaving)
    var witness = try Witness(plans, limits: Limits(), at: leaving - .minutes(1))
    try witness.live(until: leaving)
    let back = leaving + length
    switch kind {
    case .off:
      witness.now = back
      witness.restart()
      try witness.start()
    case .asleep:
      witness.now = back
      try witness.happen(.woke)
    case .locked:
      try witness.happen(.presence(.away))
      try witness.live(until: back)
      try witness.happen(.presence(.here(since: nil)))
    case .paused:
      try witness.happen(.paused(.never))
      try witness.live(until: back)
      try witness.happen(.resumed)
    case .serverless:
      try witness.happen(.serverChanged(nil))
      try witness.live(until: back)
      try witness.happen(.serverChanged("bus :1.9"))
    }
    return witness
  }

  @Test("one notification at most in the first hour, none before things settle", arguments: lengths, Kind.allCases)
  func oneAtMost(length: (name: String, duration: Duration), kind: Kind) throws {
    var witness = try Self.away(kind, for: length.duration, plans: Self.plans())
    let back = witness.now
    #expect(witness.shows.isEmpty)
    try witness.live(until: back + .minutes(2) - .microseconds(1))
    #expect(witness.shows.isEmpty)
    try witness.live(until: back + .hours(1))
    #expect(witness.shows.count == 1, "\(witness.shows.map(\.nudge.plan))")
    #expect(witness.shows.allSatisfy { $0.at == back + .minutes(2) })
    explain(witness)
  }

  /// Everything that came due has an end with a reason, or waits for one that is known.
  private func explain(_ witness: Witness) {
    for nudge in witness.nudges.values {
      let end = witness.end(of: nudge.id)
      switch nudge.state {
      case .expired: #expect(end?.gate == .expired)
      case .merged: #expect(end?.gate == .merged)
      case .shown: #expect(end?.state == .shown)
      case .planned: #expect(nudge.plan == "review" && nudge.dueAt > witness.now, "\(nudge)")
      case .snoozed, .answered, .skipped, .withdrawn: Issue.record("\(nudge)")
      }
    }
  }

  /// What becomes of the latest nudge, after 9 minutes, and at five to two in the morning after 9 hours, days and months.
  static let fates: [(missed: WhenMissed, expires: Duration, states: [NudgeState])] = [
    (.skip, .hours(3), [.shown, .expired, .expired, .expired]),
    (.skip, .hours(12), [.shown, .shown, .shown, .shown]),
    (.once, .hours(3), [.shown, .shown, .shown, .shown]),
    (.nextSlot, .hours(5), [.shown, .merged, .merged, .merged]),
  ]

  @Test("a plan alone: skip, once, next slot", arguments: fates, Kind.allCases)
  func fate(fate: (missed: WhenMissed, expires: Duration, states: [NudgeState]), kind: Kind) throws {
    for (length, state) in zip(Self.lengths, fate.states) {
      let plan = try Plan.test("*-*-* 17:00", expires: fate.expires, missed: fate.missed)
      var witness = try Self.away(kind, for: length.duration, plans: [plan])
      try witness.live(until: witness.now + .minutes(4))
      let nudge = try #require(witness.made().first { $0.state == .shown } ?? witness.made().last)
      #expect(nudge.state == state, "\(length.name)")
    }
  }

  @Test("the weekly review moves to the same time of the next day, and is not lost", arguments: Kind.allCases)
  func review(kind: Kind) throws {
    var witness = try Self.away(kind, for: .hours(9), plans: Self.plans())
    let review = try #require(witness.made(by: "review").last)
    #expect(review.dueAt == (try Instant(rfc3339: "2026-05-04T17:00:00+00:00")))
    // Its turn comes among the others of that day.
    try witness.live(until: try Instant(rfc3339: "2026-05-04T21:59:00+00:00"))
    #expect(witness.shows.contains { $0.nudge.id == review.id && $0.at >= review.dueAt })
  }

  @Test("away day after day it moves on, until the next review speaks for it", arguments: Kind.allCases)
  func reviewMovesOn(kind: Kind) throws {
    let plan = try Plan.test("Sun 17:00", name: "review", expires: .hours(5), missed: .nextSlot)
    for days in 0...6 {
      var witness = try Self.away(kind, for: .days(days) + .hours(7), plans: [plan])
      let slot = try Instant(rfc3339: Self.leaving) + .days(days + 1) + .minutes(5)
      try witness.live(until: slot)
      #expect(witness.shows.map(\.at) == [slot], "\(days)")
      #expect(witness.made(by: "review").allSatisfy { [.shown, .merged].contains($0.state) })
    }
  }

  @Test("what waited for its turn when the person left is one with the rest", arguments: Kind.allCases)
  func waiting(kind: Kind) throws {
    let plans = try ["16:54", "16:54:10", "16:54:20", "17:30"].enumerated().map {
      try Plan.test($1, name: "plan \($0)", expires: .hours(12))
    }
    var witness = try Self.away(kind, for: .hours(9), plans: plans)
    // The first was shown before; the server that went may have taken it along.
    #expect(witness.shows.contains { $0.nudge.id == 1 })
    let before = witness.shows.filter { !$0.isAgain }.count
    try witness.live(until: witness.now + .hours(1))
    #expect(witness.shows.filter { !$0.isAgain }.count - before <= 1, "\(witness.shows.map(\.nudge.plan))")
    #expect(witness.nudges.values.allSatisfy { [.shown, .merged].contains($0.state) })
  }

  @Test("what was snoozed comes first, and what was missed has its say through it", arguments: Kind.allCases)
  func snoozed(kind: Kind) throws {
    let leaving = try Instant(rfc3339: Self.leaving)
    var witness = try Witness(
      [try .test("*-*-* 16:30"), try .test("*-*-* 17:00", name: "other")], limits: Limits(),
      at: leaving - .hours(1))
    try witness.live(until: leaving)
    try witness.happen(.snoozed(1, until: leaving + .minutes(15)))
    switch kind {
    case .off, .asleep, .serverless: witness.now = leaving + .hours(1)
    case .locked: try witness.happen(.presence(.away))
    case .paused: try witness.happen(.paused(.never))
    }
    try witness.live(until: leaving + .hours(1))
    if kind == .off { witness.restart() }
    try witness.start(presence: .here(since: nil))
    try witness.happen(.resumed)
    let before = witness.shows.count
    try witness.live(until: witness.now + .hours(1))
    #expect(witness.shows.dropFirst(before).map(\.nudge.id) == [1])
    #expect(witness.end(of: 2)?.gate == .merged)
  }
}
