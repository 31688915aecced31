import Foundation
import GRDB
import Glibc
import NudgeCore
import Testing

@testable import NudgeStore

@Suite("Backups: copies of the journal")
struct BackupFolderTests {
  let scratch: Scratch
  let store: Store
  let folder: BackupFolder
  let moment = CivilDateTime(date: CivilDate(daysSinceEpoch: 20_577), time: .nine)

  init() throws {
    scratch = try Scratch()
    store = try Store(path: scratch.journal)
    folder = BackupFolder(ofJournal: scratch.journal)
  }

  private func log(_ text: String) throws {
    _ = try store.log(
      try EntryDraft(kind: .win, text: text),
      at: .init(writtenAt: Instant(seconds: 1_778_000_000), offset: 3600, day: moment.date))
  }

  private func keep(_ reason: BackupReason = .daily, _ rule: BackupRotation? = nil) throws -> BackupFolder.Kept {
    try folder.keep(try JournalCopy(of: scratch.journal), reason, at: moment, rule)
  }

  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  @Test("one whole file for the owner alone, with what is still in the log, and nothing beside it")
  func copy() throws {
    for number in 1...20 { try log("win \(number)") }
    let kept = try keep()
    #expect(names == ["2026-05-04-090000-daily.sqlite"])
    #expect(kept.isNew && kept.contents.entries == 20)
    #expect(kept.contents.newest == .init(at: Instant(seconds: 1_778_000_000), offset: 3600, text: "win 20"))
    let path = folder.path(of: kept.file.name)
    let (file, directory) = (try attributes(path), try attributes(folder.path))
    #expect(file[.posixPermissions] as? Int == 0o600 && directory[.posixPermissions] as? Int == 0o700)
    // No write-ahead log: it can be read from where nothing can be written.
    #expect(Array(try Data(contentsOf: URL(fileURLWithPath: path))[18..<20]) == [1, 1])
    #expect(try JournalFile.check(path) == kept.contents)
    #expect(names.count == 1)
  }

  private func attributes(_ path: String) throws -> [FileAttributeKey: Any] {
    try FileManager.default.attributesOfItem(atPath: path)
  }

