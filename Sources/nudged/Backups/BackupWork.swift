import NudgeCore
import NudgeStore

/// Why a copy of the journal could not be made, looked at, or put in its place.
enum BackupProblem: Error {
  case noSuch(String)
  case unusable(String, reason: String)
  /// Something else reads or exchanges the journal just now.
  case busy
  /// There is nothing to mend.
  case nothingToMend
}

/// What is done with copies of the journal, on whichever queue: by the daemon, and by this program alone while no daemon runs.
nonisolated struct BackupWork: Sendable {
  let site: JournalSite
  /// As the person's own files name it; a link stays one.
  let journal: String

  var folder: BackupFolder { site.backups }

  init(journal: String) {
    self.journal = journal
    site = JournalSite(journal)
  }

  func list(_ settings: BackupSettings) -> JournalMethods.Backups {
    JournalMethods.Backups(
      folder: folder.path, daily: settings.daily, atMostBytes: settings.atMost.bytes,
      backups: folder.files().map(BackupView.init))
  }

  // MARK: - Looking at them

  /// - Parameter words: as in `CheckBackup`.
  func check(_ words: String?) throws(BackupProblem) -> JournalMethods.CheckBackup {
    let files = folder.files().filter { $0.name.form == .journal }
    guard let words else { return JournalMethods.CheckBackup(checks: files.map(check), journal: checkJournal()) }
    guard let name = BackupChoice.find(words, among: files.map(\.name)),
      let file = files.first(where: { $0.name == name })
    else { throw .noSuch(words) }
    return JournalMethods.CheckBackup(checks: [check(file)])
  }

  private func checkJournal() -> JournalCheck {
    do throws(StoreError) {
      return JournalCheck(sound: true, contents: JournalContents(try JournalFile.check(site.file), words: false))
    } catch { return JournalCheck(sound: false, problem: Self.reason(error)) }
  }

  private func check(_ file: BackupRotation.File) -> BackupCheck {
    do throws(StoreError) {
      let contents = try JournalFile.check(folder.path(of: file.name))
      return BackupCheck(backup: BackupView(file), sound: true, contents: JournalContents(contents, words: false))
    } catch {
      return BackupCheck(backup: BackupView(file), sound: false, problem: Self.reason(error))
    }
  }

  func compare(_ parameters: JournalMethods.CompareBackup.Parameters) throws -> JournalMethods.CompareBackup {
    let source = try source(parameters.source)
    let (found, fromLog) = try using(source) { (path) throws(StoreError) in
      (there: try JournalFile.look(path), digest: try? JournalFile.digest(path))
    }
    let there = found.there
    let standing = try? JournalCopy(of: site.file)
    let here = try? standing?.contents()
    let isSame = try? standing?.digest() == found.digest
    let words = parameters.words ?? false
    return JournalMethods.CompareBackup(
      source: source.told, here: here.map { JournalContents($0, words: words) },
      there: JournalContents(there, words: words), same: isSame ?? false, fromLog: fromLog)
  }

  // MARK: - Making another journal of them

  /// Makes the journal that is to take this one's place out of a copy.
  func draft(from words: String) throws -> Draft {
    let source = try source(words)
    let (contents, fromLog) = try using(source) { (path) throws(StoreError) in
      try JournalDraft.make(from: path, at: site.draft)
    }
    return Draft(source: source.told, contents: contents, fromLog: fromLog)
  }

  struct Draft: Sendable {
    var source: String
    var contents: JournalFile
    /// See ``CopyWithLog``.
    var fromLog: Int?

    /// - Parameter kept: what stood before.
    func restored(_ kept: [String]) -> JournalMethods.RestoreBackup {
      JournalMethods.RestoreBackup(
        source: source, kept: kept, contents: JournalContents(contents, words: false), fromLog: fromLog)
    }
  }

  /// A copy, and how it is told of.
  struct Source {
    var path: String
    var told: String
    /// The log that goes on with it, where one was kept.
    var log: BackupName?
  }

  func source(_ words: String) throws(BackupProblem) -> Source {
    if words.hasPrefix("/") {
      let name = words.hasPrefix(folder.path + "/") ? BackupName(String(words.dropFirst(folder.path.count + 1))) : nil
      return Source(path: words, told: words, log: name.flatMap { CopyWithLog.log(of: $0, in: folder) })
    }
    let meant = BackupChoice.all(words, among: folder.files().map(\.name))
    // One that rotted keeps nobody from the one before it.
    let whole = meant.count > 1 ? meant.first { (try? JournalFile.look(folder.path(of: $0))) != nil } : nil
    guard let name = whole ?? meant.first else { throw .noSuch(words) }
    guard name.form == .journal else {
      throw .unusable(words, reason: "It is no whole journal; it was kept as it was found.")
    }
    return Source(path: folder.path(of: name), told: "\(name)", log: CopyWithLog.log(of: name, in: folder))
  }

  /// What is wrong with the copy is told of as such; what is wrong with the disk, as that.
  ///
  /// - Parameter body: given a file of the copy, and of the log that goes on with it.
  /// - Returns: what came of it, and how many entries came from the log.
  private func using<T>(
    _ source: Source, _ body: (String) throws(StoreError) -> T
  ) throws -> (T, fromLog: Int?) {
    let both = site.draft + "-both"
    defer { JournalDraft.remove(both) }
    do throws(StoreError) {
      guard let log = source.log, let count = try CopyWithLog.join(source.path, folder.path(of: log), at: both) else {
        return (try body(source.path), nil)
      }
      return (try body(both), count)
    } catch {
      switch error.reason {
      case .diskFull, .noRoom: throw error
      default: throw BackupProblem.unusable(source.told, reason: Self.reason(error) + Self.hint(source.path, error))
      }
    }
  }

  /// The unit gives the service a `/tmp` of its own.
  private static func hint(_ path: String, _ error: StoreError) -> String {
    guard error.reason == .readOnly, path.hasPrefix("/tmp/") || path.hasPrefix("/var/tmp/") else { return "" }
    return " nudged as a service does not see /tmp: put the file into your home first."
  }

  static func reason(_ error: StoreError) -> String {
    switch error.reason {
    case .newerSchema: "It was written by a newer nudged."
    case .damaged: "It is damaged or no journal: \(error.detail)."
    case .readOnly: "It cannot be read: \(error.detail)."
    case .noFile: "It is \(error.detail), and a file is needed."
    default: "It cannot be used: \(error.detail)."
    }
  }

  // MARK: - Mending

  private static let nothingSaved =
    "nothing of it could be read, and there is no backup to fill it in. To begin anew, with it kept aside: nudgectl backup fresh"

  /// Whether the journal that stands is one, with every page of it sound.
  var isWhole: Bool { (try? JournalFile.check(site.file)) != nil }

  /// The same where nobody has it open: what a start would refuse is not whole, though it may be read.
  var isWholeAtStart: Bool { Store.refusal(of: journal) == nil && isWhole }

  /// Makes a whole journal out of one that was kept as it was found.
  ///
  /// - Parameter kept: the names of file and log.
  func mend(_ kept: [BackupName]) throws -> JournalMethods.RepairJournal {
    guard let name = kept.first(where: { $0.form == .damaged }) else {
      throw BackupProblem.nothingToMend
    }
    let report = try Salvage.run(
      folder.path(of: name), log: folder.path(of: name.with(.log)), into: site.draft, backups: folder)
    let counts = [report.entries, report.aims]
    guard counts.contains(where: { $0.own + $0.filled > 0 }) else {
      site.removeDraft()
      throw StoreError.away(site.file, "\(site.file) stays as it is: \(Self.nothingSaved)")
    }
    return JournalMethods.RepairJournal(
      whole: false, entries: RepairCounts(report.entries), aims: RepairCounts(report.aims),
      backup: report.backup.map { "\($0)" }, partly: report.partly.isEmpty ? nil : report.partly,
      kept: kept.map { "\($0)" })
  }
}

extension JournalContents {
  nonisolated init(_ file: JournalFile, words: Bool) {
    self.init(
      entries: file.entries, newest: file.newest.map { $0.at.rfc3339(offset: $0.offset) },
      text: words ? file.newest?.text : nil)
  }
}

extension RepairCounts {
  nonisolated fileprivate init(_ counts: Salvage.Counts) {
    self.init(own: counts.own, stray: counts.stray, filled: counts.filled, lost: counts.lost)
  }
}
