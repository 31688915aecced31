// How a client reads a guide that came over the protocol, so that it asks by the same rules.

extension Guide {
  /// - Throws: ``ViewProblem`` for a kind of question or entry that is not known here.
  public init(_ sheet: GuideSheet) throws(ViewProblem) {
    var questions: [Question] = []
    for view in sheet.questions { questions.append(try Question(view)) }
    guard let kind = EntryKind(rawValue: sheet.kind) else { throw ViewProblem(member: "kind", value: sheet.kind) }
    self.init(
      name: sheet.name, title: sheet.title, invitation: sheet.invitation, kind: kind, domain: sheet.domain,
      tags: sheet.tags, isPractice: sheet.practice,
      looksBackOn: sheet.looksBackOn.flatMap(Period.Unit.init(rawValue:)), closing: sheet.closing, questions: questions)
  }
}

extension Guide.Question {
  fileprivate init(_ view: QuestionView) throws(ViewProblem) {
    self.init(
      id: view.id, prompts: view.prompts, kind: try Kind(view), isOptional: view.optional, atMost: view.atMost,
      condition: view.onlyIf.map(Condition.init), timeLimit: view.timeLimitSeconds.map { .seconds($0) },
      becomes: try ViewProblem.word(view.becomes, "becomes"), keeping: Keeping(view))
  }
}

extension Guide.Question.Kind {
  fileprivate init(_ view: QuestionView) throws(ViewProblem) {
    switch Name(rawValue: view.kind) {
    case .text: self = .text
    case .choice: self = .choice(view.options ?? [])
    case .choices: self = .choices(view.options ?? [])
    case .scale:
      let (from, to) = (view.from ?? 1, view.to ?? 5)
      self = .scale(min(from, to)...max(from, to), low: view.fromLabel, high: view.toLabel)
    case .duration: self = .duration
    case .yesNo: self = .yesNo
    case .date: self = .date
    case .note: self = .note
    case .breathe: self = .breathe(view.breathing.map(Guide.Question.Breathing.init) ?? .init())
    case nil: throw ViewProblem(member: "kind", value: view.kind)
    }
  }
}

extension Guide.Question.Breathing {
  fileprivate init(_ view: QuestionView.Breathing) {
    self.init(
      breatheIn: view.inSeconds, hold: view.holdSeconds, breatheOut: view.outSeconds, rest: view.restSeconds,
      rounds: view.rounds)
  }
}

extension Guide.Question.Condition {
  fileprivate init(_ view: QuestionView.Condition) { self.init(question: view.question, answers: view.answers) }
}

extension Guide.Question.Keeping {
  fileprivate init(_ view: QuestionView) {
    self = view.keptIf.map { .when(.init($0)) } ?? (view.kept ? .always : .never)
  }
}
