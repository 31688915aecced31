import NudgeCore
import Testing

@testable import nudged

/// What the guides that come along are, and what their answers become.
@Suite struct ShippedGuidesTests {
  private static let today = CivilDate(daysSinceEpoch: 20_000)

  nonisolated struct Row: Sendable, CustomTestStringConvertible {
    let guide: String
    let answers: [String: String]
    /// Kind and text of each entry.
    let entries: [String]
    var fields: [String: String] = [:]
    var trial: String?
    var steps: [String] = []

    var testDescription: String { guide }
  }

  private nonisolated static let faced = "win: Looked at a setback and asked what it can teach."

  nonisolated static let rows = [
    Row(
      guide: "anchors", answers: ["slept": "yes", "text": "sleep"], entries: ["check-in: sleep"],
      fields: ["slept": "yes"]),
    Row(
      guide: "breathing", answers: ["before": "3", "after": "6"], entries: ["practice: Breathing"],
      fields: ["before": "3", "after": "6"]),
    Row(
      guide: "check-in", answers: ["mood": "4", "feelings": "calm, tired"],
      entries: ["check-in: mood 4 · feelings calm, tired"], fields: ["mood": "4", "feelings": "calm, tired"]),
    Row(
      guide: "come-back",
      answers: ["text": "swimming", "adjustment": "five minutes", "confidence": "60", "even-if": "cold"],
      entries: ["reflection: swimming"], fields: ["adjustment": "five minutes", "confidence": "60", "even-if": "cold"],
      trial: "five minutes on 2024-10-05, 60 even if cold"),
    Row(
      guide: "evening-wins", answers: ["win": "walked", "win-2": "rested", "win-3": "called Ana"],
      entries: ["win: walked", "win: rested", "win: called Ana"]),
    Row(
      guide: "experiment", answers: ["text": "evenings", "adjustment": "phone in the hall", "try-on": "2024-10-07"],
      entries: ["reflection: evenings"], fields: ["adjustment": "phone in the hall", "try-on": "2024-10-07"],
      trial: "phone in the hall on 2024-10-07"),
    Row(
      guide: "feedback",
      answers: ["said": "you never say a word", "text": "my boss", "usable": "yes", "lesson": "first five minutes"],
      entries: ["reflection: my boss", "learning: first five minutes"],
      fields: ["said": "you never say a word", "usable": "yes"]),
    Row(
      guide: "good-things", answers: ["grateful-for": "sun", "grateful-for-2": "tea"], entries: ["reflection: sun"],
      fields: ["grateful-for-2": "tea"]),
    Row(guide: "grounding", answers: ["before": "2"], entries: ["practice: Grounding"], fields: ["before": "2"]),
    Row(
      guide: "hard-day", answers: ["which": "let something be", "text": "left the dishes"],
      entries: ["win: left the dishes"], fields: ["which": "let something be"]),
    Row(guide: "hello", answers: ["win": "got up"], entries: ["win: got up"]),
    Row(
      guide: "learning-aim",
      answers: ["text": "Polish", "aim": "skill", "step": "ten words", "step-cue": "with coffee"],
      entries: ["learning: Polish"], fields: ["aim": "skill", "step": "ten words", "step-cue": "with coffee"],
      steps: ["ten words when with coffee"]),
    Row(
      guide: "midday-pause", answers: ["since-morning": "began", "now": "tired", "easier": "tea"],
      entries: ["check-in: tired", "win: began"], fields: ["easier": "tea"]),
    Row(
      guide: "month-review", answers: ["month": "the garden", "learned": "slower", "step": "one bed"],
      entries: ["reflection: the garden", "learning: slower"], fields: ["step": "one bed"], steps: ["one bed"]),
    Row(
      guide: "morning-intention", answers: ["text": "one call", "value": "honesty", "cue": "after lunch"],
      entries: ["reflection: one call"], fields: ["cue": "after lunch"]),
    Row(
      guide: "movement", answers: ["way": "stretching", "how-long": "600", "after": "7"],
      entries: ["practice: Movement"],
      fields: ["way": "stretching", "how-long": "600", "after": "7"]),
    Row(
      guide: "reframing", answers: ["label": "always like this", "text": "hard today"],
      entries: ["practice: hard today"],
      fields: ["label": "always like this"]),
    Row(
      guide: "rehearsal", answers: ["text": "the meeting", "response": "I ask once", "adjustment": "one question"],
      entries: ["practice: the meeting"], fields: ["response": "I ask once", "adjustment": "one question"],
      trial: "one question on 2024-10-05"),
    Row(
      guide: "self-compassion", answers: ["feelings": "sad", "kind-sentence": "You may be slow."],
      entries: ["practice: A kind pause", "affirmation: You may be slow."], fields: ["feelings": "sad"]),
    Row(
      guide: "setback",
      answers: [
        "text": "the talk", "feelings": "sad", "look": "the cause", "gap": "skill", "helped": "of another part",
        "lesson": "rehearse", "adjustment": "once aloud", "try-on": "2024-10-08", "confidence": "70",
        "even-if": "tired",
      ], entries: ["setback: the talk", faced],
      fields: [
        "feelings": "sad", "look": "the cause", "gap": "skill", "lesson": "rehearse", "adjustment": "once aloud",
        "try-on": "2024-10-08", "confidence": "70", "even-if": "tired",
      ], trial: "once aloud on 2024-10-08, 70 even if tired"),
    Row(
      guide: "setback-short", answers: ["text": "the talk", "lesson": "rehearse", "adjustment": "once aloud"],
      entries: ["setback: the talk", faced], fields: ["lesson": "rehearse", "adjustment": "once aloud"],
      trial: "once aloud on 2024-10-05"),
    Row(guide: "step", answers: ["done": "began it"], entries: ["win: began it"]),
    Row(
      guide: "trial", answers: ["happened": "slept better", "did-it-help": "partly", "next": "keep it"],
      entries: ["learning: slept better"], fields: ["did-it-help": "partly", "next": "keep it"]),
    Row(
      guide: "venting", answers: ["text": "all that rage", "outlet": "to a friend", "next": "tea"],
      entries: ["reflection: Letting it out"],
      fields: ["outlet": "to a friend", "next": "tea"]),
    Row(
      guide: "weekly-review",
      answers: [
        "week": "walks", "learned": "rest first", "step": "one walk", "step-cue": "Monday", "step-confidence": "80",
        "step-2": "one call", "step-3": "one nap",
      ], entries: ["reflection: walks", "learning: rest first"],
      fields: [
        "step": "one walk", "step-cue": "Monday", "step-confidence": "80", "step-2": "one call", "step-3": "one nap",
      ], steps: ["one walk when Monday, 80", "one call", "one nap"]),
    Row(
      guide: "year-review", answers: ["year": "tides", "learned": "rest", "learned-2": "ask", "step": "one letter"],
      entries: ["reflection: tides", "learning: rest", "learning: ask"], fields: ["step": "one letter"],
      steps: ["one letter"]),
  ]

