import Foundation
import NudgeCore
import Synchronization
import TestSupport
import Testing

/// What clocks show, by the C library.
@Suite struct ZoneTableTests {
  @Test func everyZoneLikeTheCLibrary() throws {
    let seed = SeededRandom.seedOfThisRun()
    print("zone tables: NUDGED_TEST_SEED=\(seed)")
    let zones = try SystemZones.identifiers() + ["UTC", "EST5EDT", "Etc/GMT+5", "Asia/Riyadh", "Europe/Oslo"]
    #expect(zones.count > 300)
    let differences = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: zones.count) { index in
      var random = SeededRandom(seed: seed &+ UInt64(index))
      let result = Result { try Self.compare(zones[index], &random) }
      differences.withLock { $0 += (try? result.get()) ?? ["\(zones[index]): \(result)"] }
    }
    let found = differences.withLock { $0 }
    #expect(found.isEmpty, "\(found.prefix(20)) (seed \(seed))")
  }

  private static func compare(_ identifier: String, _ random: inout SeededRandom) throws -> [String] {
    let zone = try SystemZones.named(identifier)
    let seconds = instants(in: zone, &random)
    return zip(seconds, try DateOracle.ask(seconds, zone: identifier)).compactMap { second, theirs in
      let instant = Instant(seconds: second)
      let ours = DateOracle.Answer(offset: zone.offset(at: instant), abbreviation: zone.abbreviation(at: instant))
      return ours == theirs ? nil : "\(identifier) at \(second): ours \(ours), theirs \(theirs)"
    }
  }

  /// From 1850 to 2500, many of them right before and right after a change, and many beyond the table's end in 2037.
  private static func instants(in zone: Zone, _ random: inout SeededRandom) -> [Int64] {
    var seconds = (0..<40).map { _ in Int64(random.number(-3_786_912_000...16_725_225_600)) }
    seconds += (0..<40).map { _ in Int64(random.number(0...4_102_444_800)) }
    for _ in 0..<12 {
      let start = Int64(random.number(0...5_000_000_000))
      if let change = zone.nextChange(after: start, within: 400) { seconds += [change - 1, change, change + 1] }
    }
    return seconds
  }

  /// What stands at the end of a TZif file, in all its forms.
  @Test(
    arguments: [
      "CET-1CEST,M3.5.0,M10.5.0/3", "EST5EDT,M3.2.0,M11.1.0", "AEST-10AEDT,M10.1.0,M4.1.0/3",
      "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "IST-1GMT0,M10.5.0,M3.5.0/1",
      "EET-2EEST,M4.5.5/0,M10.5.4/24", "<-04>4<-03>,M9.1.6/24,M4.1.6/24", "IST-2IDT,M3.4.4/26,M10.5.0",
      "EET-2EEST,M3.4.4/50,M10.4.4/50", "JST-9", "<+0545>-5:45", "AAA4BBB,J60,J300/4", "AAA4BBB,59/1:30,300/2:30:30",
      "AAA-3BBB-5,M2.5.6/-24,M11.4.2", "NZST-12NZDT,M9.5.0,M4.1.0/3",
    ])
  func footerLikeTheCLibrary(_ rule: String) throws {
    let seed = SeededRandom.seedOfThisRun()
    print("footers: NUDGED_TEST_SEED=\(seed)")
    var random = SeededRandom(seed: seed)
    let zone = try Zone(identifier: rule, tzif: TZifBuilder(footer: "\n\(rule)\n").bytes)
    var seconds = (0..<1000).map { _ in Int64(random.number(0...7_000_000_000)) }
    // Every change of leap years and of others.
    var start = Int64(1_600_000_000)
    while start < 1_900_000_000, let change = zone.nextChange(after: start, within: 400) {
      seconds += [change - 1, change]
      start = change
    }
    for (second, theirs) in zip(seconds, try DateOracle.ask(seconds, zone: rule)) {
      let instant = Instant(seconds: second)
      #expect(zone.offset(at: instant) == theirs.offset, "at \(second) (seed \(seed))")
      #expect(zone.abbreviation(at: instant) == theirs.abbreviation, "at \(second) (seed \(seed))")
    }
  }

  /// RFC 8536 §3.3.1: daylight time all year round. The C library takes the first hours of some years for standard time.
  @Test func daylightAllYear() throws {
    let rule = "XXX3EDT4,0/0,J365/23"
    let zone = try Zone(identifier: rule, tzif: TZifBuilder(footer: "\n\(rule)\n").bytes)
    for hour in 0..<60_000 {
      let instant = Instant(seconds: Int64(hour) * 3600 + 1_700_000_000)
      #expect(zone.offset(at: instant) == -14_400, "at \(instant.microseconds)")
    }
  }

  @Test func daylightIsToldApart() throws {
    let berlin = try SystemZones.named("Europe/Berlin")
    #expect(berlin.isDaylight(at: try instant("2026-07-01T12:00:00Z")))
    #expect(!berlin.isDaylight(at: try instant("2026-01-01T12:00:00Z")))
    #expect(berlin.isDaylight(at: try instant("2061-07-01T12:00:00Z")))
  }
}
