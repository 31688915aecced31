import Testing

@testable import NudgeCore

@Suite("Goals, steps and trials")
struct AimTests {
  static let names: [(name: String, aim: AimPlan?)] = [
    ("trial-3", .trial(3)), ("step-12", .step(12)), ("trial-0", .trial(0)), ("trial-", nil), ("trial", nil),
    ("trial-x", nil), ("trial-3x", nil), ("trial--3", nil), ("trials-3", nil), ("my-trial-3", nil), ("step-+1", nil),
    ("evening-wins", nil), ("step-99999999999999999999", nil), ("Trial-3", nil), ("", nil),
  ]

  @Test("names of plans that come out of the journal", arguments: names)
  func planNames(name: String, aim: AimPlan?) {
    #expect(AimPlan(name: name) == aim)
    if let aim { #expect(aim.name == name) }
  }

  @Test("an open trial asks once, and at that time of the next day when nobody was there")
  func trialPlan() throws {
    let plan = try #require(
      OpenAims(trials: [.test(id: 3, on: "2026-11-28", at: "17:30")]).plans(zones: Plan.zones).first)
    #expect(plan.name == "trial-3" && plan.guide == "trial")
    #expect(plan.cues.map(\.description) == ["2026-11-28 17:30:00"])
    #expect(plan.expiresAfter == .hours(12) && plan.whenMissed == .nextSlot && plan.easeOff == nil)
  }

  @Test("a step with a calendar is a plan; one without, or with one that cannot be read, is none")
  func stepPlans() {
    let steps = [Step.test(id: 1, calendar: "Mon..Fri 08:00"), .test(id: 2), .test(id: 3, calendar: "whenever")]
    let plans = OpenAims(steps: steps).plans(zones: Plan.zones)
    #expect(plans.map(\.name) == ["step-1"])
    #expect(plans.map(\.guide) == ["step"])
    #expect(plans[0].whenMissed == .skip && plans[0].easeOff != nil)
  }

  static let repeats: [(calendar: String?, recurs: Bool)] = [
    ("Mon..Fri 08:00", true), ("2026-11-28 08:00", true), ("2026-11-21 08:00", false), ("2026-11-20..21 08:00", false),
    (nil, false),
  ]

  @Test("whether a step's time comes again", arguments: repeats)
  func recurs(calendar: String?, recurs: Bool) throws {
    let now = try Instant(rfc3339: "2026-11-21T09:00:00+00:00")
    #expect(Step.test(calendar: calendar).recurs(after: now, in: .utc, zones: Plan.zones) == recurs)
  }

  // MARK: - Checks

  typealias Refused = (name: String, field: String, check: @Sendable () throws -> Void)

  static let refused: [Refused] = [
    ("a goal of nothing", "text", { try Goal.test(text: " \n").check(domains: []) }),
    ("a NUL byte", "text", { try Goal.test(text: "a\u{0}b").check(domains: []) }),
    ("a value of two lines", "value", { try Goal.test(value: "a\nb").check(domains: []) }),
    ("a domain nobody knows", "domain", { try Goal.test(domain: "golf").check(domains: ["mood"]) }),
    ("a goal for ever", "until", { try Goal.test(until: "9000-01-01").check(domains: []) }),
    ("an empty step", "text", { try Step.test(text: "").check(zones: Plan.zones) }),
    ("an empty cue", "cue", { try Step.test(cue: " ").check(zones: Plan.zones) }),
    ("difficulty 11", "difficulty", { try Step.test(difficulty: 11).check(zones: Plan.zones) }),
    ("no calendar", "calendar", { try Step.test(calendar: "soon").check(zones: Plan.zones) }),
    ("a calendar that never comes", "calendar", { try Step.test(calendar: "*-02-30").check(zones: Plan.zones) }),
    ("101 percent", "confidence", { try Step.test(confidence: 101).check(zones: Plan.zones) }),
    ("an empty adjustment", "adjustment", { try Trial.test(adjustment: "").check() }),
    ("nothing happened", "happened", { try Trial.test(happened: " ").check() }),
    (
      "much happened", "happened", { try Trial.test(happened: String(repeating: "a", count: 100_001)).check() }
    ),
    ("minus one percent", "confidence", { try Trial.test(confidence: -1).check() }),
    ("a long text", "adjustment", { try Trial.test(adjustment: String(repeating: "a", count: 100_001)).check() }),
    (
      "a day behind us", "tryOn",
      { try Trial.test(on: "2026-11-20").checkIsAhead(of: Instant(rfc3339: "2026-11-21T09:00:00+00:00"), in: .utc) }
    ),
    (
      "a time of today that has been", "tryAt",
      {
        let now = try Instant(rfc3339: "2026-11-21T18:00:00+00:00")
        try Trial.test(on: "2026-11-21", at: "18:00").checkIsAhead(of: now, in: .utc)
      }
    ),
  ]

