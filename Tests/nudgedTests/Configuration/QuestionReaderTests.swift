import NudgeCore
import Testing

@testable import nudged

/// Guides of one's own: every key does what it says, every mistake is named by file, line and key.
@Suite struct QuestionReaderTests {
  private let own: ConfigDirectory

  init() throws {
    own = try ConfigDirectory()
  }

  private static let head = "title = \"Tea\"\ninvitation = \"Tea?\"\nkind = \"reflection\"\n"

  private func load(_ text: String) throws -> GuideLibrary {
    _ = try own.write("tea.toml", Self.head + text)
    return GuideLibrary.load(directories: [own.path, ConfigFixtures.shippedGuides])
  }

  // MARK: What is read

  @Test func everythingArrives() throws {
    let library = try load(
      """
      domain = "mood"
      tags = ["kitchen", "calm"]
      closing = "Warm now."
      [[question]]
      id = "welcome"
      kind = "note"
      prompt = "Sit down."
      [[question]]
      id = "breath"
      kind = "breathe"
      prompt = "Breathe."
      in = 5
      hold = 2
      out = 7
      rest = 1
      rounds = 4
      [[question]]
      id = "cup"
      kind = "choice"
      options = ["green tea", "none"]
      optional = false
      prompt = "Which cup?"
      [[question]]
      id = "warmth"
      kind = "scale"
      from = -3
      to = 3
      from-label = "cold"
      to-label = "hot"
      only-if = { question = "cup", is = ["green tea"] }
      prompt = "How warm?"
      [[question]]
      id = "words"
      prompts = ["What now?", "And now?"]
      at-most = 2
      time-limit = "10min"
      keep = { question = "keep", is = "yes" }
      [[question]]
      id = "win"
      becomes = "win"
      keep = true
      prompt = "What went well?"
      [[question]]
      id = "keep"
      kind = "yes-no"
      keep = false
      only-if = { question = "words" }
      prompt = "Keep it?"
      """)
    #expect(library.problems == [])
    typealias Question = Guide.Question
    let expected = Guide(
      name: "tea", title: "Tea", invitation: "Tea?", kind: .reflection, domain: "mood", tags: ["kitchen", "calm"],
      closing: "Warm now.",
      questions: [
        Question(id: "welcome", prompt: "Sit down.", kind: .note),
        Question(
          id: "breath", prompt: "Breathe.",
          kind: .breathe(.init(breatheIn: 5, hold: 2, breatheOut: 7, rest: 1, rounds: 4))),
        Question(id: "cup", prompts: ["Which cup?"], kind: .choice(["green tea", "none"]), isOptional: false),
        Question(
          id: "warmth", prompts: ["How warm?"], kind: .scale(-3...3, low: "cold", high: "hot"),
          condition: .init(question: "cup", answers: ["green tea"])),
        Question(
          id: "words", prompts: ["What now?", "And now?"], atMost: 2, timeLimit: .minutes(10),
          keeping: .when(.init(question: "keep", answers: ["yes"]))),
        Question(id: "win", prompts: ["What went well?"], becomes: .win),
        Question(
          id: "keep", prompts: ["Keep it?"], kind: .yesNo, condition: .init(question: "words"), keeping: .never),
      ])
    #expect(library.guide(named: "tea") == expected)
  }

  /// The example of docs/guides.md is a guide.
  @Test func documentedGuideIsRead() throws {
    let page = try #require(try TextFile.read(ConfigFixtures.root + "/docs/guides.md")).text
    let example = try #require(page.split(separator: "```toml\n").dropFirst().first?.split(separator: "```").first)
    _ = try own.write("tea.toml", String(example))
    let library = GuideLibrary.load(directories: [own.path, ConfigFixtures.shippedGuides])
    #expect(library.problems == [])
    #expect(library.guides["tea"]?.questions.map(\.kind.name) == [.scale, .choice, .text])
  }

  nonisolated static let usualKinds: [(id: String, kind: Guide.Question.Kind)] = [
    ("mood", .scale(1...5)), ("confidence", .scale(0...100)), ("before", .scale(0...10)), ("slept", .yesNo),
    ("gap", .choice(["knowledge", "skill", "neither"])), ("feelings", .choices(EntryField.feelings)),
    ("try-on", .date), ("lesson", .text), ("my-own", .text), ("effort", .scale(1...5)),
  ]

