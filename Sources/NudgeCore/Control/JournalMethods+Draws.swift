extension JournalMethods {
  /// A win out of the jar.
  public struct Draw: Codable, Sendable {
    /// Absent: there is no win yet.
    public var entry: EntryView?
    /// How many are still to come before the first one comes again.
    public var left: Int

    public init(entry: EntryView?, left: Int) {
      self.entry = entry
      self.left = left
    }

    public struct Parameters: Codable, Sendable {
      /// true: private ones too.
      public var `private`: Bool?

      public init(private: Bool?) { self.private = `private` }
    }
  }

  /// Earlier wins that fit a setback.
  public struct Evidence: Codable, Sendable {
    /// The best first.
    public var entries: [EntryView]

    public init(entries: [EntryView]) { self.entries = entries }

    public struct Parameters: Codable, Sendable {
      /// A setback of the journal.
      public var entry: Int64?
      public var domain: String?
      public var value: String?
      public var tags: [String]?
      public var words: String?
      /// 1 to 20; 3 when absent.
      public var limit: Int?
      /// true: private ones too.
      public var `private`: Bool?

      public init() {}
    }
  }

  /// Wins to pick when no words come to mind.
  public struct Starters: Codable, Sendable {
    public var starters: [StarterView]

    public init(starters: [StarterView]) { self.starters = starters }
  }
}

/// A win to pick when no words come to mind.
public struct StarterView: Codable, Hashable, Sendable {
  public var id: String
  public var text: String
  public var domain: String?
  /// An ``Outcome``.
  public var outcome: String?
  /// A ``Source``.
  public var source: String?

  public init(id: String, text: String, domain: String? = nil, outcome: String? = nil, source: String? = nil) {
    self.id = id
    self.text = text
    self.domain = domain
    self.outcome = outcome
    self.source = source
  }
}
