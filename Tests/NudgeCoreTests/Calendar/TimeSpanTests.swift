import NudgeCore
import TestSupport
import Testing

/// Time spans mean what systemd says they mean.
@Suite struct TimeSpanTests {
  private static let program = "/usr/bin/systemd-analyze"

  private static let units = [
    "", "s", "sec", "second", "seconds", "m", "min", "minute", "minutes", "h", "hr", "hour", "hours", "d", "day",
    "days",
    "w", "week", "weeks", "M", "month", "months", "y", "year", "years", "ms", "msec", "us", "usec", "µs", "μs",
  ]

  /// Spans of one to four parts, some with fractions and blanks.
  private static func span(_ random: inout SeededRandom) -> String {
    (0..<random.number(1...4)).map { _ in
      let number = "\(random.number(0...random.pick([9, 100, 5000])))"
      let fraction = random.chance(25) ? ".\(random.number(0...9999))" : ""
      let blank = random.chance(30) ? " " : ""
      return number + fraction + blank + random.pick(units)
    }.joined(separator: random.chance(50) ? " " : "  ")
  }

  @Test func sameAsSystemd() throws {
    let seed = SeededRandom.seedOfThisRun()
    print("time spans: NUDGED_TEST_SEED=\(seed)")
    var random = SeededRandom(seed: seed)
    let spans = (0..<1000).map { _ in Self.span(&random) } + ["0", "1us", "+5s", "2 h", " 3min "]
    let answers = try ask(spans)
    try #require(answers.count == spans.count)
    for (span, answer) in zip(spans, answers) {
      let ours = try Duration(timeSpan: span)
      #expect("\(ours.microseconds)" == answer.microseconds, "\"\(span)\" (seed \(seed))")
      #expect(ours.timeSpan == answer.human, "\"\(span)\" (seed \(seed))")
      #expect(try Duration(timeSpan: ours.timeSpan) == ours, "\"\(span)\" (seed \(seed))")
    }
  }

  private func ask(_ spans: [String]) throws -> [(microseconds: String, human: String)] {
    let (output, complaints) = try OtherProgram.run(
      Self.program, from: "systemd", ["timespan", "--"] + spans, zone: "UTC")
    #expect(complaints == [""])
    let lines = output.split(separator: "\n").map { $0.split(separator: ":", maxSplits: 1).map { $0.trimmed } }
    func values(_ label: String) -> [String] { lines.filter { $0[0] == label }.map { $0[1] } }
    return zip(values("μs"), values("Human")).map { ($0, $1) }
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    var text: String
    var column: Int
    var expected: String
    var found: String
    var testDescription: String { "\"\(text)\"" }

    init(_ text: String, _ column: Int, _ expected: String, _ found: String) {
      (self.text, self.column, self.expected, self.found) = (text, column, expected, found)
    }
  }

  static let bad = [
    Bad("", 1, "a time span such as 15min or 2h 30min", ""),
    Bad("  ", 3, "a time span such as 15min or 2h 30min", ""),
    Bad("soon", 1, "a number", "soon"),
    Bad("15 minuets", 4, "a unit such as min, h or d", "minuets"),
    Bad("-5min", 1, "a number", "-"),
    Bad("5.", 3, "a digit behind the point", ""),
    Bad("5..2", 3, "a digit behind the point", "."),
    Bad("1h,30min", 3, "a number", ","),
    Bad("99999999999999999999", 1, "a time span that fits into 292,000 years", "a longer one"),
    Bad("5 Min", 3, "a unit such as min, h or d", "Min"),
  ]

  @Test(arguments: bad) func badSpanIsRefused(_ test: Bad) throws {
    let error = try #require(throws: TimeTextError.self) { try Duration(timeSpan: test.text) }
    #expect((error.column, error.expected, error.found) == (test.column, test.expected, test.found))
    let (_, complaints) = try OtherProgram.run(
      Self.program, from: "systemd", ["timespan", "--", test.text], zone: "UTC")
    #expect(complaints != [""], "systemd accepts it")
  }

  /// systemd's microseconds have one more bit, and it has an "infinity".
  @Test(arguments: ["300000y", "200000y 200000y", "infinity"]) func longerThanLengthsCanBe(_ text: String) {
    #expect(throws: TimeTextError.self) { try Duration(timeSpan: text) }
  }

  @Test func sentence() throws {
    let error = try #require(throws: TimeTextError.self) { try Duration(timeSpan: "15 minuets") }
    #expect("\(error)" == "column 4: expected a unit such as min, h or d, found \"minuets\"")
  }

  @Test func lengthsInCode() {
    #expect(Duration.minutes(90).timeSpan == "1h 30min")
    #expect(Duration.hours(-2).timeSpan == "-2h")
    #expect(Duration.days(8).timeSpan == "1w 1d")
    #expect(Duration.zero.timeSpan == "0")
    #expect(Duration.days(.max).microseconds == .max)
    #expect(Duration.days(.min).microseconds == .min)
    #expect(Duration.milliseconds(-1500).wholeSeconds == -1)
    #expect(Duration.milliseconds(1500).microseconds == 1_500_000)
  }
}

extension Substring {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
