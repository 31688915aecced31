import NudgeCore

/// Asks one question by its kind. Every answer is in the form the protocol keeps it in.
struct QuestionPrompt {
  let slot: Guide.Slot
  /// In a practice, a note is something to do, and waits until it is done.
  let isPractice: Bool
  /// What was said before, when the question is taken up again: Enter alone keeps it.
  let said: String?
  let asking: Asking

  /// - Returns: nil for "not now", and for what is shown and not asked.
  /// - Throws: ``Interrupted``, ``Failure``.
  func ask() throws -> String? {
    let prompt = slot.prompt
    switch slot.question.kind {
    case .text: return try text(prompt)
    case .choice(let options):
      return try asking.choice(prompt, options, said: said.flatMap { options.firstIndex(of: $0) }).map { options[$0] }
    case .choices(let options):
      let ticked = Set(options.indices.filter { saidParts.contains(options[$0]) })
      return try asking.choices(prompt, options, ticked: ticked).map { $0.map { options[$0] }.strung(", ") }
    case .scale(let range, let low, let high):
      return try asking.scale(prompt, range, labels: (low ?? "", high ?? ""), selected: said.flatMap { Int($0) })
        .map { "\($0)" }
    case .duration:
      let said = said.flatMap { Int64($0) }.map { Duration.seconds($0) }
      return try asking.duration(prompt, said: said).map { "\($0.components.seconds)" }
    case .yesNo: return try asking.yesNo(prompt, selected: said.map { $0 == "yes" }).map { $0 ? "yes" : "no" }
    case .date: return try asking.date(prompt, said: said.flatMap { CivilDate($0) })?.description
    case .note: try note(prompt)
    case .breathe(let pace): try breathe(pace, prompt)
    }
    return nil
  }

  private var saidParts: [String] { said?.split(separator: ",").map { String($0.drop(while: \.isWhitespace)) } ?? [] }

  private func text(_ prompt: String) throws -> String? {
    guard let limit = slot.question.timeLimit else { return try asking.text(prompt, prefilled: said ?? "") ?? said }
    return try asking.timedText(prompt, limit: limit)?.text
  }

  private func note(_ prompt: String) throws {
    if isPractice { try asking.pause(prompt) } else { asking.tell(prompt) }
  }

  private func breathe(_ pace: Guide.Question.Breathing, _ prompt: String) throws {
    if !prompt.isEmpty { try asking.pause(prompt) }
    _ = try asking.breathe(
      Breathing(in: pace.breatheIn, hold: pace.hold, out: pace.breatheOut, holdEmpty: pace.rest, rounds: pace.rounds))
  }
}
