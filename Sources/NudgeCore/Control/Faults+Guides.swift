extension Fault {
  public struct NoSuchGuide: Codable, Sendable {
    public var guide: String
    public init(guide: String) { self.guide = guide }
  }

  public struct NoSuchRun: Codable, Sendable {
    public var run: Int64
    public init(run: Int64) { self.run = run }
  }

  public struct AnsweredElsewhere: Codable, Sendable {
    /// The id of the question.
    public var question: String
    /// What is there; nil: nothing any more.
    public var answer: String?
    public init(question: String, answer: String?) {
      self.question = question
      self.answer = answer
    }
  }

  public struct BadAnswer: Codable, Sendable {
    /// The id of the question.
    public var question: String
    public var reason: String
    public init(question: String, reason: String) {
      self.question = question
      self.reason = reason
    }
  }
}
