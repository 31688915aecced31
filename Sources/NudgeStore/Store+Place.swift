import GRDB
import Glibc
public import NudgeCore

extension Store {
  /// Why the journal at a path could not be opened, if so, by a look that changes neither file nor log. No daemon may have it open.
  ///
  /// - Returns: nil where it can be opened, or where a new one may be made.
  public static func refusal(of path: String) -> StoreError? {
    let paths = JournalPaths(path)
    let aside = PutAside(folder: paths.backups) { CivilDateTime(microsecondsSinceEpoch: 0) }
    do throws(StoreError) {
      try StoreError.refuseForeign(path)
      switch try JournalOpening(paths: paths, aside: aside, isOnlyLooking: true).ground() {
      case .fresh: break
      // A log of another journal is put aside at the start, and says nothing of this one.
      case .journal(let file, let found):
        let pages = PageFile(file.number, found.log)
        let survey = PageSurvey(pages)
        try pages.refuseTrouble(path)
        // What can be made from the rest is made anew at the start.
        if !survey.faults.isEmpty {
          if DamagedJournal(pages).isOfNewer { throw StoreError.newer(path) }
          if survey.isMendable { break }
          throw StoreError(reason: .damaged, path: path, detail: survey.detail)
        }
        guard found.foreignLog == nil else { break }
        do throws(StoreError) { _ = try JournalFile.check(path) } catch {
          // A number in the header alone is put right at the start.
          if error.reason != .newerSchema || DamagedJournal(pages).isOfNewer { throw error }
        }
      }
      return nil
    } catch { return error.untouched }
  }

  /// Where no daemon keeps the journal: a log beside it that is not its own goes to the copies, before anybody reads the two
  /// together. What is no journal stays as it is.
  ///
  /// - Parameters:
  ///   - moment: by the clock on the wall.
  ///   - keepsDamaged: whether a log of its own goes there as well where it is damaged: another journal is about to be put here.
  public static func putForeignLogAside(at path: String, _ moment: CivilDateTime, keepsDamaged: Bool = false) {
    let paths = JournalPaths(path)
    let opening = JournalOpening(paths: paths, aside: PutAside(folder: paths.backups) { moment })
    guard case .journal(let file, var result)? = try? opening.ground(), keepsDamaged else { return }
    try? opening.attendToLog(file, &result)
  }

  /// Once more tries to keep a journal that was lost from its place while nothing could be kept.
  ///
  /// - Returns: where it is kept; nil: there is none such.
  /// - Throws: ``StoreError`` when it still cannot be.
  public func keepUnsaved() throws(StoreError) -> String? {
    guard let unsaved else { return nil }
    var news = JournalNews(.replaced)
    unsaved.keep(PutAside(folder: JournalPaths(path).backups, now: now), &news)
    if let error = news.notKept { throw error }
    unsaved.removeLog()
    unsaved.close()
    self.unsaved = nil
    return news.kept ?? news.elsewhere
  }

  /// Lets go of a journal that was lost from its place and could not be kept: nothing of it is to be kept any more.
  public func dropUnsaved() {
    unsaved?.close()
    unsaved = nil
  }

  /// Which file the journal is.
  ///
  /// - Throws: ``StoreError`` while none is open.
  public var place: JournalPlace {
    get throws(StoreError) {
      let journal = if let standIn { standIn.journal } else { try opened.get() }
      return JournalPlace(file: journal.look.identity, origin: journal.origin)
    }
  }

  /// Why nothing can be read or written; nil: the journal is open.
  public var absence: StoreError? {
    if case .failure(let error) = opened { error } else { nil }
  }

  /// One look of the kernel's, about a microsecond: whether the journal's own file is as it was left. Its log is not looked at.
  public var isUntouched: Bool { (try? opened.get().isUntouched) ?? false }

  /// What ``OpenJournal`` is asked before a commit and behind it; for the bench, which times it.
  package var takesAndHoldsCommits: Bool { (try? opened.get()).map { $0.takesCommits && $0.holdsCommits } ?? false }

