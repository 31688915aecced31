import Foundation
import Glibc
import NudgeCore
import Testing

@testable import NudgeStore

/// What can be read on a disk that is full or read-only at the start.
@Suite("A journal that cannot be written is read")
struct StandInTests {
  let ground: Ground
  let elsewhere: Scratch

  init() throws {
    (ground, elsewhere) = (try Ground(), try Scratch())
    chmod(elsewhere.directory, 0o777)
  }

  private var folder: String { elsewhere.directory + "/stand-in" }

  @Test("all of it is there, the log too; nothing is acknowledged, and it is written again as soon as that is possible")
  func readOnly() throws {
    try ground.write("one")
    try ground.store.settle()
    try ground.write("two")
    let remains = try ground.killed()
    let locked = LockedDirectory(remains.scratch.directory, isReadable: true)
    let before = try remains.bytes()
    let store = try Store(path: remains.journal, standInFolder: folder)
    #expect(store.isReadable && store.absence != nil)
    #expect(store.found?.kind == .unwritable && store.found?.refusal != nil)
    #expect(try Ground.words(store) == ["one", "two"])
    let snapshot = try JournalSnapshot(path: store.readingPath, of: store.place)
    #expect(try snapshot.entries(after: nil, limit: 9).count == 2)
    let error = #expect(throws: StoreError.self) { try Ground.write("lost?", in: store) }
    #expect(error?.path == remains.journal)
    #expect(store.attend() == nil, "as before")
    #expect(try remains.bytes() == before)
    locked.open()
    #expect(store.attend()?.kind == .writable)
    #expect(store.absence == nil && access(folder, F_OK) != 0)
    try Ground.write("three", in: store)
    #expect(try Ground.words(store) == ["one", "two", "three"])
  }

  @Test("words are found there, though the index of words was behind")
  func search() throws {
    try ground.write("walked in the rain")
    let remains = try ground.killed()
    let locked = LockedDirectory(remains.scratch.directory, isReadable: true)
    let store = try Store(path: remains.journal, standInFolder: folder)
    try store.prepareSearch()
    #expect(try store.entries(Store.Filter(search: "rain"), limit: 9).map(\.draft.text) == ["walked in the rain"])
    try store.finish()
    #expect(access(folder, F_OK) != 0)
    locked.open()
  }

  @Test(
    "a journal of somebody else, or behind somebody else's link, is refused untouched", .enabled(if: geteuid() == 0))
  func foreign() throws {
    try ground.write("one")
    let remains = try ground.killed()
    let before = try remains.bytes()
    func refused() -> StoreError.Reason? {
      do throws(StoreError) { _ = try Store(path: remains.journal, standInFolder: folder) } catch {
        return error.reason
      }
      return nil
    }
    for path in [remains.journal, remains.log] {
      chown(path, 65_534, 65_534)
      #expect(refused() == .foreign)
      chown(path, 0, 0)
    }
    rename(remains.journal, remains.journal + "-real")
    symlink(remains.journal + "-real", remains.journal)
    lchown(remains.journal, 65_534, 65_534)
    #expect(refused() == .foreign)
    unlink(remains.journal)
    rename(remains.journal + "-real", remains.journal)
    #expect(try remains.bytes() == before)
    #expect(try Ground.words(Store(path: remains.journal)) == ["one"])
  }

  @Test("nothing is made up: where nothing can be read, or nothing was ever written, it is refused as before")
  func nothing() throws {
    let empty = try Scratch()
    let locked = LockedDirectory(empty.directory, isReadable: true)
    #expect(throws: StoreError.self) { try Store(path: empty.journal, standInFolder: folder) }
    locked.open()
    try ground.write("one")
    let remains = try ground.killed()
    truncate(remains.journal, 0)
    let error = #expect(throws: StoreError.self) { try Store(path: remains.journal, standInFolder: folder) }
    #expect(error?.isForGood == true)
    #expect(access(folder, F_OK) != 0)
  }
}