  @Test("where the folder should be is a file: it stays as it is, and the sentence says what to do")
  func notAFolder() throws {
    try log("one")
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.path))
    let error = #expect(throws: StoreError.self) { try keep() }
    #expect(error?.description.hasPrefix("\(folder.path): something else than a directory is there") == true)
    #expect(FileManager.default.contents(atPath: folder.path) == Data("mine".utf8))
  }

  @Test("removed while somebody copies it, it is whole for them")
  func removedWhileRead() throws {
    try log("one")
    let name = try keep().file.name
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path(of: name)))
    let reader = try #require(FileHandle(forReadingAtPath: folder.path(of: name)))
    try folder.remove(name)
    #expect(names.isEmpty)
    #expect(try reader.readToEnd() == bytes)
    try reader.close()
  }

  @Test("removed, it stays whole under the name somebody else gave it")
  func removedWithAnotherName() throws {
    try log("one")
    let name = try keep().file.name
    let other = scratch.directory + "/other"
    try FileManager.default.linkItem(atPath: folder.path(of: name), toPath: other)
    let bytes = FileManager.default.contents(atPath: other)
    try folder.remove(name)
    #expect(names.isEmpty)
    #expect(FileManager.default.contents(atPath: other) == bytes && bytes?.isEmpty == false)
  }

  @Test("removed, nothing of it is left, whole or half")
  func removed() throws {
    try log("one")
    let name = try keep().file.name
    // O_PATH, which Swift does not see: a look at a file, and no reader of it.
    let watch = open(folder.path(of: name), 0o10_000_000 | O_CLOEXEC)
    defer { close(watch) }
    try folder.remove(name)
    #expect(names.isEmpty)
    var status = stat()
    #expect(fstat(watch, &status) == 0 && status.st_size == 0, "let go of bit by bit")
    try folder.remove(name)
  }

  @Test("asked for by hand, one that would make room one day is kept as such; no second one is made")
  func stays() throws {
    try log("one")
    let daily = try keep()
    let byHand = try keep(.byHand)
    #expect(!byHand.isNew && byHand.file.name.reason == .byHand)
    #expect(byHand.file.name.moment == daily.file.name.moment)
    #expect(folder.files().map(\.name) == [byHand.file.name])
    #expect(try JournalFile.check(folder.path(of: byHand.file.name)).entries == 1)
    #expect(try !keep().isNew, "by itself, none is made of the same")
  }

  @Test("nothing new where nothing a person wrote has changed; every kind of change is one")
  func unchanged() throws {
    try log("one")
    #expect(try keep().isNew)
    #expect(try !keep().isNew)
    // What the daemon notes for itself is none.
    try store.write { db in
      try db.execute(sql: "INSERT INTO cursor (plan, cue, at) VALUES ('a', 'b', 1)")
      try db.execute(sql: "DELETE FROM change")
    }
    try store.indexWords()
    #expect(try !keep(.byHand).isNew)
    let entry = try #require(try store.entries(limit: 1).first)
    let changes: [() throws -> Void] = [
      { try log("two") }, { _ = try store.remove(entry, at: Instant(seconds: 9)) },
      { _ = try store.undo(at: Instant(seconds: 9)) },
      { try store.amend(entry.with(text: "three"), at: Instant(seconds: 9)) },
      { _ = try store.add(Goal(id: 0, text: "g", madeAt: Instant(seconds: 9)), at: Instant(seconds: 9)) },
      { try store.write { try $0.execute(sql: "INSERT INTO entry_tag VALUES (1, 7, 'late')") } },
      { try store.write { try $0.execute(sql: "INSERT INTO rest_day VALUES (5, 5)") } },
    ]
    for (number, change) in changes.enumerated() {
      try change()
      // Taken back is as it was: that copy is there, but no longer the newest.
      #expect(try keep().isNew, "change \(number)")
      #expect(try !keep().isNew, "change \(number)")
    }
  }

  @Test("what is written after the moment stays out, however long the copy takes")
  func snapshot() throws {
    try log("before")
    let copy = try JournalCopy(of: scratch.journal)
    for number in 1...300 { try log("after \(number)") }
    let kept = try folder.keep(copy, .beforeImport, at: moment, nil)
    #expect(kept.contents.entries == 1 && kept.contents.newest?.text == "before")
    // The log can be emptied again behind it.
    #expect(try store.forgetLog())
  }

  @Test("a damaged journal makes no copy, and what was half made is gone")
  func damaged() throws {
    for number in 1...200 { try log("win \(number)") }
    _ = try store.forgetLog()
    let root = try store.read {
      try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'trial'") ?? 0
    }
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: scratch.journal))
    try file.seek(toOffset: UInt64((root - 1) * 4096))
    try file.write(contentsOf: Data(repeating: 7, count: 4096))
    #expect(throws: StoreError.self) { try keep() }
    #expect(names == [])
  }

  @Test("given up in the midst, and left half made by a power cut: nothing of it stays")
  func halfMade() throws {
    for number in 1...200 { try log("win \(number)") }
    #expect(throws: StoreError.self) {
      try folder.keep(try JournalCopy(of: scratch.journal), .daily, at: moment, nil, goesOn: { false })
    }
    #expect(names == [])
    for name in ["2026-05-03-090000-daily.sqlite.part", "my own.part", "note.txt"] {
      try Data("x".utf8).write(to: URL(fileURLWithPath: folder.path + "/" + name))
    }
    _ = try keep()
    #expect(names == ["2026-05-04-090000-daily.sqlite", "my own.part", "note.txt"])
  }

  @Test("several of one second have numbers, a log beside a file the same one")
  func numbers() throws {
    try log("a")
    _ = try keep()
    try log("b")
    #expect("\(try keep().file.name)" == "2026-05-04-090000-daily-2.sqlite")
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder.path + "/2026-05-04-090000-damaged.log-as-found"))
    #expect("\(folder.freeName(moment, .damaged, .damaged))" == "2026-05-04-090000-damaged-2.damaged")
  }

  @Test("older ones make room, and those that wait for the person do not")
  func rotation() throws {
    try log("a")
    _ = try keep(.byHand)
    try log("b")
    _ = try keep(.daily, BackupRotation(atMost: 1))
    try log("c")
    let last = try keep(.daily, BackupRotation(atMost: 1))
    #expect(last.removed.map(\.description) == ["2026-05-04-090000-daily.sqlite"])
    #expect(names == ["2026-05-04-090000-by-hand.sqlite", "2026-05-04-090000-daily-2.sqlite"])
  }

  @Test("another journal takes this one's place in one step, and what stood comes back the same way")
  func exchange() throws {
    let site = JournalSite(scratch.journal)
    try log("old")
    let kept = try keep()
    try log("new")
    let stood = try site.keepStanding(.beforeRestore, at: moment)
    _ = try store.forgetLog()
    try JournalDraft.make(from: folder.path(of: kept.file.name), at: site.draft)
    try site.takePlace()
    try store.reopen()
    #expect(try store.entries(limit: 9).map(\.draft.text) == ["old"])
    #expect(stood.map(\.description) == ["2026-05-04-090000-before-restore.sqlite"])
    _ = try store.forgetLog()
    try JournalDraft.make(from: folder.path(of: stood[0]), at: site.draft)
    try site.takePlace()
    try store.reopen()
    #expect(try store.entries(limit: 9).map(\.draft.text) == ["new", "old"])
    #expect(!FileManager.default.fileExists(atPath: site.draft))
  }

  @Test("a journal behind a link: what the link leads to is exchanged, and the link stays")
  func link() throws {
    let place = scratch.directory + "/elsewhere"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try JournalDraft.fresh(at: place + "/real.sqlite")
    let link = scratch.directory + "/link.sqlite"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: place + "/real.sqlite")
    let site = JournalSite(link)
    try log("restored")
    try JournalDraft.make(from: scratch.journal, at: site.draft)
    try site.takePlace()
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == place + "/real.sqlite")
    #expect(try JournalFile.look(place + "/real.sqlite").entries == 1)
    #expect(site.backups.path == scratch.directory + "/backups")
  }

  @Test("what cannot be read is kept as it was found, with its log")
  func raw() throws {
    let path = scratch.directory + "/broken.sqlite"
    try Data("SQLite format 3".utf8).write(to: URL(fileURLWithPath: path))
    try Data("a log".utf8).write(to: URL(fileURLWithPath: path + "-wal"))
    let kept = try JournalSite(path).keepStanding(.beforeRestore, at: moment)
    #expect(
      kept.map(\.description) == [
        "2026-05-04-090000-before-restore.damaged", "2026-05-04-090000-before-restore.log-as-found",
      ])
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path(of: kept[1]))) == Data("a log".utf8))
    #expect(try JournalSite(scratch.directory + "/nothing.sqlite").keepStanding(.removed, at: moment) == [])
  }

  @Test("journals of earlier versions are brought to the present tables on their way back; later ones are refused")
  func versions() throws {
    let path = scratch.directory + "/early.sqlite"
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "1 journal and ledger")
    try queue.write {
      try $0.execute(sql: "INSERT INTO entry (kind, text, day, written_at, offset) VALUES ('win', 'early', 1, 7, 0)")
    }
    try queue.close()
    #expect(try JournalFile.look(path).version == 1)
    let draft = scratch.directory + "/draft"
    try JournalDraft.make(from: path, at: draft)
    #expect(try JournalFile.look(draft).version == Int(Schema.version))
    #expect(try Store(path: draft).entries(limit: 9).map(\.draft.text) == ["early"])
    // The number in its header, and the names of what was done to its tables.
    for (number, change) in ["PRAGMA user_version = 200", "INSERT INTO grdb_migrations VALUES ('9 later')"].enumerated()
    {
      let other = scratch.directory + "/later-\(number)"
      try FileManager.default.copyItem(atPath: path, toPath: other)
      let later = try DatabaseQueue(path: other)
      try later.write { try $0.execute(sql: change) }
      try later.close()
      #expect(throws: StoreError(reason: .newerSchema, path: other, detail: "")) { try JournalFile.look(other) }
      #expect { try JournalDraft.make(from: other, at: draft) } throws: {
        ($0 as? StoreError)?.reason == .newerSchema
      }
    }
  }

  @Test("before tables change, the journal is handed over as it is")
  func migration() throws {
    let path = scratch.directory + "/old/journal.sqlite"
    try FileManager.default.createDirectory(atPath: scratch.directory + "/old", withIntermediateDirectories: true)
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "2 walls and showings")
    try queue.close()
    var versions: [Int] = []
    for _ in 1...2 {
      _ = try Store(
        path: path,
        beforeMigration: { copy in
          versions.append((try? copy.folder.keep(copy, .beforeMigration, at: moment, nil).contents.version) ?? 0)
        })
    }
    #expect(versions == [2])
  }
}

extension Entry {
  fileprivate func with(text: String) throws -> Entry {
    Entry(
      id: id, writtenAt: writtenAt, at: at, offset: offset, day: day, nudge: nudge,
      draft: try EntryDraft(kind: draft.kind, text: text))
  }
}
