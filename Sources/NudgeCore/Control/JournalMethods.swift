/// The parameters and replies of `org.nudged.Journal`, named after its methods.
public enum JournalMethods {
  public static let interface = "org.nudged.Journal"

  public struct Log: Codable, Sendable {
    public var entry: EntryView
    /// What it adds up to, in one warm sentence.
    public var message: String
    public var today: Int
    public var thisWeek: Int

    public init(entry: EntryView, message: String, today: Int, thisWeek: Int) {
      self.entry = entry
      self.message = message
      self.today = today
      self.thisWeek = thisWeek
    }

    public struct Parameters: Codable, Sendable {
      /// An ``EntryKind``.
      public var kind: String
      public var text: String
      public var effort: Int?
      /// An ``Outcome``.
      public var outcome: String?
      public var domain: String?
      public var tags: [String]?

      public init(
        kind: String, text: String, effort: Int? = nil, outcome: String? = nil, domain: String? = nil,
        tags: [String]? = nil
      ) {
        self.kind = kind
        self.text = text
        self.effort = effort
        self.outcome = outcome
        self.domain = domain
        self.tags = tags
      }
    }
  }

  public struct List: Codable, Sendable {
    /// Newest first.
    public var entries: [EntryView]

    public init(entries: [EntryView]) { self.entries = entries }

    public struct Parameters: Codable, Sendable {
      /// At most so many; 20 when absent, and all of them with `more`.
      public var limit: Int?
      /// An ``EntryKind``; absent: all.
      public var kind: String?
      /// `YYYY-MM-DD`; absent: all.
      public var day: String?

      public init(limit: Int?, kind: String? = nil, day: String? = nil) {
        self.limit = limit
        self.kind = kind
        self.day = day
      }
    }
  }

  public struct Undo: Codable, Sendable {
    /// What was taken back.
    public var entry: EntryView

    public init(entry: EntryView) { self.entry = entry }
  }
}
