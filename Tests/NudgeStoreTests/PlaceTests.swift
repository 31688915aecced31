import Foundation
import GRDB
import Glibc
import NudgeCore
import Testing

@testable import NudgeStore

@Suite("The journal's file is replaced under an open store (bindery#2337, Trilium#1835, beads#1213)")
struct PlaceTests {
  let ground: Ground

  init() throws { ground = try Ground() }

  private func kept(_ news: JournalNews?) throws -> [String] {
    try ground.words(of: try #require(news?.kept, "\(String(describing: news))"))
  }

  @Test("nothing happened: nothing is told, whoever reads, writes or moves the log beside it")
  func nothing() throws {
    try ground.write("one")
    #expect(ground.store.attend() == nil)
    do {
      let shell = try DatabaseQueue(path: ground.journal)
      try shell.write { try $0.execute(sql: "UPDATE entry SET effort = 3") }
      for operation in ["PASSIVE", "FULL", "RESTART", "TRUNCATE"] {
        try shell.writeWithoutTransaction { _ = try Row.fetchOne($0, sql: "PRAGMA wal_checkpoint(\(operation))") }
        #expect(ground.store.attend() == nil)
        try ground.write(operation)
      }
    }
    #expect(ground.store.attend() == nil)
    utimes(ground.journal, nil)
    #expect(ground.store.attend() == nil)
    try ground.store.settle()
    _ = try ground.store.forgetLog()
    #expect(ground.store.attend() == nil)
    #expect(try Ground.words(ground.store).count == 5)
    #expect(ground.put.isEmpty)
    #expect(try ground.wordsAfterKill().count == 5)
  }

  @Test("mv over it: nothing more is acknowledged, what was there is kept in full, the new one is open")
  func moved() throws {
    try ground.write("one", "two")
    try moveOver(ground.journal, try ground.other("other"))
    #expect { try ground.write("lost?") } throws: { ($0 as? StoreError)?.reason == .moved }
    let news = ground.store.attend()
    #expect(news?.kind == .replaced && news?.refusal == nil)
    // What was refused may be among it.
    #expect(try kept(news).filter { $0 != "lost?" } == ["one", "two"])
    try ground.write("three")
    #expect(try Ground.words(ground.store) == ["other", "three"])
    #expect(try ground.wordsAfterKill() == ["other", "three"])
    #expect(ground.put.count == 1)
  }

  @Test("an older copy of the same journal is moved over it")
  func olderCopy() throws {
    try ground.write("one")
    let copy = try ground.copy()
    try ground.write("two")
    try moveOver(ground.journal, copy)
    let news = ground.store.attend()
    #expect(try kept(news) == ["one", "two"])
    #expect(try Ground.words(ground.store) == ["one"])
  }

  @Test("file, log and index are replaced together, by those of another journal")
  func replacedTogether() throws {
    try ground.write("one")
    let other = try Ground()
    try other.write("a", "b")
    let remains = try other.killed()
    for end in ["", "-wal"] { try moveOver(ground.journal + end, remains.journal + end) }
    let news = ground.store.attend()
    #expect(try kept(news) == ["one"])
    #expect(try Ground.words(ground.store) == ["a", "b"])
  }

  @Test("cp over it, in the same file: what can be had is kept, never more is claimed", arguments: [true, false])
  func overwritten(isSettled: Bool) throws {
    try ground.write("one")
    if isSettled { try ground.store.settle() }
    try ground.write("two")
    try writeOver(ground.journal, with: try ground.other("other"))
    #expect(throws: StoreError.self) { try ground.write("lost?") }
    let news = ground.store.attend()
    #expect(news?.kind == .overwritten)
    #expect(news?.keptLog != nil)
    if news?.kept != nil { #expect(try kept(news).filter { $0 != "lost?" } == ["one", "two"]) }
    #expect(try Ground.words(ground.store) == ["other"])
    try ground.write("three")
    #expect(try ground.wordsAfterKill() == ["other", "three"])
  }

  @Test("cp of an older copy of the same journal over it, in the same file", arguments: [true, false])
  func overwrittenByOlder(isSettled: Bool) throws {
    try ground.write("one")
    let copy = try ground.copy()
    try ground.write("two")
    if isSettled { try ground.store.settle() }
    try writeOver(ground.journal, with: copy)
    let news = ground.store.attend()
    #expect(news?.kind == .overwritten)
    #expect(try Ground.words(ground.store) == ["one"])
    #expect(news?.keptLog != nil)
  }

  struct Wreck: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let content: Data?
    let isRefused: Bool
  }

  static let wrecks = [
    Wreck(testDescription: "emptied (: >)", content: Data(), isRefused: true),
    Wreck(testDescription: "no journal", content: Data(repeating: 0x41, count: 9000), isRefused: true),
    Wreck(testDescription: "a few bytes", content: Data("SQLite".utf8), isRefused: true),
    Wreck(testDescription: "removed", content: nil, isRefused: true),
  ]

  @Test("what is no journal is refused, by name, and opened as soon as a whole one is there", arguments: wrecks)
  func wrecked(wreck: Wreck) throws {
    try ground.write("one")
    let other = try ground.other("other")
    let wreckage = ground.scratch.directory + "/wreck"
    if let content = wreck.content {
      try content.write(to: URL(fileURLWithPath: wreckage))
      try moveOver(ground.journal, wreckage)
    } else {
      unlink(ground.journal)
    }
    let news = ground.store.attend()
    #expect(try kept(news) == ["one"])
    #expect(try #require(news?.refusal?.description).contains(ground.journal))
    #expect(throws: StoreError.self) { try ground.write("lost?") }
    #expect(throws: StoreError.self) { try ground.store.entries(limit: 1) }
    #expect(ground.store.attend() == nil, "told once")
    #expect(FileManager.default.contents(atPath: ground.journal) == wreck.content, "not touched")
    try moveOver(ground.journal, other)
    #expect(ground.store.attend()?.kind == .back)
    #expect(try Ground.words(ground.store) == ["other"])
  }

  private static let oddThings: [(String, @Sendable (String) -> Int32)] = [
    ("a pipe", { mkfifo($0, 0o600) }), ("a directory", { mkdir($0, 0o700) }),
  ]

  @Test(
    "a pipe or a directory in its place, or beside it, is refused by name and holds nobody up",
    arguments: ["", "-wal", "-shm"])
  func noFile(end: String) throws {
    for (what, make) in Self.oddThings {
      let ground = try Ground()
      try ground.write("one")
      let place = ground.journal + end
      unlink(place)
      #expect(make(place) == 0)
      let news = try #require(ground.store.attend())
      let refusal = try #require(news.refusal)
      #expect(refusal.reason == .noFile && refusal.description.contains("\(place) is a "), "\(what)\(end): \(refusal)")
      #expect(throws: StoreError.self) { try ground.write("lost?") }
      try FileManager.default.removeItem(atPath: place)
      if end.isEmpty {
        try FileManager.default.copyItem(atPath: try #require(news.kept), toPath: ground.journal)
      }
      #expect(ground.store.attend()?.kind == .back)
      #expect(try Ground.words(ground.store) == ["one"])
    }
  }

  @Test("the same at a start: refused, and not touched", arguments: ["", "-wal", "-shm"])
  func noFileAtStart(end: String) throws {
    for (what, make) in Self.oddThings {
      let ground = try Ground()
      try ground.write("one")
      let remains = try ground.killed()
      let place = remains.journal + end
      unlink(place)
      #expect(make(place) == 0)
      #expect { _ = try Store(path: remains.journal) } throws: { ($0 as? StoreError)?.reason == .noFile }
      #expect(Store.refusal(of: remains.journal)?.reason == .noFile, "\(what)\(end)")
      #expect(FileManager.default.fileExists(atPath: place))
    }
  }

  @Test("truncated in place")
  func truncated() throws {
    try ground.write("one")
    try ground.store.settle()
    try ground.write("two")
    truncate(ground.journal, 0)
    let news = ground.store.attend()
    #expect(news?.kind == .overwritten && news?.keptLog != nil && news?.refusal != nil)
    #expect(news?.refusal?.description.contains("emptied") == true)
  }

  @Test("a newer schema is refused and not touched")
  func newer() throws {
    try ground.write("one")
    let other = try ground.other("other")
    try DatabaseQueue(path: other).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 from the future'); PRAGMA user_version = 999")
    }
    try DatabaseQueue(path: other).writeWithoutTransaction {
      _ = try Row.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    let bytes = FileManager.default.contents(atPath: other)
    try moveOver(ground.journal, other)
    let news = ground.store.attend()
    #expect(news?.refusal?.reason == .newerSchema)
    #expect(try kept(news) == ["one"])
    #expect(FileManager.default.contents(atPath: ground.journal) == bytes)
  }

  @Test("moved away and back, in between nothing is acknowledged")
  func awayAndBack() throws {
    try ground.write("one")
    let elsewhere = ground.scratch.directory + "/elsewhere.sqlite"
    try moveOver(elsewhere, ground.journal)
    let news = ground.store.attend()
    #expect(news?.kind == .movedAway && news?.elsewhere == elsewhere)
    #expect(try ground.words(of: elsewhere) == ["one"], "whole by itself")
    #expect(throws: StoreError.self) { try ground.write("lost?") }
    try moveOver(ground.journal, elsewhere)
    #expect(ground.store.attend()?.kind == .returned)
    try ground.write("two")
    #expect(try Ground.words(ground.store) == ["one", "two"])
  }

  @Test("moved away and written to there: what comes back is not what it was")
  func awayAndChanged() throws {
    try ground.write("one")
    let elsewhere = ground.scratch.directory + "/else/journal.sqlite"
    try FileManager.default.createDirectory(
      atPath: ground.scratch.directory + "/else", withIntermediateDirectories: true)
    try moveOver(elsewhere, ground.journal)
    #expect(ground.store.attend()?.kind == .movedAway)
    do {
      let other = try Store(path: elsewhere)
      try Ground.write("elsewhere", in: other)
      try other.finish()
    }
    try moveOver(ground.journal, elsewhere)
    #expect(ground.store.attend()?.kind == .back)
    #expect(try Ground.words(ground.store) == ["one", "elsewhere"])
  }

  @Test("away and back before anybody looked: nothing happened")
  func notNoticed() throws {
    try ground.write("one")
    let elsewhere = ground.scratch.directory + "/elsewhere.sqlite"
    try moveOver(elsewhere, ground.journal)
    try moveOver(ground.journal, elsewhere)
    #expect(ground.store.attend() == nil)
    try ground.write("two")
    #expect(try ground.wordsAfterKill() == ["one", "two"])
  }

  @Test("log or index are removed: all that is in the log comes into the file", arguments: ["-wal", "-shm"])
  func logGone(end: String) throws {
    try ground.write("one", "two")
    unlink(ground.journal + end)
    if end == "-wal" { #expect(throws: StoreError.self) { try ground.write("lost?") } }
    let news = ground.store.attend()
    #expect(news?.kind == .logGone && news?.refusal == nil)
    try ground.write("three")
    // The one that was not acknowledged may have come in before it was noticed.
    #expect(try Ground.words(ground.store).filter { $0 != "lost?" } == ["one", "two", "three"])
    #expect(
      try ground.wordsAfterKill().filter { $0 != "lost?" } == ["one", "two", "three"])
  }

  @Test(
    "the log is emptied: what was moved into the file before is there, what comes after is not written into the void")
  func logEmptied() throws {
    try ground.write("one")
    try ground.store.settle()
    try ground.write("two")
    truncate(ground.log, 0)
    #expect(throws: StoreError.self) { try ground.write("lost?") }
    let news = ground.store.attend()
    #expect(news?.refusal == nil)
    #expect(news?.kind == .logLost || news?.kind == .logGone)
    try ground.write("three")
    let words = try Ground.words(ground.store)
    #expect(words.first == "one" && words.last == "three")
    #expect(try ground.wordsAfterKill() == words)
  }

  @Test("the directory is moved away, another one takes its place, and the first comes back")
  func directory() throws {
    let home = try Scratch()
    let place = home.directory + "/nudged"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    let store = try Store(path: place + "/journal.sqlite")
    try Ground.write("one", in: store)
    rename(place, place + ".old")
    #expect(throws: StoreError.self) { try Ground.write("lost?", in: store) }
    let gone = store.attend()
    #expect(gone?.kind == .movedAway && gone?.elsewhere == place + ".old/journal.sqlite")
    #expect(access(place, F_OK) != 0, "the way back is free")
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: try ground.other("other"), toPath: place + "/journal.sqlite")
    #expect(store.attend()?.kind == .back)
    #expect(try Ground.words(store) == ["other"])
    try FileManager.default.moveItem(atPath: place, toPath: place + ".other")
    rename(place + ".old", place)
    let back = store.attend()
    #expect(back?.kind == .hidden)
    #expect(try ground.words(of: try #require(back?.kept)) == ["other"])
    // What was refused while nobody had looked, went with the directory.
    #expect(try Ground.words(store).filter { $0 != "lost?" } == ["one"])
  }

  @Test("all of the directory is removed: what was open is kept there")
  func directoryRemoved() throws {
    let home = try Scratch()
    let place = home.directory + "/nudged"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    let store = try Store(path: place + "/journal.sqlite")
    try Ground.write("one", in: store)
    try FileManager.default.removeItem(atPath: place)
    let news = store.attend()
    #expect(news?.kind == .removed && news?.refusal != nil)
    #expect(try ground.words(of: try #require(news?.kept)) == ["one"])
  }

  @Test("what cannot be kept, stays open until it can")
  func notKept() throws {
    try ground.write("one")
    // A file in the place of the folder.
    try Data().write(to: URL(fileURLWithPath: ground.backups))
    unlink(ground.journal)
    let news = ground.store.attend()
    #expect(news?.notKept != nil && news?.kept == nil)
    #expect(throws: StoreError.self) { try ground.write("lost?") }
    unlink(ground.backups)
    let later = ground.store.attend()
    #expect(try kept(later) == ["one"])
  }

  @Test("a snapshot is of the journal that was asked for, or none")
  func snapshots() throws {
    try ground.write("one")
    let place = try ground.store.place
    #expect(try JournalSnapshot(path: ground.journal, of: place).countEntries() == 1)
    try moveOver(ground.journal, try ground.other("other"))
    #expect { try JournalSnapshot(path: ground.journal, of: place) } throws: {
      ($0 as? StoreError)?.reason == .moved
    }
  }

  @Test("while an export reads, another content in the same file waits")
  func overwrittenWhileRead() throws {
    try ground.write("one")
    try ground.store.settle()
    var snapshot: JournalSnapshot? = try JournalSnapshot(path: ground.journal)
    #expect(try snapshot?.countEntries() == 1)
    try writeOver(ground.journal, with: try ground.other("other"))
    #expect(ground.store.attend()?.refusal?.reason == .moved)
    snapshot = nil
    #expect(ground.store.attend()?.kind == .back)
    #expect(try Ground.words(ground.store) == ["other"])
  }
}
