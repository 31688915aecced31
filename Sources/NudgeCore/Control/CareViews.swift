/// A word that hurts, and a kind offer.
public struct WordingView: Codable, Hashable, Sendable {
  /// The words as they stand in the text.
  public var words: String
  public var offer: String
  /// What kind of thought it is: `label`, `over-generalising`, `second-guessing`, `others-judgment` or `withdrawal`.
  public var pattern: String

  public init(words: String, offer: String, pattern: String) {
    self.words = words
    self.offer = offer
    self.pattern = pattern
  }
}

/// The person's own people and lines for hard moments, as they wrote them.
public struct CardView: Codable, Hashable, Sendable {
  public var contacts: [Contact]
  /// The crisis plan, step by step.
  public var plan: [String]
  /// Lines to oneself.
  public var lines: [String]

  public struct Contact: Codable, Hashable, Sendable {
    public var name: String
    /// How to reach them: a number, an address, a place.
    public var reach: String
    public var note: String?

    public init(name: String, reach: String, note: String? = nil) {
      self.name = name
      self.reach = reach
      self.note = note
    }
  }

  public init(contacts: [Contact] = [], plan: [String] = [], lines: [String] = []) {
    self.contacts = contacts
    self.plan = plan
    self.lines = lines
  }

  public var isEmpty: Bool { contacts.isEmpty && plan.isEmpty && lines.isEmpty }
}

/// One record as it stands after its last change was taken back.
public struct UndoneView: Codable, Hashable, Sendable {
  /// `entry`, `goal`, `step`, `trial` or `rest`.
  public var subject: String
  public var id: Int64
  /// What it says; a date for a rest day.
  public var text: String
  /// Whether it is not there any more.
  public var gone: Bool

  public init(subject: String, id: Int64, text: String, gone: Bool) {
    self.subject = subject
    self.id = id
    self.text = text
    self.gone = gone
  }
}
