import Foundation
import Synchronization
import TestSupport
import Testing

@testable import NudgeCore

/// A daily plan makes exactly one nudge on each date that a place has, at the moment the wall first shows its time or jumps
/// over it, and the planner itself is asked. Every zone is visited, with all its changes of clocks from 1970 to 2100.
@Suite("Planner: every zone")
struct EveryZoneTests {
  /// Sampled: around each change one time of day, around one in ten changes two more.
  @Test("one nudge on each date, around every change of clocks")
  func everyChange() throws {
    let seed = SeededRandom.seedOfThisRun()
    print("every zone: NUDGED_TEST_SEED=\(seed)")
    let zones = try EveryZone.all()
    #expect(zones.count > 300)
    let total = Mutex(DailyCount())
    DispatchQueue.concurrentPerform(iterations: zones.count) { index in
      var random = SeededRandom(seed: seed &+ UInt64(index))
      var count = DailyCount()
      for change in zones[index].changes {
        for time in DailyCount.times(around: change, in: zones[index], &random) {
          count.walk(time, in: zones[index], from: change - 30 * 3600, hours: 60)
        }
      }
      // A zone that never changes its clocks is visited, too.
      count.walk(.nine, in: zones[index], from: Int64(random.number(0...4_000_000_000)), hours: 60)
      total.withLock { $0.add(count) }
    }
    let count = total.withLock { $0 }
    print("every zone: \(zones.count) zones, \(count.walks) walks, \(count.nudges) nudges, \(count.jumped) jumped over")
    #expect(count.faults.isEmpty, "\(count.faults.count): \(count.faults.prefix(10)) (seed \(seed))")
    #expect(count.walks > 20_000 && count.jumped > 1000)
  }

  static let places: [(name: String, zone: String, from: String, days: Int, dates: Int)] = [
    ("half an hour forward", "Australia/Lord_Howe", "2026-10-02", 5, 5),
    ("half an hour back", "Australia/Lord_Howe", "2026-04-03", 5, 5),
    ("a date that never was", "Pacific/Apia", "2011-12-28", 5, 4),
    ("another one", "Pacific/Kiritimati", "1994-12-29", 5, 4),
    ("and another", "Pacific/Kwajalein", "1993-08-19", 5, 4),
    ("midnight jumped over", "America/Sao_Paulo", "2018-11-02", 5, 5),
    ("midnight twice", "America/Havana", "2026-10-30", 5, 5),
    ("two hours", "Antarctica/Troll", "2026-03-27", 5, 5),
    ("a fast for a month", "Africa/Casablanca", "2026-02-13", 45, 45),
    ("leap day", "Europe/Berlin", "2028-02-27", 4, 4),
    ("no leap day", "Europe/Berlin", "2100-02-27", 3, 3),
    ("year end", "Asia/Kathmandu", "2026-12-30", 4, 4),
    ("leap second", "UTC", "2016-12-30", 4, 4),
  ]

  @Test("places and dates with a name", arguments: places)
  func place(name: String, zone: String, from: String, days: Int, dates: Int) throws {
    let zone = try SystemZones.named(zone)
    let first = try #require(CivilDate(from))
    let start = zone.instant(of: CivilDateTime(date: first, time: .midnight)).wholeSeconds
    // A date with 48 hours, or none at all: the last day ends where the next begins.
    let end = zone.instant(of: CivilDateTime(date: first.adding(days: days), time: .midnight)).wholeSeconds
    var count = DailyCount()
    for time in DailyCount.times {
      // From the second before, so that midnight is part of it.
      count.walk(time, in: zone, from: start - 1, hours: 0, seconds: end - start)
    }
    #expect(count.faults.isEmpty, "\(count.faults)")
    #expect(count.nudges == dates * DailyCount.times.count)
  }
}

/// Follows a daily plan and compares its nudges with what the wall has shown.
struct DailyCount {
  var walks = 0
  var nudges = 0
  var jumped = 0
  var faults: [String] = []

  static let times = ["00:00", "00:15", "01:59:59", "02:00", "02:30", "12:00", "20:30", "23:45"].compactMap {
    CivilTime($0)
  }

  /// Mostly one that the change jumps over or repeats; evenings and nights as well.
  static func times(around change: Int64, in zone: Zone, _ random: inout SeededRandom) -> [CivilTime] {
    let offsets = [change - 1, change].map { zone.offset(at: Instant(seconds: $0)) }
    let jump = abs(offsets[1] - offsets[0])
    let wall = (change + Int64(offsets.min() ?? 0) + Int64(random.number(0...max(1, jump)))) * 1_000_000
    let inside = CivilDateTime(microsecondsSinceEpoch: wall).time
    return random.chance(10) ? [inside, random.pick(times), random.pick(times)] : [inside]
  }

  mutating func walk(_ time: CivilTime, in zone: Zone, from start: Int64, hours: Int64, seconds: Int64 = 0) {
    let (start, end) = (Instant(seconds: start), Instant(seconds: start + hours * 3600 + seconds))
    var path = WallPath()
    path.follow(zone, from: start - .days(3), to: start)
    let before = path.seen
    path.follow(zone, from: start, to: end)
    let expected = path.dates(of: time, after: before).map { CivilDateTime(date: $0, time: time) }
    do {
      var witness = try Witness([try .test("\(time)", expires: .days(90))], at: start, in: zone)
      try witness.live(until: end - .microseconds(1))
      let made = witness.made()
      if made.map(\.wall) != expected { fault("\(made.map(\.wall)), not \(expected)", time, zone) }
      if made.map(\.occurrence) != expected.map({ path.instant(reaching: $0) }) { fault("not in time", time, zone) }
      if witness.shows.map(\.nudge.id) != made.map(\.id) { fault("not each is shown once", time, zone) }
      jumped += made.count { zone.civil(at: $0.occurrence) != $0.wall }
      nudges += made.count
    } catch {
      fault("\(error)", time, zone)
    }
    walks += 1
  }

  private mutating func fault(_ text: String, _ time: CivilTime, _ zone: Zone) {
    faults.append("\(time) in \(zone.identifier): \(text)")
  }

  mutating func add(_ other: DailyCount) {
    walks += other.walks
    nudges += other.nudges
    jumped += other.jumped
    faults += other.faults
  }
}
