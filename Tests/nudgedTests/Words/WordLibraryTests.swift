import Foundation
import NudgeCore
import Testing

@testable import nudged

@Suite struct WordLibraryTests {
  private let own: ConfigDirectory

  init() throws {
    own = try ConfigDirectory()
  }

  private func load() -> WordLibrary { WordLibrary.load(directories: [own.path, ConfigFixtures.shippedWords]) }

  private static let good = """
    except = ["so tired of it"]
    [list]
    dull = ["grey", "beige"]
    [[word]]
    match = ["I am {dull}"]
    offer = "Which colour fits?"
    pattern = "label"
    """

  @Test func shippedListsAreRead() {
    #expect(ConfigFixtures.words.problems == [])
    #expect(load().problems == [], "nobody needs lists of their own")
    #expect(load().lists == ConfigFixtures.words.lists)
  }

  @Test func ownFileTakesThePlaceOfTheShippedOne() throws {
    _ = try own.write("hurting.toml", Self.good)
    let library = load()
    #expect(library.problems == [])
    #expect(library.lists.hurting(in: "I am beige")?.offer == "Which colour fits?")
    #expect(library.lists.hurting(in: "I am useless") == nil)
    #expect(library.lists.namesDanger(in: "I want to die"), "the other files hold")
  }

  @Test(arguments: ["hurting", "danger", "vague", "starters"]) func emptyFileSwitchesItOff(_ name: String) throws {
    _ = try own.write("\(name).toml", "")
    let library = load()
    #expect(library.problems == [])
    #expect(library.remarks.map(\.file) == (name == "danger" ? [own.path + "/danger.toml"] : []), "it is told")
    #expect((library.lists.hurting(in: "I am useless") == nil) == (name == "hurting"))
    #expect(library.lists.namesDanger(in: "I want to die") == (name != "danger"))
    #expect((library.lists.question(forVague: "fine", turn: 0) == nil) == (name == "vague"))
    #expect(library.lists.starters.isEmpty == (name == "starters"))
  }

  @Test func brokenOwnFileLeavesTheShippedOne() throws {
    let path = try own.write("hurting.toml", Self.good.replacing("\"label\"", with: "\"lable\""))
    let library = load()
    #expect(library.lists.hurting(in: "I am useless") != nil)
    #expect(library.problems.map(\.file) == [path])
    #expect(library.problems.first?.line == 7)
  }

  @Test func whatIsNowhereIsToldOfOnce() {
    let library = WordLibrary.load(directories: [own.path, "/nonexistent/words"])
    #expect(library.problems.count == 2)
    #expect(library.problems.last?.reason.contains("hurting.toml, vague.toml, starters.toml") == true)
    #expect(library.problems.last?.reason.contains("NUDGED_WORDS") == true)
    #expect(library.lists.hurting(in: "I am useless") == nil)
    #expect(library.lists.question(forVague: "fine", turn: 0) == nil)
  }

  // MARK: Danger is noticed whatever became of the files

  @Test func builtInWordsAreTheShippedOnes() throws {
    let shipped = try String(contentsOfFile: ConfigFixtures.shippedWords + "/danger.toml", encoding: .utf8)
    #expect(BuiltInWords.dangerText == shipped, "scripts/builtin-words writes them anew")
    #expect(WordsReader.read(BuiltInWords.danger) { $0.danger() }.problems == [])
  }

  /// What can become of a file: gone, cut off, other bytes, no right to read it, a directory in its place, nothing but a key nobody
  /// knows.
  nonisolated static let damages: [(name: String, damage: @Sendable (String) throws -> Void)] = [
    ("missing", { _ in }),
    ("cut off", { try Data("[[word]]\nmatch = [\"want to".utf8).write(to: URL(filePath: $0)) }),
    ("no text", { try Data([0xFF, 0xFE, 0x00]).write(to: URL(filePath: $0)) }),
    ("a directory", { try FileManager.default.createDirectory(atPath: $0, withIntermediateDirectories: false) }),
    (
      "a link to nowhere",
      { try FileManager.default.createSymbolicLink(atPath: $0, withDestinationPath: "/nonexistent/x") }
    ),
    ("a wrong key", { try Data("wrd = 1\n".utf8).write(to: URL(filePath: $0)) }),
    ("an open brace", { try Data("[[word]]\nmatch = [\"a {b\"]\n".utf8).write(to: URL(filePath: $0)) }),
  ]

  @Test(arguments: damages.indices) func builtInWordsHold(_ index: Int) throws {
    let damage = Self.damages[index]
    try damage.damage(own.path + "/danger.toml")
    let library = WordLibrary.load(directories: [own.path])
    #expect(library.lists.namesDanger(in: "I want to die"), "\(damage.name)")
    #expect(library.lists.danger == ConfigFixtures.words.lists.danger)
    let problem = try #require(library.problems.first { $0.reason.contains("built with") }, "\(library.problems)")
    #expect(problem.file == own.path + "/danger.toml")
  }

