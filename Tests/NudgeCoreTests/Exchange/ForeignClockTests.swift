import Testing

@testable import NudgeCore

/// Times as phones of all countries write them; `nil` is what is told and never guessed.
@Suite("Exchange: times and days of other languages")
struct ForeignClockTests {
  static let known: [(text: String, clock: String)] = [
    ("21:05", "21:05"), ("9:05", "09:05"), ("9:5", "09:05"), ("21:05:07", "21:05:07"), ("21:05:00.000", "21:05"),
    // Other signs.
    ("21.05", "21:05"), ("21.05.30", "21:05:30"), ("21∶05", "21:05"), ("２１：０５", "21:05"), ("21,05", "21:05"),
    ("21h05", "21:05"), ("21 h 05", "21:05"), ("21h", "21:00"), ("21:05 Uhr", "21:05"), ("21 Uhr", "21:00"),
    ("kl. 21.05", "21:05"), ("klo 21.05", "21:05"), ("21u05", "21:05"), ("21時05分", "21:05"), ("21点05分", "21:05"),
    ("21시 5분", "21:05"), ("21:05 น.", "21:05"), ("21:05 ч.", "21:05"), ("\u{200F}21:05\u{200E}", "21:05"),
    // Halves of the day.
    ("9:05 pm", "21:05"), ("9:05\u{A0}PM", "21:05"), ("9:05\u{202F}PM", "21:05"), ("9:05 p.m.", "21:05"),
    ("9:05 p. m.", "21:05"), ("9:05PM", "21:05"), ("9:05 μ.μ.", "21:05"), ("9:05 π.μ.", "09:05"),
    ("9:05 Μ.Μ.", "21:05"), ("下午9:05", "21:05"), ("上午9:05", "09:05"), ("午後9:05", "21:05"), ("午後9時05分", "21:05"),
    ("오후 9:05", "21:05"), ("오후 9시 5분", "21:05"), ("오전 12:05", "00:05"), ("晚上9:05", "21:05"), ("凌晨1:05", "01:05"),
    ("中午12:05", "12:05"), ("9:05 CH", "21:05"), ("9:05 SA", "09:05"), ("ÖS 9:05", "21:05"), ("du. 9:05", "21:05"),
    ("9 pm", "21:00"), ("9:05 em", "21:05"), ("9:05 fm", "09:05"),
    ("9:05 ip.", "21:05"), ("9.05 ip.", "21:05"),
    // Other digits.
    ("٠٩:٠٥ م", "21:05"), ("٠٩:٠٥ ص", "09:05"), ("۲۱:۰۵", "21:05"), ("۹:۰۵ بعدازظهر", "21:05"), ("۹:۰۵ ب.ظ.", "21:05"),
    ("२१:०५", "21:05"), ("९:०५ अपराह्न", "21:05"), ("২১:০৫", "21:05"), ("๒๑:๐๕", "21:05"), ("၂၁:၀၅", "21:05"),
    // Twelve.
    ("12:00 am", "00:00"), ("12:30 am", "00:30"), ("12:00 pm", "12:00"), ("12:30 pm", "12:30"), ("午前0:30", "00:30"),
    ("午後0:30", "12:30"), ("12:00 noon", "12:00"), ("12:00 midnight", "00:00"), ("24:00", "00:00"),
    ("24:00:00", "00:00"),
    ("24 Uhr", "00:00"),
  ]

  @Test("KimaiTray#27 and its kind: what a person reads as a time is one", arguments: known)
  func isTime(text: String, clock: String) { #expect(ForeignClock(text)?.time.description == clock) }

  static let unknown = [
    "", "9", "2105", "noon", "13:00 pm", "0:60", "25:00", "24:01", "24:00 pm", "9.5", "9:05 xm", "9:05 am pm", "21 05",
    "9:05:61", "-9:05x", "about 9:05", "21:05 – 22:10", "100:00", "晚上12:05", "9:05 UTC",
    String(repeating: "9", count: 500),
  ]

  @Test("what is no time, or could be two, is none", arguments: unknown)
  func isNone(text: String) { #expect(ForeignClock(text) == nil) }

  @Test("24:00 ends its day", arguments: [("24:00", true), ("00:00", false), ("12:00 am", false)])
  func end(text: String, isEnd: Bool) { #expect(ForeignClock(text)?.isEndOfDay == isEnd) }

  static let days: [(text: String, day: String?)] = [
    ("2026-11-21", "2026-11-21"), ("2026/11/21", "2026-11-21"), ("2026.11.21", "2026-11-21"),
    ("2026年11月21日", "2026-11-21"), ("2026년 11월 21일", "2026-11-21"), ("٢٠٢٦-١١-٢١", "2026-11-21"),
    ("21.11.2026", nil), ("11/21/2026", nil), ("2026-02-30", nil), ("2026-11", nil), ("20261121", nil), ("", nil),
  ]

  @Test("the year in front makes a day; which of two numbers is the month is never guessed", arguments: days)
  func day(text: String, day: String?) { #expect(ForeignDay.day(text)?.description == day) }

  static let before2019: [(text: String, day: String?)] = [
    ("18 May", "2018-05-18"), ("May 18", "2018-05-18"), ("18. Mai", "2018-05-18"), ("18 mai", "2018-05-18"),
    ("18 de mayo", "2018-05-18"), ("18 мая", "2018-05-18"), ("5月18日", "2018-05-18"), ("5월 18일", "2018-05-18"),
    ("18 tháng 5", "2018-05-18"), ("18/5", "2018-05-18"), ("5/18", "2018-05-18"), ("18. lis", nil), ("4/5", nil),
    ("18 Nonsense", nil), ("31 Feb", nil), ("", nil),
  ]

  @Test("tables of before 2019 say the year by itself, and the day in the phone's language", arguments: before2019)
  func olderDay(text: String, day: String?) {
    #expect(ForeignDay.day(year: "2018", dayAndMonth: text)?.description == day)
  }

  @Test("no word means both halves of the day")
  func words() {
    let halves = ForeignWords.clockWords
    #expect(halves.count > 150 && halves["am"] == .beforeNoon && halves["pm"] == .afterNoon)
    #expect(halves.keys.allSatisfy { !$0.isEmpty && $0 == $0.lowercased() })
  }
}
