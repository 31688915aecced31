/// Which file a journal is, for those who open it by its path and must not read another.
public struct JournalPlace: Hashable, Sendable {
  let file: FileLook.Identity
  let origin: String
}

/// Something that happened to the journal's file and was not nudged's doing, and what became of what was there before.
public struct JournalNews: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Another file was moved or made in its place.
    case replaced
    /// Another file's content was written over it.
    case overwritten
    /// It was removed, or its directory was.
    case removed
    /// It was moved away, or its directory was.
    case movedAway
    /// Another directory, or another file system, is in the place of its directory.
    case hidden
    /// Nobody is let in to where it is; it may well be there.
    case unreachable
    /// It can be read, and not be written.
    case unwritable
    /// It can be written again.
    case writable
    /// Its log or index was removed or replaced; nothing was lost by that.
    case logGone
    /// Its log was emptied or damaged: what was written since it was last moved into the file is gone.
    case logLost
    /// A log was beside it that is not its own.
    case foreignLog
    /// Its log was damaged in the midst, so that SQLite would not have read what lies behind.
    case logDamaged
    /// The end of its log is missing.
    case logCut
    /// One is in its place again.
    case back
    /// The very file that was moved away is in its place again, as it was.
    case returned
  }

  public var kind: Kind
  /// A whole journal of all that the one before held.
  public var kept: String?
  /// Its log as it was found: of an overwritten file nothing else can be had.
  public var keptLog: String?
  /// Where the file itself is now, whole.
  public var elsewhere: String?
  /// Why nothing could be kept, where it could not.
  public var notKept: StoreError?
  /// Why the journal that is there now was not opened; nil: it is open.
  public var refusal: StoreError?

  init(_ kind: Kind) { self.kind = kind }

  /// What was met at an opening, if anything.
  init?(_ result: JournalOpening.Result) {
    if let log = result.foreignLog {
      kind = .foreignLog
      (keptLog, kept) = (log, result.together)
    } else if let log = result.damagedLog {
      kind = .logDamaged
      (keptLog, kept) = (log, result.together)
    } else if result.isLogCut {
      kind = .logCut
    } else {
      return nil
    }
  }
}
