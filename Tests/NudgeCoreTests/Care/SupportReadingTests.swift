import TestSupport
import Testing

@testable import NudgeCore

/// pueue#626, vscode#237608: what a person wrote under `[support]` is found, whatever else is wrong with the file.
@Suite("[support], read on its own")
struct SupportReadingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var card: CardView
    /// Whether all of `[support]` is as it should be.
    var isClear = false
    /// Whether the whole file could be made out.
    var isWhole = false

    init(_ name: String, _ text: String, _ card: CardView, isClear: Bool = false, isWhole: Bool = false) {
      (testDescription, self.text, self.card, self.isClear, self.isWhole) = (name, text, card, isClear, isWhole)
    }
  }

  static func card(_ people: [(String, String)] = [], _ plan: [String] = [], _ lines: [String] = []) -> CardView {
    CardView(contacts: people.map { .init(name: $0.0, reach: $0.1) }, plan: plan, lines: lines)
  }

  static let full = """
    [support]
    contacts = [{ name = "Ana", reach = "+49 30 1" }, { name = "Ben", reach = "2" }]
    crisis-plan = ["phone in hand", "call Ana"]
    lines = ["This passes."]
    """
  static let fullCard = card([("Ana", "+49 30 1"), ("Ben", "2")], ["phone in hand", "call Ana"], ["This passes."])

  /// What is no mistake.
  static let fine: [Case] = [
    ("as it should be", full, fullCard),
    ("a line of one's own", "[support]\nhelpline = \"116 123\"\n", CardView(helpline: "116 123")),
    ("no line of one's own", "[support]\nhelpline = \"\"\n", CardView()),
    ("nothing", "", CardView()),
    ("none", "[day]\nstarts-at = \"04:00\"\n", CardView()),
    ("an aim of that name", full + "\n[scorecard.targets]\nsupport-per-week = 2\n", fullCard),
    ("an aim of that name, and no card", "[scorecard.targets]\nsupport-per-week = 2\n", CardView()),
    ("all of it in comments", "[support]\n# lines = [\"a\"]\n", CardView()),
    ("lists over many lines", "[support]\nlines = [ # mine\n  \"a\", # one\n\n  'b',\n]\n", card([], [], ["a", "b"])),
    (
      "contacts over many lines", "[support]\ncontacts = [\n  { name = \"A\", reach = \"1\" },\n]\n", card([("A", "1")])
    ),
    (
      "tables of their own",
      "[[support.contacts]]\nname = \"A\"\nreach = \"1\"\n[[support.contacts]]\nname='B'\nreach='2'\n",
      card([("A", "1"), ("B", "2")])
    ),
    ("dotted", "support.lines = \"a\"\nsupport.crisis-plan = ['b']\n", card([], ["b"], ["a"])),
    (
      "within braces", "support = { lines = [\"a\"], contacts = [{ name = \"A\", reach = \"1\" }] }\n",
      card([("A", "1")], [], ["a"])
    ),
    ("quoted names", "[\"support\"]\n\"lines\" = [\"a\"]\n'crisis-plan' = \"b\"\n", card([], ["b"], ["a"])),
    (
      "escapes", #"[support]"# + "\n" + #"lines = ["say \"no\" \\ \u00e9 \U0001F600\tx", 'C:\n']"#,
      card([], [], ["say \"no\" \\ é 😀\tx", #"C:\n"#])
    ),
    (
      "long texts", "[support]\nlines = [\"\"\"\none\\\n   two\"\"\"\", '''\nthree'four''']\n",
      card([], [], ["onetwo\"", "three'four"])
    ),
    (
      "signs of TOML in texts", "[support]\nlines = [\"# no [day] {x} = 'y'\"]\n",
      card([], [], ["# no [day] {x} = 'y'"])
    ),
    (
      "settings around it",
      "x = [[1, 2], [\"a\"]]\n[a.\"b c\"]\nd = 1979-05-27 07:32:00\n" + full + "\n[day]\ne = { f = -0x1F }\n", fullCard
    ),
    ("the word elsewhere", "[a]\ntext = \"\"\"\n[support]\nlines = ['no']\n\"\"\"\n", CardView()),
    ("line ends of another system", full.replacing("\n", with: "\r\n"), fullCard),
    ("line ends of long ago", full.replacing("\n", with: "\r"), fullCard),
    ("a mark in front", "\u{FEFF}" + full, fullCard),
    ("an overlong line elsewhere", "# \(String(repeating: "x", count: 5000))\n" + full, fullCard),
  ].map { Case($0.0, $0.1, $0.2, isClear: true, isWhole: true) }

  @Test("what is no mistake", arguments: fine)
  func isFine(_ given: Case) { check(given) }

  /// Mistakes elsewhere leave it as it is.
  static let besides: [Case] = [
    ("a header that does not end", "[day\n" + full),
    ("a lone bracket", "[\n" + full),
    ("a quote from a page", "[“plan”]\n" + full),
    ("an equals sign", "[=]\n" + full + "\n[=]\n"),
    ("a brace in a list", "x = [ } ]\n" + full),
    ("a list that does not end", "[quiet]\nhours = [\"22:00..08:00\"\n" + full),
    ("a list that ends in a brace", "x = [1, }\n" + full),
    ("a text that does not end", "[day]\nstarts-at = \"04:00\n" + full),
    ("a long text that does not end", full + "\n[a]\nb = \"\"\"\nc\n"),
    ("a table that does not end", "a = { b = 1\n" + full),
    ("no value", "[day]\nstarts-at =\n" + full),
    ("no key", "[day]\n= 4\n" + full),
    ("words alone", "dear diary\n" + full),
    ("a bare word", "[day]\nstarts-at = four\n" + full),
    ("deep nesting", "a = " + String(repeating: "[", count: 3000) + "\n" + full),
    ("a wrong escape", #"a = "\q""# + "\n" + full),
    ("signs of a merge", "<<<<<<< mine\n" + full + "\n=======\n>>>>>>> theirs\n"),
    ("a NUL", "a\u{0} = 1\n" + full),
  ].map { Case($0.0, $0.1, fullCard) }

  @Test("a mistake elsewhere costs nothing", arguments: besides)
  func elsewhere(_ given: Case) {
    let reading = SupportReading(Array(given.text.utf8))
    #expect(reading.card == given.card && reading.isThere && !reading.isWhole)
  }

  /// Mistakes in it cost what they stand on, and even that is shown as it stands there.
  static let inside: [Case] = [
    (
      "a text without its end", "[support]\nlines = [\"a\", \"call Ana]\ncrisis-plan = [\"b\"]\n",
      card([], ["b"], ["a", "call Ana"])
    ),
    (
      "one text alone without its end", "[support]\nlines = \"call Ana\ncrisis-plan = [\"b\"]\n",
      card([], ["b"], ["lines = \"call Ana"])
    ),
    (
      "one contact among good ones",
      "[support]\ncontacts = [\n{ name = \"A\", reach = \"1\" },\n{ name = \"B, reach = \"2\" },\n{ name = \"C\", reach = \"3\" },\n]\n",
      card([("A", "1"), ("C", "3")], [], ["{ name = \"B, reach = \"2\" }"])
    ),
    (
      "the same in one line",
      "[support]\ncontacts = [{ name = \"A\", reach = \"1\" }, { name = \"B, reach = \"2\" }]\nlines = [\"x\"]\n",
      card([("A", "1")], [], ["{ name = \"B, reach = \"2\" }]", "x"])
    ),
    (
      "a list that does not end", "[support]\ncontacts = [{ name = \"A\", reach = \"1\" },\ncrisis-plan = [\"b\"]\n",
      card([("A", "1")], ["b"])
    ),
    (
      "a list that ends with the table", "[support]\nlines = [\"a\",\n[day]\nstarts-at = \"04:00\"\n",
      card([], [], ["a"])
    ),
    (
      "a brace forgotten", "[support]\ncontacts = [{ name = \"A\", reach = \"1\"]\nlines = [\"a\"]\n",
      card([("A", "1")], [], ["a"])
    ),
    (
      "a brace forgotten at the end of a line",
      "[support]\ncontacts = [{ name = \"A\", reach = \"1\"\n{ name = \"B\", reach = \"2\" }]\n",
      card([("A", "1"), ("B", "2")])
    ),
    (
      "only a brace is left of one",
      "[support]\ncontacts = [\n  { name = \"A\", reach = \"1\" },\n  },\n]\nlines = [\"a\"]\n",
      card([("A", "1")], [], ["a"])
    ),
    (
      "commas forgotten",
      "[support]\nlines = [\"a\"\n\"b\"]\ncontacts = [{ name = \"A\" reach = \"1\" } { name = \"B\", reach = \"2\" }]\n",
      card([("A", "1"), ("B", "2")], [], ["a", "b"])
    ),
    (
      "quotes of a word processor", "[support]\nlines = [“It’s fine”, „b“]\ncontacts = [{ name = «A», reach = ”1” }]\n",
      card([("A", "1")], [], ["It’s fine", "b"])
    ),
    (
      "quotes forgotten", "[support]\ncontacts = [{ name = Ana Müller, reach = +49 30 123 }]\nlines = this passes\n",
      card([("Ana Müller", "+49 30 123")], [], ["this passes"])
    ),
    (
      "a number in place of a text", "[support]\ncontacts = [{ name = \"A\", reach = 49301 }]\n", card([("A", "49301")])
    ),
    (
      "nobody knows how to reach them", "[support]\ncontacts = [{ name = \"A\" }, { name = \"B\", reach = \"2\" }]\n",
      card([("A", ""), ("B", "2")])
    ),
    (
      "another word for it",
      "[support]\ncontacts = [{ name = \"A\", phone = \"1\" }]\ncrisis_plan = [\"b\"]\nplan = [\"c\"]\nhelp = [\"d\"]\n",
      card([("A", "1")], ["b", "c"], ["d"])
    ),
    (
      "a contact that is a text", "[support]\ncontacts = [\"Ana 1\", \"Ben 2\"]\n",
      card([("Ana 1", ""), ("Ben 2", "")])
    ),
    ("one contact without a list", "[support]\ncontacts = { name = \"A\", reach = \"1\" }\n", card([("A", "1")])),
    ("contacts as one table", "[support.contacts]\nname = \"A\"\nreach = \"1\"\n", card([("A", "1")])),
    ("a table as a list", "[[support]]\nlines = [\"a\"]\n", card([], [], ["a"])),
    ("another name", "[Suport]\nlines = [\"a\"]\n", card([], [], ["a"])),
    ("a header that does not end", "[support\nlines = [\"a\"]\n", card([], [], ["a"])),
    ("a header in quotes of a page", "[“support”]\nlines = [\"a\"]\n", card([], [], ["a"])),
    ("a header with a setting behind it", "[support] lines = [\"a\"]\n", card([], [], ["a"])),
    ("twice", "[support]\nlines = [\"a\"]\n[support]\nlines = [\"b\"]\n", card([], [], ["a", "b"])),
    ("a line that is no setting", "[support]\nAna: 030 1\nlines = [\"a\"]\n", card([], [], ["Ana: 030 1", "a"])),
    ("something behind a setting", "[support]\nlines = [\"a\"] and Ben 2\n", card([], [], ["a", "and Ben 2"])),
    (
      "swallowed by a text that does not end", "[a]\nb = \"\"\"\n[support]\nlines = [\"\"\"x\"\"\"]\n",
      card([], [], ["x"])
    ),
  ].map { Case($0.0, $0.1, $0.2) }

  @Test("a mistake in it costs what it stands on", arguments: inside)
  func within(_ given: Case) {
    let reading = SupportReading(Array(given.text.utf8))
    #expect(reading.card == given.card)
    #expect(reading.isThere)
    if given.testDescription != "twice" { #expect(!reading.isClear || !reading.isWhole) }
  }

  private func check(_ given: Case) {
    let reading = SupportReading(Array(given.text.utf8))
    #expect(reading.card == given.card)
    #expect(reading.isClear == given.isClear && reading.isWhole == given.isWhole)
  }

  static let encodings: [(String, [UInt8], String)] = [
    ("Latin-1", Array("[support]\nlines = [\"Jos".utf8) + [0xE9] + Array("\"]\n".utf8), "José"),
    ("Windows-1252", Array("[support]\nlines = [\"it".utf8) + [0x92] + Array("s\"]\n".utf8), "it’s"),
    ("one byte elsewhere", Array("# caf".utf8) + [0xE9] + Array("\n[support]\nlines = [\"é\"]\n".utf8), "é"),
    ("UTF-16, little", utf16("[support]\nlines = [\"é\"]\n", isLittle: true), "é"),
    ("UTF-16, big", utf16("[support]\nlines = [\"é\"]\n", isLittle: false), "é"),
    ("cut in a character", Array("[support]\nlines = [\"a\"]\n# ".utf8) + [0xC3], "a"),
  ]

  private static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? bytes : bytes.reversed()
    }
  }

  @Test("another encoding", arguments: encodings)
  func encoding(_ name: String, bytes: [UInt8], line: String) {
    let reading = SupportReading(bytes)
    #expect(reading.card.lines == [line], "\(name)")
    #expect(!reading.isClear && !reading.isWhole)
  }

  @Test("what is missing comes from better times, and nobody twice")
  func completed() {
    let kept = Self.card([("Ana", "old"), ("Ben", "2")], ["p"], ["l"])
    let broken = SupportReading(
      Array("[support]\ncontacts = [{ name = \"Ana\", reach = \"new\" }, }\nlines = [\"x\"]\n".utf8))
    #expect(broken.completed(by: kept) == Self.card([("Ana", "new"), ("Ben", "2")], ["p"], broken.card.lines))
    #expect(SupportReading(Array(Self.full.utf8)).completed(by: kept) == Self.fullCard)
    #expect(SupportReading([]).completed(by: kept) == kept)
  }

  @Test("no text ends the program, and none takes it long")
  func anything() {
    var random = SeededRandom(seed: 7)
    let pieces = [
      "[", "]", "{", "}", "=", ",", "\"", "'", "\"\"\"", "'''", "\\", "\n", " ", "#", "support", "contacts", "name",
      "reach", "a", "1", ".", "“", "\u{0}", "é", "\u{2028}", "\\u00", "[support]\n", "lines = [", "+",
    ]
    for _ in 1...1500 {
      let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      var bytes = Array(("[support]\n" + text).utf8)
      if let index = bytes.indices.randomElement(using: &random) {
        bytes[index] = UInt8.random(in: 0...255, using: &random)
      }
      _ = SupportReading(bytes)
      _ = SupportReading(Array(text.utf8))
    }
    for line in [
      "a=[\n", "\"a\"=[\n", "a=\"\"\"\n", "a={b=\n", "[[[[[[[[", "{a=[", "'''\n", "[support\n", "a\n", "\"x\"\n",
      "[support]\nlines=[\n",
    ] {
      for start in ["", "[support]\n", "[support]\nlines = ["] {
        _ = SupportReading(Array((start + String(repeating: line, count: (1 << 13) / line.utf8.count)).utf8))
      }
    }
  }
}
