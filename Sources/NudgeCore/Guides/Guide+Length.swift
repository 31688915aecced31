extension Guide {
  /// The most questions somebody can be asked on one way through: of parts that exclude each other, the longest.
  public var longestWay: Int { most(behind: nil) }

  /// A question has at most one condition, so conditions are a forest: what hangs on a question comes on top of it.
  private func most(behind question: Question?) -> Int {
    let hanging = questions.filter { $0.condition?.question == question?.id }
    let weights = hanging.map { (answers: $0.condition?.answers ?? [], weight: weight(of: $0)) }
    let always = weights.filter { $0.answers.isEmpty }.reduce(0) { $0 + $1.weight }
    let parts = weights.filter { !$0.answers.isEmpty }
    if case .choices = question?.kind { return always + parts.reduce(0) { $0 + $1.weight } }
    let answers = Set(parts.flatMap(\.answers))
    let longest = answers.map { answer in parts.filter { $0.answers.contains(answer) }.reduce(0) { $0 + $1.weight } }
    return always + (longest.max() ?? 0)
  }

  private func weight(of question: Question) -> Int {
    (question.kind.isAsked ? question.atMost : 0) + most(behind: question)
  }
}
