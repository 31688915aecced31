extension GuideSheet {
  /// - Parameter guide: with the prompts of a day.
  public init(_ guide: Guide) {
    self.init(
      name: guide.name, title: guide.title, invitation: guide.invitation, kind: guide.kind.rawValue,
      domain: guide.domain, tags: guide.tags, practice: guide.isPractice,
      looksBackOn: guide.looksBackOn?.rawValue, closing: guide.closing,
      questions: guide.questions.map { QuestionView($0) })
  }
}

extension GuideSummary {
  public init(_ guide: Guide) {
    self.init(
      name: guide.name, title: guide.title, kind: guide.kind.rawValue, practice: guide.isPractice,
      questions: guide.longestWay)
  }
}

extension QuestionView {
  public init(_ question: Guide.Question) {
    self.init(
      id: question.id, prompts: question.slots.map(\.prompt), kind: question.kind.name.rawValue,
      optional: question.isOptional, atMost: question.atMost, onlyIf: question.condition.map { Condition($0) },
      timeLimitSeconds: question.timeLimit.map { Int($0.components.seconds) },
      becomes: question.becomes?.rawValue, kept: question.keeping == .always)
    if case .when(let condition) = question.keeping { keptIf = Condition(condition) }
    fill(from: question.kind)
  }

  private mutating func fill(from kind: Guide.Question.Kind) {
    switch kind {
    case .choice(let options), .choices(let options): self.options = options
    case .scale(let range, let low, let high):
      (from, to, fromLabel, toLabel) = (range.lowerBound, range.upperBound, low, high)
    case .breathe(let pace):
      breathing = Breathing(
        inSeconds: pace.breatheIn, holdSeconds: pace.hold, outSeconds: pace.breatheOut, restSeconds: pace.rest,
        rounds: pace.rounds)
    case .text, .duration, .yesNo, .date, .note: break
    }
  }
}

extension QuestionView.Condition {
  fileprivate init(_ condition: Guide.Question.Condition) {
    self.init(question: condition.question, answers: condition.answers)
  }
}

extension RunView {
  /// - Parameter guide: with the prompts of the day the run was begun on.
  public init(_ run: GuideRun, _ guide: Guide, zone: Zone) {
    self.init(
      id: run.id, guide: GuideSheet(guide), answers: run.answers, next: guide.next(after: run.answers)?.id,
      nudge: run.nudge, about: run.about?.description, begunAt: run.begunAt.rfc3339(in: zone),
      answeredAt: run.answeredAt.rfc3339(in: zone),
      seconds: run.seconds)
  }
}
