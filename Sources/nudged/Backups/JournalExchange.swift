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
    let (before, moment) = (standing, backups.moment)
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
      guard standing == before else {
        backups.discard(made.kept)
        // What is written all the time would be missing in what was kept.
        guard attempts > 1 else { return done(.failure(BackupProblem.busy)) }
        return attemptExchange(reason, isRaw, draft, attempts: attempts - 1, done)
      }
      done(Result { try takeUp(made.kept) }.map { made })
    }
  }

  /// What was kept holds all there is, as long as none of this changes.
  var standing: Standing {
    Standing(commits: engine.store.commits, steps: engine.revision, absence: engine.store.absence)
  }

  struct Standing: Equatable {
    var commits: Int
    var steps: Int
    var absence: StoreError?
  }

  /// The last step, in one go: nobody writes meanwhile.
  private func takeUp(_ kept: [BackupName]) throws {
    if let place = try engine.store.keepUnsaved() {
      Log.write(.backup, .notice, "what could not be kept before is in \(place)")
    }
    guard isAllKept else {
      backups.discard(kept)
      throw BackupProblem.busy
    }
    try backups.work.site.takePlace()
    try engine.store.reopen()
    try adoptJournal()
    tookUpJournal()
  }

  /// Whether nothing is in the log any more, and nothing is there that was not kept: somebody may read on, such as an export, or
  /// have moved another file there a moment ago. Where no journal is open, what stands was kept as it is.
  private var isAllKept: Bool {
    do throws(StoreError) { return try engine.store.forgetLog() } catch { return error.reason != .moved }
  }
}
