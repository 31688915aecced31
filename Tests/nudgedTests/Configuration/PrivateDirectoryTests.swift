import Foundation
import Glibc
import Testing

@testable import nudged

@Suite("Directories and locks that are the person's alone")
struct PrivateDirectoryTests {
  private let scratch = FileManager.default.temporaryDirectory.path + "/nudged-private-\(UUID().uuidString)"

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  private func within<T>(_ body: (String) throws -> T) throws -> T {
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    return try body(scratch)
  }

  @Test("made with what is above it, and closed to others where it was open")
  func made() throws {
    try within { scratch in
      try PrivateDirectory.make(scratch + "/a/b")
      #expect(mode(scratch + "/a/b") == 0o700)
      chmod(scratch + "/a/b", 0o755)
      try PrivateDirectory.make(scratch + "/a/b")
      #expect(mode(scratch + "/a/b") == 0o700)
    }
  }

  @Test("a link of one's own is followed")
  func ownLink() throws {
    try within { scratch in
      mkdir(scratch + "/real", 0o755)
      symlink("real", scratch + "/link")
      try PrivateDirectory.make(scratch + "/link")
      #expect(mode(scratch + "/real") == 0o700)
    }
  }

  @Test("somebody else's directory, and a link that somebody else laid, are not touched", .enabled(if: geteuid() == 0))
  func foreign() throws {
    try within { scratch in
      mkdir(scratch + "/theirs", 0o755)
      chown(scratch + "/theirs", 65_534, 65_534)
      mkdir(scratch + "/mine", 0o755)
      symlink("mine", scratch + "/link")
      lchown(scratch + "/link", 65_534, 65_534)
      for name in ["theirs", "link"] {
        let error = #expect(throws: StartProblem.self) { try PrivateDirectory.make("\(scratch)/\(name)") }
        guard case .foreign? = error else {
          Issue.record("\(String(describing: error))")
          continue
        }
      }
      #expect(mode(scratch + "/theirs") == 0o755 && mode(scratch + "/mine") == 0o755)
    }
  }

  @Test("a directory that anybody may write to is none for a journal, and stays open to them")
  func shared() throws {
    try within { scratch in
      mkdir(scratch + "/all", 0o777)
      chmod(scratch + "/all", 0o1777)
      #expect(throws: StartProblem.self) { try PrivateDirectory.make(scratch + "/all") }
      #expect(mode(scratch + "/all") == 0o1777)
    }
  }

  @Test("the lock holds when its file is removed, and goes with its holder")
  func lockFileRemoved() throws {
    try within { scratch in
      let path = scratch + "/nudged.lock"
      do {
        let lock = try JournalLock(path: path)
        unlink(path)
        #expect(throws: StartProblem.self) { try JournalLock(path: path) }
        withExtendedLifetime(lock) {}
      }
      _ = try JournalLock(path: path)
    }
  }

  @Test("the lock is taken anew where another directory is in the place of the one before")
  func anotherDirectory() throws {
    try within { scratch in
      mkdir(scratch + "/a", 0o700)
      let lock = try JournalLock(path: scratch + "/a/nudged.lock")
      rename(scratch + "/a", scratch + "/before")
      mkdir(scratch + "/a", 0o700)
      try lock.takeAgain()
      #expect(throws: StartProblem.self) { try JournalLock(path: scratch + "/a/nudged.lock") }
      _ = try JournalLock(path: scratch + "/before/nudged.lock")
      // Somebody else is there already: what is held stays held.
      rename(scratch + "/a", scratch + "/ours")
      mkdir(scratch + "/a", 0o700)
      let theirs = try JournalLock(path: scratch + "/a/nudged.lock")
      #expect(throws: StartProblem.self) { try lock.takeAgain() }
      #expect(throws: StartProblem.self) { try JournalLock(path: scratch + "/ours/nudged.lock") }
      withExtendedLifetime((lock, theirs)) {}
    }
  }

  @Test("one that lets nobody in cannot be used; nobody says that it could not be made")
  func closed() throws {
    try within { scratch in
      mkdir(scratch + "/kept", 0o700)
      mkdir(scratch + "/kept/journals", 0o700)
      chmod(scratch, 0o755)
      chmod(scratch + "/kept", 0)
      defer { chmod(scratch + "/kept", 0o700) }
      for path in [scratch + "/kept", scratch + "/kept/journals"] {
        let error = #expect(throws: StartProblem.self) { try asNobody { try PrivateDirectory.make(path) } }
        let told = error.map { "\($0)" } ?? ""
        #expect(told.contains("cannot be used") && !told.contains("made") && error?.isForGood == false, "\(told)")
      }
    }
  }

  /// The superuser is let in everywhere, so this thread is nobody meanwhile: setfsuid(2).
  private func asNobody<T>(_ body: () throws -> T) rethrows -> T {
    typealias Function = @convention(c) (uid_t) -> CInt
    let function = geteuid() == 0 ? dlsym(nil, "setfsuid").map { unsafeBitCast($0, to: Function.self) } : nil
    _ = function?(65_534)
    defer { _ = function?(geteuid()) }
    return try body()
  }
}
