/// A short list of questions, as data.
public struct Guide: Hashable, Sendable {
  /// The name plans and people call it by.
  public var name: String
  /// What it is, in a few words.
  public var title: String
  /// The neutral sentence a discreet notification shows.
  public var invitation: String
  /// What its answers become.
  public var kind: EntryKind
  public var questions: [Question]

  /// One thing that is asked.
  public struct Question: Hashable, Sendable {
    /// Stable, so that answers keep their meaning when the wording changes.
    public var id: String
    public var prompt: String

    public init(id: String, prompt: String) {
      self.id = id
      self.prompt = prompt
    }
  }

  public init(name: String, title: String, invitation: String, kind: EntryKind, questions: [Question]) {
    self.name = name
    self.title = title
    self.invitation = invitation
    self.kind = kind
    self.questions = questions
  }
}
