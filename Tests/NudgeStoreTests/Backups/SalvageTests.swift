import Foundation
import GRDB
import NudgeCore
import TestSupport
import Testing

@testable import NudgeStore

@Suite("Salvage: a whole journal out of a damaged one")
struct SalvageTests {
  /// The mended journal is one, and the damaged file is what it was.
  private func mend(_ fixture: DamagedFixture, _ what: Comment) throws -> Salvage.Report {
    let before = try fixture.bytes()
    let report = try fixture.mend()
    #expect(try fixture.bytes() == before, "nothing is written to the damaged file: \(what)")
    let connection = try FileConnection(fixture.target, .immutable)
    try JournalFile.refuseUnsound(connection)
    #expect(try connection.number("SELECT count(*) FROM pragma_foreign_key_check") == 0, what)
    return report
  }

  private func expectDaysAnew(_ path: String) throws {
    let counted = "SELECT day, count(*) FROM entry WHERE removed_at IS NULL GROUP BY day"
    let kept = "SELECT day, entries FROM day WHERE entries <> 0"
    let connection = try FileConnection(path, .immutable)
    #expect(try connection.number("SELECT count(*) FROM (\(counted) EXCEPT \(kept))") == 0)
    #expect(try connection.number("SELECT count(*) FROM (\(kept) EXCEPT \(counted))") == 0)
  }

