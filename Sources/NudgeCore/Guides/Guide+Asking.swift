extension Guide {
  /// The most a guide asks in one go, whatever is answered: it is bounded, so that nobody broods over it.
  public static let mostAsked = 12

  /// A place for one answer: a question that is asked several times has several.
  public struct Slot: Hashable, Sendable {
    /// What the answer goes by: `id`, then `id-2`, `id-3`.
    public let id: String
    public let question: Question
    /// Counted from 0.
    public let turn: Int

    /// What is asked this time.
    public var prompt: String {
      question.prompts.isEmpty ? "" : question.prompts[turn % question.prompts.count]
    }
  }

  /// All places for answers, in order.
  public var slots: [Slot] { questions.flatMap(\.slots) }

  /// The place an answer goes by.
  public func slot(_ id: String) -> Slot? { slots.first { $0.id == id } }

  /// What is asked, given these answers: where conditions hold, and once more after each answer.
  public func asked(given answers: [String: String]) -> [Slot] {
    var asked: Set<String> = []
    return questions.flatMap { question -> [Slot] in
      if let condition = question.condition, !asked.contains(condition.question) || !holds(condition, answers) {
        return []
      }
      asked.insert(question.id)
      let answered = question.slots.prefix { answers[$0.id] != nil }.count
      return Array(question.slots.prefix(answered + 1))
    }
  }

  /// Where to go on: behind the last answer there is.
  ///
  /// - Returns: nil at the end.
  public func next(after answers: [String: String]) -> Slot? {
    let asked = asked(given: answers)
    guard let last = asked.lastIndex(where: { answers[$0.id] != nil }) else { return asked.first }
    return asked.dropFirst(last + 1).first
  }

  /// Whether an earlier answer is as a condition wants it.
  func holds(_ condition: Question.Condition, _ answers: [String: String]) -> Bool {
    guard let answer = answers[condition.question] else { return false }
    if condition.answers.isEmpty { return true }
    guard case .choices = questions.first(where: { $0.id == condition.question })?.kind else {
      return condition.answers.contains(answer)
    }
    return condition.answers.contains { answer.list.contains($0) }
  }

  /// The first thing that is asked: what a nudge shows, and what one line answers.
  public var openingPrompt: String { opening?.prompt ?? "" }

  /// What one line becomes that answers it.
  public var openingKind: EntryKind { opening?.becomes ?? kind }

  private var opening: Question? { questions.first(where: \.kind.isAsked) }

  /// What one line is to the first question, where that takes something else than text: "3" is a mood, and no sentence.
  ///
  /// - Returns: the field and its value; nil: the line is a text like any other.
  public func openingField(_ line: String, today: CivilDate) -> (name: String, value: String)? {
    guard let opening, opening.kind != .text, let slot = opening.slots.first,
      let answer = try? slot.canonical(line.withoutEdges, today: today)
    else { return nil }
    return (Question.fieldName(of: opening.id), answer)
  }

  /// The entry one line becomes that answers the first question.
  ///
  /// - Throws: ``EntryProblem``.
  public func entry(answering line: String, today: CivilDate) throws(EntryProblem) -> EntryDraft {
    guard let field = openingField(line, today: today) else { return try EntryDraft(kind: openingKind, text: line) }
    let label = EntryField.known(field.name)?.label ?? field.name.replacing("-", with: " ")
    return try EntryDraft(
      kind: openingKind, text: "\(label) \(field.value)", fields: [field.name: field.value])
  }
}

extension Guide.Question {
  public var slots: [Guide.Slot] {
    (0..<atMost).map { Guide.Slot(id: $0 == 0 ? id : "\(id)-\($0 + 1)", question: self, turn: $0) }
  }
}

extension String {
  /// The parts of an answer that holds several.
  var list: [String] { split(separator: ",").map { String($0.drop(while: \.isWhitespace)) } }
}
