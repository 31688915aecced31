import NudgeCore
import NudgeStore

/// Erasing for good. Copies are rewritten, and the journal is put on fresh pages, away from the main actor.
extension Daemon {
  typealias Erased<Reply> = @MainActor (Result<Reply, any Error>) -> Void

  /// In the copies first, as long as it is known what it said; then in the journal, and in what was copied meanwhile.
  ///
  /// - Throws: ``Engine/NoSuchEntry`` and the like, `StoreError`, ``BackupProblem``; then nothing was done.
  func erase(_ subject: Erasure.Subject, _ id: Int64, _ done: @escaping Erased<JournalMethods.Erase>) throws {
    let erasure = try engine.erasure(of: subject, id)
    guard !backups.isExchanging else { throw BackupProblem.busy }
    // Before anything is changed in the copies.
    if let refusal = engine.store.refusalToWrite() { throw refusal }
    backups.isExchanging = true
    let (erasing, moment) = (ErasingWork(places), engine.present)
    backups.workOut { work in
      work.site.removeDraft()
      return erasing.clear(erasure, at: moment)
    } _: { [self] result in
      let end: Erased<JournalMethods.Erase> = { [self] result in
        backups.isExchanging = false
        done(result)
      }
      do {
        let outcome = try result.get()
        try engine.erase(erasure)
        forgetJournal()
        putOnFreshPages(erasure, outcome, attempts: Self.attemptsAtErasing, end)
      } catch { end(.failure(error)) }
    }
  }

  /// Somebody may write while the journal is made anew; then that is done again.
  private static let attemptsAtErasing = 5

  private func putOnFreshPages(
    _ erasure: Erasure, _ outcome: ErasingWork.Outcome, attempts: Int, _ end: @escaping Erased<JournalMethods.Erase>
  ) {
    let (copy, place): (JournalCopy, JournalPlace)
    do throws(StoreError) {
      (copy, place) = (try JournalCopy(of: backups.work.site.file), try engine.store.place)
    } catch {
      return end(.success(told(outcome, error)))
    }
    let (before, erasing, moment) = (standing, ErasingWork(places), engine.present)
    backups.workOut { _ in
      let outcome = erasing.clear(erasure, at: moment, outcome)
      return (outcome, Result { () throws(StoreError) in try erasing.draft(copy, without: erasure) })
    } _: { [self] result in
      var outcome = outcome
      do {
        let (further, draft) = try result.get()
        outcome = further
        outcome.same = try draft.get()
        // Another journal that came there meanwhile is to stay.
        guard try engine.store.place == place else { throw BackupProblem.busy }
        guard standing == before else {
          guard attempts > 1 else { throw BackupProblem.busy }
          return putOnFreshPages(erasure, outcome, attempts: attempts - 1, end)
        }
        try takeUpFreshPages()
        clearLateCopies(erasure, outcome, end)
      } catch {
        backups.work.site.removeDraft()
        engine.forgetAnswers()
        end(.success(told(outcome, error)))
      }
    }
  }

  /// Copies that were begun before the journal was on fresh pages; all later ones come behind this on the queue.
  private func clearLateCopies(
    _ erasure: Erasure, _ outcome: ErasingWork.Outcome, _ end: @escaping Erased<JournalMethods.Erase>
  ) {
    let (erasing, moment) = (ErasingWork(places), engine.present)
    backups.workOut { _ in
      erasing.clear(erasure, at: moment, outcome).reply
    } _: { result in
      Log.write(.backup, .notice, "something was erased from the journal and its copies")
      end(result)
    }
  }

  /// It is out of every list and the copies, and parts of it may still be in the journal's file.
  private func told(_ outcome: ErasingWork.Outcome, _ error: any Error) -> JournalMethods.Erase {
    var outcome = outcome
    let reason =
      (error as? StoreError).map(BackupWork.reason) ?? "It is being read or written by something else just now."
    outcome.leave(LeftView(path: places.journal, reason: reason))
    return outcome.reply
  }

  /// The same journal in another file: nobody has to be told.
  private func takeUpFreshPages() throws {
    guard try engine.store.forgetLog() else { throw BackupProblem.busy }
    try backups.work.site.takePlace()
    try engine.store.reopen()
    engine.store.clearStandIn()
    forgetJournal()
    journalWatch?.renew()
    engine.catchUp()
  }

  // MARK: - Everything

  /// An empty journal takes the place of the one that is open, and then all else goes.
  func forgetAll(_ done: @escaping Erased<JournalMethods.ForgetAll>) throws {
    guard !backups.isExchanging else { throw BackupProblem.busy }
    backups.isExchanging = true
    let erasing = ErasingWork(places)
    let end: Erased<JournalMethods.ForgetAll> = { [self] result in
      backups.isExchanging = false
      done(result)
    }
    backups.workOut { work in
      work.site.removeDraft()
      try erasing.draftEmpty()
    } _: { [self] result in
      do {
        try result.get()
        try takeUpEmpty()
      } catch {
        backups.work.site.removeDraft()
        return end(.failure(error))
      }
      // Behind all copies that were begun before.
      backups.workOut { _ in
        erasing.clearAll()
      } _: { [self] result in
        ownCard.forget()
        Log.write(.backup, .notice, "everything was erased on request; an empty journal is in place")
        end(result)
      }
    }
  }

  /// - Throws: whatever keeps it from its place; then nothing was done.
  private func takeUpEmpty() throws {
    let store = engine.store
    if store.absence == nil {
      guard try store.forgetLog() else { throw BackupProblem.busy }
    }
    store.dropUnsaved()
    try backups.work.site.takePlace()
    do {
      try store.reopen()
      try adoptJournal()
      tookUpJournal()
    } catch {
      // It is in its place, and is opened as soon as that is possible.
      Log.write(.journal, .warning, "the empty journal cannot be opened yet: \(Log.words(for: error))")
    }
    store.clearStandIn()
  }
}