  /// An id the journal knows says what kind of answer it takes.
  @Test(arguments: usualKinds) func usualKind(_ id: String, _ kind: Guide.Question.Kind) throws {
    let library = try load("[[question]]\nid = \"\(id)\"\nprompt = \"?\"\n")
    #expect(library.problems == [])
    #expect(library.guides["tea"]?.questions.first?.kind == kind)
  }

  @Test func practicesAreOfTheirKind() throws {
    let question = "[[question]]\nid = \"a\"\nprompt = \"?\"\n"
    #expect(try load(question).guides["tea"]?.isPractice == false)
    let path = try own.write(
      "tea.toml", "title = \"Tea\"\ninvitation = \"Tea?\"\nkind = \"practice\"\n" + question)
    #expect(GuideLibrary.load(directories: [own.path]).guides["tea"]?.isPractice == true)
    let library = try load("practice = true\n" + question)
    #expect(library.problems.map(\.key) == ["practice"])
    #expect(library.problems.map(\.file) == [path])
  }

  // MARK: Mistakes

  nonisolated struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    /// Lines of a question behind `id = "cup"` and `prompt`, in lines 4 to 6; the first of them is line 7.
    let lines: String
    var line = 7
    let key: String
    let says: String

    var testDescription: String { name }
  }

  nonisolated static let mistakes = [
    Mistake(name: "kind", lines: "kind = \"chioce\"", key: "kind", says: "mean “choice”?"),
    Mistake(name: "no options", lines: "kind = \"choice\"", line: 4, key: "options", says: "needed"),
    Mistake(
      name: "one option", lines: "kind = \"choice\"\noptions = [\"a\"]", line: 8, key: "options",
      says: "Between 2 and 20"),
    Mistake(
      name: "an option twice", lines: "kind = \"choice\"\noptions = [\"a\", \"a\"]", line: 8, key: "options",
      says: "twice"),
    Mistake(
      name: "comma in an option", lines: "kind = \"choices\"\noptions = [\"a, b\", \"c\"]", line: 8, key: "options",
      says: "comma"),
    Mistake(
      name: "blank option", lines: "kind = \"choice\"\noptions = [\"a\", \" \"]", line: 8, key: "options[2]",
      says: "one line"),
    Mistake(
      name: "options of a text", lines: "options = [\"a\", \"b\"]", key: "options", says: "kind choice or kind choices"),
    Mistake(name: "no ends", lines: "kind = \"scale\"\nto = 3", line: 4, key: "from", says: "needs its ends"),
    Mistake(name: "upside down", lines: "kind = \"scale\"\nfrom = 3\nto = 3", line: 9, key: "to", says: "goes up"),
    Mistake(name: "too far", lines: "kind = \"scale\"\nfrom = 0\nto = 2000", line: 9, key: "to", says: "between -1000"),
    Mistake(name: "pace", lines: "kind = \"breathe\"\nin = 0", line: 8, key: "in", says: "between 1 and 30"),
    Mistake(name: "pace of a text", lines: "rounds = 3", key: "rounds", says: "kind breathe"),
    Mistake(name: "how often", lines: "at-most = 9", key: "at-most", says: "between 1 and 5"),
    Mistake(
      name: "a note twice", lines: "kind = \"note\"\nat-most = 2", line: 8, key: "at-most", says: "not to kind note"),
    Mistake(
      name: "time of a date", lines: "kind = \"date\"\ntime-limit = \"5min\"", line: 8, key: "time-limit",
      says: "kind text"),
    Mistake(name: "too long", lines: "time-limit = \"2h\"", key: "time-limit", says: "between 1min and 1h"),
    Mistake(name: "becomes", lines: "becomes = \"victory\"", key: "becomes", says: "no kind of entry"),
    Mistake(
      name: "becomes of a date", lines: "kind = \"date\"\nbecomes = \"win\"", line: 8, key: "becomes", says: "kind text"
    ),
    Mistake(name: "keep", lines: "keep = \"no\"", key: "keep", says: "true or false"),
    Mistake(
      name: "keep if", lines: "keep = { question = \"keep\" }", key: "keep.question",
      says: "Nothing is asked under “keep”"),
    Mistake(name: "both prompts", lines: "prompts = [\"a\"]", key: "prompts", says: "Either"),
    Mistake(name: "optional", lines: "optional = \"yes\"", key: "optional", says: "true or false"),
    Mistake(
      name: "condition", lines: "only-if = { question = \"cupp\" }", key: "only-if.question", says: "further up"),
    Mistake(name: "itself", lines: "only-if = { question = \"cup\" }", key: "only-if.question", says: "further up"),
    Mistake(name: "no question", lines: "only-if = { is = [\"a\"] }", key: "only-if.question", says: "needed"),
    Mistake(
      name: "a word nobody answers", lines: "only-if = { question = \"sugar\", is = [\"yess\"] }", key: "only-if.is[1]",
      says: "never “yess”"),
    Mistake(
      name: "key of a condition", lines: "only-if = { question = \"sugar\", if = 1 }", key: "only-if.if",
      says: "mean “is”?"),
  ]

  @Test(arguments: mistakes) func mistakeIsNamed(_ mistake: Mistake) throws {
    let first = "[[question]]\nid = \"sugar\"\nkind = \"yes-no\"\nprompt = \"Sugar?\"\n"
    let library = try load(first + "[[question]]\nid = \"cup\"\nprompt = \"Which cup?\"\n\(mistake.lines)\n")
    // The question above takes four lines.
    let problem = try #require(
      library.problems.first { $0.line == mistake.line + 4 && $0.key == "question[2].\(mistake.key)" },
      "\(library.problems)")
    #expect(problem.file == own.path + "/tea.toml")
    #expect(problem.reason.contains(mistake.says), "\(problem)")
    #expect(library.guides["tea"] == nil)
    #expect(library.guides["hello"] != nil, "the rest work")
  }

  @Test(arguments: ["kind = \"text\"", "kind = \"scale\"\nfrom = 0\nto = 10", "kind = \"yes-no\""])
  func knownIdsKeepTheirTypes(_ kind: String) throws {
    let library = try load("[[question]]\nid = \"mood\"\nprompt = \"?\"\n\(kind)\n")
    let problem = try #require(library.problems.first)
    #expect((problem.line, problem.key) == (7, "question[1].kind"))
    #expect(problem.reason.contains("a whole number from 1 to 5"))
  }

  @Test(arguments: ["cup-2", "Cup", "cup_3"]) func answersHaveOnePlaceEach(_ id: String) throws {
    let library = try load(
      "[[question]]\nid = \"cup\"\nat-most = 3\nprompt = \"?\"\n[[question]]\nid = \"\(id)\"\nprompt = \"?\"\n")
    #expect(library.problems.map(\.key) == ["question[2].id"])
    #expect(library.problems.first?.reason.contains("already") == true)
  }

  /// Parts that exclude each other share the room; parts that can all be chosen do not.
  @Test func lengthIsThatOfTheLongestWay() throws {
    func parts(_ kind: String) -> String {
      let look = "[[question]]\nid = \"look\"\nkind = \"\(kind)\"\noptions = [\"a\", \"b\"]\nprompt = \"?\"\n"
      return ["a", "b"].reduce(look) { text, part in
        text
          + (1...8).map {
            "[[question]]\nid = \"\(part)\($0)\"\nprompt = \"?\"\nonly-if = { question = \"look\", is = [\"\(part)\"] }\n"
          }.joined()
      }
    }
    let single = try load(parts("choice"))
    #expect(single.problems == [])
    #expect(single.guides["tea"]?.longestWay == 9)
    let several = try load(parts("choices"))
    #expect(several.problems.map(\.key) == ["question"])
    #expect(several.problems.first?.reason.contains("this one 17") == true)
  }

  @Test func tagsAreWords() throws {
    let library = try load("tags = [\"good\", \"two words\"]\n[[question]]\nid = \"a\"\nprompt = \"?\"\n")
    #expect(library.problems.map(\.line) == [4])
    #expect(library.problems.map(\.key) == ["tags[2]"])
  }
}
