import Dispatch
import Foundation
import Glibc
import NudgeCore
import NudgeStore
import TestSupport
import Testing
import Varlink

@testable import nudged

/// Erasing by the whole daemon, looked for in the bytes of everything it writes.
@Suite("Erasing by the whole daemon")
struct ErasingTests {
  typealias Life = RunningDaemon
  private static let word = "Qwoxmarlefzint"

  private func log(_ text: String, _ life: Life) async throws {
    _ = try await life.callRaw("Log", ["kind": "win", "text": .string(text)])
  }

  private func files(with word: String, _ life: Life) -> [String] {
    let directory = life.places.dataDirectory
    let paths = FileManager.default.enumerator(atPath: directory)?.compactMap { $0 as? String } ?? []
    let kinds = [word, word.lowercased()].flatMap { word -> [Data] in
      [word.data(using: .utf8), word.data(using: .utf16LittleEndian), word.data(using: .utf16BigEndian)].compactMap(
        \.self)
    }
    return paths.filter { path in
      guard let bytes = FileManager.default.contents(atPath: directory + "/" + path) else { return false }
      return kinds.contains { bytes.firstRange(of: $0) != nil }
    }
  }

  private func write(_ text: String, to name: String, _ life: Life) throws {
    let file = URL(fileURLWithPath: life.places.dataDirectory + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func erase(_ id: Int64, _ life: Life) async throws -> JournalMethods.Erase {
    try await life.call("Erase", JournalMethods.Erase.Parameters(id: id), as: JournalMethods.Erase.self)
  }

  /// - Parameter meanwhile: what somebody does once the daemon has begun, and before it has looked at any copy.
  private func erase(
    _ id: Int64, _ life: Life, meanwhile: () throws -> Void
  ) async throws -> JournalMethods.Erase {
    let gate = DispatchSemaphore(value: 0)
    life.daemon.backups.workOut { _ in
      gate.wait()
    } _: { _ in
    }
    let task = Task { try await erase(id, life) }
    let hasBegun = await eventually { life.daemon.backups.isExchanging }
    defer { gate.signal() }
    #expect(hasBegun)
    try meanwhile()
    gate.signal()
    return try await task.value
  }

  private func texts(_ life: Life) throws -> [String] {
    try life.daemon.engine.store.entries(limit: 99).map(\.draft.text)
  }

  /// An entry, and its words wherever the daemon and the client put them.
  private func written(_ life: Life) async throws {
    try await log("one", life)
    try await log("\(Self.word) & was there", life)
    let _: JournalMethods.MakeBackup = try await life.call("MakeBackup")
    _ = try await life.callRaw("Amend", ["id": 2, "text": .string("\(Self.word) & was edited")])
    _ = try await life.callRaw("List", ["search": .string(Self.word)])
    _ = try await life.callRaw("Remove", ["id": 2])
    let _: JournalMethods.MakeBackup = try await life.call("MakeBackup")
    try await log("three", life)
    try write("<p>\(Self.word) &amp; was edited</p>", to: "reports/2039-03.html", life)
    try write("<p>one</p>", to: "reports/2039-02.html", life)
    try write("mine\n\(Self.word) & was there\nmine too\n", to: "unsent.txt", life)
  }

  @Test("one entry: told first, then in no file any more, and all else is there")
  func one() async throws {
    let life = try await Life(at: "2039-03-18 09:00")
    try await written(life)
    let look = try await life.call(
      "LookToErase", JournalMethods.LookToErase.Parameters(id: 2), as: JournalMethods.LookToErase.self)
    #expect(look.text == "\(Self.word) & was edited" && look.copies == 2 && look.pages == 1 && look.unsent)
    #expect(files(with: Self.word, life).count >= 5)
    let erased = try await erase(2, life)
    #expect(erased == .init(copies: 2, pages: 1, left: [], same: []))
    #expect(files(with: Self.word, life) == [])
    #expect(try texts(life) == ["three", "one"])
    let unsent = try String(contentsOfFile: life.places.dataDirectory + "/unsent.txt", encoding: .utf8)
    #expect(unsent.split(separator: "\n").filter { !$0.allSatisfy { $0 == " " } } == ["mine", "mine too"])
    #expect(FileManager.default.fileExists(atPath: life.places.dataDirectory + "/reports/2039-02.html"))
    try await log("four", life)
    try await life.restart()
    #expect(try texts(life) == ["four", "three", "one"])
    #expect(files(with: Self.word, life) == [])
    #expect(life.unexpected == [])
  }

  @Test("the act is not undone, and what was done before is, asked once more")
  func undone() async throws {
    let life = try await Life()
    try await log("one", life)
    try await log(Self.word, life)
    _ = try await erase(2, life)
    let refused = await #expect(throws: VarlinkError.self) { try await life.callRaw("Undo", [:]) }
    #expect(refused?.name == "org.nudged.Journal.ErasedForGood")
    _ = try await life.callRaw("Undo", [:])
    #expect(try texts(life) == [])
    let missing = await #expect(throws: VarlinkError.self) { try await erase(9, life) }
    #expect(missing?.name == "org.nudged.Journal.NoSuchEntry")
    #expect(try await erase(2, life).left == [], "once more comes to the same")
  }

  @Test("a copy that rotted is told, the entry is gone from all others, and the same once more does the rest")
  func rotten() async throws {
    let life = try await Life()
    try await written(life)
    let name = try #require(life.daemon.backups.work.folder.files().last?.name)
    let path = life.daemon.backups.work.folder.path(of: name)
    let whole = try #require(FileManager.default.contents(atPath: path))
    try (whole.prefix(4096) + Data(repeating: 7, count: 4096) + whole.dropFirst(8192)).write(
      to: URL(fileURLWithPath: path))
    let erased = try await erase(2, life)
    #expect(erased.left.map(\.path) == [path] && erased.left[0].reason.hasPrefix("It is damaged"), "\(erased.left)")
    #expect(files(with: Self.word, life).allSatisfy { $0.hasSuffix("\(name)") })
    try whole.write(to: URL(fileURLWithPath: path))
    #expect(try await erase(2, life).left == [])
    #expect(files(with: Self.word, life) == [])
  }

  @Test("what is written and copied meanwhile is there, and has nothing of it either")
  func meanwhile() async throws {
    let life = try await Life()
    try await written(life)
    let daemon = life.daemon
    let erased = try await erase(2, life) {
      _ = try daemon.engine.log(EntryDraft(kind: .win, text: "meanwhile"), at: daemon.engine.present)
      daemon.backups.keepBefore(.beforeImport)
    }
    #expect(erased.left == [])
    #expect(try texts(life) == ["meanwhile", "three", "one"])
    #expect(daemon.backups.work.folder.files().count == 3)
    #expect(files(with: Self.word, life) == [])
  }

  @Test("another journal that is moved there meanwhile keeps its entry of that number")
  func another() async throws {
    let life = try await Life()
    try await written(life)
    let other = life.places.dataDirectory + "/other/journal.sqlite"
    try write("", to: "other/made", life)
    let store = try Store(path: other)
    for text in ["theirs 1", "theirs 2"] {
      _ = try store.log(
        try EntryDraft(kind: .win, text: text),
        at: .init(writtenAt: Instant(seconds: 1), offset: 0, day: CivilDate(daysSinceEpoch: 20_000)))
    }
    try store.finish()
    let (daemon, journal) = (life.daemon, life.places.journal)
    let refused = await #expect(throws: VarlinkError.self) {
      _ = try await erase(2, life) {
        rename(other, journal)
        daemon.attendToJournal()
      }
    }
    #expect(refused?.name == "org.nudged.Journal.NoJournal")
    #expect(try texts(life) == ["theirs 2", "theirs 1"])
  }

  @Test("while somebody reads, the file stays as it is for the moment, and that is told")
  func reading() async throws {
    let life = try await Life()
    try await written(life)
    let copy = try JournalCopy(of: life.places.journal)
    let erased = try await erase(2, life)
    #expect(erased.left.map(\.path) == [life.places.journal], "\(erased.left)")
    #expect(try texts(life) == ["three", "one"])
    copy.letGo()
    #expect(try await erase(2, life).left == [])
    #expect(files(with: Self.word, life) == [])
  }

  @Test("an open step that asks by itself is erased with its plan")
  func aims() async throws {
    let life = try await Life()
    _ = try await life.callRaw("AddStep", ["text": .string(Self.word), "calendar": "*-*-* 10:00"])
    #expect(!life.daemon.engine.aims.steps.isEmpty)
    let erased = try await life.call(
      "Erase", JournalMethods.Erase.Parameters(subject: "step", id: 1), as: JournalMethods.Erase.self)
    #expect(erased.left == [] && life.daemon.engine.aims.steps.isEmpty)
    #expect(files(with: Self.word, life) == [])
    let refused = await #expect(throws: VarlinkError.self) {
      try await life.callRaw("Erase", ["subject": "nudge", "id": 1])
    }
    #expect(refused?.name == "org.varlink.service.InvalidParameter")
  }

