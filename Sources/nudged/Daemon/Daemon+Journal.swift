import NudgeCore
import NudgeStore
import Varlink

/// What happens to the journal's file: people and programs move, replace and remove it.
extension Daemon {
  /// Looks whether the journal is in its place; if not, keeps what it held, and goes on with what is there now.
  func attendToJournal() {
    let news = engine.store.attend { [lock] () throws(StoreError) in
      do throws(StartProblem) { try lock?.takeAgain() } catch {
        throw .away(places.journal, "\(error)")
      }
    }
    guard let news else { return }
    journalWatch?.renew()
    take(news)
    server?.era += 1
    guard news.refusal == nil, (try? adoptJournal()) != nil else {
      forgetJournal()
      return changed(.journal)
    }
  }

  /// Something that has to be told: in the log at once, on the screen once, and in answers.
  func take(_ news: JournalNews) {
    let notice = JournalNotice(news, on: engine.today, path: places.journal)
    Log.write(.journal, news.kind.isHarmless ? .notice : .warning, notice.whole)
    guard !news.kind.isHarmless || news.refusal != nil else { return }
    // Back in its place, what happened before is still of interest.
    journalNotice =
      [.back, .returned, .writable].contains(news.kind) ? journalNotice?.followed(by: notice) ?? notice : notice
    showJournalNotice()
  }

  /// Once a server is there. Its words are neutral: others may see the screen.
  func showJournalNotice() {
    guard var notice = journalNotice, !notice.isShown, notifications.server != nil else { return }
    notice.isShown = true
    journalNotice = notice
    notifications.notify(JournalNotice.request) { result in
      if case .failure(let error) = result {
        Log.write(.server, .warning, "the notification server did not take a word about the journal: \(error)")
      }
    }
  }

  /// Before each call: the journal is looked for. A client that began with another journal is told so, for it may be in the
  /// midst of something: half an import belongs in none.
  func admit(_ call: Call) throws {
    // What arrives is waited for, as long as there is none.
    if !engine.store.isUntouched, arrivals == 0 || engine.store.absence == nil { attendToJournal() }
    defer { engine.store.callKey = call.key }
    let isAway = !engine.store.isReadable
    let isOfAnother = call.begunIn.map { $0 != server?.era } ?? false
    if isAway || isOfAnother, Self.needsJournal(call.method),
      let reason = isAway ? journalNotice?.whole : journalNotice?.toClients
    {
      throw VarlinkError(name: "\(call.interface).NoJournal", parameters: Fault.NoJournal(reason: reason))
    }
    if let key = call.key, (try? engine.store.hasKept(callWith: key)) == true {
      throw VarlinkError(name: "\(call.interface).AlreadyKept")
    }
  }

  /// The person has another journal in its place now: what happened before is mended, and who was in the midst of something with
  /// the one before is told so.
  func tookUpJournal() {
    journalNotice = nil
    journalWatch?.renew()
    server?.era += 1
  }

  /// What reads or writes the journal on behalf of the person. What brings a journal back has to work without one.
  private static func needsJournal(_ method: String) -> Bool {
    if WaysBack.contains(method) { return false }
    if method.hasPrefix("org.nudged.Journal.") || method.hasPrefix("org.nudged.Insight.") { return true }
    return ["Answer", "Snooze", "Skip", "Pause", "Resume", "Why"].contains { method == "org.nudged.Control.\($0)" }
  }

  /// Nothing for a person to worry about.
  static func tell(_ mending: Mending) {
    let kept = mending.kept.map { "\($0)" }.joined(separator: ", ")
    Log.write(
      .journal, .notice,
      "sums and indexes of the journal were damaged and were made anew from what is in it; the file of before is kept as \(kept)"
    )
  }

  /// At leisure: the journal is read through now and then. What can be made again from the rest, is.
  func lookThroughJournal() {
    backups.readThrough(isDoubtful: engine.store.hasMetDamage) { [self] problem in
      engine.store.lookedThrough()
      guard let problem else { return }
      if problem.reason == .damaged, engine.store.mend() { return backups.read(at: backups.moment, nil) }
      Log.write(.journal, .warning, "the journal was read through, and part of it cannot be read: \(problem.detail)")
    }
  }

  /// What was put aside within the last week.
  var asideFindings: [Finding] {
    let first = engine.today.adding(days: -6)
    return AsideFiles.names(beside: places.journal).filter { $0.day >= first }.map { file in
      Finding(
        topic: "kept aside", fine: true,
        note: "\(file.path): \(file.reason)\nonce you have what you need of it, you may remove it".shownSafely)
    }
  }
}
