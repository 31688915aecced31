extension JournalMethods {
  /// The copies of the journal.
  public struct Backups: Codable, Hashable, Sendable {
    public var folder: String
    /// Whether one is made on each day with a change.
    public var daily: Bool
    /// What those may take together that make room by themselves.
    public var atMostBytes: Int64
    /// The newest first.
    public var backups: [BackupView]

    public init(folder: String, daily: Bool, atMostBytes: Int64, backups: [BackupView]) {
      self.folder = folder
      self.daily = daily
      self.atMostBytes = atMostBytes
      self.backups = backups
    }
  }

  public struct MakeBackup: Codable, Hashable, Sendable {
    public var backup: BackupView
    /// false: nothing has changed since this one.
    public var made: Bool
    public var entries: Int

    public init(backup: BackupView, made: Bool, entries: Int) {
      self.backup = backup
      self.made = made
      self.entries = entries
    }
  }

  public struct CheckBackup: Codable, Hashable, Sendable {
    public var checks: [BackupCheck]
    /// The journal itself; nil where one copy was asked for.
    public var journal: JournalCheck?

    public init(checks: [BackupCheck], journal: JournalCheck? = nil) { (self.checks, self.journal) = (checks, journal) }

    public struct Parameters: Codable, Sendable {
      /// A name, its beginning, or `latest`; nil: all of them.
      public var name: String?
      public init(name: String? = nil) { self.name = name }
    }
  }

  public struct CompareBackup: Codable, Hashable, Sendable {
    /// The copy's name, or its path where it is none of ours.
    public var source: String
    /// nil: it cannot be read.
    public var here: JournalContents?
    public var there: JournalContents
    /// Whether both hold the same.
    public var same: Bool
    /// How many of those there come from a log that was kept; nil: none goes on with the copy.
    public var fromLog: Int?

    public init(
      source: String, here: JournalContents?, there: JournalContents, same: Bool, fromLog: Int? = nil
    ) {
      self.source = source
      self.here = here
      self.there = there
      self.same = same
      self.fromLog = fromLog
    }

    public struct Parameters: Codable, Sendable {
      /// A name, its beginning, `latest`, or the absolute path of a journal.
      public var source: String
      /// With what the newest entries say.
      public var words: Bool?
      public init(source: String, words: Bool? = nil) {
        self.source = source
        self.words = words
      }
    }
  }

  public struct RestoreBackup: Codable, Hashable, Sendable {
    public var source: String
    /// What stood before, by name; restoring it takes this back. Empty where nothing stood.
    public var kept: [String]
    public var contents: JournalContents
    /// How many of the entries come from a log that was kept; nil: none goes on with the copy.
    public var fromLog: Int?

    public init(source: String, kept: [String], contents: JournalContents, fromLog: Int? = nil) {
      self.source = source
      self.kept = kept
      self.contents = contents
      self.fromLog = fromLog
    }

    public struct Parameters: Codable, Sendable {
      public var source: String
      public init(source: String) { self.source = source }
    }
  }

  public struct BeginFresh: Codable, Hashable, Sendable {
    public var kept: [String]
    public init(kept: [String]) { self.kept = kept }
  }

  public struct RepairJournal: Codable, Hashable, Sendable {
    /// There was nothing to mend, and nothing was done.
    public var whole: Bool
    public var entries: RepairCounts?
    /// Goals, steps and trials.
    public var aims: RepairCounts?
    /// The copy that filled in what was missing.
    public var backup: String?
    /// Of what else some may be missing, as a person calls it.
    public var partly: [String]?
    /// The damaged files, by name.
    public var kept: [String]

    public init(
      whole: Bool, entries: RepairCounts? = nil, aims: RepairCounts? = nil, backup: String? = nil,
      partly: [String]? = nil, kept: [String] = []
    ) {
      self.whole = whole
      self.entries = entries
      self.aims = aims
      self.backup = backup
      self.partly = partly
      self.kept = kept
    }
  }
}

/// A file in the folder of backups.
public struct BackupView: Codable, Hashable, Sendable {
  public var name: String
  /// `2026-11-30T07:15:02`, by the clock on the wall.
  public var at: String
  /// A ``BackupReason``.
  public var reason: String
  public var bytes: Int64
  /// Whether it can be restored.
  public var isJournal: Bool

  public init(_ file: BackupRotation.File) {
    let (name, time) = (file.name, file.name.moment.time)
    let clock = [time.hour, time.minute, time.second].map { $0.padded(to: 2) }
    self.name = "\(name)"
    at = "\(name.moment.date)T\(clock[0]):\(clock[1]):\(clock[2])"
    reason = name.reason.rawValue
    bytes = file.bytes
    isJournal = name.form == .journal
  }
}

/// What a journal holds.
public struct JournalContents: Codable, Hashable, Sendable {
  /// Without those that were taken back.
  public var entries: Int
  /// RFC 3339: the moment the newest one is about.
  public var newest: String?
  /// What it says; nil where nobody asked.
  public var text: String?

  public init(entries: Int, newest: String?, text: String? = nil) {
    self.entries = entries
    self.newest = newest
    self.text = text
  }
}

/// What was found in the journal when all of it was read.
public struct JournalCheck: Codable, Hashable, Sendable {
  public var sound: Bool
  public var problem: String?
  public var contents: JournalContents?

  public init(sound: Bool, problem: String? = nil, contents: JournalContents? = nil) {
    (self.sound, self.problem, self.contents) = (sound, problem, contents)
  }
}

public struct BackupCheck: Codable, Hashable, Sendable {
  public var backup: BackupView
  public var sound: Bool
  /// What was found.
  public var problem: String?
  public var contents: JournalContents?

  public init(backup: BackupView, sound: Bool, problem: String? = nil, contents: JournalContents? = nil) {
    self.backup = backup
    self.sound = sound
    self.problem = problem
    self.contents = contents
  }
}

/// How many of something a mended journal holds, and where they came from.
public struct RepairCounts: Codable, Hashable, Sendable {
  /// From the damaged journal itself.
  public var own: Int
  /// Of these, found page by page.
  public var stray: Int
  /// From a backup.
  public var filled: Int
  /// Nowhere any more.
  public var lost: Int

  public init(own: Int, stray: Int, filled: Int, lost: Int) {
    self.own = own
    self.stray = stray
    self.filled = filled
    self.lost = lost
  }
}

extension Fault {
  public struct NoSuchBackup: Codable, Sendable {
    public var source: String
    public init(source: String) { self.source = source }
  }

  public struct NotCopied: Codable, Sendable {
    public var reason: String
    public init(reason: String) { self.reason = reason }
  }

  public struct UnusableBackup: Codable, Sendable {
    public var source: String
    public var reason: String
    public init(source: String, reason: String) {
      self.source = source
      self.reason = reason
    }
  }
}
