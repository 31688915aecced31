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
  public struct Support: Codable, Sendable {
    public var card: CardView

    public init(card: CardView) { self.card = card }
  }
}
