import TestSupport
@testable import NudgeCore

/// A made-up person for trials of timing; docs/timing.md describes them in words.
///
/// Each hour of the day has a hidden chance that a question asked in it is answered: two hours in a row are good ones, those
/// around them fair, all others poor. Halfway through, a life changes, and the good hours are others.
struct SimulatedPerson {
  static let poor = 0.15
  static let fair = 0.35
  static let good = 0.75
  static let days = 120

  /// The first good hour, before and after the change.
  let goodHours: (first: Int, second: Int)
  private let seed: UInt64

  init(seed: UInt64) {
    self.seed = seed
    var random = SeededRandom(seed: seed &* 7919)
    let first = random.number(10...16)
    goodHours = (first, random.pick(Array(10...16).filter { abs($0 - first) > 2 }))
  }

  func chance(inHour hour: Int, onDay day: Int) -> Double {
    let start = day < Self.days / 2 ? goodHours.first : goodHours.second
    if (start...start + 1).contains(hour) { return Self.good }
    return (start - 1...start + 2).contains(hour) ? Self.fair : Self.poor
  }

  /// The same question at the same time has the same answer, however it came to be asked then.
  func answers(onDay day: Int, minute: Int) -> Bool {
    var random = SeededRandom(seed: seed &* 1_000_003 &+ UInt64(day * 1440 + minute))
    return Double.random(in: 0..<1, using: &random) < chance(inHour: minute / 60, onDay: day)
  }
}

/// One person, asked by the planner itself for 120 days.
struct TimingTrial {
  private(set) var shown = 0
  private(set) var answered = 0
  private(set) var faults: [String] = []

  var rate: Double { Double(answered) / Double(max(1, shown)) }

  static let limits = Limits()

  /// One question a day between ten and six, open for an hour.
  static func settings(learns: Bool) throws -> Settings {
    let spread = Spread(length: .hours(8), learns: learns)
    let plan = try Plan.test("10:00", name: "moments", expires: .hours(1), spread: spread)
    return Settings(quietHours: ["22:00..08:00"].compactMap { QuietHours($0) }, limits: limits, plans: [plan])
  }

  init(seed: UInt64, learns: Bool) throws {
    let person = SimulatedPerson(seed: seed)
    let start = Instant(seconds: 1_767_225_600)  // 2026-01-01
    let end = start + .days(SimulatedPerson.days)
    var planner = Planner(memory: .init(seed: seed), settings: try Self.settings(learns: learns), zone: .utc)
    var wakeUp = try planner.step(.serverChanged(Witness.server), now: start).wakeUp
    var last: Instant?
    while let now = wakeUp, now < end {
      var step = try planner.step(.tick, now: now)
      for nudge in step.shows {
        shown += 1
        let minute = Int((now - start).microseconds / 60_000_000)
        check(now, minute: minute % 1440, last: last)
        last = now
        guard person.answers(onDay: minute / 1440, minute: minute % 1440) else { continue }
        answered += 1
        step = try planner.step(.answered(nudge.id, .checkIn, on: planner.settings.day(of: now, in: .utc)), now: now)
      }
      wakeUp = step.wakeUp
    }
  }

  private mutating func check(_ now: Instant, minute: Int, last: Instant?) {
    if !(600..<1080).contains(minute) { faults.append("asked at minute \(minute) of the day") }
    if let last, now - last < .hours(16) { faults.append("asked \(now - last) after the last") }
  }
}
