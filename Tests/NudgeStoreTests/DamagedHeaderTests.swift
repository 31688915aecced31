import Foundation
import GRDB
import Glibc
import NudgeCore
import TestSupport
import Testing

@testable import NudgeStore

@Suite("A journal whose header, or list of tables, is damaged")
struct DamagedHeaderTests {
  /// A byte of the header, and what is there instead.
  struct Byte: CustomTestStringConvertible, Sendable {
    let place: Int
    let value: UInt8
    var testDescription: String { "byte \(place) is \(value)" }
  }

  /// Those that keep a file from being opened or written, or change how it is read.
  static let bytes: [Byte] =
    [
      (16, [0, 8, 32, 0xff]), (17, [1, 2, 0xff]), (18, [0, 3, 0xff]), (19, [0, 3, 0xff]), (20, [1, 8, 0xff]),
      (21, [0, 65]), (22, [0, 33]), (23, [0, 33]), (28, [1]), (31, [1]), (44, [1]), (46, [1]), (47, [0, 5, 0xff]),
      (55, [1, 4]),
      (56, [1]), (59, [0, 2, 3, 9]),
    ].flatMap { place, values in values.map { Byte(place: place, value: $0) } }

  @Test(
    "attacked no. 8: refused and not touched, with the way back; the repair brings all of it",
    arguments: bytes, [true, false])
  func header(byte: Byte, isSettled: Bool) throws {
    let fixture = try DamagedFixture(entries: 60, isSettled: isSettled)
    // Once nudged has ended, all of it is in the file.
    if isSettled { unlink(fixture.scratch.journal + "-wal") }
    try fixture.write([byte.value], at: byte.place)
    let files = [fixture.scratch.journal, fixture.scratch.journal + "-wal"]
    let before = files.map { FileManager.default.contents(atPath: $0) }
    var refusals: Set<String> = []
    for _ in 1...2 {
      do {
        let store = try Store(path: fixture.scratch.journal)
        // What a log has of the first page counts more than the file's own.
        #expect(!isSettled)
        #expect(try store.entries(limit: 10_000) == fixture.entries)
        return
      } catch { refusals.insert("\(error)") }
      #expect(files.map { FileManager.default.contents(atPath: $0) } == before)
      #expect(fixture.site.backups.files().isEmpty)
    }
    #expect(refusals.count == 1 && refusals.allSatisfy { $0.contains("nudgectl doctor --repair") }, "\(refusals)")
    #expect(Store.refusal(of: fixture.scratch.journal).map { "\($0)" } == refusals.first, "doctor says the same")
    let report = try fixture.mend()
    #expect(report.entries.own == fixture.entries.count && report.entries.lost == 0)
    #expect(try fixture.mended() == fixture.entries)
  }

  @Test(
    "numbers that nothing depends on are passed over, or put right", arguments: [27, 43, 48, 51, 60, 63, 67, 75, 99])
  func harmless(place: Int) throws {
    let fixture = try DamagedFixture(entries: 20)
    unlink(fixture.scratch.journal + "-wal")
    let byte = try fixture.bytes()[place]
    for bit in 0..<8 {
      try fixture.write([byte ^ 1 << bit], at: place)
      #expect(Store.refusal(of: fixture.scratch.journal) == nil)
      let store = try Store(path: fixture.scratch.journal)
      #expect(try store.entries(limit: 99) == fixture.entries && store.mending == nil)
      try store.finish()
      #expect(try JournalFile.check(fixture.scratch.journal).version == Int(Schema.version))
      unlink(fixture.scratch.journal + "-wal")
      #expect(try Array(fixture.bytes()[60..<64]) == [0, 0, 0, Schema.version])
    }
  }

  // MARK: - The list of tables

  @Test("what it says of tables, indexes and triggers is what the migrations make")
  func latest() throws {
    let latest = SchemaText.print(try SchemaText.plan(Int(Schema.version)))
    #expect(SchemaText.latest == latest, "\(latest)")
    let fixture = try DamagedFixture(entries: 1)
    #expect(PageSurvey(try PageFile(fixture.scratch.journal, log: "")).faults.isEmpty)
  }