  /// Looks whether the journal is where it was, and if not, lets go of it, keeps what it held, and opens what is there now.
  ///
  /// - Parameter beforeOpening: what has to be done in the directory first, such as to take its lock.
  /// - Returns: what happened; nil: nothing did.
  public func attend(beforeOpening: () throws(StoreError) -> Void = {}) -> JournalNews? {
    if standIn != nil { return endStandIn(beforeOpening) }
    switch opened {
    case .success(let journal):
      if journal.isInPlace { return nil }
      return leave(journal, beforeOpening)
    case .failure: return comeBack(beforeOpening)
    }
  }

  private func leave(_ journal: OpenJournal, _ beforeOpening: () throws(StoreError) -> Void) -> JournalNews {
    var news = JournalNews(journal.whatHappened)
    let aside = PutAside(folder: JournalPaths(path).backups, now: now)
    switch news.kind {
    case .overwritten: journal.keepOverwritten(aside, &news)
    case .logGone where !journal.becomeWhole():
      journal.keep(aside, &news)
      // What cannot be read any more, will not be read later either.
      if news.notKept != nil || !journal.goesOnInItsLog { (news.kind, news.notKept) = (.logLost, nil) }
    case .logGone: break
    // It stays where it is, with its log.
    case .unreachable: break
    default: journal.keep(aside, &news)
    }
    keptTally = nil
    leftDirectory = journal.directory
    leftFile = [.movedAway, .hidden, .unreachable].contains(news.kind) ? FileLook(journal.file.number) : nil
    if news.notKept != nil {
      // As long as it is open, it is still to be had.
      unsaved = journal
    } else {
      if news.kind != .unreachable { journal.removeLog() }
      journal.close()
    }
    open(&news, beforeOpening)
    return news
  }

  private func open(_ news: inout JournalNews, _ beforeOpening: () throws(StoreError) -> Void) {
    do throws(StoreError) {
      refused = ground
      if let unsaved { throw news.notKept ?? StoreError(reason: .moved, path: unsaved.paths.file, detail: "") }
      // SQLite goes by one index of the log for all that read a file, and that one is of another content.
      if let there = refused?.first??.identity, JournalSnapshot.isReading(there) {
        refused = nil
        throw StoreError(reason: .moved, path: path, detail: "")
      }
      let aside = PutAside(folder: JournalPaths(path).backups, now: now)
      if let obstacle = FileLook.obstacle(at: path) {
        refused = nil
        throw StoreError(reason: .unreachable, path: path, detail: obstacle)
      }
      // There was a journal: no other is begun in its place unless the person says so.
      if FileLook(path) == nil {
        throw StoreError(reason: .noJournal(.absent, hasBackups: !aside.isEmpty), path: path, detail: "")
      }
      try beforeOpening()
      try StoreError.refuseForeign(path)
      let journal = try OpenJournal.open(path, aside, beforeMigration)
      take(journal)
      if let found = journal.news {
        (news.keptLog, news.kept) = (news.keptLog ?? found.keptLog, news.kept ?? found.kept)
      }
    } catch {
      news.refusal = error
      opened = .failure(StoreError(reason: .away, path: path, detail: error.description))
    }
  }

  /// Whether the journal was lost, and another directory is in the place of the one it lay in: it may be on its way there, file by
  /// file.
  public var isInAnotherDirectory: Bool {
    absence != nil && FileLook(JournalPaths.directory(of: path)).map { $0.identity != leftDirectory } ?? true
  }

  /// What there is to be looked into.
  private var ground: [FileLook?] {
    let paths = JournalPaths(path)
    return [FileLook(path), FileLook(paths.log), FileLook(paths.index)]
  }

