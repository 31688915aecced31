import Foundation
import GRDB
import Glibc
import NudgeCore
import Testing

@testable import NudgeStore

@Suite("A journal as it is found at a start")
struct StartTests {
  let ground: Ground

  init() throws {
    ground = try Ground()
    try ground.write("one")
    try ground.store.settle()
    try ground.write("two")
  }

  // MARK: - Refused, and not touched (yuvomi#1282)

  struct Wreck: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What becomes of the file; nil: it is removed.
    let file: @Sendable (Data) -> Data?
    /// What becomes of the log; nil: it is removed.
    var log: @Sendable (Data) -> Data? = { $0 }
  }

  static let wrecks: [Wreck] = [
    Wreck(testDescription: "no file, its log", file: { _ in nil }),
    Wreck(testDescription: "0 bytes, its log", file: { _ in Data() }),
    Wreck(testDescription: "0 bytes, a log of 0 bytes", file: { _ in Data() }, log: { _ in Data() }),
    Wreck(testDescription: "0 bytes alone", file: { _ in Data() }, log: { _ in nil }),
    Wreck(testDescription: "1 byte", file: { $0.prefix(1) }),
    Wreck(testDescription: "99 bytes", file: { $0.prefix(99) }, log: { _ in nil }),
    Wreck(testDescription: "100 bytes", file: { $0.prefix(100) }),
    Wreck(testDescription: "cut short, no log", file: { $0.prefix(8192) }, log: { _ in nil }),
    Wreck(testDescription: "cut short, with a log that lacks what is missing", file: { $0.prefix(8192) }),
    Wreck(testDescription: "cut short by a byte", file: { $0.dropLast() }, log: { _ in nil }),
    Wreck(testDescription: "zeros", file: { Data(count: $0.count) }),
    Wreck(testDescription: "a table's first page is zeros", file: { Self.zeroing(pageOf: "trial", in: $0) }),
  ]

  /// Table by table, the pages after the first.
  private static func zeroing(pageOf table: String, in data: Data) -> Data? {
    guard let scratch = try? Scratch(), (try? data.write(to: URL(fileURLWithPath: scratch.journal))) != nil,
      let queue = try? DatabaseQueue(path: scratch.journal),
      let page = try? queue.read({
        try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_master WHERE name = '\(table)'")
      })
    else { return nil }
    var data = data
    data.replaceSubrange((page - 1) * 4096..<page * 4096, with: Data(count: 4096))
    return data
  }

  @Test("refused by name, not a byte of file or log changed, the way back told", arguments: wrecks)
  func refused(wreck: Wreck) throws {
    let remains = try ground.killed()
    let (file, log) = (try #require(try remains.bytes()[0]), try #require(try remains.bytes()[1]))
    for (path, content) in [(remains.journal, wreck.file(file)), (remains.log, wreck.log(log))] {
      unlink(path)
      try content?.write(to: URL(fileURLWithPath: path))
    }
    let before = try remains.bytes()
    for _ in 1...2 {
      #expect {
        try Store(path: remains.journal)
      } throws: { error in
        let sentence = "\(error)"
        return (error as? StoreError)?.isForGood == true && sentence.contains(remains.journal)
          && !sentence.contains("SQLITE_")
      }
    }
    #expect(try remains.bytes() == before)
    #expect(remains.put.isEmpty)
  }

  @Test("no file and no log, but a copy from before: nothing is begun anew")
  func copyAlone() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.directory + "/backups", withIntermediateDirectories: false)
    try Data("a".utf8).write(to: URL(fileURLWithPath: scratch.directory + "/backups/2026-01-01-000000-daily.sqlite"))
    #expect { try Store(path: scratch.journal) } throws: { "\($0)".contains("nudgectl backup restore latest") }
    #expect(access(scratch.journal, F_OK) != 0)
  }

  @Test("a link that leads nowhere is refused; one that leads to a journal is followed")
  func links() throws {
    let scratch = try Scratch()
    symlink(scratch.directory + "/nowhere.sqlite", scratch.journal)
    #expect { try Store(path: scratch.journal) } throws: { "\($0)".contains("leads nowhere") }
    unlink(scratch.journal)
    let remains = try ground.killed()
    symlink(remains.journal, scratch.journal)
    let store = try Store(path: scratch.journal)
    #expect(try Ground.words(store) == ["one", "two"])
    try Ground.write("three", in: store)
    #expect(store.attend() == nil)
  }

  @Test("where nothing is and nothing was, a journal is made, whole at once", arguments: [false, true])
  func fresh(hasEmptyLog: Bool) throws {
    let scratch = try Scratch()
    if hasEmptyLog { try Data().write(to: URL(fileURLWithPath: scratch.journal + "-wal")) }
    // What a power cut left of an earlier beginning.
    try Data("half".utf8).write(to: URL(fileURLWithPath: scratch.journal + "-new"))
    let store = try Store(path: scratch.journal)
    try Ground.write("one", in: store)
    #expect(try Ground.words(store) == ["one"])
    #expect(Set(Ground.put(in: scratch.directory)) == ["journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm"])
  }

  // MARK: - Logs

  @Test("the log of another journal is put aside, told of, and never replayed")
  func anotherJournal() throws {
    let remains = try ground.killed()
    let log = try remains.bytes()[1]
    try moveOver(remains.journal, try ground.other("other"))
    let store = try Store(path: remains.journal)
    #expect(try Ground.words(store) == ["other"])
    let found = try #require(store.found)
    #expect(found.kind == .foreignLog)
    #expect(FileManager.default.contents(atPath: try #require(found.keptLog)) == log)
    #expect(found.kept == nil, "they give nothing together")
    try Ground.write("three", in: store)
    #expect(try Ground.words(store) == ["other", "three"])
  }

  @Test("the same, written over the file in place")
  func anotherJournalInPlace() throws {
    let remains = try ground.killed()
    try writeOver(remains.journal, with: try ground.other("other"))
    let store = try Store(path: remains.journal)
    #expect(try Ground.words(store) == ["other"])
    #expect(store.found?.kind == .foreignLog)
  }

  @Test("an older copy of the same journal is not undone by its log", arguments: [true, false], [true, false])
  func olderCopy(isSettledBetween: Bool, isInPlace: Bool) throws {
    let copy = try ground.copy()
    try ground.write("three")
    if isSettledBetween { try ground.store.settle() }
    try ground.write("four")
    let remains = try ground.killed()
    if isInPlace { try writeOver(remains.journal, with: copy) } else { try moveOver(remains.journal, copy) }
    let store = try Store(path: remains.journal)
    #expect(try Ground.words(store) == ["one", "two"])
    #expect(store.found?.kind == .foreignLog)
    if !isSettledBetween {
      #expect(try ground.words(of: try #require(store.found?.kept)) == ["one", "two", "three", "four"])
    }
  }

  @Test("a log that is no log is put aside, too")
  func garbage() throws {
    let remains = try ground.killed()
    try Data(repeating: 7, count: 5000).write(to: URL(fileURLWithPath: remains.log))
    let store = try Store(path: remains.journal)
    #expect(store.found?.kind == .foreignLog)
    #expect(try Ground.words(store) == ["one"])
  }

  enum Legit: String, CaseIterable {
    case killed, settled, emptied, finished, halfMoved, movedByShell, unmarked, unmarkedSettled
  }

  @Test("a journal's own log is never put aside, wherever the two are moved", arguments: Legit.allCases)
  func own(legit: Legit) throws {
    switch legit {
    case .killed: break
    case .settled: try ground.store.settle()
    case .emptied: _ = try ground.store.forgetLog()
    case .finished: try ground.store.finish()
    case .halfMoved:
      let reader = try DatabaseQueue(path: ground.journal)
      try reader.writeWithoutTransaction { db in
        try db.execute(sql: "BEGIN")
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM entry")
        try ground.write("three")
        try ground.store.settle()
        try ground.write("four")
        try check(["one", "two", "three", "four"])
        try db.execute(sql: "COMMIT")
      }
      try ground.store.settle()
      return try check(["one", "two", "three", "four"])
    case .movedByShell:
      let shell = try DatabaseQueue(path: ground.journal)
      try shell.writeWithoutTransaction { _ = try Row.fetchOne($0, sql: "PRAGMA wal_checkpoint(FULL)") }
      try check(["one", "two"])
      try ground.write("three")
      return try check(["one", "two", "three"])
    case .unmarked, .unmarkedSettled:
      // As a nudged left them that knew no marks.
      let remains = try Scratch()
      let queue = try DatabaseQueue(path: remains.journal)
      try queue.writeWithoutTransaction { _ = try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL") }
      try Schema.migrator.migrate(queue)
      if legit == .unmarkedSettled {
        try queue.writeWithoutTransaction { _ = try Row.fetchOne($0, sql: "PRAGMA wal_checkpoint(PASSIVE)") }
        try queue.write { try $0.execute(sql: "INSERT INTO pause VALUES (1, 7, NULL, 0, 0)") }
      }
      let other = try Scratch()
      for end in ["", "-wal"] {
        try FileManager.default.copyItem(atPath: remains.journal + end, toPath: other.journal + end)
      }
      let store = try Store(path: other.journal)
      #expect(store.found == nil)
      #expect(try store.memory().pause?.since == (legit == .unmarkedSettled ? Instant(microseconds: 7) : nil))
      return
    }
    try check(["one", "two"])
  }

  private func check(_ words: [String]) throws {
    let remains = try ground.killed()
    if access(ground.journal + "-half-moved", F_OK) == 0 {
      try Data().write(to: URL(fileURLWithPath: remains.journal + "-half-moved"))
    }
    let store = try Store(path: remains.journal)
    #expect(store.found == nil && remains.put.isEmpty)
    #expect(try Ground.words(store) == words)
  }

  @Test("cut short in the midst of moving the log: the log makes it whole")
  func cutWhileMoved() throws {
    for number in 1...60 { try ground.write(String(repeating: "word \(number) ", count: 100)) }
    // As it is written before the log is moved.
    try ground.store.opened.get().queue.write { try $0.write(JournalMark.drawn()) }
    let before = try ground.killed()
    let words = try Ground.words(ground.store)
    // The first page alone has come into the file.
    let log = try #require(try LogFile(before.log))
    let offset = try #require(log.pages[1])
    var file = try #require(try before.bytes()[0])
    let bytes = try #require(try before.bytes()[1])
    file.replaceSubrange(0..<4096, with: bytes[offset..<offset + 4096])
    try file.write(to: URL(fileURLWithPath: before.journal))
    let store = try Store(path: before.journal)
    #expect(store.found == nil)
    #expect(try Ground.words(store) == words)
  }
}
