import Testing

@testable import NudgeCore

@Suite("Guides: what answers become")
struct SubmissionTests {
  typealias Question = Guide.Question

  static let today = CivilDate(daysSinceEpoch: 20_000)
  static var tomorrow: CivilDate { today.adding(days: 1) }

  static func guide(_ kind: EntryKind, _ questions: Question...) -> Guide {
    Guide(
      name: "tea", title: "Tea", invitation: "Tea?", kind: kind, domain: "mood", tags: ["kitchen"], questions: questions
    )
  }

  static func ask(_ id: String, _ kind: Question.Kind = .text) -> Question { Question(id: id, prompt: "?", kind: kind) }

  func submit(
    _ guide: Guide, _ answers: [String: String], seconds: Int = 0, domains: [String] = ["mood"], isPrivate: Bool = false
  ) throws -> Submission {
    try Submission(
      guide, answers: answers, seconds: seconds, today: Self.today, domains: domains, isPrivate: isPrivate)
  }

  // MARK: The guide's own entry

  static let texts:
    [(name: String, questions: [Question], answers: [String: String], text: String, fields: [String: String])] = [
      ("the first text", [ask("a"), ask("b")], ["a": "x", "b": "y"], "x", ["b": "y"]),
      ("the first that is answered", [ask("a"), ask("b")], ["b": "y"], "y", [:]),
      ("the one called text", [ask("a"), ask("text")], ["a": "x", "text": "y"], "y", ["a": "x"]),
      (
        "a text is not a number", [ask("mood", .scale(1...5)), ask("b")], ["mood": "4", "b": "y"], "y", ["mood": "4"]
      ),
      (
        "without words, what was said stands for them", [ask("mood", .scale(1...5)), ask("slept", .yesNo)],
        ["mood": "4", "slept": "yes"], "mood 4 · slept in the usual window yes", ["mood": "4", "slept": "yes"]
      ),
      (
        "lengths of time in words", [ask("how-long", .duration)], ["how-long": "1200"], "how long 20min",
        ["how-long": "1200"]
      ),
      (
        "ids that are no names of fields", [ask("text"), ask("My_Own")], ["text": "x", "My_Own": "y"], "x",
        ["my-own": "y"]
      ),
      ("a question that is there no more", [ask("text")], ["text": "x", "old": "y"], "x", ["old": "y"]),
      ("blank answers are none", [ask("a"), ask("b")], ["a": " ", "b": "y"], "y", [:]),
    ]

  @Test("the text, and the fields", arguments: texts)
  func mainEntry(
    name: String, questions: [Question], answers: [String: String], text: String, fields: [String: String]
  ) throws {
    var guide = Self.guide(.reflection)
    guide.questions = questions
    let submission = try submit(guide, answers, seconds: 90)
    let main = try #require(submission.main)
    #expect(main.text == text)
    #expect(main.fields == fields)
    #expect(main.kind == .reflection)
    #expect(main.seconds == 90)
    #expect((main.domain, main.tags) == ("mood", ["kitchen"]))
    #expect(main.origin == EntryOrigin(guide: "tea"))
    #expect(submission.entries == [main])
  }

  @Test("nothing answered, nothing written", arguments: [[:], ["a": ""], ["a": " \n"]])
  func nothing(answers: [String: String]) throws {
    #expect(try submit(Self.guide(.setback, Self.ask("a")), answers, seconds: 600).entries.isEmpty)
  }

  @Test("a practice counts once it was gone through, rated or not")
  func practice() throws {
    let guide = Self.guide(.practice, Self.ask("before", .scale(0...10)), Self.ask("after", .scale(0...10)))
    #expect(try submit(guide, [:], seconds: 0).entries.isEmpty)
    let plain = try #require(try submit(guide, [:], seconds: 60).main)
    #expect((plain.text, plain.origin.practice) == ("Tea", "tea"))
    let rated = try #require(try submit(guide, ["before": "3", "after": "6"], seconds: 60).main)
    #expect((rated.text, rated.fields) == ("Tea", ["before": "3", "after": "6"]))
  }

