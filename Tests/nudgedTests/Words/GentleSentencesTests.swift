import Foundation
import NudgeCore
import Testing

@testable import nudged

/// Reads every sentence the program can say, and looks for words that shame.
@Suite struct GentleSentencesTests {
  /// What may be said all the same, and why: the beginning of the sentence is enough.
  private static let allowed: [(file: String, beginning: String, reason: String)] = [
    ("Sources/nudgectl/Terminal/Look.swift", "dumb", "TERM=dumb is a kind of terminal"),
    ("Sources/nudgectl/Terminal/Asking/Asking.swift", "dumb", "TERM=dumb is a kind of terminal"),
    ("Sources/nudgectl/Terminal/ProgressBar.swift", "dumb", "TERM=dumb is a kind of terminal"),
    ("Sources/NudgeCore/Journal/EntryField+Known.swift", "ashamed", "a person may name this feeling"),
    ("Sources/NudgeCore/Journal/EntryField+Known.swift", "guilty", "a person may name this feeling"),
    ("Sources/NudgeCore/Care/LowMoment.swift", "worthless", "a person may feel like this"),
    ("docs/reliability.md", "| point", "a table of what goes wrong, with the titles of tests"),
    ("Sources/NudgeCore/Insight/SignificantWords.swift", "about after", "small words that are passed over"),
  ]

  @Test func listIsRead() throws {
    let words = try #require(ShamingWords.shipped)
    #expect(!words.book.isEmpty && words.signs.count > 3)
  }

  @Test func nothingThatIsSaidShamesAnybody() throws {
    let words = try #require(ShamingWords.shipped)
    let sentences = try EverySentence(root: ConfigFixtures.root).all()
    let shaming = sentences.filter { words.areIn($0.written.text) && !Self.isAllowed($0) }
    for found in shaming { Issue.record("\(found.file):\(found.written.line): \(found.written.text)") }
    // Against a scan that has lost its way.
    for folder in [
      "Sources/NudgeCore", "Sources/nudged", "Sources/nudgectl", "Sources/NudgePages", "config/guides", "config/words",
      "docs", "man", "README",
    ] {
      #expect(sentences.count { $0.file.hasPrefix(folder) } > 5, "\(folder)")
    }
    #expect(sentences.contains { $0.written.text == "Kept. That one is yours now." }, "an encouragement of NudgeCore")
  }

  private static func isAllowed(_ sentence: EverySentence.Sentence) -> Bool {
    // config/words/danger.toml once more, and no sentence to anybody.
    if sentence.file == "Sources/nudged/Configuration/BuiltInWords.swift" { return true }
    let text = sentence.written.text.drop(while: \.isWhitespace)
    return allowed.contains { $0.file == sentence.file && text.hasPrefix($0.beginning) }
  }

  // MARK: The test's own eyes

  nonisolated static let places: [(file: String, text: String, line: Int)] = [
    ("Sources/NudgeCore/A.swift", "let a = 1\nlet said = \"You missed your check-in\"\n", 2),
    ("Sources/nudged/Deep/Er/B.swift", "let said = \"\\(day ? \"You missed your check-in\" : \"\")\"\n", 1),
    ("Sources/nudgectl/C.swift", "let said = \"\"\"\n  Hello.\n  You missed your check-in.\n  \"\"\"\n", 1),
    ("Sources/nudgectl/D.swift", "let said =\n  \"You should \"\n  + \"have come\"\n", 2),
    ("Sources/nudgectl/E.swift", "let said = \"Missed\"\n", 1),
    ("Sources/NudgePages/F.swift", "let said = \"You missed your check-in\"\n", 1),
    ("Sources/NudgePages/Templates/a.mustache", "<p>\n\nYou missed your check-in\n", 3),
    ("config/guides/tea.toml", "title = \"Tea\"\n\ninvitation = \"You missed your check-in\"\n", 3),
    ("config/words/hurting.toml", "[[word]]\nmatch = \"x\"\noffer = \"You missed your check-in.\"\n", 3),
    ("config/words/vague.toml", "[[vague]]\nquestions = [\n  \"Why did you not do it?\",\n]\n", 3),
    ("config/nudged.toml", "a = 1\n\n# You had\n# to come.\n", 3),
    ("README.md", "# Hello\n\nYou missed your check-in\n", 3),
    ("docs/more/guide.md", "You are so lazy\n", 1),
    ("man/nudgectl.1", ".TH NUDGECTL 1\n\nYou\nfailed here.\n", 3),
    ("man/org.nudged.7", ".Dt ORG.NUDGED 7\n.Sh NAME\n\nYou failed here.\n", 4),
  ]

