import Foundation
import NudgeCore
import TestSupport
import Testing

/// Texts of any kind, to everything that reads one: they mean something or are refused, and nothing traps.
///
/// `NUDGED_FUZZ_ROUNDS` asks for more of them than the suite has time for.
@Suite struct ParserFuzzTests {
  private static let rounds =
    2000 * (ProcessInfo.processInfo.environment["NUDGED_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 1)

  private static let pieces = [
    "0", "1", "9", "00", "59", "60", "99999999999999999999", "-", "+", ":", "/", ".", "..", ",", "~", "*", " ", "\t",
    "\n", "T", "Z", "W",
    "Mon", "Sun..", "daily", "weekly", "UTC", "Europe/Berlin", "1970", "2199", "9999", "0000", "2026-11-21", "20:30",
    "23:59:59.999999",
    "min", "h", "d", "us", "month", "year", "infinity", "next", "last", "in", "ago", "tomorrow", "yesterday", "today",
    "at", "half", "an",
    "noon", "midnight", "pm", "am", "monday", "weekend", "CET", "-1CEST", "M3.5.0", "J366", "<+03>", "\u{0}", "ä",
    "e\u{301}", "👩‍👩‍👧",
    "\u{2028}", "\"", "'", "(", "{", "}", "|", "?", ";", "full_date,", "date,time,mood", "rad", "\r\n", "{a|b}", "[a]",
    "so ",
  ]

  private static func texts(_ name: String, _ body: (String, inout SeededRandom) throws -> Void) rethrows {
    let seed = SeededRandom.seedOfThisRun()
    print("\(name): NUDGED_TEST_SEED=\(seed)")
    var random = SeededRandom(seed: seed)
    for _ in 0..<rounds {
      let separator = random.pick(["", " "])
      let text = (0..<random.number(0...9)).map { _ in random.pick(pieces) }.joined(separator: separator)
      try body(text, &random)
    }
  }

  private static let moments = [
    Int64.min, -62_135_596_800_000_000, -1, 0, 1_796_126_400_000_000, 253_402_300_799_999_999, .max,
  ]
  .map { Instant(microseconds: $0) }

  @Test func expressionsAndTimes() throws {
    let zone = try SystemZones.named("America/St_Johns")
    Self.texts("expressions") { text, random in
      let now = random.pick(Self.moments)
      if let expression = try? CalendarExpression(text, zones: SystemZones.database) {
        if let next = expression.next(after: now, in: zone) { #expect(next > now, "\(text)") }
      }
      _ = (
        try? Duration(timeSpan: text), try? Instant(rfc3339: text), CivilDate(text), CivilTime(text), QuietHours(text),
        Sound(text)
      )
      let words = text.split(separator: " ").map(String.init)
      _ = try? WhenPhrase.instant(words, now: now, zone: zone)
      _ = try? PastPhrase.instant(words, now: now, zone: zone)
    }
  }

  @Test func zoneVariables() {
    Self.texts("TZ") { text, random in
      let resolver = ZoneResolver(variable: text, directory: nil, contents: { _ in nil }, linkTarget: { _ in nil })
      let now = random.pick(Self.moments)
      let zone = resolver.local()
      #expect(abs(zone.offset(at: now)) <= 93_600, "\(text)")
      _ = zone.instant(of: zone.civil(at: now))
    }
  }

  @Test func zoneFiles() {
    Self.texts("TZif") { text, random in
      var bytes =
        Array("TZif2".utf8)
        + (0..<random.number(0...120)).map { _ in UInt8(random.pick([0, 0, 0, 1, 2, 4, 255, 128])) }
      bytes += Array(text.utf8)
      guard let zone = try? Zone(identifier: "x", tzif: bytes) else { return }
      for now in Self.moments { _ = zone.instant(of: zone.civil(at: now)) }
    }
  }

  @Test func tables() {
    Self.texts("tables") { text, random in
      let (records, _) = CSV.records(text + random.pick(["", "\n", "\"", "\r\n"]) + text)
      let known = "full_date,date,weekday,time,mood,activities,note_title,note"
      let odd = ForeignPieces.time(&random)
      if let table = try? DaylioTable(header: random.chance(70) ? known : text) {
        for record in records { _ = try? table.foreign(record) }
        for record in CSV.records("2026-11-21,x,,\(odd),rad,\(text),\(text)\n\(odd),,,20:30,x,,,\n").records {
          _ = try? table.foreign(record)
        }
        _ = table.beginsRow(Array(text.utf8))
      }
      _ = (SupportReading(Array(("[support]\n" + text + "\n" + odd).utf8)).card, Windows1252.text(Array(text.utf8)))
      _ = (MarkdownText.line(text), MarkdownText.lines(text, indentation: "  "), text.shownSafely, text.shownOnOneLine)
    }
  }

  @Test func words() {
    Self.texts("words") { text, random in
      var book = PhraseBook()
      try? book.addList("a", text.split(separator: " ").map(String.init))
      for subject in [-1, 0, 199, 200, Int.max] { try? book.add(text, subject: subject) }
      try? book.addException(String(text.reversed()))
      book.close()
      let vagueness = Vagueness(filler: [text], kinds: [.init(words: [text], questions: ["q?"])])
      let lists = WordLists(
        hurtingWords: HurtingWords(book: book, notes: [.init(offer: "x", pattern: .allCases[0])]), danger: book,
        vagueness: vagueness, starters: [])
      _ = (
        lists.hurting(in: text + text), lists.namesDanger(in: text),
        lists.question(forVague: text, turn: random.pick([.min, -1, 0, .max]))
      )
    }
  }
}

/// Times as no clock shows them, in the digits of the world.
private enum ForeignPieces {
  private static let pieces = [
    "2", "1", "٩", "९", "०", ":", "∶", ".", "h", "pm", "下午", "오후", "kl", " ", "24", "00", "99", "م", "月", "日",
  ]

  static func time(_ random: inout SeededRandom) -> String {
    (0..<random.number(0...7)).map { _ in random.pick(pieces) }.joined()
  }
}
