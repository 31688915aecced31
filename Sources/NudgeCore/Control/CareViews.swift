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
  /// The person's own line to talk to.
  public var helpline: String?
  /// Where anybody can turn, where the person seems to be. It is for whoever shows the card to put it there.
  public var help: HelpView?

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

  public init(
    contacts: [Contact] = [], plan: [String] = [], lines: [String] = [], helpline: String? = nil, help: HelpView? = nil
  ) {
    self.contacts = contacts
    self.plan = plan
    self.lines = lines
    self.helpline = helpline
    self.help = help
  }

  /// Whether nothing on it is the person's own.
  public var isEmpty: Bool { contacts.isEmpty && plan.isEmpty && lines.isEmpty && helpline == nil }
}

/// Numbers that are answered.
public struct HelpView: Codable, Hashable, Sendable {
  /// The country as it is said after "in"; absent: it is not known, and each number says where it is answered.
  public var country: String?
  public var emergency: [Line]
  /// To talk to somebody.
  public var talk: [Line]

  public struct Line: Codable, Hashable, Sendable {
    /// As people write it.
    public var number: String
    /// Who answers, when, or where.
    public var note: String?

    public init(_ number: String, note: String? = nil) {
      self.number = number
      self.note = note
    }

    /// What a telephone dials (RFC 3966): `tel:116123`.
    public var link: String { "tel:" + number.filter { $0.isNumber || $0 == "+" || $0 == "*" } }
  }

  public init(country: String? = nil, emergency: [Line], talk: [Line]) {
    self.country = country
    self.emergency = emergency
    self.talk = talk
  }
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
