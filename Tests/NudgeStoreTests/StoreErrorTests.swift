import Foundation
import GRDB
import Glibc
import NudgeCore
import Testing

@testable import NudgeStore

@Suite("What the disk and the system say, in words (attacked no. 15g)")
struct StoreErrorTests {
  private func sentence(_ code: ResultCode, reading: Bool = false) -> String {
    let reason = StoreError.reason(ofCode: code.rawValue, "/home/ada/journal.sqlite")
    let error = StoreError(reason: reason, path: "/j", detail: "x")
    return (reading ? error.reading : error).description
  }

  @Test("an error of the disk is neither a full one nor one without rights")
  func disk() {
    for code in [ResultCode.SQLITE_IOERR, .SQLITE_IOERR_READ, .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC] {
      #expect(sentence(code).contains("The disk reports an error"))
      #expect(!sentence(code).contains("room"))
    }
    #expect(sentence(.SQLITE_FULL).contains("The disk is full"))
    #expect(sentence(.SQLITE_IOERR_LOCK).contains("cannot be locked"))
    #expect(sentence(.SQLITE_CORRUPT_VTAB).contains("doctor --repair"))
  }

  @Test("a file that cannot be opened: too many are open, no file can be made any more, no room, or no right to it")
  func unopened() {
    var room = statvfs()
    (room.f_files, room.f_favail, room.f_bavail) = (100, 5, 9)
    #expect(StoreError.whyNotOpened(opening: EMFILE, room) == .tooManyFiles)
    #expect(StoreError.whyNotOpened(opening: ENFILE, room) == .tooManyFiles)
    #expect(StoreError.whyNotOpened(opening: 0, room) == .readOnly)
    #expect(StoreError.whyNotOpened(opening: 0, nil) == .readOnly)
    room.f_favail = 0
    #expect(StoreError.whyNotOpened(opening: 0, room) == .diskFull)
    // One that counts no files.
    room.f_files = 0
    #expect(StoreError.whyNotOpened(opening: 0, room) == .readOnly)
    room.f_bavail = 0
    #expect(StoreError.whyNotOpened(opening: 0, room) == .diskFull)
  }

  @Test("what could not be read is told as that")
  func reading() throws {
    let ground = try Ground()
    unlink(ground.journal)
    #expect { try JournalSnapshot(path: ground.journal) } throws: { ($0 as? StoreError)?.reason == .moved }
    let error = #expect(throws: StoreError.self) {
      try ground.store.read { _ in throw StoreError(reason: .tooManyFiles, path: "/j", detail: "x") }
    }
    #expect(error?.isOfReading == true)
    #expect(!sentence(.SQLITE_PERM, reading: true).contains("written"))
  }

  @Test("a file cut short is told with the repair that brings what is left; where nothing is left, it is not")
  func cutShort() throws {
    for hasBackups in [true, false] {
      func told(_ loss: StoreError.Loss) -> String {
        StoreError(reason: .noJournal(loss, hasBackups: hasBackups), path: "/j", detail: "").description
      }
      #expect(told(.cutShort).contains("nudgectl doctor --repair") && told(.cutShort).contains("backup fresh"))
      for loss in [StoreError.Loss.absent, .empty, .linkToNothing] { #expect(!told(loss).contains("--repair")) }
    }
    let fixture = try DamagedFixture(entries: 224)
    unlink(fixture.scratch.journal + "-wal")
    try fixture.cut(to: 0.9)
    let error = #expect(throws: StoreError.self) { try Store(path: fixture.scratch.journal) }
    #expect(error?.description.contains("nudgectl doctor --repair") == true)
    #expect(Store.refusal(of: fixture.scratch.journal) == error)
    #expect(try fixture.mend().entries.own > 0)
  }

  @Test("a file that nobody may read cannot be read; nobody says that it cannot be written")
  func unreadable() throws {
    let ground = try Ground()
    try ground.store.finish()
    let remains = try ground.killed()
    chmod(remains.scratch.directory, 0o755)
    let locked = LockedDirectory(remains.journal)
    defer { locked.open() }
    let error = #expect(throws: StoreError.self) { try Store(path: remains.journal) }
    let told = error?.description ?? ""
    #expect(told.contains("cannot be read") && !told.contains("written"), "\(told)")
  }

  @Test("that nothing was written is said of what was looked at, and of nothing else")
  func untouched() throws {
    let error = StoreError(reason: .damaged, path: "/j", detail: "x")
    #expect(!error.description.contains("Nothing was written"))
    #expect(error.untouched.description.contains("Nothing was written to it"))
  }
}
