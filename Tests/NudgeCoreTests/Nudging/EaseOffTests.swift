import Testing

@testable import NudgeCore

/// Left alone, a plan says less, step by step; one answer brings it back.
@Suite("Planner: easing off")
struct EaseOffTests {
  /// What the person does with each nudge, in order; what is left of them finds no answer.
  enum Response: Character {
    case silence = "-"
    case answer = "a"
    case notToday = "n"
    case later = "l"
    /// The screen is locked until the nudge is over.
    case away = "x"
  }

  static let stories: [(name: String, easeOff: EaseOff?, responses: String, days: [Int])] = [
    ("off", nil, "--------", [0, 1, 2, 3, 4, 5, 6, 7]),
    ("step by step", EaseOff(after: 3, atMost: 3), "------------", [0, 1, 2, 4, 6, 8, 11, 14, 17, 21, 25, 29]),
    ("no further than its most", EaseOff(after: 1, atMost: 2), "------", [0, 2, 5, 8, 11, 14]),
    ("an answer brings it back", EaseOff(after: 2, atMost: 3), "----a---", [0, 1, 3, 5, 8, 9, 10, 12]),
    ("not today is neither", EaseOff(after: 2, atMost: 3), "n-n-n-", [0, 1, 2, 3, 5, 7]),
    ("later, then silence, is silence", EaseOff(after: 2, atMost: 3), "l-l-", [0, 1, 3, 5]),
    ("what nobody could see does not count", EaseOff(after: 2, atMost: 3), "xx-x-x-", [0, 1, 2, 3, 4, 6, 8]),
    ("answered each time", EaseOff(after: 1, atMost: 3), "aaaa", [0, 1, 2, 3]),
  ]

  @Test("the days on which it asks", arguments: stories)
  func story(name: String, easeOff: EaseOff?, responses: String, days: [Int]) throws {
    let start = try Instant(rfc3339: "2026-05-04T12:00:00+00:00")
    var witness = try Witness([try .test(easeOff: easeOff)], at: start)
    for response in responses.compactMap(Response.init) { try react(response, &witness) }
    let first = try #require(CivilDate("2026-05-04")).daysSinceEpoch
    #expect(witness.made().map { $0.wall.date.daysSinceEpoch - first } == days)
  }

  /// Waits for the next nudge and does what the person does, until it is over.
  private func react(_ response: Response, _ witness: inout Witness) throws {
    if response == .away { try witness.happen(.presence(.away)) }
    let due = try #require(witness.wakeUp)
    try witness.live(until: due)
    let nudge = try #require(witness.made().last)
    switch response {
    case .silence: break
    case .answer: try witness.happen(.answered(nudge.id, .win, on: nudge.wall.date))
    case .notToday: try witness.happen(.skipped(nudge.id))
    case .later: try witness.happen(.snoozed(nudge.id, until: nil))
    case .away:
      try witness.live(until: due + .hours(4))
      try witness.happen(.presence(.here(since: nil)))
    }
    try witness.live(until: due + .hours(5))
  }

  @Test("it stays as eased off as it was after a restart, a reload and in another zone")
  func kept() throws {
    let start = try Instant(rfc3339: "2026-05-04T12:00:00+00:00")
    var witness = try Witness([try .test(easeOff: EaseOff(after: 3, atMost: 3))], at: start)
    for _ in 0..<3 { try react(.silence, &witness) }
    let next = try Instant(rfc3339: "2026-05-08T20:30:00+00:00")
    #expect(witness.planner.nextOccurrence?.at == next)
    witness.restart()
    try witness.start()
    #expect(witness.planner.nextOccurrence?.at == next)
    try witness.travel(to: try SystemZones.named("Europe/London"))
    #expect(witness.planner.nextOccurrence?.at == next - .hours(1))
  }

  @Test("a late answer brings back the next time, not one that has passed")
  func lateAnswer() throws {
    let start = try Instant(rfc3339: "2026-05-04T12:00:00+00:00")
    var witness = try Witness([try .test(expires: .days(9), easeOff: EaseOff(after: 1, atMost: 3))], at: start)
    for _ in 0..<3 {
      let due = try #require(witness.wakeUp)
      try witness.live(until: due)
    }
    let last = try #require(witness.made().last)
    try witness.live(until: witness.now + .hours(26))
    let shows = witness.shows.count
    try witness.happen(.answered(last.id, .win, on: last.wall.date))
    #expect(witness.shows.count == shows)
    let next = try #require(witness.planner.nextOccurrence?.at)
    #expect(next - witness.now == .hours(22))
  }
}
