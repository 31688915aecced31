extension JournalMethods {
  /// What would be erased.
  public struct LookToErase: Codable, Hashable, Sendable {
    /// What the record says; nil where it was erased before, and for everything.
    public var text: String?
    /// Of the whole journal; nil for one record, and where they cannot be counted.
    public var entries: Int?
    /// Whole journals in the folder of backups that have it.
    public var copies: Int
    /// Other files there that may have it.
    public var asFound: Int
    /// Saved pages that show it.
    public var pages: Int
    /// Whether words of it lie in `unsent.txt`.
    public var unsent: Bool
    /// The file that stays.
    public var configuration: String

    public init(
      text: String? = nil, entries: Int? = nil, copies: Int, asFound: Int, pages: Int, unsent: Bool,
      configuration: String
    ) {
      self.text = text
      self.entries = entries
      self.copies = copies
      self.asFound = asFound
      self.pages = pages
      self.unsent = unsent
      self.configuration = configuration
    }

    public struct Parameters: Codable, Sendable {
      /// `entry`, `goal`, `step` or `trial`.
      public var subject: String?
      /// nil: everything.
      public var id: Int64?

      public init(subject: String? = nil, id: Int64? = nil) { (self.subject, self.id) = (subject, id) }
    }
  }

  /// One record was erased.
  public struct Erase: Codable, Hashable, Sendable {
    /// How many files in the folder of backups had it.
    public var copies: Int
    /// How many saved pages showed it.
    public var pages: Int
    public var left: [LeftView]
    /// Other records that say the very same: `step 3`.
    public var same: [String]

    public init(copies: Int, pages: Int, left: [LeftView], same: [String]) {
      (self.copies, self.pages, self.left, self.same) = (copies, pages, left, same)
    }

    public struct Parameters: Codable, Sendable {
      /// `entry`, `goal`, `step` or `trial`; nil: `entry`.
      public var subject: String?
      public var id: Int64

      public init(subject: String? = nil, id: Int64) { (self.subject, self.id) = (subject, id) }
    }
  }

  /// Everything was erased.
  public struct ForgetAll: Codable, Hashable, Sendable {
    /// Files in the folder of backups that were removed.
    public var copies: Int
    public var left: [LeftView]
    /// What lies there under names that nudged does not give.
    public var strangers: [String]
    /// The file that stays.
    public var configuration: String

    public init(copies: Int, left: [LeftView], strangers: [String], configuration: String) {
      (self.copies, self.left, self.strangers, self.configuration) = (copies, left, strangers, configuration)
    }
  }
}

/// A file that may still have what was erased.
public struct LeftView: Codable, Hashable, Sendable {
  public var path: String
  /// A sentence.
  public var reason: String

  public init(path: String, reason: String) { (self.path, self.reason) = (path, reason) }
}
