import NudgeCore
import Testing

/// What people write about when they will do something.
@Suite struct WhenReadingTests {
  private static let now = "2026-11-21T20:30:00"
  private static let zones = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "UTC"]

  /// The same evening by the clock on the wall of any place.
  private func cue(_ text: String, in name: String, wall: String = Self.now) throws -> WhenCue {
    let zone = try SystemZones.named(name)
    return WhenPhrase.cue(text, now: try instant(wall, in: zone), zone: zone, zones: SystemZones.database)
  }

  private func instant(_ wall: String, in zone: Zone) throws -> Instant {
    let date = try #require(CivilDate(String(wall.prefix(10))))
    return zone.instant(of: CivilDateTime(date: date, time: try #require(CivilTime(String(wall.dropFirst(11))))))
  }

  @Test("what comes again", arguments: SpokenTimes.repeated)
  func comesAgain(_ phrase: String, _ calendar: String) throws {
    for zone in Self.zones {
      let reading = try #require(try cue(phrase, in: zone).reading, "\(phrase)")
      #expect(reading.calendar == calendar && !reading.isOnce, "\(phrase)")
    }
  }

  @Test("what comes once", arguments: SpokenTimes.once)
  func comesOnce(_ phrase: String, _ calendar: String) throws {
    for name in Self.zones {
      let reading = try #require(try cue(phrase, in: name).reading, "\(phrase)")
      #expect(reading.calendar == calendar, "\(phrase)")
      let zone = try SystemZones.named(name)
      let now = try instant(Self.now, in: zone)
      let first = try #require(reading.expression.next(after: now, in: zone))
      #expect(reading.isOnce == (reading.expression.next(after: first, in: zone) == nil), "\(phrase)")
    }
  }

  @Test("a cue that no clock tells is no mistake", arguments: SpokenTimes.cues)
  func isACue(_ phrase: String) throws {
    #expect(try cue(phrase, in: "Europe/Berlin") == .words)
    let zone = try SystemZones.named("Europe/Berlin")
    let error = try #require(throws: WhenPhraseError.self) {
      try WhenPhrase.reading(phrase, now: try instant(Self.now, in: zone), zone: zone, zones: SystemZones.database)
    }
    #expect(error.reason == .cue && error.description.contains("--if"))
  }

  @Test("what sounds like a time and cannot be read is told apart", arguments: SpokenTimes.unread)
  func isUnread(_ phrase: String) throws {
    guard case .unread(let error) = try cue(phrase, in: "Europe/Berlin") else {
      Issue.record("\(phrase): \(try cue(phrase, in: "Europe/Berlin"))")
      return
    }
    #expect(error.description.contains("These work: "))
  }

  @Test("any phrase that is read asks at a moment ahead, whatever the day, the hour and the zone")
  func everyDay() throws {
    for name in Self.zones {
      let zone = try SystemZones.named(name)
      for day in 0..<7 {
        for hour in [2, 11, 23] {
          let date = try #require(CivilDate("2026-10-20")).adding(days: day)
          let time = try #require(CivilTime(hour: hour, minute: 59))
          let now = zone.instant(of: CivilDateTime(date: date, time: time))
          for (phrase, _) in SpokenTimes.repeated {
            let reading = WhenPhrase.cue(phrase, now: now, zone: zone, zones: SystemZones.database).reading
            #expect(reading?.expression.next(after: now, in: zone) != nil, "\(phrase) on \(date) \(time) in \(name)")
          }
        }
      }
    }
  }

  @Test("a repetition reads alike on every day, at every hour")
  func standsStill() throws {
    for (phrase, calendar) in SpokenTimes.repeated {
      for wall in ["2026-01-01T00:00", "2026-03-29T04:00", "2026-10-25T02:30", "2028-02-29T23:59"] {
        #expect(try cue(phrase, in: "Europe/Berlin", wall: wall).reading?.calendar == calendar, "\(phrase) on \(wall)")
      }
    }
  }

  @Test(
    "over changes of the clocks it asks once, by the wall",
    arguments: [
      ("tomorrow at 2:30", "2026-03-28T12:00", "2026-03-29T03:00:00+02:00"),
      ("tomorrow at 2:30", "2026-10-24T12:00", "2026-10-25T02:30:00+02:00"),
      ("in 24 hours", "2026-03-28T12:00", "2026-03-29T13:00:00+02:00"),
      ("every day at 2:30", "2026-03-28T12:00", "2026-03-29T03:00:00+02:00"),
      ("in a day", "2026-03-28T12:00", "2026-03-29T09:00:00+02:00"),
      ("in 2 hours", "2026-10-25T01:30", "2026-10-25T02:30:00+01:00"),
      ("in 90 minutes", "2026-10-25T01:30", "2026-10-25T02:00:00+01:00"),
    ])
  func changesOfClocks(_ phrase: String, _ wall: String, _ asks: String) throws {
    let zone = try SystemZones.named("Europe/Berlin")
    let now = try instant(wall, in: zone)
    let reading = try #require(try cue(phrase, in: "Europe/Berlin", wall: wall).reading)
    #expect(reading.expression.next(after: now, in: zone)?.rfc3339(in: zone) == asks)
  }

  @Test("its own examples work at every moment, for every use")
  func examples() throws {
    let zone = try SystemZones.named("Europe/Berlin")
    for day in 0..<400 {
      let date = try #require(CivilDate("2026-01-01")).adding(days: day)
      let time = try #require(CivilTime(hour: day % 24, minute: 59))
      let now = zone.instant(of: CivilDateTime(date: date, time: time))
      for (read, error) in uses(now, zone) {
        let examples = try #require(error("nonsense 7")).examples
        for example in examples.split(separator: ", ") {
          #expect(error(String(example)) == nil, "\(example) on \(date): \(read)")
        }
      }
    }
  }

  /// Each use, and what it has against a phrase.
  private func uses(_ now: Instant, _ zone: Zone) -> [(String, (String) -> WhenPhraseError?)] {
    func trouble(_ read: () throws(WhenPhraseError) -> Void) -> WhenPhraseError? {
      do throws(WhenPhraseError) {
        try read()
        return nil
      } catch { return error }
    }
    let zones = SystemZones.database
    return [
      (
        "moment",
        { text in trouble { () throws(WhenPhraseError) in _ = try WhenPhrase.instant([text], now: now, zone: zone) } }
      ),
      (
        "stretch",
        { text in
          trouble { () throws(WhenPhraseError) in _ = try WhenPhrase.end(ofStretch: [text], now: now, zone: zone) }
        }
      ),
      (
        "day",
        { text in trouble { () throws(WhenPhraseError) in _ = try WhenPhrase.day([text], now: now, zone: zone) } }
      ),
      (
        "asking",
        { text in
          trouble { () throws(WhenPhraseError) in _ = try WhenPhrase.reading(text, now: now, zone: zone, zones: zones) }
        }
      ),
      (
        "standing",
        { text in trouble { () throws(WhenPhraseError) in _ = try WhenPhrase.standing(text, zones: zones) } }
      ),
    ]
  }

  @Test(
    "a file takes what means the same on every day",
    arguments: [
      ("weekdays at 8", "Mon..Fri 08:00"), ("every morning", "09:00"), ("friday at 5pm", "Fri 17:00"),
      ("Fri 17:00", "Fri 17:00"),
      ("daily", "daily"), ("on the 5th at 9", "*-*-05 09:00"), ("24 december at 18:00", "*-12-24 18:00"),
      ("2 december 2026 at 10", "2026-12-02 10:00"), ("at 8", "08:00"), ("in the evening", "20:00"),
    ])
  func standing(_ phrase: String, _ calendar: String) throws {
    #expect(try WhenPhrase.standing(phrase, zones: SystemZones.database).calendar == calendar)
  }

  @Test(
    "and refuses the rest",
    arguments: [
      ("tomorrow at 10", .relative), ("in 2 hours", .relative), ("tonight", .relative), ("next monday at 9", .relative),
      ("today at 8", .relative), ("every other day", .beyond(.interval)),
      ("8:15 and 20:30", .beyond(.differentMinutes)),
      ("twice a day", .beyond(.unnamedTimes)), ("after breakfast", .unclear), ("", .empty), ("Mon 25:00", .unclear),
    ] as [(String, WhenPhraseError.Reason)])
  func notStanding(_ phrase: String, _ reason: WhenPhraseError.Reason) throws {
    let error = try #require(throws: WhenPhraseError.self) {
      try WhenPhrase.standing(phrase, zones: SystemZones.database)
    }
    #expect(error.reason == reason)
  }

  @Test("a text that was meant as an expression is told where it stops being one")
  func pointsAtTheMistake() throws {
    let error = try #require(throws: WhenPhraseError.self) {
      try WhenPhrase.standing("Mon 25:00", zones: SystemZones.database)
    }
    #expect(
      error.description.hasPrefix(
        "When should that be, “Mon 25:00”? At column 5: expected an hour from 0 to 23, found \"25\". These work: "))
  }

  @Test("what lasts is over by itself")
  func stretches() throws {
    let zone = try SystemZones.named("Europe/Berlin")
    for (phrase, end) in [
      ("tonight", "2026-11-22T09:00"), ("for tonight", "2026-11-22T09:00"), ("for today", "2026-11-22T09:00"),
      ("today", "2026-11-22T09:00"), ("the rest of the day", "2026-11-22T09:00"),
      ("for the rest of today", "2026-11-22T09:00"),
      ("all day", "2026-11-22T09:00"), ("until the end of the day", "2026-11-22T09:00"),
      ("this evening", "2026-11-22T09:00"),
      ("for the evening", "2026-11-22T09:00"), ("for the weekend", "2026-11-23T09:00"),
      ("over the weekend", "2026-11-23T09:00"),
      ("the whole weekend", "2026-11-23T09:00"), ("this week", "2026-11-23T09:00"),
      ("the rest of the week", "2026-11-23T09:00"),
      ("for the rest of the month", "2026-12-01T09:00"), ("till tomorrow morning", "2026-11-22T09:00"),
      ("until the weekend", "2026-11-28T09:00"), ("until tonight", "2026-11-21T21:00"), ("until 8", "2026-11-22T08:00"),
      ("until 10", "2026-11-21T22:00"), ("until half past nine", "2026-11-21T21:30"),
      ("for the next hour", "2026-11-21T21:30"),
      ("1h30", "2026-11-21T22:00"), ("until 22h15", "2026-11-21T22:15"), ("for two hours", "2026-11-21T22:30"),
      ("until monday morning", "2026-11-23T09:00"), ("until next week", "2026-11-23T09:00"),
      ("for a month", "2026-12-21T09:00"),
      ("tomorrow", "2026-11-22T09:00"),
    ] {
      let said = try WhenPhrase.end(
        ofStretch: phrase.split(separator: " ").map(String.init), now: try instant(Self.now, in: zone), zone: zone)
      #expect(said == (try instant(end, in: zone)), "\(phrase)")
    }
  }

  @Test("at one in the morning, tonight is this night")
  func lateAtNight() throws {
    let zone = try SystemZones.named("Europe/Berlin")
    let now = try instant("2026-11-22T01:00", in: zone)
    #expect(try WhenPhrase.end(ofStretch: ["tonight"], now: now, zone: zone) == instant("2026-11-22T09:00", in: zone))
  }

  @Test("one moment is wanted, and many were said")
  func repeats() throws {
    let zone = try SystemZones.named("Europe/Berlin")
    for phrase in ["every day at 8", "weekdays", "mondays", "daily"] {
      let error = try #require(throws: WhenPhraseError.self) {
        try WhenPhrase.instant([phrase], now: try instant(Self.now, in: zone), zone: zone)
      }
      #expect(error.reason == .repeats, "\(phrase)")
    }
  }

  @Test(
    "a bare hour is the next sensible one",
    arguments: [
      ("2026-11-21T20:30", "until 8", "2026-11-22T08:00"), ("2026-11-21T14:00", "until 3", "2026-11-21T15:00"),
      ("2026-11-21T14:00", "until 8", "2026-11-21T20:00"), ("2026-11-21T16:00", "until 4", "2026-11-22T16:00"),
      ("2026-11-21T23:00", "until 3", "2026-11-22T03:00"), ("2026-11-21T22:00", "until 6", "2026-11-22T06:00"),
      ("2026-11-21T07:00", "until 12", "2026-11-21T12:00"), ("2026-11-21T09:00", "today at 8", "2026-11-21T20:00"),
    ])
  func bareHours(_ wall: String, _ phrase: String, _ means: String) throws {
    let zone = try SystemZones.named("Europe/Berlin")
    let said = try WhenPhrase.instant([phrase], now: try instant(wall, in: zone), zone: zone)
    #expect(said == (try instant(means, in: zone)))
  }

  @Test("a day, and its time where one was said")
  func days() throws {
    let zone = try SystemZones.named("Europe/Berlin")
    let now = try instant(Self.now, in: zone)
    for (phrase, date, time) in [
      ("today", "2026-11-21", nil), ("2026-11-21", "2026-11-21", nil), ("tomorrow", "2026-11-22", nil),
      ("tomorrow morning", "2026-11-22", "09:00"), ("Saturday", "2026-11-28", nil), ("in 3 days", "2026-11-24", nil),
      ("friday at 5pm", "2026-11-27", "17:00"), ("Saturday 9:00", "2026-11-28", "09:00"),
      ("tonight", "2026-11-21", "21:00"),
      ("in 2 hours", "2026-11-21", "22:30"), ("next week", "2026-11-23", nil), ("today at 9", "2026-11-21", "21:00"),
    ] as [(String, String, String?)] {
      let day = try WhenPhrase.day([phrase], now: now, zone: zone)
      #expect(day.date.description == date && day.time?.description == time, "\(phrase)")
    }
  }

  @Test(
    "said back in words",
    arguments: [
      ("Mon..Fri 08:00", "Weekdays at 08:00"), ("*-*-* 20:30", "Every day at 20:30"),
      ("Sat,Sun 10:00", "Weekends at 10:00"),
      ("Mon,Thu 18:00", "Mondays and Thursdays at 18:00"), ("Tue..Thu 9:00", "Tuesday to Thursday at 09:00"),
      ("08,20:00", "Every day at 08:00 and 20:00"), ("*-*-01 09:00", "The 1st of each month at 09:00"),
      ("*-*-01,15 09:00", "The 1st and 15th of each month at 09:00"),
      ("*-*~01 17:00", "The last day of each month at 17:00"),
      ("Mon *-*-1..7 09:00", "The first Monday of each month at 09:00"),
      ("Fri *-*~07/1 15:00", "The last Friday of each month at 15:00"),
      ("*-12-24 18:00", "24 December each year at 18:00"),
      ("2026-12-02 10:00", "Wednesday, 2 December at 10:00"),
      ("2027-12-02 10:00", "Thursday, 2 December 2027 at 10:00"),
      ("*:00", "Every hour"), ("00/2:00", "Every 2 hours"), ("*:00/15", "Every 15 minutes"),
      ("Mon..Fri *:00", "Every hour, weekdays"),
      ("Sun 17:00 America/New_York", "Sundays at 17:00 (America/New_York)"), ("*-*-* *:*:0/7", "*-*-* *:*:00/7"),
    ])
  func inWords(_ expression: String, _ words: String) throws {
    let today = try #require(CivilDate("2026-11-21"))
    #expect(try CalendarExpression(expression, zones: SystemZones.database).inWords(today: today) == words)
  }

  @Test("later is left to the program")
  func later() {
    for phrase in ["later", "Later!", "a bit later", "in a while", "soon", "later today"] {
      #expect(WhenPhrase.isLater([phrase]))
    }
    for phrase in ["20m", "tomorrow", "2 hours later"] { #expect(!WhenPhrase.isLater([phrase])) }
  }
}
