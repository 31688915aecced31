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
  /// The area of life its entries belong to, where the person has one of that name.
  public var domain: String?
  public var tags: [String]
  /// Whether going through it is a practice of that name: each time counts as a use.
  public var isPractice: Bool
  /// What it looks back on: its entry is a ``Review``; nil: nothing of the kind.
  public var looksBackOn: Period.Unit?
  /// A kind sentence at the end.
  public var closing: String?
  /// In the order in which they are asked.
  public var questions: [Question]

  public init(
    name: String, title: String, invitation: String, kind: EntryKind, domain: String? = nil, tags: [String] = [],
    isPractice: Bool? = nil, looksBackOn: Period.Unit? = nil, closing: String? = nil, questions: [Question]
  ) {
    self.name = name
    self.title = title
    self.invitation = invitation
    self.kind = kind
    self.domain = domain
    self.tags = tags
    self.isPractice = isPractice ?? (kind == .practice)
    self.looksBackOn = looksBackOn
    self.closing = closing
    self.questions = questions
  }
}
