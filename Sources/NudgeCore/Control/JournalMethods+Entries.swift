extension JournalMethods {
  /// Writes an entry.
  public struct Log: Codable, Sendable {
    public var entry: EntryView
    /// What it adds up to, in one warm sentence.
    public var message: String
    /// nil, as is the week's, where the entry is kept and they cannot be read.
    public var today: Int?
    public var thisWeek: Int?
    /// One friendly question, when the concrete thing is still to be said.
    public var question: String?
    /// An offer to reword, when words hurt.
    public var wording: WordingView?
    /// The person's own people, when words tell of acute danger.
    public var card: CardView?
    /// After a setback, earlier wins that fit.
    public var evidence: [EntryView]?

    public init(
      entry: EntryView, message: String, today: Int?, thisWeek: Int?, question: String? = nil,
      wording: WordingView? = nil, card: CardView? = nil, evidence: [EntryView]? = nil
    ) {
      self.entry = entry
      self.message = message
      self.today = today
      self.thisWeek = thisWeek
      self.question = question
      self.wording = wording
      self.card = card
      self.evidence = evidence
    }

    public struct Parameters: Codable, Sendable {
      /// An ``EntryKind``.
      public var kind: String
      public var text: String
      public var effort: Int?
      /// An ``Outcome``.
      public var outcome: String?
      public var domain: String?
      public var value: String?
      public var tags: [String]?
      /// A ``Source``.
      public var source: String?
      public var `private`: Bool?
      public var seconds: Int?
      public var practice: String?
      public var step: Int64?
      public var trial: Int64?
      public var fields: [String: String]?
      /// RFC 3339; absent: now.
      public var at: String?

      public init(kind: String, text: String) {
        self.kind = kind
        self.text = text
      }
    }
  }

  /// Puts an entry into other words; what is absent stays as it is.
  public struct Amend: Codable, Sendable {
    public var entry: EntryView
    public var wording: WordingView?
    public var card: CardView?

    public init(entry: EntryView, wording: WordingView? = nil, card: CardView? = nil) {
      self.entry = entry
      self.wording = wording
      self.card = card
    }

    public struct Parameters: Codable, Sendable {
      public var id: Int64
      public var text: String?
      public var effort: Int?
      public var outcome: String?
      public var domain: String?
      public var value: String?
      public var tags: [String]?
      public var source: String?
      public var `private`: Bool?
      public var seconds: Int?
      public var fields: [String: String]?
      public var at: String?
      /// What is to be empty: `effort`, `outcome`, `domain`, `value`, `tags`, `seconds`, or the name of a field.
      public var clear: [String]?

      public init(id: Int64) { self.id = id }
    }
  }

  /// `Remove` and `Restore`.
  public struct OneEntry: Codable, Sendable {
    public var entry: EntryView

    public init(entry: EntryView) { self.entry = entry }

    public struct Parameters: Codable, Sendable {
      public var id: Int64

      public init(id: Int64) { self.id = id }
    }
  }

  /// Some of the entries; streams with `more`.
  public struct List: Codable, Sendable {
    public var entries: [EntryView]

    public init(entries: [EntryView]) { self.entries = entries }

    public struct Parameters: Codable, Sendable {
      /// At most so many; 20 when absent, and all of them with `more`.
      public var limit: Int?
      /// An ``EntryKind``; absent: all.
      public var kind: String?
      /// `YYYY-MM-DD`, in place of `from` and `to`.
      public var day: String?
      public var from: String?
      public var to: String?
      public var domain: String?
      public var value: String?
      public var tag: String?
      public var source: String?
      public var outcome: String?
      public var step: Int64?
      public var trial: Int64?
      public var search: String?
      public var removed: Bool?

      public init(limit: Int?, kind: String? = nil, day: String? = nil) {
        self.limit = limit
        self.kind = kind
        self.day = day
      }
    }
  }

  /// Takes the latest acts back.
  public struct Undo: Codable, Sendable {
    /// What stands differently now, the last change first.
    public var undone: [UndoneView]
    /// The first entry among them.
    public var entry: EntryView?

    public init(undone: [UndoneView], entry: EntryView?) {
      self.undone = undone
      self.entry = entry
    }

    public struct Parameters: Codable, Sendable {
      /// 1 to 100; 1 when absent.
      public var count: Int?

      public init(count: Int?) { self.count = count }
    }
  }
}
