import Foundation
import GRDB
import Glibc
import NudgeCore
import Testing

@testable import NudgeStore

@Suite("What takes another file's place, and what is damaged then")
struct LostPlaceTests {
  let ground: Ground

  init() throws { ground = try Ground() }

  @Test("another log is written over the log, in the same file: nothing is acknowledged into it")
  func logOverwritten() throws {
    try ground.write("one")
    try ground.store.settle()
    try ground.write("two")
    let other = try Ground()
    for number in 1...40 { try other.write("other \(number)") }
    try writeOver(ground.log, with: other.log)
    #expect(throws: StoreError.self) { try ground.write("three") }
    let news = try #require(ground.store.attend())
    #expect(news.kind == .logLost && news.refusal == nil)
    #expect(try Ground.words(ground.store) == ["one"], "what the file itself holds")
    try ground.write("four")
    #expect(try ground.wordsAfterKill() == ["one", "four"])
  }

  @Test("nobody is let in for a while: told as that, nothing is acknowledged or copied, and all is there afterwards")
  func outOfReach() throws {
    try ground.write("one")
    let locked = LockedDirectory(ground.scratch.directory)
    #expect(throws: StoreError.self) { try ground.write("lost?") }
    let news = try #require(ground.store.attend())
    #expect(news.kind == .unreachable && news.refusal?.reason == .unreachable)
    #expect(news.refusal?.description.contains("Permission denied") == true)
    #expect(ground.store.attend() == nil, "the same again is no news")
    locked.open()
    let back = try #require(ground.store.attend())
    #expect(back.kind == .returned && back.refusal == nil)
    #expect(ground.put.isEmpty)
    try ground.write("two")
    #expect(try Ground.words(ground.store).filter { $0 != "lost?" } == ["one", "two"])
  }

  @Test("out of reach, and gone when it is within reach again: then that is what is told")
  func outOfReachThenGone() throws {
    try ground.write("one")
    let locked = LockedDirectory(ground.scratch.directory)
    #expect(ground.store.attend()?.kind == .unreachable)
    locked.open()
    unlink(ground.journal)
    let news = try #require(ground.store.attend())
    #expect(news.refusal?.reason == .noJournal(.absent, hasBackups: false))
    #expect(throws: StoreError.self) { try ground.write("lost?") }
  }

  @Test("a journal that is damaged already is kept as it is, and a whole one in its place is opened")
  func damagedThenReplaced() throws {
    for number in 1...400 { try ground.write("number \(number)") }
    try ground.store.settle()
    let whole = try ground.other("other")
    let size = try #require(FileManager.default.attributesOfItem(atPath: ground.journal)[.size] as? Int)
    let handle = try #require(FileHandle(forWritingAtPath: ground.journal))
    for page in 60..<size / 4096 {
      try handle.seek(toOffset: UInt64(page * 4096))
      try handle.write(contentsOf: Data(repeating: 0xAA, count: 4096))
    }
    try handle.close()
    ground.store.releaseMemory()
    try moveOver(ground.journal, whole)
    let news = try #require(ground.store.attend())
    #expect(news.kind == .replaced && news.refusal == nil && news.notKept == nil)
    #expect(news.kept?.hasSuffix(".damaged") == true)
    #expect(try Ground.words(ground.store) == ["other"])
  }

  @Test("a log of another journal says nothing of the file beside it, and goes to the copies before the two are read")
  func foreignLogWithoutADaemon() throws {
    try ground.write("one")
    let remains = try ground.killed()
    try moveOver(remains.journal, try ground.other("other"))
    let before = try remains.bytes()
    #expect(Store.refusal(of: remains.journal) == nil)
    #expect(try remains.bytes() == before, "a look changes nothing")
    Store.putForeignLogAside(at: remains.journal, CivilDateTime(microsecondsSinceEpoch: 0))
    #expect(remains.put.count == 1 && remains.put[0].hasSuffix("-foreign-log.log-as-found"))
    #expect(try JournalFile.check(remains.journal).entries == 1)
    #expect(try Ground.words(Store(path: remains.journal)) == ["other"])
  }

  @Test(
    "why a journal could not be opened, by a look",
    arguments: ["", "short", "no journal at all, but long enough to be one"])
  func refusals(content: String) throws {
    try ground.write("one")
    let remains = try ground.killed()
    try Data(content.utf8).write(to: URL(fileURLWithPath: remains.journal))
    let before = try remains.bytes()
    #expect(Store.refusal(of: remains.journal) != nil)
    #expect(try remains.bytes() == before)
  }

  @Test("replaced a moment before the end: what was open is kept, and nothing of it goes into the other")
  func replacedBeforeTheEnd() throws {
    try ground.write("one")
    try moveOver(ground.journal, try ground.other("other"))
    try ground.store.finish()
    let kept = try #require(ground.put.first)
    #expect(ground.put.count == 1 && kept.hasSuffix("-replaced.sqlite"))
    #expect(try ground.words(of: ground.backups + "/" + kept) == ["one"])
    #expect(try ground.words(of: ground.journal) == ["other"])
  }

  @Test("kept as it is while it is open: the locks that tell other programs so stay")
  func locksStay() throws {
    try ground.write("one")
    // Open to the end: to close it would let go of the locks.
    let look = open(ground.journal, O_RDWR | O_CLOEXEC)
    defer { close(look) }
    #expect(Self.isLocked(look))
    let moment = CivilDateTime(microsecondsSinceEpoch: 0)
    let kept = try JournalSite(ground.journal).keepAsItIs(.damaged, at: moment)
    #expect(kept.count == 2)
    #expect(Self.isLocked(look), "sqlite3 would take the log away when it ends")
    let file = ground.backups + "/\(kept[0])"
    #expect(FileManager.default.contentsEqual(atPath: file, andPath: ground.journal))
  }

  /// Whether somebody has a lock that keeps an open file description from one of its own; F_OFD_GETLK is one Swift does not see
  /// (fcntl(2)).
  private static func isLocked(_ descriptor: Int32) -> Bool {
    var lock = flock()
    (lock.l_type, lock.l_whence) = (Int16(F_WRLCK), Int16(SEEK_SET))
    return fcntl(descriptor, 36, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }
}
