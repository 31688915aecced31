import Testing

@testable import NudgeCore

@Suite("Entry drafts")
struct EntryDraftTests {
  static let refused: [(name: String, make: @Sendable () throws -> EntryDraft, problem: EntryProblem)] = [
    ("empty", { try EntryDraft(kind: .win, text: "") }, .emptyText),
    ("blank", { try EntryDraft(kind: .win, text: " \n\t") }, .emptyText),
    (
      "two megabytes", { try EntryDraft(kind: .win, text: String(repeating: "a", count: 2_000_000)) },
      .textTooLong(bytes: 2_000_000)
    ),
    ("effort 0", { try EntryDraft(kind: .win, text: "a", effort: 0) }, .effortOutOfRange(0)),
    ("effort 6", { try EntryDraft(kind: .win, text: "a", effort: 6) }, .effortOutOfRange(6)),
    ("blank tag", { try EntryDraft(kind: .win, text: "a", tags: ["b c"]) }, .badTag("b c")),
    (
      "too many tags", { try EntryDraft(kind: .win, text: "a", tags: Array(repeating: "t", count: 21)) },
      .tooManyTags(21)
    ),
  ]

  @Test("what cannot be kept is refused with its field", arguments: refused)
  func refuses(name: String, make: @Sendable () throws -> EntryDraft, problem: EntryProblem) {
    #expect(throws: problem) { try make() }
    #expect(!problem.description.isEmpty)
  }

  @Test("text is kept as written")
  func verbatim() throws {
    let text = "  \u{1B}[31mred\u{1B}[0m \u{0} end\n"
    #expect(try EntryDraft(kind: .win, text: text).text == text)
  }
}

@Suite("Text shown safely")
struct SafeTextTests {
  static let samples = [
    ("plain", "walked five minutes", "walked five minutes"),
    ("line breaks and tabs stay", "a\n\tb", "a\n\tb"),
    ("escape sequence", "\u{1B}[31mred", "␛[31mred"),
    ("NUL", "a\u{0}b", "a␀b"),
    ("bell and delete", "\u{7}\u{7F}", "␇␡"),
    ("C1 control", "\u{9B}31m", "␦31m"),
    ("override of direction", "\u{202E}abc", "␦abc"),
    ("emoji with joiner stays", "👩‍🌾", "👩‍🌾"),
  ]

  @Test("what could steer a terminal is made visible", arguments: samples)
  func shows(name: String, text: String, shown: String) {
    #expect(text.shownSafely == shown)
  }

  static let excerpts = [
    ("short", "a\nb", "a b"), ("sixty", String(repeating: "ä", count: 60), String(repeating: "ä", count: 60)),
    ("longer", String(repeating: "👩‍🌾", count: 61), String(repeating: "👩‍🌾", count: 59) + "…"),
    ("steering", "\u{1B}[31m" + String(repeating: "a", count: 99), "␛[31m" + String(repeating: "a", count: 54) + "…"),
  ]

  @Test("an excerpt is one short line", arguments: excerpts)
  func excerpt(name: String, text: String, shown: String) { #expect(text.excerpt == shown) }

  @Test("what is refused is not told back at full length")
  func shortProblems() {
    let long = String(repeating: "x", count: 90_000)
    let problems: [any Error & CustomStringConvertible] = [
      EntryProblem.badValue(long), EntryProblem.badTag(long), EntryProblem.badPractice(long),
      EntryProblem.badFieldName(long), EntryProblem.badField("mood", long, expected: "a number"),
      EntryProblem.unknownDomain(long, known: ["mood"]), ViewProblem(member: "day", value: long),
      PhraseProblem.noWord(long),
    ]
    for problem in problems { #expect(problem.description.count < 300, "\(problem.description.prefix(80))") }
    let step = Step.test(calendar: long)
    let problem = #expect(throws: AimProblem.self) { try step.check(zones: Plan.zones) }
    #expect(problem?.reason.contains("x…”") == true)
  }

  @Test("one line")
  func oneLine() { #expect("a\nb\tc\r\nd".shownOnOneLine.contains("\n") == false) }
}
