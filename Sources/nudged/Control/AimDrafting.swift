import NudgeCore
import Varlink

/// Makes goals, steps and trials of what came over the protocol.
extension Engine {
  func goal(_ parameters: JournalMethods.AddGoal.Parameters) throws -> Goal {
    Goal(
      id: 0, text: parameters.text, value: parameters.value, domain: parameters.domain,
      aim: try Parse.word(parameters.aim, "aim"), until: try Self.date(parameters.until, "until"),
      isPrivate: parameters.private ?? false, madeAt: present)
  }

  func amended(_ parameters: JournalMethods.AmendGoal.Parameters) throws -> Goal {
    var goal = try goal(parameters.id)
    let given = try Given(clear: parameters.clear, of: ["value", "domain", "aim", "until"])
    goal.text = parameters.text ?? goal.text
    goal.value = given.value(parameters.value, goal.value, "value")
    goal.domain = given.value(parameters.domain, goal.domain, "domain")
    goal.aim = given.value(try Parse.word(parameters.aim, "aim"), goal.aim, "aim")
    goal.until = given.value(try Self.date(parameters.until, "until"), goal.until, "until")
    goal.isPrivate = given.privacy(parameters.private, goal.isPrivate)
    return goal
  }

  func step(_ parameters: JournalMethods.AddStep.Parameters) throws -> Step {
    Step(
      id: 0, goal: parameters.goal, text: parameters.text, cue: parameters.cue,
      calendar: try calendar(parameters.calendar),
      difficulty: parameters.difficulty, risk: parameters.risk,
      confidence: try Self.confidence(parameters.confidence, parameters.evenIf),
      isPrivate: parameters.private ?? false, madeAt: present)
  }

  /// A calendar expression as it is; a time in a person's words as an expression.
  private func calendar(_ text: String?) throws(AimProblem) -> String? {
    guard let text, (try? CalendarExpression(text, zones: zones)) == nil else { return text }
    do throws(WhenPhraseError) {
      return try WhenPhrase.reading(text, now: present, zone: planner.zone, zones: zones).calendar
    } catch {
      throw AimProblem("calendar", error.description)
    }
  }

  func amended(_ parameters: JournalMethods.AmendStep.Parameters) throws -> Step {
    var step = try step(parameters.id)
    let given = try Given(
      clear: parameters.clear, of: ["goal", "cue", "calendar", "difficulty", "risk", "confidence", "evenIf"])
    step.text = parameters.text ?? step.text
    step.goal = given.value(parameters.goal, step.goal, "goal")
    step.cue = given.value(parameters.cue, step.cue, "cue")
    step.calendar = given.value(try calendar(parameters.calendar), step.calendar, "calendar")
    step.difficulty = given.value(parameters.difficulty, step.difficulty, "difficulty")
    step.risk = given.value(parameters.risk, step.risk, "risk")
    step.confidence = try given.confidence(parameters.confidence, parameters.evenIf, step.confidence)
    let wasPrivate = step.isPrivate
    step.isPrivate = given.privacy(parameters.private, wasPrivate)
    if wasPrivate, !step.isPrivate { try checkIsOpen(goalOf: step) }
    return step
  }

  /// What belongs to something private is private with it.
  private func checkIsOpen(goalOf step: Step) throws {
    guard let id = step.goal, try store.goal(id)?.isPrivate == true else { return }
    throw AimProblem(
      "private",
      "This step stays private, as its goal is. The goal first: nudgectl goal edit goal \(id) --clear private")
  }

  private func checkIsOpen(setbackOf trial: Trial) throws {
    guard let id = trial.setback, try store.entry(id)?.draft.isPrivate == true else { return }
    throw AimProblem(
      "private", "This trial stays private, as its setback is. The setback first: nudgectl edit \(id) --clear private")
  }

  /// A trial comes out of a setback, and of no other entry.
  private func checkIsSetback(_ id: Entry.ID?) throws {
    guard let id, let entry = try store.entry(id), entry.removedAt == nil, entry.draft.kind != .setback else { return }
    throw AimProblem(
      "setback",
      "Entry \(id) is of another kind (\(entry.draft.kind.rawValue)). Your setbacks: nudgectl list --kind setback")
  }

