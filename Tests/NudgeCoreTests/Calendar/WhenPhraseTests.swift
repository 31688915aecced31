import NudgeCore
import Testing

/// What people mean by a time, on a Saturday evening in Berlin: 2026-11-21 20:30.
@Suite struct WhenPhraseTests {
  private static let now = "2026-11-21T20:30:00+01:00"

  private func meant(
    _ phrase: String, now: String = Self.now, zone: String = "Europe/Berlin", morning: CivilTime = .nine
  ) throws -> String {
    let zone = try SystemZones.named(zone)
    let words = phrase.split(separator: " ").map(String.init)
    let now = try Instant(rfc3339: now)
    return try WhenPhrase.instant(words, now: now, zone: zone, morning: morning).rfc3339(in: zone)
  }

  @Test(
    arguments: [
      // Lengths of time.
      ("20m", "2026-11-21T20:50:00+01:00"), ("for 20 minutes", "2026-11-21T20:50:00+01:00"),
      ("in 2 hours", "2026-11-21T22:30:00+01:00"), ("1h 30m", "2026-11-21T22:00:00+01:00"),
      ("1h30m", "2026-11-21T22:00:00+01:00"), ("90 min", "2026-11-21T22:00:00+01:00"),
      ("1.5 hours", "2026-11-21T22:00:00+01:00"), ("an hour", "2026-11-21T21:30:00+01:00"),
      ("a minute", "2026-11-21T20:31:00+01:00"), ("half an hour", "2026-11-21T21:00:00+01:00"),
      ("an hour and 5 minutes", "2026-11-21T21:35:00+01:00"), ("30s", "2026-11-21T20:30:30+01:00"),
      ("2 days", "2026-11-23T20:30:00+01:00"), ("1 day, 2 hours", "2026-11-22T22:30:00+01:00"),
      ("a week", "2026-11-28T20:30:00+01:00"), ("2 weeks and 1 day", "2026-12-06T20:30:00+01:00"),
      ("1.5 days", "2026-11-23T08:30:00+01:00"), ("365d", "2027-11-21T20:30:00+01:00"),
      // Times of day: the next.
      ("21:00", "2026-11-21T21:00:00+01:00"), ("until 21:00", "2026-11-21T21:00:00+01:00"),
      ("until 9:00", "2026-11-22T09:00:00+01:00"), ("20:30", "2026-11-22T20:30:00+01:00"),
      ("20:30:01", "2026-11-21T20:30:01+01:00"), ("till noon", "2026-11-22T12:00:00+01:00"),
      ("midnight", "2026-11-22T00:00:00+01:00"), ("9pm", "2026-11-21T21:00:00+01:00"),
      ("3:15PM", "2026-11-22T15:15:00+01:00"), ("12am", "2026-11-22T00:00:00+01:00"),
      ("12pm", "2026-11-22T12:00:00+01:00"),
      // Days.
      ("today 22:00", "2026-11-21T22:00:00+01:00"), ("today at 10pm", "2026-11-21T22:00:00+01:00"),
      ("tomorrow", "2026-11-22T09:00:00+01:00"), ("until tomorrow 7:30", "2026-11-22T07:30:00+01:00"),
      ("Tomorrow at noon", "2026-11-22T12:00:00+01:00"), ("monday", "2026-11-23T09:00:00+01:00"),
      ("until Mon 14:00", "2026-11-23T14:00:00+01:00"), ("saturday", "2026-11-28T09:00:00+01:00"),
      ("thurs", "2026-11-26T09:00:00+01:00"), ("next week", "2026-11-23T09:00:00+01:00"),
      ("until next week 8:00", "2026-11-23T08:00:00+01:00"), ("2026-12-24", "2026-12-24T09:00:00+01:00"),
      ("2026-12-24 18:00", "2026-12-24T18:00:00+01:00"), ("until 2026-12-24T18:00", "2026-12-24T18:00:00+01:00"),
    ])
  func means(_ phrase: String, _ instant: String) throws { #expect(try meant(phrase) == instant) }

  @Test(
    arguments: [
      ("", .empty), ("   ", .empty), ("later", .unclear), ("soon", .unclear), ("20", .unclear), ("until", .unclear),
      ("today", .unclear), ("20 fortnights", .unclear), ("half a day", .unclear),
      ("until 25:00", .unclear), ("13pm", .unclear), ("0am", .unclear), ("9:5", .unclear), ("2026-02-30", .unclear),
      ("monday tuesday", .unclear), ("m", .unclear), ("mo", .unclear), ("1h 30", .unclear), ("1..5h", .unclear),
      ("for 9:00", .unclear), ("20m 🙂", .unclear), ("99999999999999999999 days", .unclear), ("next", .unclear),
      ("yesterday", .past), ("2 hours ago", .past), ("last week", .past), ("-5m", .past), ("today 8:00", .past),
      ("2026-11-20", .past), ("2026-11-21 20:29", .past), ("0m", .now), ("today 20:30", .now), ("0 days", .now),
      ("200 years", .unclear), ("40000d", .tooFar), ("9000-01-01", .tooFar),
    ] as [(String, WhenPhraseError.Reason)])
  func namesNoInstant(_ phrase: String, _ reason: WhenPhraseError.Reason) throws {
    let error = try #require(throws: WhenPhraseError.self) { try meant(phrase) }
    #expect(error.reason == reason)
  }

  /// Days are civil days, hours are hours.
  @Test(
    arguments: [
      ("1 day", "2026-03-28T12:00:00+01:00", "2026-03-29T12:00:00+02:00"),
      ("24 hours", "2026-03-28T12:00:00+01:00", "2026-03-29T13:00:00+02:00"),
      ("2:30", "2026-03-28T12:00:00+01:00", "2026-03-29T03:00:00+02:00"),
      ("2:30", "2026-10-24T12:00:00+02:00", "2026-10-25T02:30:00+02:00"),
      ("2:30", "2026-10-25T02:10:00+01:00", "2026-10-26T02:30:00+01:00"),
      ("1 day", "2026-10-24T02:30:00+02:00", "2026-10-25T02:30:00+02:00"),
    ])
  func acrossChangesOfClocks(_ phrase: String, _ now: String, _ instant: String) throws {
    #expect(try meant(phrase, now: now) == instant)
  }

  @Test func morningIsThePersons() throws {
    let morning = try #require(CivilTime("06:45"))
    #expect(try meant("tomorrow", morning: morning) == "2026-11-22T06:45:00+01:00")
    #expect(try meant("monday", zone: "Asia/Tokyo", morning: morning) == "2026-11-23T06:45:00+09:00")
  }

  @Test(
    arguments: [
      ("", "A time is still needed."), ("later", "When should that be, “later”?"),
      ("yesterday", "“yesterday” is behind us already."), ("0m", "“0m” is right now."),
      ("40000d", "“40000d” is more than a hundred years away."),
      ("so\u{1b}[31mon", "When should that be, “so[31mon”?"),
    ])
  func saysItGently(_ phrase: String, _ sentence: String) throws {
    let error = try #require(throws: WhenPhraseError.self) { try meant(phrase) }
    #expect("\(error)" == "\(sentence) These work: \(WhenPhraseError.examples), 2026-11-28.")
  }

  @Test func longPhrasesAreCut() throws {
    let error = try #require(throws: WhenPhraseError.self) { try meant(String(repeating: "x", count: 2_000_000)) }
    #expect("\(error)".hasPrefix("When should that be, “" + String(repeating: "x", count: 39) + "…”?"))
  }

  @Test(arguments: WhenPhraseError.examples.split(separator: ", ").map(String.init))
  func examplesWork(_ phrase: String) throws {
    for now in [Self.now, "2090-02-28T23:59:59+01:00"] { #expect(try meant(phrase, now: now) > now) }
  }
}
