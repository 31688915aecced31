import Foundation
import NudgeCore
import NudgeStore
import Testing
import Varlink

@testable import nudged

@Suite("The ways back, while no journal can be opened")
struct WaysBackTests {
  /// A program that waits for its journal, and how often it heard that another one is in place.
  private final class Waiting {
    let places: Places
    let server = Server(vendor: "tests", product: "nudged", version: "0", url: "https://example.org/")
    private(set) var changes = 0
    private let directory = "/tmp/nudged-back-\(UUID().uuidString)"
    private lazy var ways = WaysBack(
      places, moment: { CivilDateTime(date: CivilDate(daysSinceEpoch: 20_580), time: .nine) },
      onChange: { [unowned self] in changes += 1 })

    init() throws {
      try FileManager.default.createDirectory(atPath: directory + "/data/nudged", withIntermediateDirectories: true)
      places = try Places(environment: [
        "HOME": directory, "XDG_CONFIG_HOME": directory + "/config", "XDG_DATA_HOME": directory + "/data",
        "NUDGED_SOCKET": directory + "/socket",
      ])
      try fill()
      try damage()
      server.register(try ways.interface())
      try server.listen(atPath: places.socket)
    }

    private func fill() throws {
      let store = try Store(path: places.journal)
      for number in 1...40 {
        _ = try store.log(
          try EntryDraft(kind: .win, text: "win \(number)"),
          at: .init(writtenAt: Instant(seconds: Int64(number)), offset: 0, day: CivilDate(daysSinceEpoch: 20_000)))
      }
      _ = try BackupFolder(ofJournal: places.journal).keep(
        try JournalCopy(of: places.journal), .byHand,
        at: CivilDateTime(date: CivilDate(daysSinceEpoch: 20_579), time: .nine), nil)
      try store.finish()
    }

    isolated deinit {
      server.stop()
      try? FileManager.default.removeItem(atPath: directory)
    }

    /// The byte that says which SQLite may read the file.
    func damage() throws {
      try? FileManager.default.removeItem(atPath: places.journal + "-wal")
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: places.journal))
      try file.seek(toOffset: 18)
      try file.write(contentsOf: Data([9]))
      try file.close()
    }

    func call<Answer: Decodable & Sendable>(
      _ method: String, _ parameters: some Encodable & Sendable = Empty(), as type: Answer.Type = Answer.self
    ) async throws -> Answer {
      let (path, name) = (try places.socket, "\(JournalMethods.interface).\(method)")
      return try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async {
          continuation.resume(
            with: Result { try Client(path: path).call(name, parameters, as: Answer.self, timeout: .seconds(600)) })
        }
      }
    }
  }

  @Test("attacked no. 8: a repair is carried out, brings all of it, and what is asked for once more is told as whole")
  func repair() async throws {
    let waiting = try Waiting()
    #expect(throws: StoreError.self) { try Store(path: waiting.places.journal) }
    #expect(!BackupWork(journal: waiting.places.journal).isWholeAtStart)
    let reply = try await waiting.call("RepairJournal", as: JournalMethods.RepairJournal.self)
    #expect(!reply.whole && reply.entries?.own == 40 && reply.entries?.lost == 0 && reply.kept.count == 1)
    #expect(waiting.changes == 1)
    #expect(try Store(path: waiting.places.journal).entries(limit: 99).count == 40)
    let again = try await waiting.call("RepairJournal", as: JournalMethods.RepairJournal.self)
    #expect(again.whole)
  }

  @Test("attacked no. 8: copies are listed, compared and restored, and a new journal is begun")
  func others() async throws {
    let waiting = try Waiting()
    let listed = try await waiting.call("Backups", as: JournalMethods.Backups.self)
    #expect(listed.backups.count == 1)
    let check = try await waiting.call("CheckBackup", as: JournalMethods.CheckBackup.self)
    #expect(check.checks.allSatisfy { $0.sound })
    let compared = try await waiting.call(
      "CompareBackup", JournalMethods.CompareBackup.Parameters(source: "latest"), as: JournalMethods.CompareBackup.self)
    #expect(compared.there.entries == 40)
    let restored = try await waiting.call(
      "RestoreBackup", JournalMethods.RestoreBackup.Parameters(source: "latest"), as: JournalMethods.RestoreBackup.self)
    #expect(restored.contents.entries == 40 && restored.kept.count == 1)
    #expect(try Store(path: waiting.places.journal).entries(limit: 99).count == 40)
    try waiting.damage()
    let fresh = try await waiting.call("BeginFresh", as: JournalMethods.BeginFresh.self)
    #expect(fresh.kept.count == 1 && waiting.changes == 2)
    #expect(try Store(path: waiting.places.journal).entries(limit: 99).isEmpty)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: waiting.places.dataDirectory).allSatisfy {
        !$0.contains("making")
      })
  }

  @Test("everything is erased though nothing can be opened; one entry is not, and that is said")
  func erasing() async throws {
    let waiting = try Waiting()
    let error = await #expect(throws: VarlinkError.self) {
      _ = try await waiting.call(
        "LookToErase", JournalMethods.LookToErase.Parameters(id: 1), as: JournalMethods.LookToErase.self)
    }
    #expect(error?.name == "org.nudged.Journal.NotCopied", "\(String(describing: error))")
    let look = try await waiting.call("LookToErase", as: JournalMethods.LookToErase.self)
    #expect(look.copies == 1)
    let forgotten = try await waiting.call("ForgetAll", as: JournalMethods.ForgetAll.self)
    #expect(forgotten.copies == 1 && forgotten.left == [] && waiting.changes == 1)
    #expect(try Store(path: waiting.places.journal).entries(limit: 9).isEmpty)
    #expect(BackupFolder(ofJournal: waiting.places.journal).files().isEmpty)
  }

  @Test("what is no copy is told as that, and nothing is changed")
  func unknown() async throws {
    let waiting = try Waiting()
    let before = FileManager.default.contents(atPath: waiting.places.journal)
    let error = await #expect(throws: VarlinkError.self) {
      _ = try await waiting.call(
        "RestoreBackup", JournalMethods.RestoreBackup.Parameters(source: "2001"), as: JournalMethods.RestoreBackup.self)
    }
    #expect(error?.name == "org.nudged.Journal.NoSuchBackup" && waiting.changes == 0)
    #expect(FileManager.default.contents(atPath: waiting.places.journal) == before)
  }
}
