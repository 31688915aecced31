import Foundation
import GRDB
import Glibc
import NudgeCore
import Testing

@testable import NudgeStore

/// A journal on disk, what people and programs do to its files, and what is seen of it afterwards.
struct Ground {
  let scratch: Scratch
  let store: Store

  init() throws {
    scratch = try Scratch()
    store = try Store(path: scratch.journal)
  }

  var journal: String { scratch.journal }
  var log: String { journal + "-wal" }
  var backups: String { scratch.directory + "/backups" }

  static func write(_ text: String, in store: Store) throws {
    _ = try store.log(
      try EntryDraft(kind: .win, text: text),
      at: .init(writtenAt: Instant(seconds: 1), offset: 0, day: CivilDate(daysSinceEpoch: 20_000)))
  }

  func write(_ texts: String...) throws { for text in texts { try Self.write(text, in: store) } }

  static func words(_ store: Store) throws -> [String] { try store.entries(limit: 99).map(\.draft.text).reversed() }

  /// What a journal of one file holds, looked at elsewhere.
  func words(of file: String) throws -> [String] {
    let other = try Scratch()
    try FileManager.default.copyItem(atPath: file, toPath: other.journal)
    // As every program that opens it would, by SQLite's rule for names.
    if FileManager.default.fileExists(atPath: file + "-wal") {
      try FileManager.default.copyItem(atPath: file + "-wal", toPath: other.journal + "-wal")
    }
    return try Self.words(Store(path: other.journal))
  }

  /// Another journal, whole in one file.
  func other(_ text: String) throws -> String {
    let place = scratch.directory + "/other-\(text).sqlite"
    let store = try Store(path: place)
    try Self.write(text, in: store)
    try store.finish()
    return place
  }

  /// This journal as it is now, in one file, as `sqlite3 .backup` makes it.
  func copy(_ name: String = "copy") throws -> String {
    let place = scratch.directory + "/\(name).sqlite"
    let copy = try DatabaseQueue(path: place)
    let source = try DatabaseQueue(path: journal)
    try source.backup(to: copy)
    return place
  }

  /// As after `kill -9`: file and log as they are, under another directory, where no process has them open.
  func killed() throws -> Ground.Remains { try Remains(self) }

  /// What a daemon finds that starts after this one was killed.
  func wordsAfterKill() throws -> [String] {
    let remains = try killed()
    return try withExtendedLifetime(remains) { try Self.words(Store(path: remains.journal)) }
  }

  var put: [String] { Self.put(in: backups) }

  static func put(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// What a daemon leaves that was killed.
  struct Remains {
    let scratch: Scratch
    var journal: String { scratch.journal }
    var log: String { journal + "-wal" }

    init(_ ground: Ground) throws {
      scratch = try Scratch()
      for end in ["", "-wal"] where FileManager.default.fileExists(atPath: ground.journal + end) {
        try FileManager.default.copyItem(atPath: ground.journal + end, toPath: journal + end)
      }
    }

    var put: [String] { Ground.put(in: scratch.directory + "/backups") }

    func bytes() throws -> [Data?] {
      [journal, log].map { FileManager.default.contents(atPath: $0) }
    }
  }
}

/// A directory that lets nobody in until it is opened; the thread that locked it is nobody until then, whoever runs the tests.
final class LockedDirectory {
  private let path: String
  private let user = geteuid()
  private static let nobody: uid_t = 65_534

  /// - Parameter isReadable: whether what is in it can be read, and not be written.
  init(_ path: String, isReadable: Bool = false) {
    self.path = path
    if isReadable { for name in Ground.put(in: path) { chmod("\(path)/\(name)", 0o444) } }
    chmod(path, isReadable ? 0o555 : 0)
    // The superuser is let in everywhere.
    if user == 0 { Self.setFileSystemUser(Self.nobody) }
  }

  func open() {
    if user == 0 { Self.setFileSystemUser(user) }
    chmod(path, 0o700)
    for name in Ground.put(in: path) { chmod("\(path)/\(name)", 0o600) }
  }

  deinit { open() }

  /// setfsuid(2), for this thread alone; Swift's Glibc module lacks its header.
  private static func setFileSystemUser(_ user: uid_t) {
    typealias Function = @convention(c) (uid_t) -> CInt
    _ = dlsym(nil, "setfsuid").map { unsafeBitCast($0, to: Function.self)(user) }
  }
}

/// `cp` onto an existing file: the same file, another content.
func writeOver(_ file: String, with other: String) throws {
  let bytes = try Data(contentsOf: URL(fileURLWithPath: other))
  let handle = try #require(FileHandle(forWritingAtPath: file))
  try handle.truncate(atOffset: 0)
  try handle.write(contentsOf: bytes)
  try handle.close()
}

func moveOver(_ file: String, _ other: String) throws {
  guard rename(other, file) == 0 else { throw CocoaError(.fileWriteUnknown) }
}
