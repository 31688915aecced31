import Foundation
import GRDB
import Glibc
import NudgeCore
import Testing

@testable import NudgeStore

@Suite("What was erased is in no file any more, by its bytes")
struct ErasingInCopiesTests {
  let ground: Ground
  private let now = Instant(seconds: 1_800_000_000)
  private let day = CivilDate(daysSinceEpoch: 20_000)
  /// Found nowhere by chance, and none is a part of another.
  private static let words = (
    text: "Qwoxtextlatefq", tag: "qwoxtagpyrum", field: "qwoxfieldzenro", earlier: "Qwoxearlyvubik",
    answer: "Qwoxanswerdumor", domain: "qwoxdomainfelt", value: "qwoxvaluekrast"
  )
  private static let all = [
    words.text, words.tag, words.field, words.earlier, words.answer, words.domain, words.value,
  ]

  init() throws { ground = try Ground() }

  private func log(_ draft: EntryDraft, second: Int64 = 0) throws -> Entry {
    try ground.store.log(draft, at: .init(writtenAt: now + .seconds(second), offset: 0, day: day))
  }

  private func edited(_ entry: Entry, _ draft: EntryDraft) throws {
    try ground.store.amend(
      Entry(
        id: entry.id, writtenAt: entry.writtenAt, at: entry.at, offset: entry.offset, day: entry.day, nudge: nil,
        removedAt: nil, draft: draft), at: now)
  }

