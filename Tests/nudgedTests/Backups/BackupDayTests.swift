import Dispatch
import Foundation
import GRDB
import NudgeCore
import NudgeStore
import Testing
import Varlink

@testable import nudged

/// The daemon's own copies of the journal, over days.
@Suite("Backups of the whole daemon")
struct BackupDayTests {
  typealias Life = RunningDaemon

  private func quiet(_ life: Life) async {
    life.daemon.backups.keepDaily(life.daemon.engine.store.commits)
    await caughtUp(life)
  }

  /// Behind all that the queue of backups has to do.
  private func caughtUp(_ life: Life) async {
    await withCheckedContinuation { continuation in
      life.daemon.backups.workOut({ _ in () }, { _ in continuation.resume() })
    }
  }

  private func names(_ life: Life) -> [String] {
    life.daemon.backups.work.folder.files().map { "\($0.name)" }.reversed()
  }

  private func log(_ text: String, _ life: Life) async throws {
    _ = try await life.callRaw("Log", ["kind": "win", "text": .string(text)])
  }

  private func texts(_ life: Life) throws -> [String] {
    try life.daemon.engine.store.entries(limit: 99).map(\.draft.text)
  }

  @Test("the first quiet moment of a day behind a change, and no second the same day, nor one where nobody wrote")
  func daily() async throws {
    let life = try await Life(at: "2039-03-18 09:00")
    try await log("one", life)
    #expect(life.daemon.backups.isDue(life.daemon.engine.store.commits))
    await quiet(life)
    #expect(names(life) == ["2039-03-18-090000-daily.sqlite"])
    try await log("two", life)
    await quiet(life)
    #expect(names(life).count == 1)
    try await life.passes(to: "2039-03-19 07:30")
    await quiet(life)
    #expect(names(life) == ["2039-03-18-090000-daily.sqlite", "2039-03-19-073000-daily.sqlite"])
    // Nudges come and go, and nobody writes.
    try await life.passes(to: "2039-03-21 21:00")
    await quiet(life)
    #expect(names(life).count == 2)
    #expect(
      !life.daemon.backups.isDue(life.daemon.engine.store.commits), "it is not looked at again before something happens"
    )
    try await life.restart()
    await quiet(life)
    #expect(names(life).count == 2)
  }

  @Test("attacked: the file is emptied; the latest copy and the log that was kept are put together")
  func emptied() async throws {
    let life = try await Life(at: "2039-03-18 09:00")
    for number in 1...8 { try await log("before \(number)", life) }
    life.daemon.engine.settleAtLeisure()
    await quiet(life)
    for number in 1...4 { try await log("afterwards \(number)", life) }
    life.daemon.engine.store.releaseMemory()
    truncate(life.places.journal, 0)
    let refused = await #expect(throws: VarlinkError.self) { try await log("refused", life) }
    #expect(refused?.name.hasSuffix("NoJournal") == true)
    // What could be read of it all the same is the shorter way.
    guard !names(life).contains(where: { $0.hasSuffix("-replaced.sqlite") }) else { return }
    let told = String(decoding: refused?.parametersJSON ?? [], as: UTF8.self)
    #expect(told.contains("-replaced.log-as-found") && told.contains("nudgectl backup restore latest"), "\(told)")
    let compared = try await life.call(
      "CompareBackup", JournalMethods.CompareBackup.Parameters(source: "latest"), as: JournalMethods.CompareBackup.self)
    #expect(compared.there.entries == 12 && compared.fromLog == 4 && !compared.same)
    let restored = try await life.call(
      "RestoreBackup", JournalMethods.RestoreBackup.Parameters(source: "latest"), as: JournalMethods.RestoreBackup.self)
    #expect(restored.contents.entries == 12 && restored.fromLog == 4)
    #expect(try texts(life).count == 12)
    try await log("goes on", life)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: life.places.dataDirectory).allSatisfy {
        !$0.contains("making")
      })
  }

  @Test("switched off, none is made by itself, and one by hand is")
  func off() async throws {
    let life = try await Life(configuration: "plan = []\n[backup]\ndaily = false\n")
    try await log("one", life)
    await quiet(life)
    #expect(names(life) == [])
    let made: JournalMethods.MakeBackup = try await life.call("MakeBackup")
    #expect(made.made && made.entries == 1)
    let again: JournalMethods.MakeBackup = try await life.call("MakeBackup")
    #expect(!again.made && again.backup == made.backup)
    #expect(life.daemon.backups.finding.note.hasPrefix("none are made by themselves"))
  }

  @Test("before a file is imported, once, as it was before its first line")
  func beforeImport() async throws {
    let life = try await Life(at: "2039-03-18 09:00")
    try await log("mine", life)
    let text = try await life.export(.init(format: "jsonl")).map(\.text).joined()
    for line in [2, 202] {
      let imported = try await life.callRaw(
        "Import", ["format": "jsonl", "text": .string(text), "line": .integer(Int64(line))])
      #expect(imported.contains(#""known":1"#), "\(imported)")
    }
    await caughtUp(life)
    #expect(names(life) == ["2039-03-18-090000-before-import.sqlite"])
  }

  @Test("a copy is put back, what stood is kept, and the daemon goes on with what is there")
  func restore() async throws {
    let life = try await Life(at: "2039-03-18 09:00")
    try await log("one", life)
    let made: JournalMethods.MakeBackup = try await life.call("MakeBackup")
    try await log("two", life)
    let compared: JournalMethods.CompareBackup = try await life.call(
      "CompareBackup", JournalMethods.CompareBackup.Parameters(source: "latest", words: true))
    #expect(compared.source == made.backup.name && !compared.same)
    #expect(compared.here?.text == "two" && compared.there.text == "one" && compared.there.entries == 1)
    let restored: JournalMethods.RestoreBackup = try await life.call(
      "RestoreBackup", JournalMethods.RestoreBackup.Parameters(source: made.backup.name))
    #expect(restored.contents.entries == 1)
    #expect(try texts(life) == ["one"])
    let status: Control.Status = try await life.call("Control.Status")
    #expect(status.winsToday.map(\.text) == ["one"])
    try await log("three", life)
    let back: JournalMethods.RestoreBackup = try await life.call(
      "RestoreBackup", JournalMethods.RestoreBackup.Parameters(source: restored.kept[0]))
    #expect(try texts(life) == ["two", "one"])
    let third = JournalSite(life.places.journal).backups.path(of: try #require(BackupName(back.kept[0])))
    #expect(try JournalFile.look(third).newest?.text == "three")
    #expect(life.unexpected == [])
  }

  /// - Parameter meanwhile: what somebody does after the other journal is made, and before it is put in place.
  /// - Returns: the names of what was kept.
  private func restore(
    _ backup: BackupView, _ life: Life, meanwhile: @escaping @Sendable () -> Void
  ) async throws -> [BackupName] {
    try await withCheckedThrowingContinuation { continuation in
      life.daemon.exchangeJournal(.beforeRestore) { work, _ in
        defer { meanwhile() }
        return try work.draft(from: backup.name).source
      } _: {
        continuation.resume(with: $0.map(\.kept))
      }
    }
  }

  @Test("what is written while a copy is being put back, is in what was kept")
  func writtenMeanwhile() async throws {
    let life = try await Life(at: "2039-03-18 09:00")
    try await log("one", life)
    let made: JournalMethods.MakeBackup = try await life.call("MakeBackup")
    let daemon = life.daemon
    let kept = try await restore(made.backup, life) {
      // Only the first time.
      DispatchQueue.main.sync {
        MainActor.assumeIsolated {
          guard (try? daemon.engine.store.entries(limit: 9).count) == 1 else { return }
          _ = try? daemon.engine.log(EntryDraft(kind: .win, text: "meanwhile"), at: daemon.engine.present)
        }
      }
    }
    #expect(try texts(life) == ["one"])
    #expect(kept.count == 1 && names(life).count == 2)
    #expect(try JournalFile.look(daemon.backups.work.folder.path(of: kept[0])).newest?.text == "meanwhile")
  }

  @Test("an answer to a guide that is put meanwhile is in what was kept, though no nudge took a step")
  func answeredMeanwhile() async throws {
    let life = try await Life(at: "2039-03-18 09:00")
    try await log("one", life)
    let made: JournalMethods.MakeBackup = try await life.call("MakeBackup")
    let daemon = life.daemon
    let kept = try await restore(made.backup, life) {
      DispatchQueue.main.sync {
        MainActor.assumeIsolated {
          guard (try? daemon.engine.store.openRun(of: "tea")) == nil else { return }
          _ = try? daemon.engine.store.begin("tea", at: daemon.engine.present)
        }
      }
    }
    let store = try Store(path: daemon.backups.work.folder.path(of: try #require(kept.first)))
    #expect(try store.openRun(of: "tea") != nil)
    #expect(try daemon.engine.store.openRun(of: "tea") == nil)
  }

  /// Another journal, in a directory where there never was one.
  private func elsewhere(_ text: String, _ life: Life) throws -> String {
    let directory = life.places.dataDirectory + "/\(text)"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    let store = try Store(path: directory + "/journal.sqlite")
    let moment = Store.Moment(writtenAt: Instant(seconds: 1), offset: 0, day: CivilDate(daysSinceEpoch: 20_000))
    _ = try store.log(try EntryDraft(kind: .win, text: text), at: moment)
    try store.finish()
    return directory + "/journal.sqlite"
  }

  @Test("another file is moved in while a copy is being put back: that is not done, and all of them are there")
  func movedInMeanwhile() async throws {
    let life = try await Life(at: "2039-03-18 09:00")
    try await log("one", life)
    let made: JournalMethods.MakeBackup = try await life.call("MakeBackup")
    try await log("two", life)
    let (daemon, journal) = (life.daemon, life.places.journal)
    let other = try elsewhere("other", life)
    await #expect(throws: (any Error).self) { _ = try await restore(made.backup, life) { rename(other, journal) } }
    try await life.settle()
    #expect(try texts(life) == ["other"])
    let kept = names(life).filter { $0.contains("-replaced") }
    #expect(kept.count == 1)
    let file = daemon.backups.work.folder.path(of: try #require(kept.first.flatMap { BackupName($0) }))
    #expect(try JournalFile.look(file).newest?.text == "two")
  }

  @Test("a journal that could not be kept when it was lost, is kept before another one takes its place")
  func unsavedBefore() async throws {
    let life = try await Life(at: "2039-03-18 09:00")
    try await log("one", life)
    let made: JournalMethods.MakeBackup = try await life.call("MakeBackup")
    try await log("two", life)
    let folder = life.daemon.backups.work.folder.path
    // For a while, there is a file in the place of the folder.
    rename(folder, folder + "-away")
    try Data().write(to: URL(fileURLWithPath: folder))
    unlink(life.places.journal)
    _ = try? await life.callRaw("List", [:])
    unlink(folder)
    rename(folder + "-away", folder)
    let _: JournalMethods.RestoreBackup = try await life.call(
      "RestoreBackup", JournalMethods.RestoreBackup.Parameters(source: made.backup.name))
    #expect(try texts(life) == ["one"])
    let newest = try names(life).compactMap { BackupName($0) }.map { name in
      try JournalFile.look(life.daemon.backups.work.folder.path(of: name)).newest?.text
    }
    #expect(newest.contains("two"), "\(names(life)): \(newest)")
  }

  @Test("a journal that is a link, pointed elsewhere: what is put back goes where it leads to now")
  func pointedElsewhere() async throws {
    let life = try await Life(at: "2039-03-18 09:00")
    try await log("one", life)
    let (journal, first) = (life.places.journal, life.places.dataDirectory + "/first.sqlite")
    let second = try elsewhere("second", life)
    try life.daemon.engine.store.finish()
    try FileManager.default.moveItem(atPath: journal, toPath: first)
    symlink(first, journal)
    try await life.restart()
    let made: JournalMethods.MakeBackup = try await life.call("MakeBackup")
    unlink(journal)
    symlink(second, journal)
    _ = try? await life.callRaw("List", [:])
    #expect(try texts(life) == ["second"])
    try await log("third", life)
    let before = try Data(contentsOf: URL(fileURLWithPath: first))
    let _: JournalMethods.RestoreBackup = try await life.call(
      "RestoreBackup", JournalMethods.RestoreBackup.Parameters(source: made.backup.name))
    #expect(try texts(life) == ["one"])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: journal) == second)
    #expect(try JournalFile.look(second).newest?.text == "one")
    #expect(try Data(contentsOf: URL(fileURLWithPath: first)) == before)
  }

  @Test("a fresh journal, and the old one back")
  func fresh() async throws {
    let life = try await Life()
    try await log("old", life)
    let begun: JournalMethods.BeginFresh = try await life.call("BeginFresh")
    #expect(try texts(life) == [])
    #expect(BackupName(begun.kept[0])?.reason == .removed)
    let _: JournalMethods.RestoreBackup = try await life.call(
      "RestoreBackup", JournalMethods.RestoreBackup.Parameters(source: begun.kept[0]))
    #expect(try texts(life) == ["old"])
  }

  @Test(
    "what cannot be put back is told by name, and nothing happens",
    arguments: [
      ("2001-01-01", "NoSuchBackup"), ("/etc/hostname", "UnusableBackup"), ("/nonexistent", "UnusableBackup"),
      ("", "NoSuchBackup"),
    ])
  func refused(source: String, error: String) async throws {
    let life = try await Life()
    try await log("one", life)
    for method in ["RestoreBackup", "CompareBackup"] {
      do {
        _ = try await life.callRaw(method, ["source": .string(source)])
        Issue.record("\(method) took \(source)")
      } catch let refused as VarlinkError {
        #expect(refused.name == "org.nudged.Journal.\(error)")
      }
    }
    #expect(try texts(life) == ["one"] && names(life) == [])
    #expect(!FileManager.default.fileExists(atPath: life.daemon.backups.work.site.draft))
  }

  @Test("where no copy can be made, doctor says why, everything else goes on, and it is tried again")
  func failing() async throws {
    let life = try await Life(at: "2039-03-18 09:00")
    let folder = life.daemon.backups.work.folder.path
    try Data().write(to: URL(fileURLWithPath: folder))
    let unseen = life.daemon.backups.finding
    #expect(!unseen.fine && unseen.note.hasPrefix("\(folder) cannot be looked into (Not a directory)"))
    try await log("one", life)
    await quiet(life)
    let finding = life.daemon.backups.finding
    #expect(!finding.fine && finding.note.hasPrefix("none can be made just now. \(folder)"))
    #expect(!finding.note.contains("none yet"))
    await #expect(throws: VarlinkError.self) { _ = try await life.callRaw("MakeBackup", [:]) }
    try await log("two", life)
    #expect(try texts(life) == ["two", "one"])
    try FileManager.default.removeItem(atPath: folder)
    await quiet(life)
    #expect(names(life).count == 1)
    #expect(life.daemon.backups.finding.fine)
    #expect(life.daemon.backups.finding.note.contains("the newest is of 2039-03-18 at 09:00"))
  }

  @Test("a whole journal needs no repair; nothing is done")
  func nothingToMend() async throws {
    let life = try await Life()
    try await log("one", life)
    let repaired: JournalMethods.RepairJournal = try await life.call("RepairJournal")
    #expect(repaired == .init(whole: true))
    #expect(names(life) == [])
  }

  @Test("a journal damaged under the running daemon is mended, and the daemon goes on with it")
  func mend() async throws {
    let life = try await Life()
    for number in 1...30 { try await log("win \(number)", life) }
    _ = try life.daemon.engine.store.forgetLog()
    let root = try await life.root(of: "trial")
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: life.places.journal))
    try file.seek(toOffset: UInt64((root - 1) * 4096))
    try file.write(contentsOf: Data(count: 4096))
    try file.close()
    let repaired: JournalMethods.RepairJournal = try await life.call("RepairJournal")
    #expect(!repaired.whole && repaired.entries == RepairCounts(own: 30, stray: 0, filled: 0, lost: 0))
    // A log that was not empty is kept beside it.
    #expect(repaired.kept.first?.hasSuffix("-damaged.damaged") == true && repaired.kept.count <= 2)
    #expect(try texts(life).count == 30)
    #expect(throws: Never.self) { try JournalFile.check(life.places.journal) }
    try await log("goes on", life)
    #expect(try texts(life).count == 31)
  }

  @Test("where nothing can be saved, the damaged file stays where it is, and no empty journal takes its place")
  func nothingSaved() async throws {
    let home = "/tmp/nudged-mend-\(UUID().uuidString)"
    let places = try Places(environment: ["HOME": home])
    defer { try? FileManager.default.removeItem(atPath: home) }
    try FileManager.default.createDirectory(atPath: places.dataDirectory, withIntermediateDirectories: true)
    let noise = Data((0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 251) })
    try noise.write(to: URL(fileURLWithPath: places.journal))
    #expect {
      _ = try OfflineUpkeep.answer(.repair, at: places, moment: CivilDateTime(microsecondsSinceEpoch: 0))
    } throws: { error in
      (error as? StoreError)?.path == places.journal && "\(error)".contains("nudgectl backup fresh")
    }
    #expect(FileManager.default.contents(atPath: places.journal) == noise)
    #expect(BackupFolder(ofJournal: places.journal).files().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: JournalSite(places.journal).draft))
  }

  @Test("the latest is the latest that can be used; by its name, one that cannot is refused")
  func latestWhole() async throws {
    let life = try await Life(at: "2039-03-18 09:00")
    try await log("one", life)
    let made: JournalMethods.MakeBackup = try await life.call("MakeBackup")
    let broken = "2039-03-18-235959-daily.sqlite"
    try Data("short".utf8).write(
      to: URL(fileURLWithPath: life.daemon.backups.work.folder.path + "/" + broken))
    for words in ["latest", "2039-03-18"] {
      let compared: JournalMethods.CompareBackup = try await life.call(
        "CompareBackup", JournalMethods.CompareBackup.Parameters(source: words))
      #expect(compared.source == made.backup.name)
    }
    await #expect(throws: VarlinkError.self) {
      _ = try await life.callRaw("CompareBackup", ["source": .string(broken)])
    }
  }

  @Test("check reads every copy through, and finds the one that rotted")
  func check() async throws {
    let life = try await Life()
    try await log("one", life)
    let made: JournalMethods.MakeBackup = try await life.call("MakeBackup")
    let sound: JournalMethods.CheckBackup = try await life.call("CheckBackup")
    #expect(sound.checks.map(\.sound) == [true] && sound.checks[0].contents?.entries == 1)
    let path = life.daemon.backups.work.folder.path + "/" + made.backup.name
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: 4096 * 5)
    try file.write(contentsOf: Data(repeating: 9, count: 4096))
    try file.close()
    let rotten: JournalMethods.CheckBackup = try await life.call(
      "CheckBackup", JournalMethods.CheckBackup.Parameters(name: made.backup.name))
    #expect(rotten.checks.map(\.sound) == [false] && rotten.checks[0].problem?.hasPrefix("It is damaged") == true)
  }
}

extension RunningDaemon {
  fileprivate func root(of table: String) async throws -> Int {
    let queue = try DatabaseQueue(path: places.journal)
    return try await queue.read {
      try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_master WHERE name = ?", arguments: [table]) ?? 0
    }
  }
}
