import Testing

@testable import NudgeCore

@Suite("Guides: answers")
struct AnswerTests {
  typealias Kind = Guide.Question.Kind

  static let today = CivilDate(daysSinceEpoch: 20_000)

  func canonical(_ answer: String, _ kind: Kind, id: String = "cup") throws -> String? {
    let question = Guide.Question(id: id, prompt: "?", kind: kind)
    return try question.slots[0].canonical(answer, today: Self.today)
  }

  static let kept: [(kind: Kind, answer: String, canonical: String?)] = [
    (.text, " as it is\n", " as it is\n"), (.text, "", nil), (.text, " \n\t", nil), (.scale(0...10), "", nil),
    (.text, String(repeating: "ä", count: 50_000), String(repeating: "ä", count: 50_000)),
    (.choice(["green tea", "none"]), "green tea", "green tea"), (.choices(["a", "b"]), "a,b , c", "a, b, c"),
    (.scale(0...10), "7", "7"), (.scale(0...10), "07", "7"), (.scale(-2...2), "-2", "-2"),
    (.yesNo, "yes", "yes"), (.yesNo, "no", "no"), (.date, "2026-11-28", "2026-11-28"),
    (.duration, "90", "90"), (.duration, "20min", "1200"), (.duration, "1h 20min", "4800"), (.duration, "0", "0"),
  ]

  @Test("kept in one form", arguments: kept)
  func keeps(kind: Kind, answer: String, canonical: String?) throws {
    #expect(try self.canonical(answer, kind) == canonical)
  }

  static let refused: [(kind: Kind, answer: String, says: String)] = [
    (.text, "a\u{0}b", "NUL"), (.text, String(repeating: "ä", count: 50_001), "100002 bytes"),
    (.choice(["green", "none"]), "black", "green, none"), (.scale(0...10), "11", "from 0 to 10"),
    (.scale(0...10), "seven", "from 0 to 10"), (.choices(["a"]), " , ,", "separated by commas"),
    (.yesNo, String(repeating: "maybe ", count: 10_000), "maybe maybe…"),
    (.scale(0...10), "1\u{1B}[2J", "␛"), (.yesNo, "maybe", "yes or no"),
    (.date, "2026-02-30", "2026-11-28"), (.date, "tomorrow", "date"), (.duration, "2 days", "up to a day"),
    (.duration, "soon", "seconds"), (.note, "a", "Nothing is asked"), (.breathe(.init()), "a", "Nothing is asked"),
  ]

  @Test("refused, by the name of the question", arguments: refused)
  func refuses(kind: Kind, answer: String, says: String) throws {
    let problem = try #require(throws: AnswerProblem.self) { try canonical(answer, kind) }
    #expect(problem.question == "cup")
    #expect(problem.reason.contains(says), "\(problem.reason.prefix(200))")
  }

  @Test("a trial is for a day to come, or for today")
  func days() throws {
    #expect(try canonical(Self.today.description, .date, id: "try-on") == Self.today.description)
    let yesterday = Self.today.adding(days: -1).description
    #expect(try canonical(yesterday, .date) == yesterday, "other dates may have been")
    let problem = try #require(throws: AnswerProblem.self) { try canonical(yesterday, .date, id: "try-on") }
    #expect(problem.reason.contains(Self.today.description))
  }

  static let fits: [(id: String, kind: Kind, fits: Bool)] = [
    ("mood", .scale(1...5), true), ("mood", .scale(2...4), true), ("mood", .scale(0...5), false),
    ("mood", .text, false),
    ("mood", .note, true), ("trust", .choice(["worth", "none"]), true), ("trust", .choice(["pride"]), false),
    ("feelings", .choices(["sad"]), true), ("feelings", .choice(["sad"]), true), ("feelings", .text, false),
    ("slept", .yesNo, true), ("slept", .choice(["yes", "no"]), false), ("try-on", .date, true),
    ("try-on", .text, false),
    ("lesson", .text, true), ("lesson", .scale(0...3), true), ("my-own", .scale(-5...5), true),
    ("effort", .scale(1...5), true), ("effort", .scale(0...5), false), ("outcome", .choice(["done", "rested"]), true),
    ("outcome", .choice(["great"]), false),
  ]

  @Test("a kind fits an id when every answer can be kept there", arguments: fits)
  func fitting(id: String, kind: Kind, fits: Bool) { #expect(Guide.Question.fits(kind, id) == fits) }

  static let names = [
    ("plain", "plain"), ("My_Own", "my-own"), ("a__b-", "a-b"), ("größe", "gr-e"), ("名", "answer"), ("a-2", "a-2"),
    (String(repeating: "a", count: 64), String(repeating: "a", count: 50)),
  ]

  @Test("ids become names of fields", arguments: names)
  func fields(id: String, name: String) throws {
    #expect(Guide.Question.fieldName(of: id) == name)
    #expect(try EntryDraft(kind: .win, text: "a", fields: [name: "b"]).fields == [name: "b"])
  }
}
