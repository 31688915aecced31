import NudgeCore
import Testing

/// What people mean by a time that was, on a Saturday evening in Berlin: 2026-11-21 20:30.
@Suite struct PastPhraseTests {
  private static let now = "2026-11-21T20:30:00+01:00"

  private func meant(_ phrase: String, now: String = Self.now, zone: String = "Europe/Berlin") throws -> String {
    let zone = try SystemZones.named(zone)
    let words = phrase.split(separator: " ").map(String.init)
    return try PastPhrase.instant(words, now: try Instant(rfc3339: now), zone: zone).rfc3339(in: zone)
  }

  @Test(
    arguments: [
      ("now", "2026-11-21T20:30:00+01:00"),
      // Lengths of time.
      ("2h ago", "2026-11-21T18:30:00+01:00"), ("20 minutes ago", "2026-11-21T20:10:00+01:00"),
      ("half an hour ago", "2026-11-21T20:00:00+01:00"), ("an hour and 5 minutes ago", "2026-11-21T19:25:00+01:00"),
      ("3 days ago", "2026-11-18T20:30:00+01:00"), ("a week ago", "2026-11-14T20:30:00+01:00"),
      ("0m ago", "2026-11-21T20:30:00+01:00"),
      // Times of day: the latest.
      ("20:30", "2026-11-21T20:30:00+01:00"), ("21:00", "2026-11-20T21:00:00+01:00"),
      ("at 8:00", "2026-11-21T08:00:00+01:00"), ("9pm", "2026-11-20T21:00:00+01:00"),
      ("noon", "2026-11-21T12:00:00+01:00"), ("midnight", "2026-11-21T00:00:00+01:00"),
      ("3 in the morning", "2026-11-21T03:00:00+01:00"), ("at 8:30 in the evening", "2026-11-21T20:30:00+01:00"),
      ("yesterday 2 in the afternoon", "2026-11-20T14:00:00+01:00"),
      // Days.
      ("today", "2026-11-21T12:00:00+01:00"), ("today 8:00", "2026-11-21T08:00:00+01:00"),
      ("yesterday", "2026-11-20T12:00:00+01:00"), ("Yesterday 21:00", "2026-11-20T21:00:00+01:00"),
      ("yesterday at 9pm", "2026-11-20T21:00:00+01:00"), ("Monday", "2026-11-16T12:00:00+01:00"),
      ("on mon at 14:00", "2026-11-16T14:00:00+01:00"), ("last friday", "2026-11-20T12:00:00+01:00"),
      ("saturday 9:00", "2026-11-14T09:00:00+01:00"), ("2026-11-20", "2026-11-20T12:00:00+01:00"),
      ("2026-11-20 21:00", "2026-11-20T21:00:00+01:00"), ("2026-11-20T21:00", "2026-11-20T21:00:00+01:00"),
      ("on 2026-11-21", "2026-11-21T12:00:00+01:00"),
      // Parts of a day.
      ("this morning", "2026-11-21T09:00:00+01:00"), ("this evening", "2026-11-21T20:00:00+01:00"),
      ("yesterday evening", "2026-11-20T20:00:00+01:00"), ("yesterday in the morning", "2026-11-20T09:00:00+01:00"),
      ("last night", "2026-11-20T23:00:00+01:00"), ("tuesday afternoon", "2026-11-17T15:00:00+01:00"),
    ])
  func means(_ phrase: String, _ instant: String) throws { #expect(try meant(phrase) == instant) }

  @Test("A part of a day that has begun is now, until its time has come")
  func partsOfTheDay() throws {
    #expect(try meant("this morning", now: "2026-11-21T08:30:00+01:00") == "2026-11-21T08:30:00+01:00")
    #expect(try meant("today", now: "2026-11-21T08:30:00+01:00") == "2026-11-21T08:30:00+01:00")
    #expect(try meant("last night", now: "2026-11-21T01:00:00+01:00") == "2026-11-20T23:00:00+01:00")
  }

  @Test(
    arguments: [
      ("", .empty), ("   ", .empty), ("recently", .unclear), ("20", .unclear), ("ago", .unclear), ("last", .unclear),
      ("last week", .unclear), ("this", .unclear), ("this monday", .unclear), ("yesterday 25:00", .unclear),
      ("yesterday 9:00 8:00", .unclear), ("last night 9:00", .unclear), ("2026-02-30", .unclear), ("t", .unclear),
      ("20 fortnights ago", .unclear), ("last 2026-11-20", .unclear), ("🙂", .unclear),
      ("tomorrow", .ahead), ("in 5 minutes", .ahead), ("in an hour", .ahead), ("in half an hour", .ahead),
      ("in january", .unclear),
      ("in the morning", .unclear), ("3 in the night", .unclear), ("13 in the morning", .unclear),
      ("next week", .ahead), ("today 21:00", .ahead),
      ("2026-11-22", .ahead), ("2026-11-21 20:31", .ahead), ("tonight", .unclear), ("40000 days ago", .tooFar),
      ("1900-01-01", .tooFar),
    ] as [(String, PastPhraseError.Reason)])
  func namesNoInstant(_ phrase: String, _ reason: PastPhraseError.Reason) throws {
    let error = try #require(throws: PastPhraseError.self) { try meant(phrase) }
    #expect(error.reason == reason)
  }

  /// Days are civil days, hours are hours.
  @Test(
    arguments: [
      ("1 day ago", "2026-03-30T02:30:00+02:00", "2026-03-29T03:00:00+02:00"),
      ("24 hours ago", "2026-03-29T12:00:00+02:00", "2026-03-28T11:00:00+01:00"),
      ("1 day ago", "2026-03-29T12:00:00+02:00", "2026-03-28T12:00:00+01:00"),
      ("2:30", "2026-10-25T12:00:00+01:00", "2026-10-25T02:30:00+02:00"),
      ("yesterday 2:30", "2026-10-26T12:00:00+01:00", "2026-10-25T02:30:00+02:00"),
    ])
  func acrossChangesOfClocks(_ phrase: String, _ now: String, _ instant: String) throws {
    #expect(try meant(phrase, now: now) == instant)
  }

  @Test(
    arguments: [
      ("", "A time is still needed."), ("recently", "\"recently\" leaves open when it was."),
      ("tomorrow", "\"tomorrow\" has not come yet."),
      ("40000 days ago", "\"40000 days ago\" is more than a hundred years ago."),
      ("so\u{1b}[31mon", "\"so␛[31mon\" leaves open when it was."),
    ])
  func saysItGently(_ phrase: String, _ sentence: String) throws {
    let error = try #require(throws: PastPhraseError.self) { try meant(phrase) }
    #expect("\(error)" == "\(sentence) These work: \(PastPhraseError.examples).")
  }

  @Test(arguments: PastPhraseError.examples.split(separator: ", ").map(String.init))
  func examplesWork(_ phrase: String) throws {
    for now in [Self.now, "2090-02-28T00:00:01+01:00"] {
      #expect(try Instant(rfc3339: meant(phrase, now: now)) <= Instant(rfc3339: now))
    }
  }
}