  @Test(arguments: places) func shameIsFound(_ file: String, _ text: String, _ line: Int) throws {
    let directory = try ConfigDirectory()
    _ = try directory.write(file, text)
    let words = try #require(ShamingWords.shipped)
    let found = try EverySentence(root: directory.path).all().filter { words.areIn($0.written.text) }
    #expect(found.map(\.file) == [file])
    #expect(found.map(\.written.line) == [line])
  }

  nonisolated static let silent: [(file: String, text: String)] = [
    ("Sources/nudged/A.swift", "// You missed your check-in\n/* You /* missed */ it */ let a = \"x\"\n/// lazy\n"),
    ("Sources/nudged/A.swift", "let key = \"when-missed\"\nlet other = [\"inactive-or-only\"]\n"),
    ("Sources/NudgeStore/A.swift", "let said = \"You missed your check-in\"\n"),
    ("config/nudged.toml", "#   when-missed   what becomes of it\nwhen-missed = \"skip\"\n"),
    ("config/words/hurting.toml", "[[word]]\nmatch = [\n  \"I am lazy\",\n]\n"),
    ("docs/picture.png", "You missed your check-in"),
    ("README.md", "Nothing is lost. No shame, no broken streaks.\n"),
  ]

  @Test(arguments: silent) func whatNobodyIsToldIsPassedOver(_ file: String, _ text: String) throws {
    let directory = try ConfigDirectory()
    _ = try directory.write(file, text)
    let words = try #require(ShamingWords.shipped)
    #expect(try EverySentence(root: directory.path).all().filter { words.areIn($0.written.text) } == [])
  }

  nonisolated static let literals: [(source: String, found: [Written])] = [
    (#"let a = "one""#, [Written(line: 1, text: "one")]),
    (#"f("a", "b")"#, [.init(line: 1, text: "a"), .init(line: 1, text: "b")]),
    (#""a \"quoted\" b""#, [.init(line: 1, text: #"a "quoted" b"#)]),
    (#""a \\" // "b""#, [.init(line: 1, text: #"a \"#)]),
    (
      #""a \(b(c ? "d" : "e")) f""#,
      [.init(line: 1, text: "d"), .init(line: 1, text: "e"), .init(line: 1, text: "a … f")]
    ),
    ("#\"a \"b\" \\(c) \\#(d)\"#", [.init(line: 1, text: "a \"b\" \\(c) …")]),
    ("\"\"\"\n  a \"b\"\n  c\n  \"\"\"", [.init(line: 1, text: "\n  a \"b\"\n  c\n  ")]),
    ("\n\"a \"\n  + \"b\"", [.init(line: 2, text: "a b")]),
    ("\"a\" /* \"b\" */\n\"c\"", [.init(line: 1, text: "a"), .init(line: 2, text: "c")]),
    ("\"a\\nb\\u{1B}c\"", [.init(line: 1, text: "a bc")]), ("\"unfinished", [.init(line: 1, text: "unfinished")]),
    ("\"\\", [.init(line: 1, text: "\0")]),
    ("", []), ("// \"a\"", []), ("/* \"a\"", []),
  ]

  @Test(arguments: literals) func literalsAreFound(_ source: String, _ found: [Written]) {
    #expect(SwiftLiterals.all(in: source) == found)
  }
}
