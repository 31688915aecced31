public import NudgeCore

/// A copy of a journal, and the log that was kept when the journal's file was written over: where the copy was made while that log
/// was in use, both give the journal as it was in the end.
public enum CopyWithLog {
  /// The newest log in the folder that goes on with a copy, by the marks of both (``JournalMark``); nil: there is none.
  ///
  /// - Parameter copy: a file in that folder.
  public static func log(of copy: BackupName, in folder: BackupFolder) -> BackupName? {
    guard let file = try? JournalDescriptor(folder.path(of: copy)), let header = JournalHeader(file.number),
      !header.mark.isNone
    else { return nil }
    let names = folder.files().map(\.name)
    return names.first { name in
      // Beside a journal of its own, a log has nothing that is not in there.
      guard name.form == .log, name.reason == .replaced, !names.contains(name.with(.journal)),
        let log = try? LogFile(folder.path(of: name)), log.pageSize == header.pageSize
      else { return false }
      return log.follows(header.mark) || log.marks.contains(header.mark)
    }
  }

  /// Makes one file of both.
  ///
  /// - Parameter target: where it is made. What lies there is lost, and the caller removes it.
  /// - Returns: how many entries came from the log; nil where they are not the same journal, or give none that is whole. Then
  ///   nothing is there.
  public static func join(_ copy: String, _ log: String, at target: String) throws(StoreError) -> Int? {
    let file = try JournalDescriptor(copy)
    let look = try Soundness.look(file.number, with: log, copiedTo: target)
    guard let origin = look.together, origin == look.alone else {
      Soundness.remove(target)
      return nil
    }
    Soundness.removeSideFiles(target)
    try FileOnDisk.settle(target)
    return try count(target, beside: copy)
  }

  private static func count(_ joined: String, beside copy: String) throws(StoreError) -> Int {
    func entries(_ path: String) throws(StoreError) -> Set<Int64> {
      let statement = try FileConnection(path, .immutable).prepare("SELECT id FROM entry WHERE removed_at IS NULL")
      var ids: Set<Int64> = []
      while try statement.step() { if case .integer(let id) = statement.value(0) { ids.insert(id) } }
      return ids
    }
    return try entries(joined).subtracting(entries(copy)).count
  }
}