  @Test(
    "attacked no. 8: another table's root is gone, and every entry comes back",
    arguments: [
      "trial", "cursor", "nudge", "installation", "goal", "step", "change", "day", "practice_day", "entry_words_data",
      "entry_words_idx", "guide_run", "grdb_migrations", "sqlite_sequence", "jar", "imported", "entry_of_day",
    ])
  func otherRoots(table: String) throws {
    let fixture = try DamagedFixture()
    try fixture.zero([try #require(fixture.roots[table])])
    let report = try mend(fixture, "\(table)")
    #expect(report.entries == Salvage.Counts(own: 224))
    #expect(try fixture.mended() == fixture.entries)
    try expectDaysAnew(fixture.target)
  }

  @Test("one of a newer nudged is refused: what it keeps besides would be left out", arguments: ["file", "log"])
  func newer(place: String) throws {
    let fixture = try DamagedFixture()
    let queue = try DatabaseQueue(path: fixture.scratch.journal)
    try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 later')") }
    if place == "file" {
      try queue.writeWithoutTransaction { _ = try Row.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }
    try fixture.zero([try #require(fixture.roots["trial"])])
    #expect { try fixture.mend() } throws: { ($0 as? StoreError)?.reason == .newerSchema }
    #expect(!FileManager.default.fileExists(atPath: fixture.target))
    try queue.close()
  }

  @Test("the root of the entries is gone, or of what belongs to them: page by page")
  func ownRoots() throws {
    for table in ["entry", "entry_tag", "entry_field"] {
      // Roots of tags and fields hold some of them themselves: those come out of a backup.
      let fixture = try DamagedFixture(backup: table == "entry" ? nil : 224)
      try fixture.zero([try #require(fixture.roots[table])])
      let report = try mend(fixture, "\(table)")
      #expect(report.entries == Salvage.Counts(own: 224, stray: table == "entry" ? 224 : 0))
      #expect(report.partly == (table == "entry" ? [] : table == "entry_tag" ? ["tags"] : ["details of entries"]))
      #expect(try fixture.mended() == fixture.entries, "\(table)")
      try expectDaysAnew(fixture.target)
    }
  }

  @Test("the schema is gone, and with it every root: the words and tags come back")
  func schema() throws {
    let fixture = try DamagedFixture()
    let all = try #require(fixture.pages["sqlite_schema"] ?? fixture.pages["sqlite_master"])
    try fixture.zero(all)
    let report = try mend(fixture, "schema")
    #expect(report.entries == Salvage.Counts(own: 224, stray: 224))
    #expect(report.aims == Salvage.Counts(own: 3, stray: 3))
    let mended = try fixture.mended()
    #expect(mended.map(\.draft.text) == fixture.entries.map(\.draft.text))
    #expect(mended.map(\.draft.tags) == fixture.entries.map(\.draft.tags))
    #expect(mended.map(\.writtenAt) == fixture.entries.map(\.writtenAt))
  }

  @Test("pages of entries are gone: how many is told, and a backup fills them in")
  func leaves() throws {
    for backup in [nil, 150] {
      let fixture = try DamagedFixture(backup: backup)
      let leaves = try #require(fixture.pages["entry"]).filter { $0 != fixture.roots["entry"] }
      try fixture.zero(Array(leaves.prefix(3)))
      let report = try mend(fixture, "leaves")
      let counts = report.entries
      #expect(counts.own < 224 && counts.own > 100)
      #expect(counts.own + counts.filled + counts.lost == 224)
      #expect(backup == nil ? counts.filled == 0 && counts.lost > 0 : counts.filled > 0 && counts.lost == 0)
      #expect((report.backup != nil) == (backup != nil))
      let mended = try fixture.mended()
      #expect(Set(mended).isSubset(of: fixture.entries))
      if backup != nil { #expect(mended == fixture.entries) }
      try expectDaysAnew(fixture.target)
    }
  }

  @Test("a file cut short: what is left of it, and the backup")
  func cutShort() throws {
    for share in [0.3, 0.6, 0.9] {
      let fixture = try DamagedFixture(backup: 200)
      try fixture.cut(to: share)
      let report = try mend(fixture, "\(share)")
      #expect(report.entries.own + report.entries.filled >= 200)
      #expect(Set(try fixture.mended().map(\.draft.text)).isSubset(of: fixture.entries.map(\.draft.text)))
    }
  }

  @Test("a damaged list of free pages is not even looked at")
  func freeList() throws {
    let fixture = try DamagedFixture()
    try fixture.write([0, 0, 0, 7, 0, 0, 0, 99], at: 32)
    #expect(try mend(fixture, "free list").entries == Salvage.Counts(own: 224))
    #expect(try fixture.mended() == fixture.entries)
  }

  @Test("what was still in the log comes along, behind damage in it as well")
  func log() throws {
    let fixture = try DamagedFixture(entries: 40, isSettled: false)
    #expect(FileManager.default.fileExists(atPath: fixture.scratch.journal + "-wal"))
    try fixture.zero([1])
    #expect(try mend(fixture, "log").entries.own == 40)
    #expect(try fixture.mended() == fixture.entries)
    let log = fixture.scratch.journal + "-wal"
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: log)))
    bytes[bytes.count * 3 / 4] ^= 0x40
    try Data(bytes).write(to: URL(fileURLWithPath: log))
    let own = try mend(fixture, "damaged log").entries.own
    // Each frame holds together with the one before: what lies behind the damage is good.
    #expect(own >= 39)
  }

  @Test("a backup of another journal fills nothing in")
  func stranger() throws {
    let (fixture, other) = (try DamagedFixture(), try DamagedFixture(backup: 200, seed: 99))
    try FileManager.default.moveItem(atPath: other.site.backups.path, toPath: fixture.site.backups.path)
    let leaves = try #require(fixture.pages["entry"]).filter { $0 != fixture.roots["entry"] }
    try fixture.zero([leaves[0]])
    let report = try mend(fixture, "stranger")
    #expect(report.entries.filled == 0 && report.backup == nil && report.entries.lost > 0)
  }

  @Test("flipped bytes anywhere: a whole journal comes out, or nothing; what came from intact rows is as it was")
  func flips() throws {
    var random = SeededRandom(seed: 11)
    let sound = try DamagedFixture(entries: 60)
    let (bytes, entries) = (try sound.bytes(), Dictionary(uniqueKeysWithValues: sound.entries.map { ($0.id, $0) }))
    for round in 0..<60 {
      try Data(bytes).write(to: URL(fileURLWithPath: sound.scratch.journal))
      for _ in 0..<random.number(1...20) {
        let place = random.number(0...bytes.count - 1)
        try sound.write([UInt8(truncatingIfNeeded: random.number(0...255))], at: place)
      }
      let report = try mend(sound, "round \(round)")
      #expect(report.entries.own + report.entries.lost >= 1, "round \(round)")
      let same = try sound.mended().count { entries[$0.id] == $0 }
      #expect(same >= 20, "round \(round): \(same) are as they were")
    }
  }

  @Test("nothing that only looks like a journal, and nothing at all, ends it")
  func junk() throws {
    var random = SeededRandom(seed: 5)
    let fixture = try DamagedFixture(entries: 3)
    for length in [0, 1, 99, 100, 512, 4096, 5000, 40_000] {
      let junk = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.number(0...255)) }
      try Data(junk).write(to: URL(fileURLWithPath: fixture.scratch.journal))
      #expect(try mend(fixture, "\(length)").entries.own == 0)
    }
  }

  @Test("journals of earlier versions come out in the present one")
  func earlier() throws {
    let scratch = try Scratch()
    let queue = try DatabaseQueue(path: scratch.journal)
    try Schema.migrator.migrate(queue, upTo: "2 walls and showings")
    try queue.write { db in
      for number in 1...50 {
        try db.execute(
          sql: "INSERT INTO entry (kind, text, day, written_at, offset) VALUES ('win', ?, 20000, ?, 0)",
          arguments: ["old \(number)", 1_728_000_000_000_000 + number])
      }
    }
    let root = try queue.read {
      try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'pause'") ?? 0
    }
    try queue.close()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: scratch.journal))
    try file.seek(toOffset: UInt64((root - 1) * 4096))
    try file.write(contentsOf: Data(count: 4096))
    let target = scratch.directory + "/mended.sqlite"
    let report = try Salvage.run(
      scratch.journal, log: "/nonexistent", into: target, backups: BackupFolder(ofJournal: scratch.journal))
    #expect(report.entries == Salvage.Counts(own: 50))
    let entries = try Store(path: target).entries(limit: 100)
    #expect(entries.map(\.draft.text) == (1...50).reversed().map { "old \($0)" })
    #expect(entries.allSatisfy { $0.at == $0.writtenAt })
  }
}