  func trial(_ parameters: JournalMethods.AddTrialParameters) throws -> Trial {
    var trial = try trial(
      parameters.adjustment, on: parameters.tryOn, at: parameters.tryAt,
      try Self.confidence(parameters.confidence, parameters.evenIf))
    trial.setback = parameters.setback
    try checkIsSetback(parameters.setback)
    trial.isPrivate = parameters.private ?? false
    return trial
  }

  /// A trial on its day, tomorrow unless it is told.
  func trial(_ adjustment: String, on day: String?, at time: String?, _ confidence: Confidence?) throws -> Trial {
    Trial(
      id: 0, adjustment: adjustment, tryOn: try Self.date(day, "tryOn") ?? today.adding(days: 1),
      tryAt: try Self.time(time, "tryAt") ?? Trial.usualTime, confidence: confidence, madeAt: present)
  }

  func amended(_ trial: Trial, by parameters: JournalMethods.AmendTrialParameters) throws -> Trial {
    var trial = trial
    let given = try Given(clear: parameters.clear, of: ["setback", "confidence", "evenIf"])
    trial.adjustment = parameters.adjustment ?? trial.adjustment
    try checkIsSetback(parameters.setback)
    trial.setback = given.value(parameters.setback, trial.setback, "setback")
    trial.tryOn = try Self.date(parameters.tryOn, "tryOn") ?? trial.tryOn
    trial.tryAt = try Self.time(parameters.tryAt, "tryAt") ?? trial.tryAt
    trial.confidence = try given.confidence(parameters.confidence, parameters.evenIf, trial.confidence)
    let wasPrivate = trial.isPrivate
    trial.isPrivate = given.privacy(parameters.private, wasPrivate)
    if wasPrivate, !trial.isPrivate { try checkIsOpen(setbackOf: trial) }
    return trial
  }

  // MARK: - Parts

  static func confidence(_ percent: Int?, _ evenIf: String?) throws -> Confidence? {
    if let percent { return Confidence(percent: percent, evenIf: evenIf) }
    guard evenIf == nil else {
      throw AimProblem("evenIf", "“Even if” goes with a confidence from 0 to 100: how sure are you, even if?")
    }
    return nil
  }

  static func date(_ text: String?, _ field: String) throws -> CivilDate? {
    guard let text else { return nil }
    guard let date = CivilDate(text) else {
      throw AimProblem(field, "“\(text.shownOnOneLine)” is not a date such as 2026-11-28.")
    }
    return date
  }

  static func time(_ text: String?, _ field: String) throws -> CivilTime? {
    guard let text else { return nil }
    guard let time = CivilTime(text) else {
      throw AimProblem(field, "“\(text.shownOnOneLine)” is not a time of day such as 18:00.")
    }
    return time
  }

  /// What a change gives, and what it empties.
  private struct Given {
    let clear: Set<String>

    /// - Parameter names: what can be emptied, besides being private.
    init(clear: [String]?, of names: [String]) throws(AimProblem) {
      self.clear = Set(clear ?? [])
      let known = names + ["private"]
      guard let unknown = clear?.first(where: { !known.contains($0) }) else { return }
      throw AimProblem("clear", Clearing.refusal(unknown, known))
    }

    func privacy(_ new: Bool?, _ old: Bool) -> Bool { new ?? (old && !clear.contains("private")) }

    func value<Value>(_ new: Value?, _ old: Value?, _ name: String) -> Value? {
      new ?? (clear.contains(name) ? nil : old)
    }

    func confidence(_ percent: Int?, _ evenIf: String?, _ old: Confidence?) throws -> Confidence? {
      let percent = value(percent, old?.percent, "confidence")
      return try Engine.confidence(percent, value(evenIf, percent == nil ? nil : old?.evenIf, "evenIf"))
    }
  }
}
