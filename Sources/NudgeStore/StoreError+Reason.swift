import GRDBSQLite
import Glibc

extension StoreError {
  /// - Parameters:
  ///   - code: an extended result code.
  ///   - words: SQLite's own.
  static func ofSQLite(_ code: Int32, _ words: String, _ path: String) -> StoreError {
    let reason = reason(ofCode: code, path)
    // Our statements are always the same: one that SQLite cannot make sense of meets tables that are not described as they were
    // made. Words that are looked for come from a person.
    let isOfText =
      code & 0xff == SQLITE_ERROR && !words.hasPrefix("fts5:") || words.hasPrefix("malformed database schema")
    return StoreError(reason: isOfText ? .damaged : reason, path: path, detail: isOfText ? SchemaText.fault : words)
  }

  /// What an extended result code of SQLite's means here (https://www.sqlite.org/rescode.html).
  ///
  /// - Parameter path: of the file; where one could not be opened, the system is asked why.
  static func reason(ofCode code: Int32, _ path: String) -> Reason {
    // SQLite has these for failing locks alone: 15 << 8 and the like are macros that Swift does not see.
    let locks: Set<Int32> = [8, 9, 14, 15, 20].reduce(into: []) { $0.insert(SQLITE_IOERR | $1 << 8) }
    if locks.contains(code) || code & 0xff == SQLITE_NOLFS { return .noLocks }
    switch code & 0xff {
    case SQLITE_FULL: return .diskFull
    case SQLITE_CANTOPEN: return whyNotOpened(path)
    case SQLITE_READONLY, SQLITE_PERM: return .readOnly
    case SQLITE_CORRUPT, SQLITE_NOTADB: return .damaged
    case SQLITE_CONSTRAINT, SQLITE_MISMATCH: return .refused
    case SQLITE_IOERR: return isHeldToSize(path) ? .tooLarge : .diskTrouble
    default: return .other
    }
  }

  /// SQLite says of a file that it could not be opened, and not why.
  private static func whyNotOpened(_ path: String) -> Reason {
    let one = open("/dev/null", O_RDONLY | O_CLOEXEC)
    let trouble = one < 0 ? errno : 0
    if one >= 0 { close(one) }
    var status = statvfs()
    let isSeen = statvfs(JournalPaths.directory(of: path), &status) == 0
    return whyNotOpened(opening: trouble, isSeen ? status : nil)
  }

  /// - Parameters:
  ///   - trouble: what became of opening another file; 0: it was opened.
  ///   - room: what the file system has left; nil where that is not to be seen.
  static func whyNotOpened(opening trouble: Int32, _ room: statvfs?) -> Reason {
    if trouble == EMFILE || trouble == ENFILE { return .tooManyFiles }
    guard let room else { return .readOnly }
    // Some file systems count no files.
    let isOutOfFiles = room.f_files > 0 && room.f_favail == 0
    return isOutOfFiles || room.f_bavail == 0 ? .diskFull : .readOnly
  }

  /// Whether the journal's log has reached the size this process may write to.
  private static func isHeldToSize(_ path: String) -> Bool {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0, limit.rlim_cur != rlim_t.max else {
      return false
    }
    let paths = JournalPaths(path)
    // A page of a log and its header.
    let largest = [paths.file, paths.log].compactMap { FileLook($0)?.size }.max() ?? 0
    return UInt64(largest) + 65_536 + 24 > UInt64(limit.rlim_cur)
  }
}