  /// Where the texts of tables lie that belong to a name.
  private func texts(_ fixture: DamagedFixture, _ text: String) throws -> [Int] {
    let (bytes, text) = (Data(try fixture.bytes()), Data(text.utf8))
    var (places, start) = ([Int](), bytes.startIndex)
    while let found = bytes.range(of: text, in: start..<bytes.endIndex) {
      places.append(found.lowerBound)
      start = found.upperBound
    }
    return places
  }

  @Test(
    "attacked no. 8: a letter in it is another: made anew, and nothing is missing",
    arguments: [
      "NEW.", "CREATE TRIGGER", "CREATE TABLE", "WITHOUT ROWID", "STRICT", "triggerentry", "tableentry", "indexentry",
      "CREATE INDEX entry_of_day", "'win'", "block BLOB", "CREATE VIRTUAL TABLE entry_words",
    ])
  func letters(text: String) throws {
    let places = try texts(DamagedFixture(entries: 20), text)
    #expect(!places.isEmpty, "\(text) stands nowhere")
    for place in places.prefix(6) {
      for offset in [0, text.utf8.count / 2, text.utf8.count - 1] {
        let fixture = try DamagedFixture(entries: 20)
        let byte = try fixture.bytes()[place + offset]
        try fixture.write([byte ^ 4], at: place + offset)
        let before = try fixture.bytes()
        #expect(Store.refusal(of: fixture.scratch.journal) == nil)
        let store = try Store(path: fixture.scratch.journal)
        let mending = try #require(store.mending, "\(text) + \(offset)")
        #expect(
          try Array(Data(contentsOf: URL(fileURLWithPath: fixture.site.backups.path(of: mending.kept[0])))) == before)
        #expect(try store.entries(limit: 99) == fixture.entries)
        try Ground.write("afterwards", in: store)
        try store.finish()
        _ = try JournalFile.check(fixture.scratch.journal)
        let again = try Store(path: fixture.scratch.journal)
        #expect(again.mending == nil, "once is enough")
      }
    }
  }

  @Test("met while it is open: what was to be written is, and no word of SQLite's reaches anybody")
  func metOpen() throws {
    let ground = try Ground()
    try ground.write("before")
    try ground.store.damageText("NEW.", "NEV.")
    var told = 0
    ground.store.onMended = { _ in told += 1 }
    try ground.write("afterwards")
    #expect(try Ground.words(ground.store) == ["before", "afterwards"])
    #expect(told == 1 && ground.store.hasMetDamage)
    try ground.store.damageText("NEW.", "NEV.")
    #expect { try JournalCopy(of: ground.journal).readThrough() } throws: { error in
      (error as? StoreError)?.reason == .damaged && (error as? StoreError)?.detail == SchemaText.fault
    }
    #expect(throws: StoreError.self) { try JournalFile.check(ground.journal) }
  }

  @Test("words of SQLite's that tell of its statements are told as damage")
  func words() {
    for words in ["no such column: NEW.ratud", "near \"x\": syntax error", "unsupported file format"] {
      let error = StoreError.ofSQLite(1, words, "/j")
      #expect(error.reason == .damaged && !"\(error)".contains(words) && "\(error)".contains("doctor --repair"))
    }
    #expect(StoreError.ofSQLite(1, "fts5: syntax error near \"x\"", "/j").reason == .other)
    #expect(StoreError.ofSQLite(11, "malformed database schema (day)", "/j").detail == SchemaText.fault)
    #expect(StoreError.ofSQLite(11, "database disk image is malformed", "/j").detail.contains("image"))
  }
}

extension Store {
  /// As a flipped bit does that comes to be read.
  fileprivate func damageText(_ text: String, _ other: String) throws {
    try writeWithoutWaiting { db in
      try db.execute(sql: "PRAGMA writable_schema = ON")
      try db.execute(
        sql: "UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE type = 'trigger'", arguments: [text, other])
      try db.execute(sql: "PRAGMA writable_schema = OFF")
      let version = try Int.fetchOne(db, sql: "PRAGMA schema_version") ?? 0
      try db.execute(sql: "PRAGMA schema_version = \(version + 1)")
    }
  }
}
