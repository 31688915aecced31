extension Guide {
  /// The guide with the prompts of one day: of several, each day's draw decides, so that they stay the same within a day and
  /// after a restart, and a question that is asked several times varies.
  ///
  /// - Parameter seed: the installation's.
  public func picked(seed: UInt64, day: CivilDate) -> Guide {
    var guide = self
    guide.questions = questions.map { question in
      guard question.prompts.count > 1 else { return question }
      var draw = SeededDraw(seed: seed, plan: "\(name)/\(question.id)", wall: CivilDateTime(date: day, time: .midnight))
      var picked = question
      picked.prompts = Array(draw.shuffled(question.prompts).prefix(question.atMost))
      return picked
    }
    return guide
  }
}

extension SeededDraw {
  /// Fisher and Yates.
  fileprivate mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
    var items = items
    for last in items.indices.dropFirst().reversed() {
      items.swapAt(last, Int(number(below: Int64(last + 1))))
    }
    return items
  }
}
