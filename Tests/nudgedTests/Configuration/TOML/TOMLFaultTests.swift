import Testing

@testable import nudged

/// What is no TOML, and what a person is told of it. The first ones ended the daemon (see docs/reliability.md, no. 15).
@Suite struct TOMLFaultTests {
  nonisolated struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let line: Int
    let column: Int
    let says: String

    init(_ text: String, _ line: Int, _ column: Int, _ says: String) {
      (self.text, self.line, self.column, self.says) = (text, line, column, says)
    }

    var testDescription: String { text }
  }

  nonisolated static let ended = [
    Row("[", 1, 2, "the file ends"), Row("\n[\n", 2, 2, "the line ends"), Row("[=]", 1, 2, "there is “=”"),
    Row("[“plan”]", 1, 2, "typographic quote, “. Please use the straight one, \"."),
    Row("[[„plan“]]", 1, 3, "typographic quote, „"), Row("[(plan)]", 1, 2, "there is “(”"),
    Row("[<plan>]", 1, 2, "there is “<”"), Row("[.plan]", 1, 2, "there is “.”"), Row("[ä]", 1, 2, "there is “ä”"),
    Row("[*]", 1, 2, "there is “*”"), Row("x = [ } ]", 1, 7, "there is “}”"), Row("x = [1, }", 1, 9, "there is “}”"),
    Row("[support]\ncontacts = [\n  },\n]\n", 3, 3, "A value is expected"),
    Row("x = \u{2028}1", 1, 5, "nobody sees, U+2028"), Row("x = [\u{2028}]", 1, 6, "nobody sees, U+2028"),
    Row("x =\u{A0}1", 1, 4, "blank of another kind, U+00A0"), Row("\u{FEFF}x = 1", 1, 1, "nobody sees, U+FEFF"),
  ]

  nonisolated static let others = [
    Row("x = “a”", 1, 5, "straight one"), Row("x = 'a’", 1, 5, "no ' at its end"), Row("x = «a»", 1, 5, "typographic"),
    Row("“x” = 1", 1, 1, "typographic"), Row("x : 1", 1, 3, "not by a colon"), Row("x", 1, 2, "An = with a value"),
    Row("x =", 1, 4, "the file ends"), Row("x =\ny = 1", 1, 4, "the line ends"), Row("ä = 1", 1, 1, "“ä”"),
    Row("[a\n", 1, 3, "] of this header"), Row("[[a]\n", 1, 4, "]] of this header"),
    Row("[a] b = 1", 1, 5, "end of the line"),
    Row("[a]]", 1, 4, "end of the line"), Row("[\"\"\"a\"\"\"]", 1, 2, "not in three"),
    Row("x = 1 y = 2", 1, 7, "end of the line"),
    Row("x = [1\n2]", 2, 1, "A comma, or the ]"), Row("\nx = [1,\n\n", 2, 5, "no ] at its end"),
    Row("x = { a = 1", 1, 12, "goes on one line"), Row("x = { a = 1,\n}", 1, 13, "goes on one line"),
    Row("x = { a = 1, }", 1, 14, "comma before the }"), Row("x = { a = 1 b = 2 }", 1, 13, "or the } of the table"),
    Row("x = plan", 1, 5, "in quotes: \"plan\""), Row("x = yes", 1, 5, "true and false"),
    Row("x = 04:00", 1, 5, "20:30:00"),
    Row("x = 007", 1, 5, "no 0 in front"), Row("x = 9223372036854775808", 1, 5, "too large"),
    Row("x = 1__0", 1, 5, "no number"), Row("x = 1.", 1, 5, "no number"), Row("x = -0x1", 1, 5, "no number"),
    Row("x = 2026-02-30", 1, 5, "no such date"), Row("x = 99999-01-01", 1, 5, "no number"),
    Row("x = 2026-01-01T25:00:00", 1, 5, "2026-11-21T20:30:00+01:00"),
    Row("x = 2026-01-01T20:00", 1, 5, "2026-11-21T20"),
    Row("x = \"a", 1, 5, "no \" at its end"), Row("x = \"\"\"a\n\"\"", 1, 5, "no \"\"\" at its end"),
    Row("x = \"ä\\q\"", 1, 7, "is followed by one of"), Row("x = \"\\ud800\"", 1, 6, "names no character"),
    Row("x = \"\\u12\"", 1, 6, "4 digits"), Row("x = \"a\\u0000b\"", 1, 7, "has no place in a text here"),
    Row("x = \"\u{7}\"", 1, 6, "control character, U+0007"), Row("# \u{1b}", 1, 3, "control character, U+001B"),
    Row("x = 1\ry = 2", 1, 6, "U+000D"), Row("x = 1\nx = 2", 2, 1, "in line 1 already"),
    Row("[a]\n[b]\n[a]", 3, 2, "in line 1 already, as a table"), Row("[[a]]\n[a]", 2, 2, "begin with [[ ]]"),
    Row("[a]\n[[a]]", 2, 3, "single [ ]"), Row("a = 1\n[a.b]", 2, 2, "as a value"),
    Row("a = []\n[[a]]", 2, 3, "as a value"),
    Row("a = {}\na.b = 1", 2, 1, "as a value"), Row("[a.b]\n[a]\nb.c = 1", 3, 1, "header of its own"),
    Row("a.b = 1\n[a]", 2, 2, "as a table"),
  ]

  @Test("it is refused by line and column, and ends nothing", arguments: ended + others)
  func refused(_ row: Row) throws {
    let reading = TOMLDocument.read(TextFile(path: "file", text: row.text)) { $0.keys }
    let problem = try #require(reading.problems.first)
    #expect(reading.value == nil && reading.problems.count == 1)
    #expect(problem.line == row.line)
    #expect(problem.reason.hasPrefix("This is not TOML, at column \(row.column). "), "\(problem.reason)")
    #expect(problem.reason.contains(row.says), "\(problem.reason)")
  }

  nonisolated static let deep = [
    "list": "x = " + String(repeating: "[\n", count: 100_000),
    "closed list": "x = " + String(repeating: "[\n", count: 500) + String(repeating: "]\n", count: 500),
    "braces": "x = " + String(repeating: "{a=", count: 1000),
    "header": "[" + String(repeating: "a.", count: 1500) + "a]",
    "key": String(repeating: "a.", count: 1500) + "a = 1",
    "all of these": String(
      repeating: "x = [{" + String(repeating: "a.", count: 40) + "a=[\n{" + String(repeating: "b.", count: 40)
        + "b = [\n",
      count: 50),
  ]

  @Test("what is nested too deep is refused before anything calls itself out of stack", arguments: deep.keys.sorted())
  func nested(_ name: String) throws {
    let text = try #require(Self.deep[name])
    let reading = TOMLDocument.read(TextFile(path: "file", text: text)) { $0.keys }
    #expect(reading.problems.first?.reason.contains("nested more than 64 deep") == true, "\(reading.problems)")
  }

  nonisolated static let fine: [String: [String]] = [
    "": [], "# only a comment": [], "\r\n\t \r\n": [], "a = 1": ["a"], "'' = 1": [""], "\"a\\tb\" = 1": ["a\tb"],
    "1 = 2": ["1"], "a.b.c = 1\na.b.d = 2": ["a"], "[a]\n[a.b]\n[[a.c]]\n[[a.c]]\n[a.c.d]": ["a"], "[a.b]\n[a]": ["a"],
    "a = [ # one\n 1, 'two', [3, {four = 4}],\n]": ["a"], "a = [[],[[]],{}]": ["a"], "a = {b.c = 1, b.d = 2}": ["a"],
    "a = '''\n'' ''''": ["a"], "a = \"\"\"\\\n   \n  x\"\"\"\"\"": ["a"], "a = [\n]": ["a"],
    "a = +1_000\nb = -0.1e-1_0\nc = 0xdead_beef\nd = 0o17\ne = 0b1\nf = -inf\ng = nan\nh = 1e06": Array("abcdefgh").map(
      String.init),
    "a = 1979-05-27\nb = 1979-05-27 07:32:00\nc = 1979-05-27T07:32:00.999999999-07:00\nd = 07:32:00.5\ne = 1979-05-27t00:00:00z":
      Array("abcde").map(String.init), "a = true\nb = false": ["a", "b"], "a = \"\\u00e9\\U0001F600\\\"\"": ["a"],
    "[a]\nx = 1\n[b]\nx = 1": ["a", "b"], "[[a]]\nx = 1\n[[a]]\nx = 1": ["a"],
    "\"\u{E9}\" = 1\n\"e\u{301}\" = 2": ["\u{E9}", "e\u{301}"],
  ]

  @Test("what is TOML is read", arguments: fine.keys.sorted())
  func accepted(_ text: String) {
    let reading = TOMLDocument.read(TextFile(path: "file", text: text)) { $0.keys }
    #expect(reading.problems == [])
    // By their characters: two of them look alike.
    #expect(
      Set((reading.value ?? []).map { Array($0.unicodeScalars) })
        == Set((Self.fine[text] ?? []).map { Array($0.unicodeScalars) }))
  }
}
