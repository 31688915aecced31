import NudgeCore
import NudgeStore

/// Another journal takes the place of the one that is open: a copy of it that is put back, a fresh one, one that was mended. What
/// stood is kept first, and what is written meanwhile is part of that.
extension Daemon {
  typealias Exchanged<Answer> = @MainActor (Result<(kept: [BackupName], answer: Answer), any Error>) -> Void

  /// - Parameters:
  ///   - reason: under which what stands is kept.
  ///   - isRaw: whether it is kept byte by byte, damaged as it is.
  ///   - draft: makes the other one at its site's draft, away from the main actor, told the names of what was kept.
  func exchangeJournal<Answer: Sendable>(
    _ reason: BackupReason, isRaw: Bool = false,
    draft: @escaping @Sendable (BackupWork, [BackupName]) throws -> Answer, _ done: @escaping Exchanged<Answer>
  ) {
    guard !backups.isExchanging else { return done(.failure(BackupProblem.busy)) }
    backups.isExchanging = true
    attemptExchange(reason, isRaw, draft, attempts: Self.attempts) { [self] result in
      backups.isExchanging = false
      switch result {
      case .success(let made):
        let kept = made.kept.map { "\($0)" }.joined(separator: ", ")
        let stood = kept.isEmpty ? "nothing stood there" : "what stood is kept as \(kept)"
        Log.write(.backup, .notice, "another journal is in place now; \(stood)")
      case .failure: backups.work.site.removeDraft()
      }
      done(result)
    }
  }

  /// Somebody may write while what stands is being kept; then that is done again.
  private static let attempts = 5

  private func attemptExchange<Answer: Sendable>(
    _ reason: BackupReason, _ isRaw: Bool, _ draft: @escaping @Sendable (BackupWork, [BackupName]) throws -> Answer,
    attempts: Int, _ done: @escaping Exchanged<Answer>
  ) {
    let (revision, moment) = (engine.revision, backups.moment)
    // With an empty log, the file is the whole journal.
    if isRaw { _ = try? engine.store.forgetLog() }
    backups.workOut { work in
      let kept =
        try isRaw
        ? work.site.keepAsItIs(reason, at: moment) : work.site.keepStanding(reason, at: moment)
      do { return (kept: kept, answer: try draft(work, kept)) } catch {
        // What was kept is of no use: nothing has happened.
        for name in kept { try? work.folder.remove(name) }
        throw error
      }
    } _: { [self] result in
      guard case .success(let made) = result else { return done(result) }
      guard engine.revision == revision else {
        for name in made.kept { try? backups.work.folder.remove(name) }
        // What is written all the time would be missing in what was kept.
        guard attempts > 1 else { return done(.failure(BackupProblem.busy)) }
        return attemptExchange(reason, isRaw, draft, attempts: attempts - 1, done)
      }
      done(Result { try takeUp(made.kept) }.map { made })
    }
  }

  /// The last step, in one go: nobody writes meanwhile.
  private func takeUp(_ kept: [BackupName]) throws {
    // False while somebody reads on, such as an export; it cannot be asked where no journal is open.
    if (try? engine.store.forgetLog()) == false {
      for name in kept { try? backups.work.folder.remove(name) }
      throw BackupProblem.busy
    }
    try backups.work.site.takePlace()
    try engine.store.reopen()
    try adoptJournal()
    tookUpJournal()
  }
}
