public import NudgeCore

extension BackupFolder {
  /// A copy that holds what the journal held.
  public struct Kept: Hashable, Sendable {
    public var file: BackupRotation.File
    /// false: it was there already.
    public var isNew: Bool
    public var contents: JournalFile
    /// What made room for it.
    public var removed: [BackupName] = []
  }

  /// Keeps a copy of the journal, unless the newest one holds the same.
  ///
  /// - Parameters:
  ///   - moment: by the clock on the wall.
  ///   - rule: which others stay; nil: all of them.
  ///   - copied: told when all is copied and on disk, and is going to be read through.
  ///   - goesOn: asked now and then; false gives it up.
  public func keep(
    _ copy: JournalCopy, _ reason: BackupReason, at moment: CivilDateTime, _ rule: BackupRotation?,
    copied: () -> Void = {}, goesOn: () -> Bool = { true }
  ) throws(StoreError) -> Kept {
    defer { copy.letGo() }
    try prepare()
    if let newest, newest.name.reason != .beforeRestore, let there = try? JournalFile.digest(path(of: newest.name)),
      try copy.digest() == there,
      // One that rotted on the disk counts for nothing.
      let contents = try? JournalFile.check(path(of: newest.name))
    {
      return Kept(file: try staying(newest, for: reason), isNew: false, contents: contents)
    }
    let name = freeName(moment, reason)
    let contents = try copy.write(to: path(of: name), copied: copied, goesOn: goesOn)
    let file = BackupRotation.File(name: name, bytes: JournalSite.size(path(of: name)) ?? 0)
    return Kept(file: file, isNew: true, contents: contents, removed: try made(rule, name))
  }

  /// One that makes room by itself, and was asked for by hand, gets the name of those that stay.
  private func staying(
    _ file: BackupRotation.File, for reason: BackupReason
  ) throws(StoreError) -> BackupRotation.File {
    guard reason == .byHand, file.name.reason.isRotated else { return file }
    var file = file
    let name = freeName(file.name.moment, reason)
    try FileOnDisk.move(path(of: file.name), to: path(of: name))
    file.name = name
    return file
  }

  private func made(_ rule: BackupRotation?, _ name: BackupName) throws(StoreError) -> [BackupName] {
    guard let rule else { return [] }
    return try rotate(rule, fresh: name)
  }

  /// The newest whole copy of this journal.
  public var newest: BackupRotation.File? {
    files().first { $0.name.form == .journal && $0.name.reason.isOfThisJournal }
  }
}
