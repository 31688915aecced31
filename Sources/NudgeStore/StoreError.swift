/// Why the journal could not be opened, read or written.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Reason: Hashable, Sendable {
    /// The file has tables of a later version of nudged. It was not touched.
    case newerSchema
    /// The file is no journal, or no longer whole. It was not written to.
    case damaged
    /// No space left on the device.
    case diskFull
    /// The file or its directory cannot be written.
    case readOnly
    /// The disk reports that something went wrong with it.
    case diskTrouble
    /// This process has as many files open as it may.
    case tooManyFiles
    /// The file would be larger than this process may make one.
    case tooLarge
    /// No journal is where it should be, and it is not known that none ever was: nothing is begun anew in its place.
    case noJournal(Loss, hasBackups: Bool)
    /// Another file is in the journal's place than the one that was opened; nothing was written any more.
    case moved
    /// The journal that was open is gone from its place; the sentence in ``StoreError/detail`` says what became of it.
    case away
    /// The system does not let anybody see what is there; the detail is its reason.
    case unreachable
    /// It belongs to another user, or a link of another user leads there.
    case foreign
    /// Something else than a file is there, such as a directory or a pipe; the detail says what.
    case noFile
    /// Files cannot be locked there.
    case noLocks
    /// A copy would leave too little room on the device, and was not begun.
    case noRoom
    /// The schema does not admit these values.
    case refused
    /// Anything else SQLite reports.
    case other
  }

  /// What is in place of a journal.
  public enum Loss: Hashable, Sendable {
    /// No file.
    case absent
    /// A link that leads nowhere.
    case linkToNothing
    /// A file of no bytes.
    case empty
    /// The beginning of a file.
    case cutShort
  }

  public let reason: Reason
  /// The journal's path.
  public let path: String
  /// SQLite's own words.
  public let detail: String
  /// Whether it was met in a journal that is open, and not when one was opened.
  var isOpen = false
  /// Whether it was met by a look, before anything was written.
  var isUntouched = false
  /// Whether it was met while something was read, and not while something was written.
  public internal(set) var isOfReading = false

  /// The journal cannot be opened for a reason that is known elsewhere.
  ///
  /// - Parameter sentence: says what it is, and what helps.
  public static func away(_ path: String, _ sentence: String) -> StoreError {
    StoreError(reason: .away, path: path, detail: sentence)
  }

  /// The same, met before anything was written.
  var untouched: StoreError {
    var error = self
    error.isUntouched = true
    return error
  }

  /// The same, met while something was read.
  var reading: StoreError {
    var error = self
    error.isOfReading = true
    return error
  }

  static func newer(_ path: String) -> StoreError { StoreError(reason: .newerSchema, path: path, detail: "") }

  public var description: String {
    switch reason {
    case .newerSchema:
      "\(path) was written by a newer nudged. Nothing was changed; please install that version again."
    case .damaged where isOpen:
      "Part of \(path) is damaged (\(detail)). To save all that can be read of it: nudgectl doctor --repair"
    case .damaged where isUntouched:
      "\(path) is damaged or is no journal (\(detail)). Nothing was written to it; "
        + "to save all that can be read of it: nudgectl doctor --repair"
    case .damaged:
      "\(path) is damaged or is no journal (\(detail)). To save all that can be read of it: nudgectl doctor --repair"
    case .diskFull: "The disk is full: \(path) could not be written. Make some room and try again."
    case .readOnly where isOfReading: "\(path) cannot be read (\(detail)). Check who owns it, and who may read it."
    case .readOnly: "\(path) cannot be written (\(detail)). Check who owns it and whether its disk is writable."
    case .diskTrouble:
      "The disk reports an error at \(path) (\(detail)). That may pass; where it comes again, the disk wants to be looked at, and "
        + "a copy on another one is worth having: nudgectl export"
    case .tooManyFiles:
      "nudged has as many files open as it may (\(path): \(detail)). Once some programs that talk to it are closed, it works again."
    case .tooLarge:
      "\(path) may not grow any more: nudged is held to a largest size of files (\(detail), RLIMIT_FSIZE). A larger limit helps."
    case .noRoom: "There is not enough room in \(path): \(detail). Make some room and try again."
    case .noJournal(let loss, let hasBackups): "\(loss.sentence(path)) \(loss.repair)\(Self.wayBack(hasBackups))"
    case .moved:
      "\(path) is not the file it was a moment ago, so nothing more was written to it. In a moment the same command works, or "
        + "nudgectl doctor says what happened."
    case .unreachable:
      "\(path) cannot be reached: \(detail). Nothing was changed there; as soon as it can be reached again, nudged goes on with it."
    case .foreign:
      "\(path) belongs to another user, and a journal is for you alone. Nothing was read or changed. To see whose it is: "
        + "ls -l \(path)"
    case .noFile:
      "\(path) is \(detail), and a file is needed there. Nothing was touched; please move it somewhere else. Where the journal "
        + "was there before, nudgectl backup restore latest brings back the latest copy."
    case .away: detail
    case .noLocks:
      "Files cannot be locked where the journal is (\(path): \(detail)); some network file systems are like that, and two "
        + "programs could write to the journal at once there. Please keep it on a disk of this machine: set XDG_DATA_HOME to a "
        + "directory there, and start nudged again."
    case .refused, .other: "\(path): \(detail)"
    }
  }

  private static func wayBack(_ hasBackups: Bool) -> String {
    (hasBackups ? "To bring back the latest copy: nudgectl backup restore latest. " : "")
      + "If it lies somewhere else, put it back. To begin anew, with what is there kept aside: nudgectl backup fresh"
  }

  /// Whether it is about which file is in the journal's place, and none could be read or written.
  public var isOfPlace: Bool {
    switch reason {
    case .noJournal, .moved, .away, .unreachable: true
    default: false
    }
  }

  /// Whether trying again changes nothing, as long as the person does nothing.
  public var isForGood: Bool {
    switch reason {
    case .newerSchema, .damaged, .noJournal, .noFile, .foreign, .noLocks: true
    case .diskFull, .readOnly, .diskTrouble, .tooManyFiles, .tooLarge, .moved, .away, .unreachable, .noRoom, .refused,
      .other:
      false
    }
  }
}

extension StoreError.Loss {
  /// What is left of it may be most of it.
  fileprivate var repair: String {
    self == .cutShort ? "To save all that can be read of it: nudgectl doctor --repair. " : ""
  }

  fileprivate func sentence(_ path: String) -> String {
    switch self {
    case .absent:
      "The journal is gone: there is no \(path), and there was one, for its log or copies of it are still there."
    case .linkToNothing: "The journal is gone: \(path) is a link that leads nowhere."
    case .empty: "The journal was emptied: \(path) has no bytes. Nothing was touched."
    case .cutShort: "The journal was cut short: the end of \(path) is missing. Nothing was touched."
    }
  }
}
