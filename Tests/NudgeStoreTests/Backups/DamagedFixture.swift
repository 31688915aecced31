import Foundation
import GRDB
import NudgeCore
import TestSupport
import Testing

@testable import NudgeStore

/// A journal somebody wrote into for a while, and ways to damage it.
struct DamagedFixture {
  let scratch: Scratch
  let entries: [Entry]
  let goals: [Goal]
  /// Pages by table or index.
  let pages: [String: [Int]]
  let roots: [String: Int]

  static let pageSize = 4096
  var site: JournalSite { JournalSite(scratch.journal) }
  var target: String { scratch.directory + "/mended.sqlite" }

  /// - Parameters:
  ///   - count: of entries.
  ///   - backup: how many entries a backup was made behind; nil: there is none.
  ///   - isSettled: whether all is in the file, and nothing in its log.
  init(entries count: Int = 224, backup: Int? = nil, isSettled: Bool = true, seed: UInt64 = 8) throws {
    scratch = try Scratch()
    let store = try Store(path: scratch.journal)
    var drafts = RandomDrafts(random: SeededRandom(seed: seed))
    let now = Instant(seconds: 1_778_000_000)
    let goal = try store.add(Goal(id: 0, text: "learn to say no", value: "honesty", madeAt: now), at: now)
    _ = try store.add(Step(id: 0, goal: goal.id, text: "say no once", difficulty: 3, madeAt: now), at: now)
    _ = try store.add(
      Trial(id: 0, adjustment: "ask first", tryOn: CivilDate(daysSinceEpoch: 20_590), madeAt: now), at: now)
    for second in 0..<count {
      _ = try store.log(try drafts.draft(), at: drafts.moment(second: second))
      if second + 1 == backup { try Self.backUp(scratch) }
    }
    if isSettled { _ = try store.forgetLog() }
    entries = try store.entries(limit: 10_000)
    goals = [goal]
    (pages, roots) = try store.read { db in
      let pages = try Row.fetchAll(db, sql: "SELECT name, pageno FROM dbstat ORDER BY pageno")
      let roots = try Row.fetchAll(db, sql: "SELECT name, rootpage FROM sqlite_master WHERE rootpage > 0")
      return (
        Dictionary(grouping: pages) { $0["name"] as String }.mapValues { $0.map { $0["pageno"] as Int } },
        Dictionary(uniqueKeysWithValues: roots.map { ($0["name"] as String, $0["rootpage"] as Int) })
      )
    }
    // Copied while it is open: what closing would do to it stays away.
    try withExtendedLifetime(store) {
      for end in ["", "-wal"] where FileManager.default.fileExists(atPath: scratch.journal + end) {
        try FileManager.default.copyItem(atPath: scratch.journal + end, toPath: scratch.directory + "/kept" + end)
      }
    }
    for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: scratch.journal + end) }
    for end in ["", "-wal"] where FileManager.default.fileExists(atPath: scratch.directory + "/kept" + end) {
      try FileManager.default.moveItem(atPath: scratch.directory + "/kept" + end, toPath: scratch.journal + end)
    }
  }

  private static func backUp(_ scratch: Scratch) throws {
    let moment = CivilDateTime(date: CivilDate(daysSinceEpoch: 20_580), time: .nine)
    _ = try BackupFolder(ofJournal: scratch.journal).keep(
      try JournalCopy(of: scratch.journal), .daily, at: moment, nil)
  }

  // MARK: - Damage

  func zero(_ pages: [Int]) throws {
    for page in pages { try write([UInt8](repeating: 0, count: Self.pageSize), at: (page - 1) * Self.pageSize) }
  }

  func write(_ bytes: [UInt8], at offset: Int) throws {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: scratch.journal))
    try file.seek(toOffset: UInt64(offset))
    try file.write(contentsOf: bytes)
    try file.close()
  }

  func bytes() throws -> [UInt8] { Array(try scratch.bytes()) }

  func cut(to share: Double) throws {
    let bytes = try bytes()
    try Data(bytes.prefix(Int(Double(bytes.count) * share))).write(to: URL(fileURLWithPath: scratch.journal))
  }

  // MARK: - Mending

  func mend() throws -> Salvage.Report {
    try Salvage.run(scratch.journal, log: scratch.journal + "-wal", into: target, backups: site.backups)
  }

  /// What the mended journal holds; it opens like any other.
  func mended() throws -> [Entry] { try Store(path: target).entries(limit: 10_000) }
}
