import TestSupport
import Testing

@testable import NudgeCore

/// A clock that is set, back or forward: nothing comes twice for one time on the wall, and what is to come goes on coming.
@Suite("Planner: clocks that are set")
struct ClockStepTests {
  static let steps: [(name: String, by: Duration)] = [
    ("a minute back", .minutes(-1)), ("40 minutes back", .minutes(-40)), ("nine hours back", .hours(-9)),
    ("three days back", .days(-3)), ("nine months back", .days(-270)), ("nine years back", .days(-3287)),
    ("a minute forward", .minutes(1)), ("nine hours forward", .hours(9)), ("three days forward", .days(3)),
    ("nine years forward", .days(3287)),
  ]

  @Test("once for each date, before and after", arguments: steps, [false, true])
  func once(step: (name: String, by: Duration), isRestarted: Bool) throws {
    let start = try Instant(rfc3339: "2026-05-04T12:00:00+00:00")
    var witness = try Witness([try .test()], at: start)
    try witness.live(until: start + .days(4) + .hours(9))
    witness.now = witness.now + step.by
    try witness.happen(.tick)
    if isRestarted {
      witness.restart()
      try witness.start()
    }
    let first = witness.now
    try witness.live(until: first + .days(6))
    let walls = witness.made().map(\.wall)
    #expect(Set(walls).count == walls.count, "\(walls)")
    let days = (0..<6).map { Zone.utc.civil(at: first).date.adding(days: $0) }
    #expect(Set(days).subtracting(walls.map(\.date)).subtracting([days[0]]).isEmpty, "\(walls)")
  }

  @Test("set back by days, an open nudge stays as long as it would have")
  func openNudge() throws {
    let start = try Instant(rfc3339: "2030-05-04T20:00:00+00:00")
    var witness = try Witness([try .test(expires: .hours(3))], at: start)
    try witness.live(until: start + .hours(1))
    // The second time to what it was an hour ago: an open nudge is brought back once.
    for back in [try Instant(rfc3339: "2026-05-04T12:00:00+00:00"), try Instant(rfc3339: "2026-05-04T11:00:00+00:00")] {
      witness.now = back
      try witness.happen(.tick)
      #expect(witness.made().map(\.state) == [.shown])
      try witness.live(until: back + .minutes(90))
    }
    #expect(witness.made().map(\.state) == [.shown])
  }

  @Test("set back before a restart, the minimum gap holds nothing for longer than itself", arguments: steps.prefix(6))
  func gapAfterRestart(step: (name: String, by: Duration)) throws {
    let start = try Instant(rfc3339: "2026-05-04T12:00:00+00:00")
    var witness = try Witness([try .test()], limits: Limits(), at: start)
    try witness.live(until: start + .hours(9))
    witness.now = witness.now + step.by
    try witness.happen(.tick)
    try witness.happen(.asked(plan: "asked", guide: "hello", expiresAfter: .hours(5)))
    witness.restart()
    try witness.start()
    try witness.live(until: witness.now + .minutes(46))
    #expect(witness.shows.map(\.nudge.plan) == ["evening", "asked"])
  }

  @Test("random steps and restarts: never twice for one time on the wall, and on it goes")
  func randomSteps() throws {
    let seed = SeededRandom.seedOfThisRun()
    print("clock steps: NUDGED_TEST_SEED=\(seed)")
    for number in 0..<150 {
      var random = SeededRandom(seed: seed &+ UInt64(number))
      let start = Instant(seconds: Int64(random.number(1_000_000_000...2_000_000_000)))
      var witness = try Witness([try .test("\(random.pick(DailyCount.times))", expires: .days(9))], at: start)
      for _ in 0..<12 {
        try witness.live(until: witness.now + .minutes(random.number(0...6000)))
        let unit = random.pick([Duration.minutes(1), .hours(1), .days(1), .days(365)])
        if random.chance(70) { witness.now = witness.now + unit * random.number(-5...3) }
        if random.chance(40) { witness.restart() }
        try witness.start()
      }
      let last = witness.now
      try witness.live(until: last + .days(8))
      let walls = witness.made().map(\.wall)
      #expect(Set(walls).count == walls.count, "\(number) of seed \(seed): \(walls)")
      let days = (1..<7).map { Zone.utc.civil(at: last).date.adding(days: $0) }
      #expect(Set(days).subtracting(walls.map(\.date)).isEmpty, "\(number) of seed \(seed): \(walls.suffix(12))")
    }
  }
}
