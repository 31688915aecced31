import Testing

@testable import NudgeCore

@Suite("Guides: what is asked, and in which order")
struct GuideAskingTests {
  typealias Question = Guide.Question

  static func guide(_ questions: Question..., kind: EntryKind = .reflection) -> Guide {
    Guide(name: "tea", title: "Tea", invitation: "Tea?", kind: kind, questions: questions)
  }

  static func asked(
    _ id: String, _ kind: Question.Kind = .text, atMost: Int = 1, if condition: String? = nil, is answers: [String] = []
  ) -> Question {
    Question(
      id: id, prompts: ["\(id)?"], kind: kind, atMost: atMost,
      condition: condition.map { Question.Condition(question: $0, answers: answers) })
  }

  static let tea = guide(
    asked("welcome", .note), asked("cup", atMost: 3), asked("sugar", .yesNo),
    asked("how-much", .scale(1...5), if: "sugar", is: ["yes"]), asked("why", if: "how-much"), asked("end"))

  static let orders: [(name: String, answers: [String: String], asked: [String], next: String?)] = [
    ("nothing yet", [:], ["welcome", "cup", "sugar", "end"], "welcome"),
    ("once more after each answer", ["cup": "a"], ["welcome", "cup", "cup-2", "sugar", "end"], "cup-2"),
    (
      "no more than so often", ["cup": "a", "cup-2": "b", "cup-3": "c"],
      ["welcome", "cup", "cup-2", "cup-3", "sugar", "end"], "sugar"
    ),
    ("a hole is no answer", ["cup-3": "c"], ["welcome", "cup", "sugar", "end"], "welcome"),
    ("a condition", ["sugar": "yes"], ["welcome", "cup", "sugar", "how-much", "end"], "how-much"),
    ("another answer", ["sugar": "no"], ["welcome", "cup", "sugar", "end"], "end"),
    ("any answer", ["sugar": "yes", "how-much": "2"], ["welcome", "cup", "sugar", "how-much", "why", "end"], "why"),
    ("what hangs on what is not asked", ["sugar": "no", "how-much": "2"], ["welcome", "cup", "sugar", "end"], "end"),
    ("the end", ["end": "z"], ["welcome", "cup", "sugar", "end"], nil),
  ]

  @Test("conditions and repetitions", arguments: orders)
  func order(name: String, answers: [String: String], asked: [String], next: String?) {
    #expect(Self.tea.asked(given: answers).map(\.id) == asked)
    #expect(Self.tea.next(after: answers)?.id == next)
  }

  @Test("among several that were chosen, one is enough")
  func several() {
    let guide = Self.guide(
      Self.asked("which", .choices(["a", "b", "c"])), Self.asked("b?", if: "which", is: ["b", "d"]))
    #expect(guide.asked(given: ["which": "a, b"]).count == 2)
    #expect(guide.asked(given: ["which": "a, c"]).count == 1)
    #expect(guide.asked(given: ["which": "ab"]).count == 1)
  }

  static let lengths: [(name: String, guide: Guide, longest: Int)] = [
    ("notes ask nothing", guide(asked("a", .note), asked("b", .breathe(.init()))), 0),
    ("repetitions count", guide(asked("a", atMost: 3), asked("b")), 4),
    (
      "parts that exclude each other count as the longest",
      guide(
        asked("look", .choice(["x", "y"])), asked("x1", if: "look", is: ["x"]), asked("x2", if: "look", is: ["x"]),
        asked("y1", if: "look", is: ["y"]), asked("end")), 4
    ),
    (
      "parts for two answers count for both",
      guide(
        asked("look", .choice(["x", "y"])), asked("xy", if: "look", is: ["x", "y"]), asked("y", if: "look", is: ["y"])),
      3
    ),
    (
      "several can be chosen",
      guide(asked("look", .choices(["x", "y"])), asked("x", if: "look", is: ["x"]), asked("y", if: "look", is: ["y"])),
      3
    ),
    (
      "what hangs on a part is part of it",
      guide(
        asked("look", .yesNo), asked("a", if: "look", is: ["yes"]), asked("b", if: "a"),
        asked("c", if: "look", is: ["no"])),
      3
    ),
  ]

  @Test("the longest way through", arguments: lengths)
  func longest(name: String, guide: Guide, longest: Int) { #expect(guide.longestWay == longest) }

  @Test("one way after the other is no longer than the longest, and one is as long")
  func longestIsReached() {
    let options = ["x", "y", "z"]
    let guide = Self.guide(
      Self.asked("look", .choice(options)), Self.asked("a", if: "look", is: ["x"]),
      Self.asked("b", .choice(options), if: "look", is: ["x", "y"]), Self.asked("c", if: "b", is: ["z"]),
      Self.asked("d", if: "b", is: ["x"]), Self.asked("e", if: "look", is: ["z"]))
    let lengths = options.flatMap { look in
      options.map { guide.asked(given: ["look": look, "b": $0, "a": "1", "c": "1", "d": "1", "e": "1"]).count }
    }
    #expect(lengths.max() == guide.longestWay)
  }

  // MARK: Sentences of the day

  static let day = CivilDate(daysSinceEpoch: 20_000)
  static let rotating = guide(
    Question(id: "a", prompts: (1...7).map { "prompt \($0)" }), Question(id: "b", prompts: ["x", "y", "z"], atMost: 2),
    Question(id: "c", prompt: "always"))

  @Test("the same within a day, others on other days, for other people and for other questions")
  func picked() {
    func prompts(_ seed: UInt64, _ days: Int) -> [String] {
      Self.rotating.picked(seed: seed, day: Self.day.adding(days: days)).slots.map(\.prompt)
    }
    #expect(prompts(1, 0) == prompts(1, 0))
    #expect(Set((0..<100).map { prompts(1, $0)[0] }).count == 7, "each has its days")
    #expect((0..<100).contains { prompts(1, $0)[0] != prompts(2, $0)[0] })
    for days in 0..<100 {
      let day = prompts(7, days)
      #expect(day[1] != day[2], "asked twice, in other words: \(day)")
      #expect(day[3] == "always")
    }
  }

  @Test("each sentence has its share of days")
  func fair() {
    let picked = (0..<7000).map { Self.rotating.picked(seed: 3, day: Self.day.adding(days: $0)).questions[0].prompt }
    for (prompt, days) in Dictionary(grouping: picked, by: \.self) {
      #expect((850...1150).contains(days.count), "\(prompt)")
    }
  }

  @Test("what one line answers is the first thing that is asked")
  func opening() {
    var guide = Self.tea
    #expect(guide.openingPrompt == "cup?")
    #expect(guide.openingKind == .reflection)
    guide.questions[1].becomes = .win
    #expect(guide.openingKind == .win)
  }

  @Test("one line to a question that takes no text is kept as what it takes, and as a text where it does not fit")
  func oneLine() throws {
    let today = CivilDate(daysSinceEpoch: 20_577)
    var guide = Guide(
      name: "check-in", title: "Check-in", invitation: "?", kind: .checkIn,
      questions: [.init(id: "mood", prompt: "?", kind: .scale(1...5)), .init(id: "more", prompt: "?")])
    let mood = try guide.entry(answering: " 3 ", today: today)
    #expect(mood.text == "mood 3" && mood.fields == ["mood": "3"] && mood.kind == .checkIn)
    for words in ["9", "rather low"] {
      let text = try guide.entry(answering: words, today: today)
      #expect(text.text == words && text.fields.isEmpty)
    }
    guide.questions.removeFirst()
    #expect(try guide.entry(answering: "3", today: today).text == "3")
  }
}
