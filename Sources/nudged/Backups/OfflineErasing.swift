import NudgeCore
import NudgeStore

/// Erasing while no daemon keeps the journal; its lock is held.
nonisolated struct OfflineErasing {
  private let erasing: ErasingWork
  private let moment: CivilDateTime
  /// Where a daemon that was killed may have left a copy of the journal.
  private let standIn: String?

  /// - Parameter moment: by the clock on the wall.
  init(_ places: Places, _ moment: CivilDateTime) {
    (erasing, self.moment, standIn) = (ErasingWork(places), moment, try? places.standIn)
  }

  private var site: JournalSite { erasing.work.site }

  func look(for record: OfflineUpkeep.Record) throws -> JournalMethods.LookToErase {
    let store = try open()
    defer { try? store.finish() }
    guard let erasure = try store.erasure(of: record.subject, record.id) else { throw record.missing }
    return erasing.look(for: erasure)
  }

  func erase(_ record: OfflineUpkeep.Record, at instant: Instant) throws -> JournalMethods.Erase {
    site.removeDraft()
    let store = try open()
    guard let erasure = try store.erasure(of: record.subject, record.id) else { throw record.missing }
    var outcome = erasing.clear(erasure, at: instant)
    try store.erase(erasure, at: instant)
    try store.finish()
    do throws(StoreError) {
      outcome.same = try erasing.draft(try JournalCopy(of: site.file), without: erasure)
      try site.takePlace()
      clearStandIn()
    } catch {
      site.removeDraft()
      outcome.left.append(LeftView(path: site.file, reason: BackupWork.reason(error)))
    }
    return outcome.reply
  }

  func forgetAll() throws -> JournalMethods.ForgetAll {
    try erasing.draftEmpty()
    try site.takePlace()
    clearStandIn()
    return erasing.clearAll()
  }

  private func clearStandIn() { if let standIn { Store.clearStandIn(in: standIn) } }

  /// What would be damaged or newer, is refused.
  private func open() throws(StoreError) -> Store {
    let moment = moment
    return try Store(path: erasing.work.journal, now: { moment })
  }
}
