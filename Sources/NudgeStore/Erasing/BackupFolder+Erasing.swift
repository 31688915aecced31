public import NudgeCore

extension BackupFolder {
  /// What became of the files in the folder when something was erased in them.
  public struct Erased: Sendable {
    /// Those that had it, and have it no more.
    public var cleared: [BackupName] = []
    /// Those that may have it still, and why.
    public var left: [Left] = []
    /// All that were looked at.
    public var seen: Set<BackupName> = []

    public init() {}
  }

  /// A file that could not be rewritten or removed.
  public struct Left: Error, Sendable {
    public var path: String
    public var reason: StoreError

    public init(path: String, reason: StoreError) { (self.path, self.reason) = (path, reason) }
  }

  /// How many files have it, without a change: whole journals, and others as they were found.
  public func count(_ erasure: Erasure) -> (copies: Int, asFound: Int) {
    let files = files()
    let copies = files.count { $0.name.form == .journal && (try? holds(erasure, path(of: $0.name))) == true }
    return (copies, files.count { $0.name.form != .journal && mayHold(erasure, $0.name) })
  }

  /// Erases something in every file that has it. Each journal is made anew beside the one that is there, read through, and takes
  /// its place in one step: whatever happens, all else that it holds is there. What was kept as it was found, such as a damaged
  /// file or a log, becomes a journal of all that can be read of it.
  ///
  /// - Parameters:
  ///   - moment: by the clock, µs since the epoch.
  ///   - seen: files that need no look any more.
  public func erase(_ erasure: Erasure, at moment: Instant, besides seen: Set<BackupName> = []) -> Erased {
    removeParts()
    var erased = Erased()
    if let obstacle {
      erased.left.append(Left(path: path, reason: StoreError(reason: .unreachable, path: path, detail: obstacle)))
    }
    // Logs first: they go on from copies as those are now.
    let files = files().map(\.name).filter { !seen.contains($0) }.sorted { $0.form != .journal && $1.form == .journal }
    for name in files {
      erased.seen.insert(name)
      do throws(StoreError) {
        let isCleared =
          switch name.form {
          case .journal: try eraseInCopy(erasure, moment, name)
          case .damaged: try eraseInDamaged(erasure, moment, name)
          case .log: try eraseInLog(erasure, moment, name)
          }
        if isCleared { erased.cleared.append(name) }
      } catch {
        erased.left.append(Left(path: path(of: name), reason: error))
      }
    }
    return erased
  }

  private func holds(_ erasure: Erasure, _ file: String) throws(StoreError) -> Bool {
    try !FileConnection(file, JournalFile.access(file)).find(erasure).isEmpty
  }

  // MARK: - Whole journals

  private func eraseInCopy(_ erasure: Erasure, _ moment: Instant, _ name: BackupName) throws(StoreError) -> Bool {
    let file = path(of: name)
    let isHeld = try holds(erasure, file)
    guard isHeld || mayHold(erasure, name) else { return false }
    // What is not whole, is not made to look so, nor is it known what is in it.
    _ = try JournalFile.check(file)
    guard isHeld else { return false }
    try rewrite(file, to: file, erasure, moment)
    return true
  }

  /// - Parameter source: a journal; it stays, unless it is at `target`.
  private func rewrite(
    _ source: String, to target: String, _ erasure: Erasure, _ moment: Instant
  ) throws(StoreError) {
    let draft = target + Self.part
    try JournalDraft.onFreshPages(try JournalCopy(of: source), at: draft) { (connection) throws(StoreError) in
      try connection.erase(erasure, at: moment.microseconds)
    }
    try FileOnDisk.move(draft, to: target)
  }

  // MARK: - As they were found

  /// Whether bytes of its words are there, or nobody can say.
  private func mayHold(_ erasure: Erasure, _ name: BackupName) -> Bool {
    WordScan(erasure.words).map { $0.finds(in: path(of: name)) } ?? true
  }

  private func eraseInDamaged(_ erasure: Erasure, _ moment: Instant, _ name: BackupName) throws(StoreError) -> Bool {
    let (journal, log) = (name.with(.journal), name.with(.log))
    // A journal was made of it already, and it was to go.
    if isThere(journal) { return try remove([name, log]) }
    let draft = path(of: journal) + Self.part + "-read"
    defer { JournalDraft.remove(draft) }
    let report: Salvage.Report
    do throws(StoreError) {
      report = try Salvage.run(path(of: name), log: path(of: log), into: draft, backups: BackupFolder(path: draft))
    } catch {
      guard mayHold(erasure, name) else { return false }
      throw error
    }
    guard try holds(erasure, draft) || mayHold(erasure, name) || isThere(log) && mayHold(erasure, log) else {
      return false
    }
    guard report.entries.own + report.aims.own > 0 else {
      throw StoreError(reason: .damaged, path: path(of: name), detail: "nothing of it can be read")
    }
    try rewrite(draft, to: path(of: journal), erasure, moment)
    return try remove([name, log])
  }

  private func eraseInLog(_ erasure: Erasure, _ moment: Instant, _ name: BackupName) throws(StoreError) -> Bool {
    let journal = name.with(.journal)
    // It goes with that one.
    if isThere(name.with(.damaged)) { return false }
    // Beside a journal of its own, a log has nothing that is not in there.
    if isThere(journal) {
      guard try holds(erasure, path(of: journal)) || mayHold(erasure, name) else { return false }
      return try remove([name])
    }
    let draft = path(of: journal) + Self.part + "-read"
    defer { JournalDraft.remove(draft) }
    guard
      let base = files().map(\.name).first(where: { $0.form == .journal && CopyWithLog.log(of: $0, in: self) == name }),
      try CopyWithLog.join(path(of: base), path(of: name), at: draft) != nil
    else {
      guard mayHold(erasure, name) else { return false }
      throw StoreError(reason: .damaged, path: path(of: name), detail: "the copy that this log goes on from is gone")
    }
    guard try holds(erasure, draft) || mayHold(erasure, name) else { return false }
    try rewrite(draft, to: path(of: journal), erasure, moment)
    return try remove([name])
  }

  private func isThere(_ name: BackupName) -> Bool { FileLook(path(of: name)) != nil }

  private func remove(_ names: [BackupName]) throws(StoreError) -> Bool {
    for name in names where isThere(name) { try remove(name) }
    return true
  }

  // MARK: - All of them

  /// Removes everything that was ever put there by nudged.
  ///
  /// - Returns: how many files went, and those that could not be removed. Files of other names are nobody's business here.
  public func removeAll() -> (count: Int, left: [Left]) {
    removeParts()
    var (count, left) = (0, [Left]())
    if let obstacle {
      left.append(Left(path: path, reason: StoreError(reason: .unreachable, path: path, detail: obstacle)))
    }
    for file in files() {
      do throws(StoreError) {
        try remove(file.name)
        count += 1
      } catch {
        left.append(Left(path: path(of: file.name), reason: error))
      }
    }
    return (count, left)
  }

  /// What lies there under names that nudged does not give.
  public var strangers: [String] { PutAside.names(in: path).filter { BackupName($0) == nil }.map { "\(path)/\($0)" } }
}
