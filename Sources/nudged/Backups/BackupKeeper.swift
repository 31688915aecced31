import Dispatch
import NudgeCore
import NudgeStore
import Systemd

/// Keeps copies of the journal: once a day behind a change, and before much of it is written over. All of it happens on a queue of
/// its own, from a connection that reads; no nudge and no reply waits for it, and what goes wrong with it stops nothing.
final class BackupKeeper {
  /// Looked up each time: where the journal is a link, it may lead elsewhere by now.
  var work: BackupWork { BackupWork(journal: journal) }
  var settings: BackupSettings
  /// Why the last copy could not be made; nil: it could.
  private(set) var problem: String?
  /// When all of the journal was last read, and what was found then.
  private(set) var reading: JournalReading?
  private var isReading = false
  /// Whether the journal is being exchanged for another one.
  var isExchanging = false

  private let queue = DispatchQueue(label: "org.nudged.backup", qos: .default)
  private let journal: String
  private let now: () -> CivilDateTime
  /// Up to which of the store's commits all is in a copy; nil: nobody has looked yet.
  private var kept: Int?
  private var isMaking = false
  /// The day of the newest daily one.
  private lazy var latest = work.folder.files().first { $0.name.reason == .daily }?.name.moment.date

  /// - Parameter now: by the clock on the wall.
  init(journal: String, settings: BackupSettings, now: @escaping () -> CivilDateTime) {
    self.journal = journal
    self.settings = settings
    self.now = now
  }

  var moment: CivilDateTime { now() }

  // MARK: - By themselves

  /// Whether something waits to be copied in a quiet moment.
  ///
  /// - Parameter commits: counts what was written.
  func isDue(_ commits: Int) -> Bool {
    settings.daily && !isMaking && !isExchanging && kept != commits && latest != now().date
  }

  /// It is quiet now.
  func keepDaily(_ commits: Int) {
    guard isDue(commits) else { return }
    keep(.daily) { [self] result in
      guard case .success(let made) = result else { return }
      kept = commits
      if made.isNew { latest = made.file.name.moment.date }
    }
  }

  // MARK: - Reading all of it

  /// What reading the whole journal found; nil: that it hangs together.
  struct JournalReading {
    let moment: CivilDateTime
    let problem: StoreError?
  }

  /// It is quiet now. Once a day, and where damage was met, the journal is read through; a copy that was made has done so.
  ///
  /// - Parameters:
  ///   - isDoubtful: whether damage was met.
  ///   - done: told what was found.
  func readThrough(isDoubtful: Bool, _ done: @escaping @MainActor (StoreError?) -> Void) {
    guard !isMaking, !isReading, !isExchanging, isDoubtful || reading?.moment.date != now().date,
      let copy = try? JournalCopy(of: work.site.file)
    else { return }
    isReading = true
    let moment = now()
    queue.async {
      let problem: StoreError?
      do throws(StoreError) {
        try copy.readThrough()
        problem = nil
      } catch { problem = error }
      FreeMemory.giveBack()
      DispatchQueue.main.async {
        MainActor.assumeIsolated {
          self.isReading = false
          self.read(at: moment, problem)
          done(problem)
        }
      }
    }
  }

  func read(at moment: CivilDateTime, _ problem: StoreError?) {
    reading = JournalReading(moment: moment, problem: problem)
  }

  // MARK: - Because much is about to change

  /// Much of the journal is about to be written over: what it holds at this moment is kept, while the caller goes on.
  func keepBefore(_ reason: BackupReason) { keep(reason) { _ in } }

  typealias Made = @MainActor (Result<BackupFolder.Kept, StoreError>) -> Void

  /// - Parameter done: told what became of it.
  func keep(_ reason: BackupReason, _ done: @escaping Made) {
    let copy: JournalCopy
    do throws(StoreError) { copy = try JournalCopy(of: work.site.file) } catch {
      return ended(.failure(error), (.zero, .zero), done)
    }
    isMaking = true
    let (folder, moment) = (work.folder, now())
    let rule = settings.rule
    queue.async {
      let begun = ContinuousClock.now
      var copied = begun
      let result = Result { () throws(StoreError) in
        try folder.keep(copy, reason, at: moment, rule, copied: { copied = .now })
      }
      let took = (copied - begun, ContinuousClock.now - copied)
      FreeMemory.giveBack()
      DispatchQueue.main.async {
        MainActor.assumeIsolated {
          self.isMaking = false
          self.ended(result, took, done)
        }
      }
    }
  }

  private func ended(
    _ result: Result<BackupFolder.Kept, StoreError>, _ took: (copying: Duration, reading: Duration), _ done: Made
  ) {
    switch result {
    case .success(let made):
      if problem != nil { Log.write(.backup, .notice, "backups can be made again") }
      problem = nil
      guard made.isNew else { break }
      read(at: now(), nil)
      Log.write(
        .backup, .info,
        "the journal was copied to \(made.file.name) in \(took.copying.milliseconds) ms, "
          + "and read through in \(took.reading.milliseconds) ms")
    case .failure(let error):
      // Once: it is tried again with every quiet moment.
      if problem != "\(error)" { Log.write(.backup, .warning, "no backup could be made: \(error)") }
      problem = "\(error)"
      if error.reason == .damaged { read(at: now(), error) }
    }
    done(result)
  }

  /// A newer nudged is about to change the journal's tables: the one time that is waited for. The next copy makes room for it.
  static func keepBeforeMigration(_ copy: JournalCopy, at moment: CivilDateTime) {
    do throws(StoreError) {
      let made = try copy.folder.keep(copy, .beforeMigration, at: moment, nil)
      Log.write(.backup, .notice, "before its tables change, the journal was copied to \(made.file.name)")
    } catch {
      Log.write(.backup, .warning, "no backup could be made before the journal's tables change: \(error)")
    }
  }

  /// Removes what was kept for nothing, on the queue.
  func discard(_ names: [BackupName]) {
    workOut({ work in for name in names { try? work.folder.remove(name) } }, { _ in })
  }

  // MARK: - Because somebody asks

  /// Works something out away from the main actor; one thing at a time.
  func workOut<Answer: Sendable>(
    _ body: @escaping @Sendable (BackupWork) throws -> Answer,
    _ done: @escaping @MainActor (Result<Answer, any Error>) -> Void
  ) {
    queue.async { [work] in
      let result = Result { try body(work) }
      FreeMemory.giveBack()
      DispatchQueue.main.async { MainActor.assumeIsolated { done(result) } }
    }
  }
}

extension Duration {
  nonisolated fileprivate var milliseconds: Int64 { microseconds / 1000 }
}