  /// Wins around it, and copies of every stage: before its guide was answered to the end, as it was first, edited, taken back.
  private func written() throws -> (entry: Entry, copies: [BackupName]) {
    for number in 1...30 { try ground.write("win \(number) before") }
    var copies = [try ground.keep(minute: 0)]
    var run = try ground.store.begin("setback", at: now)
    run = try ground.store.put(Self.words.answer, to: "text", in: run, seconds: 5, at: now)
    copies.append(try ground.keep(minute: 1))
    run = try ground.store.put(Self.words.earlier + " happened", to: "text", in: run, seconds: 5, at: now)
    run = try ground.store.put("3", to: "effort", in: run, seconds: 5, at: now)
    copies.append(try ground.keep(minute: 2))
    let draft = try EntryDraft(
      kind: .setback, text: Self.words.earlier + " happened", domain: Self.words.domain, value: Self.words.value,
      tags: [Self.words.tag], fields: ["my-field": Self.words.field], origin: EntryOrigin(guide: "setback"))
    let entry = try log(draft, second: 1)
    try ground.store.write { db in try GuideRun.close(run.id, as: "submitted", db) }
    _ = try ground.store.indexWords()
    copies.append(try ground.keep(.daily, minute: 3))
    try edited(
      entry,
      try EntryDraft(
        kind: .setback, text: Self.words.text + " and more", tags: [Self.words.tag],
        origin: EntryOrigin(guide: "setback")))
    for number in 1...30 { try ground.write("win \(number) behind") }
    copies.append(try ground.keep(.beforeImport, minute: 4))
    return (try #require(try ground.store.entry(entry.id)), copies)
  }

  @Test(
    "from tables, index, log, free pages, what undo knows, guides under way in copies, and every copy",
    arguments: [true, false])
  func everywhere(isRemoved: Bool) throws {
    let (entry, copies) = try written()
    if isRemoved { _ = try ground.store.remove(entry, at: now) }
    for word in Self.all { #expect(!ground.files(with: word).isEmpty, "\(word) is where it can be looked for") }
    let before = try copies.map { try others(in: ground.folder.path(of: $0), than: entry) }
    let erasure = try #require(try ground.store.erasure(of: .entry, entry.id))
    #expect(ground.folder.count(erasure).copies == 4)
    let erased = ground.folder.erase(erasure, at: now)
    #expect(Set(erased.cleared) == Set(copies.dropFirst()) && erased.left.isEmpty)
    try ground.store.erase(erasure, at: now)
    try ground.putOnFreshPages()
    for word in Self.all { #expect(ground.files(with: word) == [], "\(word)") }

    // All else is as it was, and the files are whole.
    #expect(try copies.map { try others(in: ground.folder.path(of: $0), than: entry) } == before)
    for name in copies { _ = try JournalFile.check(ground.folder.path(of: name)) }
    #expect(try Ground.words(ground.store).count == 60)
    #expect(try ground.store.entries(Store.Filter(search: "behind"), limit: 99).count == 30)
    #expect(try FileManager.default.contentsOfDirectory(atPath: ground.folder.path).count == copies.count)
    try ground.store.finish()
    let again = try Store(path: ground.journal)
    #expect(again.found == nil && again.mending == nil)
    #expect(try again.entries(limit: 99).count == 60)
  }

  /// Rows of all tables a person's words lie in, without those of one entry.
  private func others(in file: String, than entry: Entry) throws -> [String] {
    let connection = try FileConnection(file, .immutable)
    let tables = [
      ("entry", "id"), ("entry_tag", "entry"), ("entry_field", "entry"), ("goal", "NULL"), ("step", "NULL"),
      ("trial", "NULL"), ("rest_day", "NULL"),
    ]
    var rows: [String] = []
    for (table, key) in tables {
      let statement = try connection.prepare("SELECT * FROM \(table) WHERE \(key) IS NOT \(entry.id)")
      while try statement.step() { rows.append("\(table) \(statement.values)") }
    }
    return rows
  }

  @Test("a copy can be restored afterwards, and words in it are found again; it has nothing to bring back")
  func restored() throws {
    let (entry, copies) = try written()
    _ = ground.folder.erase(try #require(try ground.store.erasure(of: .entry, entry.id)), at: now)
    let target = ground.scratch.directory + "/restored.sqlite"
    try JournalDraft.make(from: ground.folder.path(of: copies[4]), at: target)
    let store = try Store(path: target)
    #expect(store.mending == nil)
    _ = try store.indexWords()
    #expect(try store.entries(Store.Filter(search: "behind"), limit: 99).count == 30)
    #expect(try store.entry(entry.id) == nil && store.entries(limit: 99).count == 60)
    _ = try store.undo(count: 100, at: now)
    #expect(try store.entry(entry.id) == nil)
  }

  @Test("an entry of the same number in another journal, or of another time in this one, stays as it is")
  func sameNumber() throws {
    let other = try ground.other("stranger")
    try StoreError.requireFolder(ground.folder.path)
    let name = ground.folder.freeName(
      CivilDateTime(date: CivilDate(daysSinceEpoch: 20_581), time: .nine), .beforeRestore)
    try FileManager.default.moveItem(atPath: other, toPath: ground.folder.path(of: name))
    let bytes = FileManager.default.contents(atPath: ground.folder.path(of: name))
    let entry = try log(EntryDraft(kind: .win, text: Self.words.text))
    let erased = ground.folder.erase(try #require(try ground.store.erasure(of: .entry, entry.id)), at: now)
    #expect(entry.id == 1 && erased.cleared.isEmpty && erased.left.isEmpty)
    #expect(FileManager.default.contents(atPath: ground.folder.path(of: name)) == bytes)
  }

  @Test("a copy of an earlier version loses it as well, and stays of that version")
  func earlierVersion() throws {
    let entry = try log(EntryDraft(kind: .win, text: Self.words.text, tags: [Self.words.tag]))
    for version in 1...Int(Schema.version) {
      let name = ground.folder.freeName(
        CivilDateTime(date: CivilDate(daysSinceEpoch: 20_000 + version), time: .nine), .beforeMigration)
      try StoreError.requireFolder(ground.folder.path)
      let file = ground.folder.path(of: name)
      try JournalDraft.fresh(at: file, version: version)
      let connection = try FileConnection(file, .making)
      for (id, text) in [(entry.id, Self.words.text), (entry.id + 1, "stays")] {
        try connection.run(
          """
          INSERT INTO entry (id, kind, text, day, written_at, offset)
          VALUES (\(id), 'win', '\(text)', 20000, \(entry.writtenAt.microseconds), 0)
          """)
      }
      try connection.run("INSERT INTO entry_tag VALUES (\(entry.id), 0, '\(Self.words.tag)')")
      if version > 2 {
        let origin = try ground.store.read { try String.fetchOne($0, sql: "SELECT origin FROM installation") ?? "" }
        try connection.run("UPDATE installation SET origin = '\(origin)'")
      }
    }
    let erased = ground.folder.erase(try #require(try ground.store.erasure(of: .entry, entry.id)), at: now)
    #expect(erased.cleared.count == Int(Schema.version) && erased.left.isEmpty, "\(erased.left)")
    try ground.store.erase(.entry, entry.id, at: now)
    try ground.putOnFreshPages()
    #expect(ground.files(with: Self.words.text) == [] && ground.files(with: Self.words.tag) == [])
    let versions = try ground.folder.files().map { try JournalFile.look(ground.folder.path(of: $0.name)) }
    #expect(versions.map(\.version) == (1...Int(Schema.version)).reversed() && versions.allSatisfy { $0.entries == 1 })
  }

  // MARK: - What was put aside as it was found

  @Test("a damaged file becomes a journal of what can be read of it, and its bytes are gone")
  func damaged() throws {
    let (entry, _) = try written()
    let name = try #require(
      JournalSite(ground.journal).keepAsItIs(.damaged, at: Self.moment).first { $0.form == .damaged })
    let erasure = try #require(try ground.store.erasure(of: .entry, entry.id))
    #expect(ground.folder.count(erasure).asFound > 0)
    let erased = ground.folder.erase(erasure, at: now)
    #expect(erased.left.isEmpty, "\(erased.left)")
    #expect(ground.folder.files().allSatisfy { $0.name.form == .journal })
    let made = try JournalFile.check(ground.folder.path(of: name.with(.journal)))
    #expect(made.entries == 60)
    try ground.store.erase(erasure, at: now)
    try ground.putOnFreshPages()
    for word in Self.all { #expect(ground.files(with: word) == [], "\(word)") }
  }

  private static let moment = CivilDateTime(date: CivilDate(daysSinceEpoch: 20_582), time: .nine)

  @Test("a log that goes on from a copy becomes a journal with it; one that has nothing of it stays as it is")
  func log() throws {
    try ground.write("first")
    _ = try ground.store.forgetLog()
    try ground.keep(minute: 0)
    try ground.write("second")
    let entry = try log(EntryDraft(kind: .win, text: Self.words.text))
    let kept = ground.folder.freeName(Self.moment, .replaced, .log)
    try FileManager.default.copyItem(atPath: ground.log, toPath: ground.folder.path(of: kept))
    let other = ground.folder.freeName(Self.moment, .foreignLog, .log)
    try Data("no words at all".utf8).write(to: URL(fileURLWithPath: ground.folder.path(of: other)))
    let erased = ground.folder.erase(try #require(try ground.store.erasure(of: .entry, entry.id)), at: now)
    #expect(erased.cleared == [kept] && erased.left.isEmpty, "\(erased)")
    #expect(try ground.words(of: ground.folder.path(of: kept.with(.journal))) == ["first", "second"])
    #expect(FileManager.default.fileExists(atPath: ground.folder.path(of: other)))
    try ground.store.erase(.entry, entry.id, at: now)
    try ground.putOnFreshPages()
    #expect(ground.files(with: Self.words.text) == [])
  }

  @Test("a log that nothing is there for is told, and so is a copy that rotted; both stay as they were")
  func left() throws {
    let entry = try log(EntryDraft(kind: .win, text: Self.words.text))
    let rotten = try ground.keep(minute: 0)
    let file = try #require(FileHandle(forUpdatingAtPath: ground.folder.path(of: rotten)))
    try file.seek(toOffset: 4096 * 3)
    try file.write(contentsOf: Data(repeating: 7, count: 4096))
    try file.close()
    let log = ground.folder.freeName(Self.moment, .replaced, .log)
    try Data("a log with \(Self.words.text)".utf8).write(to: URL(fileURLWithPath: ground.folder.path(of: log)))
    let before = [rotten, log].map { FileManager.default.contents(atPath: ground.folder.path(of: $0)) }
    let erased = ground.folder.erase(try #require(try ground.store.erasure(of: .entry, entry.id)), at: now)
    #expect(Set(erased.left.map(\.path)) == Set([rotten, log].map(ground.folder.path(of:))))
    #expect([rotten, log].map { FileManager.default.contents(atPath: ground.folder.path(of: $0)) } == before)
  }

  @Test("where it could not be finished, the same once more does the rest, though nobody knows any more what it said")
  func onceMore() throws {
    let (entry, _) = try written()
    // Erased in the journal alone, as by a kill behind that.
    try ground.store.erase(.entry, entry.id, at: now)
    try Data().write(to: URL(fileURLWithPath: ground.folder.path + "/2026-05-01-090000-daily.sqlite.part"))
    let erasure = try #require(try ground.store.erasure(of: .entry, entry.id))
    #expect(erasure.words == [])
    let erased = ground.folder.erase(erasure, at: now)
    #expect(erased.left.isEmpty && erased.cleared.count == 2)
    try ground.store.erase(erasure, at: now)
    try ground.putOnFreshPages()
    for word in [Self.words.text, Self.words.tag, Self.words.field] {
      #expect(ground.files(with: word) == [], "\(word)")
    }
    #expect(ground.put.allSatisfy { !$0.contains(".part") })
  }

  @Test("a copy in a directory that cannot be written to stays whole, and is told with its reason")
  func unwritable() throws {
    let (entry, copies) = try written()
    let erasure = try #require(try ground.store.erasure(of: .entry, entry.id))
    let lock = LockedDirectory(ground.folder.path, isReadable: true)
    let erased = ground.folder.erase(erasure, at: now)
    lock.open()
    #expect(erased.left.count == 4 && erased.left.allSatisfy { $0.reason.reason == .readOnly }, "\(erased.left)")
    for name in copies { _ = try JournalFile.check(ground.folder.path(of: name)) }
    #expect(ground.folder.erase(erasure, at: now).cleared.count == 4)
  }

  @Test("what else says the very same is told")
  func twins() throws {
    let step = try ground.store.add(Step(id: 0, text: Self.words.text, madeAt: now), at: now)
    let entry = try log(EntryDraft(kind: .win, text: Self.words.text, origin: EntryOrigin(step: step.id)))
    let other = try log(EntryDraft(kind: .win, text: "else", fields: ["note": Self.words.text]))
    let erasure = try #require(try ground.store.erasure(of: .entry, entry.id))
    try ground.store.erase(erasure, at: now)
    let draft = JournalSite(ground.journal).draft
    try JournalDraft.onFreshPages(try JournalCopy(of: ground.journal), at: draft)
    #expect(try JournalDraft.twins(of: erasure, in: draft) == ["entry \(other.id)", "step \(step.id)"])
  }

  @Test("all of them go, and what is none of nudged's stays and is named")
  func all() throws {
    _ = try written()
    _ = try JournalSite(ground.journal).keepAsItIs(.damaged, at: Self.moment)
    let mine = ground.folder.path + "/notes.txt"
    try Data("mine".utf8).write(to: URL(fileURLWithPath: mine))
    let removed = ground.folder.removeAll()
    #expect(removed.count == 7 && removed.left.isEmpty)
    #expect(ground.put == ["notes.txt"] && ground.folder.strangers == [mine])
  }
}
