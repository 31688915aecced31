import NudgeCore
import TestSupport
import Testing

/// Days that begin at another hour than midnight.
@Suite struct DayTests {
  @Test(
    arguments: [
      ("Europe/Berlin", "04:00", "2026-11-21T01:30:00+01:00", "2026-11-20"),
      ("Europe/Berlin", "04:00", "2026-11-21T03:59:59.999999+01:00", "2026-11-20"),
      ("Europe/Berlin", "04:00", "2026-11-21T04:00:00+01:00", "2026-11-21"),
      ("Europe/Berlin", "00:00", "2026-11-21T00:00:00+01:00", "2026-11-21"),
      // 02:30 is skipped, the day begins at 03:00.
      ("Europe/Berlin", "02:30", "2026-03-29T01:59:59+01:00", "2026-03-28"),
      ("Europe/Berlin", "02:30", "2026-03-29T03:00:00+02:00", "2026-03-29"),
      // 02:30 comes twice, the day begins the first time and never goes back.
      ("Europe/Berlin", "02:30", "2026-10-25T02:29:00+02:00", "2026-10-24"),
      ("Europe/Berlin", "02:30", "2026-10-25T02:30:00+02:00", "2026-10-25"),
      ("Europe/Berlin", "02:30", "2026-10-25T02:10:00+01:00", "2026-10-25"),
      // The hour before midnight comes twice.
      ("Africa/Cairo", "00:00", "2026-10-29T23:30:00+03:00", "2026-10-29"),
      ("Africa/Cairo", "00:00", "2026-10-29T23:30:00+02:00", "2026-10-29"),
      ("Africa/Cairo", "00:00", "2026-10-30T00:00:00+02:00", "2026-10-30"),
      // Midnight comes twice: the 25th has begun already when the clock shows 23:30 of the 24th again.
      ("America/St_Johns", "00:00", "1987-10-25T00:00:30-02:30", "1987-10-25"),
      ("America/St_Johns", "00:00", "1987-10-24T23:30:00-03:30", "1987-10-25"),
      // 2011-12-30 was skipped.
      ("Pacific/Apia", "04:00", "2011-12-31T02:00:00+14:00", "2011-12-29"),
      ("Pacific/Apia", "04:00", "2011-12-31T04:00:00+14:00", "2011-12-31"),
    ])
  func belongsTo(_ zone: String, _ startsAt: String, _ instant: String, _ day: String) throws {
    let zone = try SystemZones.named(zone)
    let start = try #require(CivilTime(startsAt))
    #expect(zone.day(of: try Instant(rfc3339: instant), startsAt: start).description == day)
  }

  /// Days follow one another: an instant lies behind the beginning of its day and before that of the next, and time never
  /// leads back to an earlier day.
  @Test func daysFollowOneAnother() throws {
    let seed = SeededRandom.seedOfThisRun()
    print("days: NUDGED_TEST_SEED=\(seed)")
    var random = SeededRandom(seed: seed)
    for identifier in try SystemZones.identifiers() {
      let zone = try SystemZones.named(identifier)
      let start = try #require(CivilTime(random.pick(["00:00", "01:30", "02:30", "04:00", "23:30"])))
      let change = zone.nextChange(after: Int64(random.number(0...2_000_000_000)), within: 4000) ?? 0
      var last: CivilDate?
      for quarter in -200..<200 {
        let instant = Instant(seconds: change + Int64(quarter) * 900 + 7)
        let day = zone.day(of: instant, startsAt: start)
        let name = "\(identifier) at \(instant.rfc3339(in: zone)), days from \(start) (seed \(seed))"
        #expect(zone.startOfDay(day, startsAt: start) <= instant, "\(name)")
        #expect(instant < zone.startOfDay(day.adding(days: 1), startsAt: start), "\(name)")
        if let last { #expect(day >= last, "\(name)") }
        last = day
      }
    }
  }

  @Test func skippedDateHasNoLength() throws {
    let apia = try SystemZones.named("Pacific/Apia")
    let skipped = try #require(CivilDate("2011-12-30"))
    let starts = (0...1).map { apia.startOfDay(skipped.adding(days: $0), startsAt: .nine) }
    #expect(starts[0] == starts[1])
    #expect(starts[0] == (try Instant(rfc3339: "2011-12-31T09:00:00+14:00")))
  }
}