  @Test func everyGuideHasItsRow() { #expect(Self.rows.map(\.guide) == GuideLibrary.shippedNames) }

  @Test(arguments: rows) func becomes(_ row: Row) throws {
    let guide = try #require(ConfigFixtures.guides.guides[row.guide])
    for (id, answer) in row.answers {
      let slot = try #require(guide.slot(id), "\(id)")
      #expect(try slot.canonical(answer, today: Self.today) == answer, "\(id)")
    }
    let submission = try Submission(guide, answers: row.answers, seconds: 120, today: Self.today)
    #expect(submission.entries.map { "\($0.kind.rawValue): \($0.text)" } == row.entries)
    #expect(submission.main?.fields ?? [:] == row.fields)
    #expect(submission.entries.map(\.seconds).compactMap(\.self) == [120])
    #expect(submission.trial.map(Self.words) == row.trial)
    #expect(submission.steps.map(Self.words) == row.steps)
    #expect(submission.main?.origin.practice == (guide.isPractice ? guide.name : nil))
  }

  @Test(
    "as a person A1: an insult is nothing that was learned, and is the text of no entry", arguments: [nil, "my boss"])
  func insult(who: String?) throws {
    let guide = try #require(ConfigFixtures.guides.guides["feedback"])
    var answers = ["said": "you are lazy and never finish anything", "usable": "no"]
    answers["text"] = who
    let entries = try Submission(guide, answers: answers, today: Self.today).entries
    #expect(entries.map(\.kind) == [.reflection])
    #expect(entries.first?.text.contains("lazy") == false && entries.first?.fields["said"]?.contains("lazy") == true)
  }

  @Test("as a person A8: each scale and its ends, read together")
  func scales() {
    let scales = GuideLibrary.shippedNames.flatMap { name in
      (ConfigFixtures.guides.guides[name]?.questions ?? []).compactMap { question -> String? in
        guard case .scale(_, let low, let high) = question.kind else { return nil }
        return "\(low ?? "") … \(high ?? ""): \(question.prompt)"
      }
    }
    #expect(Set(scales).sorted() == Self.scalesAsRead)
  }

  /// A new one is read aloud with both its ends before it stands here.
  private static let scalesAsRead = [
    "as hard as it gets … at ease: And how is it now?",
    "as hard as it gets … at ease: And how is it with this thought now?",
    "as hard as it gets … at ease: How does it feel to think of it now?",
    "as hard as it gets … at ease: How does it feel to think of it right now?",
    "as hard as it gets … at ease: How is it right now?",
    "as hard as it gets … at ease: How is it with this thought right now?",
    "empty … full: How much energy do you have?",
    "not sure at all … quite sure: How sure are you of this one?",
    "not sure at all … quite sure: How sure are you that you can do it?",
    "not sure at all … quite sure: How sure are you that you can take it, even on a tired day?",
    "not sure at all … quite sure: How sure are you that you can try it, even with a racing heart?",
    "not sure at all … quite sure: How sure are you that you can try it?",
    "very low … very good: How is your mood right now?",
  ]

  private static func words(_ trial: TrialDraft) -> String {
    let sure = trial.confidence.map { ", \($0.percent)" + ($0.evenIf.map { " even if \($0)" } ?? "") }
    return "\(trial.adjustment) on \(trial.tryOn)\(sure ?? "")"
  }

  private static func words(_ step: StepDraft) -> String {
    step.text + (step.cue.map { " when \($0)" } ?? "") + (step.confidence.map { ", \($0.percent)" } ?? "")
  }

  // MARK: All of them

  /// A way through each of them, taking the first option everywhere: all is asked and answered, in order, to the end.
  @Test(arguments: GuideLibrary.shippedNames) func hasAWayThrough(_ name: String) throws {
    let guide = try #require(ConfigFixtures.guides.guides[name])
    for pick in 0..<8 {
      var answers: [String: String] = [:]
      var asked = 0
      for _ in 0..<60 {
        let open = guide.asked(given: answers).filter { $0.question.kind.isAsked && answers[$0.id] == nil }
        guard let slot = open.first else { break }
        answers[slot.id] = Self.answer(to: slot, pick)
        asked += 1
      }
      #expect(asked <= Guide.mostAsked)
      #expect(guide.next(after: answers)?.question.kind.isAsked != true)
      #expect(try !Submission(guide, answers: answers, today: Self.today).entries.isEmpty)
    }
  }

  private static func answer(to slot: Guide.Slot, _ pick: Int) -> String {
    switch slot.question.kind.answerType {
    case .choice(let options), .choices(let options): options[pick % options.count]
    case .scale(let range): "\(range.lowerBound)"
    case .yesNo: pick.isMultiple(of: 2) ? "yes" : "no"
    case .date: "2024-10-09"
    case .duration: "60"
    case .text, nil: "some words"
    }
  }

  @Test func setbackLooksAtEveryPart() throws {
    let guide = try #require(ConfigFixtures.guides.guides["setback"])
    let ids = Set(guide.questions.map(\.id))
    let parts = [
      "helped", "hindered", "trigger", "place", "people", "timing", "changeable", "feelings", "in-my-control",
      "not-in-my-control", "missing-data", "overlooked", "assumption", "root-cause", "gap", "process", "trust", "label",
      "fairer", "for-goals", "for-people", "for-the-day", "lesson", "adjustment", "try-on", "confidence", "even-if",
    ]
    #expect(ids.isSuperset(of: parts), "\(Set(parts).subtracting(ids))")
    #expect(guide.longestWay == Guide.mostAsked)
    #expect(guide.questions.first?.kind == .note, "pause first")
  }

  @Test func ventingIsBoundedAndLetsGo() throws {
    let guide = try #require(ConfigFixtures.guides.guides["venting"])
    let text = try #require(guide.questions.first { $0.id == "text" })
    #expect(text.timeLimit == .minutes(10))
    let answers = ["text": "all that rage", "keep": "no"]
    #expect(!"\(try Submission(guide, answers: answers, seconds: 600, today: Self.today))".contains("rage"))
    let kept = try Submission(guide, answers: ["text": "all that rage", "keep": "yes"], today: Self.today)
    #expect(kept.main?.text == "all that rage")
  }

  @Test func practicesAreRatedFromHardToEase() {
    let practices = ConfigFixtures.guides.guides.values.filter(\.isPractice)
    #expect(practices.count == 6)
    for guide in practices {
      for id in ["before", "after"] {
        let kind = guide.questions.first { $0.id == id }?.kind
        #expect(kind == .scale(0...10, low: "as hard as it gets", high: "at ease"), "\(guide.name)")
      }
    }
  }
}