  @Test("what cannot be kept is refused with its field and a sentence", arguments: refused.indices)
  func refuses(index: Int) {
    let row = Self.refused[index]
    #expect {
      try row.check()
    } throws: { error in
      guard let problem = error as? AimProblem else { return false }
      return problem.field == row.field && problem.reason.hasSuffix(".")
    }
  }

  @Test("what fits is kept")
  func fits() throws {
    #expect(throws: Never.self) {
      try Goal.test(text: "say no", value: "honesty", domain: "mood", until: "2027-01-31").check(domains: ["mood"])
    }
    #expect(throws: Never.self) {
      try Step.test(cue: "the kettle is on", calendar: "daily", difficulty: 10, confidence: 0).check(zones: Plan.zones)
    }
    #expect(throws: Never.self) { try Trial.test(confidence: 100, happened: "it went\u{0} well").check() }
    let justBefore = try Instant(rfc3339: "2026-11-21T17:59:59+00:00")
    #expect(throws: Never.self) {
      try Trial.test(on: "2026-11-21", at: "18:00").checkIsAhead(of: justBefore, in: .utc)
    }
  }

  // MARK: - Ladders, big steps

  @Test("a ladder goes from easy to hard; those without a difficulty keep their order behind")
  func ladder() {
    let steps = [
      Step.test(id: 1, position: 1, difficulty: 7), .test(id: 2, position: 2), .test(id: 3, position: 3, difficulty: 2),
      .test(id: 4, position: 0), .test(id: 5, position: 4, difficulty: 2),
    ]
    #expect(steps.onLadder.map(\.id) == [3, 5, 1, 4, 2])
  }

  static let sizes: [(text: String, isBig: Bool)] = [
    ("stretch for two minutes", false), ("call my sister", false), ("say no to one small thing", false),
    ("sand the table", false), ("write the first sentence of the letter", false), ("put the shoes by the door", false),
    ("clean the kitchen and the bath", true), ("finally do my taxes", true), ("tidy up everything", true),
    ("read the whole book", true), ("call the office, then fill in the form", true), ("ALL of it", true),
    ("write to the landlord about the broken heating in the small room behind the kitchen today", true),
  ]

  @Test("a step that looks big", arguments: sizes)
  func looksBig(text: String, isBig: Bool) {
    #expect(Step.looksBig(text) == isBig)
  }

  // MARK: - What is written down

  @Test("a win of a step has the goal's value and domain, and is private when one of them is")
  func winOfStep() throws {
    let goal = Goal.test(value: "honesty", domain: "focus")
    let draft = try EntryDraft(kind: .reflection, text: "did it", effort: 2, tags: ["a"])
    let win = try EntryDraft(draft, of: .test(id: 7), goal: goal)
    #expect(win.kind == .win && win.outcome == .done && win.effort == 2 && win.tags == ["a"])
    #expect(win.value == "honesty" && win.domain == "focus" && win.origin.step == 7 && win.source == .mastery)
    #expect(!win.isPrivate)
    let own = try EntryDraft(kind: .win, text: "did it", outcome: .partial, domain: "mood", source: .vicarious)
    let second = try EntryDraft(own, of: .test(isPrivate: true), goal: goal)
    #expect(second.domain == "mood" && second.outcome == .partial && second.source == .vicarious && second.isPrivate)
  }

  @Test("what is learned from a trial: what happened, or the adjustment itself once it was tried")
  func learning() throws {
    var trial = Trial.test(id: 4, adjustment: "phone in the hall")
    trial.state = .released
    #expect(try EntryDraft(learningFrom: trial, of: nil, with: nil) == nil)
    trial.state = .retried
    #expect(try EntryDraft(learningFrom: trial, of: nil, with: nil)?.text == "phone in the hall")
    trial.result.happened = "slept better"
    let learned = try #require(try EntryDraft(learningFrom: trial, of: nil, with: nil))
    #expect(learned.kind == .learning && learned.text == "slept better" && learned.origin.trial == 4)
    trial.isPrivate = true
    #expect(try EntryDraft(learningFrom: trial, of: nil, with: nil)?.isPrivate == true)
  }
}

extension Goal {
  static func test(
    id: ID = 1, text: String = "learn to say no", value: String? = nil, domain: String? = nil, until: String? = nil
  ) -> Goal {
    Goal(
      id: id, text: text, value: value, domain: domain, until: until.flatMap { CivilDate($0) },
      madeAt: Instant(seconds: 1))
  }
}

extension Step {
  static func test(
    id: ID = 1, position: Int = 1, text: String = "say no once", cue: String? = nil, calendar: String? = nil,
    difficulty: Int? = nil, confidence: Int? = nil, isPrivate: Bool = false
  ) -> Step {
    Step(
      id: id, position: position, text: text, cue: cue, calendar: calendar, difficulty: difficulty,
      confidence: confidence.map { Confidence(percent: $0) }, isPrivate: isPrivate, madeAt: Instant(seconds: 1))
  }
}

extension Trial {
  static func test(
    id: ID = 1, adjustment: String = "one hour earlier", on day: String = "2026-11-28", at time: String = "18:00",
    confidence: Int? = nil, happened: String? = nil
  ) -> Trial {
    Trial(
      id: id, adjustment: adjustment, tryOn: CivilDate(day) ?? CivilDate(daysSinceEpoch: 0),
      tryAt: CivilTime(time) ?? .midnight, confidence: confidence.map { Confidence(percent: $0) },
      result: .init(happened: happened),
      madeAt: Instant(seconds: 1))
  }
}
