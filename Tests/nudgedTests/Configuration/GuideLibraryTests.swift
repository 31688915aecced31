import NudgeCore
import Testing

@testable import nudged

@Suite struct GuideLibraryTests {
  private let own: ConfigDirectory

  init() throws {
    own = try ConfigDirectory()
  }

  private static let good = """
    title = "Tea"
    invitation = "A moment for tea?"
    kind = "practice"
    [[question]]
    id = "cup"
    prompt = "Which cup?"
    [[question]]
    id = "after"
    prompt = "How was it?"
    """

  // MARK: The shipped guides

  @Test func shippedGuidesAreThoseThatAreKnownByName() {
    let library = ConfigFixtures.guides
    #expect(library.problems == [])
    #expect(library.guides.keys.sorted() == GuideLibrary.shippedNames)
    #expect(library.names == GuideLibrary.shippedNames)
  }

  @Test(arguments: [
    ("hello", "win"), ("evening-wins", "win"), ("weekly-review", "reflection"), ("midday-pause", "check-in"),
  ])
  func shippedGuideMakesItsKind(_ name: String, _ kind: String) throws {
    #expect(try #require(ConfigFixtures.guides.guides[name]).kind.rawValue == kind)
  }

  /// Every built-in plan asks something that is there.
  @Test func builtInPlansHaveTheirGuides() {
    let plans = Configuration.builtIn(file: "", zones: ConfigFixtures.zones).settings.plans
    for plan in plans { #expect(ConfigFixtures.guides.guides[plan.guide] != nil, "\(plan.guide)") }
  }

  private static let shaming = [
    "fail", "only", "missed", "miss ", "should", "must", "lazy", "weak", "useless", "late", "overdue", "behind",
    "streak",
    "wrong", "bad", "again?", "!!", "why didn", "why not", "just ",
  ]

  @Test func shippedSentencesShameNobody() {
    for guide in Array(ConfigFixtures.guides.guides.values) + [GuideLibrary.plain(named: "any")] {
      for sentence in Self.sentences(of: guide) {
        for word in Self.shaming { #expect(!sentence.lowercased().contains(word), "\(guide.name): \(sentence)") }
        #expect(sentence.count <= 120, "\(sentence)")
      }
    }
  }

  private static func sentences(of guide: Guide) -> [String] {
    [guide.title, guide.invitation, guide.closing ?? ""]
      + guide.questions.flatMap { question -> [String] in
        switch question.kind {
        // The names of feelings are the person's.
        case .choice(let options), .choices(let options): question.prompts + (question.id == "feelings" ? [] : options)
        case .scale(_, let low, let high): question.prompts + [low, high].compactMap(\.self)
        default: question.prompts
        }
      }
  }

  /// Others may see the invitation: it says nothing of what is asked.
  @Test func invitationsAreNeutral() {
    let telling = ["win", "mood", "feel", "journal", "setback", "health", "anxi", "depress"]
    for guide in ConfigFixtures.guides.guides.values {
      for word in telling { #expect(!guide.invitation.lowercased().contains(word), "\(guide.invitation)") }
      #expect(guide.invitation.hasSuffix("?"))
    }
  }

  // MARK: One's own

  @Test func ownGuideIsRead() throws {
    _ = try own.write("tea.toml", Self.good)
    let library = GuideLibrary.load(directories: [own.path, ConfigFixtures.shippedGuides])
    let expected = Guide(
      name: "tea", title: "Tea", invitation: "A moment for tea?", kind: .practice,
      questions: [
        .init(id: "cup", prompt: "Which cup?"), .init(id: "after", prompt: "How was it?", kind: .scale(0...10)),
      ])
    #expect(library.problems == [])
    #expect(library.guide(named: "tea") == expected)
    #expect(library.knows("tea"))
    #expect(library.names.contains("tea"))
  }

  @Test func ownGuideComesBeforeTheShippedOne() throws {
    _ = try own.write("hello.toml", Self.good)
    let library = GuideLibrary.load(directories: [own.path, ConfigFixtures.shippedGuides])
    #expect(library.guide(named: "hello").title == "Tea")
    #expect(library.problems == [])
  }

  @Test func brokenOwnGuideLeavesTheShippedOne() throws {
    let path = try own.write("hello.toml", "title = \"Tea\"\ninvitation = 1\n")
    let library = GuideLibrary.load(directories: [own.path, ConfigFixtures.shippedGuides])
    #expect(library.guide(named: "hello").title == "Hello")
    #expect(Set(library.problems.map(\.file)) == [path])
    #expect(library.problems.contains { $0.line == 2 && $0.key == "invitation" })
  }

  @Test func brokenGuideIsAskedPlainly() throws {
    _ = try own.write("tea.toml", "title = ")
    let library = GuideLibrary.load(directories: [own.path, ConfigFixtures.shippedGuides])
    #expect(library.knows("tea"), "a plan that names it must not be refused for it")
    #expect(library.guide(named: "tea") == GuideLibrary.plain(named: "tea"))
    #expect(library.guide(named: "tea").questions.count == 1)
    #expect(!library.knows("coffee"))
  }

  @Test func whatIsNoGuideFileIsPassedOver() throws {
    for name in ["notes.txt", ".hidden.toml", "tea.toml~", "toml"] { _ = try own.write(name, "x") }
    let library = GuideLibrary.load(directories: [own.path, ConfigFixtures.shippedGuides])
    #expect(library.problems == [])
    #expect(library.names == GuideLibrary.shippedNames)
  }

  @Test func oddFileNameIsToldOf() throws {
    let path = try own.write("my tea.toml", Self.good)
    let library = GuideLibrary.load(directories: [own.path, ConfigFixtures.shippedGuides])
    #expect(library.problems.map(\.file) == [path])
    #expect(library.guides.count == GuideLibrary.shippedNames.count)
  }

  @Test func withoutShippedGuidesTheDaemonStillAsks() throws {
    let library = GuideLibrary.load(directories: [own.path, "/nonexistent/guides"])
    #expect(library.problems.count == 1)
    #expect(library.problems.first?.reason.contains("NUDGED_GUIDES") == true)
    let configuration = try Configuration.load(
      path: ConfigFixtures.shippedConfig, zones: ConfigFixtures.zones, guides: library, now: ConfigFixtures.now)
    for plan in configuration.settings.plans { #expect(library.guide(named: plan.guide).questions.count == 1) }
  }

  @Test func unreadableDirectoryIsToldOf() throws {
    let path = try own.write("guides", "a file")
    let library = GuideLibrary.load(directories: [path, ConfigFixtures.shippedGuides])
    #expect(library.problems.map(\.file) == [path])
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
    Mistake(name: "syntax", replaced: "title = \"Tea\"", by: "title", line: 1, key: "", says: "not TOML"),
    Mistake(name: "key", replaced: "title", by: "titel", line: 1, key: "titel", says: "mean “title”?"),
    Mistake(name: "kind", replaced: "practice", by: "practise", line: 3, key: "kind", says: "mean “practice”?"),
    Mistake(name: "kind type", replaced: "\"practice\"", by: "7", line: 3, key: "kind", says: "not a number"),
    Mistake(name: "id", replaced: "\"cup\"", by: "\"the cup\"", line: 5, key: "question[1].id", says: "not an id"),
    Mistake(name: "id twice", replaced: "\"after\"", by: "\"cup\"", line: 8, key: "question[2].id", says: "already"),
    Mistake(name: "blank", replaced: "Which cup?", by: " ", line: 6, key: "question[1].prompt", says: "one line"),
    Mistake(name: "lines", replaced: "Which cup?", by: "a\\nb", line: 6, key: "question[1].prompt", says: "one line"),
    Mistake(
      name: "length", replaced: "Which cup?", by: String(repeating: "a", count: 301), line: 6,
      key: "question[1].prompt",
      says: "at most 300"),
    Mistake(
      name: "key of a question", replaced: "prompt = \"Which", by: "promt = \"Which", line: 6, key: "question[1].promt",
      says: "mean “prompt”?"),
  ]

  @Test(arguments: mistakes) func mistakeIsNamed(_ mistake: Mistake) throws {
    let path = try own.write("tea.toml", Self.good.replacing(mistake.replaced, with: mistake.by, maxReplacements: 1))
    let library = GuideLibrary.load(directories: [own.path, ConfigFixtures.shippedGuides])
    let problem = try #require(
      library.problems.first { $0.line == mistake.line && $0.key == mistake.key }, "\(library.problems)")
    #expect(problem.file == path)
    #expect(problem.reason.contains(mistake.says), "\(problem)")
    #expect(library.guides["tea"] == nil)
  }

  @Test(arguments: ["", "question = []\n", String(repeating: "[[question]]\n", count: 13)])
  func countOfQuestionsIsBounded(_ questions: String) throws {
    _ = try own.write("tea.toml", Self.good.prefix { $0 != "[" } + questions)
    let library = GuideLibrary.load(directories: [own.path, ConfigFixtures.shippedGuides])
    #expect(library.problems.contains { $0.key == "question" && $0.reason.contains("between 1 and 12") })
  }
}
