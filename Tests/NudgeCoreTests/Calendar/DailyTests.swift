import Foundation
import NudgeCore
import Synchronization
import TestSupport
import Testing

/// A daily plan elapses exactly once for each civil date that a place has: through changes of clocks, skipped dates and
/// repeated hours, in every zone of the tz database.
@Suite struct DailyTests {
  private static let times = ["00:00", "00:30", "01:59:59", "02:00", "02:30", "03:15", "12:00", "20:30", "23:45"]

  @Test func onceOnEachDate() throws {
    let seed = SeededRandom.seedOfThisRun()
    print("daily: NUDGED_TEST_SEED=\(seed)")
    let zones = try SystemZones.identifiers()
    #expect(zones.count > 300)
    let walk = Mutex(DailyWalk())
    DispatchQueue.concurrentPerform(iterations: zones.count) { index in
      var random = SeededRandom(seed: seed &+ UInt64(index))
      let result = Result { try Self.walk(zones[index], &random) }
      walk.withLock { $0.add(result) }
    }
    let total = walk.withLock { $0 }
    print(
      "daily: \(total.dates) dates, \(total.inGaps) in gaps, \(total.inFolds) in folds, \(total.skipped) dates skipped")
    #expect(total.faults.isEmpty, "\(total.faults.prefix(20)) (seed \(seed))")
    #expect(total.inGaps >= 100 && total.inFolds >= 100)
  }

  /// Five days around a dozen changes of clocks between 1970 and 2060, for each of the times.
  private static func walk(_ identifier: String, _ random: inout SeededRandom) throws -> DailyWalk {
    let zone = try SystemZones.named(identifier)
    var total = DailyWalk()
    for _ in 0..<12 {
      let start = Int64(random.number(0...2_850_000_000))
      let middle = zone.nextChange(after: start, within: 1500) ?? start
      for time in times { try total.walk(time, in: zone, from: middle - 3 * 86_400, days: 6) }
    }
    return total
  }

  /// Dates that whole places skipped by moving across the date line.
  @Test(arguments: [
    ("Pacific/Apia", "2011-12-28"), ("Pacific/Kiritimati", "1994-12-29"), ("Pacific/Kwajalein", "1993-08-19"),
  ])
  func skippedDate(_ identifier: String, _ start: String) throws {
    let zone = try SystemZones.named(identifier)
    let date = try #require(CivilDate(start))
    var total = DailyWalk()
    for time in Self.times {
      try total.walk(time, in: zone, from: zone.startOfDay(date, startsAt: .midnight).seconds, days: 5)
    }
    #expect(total.faults.isEmpty, "\(total.faults)")
    #expect(total.skipped == Self.times.count)
  }
}

/// Follows a daily expression and gives each elapse to the date it belongs to, looking at nothing but what the clock
/// shows.
struct DailyWalk {
  var dates = 0
  var inGaps = 0
  var inFolds = 0
  var skipped = 0
  var faults: [String] = []

  mutating func walk(_ time: String, in zone: Zone, from start: Int64, days: Int) throws {
    let expression = try CalendarExpression(time, zones: SystemZones.database)
    let wanted = try #require(CivilTime(time))
    var instant = Instant(seconds: start)
    var last: CivilDate?
    for _ in 0..<days {
      let before = instant
      guard let next = expression.next(after: instant, in: zone), next > before else {
        return fault("does not go on after \(before.rfc3339(in: zone))", time, zone)
      }
      instant = next
      guard let date = date(of: next, wanted, zone) else {
        return fault("\(next.rfc3339(in: zone)) is neither the time nor a gap", time, zone)
      }
      if let last, !follows(date, last, zone, next) { return fault("\(date) comes after \(last)", time, zone) }
      last = date
      dates += 1
    }
  }

  /// The date whose `wanted` the wall shows at an instant, or jumps over right before it.
  private mutating func date(of instant: Instant, _ wanted: CivilTime, _ zone: Zone) -> CivilDate? {
    let wall = zone.civil(at: instant)
    if wall.time == wanted {
      if case .fold(let first, _) = zone.resolve(wall) {
        inFolds += 1
        guard first == instant else { return nil }
      }
      return wall.date
    }
    let before = zone.civil(at: instant - .microseconds(1))
    inGaps += 1
    return [before.date, wall.date].first { date in
      let skipped = CivilDateTime(date: date, time: wanted)
      return before < skipped && skipped < wall
    }
  }

  /// The next date, or the one behind a date of which the wall shows nothing.
  private mutating func follows(_ date: CivilDate, _ last: CivilDate, _ zone: Zone, _ instant: Instant) -> Bool {
    if date == last.adding(days: 1) { return true }
    guard date == last.adding(days: 2) else { return false }
    skipped += 1
    let missing = last.adding(days: 1)
    return (0..<72 * 4).allSatisfy { zone.civil(at: instant - .minutes($0 * 15)).date != missing }
  }

  private mutating func fault(_ text: String, _ time: String, _ zone: Zone) {
    faults.append("\(time) in \(zone.identifier): \(text)")
  }

  mutating func add(_ result: Result<DailyWalk, any Error>) {
    switch result {
    case .failure(let error): faults.append("\(error)")
    case .success(let other):
      dates += other.dates
      inGaps += other.inGaps
      inFolds += other.inFolds
      skipped += other.skipped
      faults += other.faults
    }
  }
}
