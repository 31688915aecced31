import Foundation
import NudgeCore
import Testing

@testable import NudgeStore

@Suite("Store: connections that snapshots read through")
struct ReadingConnectionTests {
  private func log(_ text: String, _ store: Store) throws {
    _ = try store.log(
      try EntryDraft(kind: .win, text: text),
      at: .init(writtenAt: Instant(seconds: 0), offset: 0, day: CivilDate(daysSinceEpoch: 0)))
  }

  private func texts(_ snapshot: JournalSnapshot) throws -> [String] {
    try snapshot.entries(after: nil, limit: 100).compactMap { record in
      if case .entry(let entry) = record.body { entry.draft.text } else { nil }
    }
  }

  @Test("one that was given back reads the moment of its next snapshot")
  func again() throws {
    let scratch = try Scratch()
    let store = try Store(path: scratch.journal)
    try log("first", store)
    #expect(try texts(JournalSnapshot(path: scratch.journal)) == ["first"])
    try log("second", store)
    #expect(try texts(JournalSnapshot(path: scratch.journal)) == ["first", "second"])
  }

  @Test("two at a time each keep their own moment, and more than are kept can be there at once")
  func together() throws {
    let scratch = try Scratch()
    let store = try Store(path: scratch.journal)
    let snapshots = try (0..<6).map { number in
      try log("\(number)", store)
      return try JournalSnapshot(path: scratch.journal)
    }
    for (number, snapshot) in snapshots.enumerated() { #expect(try texts(snapshot).count == number + 1) }
  }

  @Test("while none is lent, the log can be emptied")
  func log() throws {
    let scratch = try Scratch()
    let store = try Store(path: scratch.journal)
    try log("first", store)
    var snapshot: JournalSnapshot? = try JournalSnapshot(path: scratch.journal)
    try log("second", store)
    #expect(try !store.forgetLog())
    #expect(snapshot != nil)
    snapshot = nil
    #expect(try store.forgetLog())
  }

  @Test("a journal put in the place of another is the one that is read")
  func replaced() throws {
    let (scratch, other) = (try Scratch(), try Scratch())
    let store = try Store(path: scratch.journal)
    try log("old", store)
    #expect(try texts(JournalSnapshot(path: scratch.journal)) == ["old"])

    let second = try Store(path: other.journal)
    try log("new", second)
    try second.finish()
    for end in ["-wal", "-shm"] { try FileManager.default.removeItem(atPath: scratch.journal + end) }
    #expect(rename(other.journal, scratch.journal) == 0)
    #expect(try texts(JournalSnapshot(path: scratch.journal)) == ["new"])
    withExtendedLifetime((store, second)) {}
  }
}