  @Test func ownDamagedFileLeavesTheShippedWords() throws {
    _ = try own.write("danger.toml", "[[word]]\nmatch = [\"a {b\"]\n")
    let library = load()
    #expect(library.lists.danger == ConfigFixtures.words.lists.danger)
    #expect(library.problems.map(\.file) == [own.path + "/danger.toml"])
  }

  // MARK: Mistakes

  nonisolated struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    let replaced: String
    let by: String
    let line: Int
    let key: String
    let says: String

    var testDescription: String { name }
  }

  nonisolated static let mistakes = [
    Mistake(name: "syntax", replaced: "except =", by: "except", line: 1, key: "", says: "not TOML"),
    Mistake(name: "key", replaced: "except", by: "exept", line: 1, key: "exept", says: "mean “except”?"),
    Mistake(name: "no word", replaced: "so tired of it", by: "...", line: 1, key: "except[1]", says: "no word"),
    Mistake(
      name: "list in list", replaced: "grey", by: "{dull}", line: 3, key: "list.dull", says: "names itself"),
    Mistake(
      name: "filler", replaced: "except", by: "filler = [\"-\"]\nexcept", line: 1, key: "filler[1]", says: "no word"),
    Mistake(
      name: "slip", replaced: "[list]", by: "[slip]\nwords = [\"two words\"]\n[list]", line: 3, key: "slip.words[1]",
      says: "with a slip"),
    Mistake(
      name: "slip key", replaced: "[list]", by: "[slip]\nword = \"x\"\n[list]", line: 3, key: "slip.word",
      says: "mean “words”?"),
    Mistake(
      name: "same", replaced: "[list]", by: "[same]\n\"cannot\" = [\"\"]\n[list]", line: 3, key: "same.cannot[1]",
      says: "no word"),
    Mistake(
      name: "list", replaced: "{dull}", by: "{dul}", line: 5, key: "word[1].match[1]",
      says: "no list “dul”. Known: dull"),
    Mistake(name: "brace", replaced: "{dull}", by: "{dull", line: 5, key: "word[1].match[1]", says: "without its }"),
    Mistake(name: "end", replaced: "{dull}", by: "{dull?}", line: 5, key: "word[1].match[1]", says: "may be left out"),
    Mistake(
      name: "long", replaced: "I am", by: "a b c d e f g h i j", line: 5, key: "word[1].match[1]",
      says: "at most 10 words"),
    Mistake(name: "match", replaced: "match", by: "mach", line: 5, key: "word[1].mach", says: "mean “match”?"),
    Mistake(name: "offer", replaced: "fits?", by: "\\n", line: 6, key: "word[1].offer", says: "one line"),
    Mistake(
      name: "pattern", replaced: "\"label\"", by: "\"lable\"", line: 7, key: "word[1].pattern", says: "mean “label”?"),
  ]

  @Test(arguments: mistakes) func mistakeIsNamed(_ mistake: Mistake) throws {
    let path = try own.write(
      "hurting.toml", Self.good.replacing(mistake.replaced, with: mistake.by, maxReplacements: 1))
    let library = load()
    let problem = try #require(
      library.problems.first { $0.line == mistake.line && $0.key == mistake.key }, "\(library.problems)")
    #expect(problem.file == path)
    #expect(problem.reason.contains(mistake.says), "\(problem)")
    #expect(library.lists.hurting(in: "I am useless") != nil, "the shipped list holds")
  }

  nonisolated static let otherMistakes: [(file: String, text: String, key: String, says: String)] = [
    ("danger", "[[word]]\noffer = \"x\"\nmatch = \"x\"\n", "word[1].offer", "no such setting"),
    ("danger", "[[word]]\n", "word[1].match", "needed"),
    ("vague", "filler = 7\n", "filler", "not a number"),
    ("vague", "[[vague]]\nwords = [\"x\"]\nquestions = []\n", "vague[1].questions", "Between 1 and 20"),
    ("vague", "[[vague]]\nquestions = [\"x?\"]\n", "vague[1].words", "needed"),
    ("vague", "[[vague]]\nwords = [\"x\"]\nquestions = [\" \"]\n", "vague[1].questions[1]", "one line"),
    ("starters", "[[starter]]\nid = \"a b\"\ntext = \"x\"\n", "starter[1].id", "not an id"),
    (
      "starters", "[[starter]]\nid = \"a\"\ntext = \"x\"\nsource = \"mystery\"\n", "starter[1].source",
      "mean “mastery”?"
    ),
    (
      "starters", "[[starter]]\nid = \"a\"\ntext = \"x\"\n[[starter]]\nid = \"a\"\ntext = \"y\"\n", "starter[2].id",
      "already"
    ),
    ("starters", "[[starter]]\nid = \"a\"\n", "starter[1].text", "needed"),
  ]

  @Test(arguments: otherMistakes) func otherMistakeIsNamed(
    _ file: String, _ text: String, _ key: String, _ says: String
  ) throws {
    _ = try own.write("\(file).toml", text)
    let library = load()
    let problem = try #require(library.problems.first { $0.key == key }, "\(library.problems)")
    #expect(problem.reason.contains(says) && problem.line > 0, "\(problem)")
    #expect(library.lists == ConfigFixtures.words.lists, "the shipped list holds")
  }
}
