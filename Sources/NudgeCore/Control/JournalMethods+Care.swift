extension JournalMethods {
  /// Makes a day one of rest, or an ordinary one again.
  public struct Rest: Codable, Sendable {
    /// `YYYY-MM-DD`
    public var day: String
    public var rest: Bool

    public init(day: String, rest: Bool) {
      self.day = day
      self.rest = rest
    }

    public struct Parameters: Codable, Sendable {
      /// false: an ordinary day again; true when absent.
      public var on: Bool?

      public init(on: Bool?) { self.on = on }
    }
  }

  /// The person's own people.
  public struct Support: Codable, Hashable, Sendable {
    public var card: CardView
    /// The configuration it is read from, or would be.
    public var file: String?
    /// Why not all of that file could be read; absent: it could.
    public var trouble: String?
    /// Whether the card is, as a whole, from the last time it could be read.
    public var kept: Bool?

    public init(card: CardView, file: String? = nil, trouble: String? = nil, kept: Bool? = nil) {
      self.card = card
      self.file = file
      self.trouble = trouble
      self.kept = kept
    }
  }
}
