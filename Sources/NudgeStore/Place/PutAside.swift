import Glibc
import NudgeCore

/// The folder beside the journal in which everything is that was moved or copied away for safety, for its owner alone.
struct PutAside {
  /// Why something lies there; the names of files say it.
  enum Reason: String {
    case replaced
    case removed
    case hidden
    case foreignLog = "foreign-log"
    case damagedLog = "damaged-log"
  }

  let folder: String
  /// What the clock on the wall shows now.
  let now: () -> CivilDateTime

  /// Ends of names: a whole journal that needs nothing beside it, or a log as it was found.
  static let journal = BackupName.Form.journal.rawValue
  static let log = BackupName.Form.log.rawValue
  static let damaged = BackupName.Form.damaged.rawValue

  /// A name that nothing has, for a journal and for a log.
  func place(_ reason: Reason) -> String {
    let (date, time) = (now().date, now().time)
    let clock = [time.hour, time.minute, time.second].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    let name = "\(folder)/\(date)-\(clock)-\(reason.rawValue)"
    for number in 1... {
      let place = number == 1 ? name : "\(name)-\(number)"
      if ![Self.journal, Self.log, Self.damaged].contains(where: { access(place + $0, F_OK) == 0 }) { return place }
    }
    return name
  }

  /// Makes the folder.
  func prepare() throws(StoreError) { try StoreError.requireFolder(folder) }

  /// Makes the directory the folder is in.
  func makeParent() throws(StoreError) {
    let parent = JournalPaths.directory(of: folder)
    if mkdir(parent, 0o700) != 0, errno != EEXIST { throw .now(parent) }
  }

  /// Whether nothing at all was ever put there.
  var isEmpty: Bool { Self.names(in: folder).isEmpty }

  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  /// Gives a file that was made under another name its own; both names, or one, are on disk when this returns.
  static func move(_ file: String, to target: String) throws(StoreError) {
    guard chmod(file, 0o600) == 0, rename(file, target) == 0 else { throw .now(target) }
    try sync(JournalPaths.directory(of: target))
  }

  /// Brings a file, or a directory's names, to disk.
  static func sync(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .now(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .now(path) }
  }

  /// Copies a file as it is.
  static func copy(_ file: String, to target: String) throws(StoreError) {
    let source = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard source >= 0 else { throw StoreError.now(file).reading }
    defer { close(source) }
    try copy(source, to: target)
  }

  /// - Parameter source: stays open. (Closing it would let go of the locks SQLite has on the same file, see close(2), fcntl(2).)
  static func copy(_ source: Int32, to target: String) throws(StoreError) {
    let made = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard made >= 0 else { throw .now(target) }
    defer { close(made) }
    var offset = 0
    while true {
      let part = bytes(of: source, at: offset, count: 1 << 18)
      if part.isEmpty { break }
      guard pwrite(made, part, part.count, off_t(offset)) == part.count else { throw .now(target) }
      offset += part.count
    }
    // A part that could not be read ends the copy as well.
    guard let size = FileLook(source)?.size, offset >= size, fsync(made) == 0 else { throw .now(target) }
  }
}
