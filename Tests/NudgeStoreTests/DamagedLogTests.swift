import Foundation
import GRDB
import NudgeCore
import TestSupport
import Testing

@testable import NudgeStore

@Suite("A log that is hurt, at a start")
struct DamagedLogTests {
  let ground: Ground
  let words = (1...30).map { "win number \($0)" }
  /// Where the log ends behind each win.
  private(set) var ends: [Int] = []

  init() throws {
    ground = try Ground()
    _ = try ground.store.forgetLog()
    for word in words {
      try ground.write(word)
      ends.append(try #require(FileLook(ground.log)).size)
    }
  }

  /// - Parameter hasIndex: whether SQLite's index lies beside the log, as after a kill of the daemon; none is of use after a power cut.
  private func remains(hasIndex: Bool = false, _ change: (inout [UInt8]) -> Void) throws -> Ground.Remains {
    let remains = try ground.killed()
    if hasIndex { try FileManager.default.copyItem(atPath: ground.journal + "-shm", toPath: remains.journal + "-shm") }
    var log = Array(try #require(try remains.bytes()[1]))
    change(&log)
    try Data(log).write(to: URL(fileURLWithPath: remains.log))
    return remains
  }

  @Test("attacked no. 6: a byte is another: what lies behind is kept, told of once, and can be had", arguments: 0..<50)
  func flip(number: Int) throws {
    var random = SeededRandom(seed: UInt64(number) + 6)
    let place = random.number(0...ends[29] - 1)
    let remains = try remains(hasIndex: true) { $0[place] ^= UInt8(random.number(1...255)) }
    let found = try #require(try remains.bytes()[1])
    let store = try Store(path: remains.journal)
    let news = try #require(store.found, "\(place)")
    #expect([.logDamaged, .foreignLog].contains(news.kind))
    #expect(FileManager.default.contents(atPath: try #require(news.keptLog)) == found)
    let there = try Ground.words(store)
    #expect(there == Array(words.prefix(there.count)))
    if news.kind == .logDamaged {
      let saved = try ground.words(of: try #require(news.kept))
      // A page that was hurt and not written again is the one thing that can be missing.
      #expect(Set(saved).isSuperset(of: there) && saved.count >= 29, "\(place): \(saved.count)")
    }
    try Ground.write("afterwards", in: store)
    let again = try Store(path: remains.journal)
    #expect(again.found == nil && remains.put.filter { $0.contains("log") }.count <= 2)
  }

  @Test("a byte of the log's own beginning is another: all of it can be had all the same", arguments: 0..<32)
  func beginning(place: Int) throws {
    let remains = try remains { $0[place] ^= 0x21 }
    let found = try #require(try remains.bytes()[1])
    let store = try Store(path: remains.journal)
    let news = try #require(store.found)
    #expect(news.kind == .logDamaged)
    #expect(FileManager.default.contents(atPath: try #require(news.keptLog)) == found)
    #expect(try ground.words(of: try #require(news.kept)) == words)
    try Ground.write("afterwards", in: store)
    #expect(try Store(path: remains.journal).found == nil)
  }

  @Test("the same where one win is all there is in the log")
  func beginningOfOne() throws {
    let ground = try Ground()
    _ = try ground.store.forgetLog()
    try ground.write("one")
    let remains = try ground.killed()
    var log = Array(try #require(try remains.bytes()[1]))
    log[20] ^= 0x21
    try Data(log).write(to: URL(fileURLWithPath: remains.log))
    let news = try #require(try Store(path: remains.journal).found)
    #expect(news.kind == .logDamaged)
    #expect(try ground.words(of: try #require(news.kept)) == ["one"])
  }

  @Test("a power cut in the midst of the last commit is none of that")
  func torn() throws {
    for end in [ends[28] + 1, ends[28] + 24, ends[28] + 4120, ends[29] - 1] {
      let remains = try remains { $0.removeLast($0.count - end) }
      let store = try Store(path: remains.journal)
      #expect(store.found == nil && remains.put.isEmpty)
      #expect(try Ground.words(store) == Array(words.prefix(29)))
    }
    // Its last frame did not reach the disk in full, and is zeros there.
    let remains = try remains { log in for place in ends[29] - 4120..<ends[29] { log[place] = 0 } }
    let store = try Store(path: remains.journal)
    #expect(store.found == nil)
    #expect(try Ground.words(store) == Array(words.prefix(29)))
  }

  @Test("nor is one whose sectors reached the disk in another order: one commit alone, and no index that knows of it")
  func reordered() throws {
    for place in stride(from: ends[28], to: ends[29] - 512, by: 512) {
      let remains = try remains { log in for byte in place..<place + 512 { log[byte] ^= 0xFF } }
      let store = try Store(path: remains.journal)
      #expect(store.found == nil && remains.put.isEmpty, "\(place)")
      #expect(try Ground.words(store) == Array(words.prefix(29)))
    }
  }

  @Test(
    "cut off after a kill: the index of the log tells how long it was",
    arguments: [0, 31, 32, 33, 4000, 4151, 5000, 20_000, 30_000])
  func cut(end: Int) throws {
    let remains = try remains(hasIndex: true) { $0.removeLast(max(0, $0.count - end)) }
    let store = try Store(path: remains.journal)
    #expect(store.found?.kind == .logCut)
    try Ground.write("afterwards", in: store)
  }

  @Test("a log that was not cut is not said to be, with its index beside it or an old one")
  func whole() throws {
    let remains = try ground.killed()
    try FileManager.default.copyItem(atPath: ground.journal + "-shm", toPath: remains.journal + "-shm")
    #expect(try Store(path: remains.journal).found == nil)
    let settled = try ground.killed()
    let old = try #require(FileManager.default.contents(atPath: ground.journal + "-shm"))
    try ground.store.settle()
    try ground.write("behind it")
    let later = try ground.killed()
    try old.write(to: URL(fileURLWithPath: later.journal + "-shm"))
    #expect(try Store(path: later.journal).found == nil)
    _ = settled
  }

  @Test("where the file is damaged as well, neither is touched, and a repair has all that both hold")
  func both() throws {
    let remains = try remains { $0[ends[3] - 2000] ^= 0x10 }
    let trial = try ground.store.read {
      try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'trial'")!
    }
    var file = try #require(try remains.bytes()[0])
    file.replaceSubrange((trial - 1) * 4096..<trial * 4096, with: Data(count: 4096))
    try file.write(to: URL(fileURLWithPath: remains.journal))
    let before = try remains.bytes()
    #expect { try Store(path: remains.journal) } throws: { ($0 as? StoreError)?.reason == .damaged }
    #expect(try remains.bytes() == before && remains.put.isEmpty)
    Store.putForeignLogAside(at: remains.journal, CivilDateTime(microsecondsSinceEpoch: 0))
    #expect(try remains.bytes() == before && remains.put.isEmpty)
    Store.putForeignLogAside(at: remains.journal, CivilDateTime(microsecondsSinceEpoch: 0), keepsDamaged: true)
    #expect(remains.put == ["1970-01-01-000000-damaged-log.log-as-found", "1970-01-01-000000-damaged-log.sqlite"])
  }

  @Test("a repair takes what lies behind the damage in the log as well")
  func salvage() throws {
    let remains = try remains { $0[ends[3] - 2000] ^= 0x10 }
    let target = remains.scratch.directory + "/mended.sqlite"
    let report = try Salvage.run(
      remains.journal, log: remains.log, into: target, backups: BackupFolder(ofJournal: remains.journal))
    #expect(report.entries.own >= 29)
  }
}