  @Test("effort, outcome, value and domain are properties of the entry; what does not fit stays a field")
  func properties() throws {
    let guide = Self.guide(
      .win, Self.ask("value"), Self.ask("domain"), Self.ask("text"), Self.ask("effort", .scale(1...5)),
      Self.ask("outcome", .choice(["done", "rested"])))
    let draft = try #require(
      try submit(
        guide, ["value": "honesty", "domain": "focus", "text": "x", "effort": "4", "outcome": "rested"],
        domains: ["mood", "focus"]
      ).main)
    #expect((draft.value, draft.domain, draft.effort, draft.outcome) == ("honesty", "focus", 4, .rested))
    #expect(draft.fields.isEmpty)
    let long = String(repeating: "long ", count: 20)
    let other = try #require(try submit(guide, ["value": long, "domain": "garden", "text": "x"]).main)
    #expect((other.value, other.domain) == (nil, "mood"))
    #expect(other.fields == ["value": long, "domain": "garden"])
  }

  @Test("a domain that is none of the person's own is left out")
  func domain() throws {
    #expect(try submit(Self.guide(.win, Self.ask("a")), ["a": "x"], domains: ["work"]).main?.domain == nil)
  }

  // MARK: Entries of their own, and words that are let go

  @Test("answers that become entries of their own")
  func own() throws {
    var win = Self.ask("win")
    (win.becomes, win.atMost) = (.win, 3)
    let alone = try submit(Self.guide(.win, win), ["win": "a", "win-2": "b"], seconds: 40)
    #expect(alone.main == nil)
    #expect(alone.others.map(\.text) == ["a", "b"])
    #expect(alone.others.map(\.seconds) == [40, nil], "time is spent once")
    let beside = try submit(Self.guide(.checkIn, win, Self.ask("now")), ["win": "a", "now": "tired"], seconds: 40)
    #expect(beside.entries.map(\.kind) == [.checkIn, .win])
    #expect(beside.entries.map(\.seconds) == [40, nil])
    #expect(beside.main?.fields == [:])
  }

  static let keepings: [(keeping: Question.Keeping, answers: [String: String], text: String?)] = [
    (.never, ["words": "rage"], "Tea"), (.never, [:], nil),
    (.when(.init(question: "keep", answers: ["yes"])), ["words": "rage"], "Tea"),
    (.when(.init(question: "keep", answers: ["yes"])), ["words": "rage", "keep": "no"], "keep no"),
    (.when(.init(question: "keep", answers: ["yes"])), ["words": "rage", "keep": "yes"], "rage"),
  ]

  @Test("words that are let go are nowhere; the time taken is", arguments: keepings)
  func letGo(keeping: Question.Keeping, answers: [String: String], text: String?) throws {
    var words = Self.ask("words")
    words.keeping = keeping
    let submission = try submit(Self.guide(.reflection, words, Self.ask("keep", .yesNo)), answers, seconds: 300)
    #expect(submission.main?.text == text)
    if text != nil { #expect(submission.main?.seconds == 300) }
    if text != "rage" { #expect(!"\(submission)".contains("rage")) }
  }

  // MARK: Setbacks, trials, steps

  @Test("facing a setback is a win, in our words")
  func facing() throws {
    let submission = try submit(Self.guide(.setback, Self.ask("text")), ["text": "x"], isPrivate: true)
    #expect(submission.entries.map(\.kind) == [.setback, .win])
    #expect(submission.others[0].text == "Looked at a setback and asked what it can teach.")
    #expect(submission.entries.map(\.isPrivate) == [true, true])
  }

  static let adjusting = [
    ask("text"), ask("adjustment"), ask("try-on", .date), ask("confidence", .scale(0...100)), ask("even-if"),
  ]
  static let trials: [(name: String, answers: [String: String], trial: TrialDraft?)] = [
    ("none", ["text": "x", "try-on": "2030-01-01"], nil),
    ("tomorrow", ["adjustment": "a"], TrialDraft(adjustment: "a", tryOn: tomorrow)),
    (
      "its day", ["adjustment": "a", "try-on": "2030-01-01"],
      TrialDraft(adjustment: "a", tryOn: CivilDate("2030-01-01") ?? today)
    ),
    ("today", ["adjustment": "a", "try-on": today.description], TrialDraft(adjustment: "a", tryOn: today)),
    (
      "a day that passed while the guide lay open", ["adjustment": "a", "try-on": "2020-01-01"],
      TrialDraft(adjustment: "a", tryOn: tomorrow)
    ),
    (
      "confidence", ["adjustment": "a", "confidence": "70", "even-if": "rain"],
      TrialDraft(adjustment: "a", tryOn: tomorrow, confidence: Confidence(percent: 70, evenIf: "rain"))
    ),
  ]

  @Test("an adjustment is tried", arguments: trials)
  func trial(name: String, answers: [String: String], trial: TrialDraft?) throws {
    for kind in [EntryKind.setback, .reflection] {
      var guide = Self.guide(kind)
      guide.questions = Self.adjusting
      #expect(try submit(guide, answers).trial == trial)
    }
  }

  @Test("an adjustment alone is tried after a setback, and is words elsewhere")
  func adjustmentAlone() throws {
    #expect(try submit(Self.guide(.setback, Self.ask("adjustment")), ["adjustment": "a"]).trial != nil)
    #expect(try submit(Self.guide(.reflection, Self.ask("adjustment")), ["adjustment": "a"]).trial == nil)
  }

  @Test("at most three steps, each with its cue and confidence")
  func steps() throws {
    let ids = ["step", "step-cue", "step-confidence", "step-2", "step-cue-2", "step-3", "step-4"]
    var guide = Self.guide(.reflection)
    guide.questions = ids.map { Self.ask($0, $0 == "step-confidence" ? .scale(0...100) : .text) }
    let answers = Dictionary(uniqueKeysWithValues: ids.map { ($0, $0 == "step-confidence" ? "80" : $0) })
    let submission = try submit(guide, answers)
    #expect(
      submission.steps == [
        StepDraft(text: "step", cue: "step-cue", confidence: Confidence(percent: 80)),
        StepDraft(text: "step-2", cue: "step-cue-2"), StepDraft(text: "step-3"),
      ])
    #expect(submission.main?.fields["step-2"] == "step-2", "a review can be compared with earlier ones")
  }

  // MARK: Refusals

  @Test("an answer that is needed")
  func needed() throws {
    var question = Self.ask("text")
    question.isOptional = false
    let guide = Self.guide(.win, Self.ask("a"), question)
    #expect(throws: AnswerProblem.self) { try submit(guide, ["a": "x"]) }
    #expect(try submit(guide, [:]).entries.isEmpty, "not now is always there")
    #expect(try submit(guide, ["text": "x"]).main?.text == "x")
  }

  @Test("what an entry cannot hold is named by its question")
  func tooLong() throws {
    let long = String(repeating: "a", count: EntryDraft.maximumTextBytes + 1)
    for (answers, question) in [(["a": long], "a"), (["a": "x", "b": long], "b")] {
      let problem = try #require(throws: AnswerProblem.self) {
        try submit(Self.guide(.win, Self.ask("a"), Self.ask("b")), answers)
      }
      #expect(problem.question == question)
    }
  }
}
