extension JournalMethods {
  /// The journal as text, part by part.
  public struct Export: Codable, Sendable {
    /// The next part of the file.
    public var text: String
    /// Entries in it so far.
    public var entries: Int
    /// Entries there will be.
    public var total: Int

    public init(text: String, entries: Int, total: Int) {
      self.text = text
      self.entries = entries
      self.total = total
    }

    public struct Parameters: Codable, Sendable {
      /// `jsonl`, `csv` or `markdown`.
      public var format: String
      /// `YYYY-MM-DD`, the first and the last day.
      public var from: String?
      public var to: String?
      /// Whether private ones are in it; absent: in `jsonl`.
      public var `private`: Bool?

      public init(format: String, from: String? = nil, to: String? = nil, private: Bool? = nil) {
        self.format = format
        self.from = from
        self.to = to
        self.private = `private`
      }
    }
  }

  /// Takes over a part of a file, or takes it back.
  public struct Import: Codable, Sendable {
    /// Records that came.
    public var added: Int
    /// Records that were there already.
    public var known: Int
    /// Records that were taken back.
    public var takenBack: Int
    public var problems: [ImportProblem]
    /// Members of records that this version does not know, such as `entry.colour`; they were passed over.
    public var ignored: [String]?
    /// Records that were not taken over; nil: none.
    public var passedOver: Int?

    public init(
      added: Int, known: Int, takenBack: Int, problems: [ImportProblem], ignored: [String]?, passedOver: Int? = nil
    ) {
      self.added = added
      self.known = known
      self.takenBack = takenBack
      self.problems = problems
      self.ignored = ignored
      self.passedOver = passedOver
    }

    public struct Parameters: Codable, Sendable {
      /// `jsonl`, `jrnl` or `daylio`.
      public var format: String
      /// Whole lines, the file's first line in front.
      public var text: String
      /// The number of the line behind the first one.
      public var line: Int?
      /// Takes back what came from this file, instead.
      public var takeBack: Bool?

      public init(format: String, text: String, line: Int? = nil, takeBack: Bool? = nil) {
        self.format = format
        self.text = text
        self.line = line
        self.takeBack = takeBack
      }
    }

    /// The most lines of one call: an import makes no nudge wait.
    public static let mostLines = 200
  }

  /// Chosen entries for one person, as a page.
  public struct Share: Codable, Sendable {
    public var text: String
    public var entries: [EntryView]

    public init(text: String, entries: [EntryView]) {
      self.text = text
      self.entries = entries
    }

    public struct Parameters: Codable, Sendable {
      public var ids: [Int64]
      /// Whom it is for.
      public var with: String
      /// `markdown` or `text`; `markdown` when absent.
      public var format: String?

      public init(ids: [Int64], with: String, format: String? = nil) {
        self.ids = ids
        self.with = with
        self.format = format
      }
    }

    /// The most entries of one page.
    public static let mostEntries = 200
    /// Bytes of words on one page: more than anybody reads at once.
    public static let mostBytes = 200_000
  }
}

/// Why a record was not imported, or not as it stands.
public struct ImportProblem: Codable, Hashable, Sendable {
  /// Counted from 1.
  public var line: Int
  public var reason: String
  /// Whether it came all the same; nil: it was passed over.
  public var kept: Bool?

  public init(line: Int, reason: String, kept: Bool? = nil) {
    self.line = line
    self.reason = reason
    self.kept = kept
  }
}

extension Fault {
  /// The text is not in the form it was said to be in.
  public struct NotAnExport: Codable, Sendable {
    public var reason: String
    public init(reason: String) { self.reason = reason }
  }

  /// It was written by a later version.
  public struct NewerExport: Codable, Sendable {
    public var version: Int
    public init(version: Int) { self.version = version }
  }

  /// These are private and not shared.
  public struct PrivateEntries: Codable, Sendable {
    public var ids: [Int64]
    public init(ids: [Int64]) { self.ids = ids }
  }
}
