import NudgeCore

/// Reads one `[[question]]` of a guide.
struct QuestionReader {
  let table: SettingsTable
  /// Those above it in the file.
  let earlier: [Guide.Question]

  static let known = [
    "id", "prompt", "prompts", "kind", "optional", "at-most", "only-if", "time-limit", "becomes", "keep",
  ]
  /// How often one question may be asked.
  private static let turns = 1...5
  /// How long one may write.
  private static let timeLimits = Duration.minutes(1)...Duration.hours(1)

  /// - Returns: nil when anything in it is wrong.
  func question() -> Guide.Question? {
    table.expect(Self.known + KindReader.known)
    let id = id()
    let prompts = prompts()
    let kind = id.flatMap { KindReader(table: table, id: $0).kind() }
    let optional = table.flag("optional")
    let atMost = atMost(kind)
    let condition = onlyIf()
    let limit = timeLimit(kind)
    let becomes = becomes(kind)
    let keeping = keeping()
    guard let id, let prompts, let kind else { return nil }
    let question = Guide.Question(
      id: id, prompts: prompts, kind: kind, isOptional: optional ?? true, atMost: atMost ?? 1, condition: condition,
      timeLimit: limit, becomes: becomes, keeping: keeping)
    return isNew(question) ? question : nil
  }

  private func id() -> String? {
    guard table.needs("id") else { return nil }
    return table.text("id", as: "an id: \(WrittenName.rule)") { WrittenName.isFine($0) ? $0 : nil }
  }

  /// Answers go by their ids, and lie in fields named after them.
  private func isNew(_ question: Guide.Question) -> Bool {
    let names = Set(earlier.flatMap(\.slots).map { Guide.Question.fieldName(of: $0.id) })
    let own = question.slots.map(\.id)
    if let id = own.first(where: { names.contains(Guide.Question.fieldName(of: $0)) }) {
      table.refuse("id", "There is a question “\(id)” already in this guide.")
      return false
    }
    return true
  }

  private func prompts() -> [String]? {
    guard table.has("prompts") else { return table.requiredSentence("prompt").map { [$0] } }
    if table.has("prompt") { table.refuse("prompts", "Either prompt or prompts, please: several are asked in turn.") }
    guard let prompts = table.lines("prompts") else { return nil }
    if prompts.isEmpty { table.refuse("prompts", "There is no sentence in this list yet.") }
    return prompts.isEmpty ? nil : prompts
  }

  // MARK: What goes with some kinds

  private func atMost(_ kind: Guide.Question.Kind?) -> Int? {
    guard isFor("at-most", kind, "a question", { $0.isAsked }) else { return nil }
    return table.number("at-most", within: Self.turns)
  }

  private func timeLimit(_ kind: Guide.Question.Kind?) -> Duration? {
    guard isFor("time-limit", kind, "kind text", { $0 == .text }) else { return nil }
    return table.length("time-limit", within: Self.timeLimits)
  }

  private func becomes(_ kind: Guide.Question.Kind?) -> EntryKind? {
    guard isFor("becomes", kind, "kind text", { $0 == .text }) else { return nil }
    return table.kind("becomes")
  }

  private func isFor(
    _ key: String, _ kind: Guide.Question.Kind?, _ home: String, _ fits: (Guide.Question.Kind) -> Bool
  ) -> Bool {
    guard table.has(key), let kind, !fits(kind) else { return true }
    table.refuse(key, "It belongs to \(home), not to kind \(kind.name.rawValue).")
    return false
  }

  // MARK: Conditions

  /// Whether the words are kept may depend on a question further down: it is looked up when all are read.
  private func keeping() -> Guide.Question.Keeping {
    guard table.isTable("keep") else { return table.flag("keep") == false ? .never : .always }
    return table.table("keep").flatMap { condition($0) }.map { .when($0) } ?? .never
  }

  private func onlyIf() -> Guide.Question.Condition? {
    guard let table = table.table("only-if"), let condition = condition(table) else { return nil }
    check(condition, in: table)
    return condition
  }

  /// `{ question = "…", is = ["…"] }`
  private func condition(_ table: SettingsTable) -> Guide.Question.Condition? {
    table.expect(["question", "is"])
    guard table.needs("question"), let name = table.text("question") else { return nil }
    return Guide.Question.Condition(question: name, answers: (table.texts("is") ?? []).map(\.text))
  }

  /// Notes a question that is not there, and answers it never has.
  func check(_ condition: Guide.Question.Condition, in table: SettingsTable) {
    let name = condition.question
    guard let type = earlier.first(where: { $0.id == name })?.kind.answerType else {
      let hint = Suggestion.hint(for: name, among: earlier.filter(\.kind.isAsked).map(\.id))
      table.refuse("question", "Nothing is asked under “\(name)” further up. \(hint)")
      return
    }
    for item in table.texts("is") ?? [] where !Self.takes(type, item.text) {
      table.refuse(item, "“\(name)” takes \(type.expectation), so it is never “\(item.text)”.")
    }
  }

  private static func takes(_ type: FieldType, _ answer: String) -> Bool {
    if case .choices(let options) = type { return options.contains(answer) }
    return type.canonical(answer) != nil
  }
}