  private func comeBack(_ beforeOpening: () throws(StoreError) -> Void) -> JournalNews? {
    var news = JournalNews(.back)
    if unsaved != nil {
      do throws(StoreError) { news.kept = try keepUnsaved() } catch { return nil }
    } else if refused == ground {
      return nil
    }
    let before = absence
    let isThatFile = leftFile.map { left in FileLook(path)?.isLike(left) ?? false } ?? false
    open(&news, beforeOpening)
    if isThatFile, news.refusal == nil, news.kept == nil, news.keptLog == nil { news.kind = .returned }
    // A file that has only just been made is about to be written.
    if case .noJournal(.empty, _)? = news.refusal?.reason, news.kept == nil { return nil }
    // The same again is no news.
    return news.refusal == nil || news.kept != nil || absence != before ? news : nil
  }
}

extension OpenJournal {
  /// What happened, when it is not in its place any more.
  var whatHappened: JournalNews.Kind {
    if FileLook.obstacle(at: paths.file) != nil { return .unreachable }
    let there = FileLook(paths.file)
    if there?.identity == look.identity { return holdsItsOwn ? .logGone : .overwritten }
    let isHidden = FileLook(JournalPaths.directory(of: paths.file)).map { $0.identity != directory } ?? false
    if isSomewhere, isHidden { return .hidden }
    guard there == nil else { return .replaced }
    return isSomewhere ? .movedAway : .removed
  }

  /// Whether the file still has a name.
  var isSomewhere: Bool { (FileLook(file.number)?.names ?? 0) > 0 }

  /// Keeps all it holds as a journal of one file.
  func keep(_ aside: PutAside, _ news: inout JournalNews) {
    do throws(StoreError) {
      // Somebody who moved the directory away, may want to move it back there.
      if !isSomewhere { try aside.makeParent() }
      news.kept = try keep(aside.place(news.kind.reason), aside, evenDamaged: true)
    } catch {
      news.notKept = error
    }
    // Where the file itself is, it is made whole as well, so that nothing hangs on a log that lies elsewhere by now.
    guard isSomewhere, becomeWhole() else { return }
    news.notKept = nil
    news.elsewhere = file.path
  }

  /// - Parameter evenDamaged: whether what does not hang together any more is kept as such: nothing better is to be had.
  private func keep(_ place: String, _ aside: PutAside, evenDamaged: Bool) throws(StoreError) -> String {
    try aside.prepare()
    let part = place + ".part"
    defer { Soundness.remove(part) }
    Soundness.remove(part)
    try StoreError.translating(part) {
      let copy = try DatabaseQueue(path: part)
      defer { ReadingConnection.retire(copy) }
      try queue.backup(to: copy)
    }
    let isWhole = try Soundness.origin(ofWhole: part) == origin
    guard isWhole || evenDamaged else {
      throw StoreError(reason: .damaged, path: paths.file, detail: "what was open does not hang together any more")
    }
    Soundness.removeSideFiles(part)
    try PutAside.sync(part)
    let target = place + (isWhole ? PutAside.journal : PutAside.damaged)
    try PutAside.move(part, to: target)
    return target
  }

  /// Of a file that was written over, its log is left, and what the connection still knows: seldom a whole journal.
  func keepOverwritten(_ aside: PutAside, _ news: inout JournalNews) {
    let place = aside.place(.replaced)
    news.kept = try? keep(place, aside, evenDamaged: false)
    do throws(StoreError) {
      guard let log = try LogFile(paths.log), !log.pages.isEmpty, hasItsLog else { return }
      try aside.prepare()
      try PutAside.copy(paths.log, to: place + PutAside.log)
      news.keptLog = place + PutAside.log
      try PutAside.sync(aside.folder)
    } catch {
      news.notKept = error
    }
  }

  /// Moves its log into its file, wherever that is.
  func becomeWhole() -> Bool {
    guard goesOnInItsLog else { return false }
    let isWhole = try? queue.writeWithoutTransaction { db in
      let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      return row.map { $0[0] == 0 } ?? false
    }
    return isWhole ?? false
  }
}

extension JournalNews.Kind {
  fileprivate var reason: PutAside.Reason {
    switch self {
    case .removed, .movedAway: .removed
    case .hidden: .hidden
    default: .replaced
    }
  }
}
