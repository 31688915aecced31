import NudgeCore
import Testing

/// Dates and instants at the ends of what can be written, and of what a number can hold: nothing overflows, nothing is upside
/// down.
@Suite struct ExtremeDatesTests {
  static let days = [
    Int.min, .min + 1, -1 << 40, -719_529, -719_528, -14_490, -1, 0, 1, 20_786, 2_932_896, 2_932_897, 1 << 40, .max - 1,
    .max,
  ]
  private static let dates = days.map { CivilDate(daysSinceEpoch: $0) }

  @Test(
    "what can be written is reckoned as it was",
    arguments: [
      (-719_528, "0000-01-01"), (-719_162, "0001-01-01"), (-1, "1969-12-31"), (2_932_896, "9999-12-31"),
      (2_932_897, "10000-01-01"),
    ])
  func written(day: Int, text: String) {
    #expect(CivilDate(daysSinceEpoch: day).description == text)
    #expect(CivilDate(daysSinceEpoch: day).daysSinceEpoch == day)
  }

  @Test("days go on in order, and are held where reckoning ends", arguments: days)
  func held(day: Int) {
    let date = CivilDate(daysSinceEpoch: day)
    #expect(CivilDate(daysSinceEpoch: date.daysSinceEpoch) == date)
    for step in Self.days {
      let other = date.adding(days: step)
      #expect(step < 0 ? other <= date : other >= date, "\(step)")
    }
    _ = (
      date.startOfWeek, date.startOfMonth, date.endOfMonth, date.isoWeek, date.weekday, date.description, date.monthName
    )
  }

  @Test("a week, a month and a year have an end behind their beginning", arguments: days, Period.Unit.allCases)
  func periods(day: Int, unit: Period.Unit) {
    let period = Period(unit, containing: CivilDate(daysSinceEpoch: day))
    #expect(period.first <= period.last)
    #expect(period.previous.first <= period.first && period.first <= period.next.first)
    #expect(period.before(5).count == 5)
    for today in Self.dates {
      #expect(!period.lived(by: today).isEmpty || period.first.year > 9999)
      _ = Period.toReview(unit, today: today, since: period.first) { _ in false }
      _ = Highlights.pivot(seed: 7, period: period, in: min(today, period.first)..<max(today, period.first))
      _ = try? ReportRange.days(from: today, to: period.last, today: period.first)
    }
  }

  @Test("every instant has a date in every zone, and every date an instant")
  func instants() throws {
    let numbers = Self.days.map { Int64($0) } + [-62_135_596_800_000_000, 253_402_300_799_999_999]
    for zone in try ["UTC", "Europe/Berlin", "Pacific/Apia", "America/St_Johns"].map(SystemZones.named) {
      for number in numbers {
        let instant = Instant(microseconds: number)
        let wall = zone.civil(at: instant)
        _ = (zone.instant(of: wall), instant.rfc3339(in: zone), instant.rfc3339(offset: -93_600), wall.description)
        _ = zone.day(of: instant, startsAt: .nine)
      }
      for date in Self.dates { _ = zone.startOfDay(date, startsAt: .nine) }
    }
  }

  /// Microseconds of 0000-01-01T00:00Z and of 10000-01-01T00:00Z.
  static let ends: [Int64] = [-719_528, 2_932_897].map { $0 * 86_400_000_000 }

  @Test("what is written as RFC 3339 can be read, and is the same moment as far as one can be told", arguments: ends)
  func readAgain(end: Int64) throws {
    let room = Int64(1439) * 60_000_000
    for offset in [0, 3208, -3208, 50_400, -43_200, 86_340, -86_340, 90_000, -360_000] {
      for distance in [0, -1, 1, -3_600_000_000, 3_600_000_000, -room, room - 1] {
        let instant = Instant(microseconds: end + distance)
        #expect(try Instant(rfc3339: instant.rfc3339(offset: offset)) == instant, "\(distance) at \(offset)")
      }
      for far in [Int64.min, -1 << 60, 1 << 60, .max] {
        let text = Instant(microseconds: far).rfc3339(offset: offset)
        #expect(abs(try Instant(rfc3339: text).microseconds - Self.ends[far < 0 ? 0 : 1]) <= room + 1)
      }
    }
    let plain = Instant(seconds: 1_795_550_400)
    #expect(plain.rfc3339(offset: 90_000) == "2026-11-24T21:00:00+01:00")
    #expect(Instant(microseconds: end - 1).rfc3339(offset: -3600).hasSuffix(end < 0 ? "+23:59" : "-01:00"))
  }

  @Test("a day is written within the years that can be read", arguments: days)
  func writtenDay(day: Int) throws {
    let date = CivilDate(daysSinceEpoch: day)
    let read = try #require(CivilDate(date.written))
    #expect((-719_528...2_932_896).contains(day) ? read == date : [0, 9999].contains(read.year))
  }

  @Test("other words for a win stand at every number", arguments: [Int64.min, -7, -1, 0, 1, .max])
  func numbers(id: Int64) throws {
    let entry = Entry(
      id: id, writtenAt: Instant(microseconds: 0), offset: 0, day: CivilDate(daysSinceEpoch: .min), nudge: nil,
      draft: try EntryDraft(kind: .win, text: "a"))
    var praise = Praise()
    #expect(!Encouragement.reply(to: entry, with: &praise, .init(today: entry.day)).isEmpty)
  }
}
