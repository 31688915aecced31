import Glibc
import Linux
import NudgeCore
import NudgeStore

/// What is erased besides the journal that is open: in copies of it, and in what else lies in the journal's directory. On
/// whichever queue: by the daemon, and by this program alone while no daemon runs.
nonisolated struct ErasingWork: Sendable {
  let work: BackupWork
  /// The journal's directory.
  private let directory: String
  /// The configuration's file, which stays.
  let configuration: String

  init(_ places: Places) {
    work = BackupWork(journal: places.journal)
    (directory, configuration) = (places.dataDirectory, places.configFile)
  }

  private var unsent: UnsentFile { UnsentFile(directory: directory) }
  /// Pages nudgectl keeps when nobody says where.
  private var reports: String { directory + "/reports" }

  // MARK: - One record

  func look(for erasure: Erasure) -> JournalMethods.LookToErase {
    let count = work.folder.count(erasure)
    return JournalMethods.LookToErase(
      text: erasure.text, copies: count.copies, asFound: count.asFound, pages: pages(with: erasure).count,
      unsent: unsent.has(erasure.words), configuration: configuration)
  }

  /// What became of it so far.
  struct Outcome: Sendable {
    var copies = 0
    var pages = 0
    var left: [LeftView] = []
    var same: [String] = []
    /// Copies that were looked at.
    var seen: Set<BackupName> = []

    /// Tried once more, it is told once.
    mutating func leave(_ file: LeftView) { if !left.contains(where: { $0.path == file.path }) { left.append(file) } }

    var reply: JournalMethods.Erase { .init(copies: copies, pages: pages, left: left, same: same) }
  }

  /// Erases it everywhere but in the journal itself. What was seen before is not looked at once more.
  func clear(_ erasure: Erasure, at moment: Instant, _ outcome: Outcome = Outcome()) -> Outcome {
    var outcome = outcome
    let erased = work.folder.erase(erasure, at: moment, besides: outcome.seen)
    outcome.seen.formUnion(erased.seen)
    outcome.copies += erased.cleared.count
    for file in erased.left { outcome.leave(LeftView(file)) }
    for page in pages(with: erasure) {
      if let left = PlainFile.remove(page) { outcome.leave(LeftView(left)) } else { outcome.pages += 1 }
    }
    if unsent.remove(erasure.words) == nil {
      outcome.leave(LeftView(path: unsent.path, reason: "It could not be changed."))
    }
    return outcome
  }

  /// Makes the journal anew beside the one that stands: see ``JournalDraft/onFreshPages(_:at:)``.
  func draft(_ copy: JournalCopy, without erasure: Erasure) throws(StoreError) -> [String] {
    try JournalDraft.onFreshPages(copy, at: work.site.draft)
    return try JournalDraft.twins(of: erasure, in: work.site.draft)
  }

  private func pages(with erasure: Erasure) -> [String] {
    guard let scan = WordScan(passagesOf: erasure.words) else { return [] }
    return savedPages.filter(scan.finds)
  }

  private var savedPages: [String] { PlainFile.names(in: reports).map { "\(reports)/\($0)" } }

  // MARK: - Everything

  func lookForAll() -> JournalMethods.LookToErase {
    let files = work.folder.files()
    let copies = files.count { $0.name.form == .journal }
    return JournalMethods.LookToErase(
      entries: (try? JournalCopy(of: work.site.file).contents())?.entries, copies: copies,
      asFound: files.count - copies, pages: savedPages.count, unsent: !unsent.files.isEmpty,
      configuration: configuration)
  }

  /// Makes an empty journal beside the one that stands.
  func draftEmpty() throws(StoreError) { try JournalDraft.fresh(at: work.site.draft) }

  /// Removes everything but the journal itself, which is an empty one by now.
  func clearAll() -> JournalMethods.ForgetAll {
    let copies = work.folder.removeAll()
    let card = directory + "/" + KeptCard.fileName
    let files = savedPages + [card, card + ".part"]
    let left = unsent.removeAll() + files.compactMap(PlainFile.remove)
    return JournalMethods.ForgetAll(
      copies: copies.count, left: copies.left.map(LeftView.init) + left.map(LeftView.init),
      strangers: work.folder.strangers + work.site.leftBehind, configuration: configuration)
  }
}

extension LeftView {
  nonisolated init(_ left: BackupFolder.Left) { self.init(path: left.path, reason: BackupWork.reason(left.reason)) }

  nonisolated fileprivate init(_ left: (path: String, code: Int32)) {
    self.init(path: left.path, reason: "It cannot be removed: \(String(cString: strerror(left.code))).")
  }
}