  // MARK: - Everything

  @Test("everything: no file has a word of it, the configuration stays, and the daemon goes on with an empty journal")
  func everything() async throws {
    let life = try await Life(
      at: "2039-03-18 09:00",
      configuration: "plan = []\n[support]\ncontacts = [{ name = \"\(Self.word)\", reach = \"1\" }]\n")
    try await written(life)
    let begun = try await life.callRaw("Begin", ["guide": "evening-wins"])
    #expect(begun.contains("run"))
    _ = try await life.callRaw("Put", ["run": 1, "question": "win", "answer": .string(Self.word)])
    _ = try JournalSite(life.places.journal).keepAsItIs(.damaged, at: life.daemon.backups.moment)
    try write(Self.word, to: "unsent-2039-03-17-1.txt", life)
    try write(Self.word, to: "backups/notes.txt", life)
    #expect(files(with: Self.word, life).contains("card.json"))
    let configuration = FileManager.default.contents(atPath: life.places.configFile)
    let look = try await life.call(
      "LookToErase", JournalMethods.LookToErase.Parameters(), as: JournalMethods.LookToErase.self)
    #expect(look.entries == 2 && look.copies == 2 && look.asFound > 0 && look.pages == 2 && look.unsent)
    #expect(look.configuration == life.places.configFile)
    let forgotten: JournalMethods.ForgetAll = try await life.call("ForgetAll")
    #expect(forgotten.left == [] && forgotten.copies == 2 + look.asFound)
    #expect(forgotten.strangers == [life.places.dataDirectory + "/backups/notes.txt"])
    #expect(files(with: Self.word, life) == ["backups/notes.txt"], "what nudged did not write stays")
    #expect(FileManager.default.contents(atPath: life.places.configFile) == configuration)
    #expect(try texts(life) == [])
    try await log("first again", life)
    #expect(try life.daemon.engine.store.entries(limit: 9).map(\.id) == [1])
    let refused = await #expect(throws: VarlinkError.self) {
      _ = try await life.callRaw("Put", ["run": 1, "question": "win", "answer": "x"])
    }
    #expect(refused?.name == "org.nudged.Journal.NoSuchRun")
    try await life.restart()
    #expect(try texts(life) == ["first again"])
    #expect(life.unexpected == [])
  }

  @Test("everything, where the journal's file was removed a moment ago: what was kept of it goes as well")
  func removed() async throws {
    let life = try await Life()
    try await written(life)
    unlink(life.places.journal)
    _ = try? await life.callRaw("List", [:])
    #expect(life.daemon.engine.store.absence != nil)
    #expect(!files(with: Self.word, life).isEmpty)
    let forgotten: JournalMethods.ForgetAll = try await life.call("ForgetAll")
    #expect(forgotten.left == [])
    #expect(files(with: Self.word, life) == [])
    try await log("anew", life)
    #expect(try texts(life) == ["anew"])
  }

  @Test("while somebody reads, nothing is forgotten, and that is said")
  func busy() async throws {
    let life = try await Life()
    try await written(life)
    let copy = try JournalCopy(of: life.places.journal)
    let refused = await #expect(throws: VarlinkError.self) {
      let _: JournalMethods.ForgetAll = try await life.call("ForgetAll")
    }
    #expect(refused?.name == "org.nudged.Journal.JournalBusy")
    #expect(try texts(life) == ["three", "one"])
    copy.letGo()
    let _: JournalMethods.ForgetAll = try await life.call("ForgetAll")
    #expect(files(with: Self.word, life) == [])
  }

  @Test("without a daemon, one entry and everything", arguments: [true, false])
  func offline(all: Bool) async throws {
    let life = try await Life()
    try await written(life)
    // The journal as a daemon leaves it that was killed, elsewhere.
    let home = "/tmp/nudged-offline-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: home) }
    try FileManager.default.createDirectory(atPath: home + "/data", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: life.places.dataDirectory, toPath: home + "/data/nudged")
    let places = try Places(environment: [
      "HOME": home, "XDG_DATA_HOME": home + "/data", "NUDGED_SOCKET": home + "/run/socket",
    ])
    try FileManager.default.createDirectory(atPath: home + "/run/stand-in", withIntermediateDirectories: true)
    try Data(Self.word.utf8).write(to: URL(fileURLWithPath: home + "/run/stand-in/journal.sqlite"))
    func found() -> [String] {
      (FileManager.default.enumerator(atPath: home)?.compactMap { $0 as? String } ?? []).filter {
        FileManager.default.contents(atPath: home + "/" + $0)?.firstRange(of: Data(Self.word.utf8)) != nil
      }
    }
    #expect(found().count > 4)
    let moment = CivilDateTime(date: CivilDate(daysSinceEpoch: 25_000), time: .nine)
    let record = try #require(OfflineUpkeep.Record("entry:2"))
    let look = try JSON.decode(
      JournalMethods.LookToErase.self,
      from: try OfflineUpkeep.answer(.lookToErase(all ? nil : record), at: places, moment: moment))
    #expect(look.copies == 2)
    _ = try OfflineUpkeep.answer(all ? .forgetAll : .erase(record), at: places, moment: moment)
    #expect(found() == [])
    #expect(try Store(path: places.journal).entries(limit: 9).map(\.draft.text) == (all ? [] : ["three", "one"]))
  }
}
