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
    /// nil: everything.
    case lookToErase(Record?)
    case erase(Record)
    case forgetAll
  }

  /// What can be erased by itself: "entry:12".
  nonisolated struct Record: Hashable, Sendable {
    var subject: Erasure.Subject
    var id: Int64

    init(subject: Erasure.Subject, id: Int64) { (self.subject, self.id) = (subject, id) }

    init?(_ text: String) {
      let parts = text.split(separator: ":")
      guard parts.count == 2, let subject = Erasure.Subject(rawValue: String(parts[0])), let id = Int64(parts[1]) else {
        return nil
      }
      (self.subject, self.id) = (subject, id)
    }

    var missing: any Error {
      switch subject {
      case .entry: Engine.NoSuchEntry(id: id)
      case .goal: Engine.AimFault.noSuchGoal(id)
      case .step: Engine.AimFault.noSuchStep(id)
      case .trial: Engine.AimFault.noSuchTrial(id)
      }
    }
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
    case .lookToErase(nil): return try JSON.encode(ErasingWork(places).lookForAll())
    case .make, .restore, .fresh, .repair, .lookToErase, .erase, .forgetAll:
      try PrivateDirectory.make(places.dataDirectory)
      // Held to the end: no daemon may come in between.
      let lock = try JournalLock(path: places.dataDirectory + "/nudged.lock")
      defer { withExtendedLifetime(lock) {} }
      if case .erase(let record) = request {
        return try JSON.encode(try OfflineErasing(places, moment).erase(record, at: Clock.now()))
      }
      return try change(request, at: places, moment)
    }
  }

  /// - Parameter moment: by the clock on the wall. The journal's lock is held.
  nonisolated static func change(_ request: Request, at places: Places, _ moment: CivilDateTime) throws -> [UInt8] {
    let work = BackupWork(journal: places.journal)
    work.site.removeDraft()
    switch request {
    case .lookToErase(let record?): return try JSON.encode(try OfflineErasing(places, moment).look(for: record))
    case .forgetAll: return try JSON.encode(try OfflineErasing(places, moment).forgetAll())
    default: return try changeJournal(request, work, moment)
    }
  }

  private nonisolated static func changeJournal(
    _ request: Request, _ work: BackupWork, _ moment: CivilDateTime
  ) throws -> [UInt8] {
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
