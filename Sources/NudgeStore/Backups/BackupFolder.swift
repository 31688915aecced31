import Glibc
public import NudgeCore

/// The folder beside the journal in which its copies are, each one file that needs no other.
///
/// A copy is written under a name that ends in `.part`, and gets its own once it has been read through and is on disk.
public struct BackupFolder: Hashable, Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  /// The folder of a journal.
  public init(ofJournal journal: String) {
    let end = journal.lastIndex(of: "/") ?? journal.startIndex
    path = journal[..<end] + "/backups"
  }

  public func path(of name: BackupName) -> String { "\(path)/\(name)" }

  /// What is there, the newest first; no folder holds nothing. Files of other names are nobody's business here.
  public func files() -> [BackupRotation.File] {
    names().compactMap { text in
      var status = stat()
      guard let name = BackupName(text), lstat("\(path)/\(text)", &status) == 0, status.st_mode & S_IFMT == S_IFREG
      else { return nil }
      return BackupRotation.File(name: name, bytes: Int64(status.st_size))
    }.sorted { $0.name > $1.name }
  }

  /// Why nobody can say what is there; nil: it can be said, or there is no folder.
  public var obstacle: String? {
    if let directory = opendir(path) {
      closedir(directory)
      return nil
    }
    return errno == ENOENT ? nil : String(cString: strerror(errno))
  }

  private func names() -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      names.append(name)
    }
    return names
  }

  /// A name that no file has, for something put here at a moment.
  public func freeName(
    _ moment: CivilDateTime, _ reason: BackupReason, _ form: BackupName.Form = .journal
  ) -> BackupName {
    let time = moment.time
    let whole = CivilTime(hour: time.hour, minute: time.minute, second: time.second) ?? time
    var name = BackupName(CivilDateTime(date: moment.date, time: whole), reason, form: form)
    let taken = Set(names())
    // Of a journal and its log put aside together, both are free.
    while BackupName.Form.allCases.contains(where: { taken.contains("\(name.with($0))") }) { name = name.next }
    return name
  }

  /// Makes the folder, for its owner alone, and takes away what was left half made.
  public func prepare() throws(StoreError) {
    try StoreError.requireFolder(path)
    if chmod(path, 0o700) != 0 { throw StoreError.now(path) }
    removeParts()
  }

  /// The end of names under which copies are made.
  static let part = ".part"

  /// Takes away what was left half made: by a power cut, or a disk without room.
  public func removeParts() {
    for name in names() {
      guard let part = name.firstRange(of: Self.part), BackupName(String(name[..<part.lowerBound])) != nil else {
        continue
      }
      FileOnDisk.letGo("\(path)/\(name)")
    }
  }

  /// Takes its time, which is none of the main actor's: ``FileOnDisk/letGo(_:)``.
  public func remove(_ name: BackupName) throws(StoreError) {
    let (file, part) = (path(of: name), path(of: name) + Self.part)
    // Half gone, it is no copy.
    if rename(file, part) == 0 {
      FileOnDisk.letGo(part)
    } else if errno != ENOENT, unlink(file) != 0, errno != ENOENT {
      throw StoreError.now(file)
    }
  }

  /// Removes what has to make room.
  ///
  /// - Returns: what was removed.
  public func rotate(_ rule: BackupRotation, fresh: BackupName?) throws(StoreError) -> [BackupName] {
    let superfluous = rule.superfluous(among: files(), fresh: fresh)
    for name in superfluous { try remove(name) }
    return superfluous
  }
}
