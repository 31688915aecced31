import Foundation
import GRDB
import NudgeCore
import NudgeStore
import Testing
import Varlink

@testable import nudged

/// What `doctor` says of the journal, and when all of it is read.
@Suite("The journal is read through at leisure")
struct ReadThroughTests {
  private func quiet(_ life: RunningDaemon) async {
    life.daemon.engine.settleAtLeisure()
    life.daemon.lookThroughJournal()
    await withCheckedContinuation { continuation in
      life.daemon.backups.workOut({ _ in () }, { _ in continuation.resume() })
    }
  }

  private func finding(_ life: RunningDaemon) async throws -> Finding {
    let findings = try await life.call("Control.Probe", as: Control.Probe.self).findings
    return try #require(findings.first { $0.topic == "journal" })
  }

  private func fill(_ life: RunningDaemon, _ count: Int = 300) throws {
    for number in 1...count {
      _ = try life.daemon.engine.log(
        try EntryDraft(kind: .win, text: "a win of many words, number \(number)", tags: ["a"]))
    }
    _ = try life.daemon.engine.store.indexWords()
    _ = try life.daemon.engine.store.forgetLog()
  }

  /// Pages of a table or an index behind its first, as they are in the file.
  private func zero(_ name: String, at place: (Int) -> Int, _ life: RunningDaemon) throws {
    let pages = try life.daemon.engine.store.pages(of: name)
    let page = pages[place(pages.count)]
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: life.places.journal))
    try file.seek(toOffset: UInt64((page - 1) * 4096))
    try file.write(contentsOf: Data(count: 4096))
    try file.close()
  }

  @Test("once a day, and doctor says when")
  func daily() async throws {
    let life = try await RunningDaemon(at: "2039-03-18 09:00")
    #expect(try await finding(life).note == life.places.journal, "not before it was")
    await quiet(life)
    #expect(try await finding(life).note.contains("read through on 2039-03-18 at 09:00, and whole"))
    try await life.passes(to: "2039-03-18 10:00")
    await quiet(life)
    #expect(life.daemon.backups.reading?.moment.time == CivilTime(hour: 9, minute: 0))
    try await life.passes(to: "2039-03-19 10:00")
    await quiet(life)
    #expect(life.daemon.backups.reading?.moment.date == CivilDate("2039-03-19"))
  }

  @Test("a copy that is made has read all of it")
  func copied() async throws {
    let life = try await RunningDaemon(at: "2039-03-18 09:00")
    _ = try await life.callRaw("Log", ["kind": "win", "text": "soup"])
    life.daemon.backups.keepDaily(life.daemon.engine.store.commits)
    await quiet(life)
    #expect(life.daemon.backups.reading?.problem == nil && life.daemon.backups.reading != nil)
  }

  @Test("damage to what a person wrote is told, and what helps")
  func damaged() async throws {
    let life = try await RunningDaemon()
    try fill(life)
    try zero("entry", at: { $0 / 2 }, life)
    await quiet(life)
    let finding = try await finding(life)
    #expect(!finding.fine && finding.note.contains("nudgectl doctor --repair"), "\(finding.note)")
    let check = try await life.call("CheckBackup", as: JournalMethods.CheckBackup.self)
    #expect(check.journal?.sound == false)
  }

  @Test("damage that was met has one sign at once, and nobody says that nothing was written")
  func met() async throws {
    let life = try await RunningDaemon()
    try fill(life)
    try zero("entry", at: { $0 / 2 }, life)
    life.daemon.engine.store.releaseMemory()
    _ = try? await life.callRaw("List", ["limit": 1000])
    let note = try await finding(life)
    #expect(!note.fine && note.note.contains("nudgectl doctor --repair") && !note.note.contains("Nothing was written"))
    let export = await #expect(throws: VarlinkError.self) { _ = try await life.export(.init(format: "jsonl")) }
    let told = String(decoding: export?.parametersJSON ?? [], as: UTF8.self)
    #expect(told.contains("doctor --repair") && !told.contains("Nothing was written"), "\(told)")
    await quiet(life)
    #expect(try await !finding(life).fine)
  }

  @Test("damage to what can be made from the rest is made anew, and doctor says so beside a ✓")
  func derived() async throws {
    let life = try await RunningDaemon()
    try fill(life)
    try zero("entry_words_data", at: { $0 - 1 }, life)
    await quiet(life)
    let finding = try await finding(life)
    #expect(finding.fine && finding.note.contains("were made anew"), "\(finding.note)")
    #expect(try life.daemon.engine.store.entries(limit: 999).count == 300)
    let check = try await life.call("CheckBackup", as: JournalMethods.CheckBackup.self)
    #expect(check.journal?.sound == true)
  }

  @Test("a journal whose writes are refused is not fine, and is again when they are not")
  func refused() async throws {
    let life = try await RunningDaemon()
    try life.daemon.engine.store.refuseWrites(true)
    let finding = try await finding(life)
    #expect(!finding.fine && finding.note.contains("nothing can be written just now"))
    try life.daemon.engine.store.refuseWrites(false)
    #expect(try await self.finding(life).fine)
  }

  // MARK: - A plain copy

  @Test(
    "after a quiet while a plain copy of the file has everything (attacked no. 6)", arguments: [1, 10, 30, 45, 60, 120])
  func plainCopy(count: Int) async throws {
    let life = try await RunningDaemon()
    for number in 1...count { _ = try await life.callRaw("Log", ["kind": "win", "text": .string("win \(number)")]) }
    let begun = try await life.call("Begin", ["guide": "evening-wins"], as: JournalMethods.OneRun.self)
    _ = try await life.callRaw("Put", ["run": .integer(begun.run.id), "question": "win", "answer": "made soup"])
    await quiet(life)
    let copy = life.places.dataDirectory + "/copy.sqlite"
    try FileManager.default.copyItem(atPath: life.places.journal, toPath: copy)
    let store = try Store(path: copy)
    #expect(try store.entries(limit: 999).count == count)
    #expect(try store.openRuns(limit: 9).first?.answers == ["win": "made soup"])
  }

  @Test("what an export kept from being moved, is moved in the next quiet moment; with nothing new, nothing is done")
  func reader() async throws {
    let life = try await RunningDaemon()
    _ = try await life.callRaw("Log", ["kind": "win", "text": "soup"])
    let store = life.daemon.engine.store
    let snapshot = try JournalSnapshot(path: store.path)
    withExtendedLifetime(snapshot) {
      life.daemon.engine.settleAtLeisure()
      #expect(!store.isSettled)
    }
    _ = consume snapshot
    life.daemon.engine.settleAtLeisure()
    #expect(store.isSettled)
    let before = FileManager.default.contents(atPath: life.places.journal)
    life.daemon.engine.settleAtLeisure()
    #expect(FileManager.default.contents(atPath: life.places.journal) == before)
  }
}
