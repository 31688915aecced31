import Glibc
import NudgeCore
import NudgeStore
import Varlink

/// What can be done for the journal while no daemon keeps it: the same as through the interface, with the same replies. It is
/// `nudgectl` that asks, when the daemon does not answer.
enum OfflineUpkeep {
  nonisolated enum Request: Sendable {
    case list
    case make
    case check(String?)
    case compare(JournalMethods.CompareBackup.Parameters)
    case restore(String)
    case fresh
    case repair
  }

  /// Prints the reply, or the error, as JSON.
  ///
  /// - Returns: 0, or 1 beside an error.
  static func run(_ request: Request) -> Int32 {
    umask(0o077)
    do {
      let places = try Places(environment: Environment.all)
      let reply = try answer(request, at: places, moment: SystemZones.resolver().local().civil(at: Clock.now()))
      print(String(decoding: reply, as: UTF8.self))
      return 0
    } catch {
      let declared = JournalMethods.declaredOfCopies(error) as? VarlinkError
      let error = declared ?? VarlinkError(name: "org.nudged.Client.NotPossible", parameters: Told(message: "\(error)"))
      print(#"{"error":"\#(error.name)","parameters":\#(String(decoding: error.parametersJSON, as: UTF8.self))}"#)
      return 1
    }
  }

  /// What is no error of the interface's, such as that a daemon is there after all.
  private nonisolated struct Told: Codable, Sendable {
    var message: String
  }

  /// - Parameter moment: by the clock on the wall.
  static func answer(_ request: Request, at places: Places, moment: CivilDateTime) throws -> [UInt8] {
    let work = BackupWork(journal: places.journal)
    switch request {
    case .list: return try JSON.encode(work.list(settings(places)))
    case .check(let name): return try JSON.encode(try work.check(name))
    case .compare(let parameters): return try JSON.encode(try work.compare(parameters))
    case .make, .restore, .fresh, .repair:
      try PrivateDirectory.make(places.dataDirectory)
      // Held to the end: no daemon may come in between.
      let lock = try JournalLock(path: places.dataDirectory + "/nudged.lock")
      defer { withExtendedLifetime(lock) {} }
      return try change(request, work, moment)
    }
  }

  /// - Parameter moment: by the clock on the wall. The journal's lock is held.
  nonisolated static func change(_ request: Request, _ work: BackupWork, _ moment: CivilDateTime) throws -> [UInt8] {
    work.site.removeDraft()
    // A repair reads on behind damage in the log by itself.
    let keepsDamaged = if case .repair = request { false } else { true }
    Store.putForeignLogAside(at: work.journal, moment, keepsDamaged: keepsDamaged)
    switch request {
    case .make:
      let made = try work.folder.keep(try JournalCopy(of: work.site.file), .byHand, at: moment, nil)
      return try JSON.encode(
        JournalMethods.MakeBackup(backup: BackupView(made.file), made: made.isNew, entries: made.contents.entries))
    case .restore(let source):
      let draft = try work.draft(from: source)
      let kept = try exchange(work, .beforeRestore, moment)
      return try JSON.encode(draft.restored(kept))
    case .fresh:
      try JournalDraft.fresh(at: work.site.draft)
      return try JSON.encode(JournalMethods.BeginFresh(kept: try exchange(work, .removed, moment)))
    case .repair:
      if work.isWholeAtStart { return try JSON.encode(JournalMethods.RepairJournal(whole: true)) }
      let kept = try work.site.keepAsItIs(.damaged, at: moment)
      let mended: JournalMethods.RepairJournal
      do { mended = try work.mend(kept) } catch {
        // Nothing has happened, so nothing needs to be kept.
        for name in kept { try? work.folder.remove(name) }
        throw error
      }
      try work.site.takePlace()
      return try JSON.encode(mended)
    default: return []
    }
  }

  private nonisolated static func exchange(_ work: BackupWork, _ reason: BackupReason, _ moment: CivilDateTime) throws
    -> [String]
  {
    let kept = try work.site.keepStanding(reason, at: moment)
    if kept.contains(where: { $0.form == .journal }) { work.site.emptyLog() }
    try work.site.takePlace()
    return kept.map { "\($0)" }
  }

  /// As the configuration has them, or as they are without one: a mistake in it is no reason to hide the copies.
  static func settings(_ places: Places) -> BackupSettings {
    let guides = GuideLibrary.listed(directories: places.guideDirectories)
    let read = try? Configuration.load(
      path: places.configFile, zones: SystemZones.resolver().database, guides: guides, now: nil)
    return read?.backup ?? BackupSettings()
  }
}
