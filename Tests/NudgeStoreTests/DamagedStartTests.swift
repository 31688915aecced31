import Foundation
import GRDB
import NudgeCore
import TestSupport
import Testing

@testable import NudgeStore

@Suite("A damaged journal at a start")
struct DamagedStartTests {
  /// Ways in which a page is none any more, or not the one it was.
  enum Damage: CaseIterable, Sendable {
    case zeros, noise, anotherKind

    func apply(to page: Int, of fixture: DamagedFixture) throws {
      let offset = (page - 1) * DamagedFixture.pageSize
      var random = SeededRandom(seed: UInt64(page))
      switch self {
      case .zeros: try fixture.zero([page])
      case .noise:
        try fixture.write((0..<DamagedFixture.pageSize).map { _ in UInt8(random.number(0...255)) }, at: offset)
      case .anotherKind:
        let kind = try fixture.bytes()[offset]
        try fixture.write([kind == 13 || kind == 5 ? 10 : 13], at: offset)
      }
    }
  }

  private static let tables = [
    "trial", "cursor", "nudge", "installation", "goal", "step", "change", "day", "practice_day", "practice_sum",
    "entry_words_data", "entry_words_idx", "entry_words_config", "guide_run", "grdb_migrations", "sqlite_sequence",
    "jar",
    "imported", "entry_of_day", "entry_of_kind_and_day", "nudge_open", "entry", "entry_tag", "entry_field", "indexed",
    "spelling", "pause", "rest_day",
  ]

  private static let derived: Set<String> = [
    "change", "day", "practice_day", "practice_sum", "entry_words_data", "entry_words_idx", "entry_words_config",
    "grdb_migrations", "entry_of_day", "entry_of_kind_and_day", "nudge_open", "indexed", "spelling",
  ]

  @Test(
    "attacked no. 8: the beginning of a table or an index is gone: made again from the rest, or refused and not touched",
    arguments: tables, Damage.allCases)
  func roots(table: String, damage: Damage) throws {
    let fixture = try DamagedFixture(entries: 60)
    try damage.apply(to: try #require(fixture.roots[table]), of: fixture)
    let before = try fixture.bytes()
    guard Self.derived.contains(table) else {
      for _ in 1...2 {
        #expect { try Store(path: fixture.scratch.journal) } throws: { error in
          let told = "\(error)"
          return told.contains("Nothing was written to it") && told.contains("nudgectl doctor --repair")
            && told.contains("“\(table)”")
        }
        #expect(try fixture.bytes() == before)
      }
      return #expect(fixture.site.backups.files().isEmpty)
    }
    try expectMended(fixture, before, keepsActs: table != "change")
  }

  /// All that was written is there, sums and searches are right, the damaged file is kept as it was, and all of it hangs together.
  private func expectMended(_ fixture: DamagedFixture, _ before: [UInt8], keepsActs: Bool = true) throws {
    let store = try Store(path: fixture.scratch.journal)
    let mending = try #require(store.mending)
    #expect(store.found == nil && mending.keepsActs == keepsActs)
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: fixture.site.backups.path(of: mending.kept[0])))) == before)
    try expectWhole(store, fixture)
    #expect(try store.undo(at: Instant(seconds: 1_800_000_000)).isEmpty != keepsActs)
    try Ground.write("afterwards", in: store)
    try store.finish()
    _ = try JournalFile.check(fixture.scratch.journal)
  }

  private func expectWhole(_ store: Store, _ fixture: DamagedFixture) throws {
    let entries = try store.entries(limit: 10_000)
    #expect(entries == fixture.entries)
    #expect(try DaySum.kept(store) == DaySum.counted(entries))
    #expect(try DaySum.keptUses(store) == DaySum.countedUses(entries))
    #expect(try DaySum.usesAddUp(store))
    let words = try #require(entries.lazy.map(\.draft.text).first { !SearchWords($0).query.isEmpty })
    #expect(try !store.entries(Store.Filter(search: words), limit: 10).isEmpty)
    #expect(try store.goals(all: true) == fixture.goals)
  }

  @Test(
    "the list of free pages is damaged: nothing of what pages hold is written over, and it is made anew",
    arguments: 0...4)
  func freeList(kind: Int) throws {
    let fixture = try DamagedFixture(entries: 60)
    let entry = try #require(fixture.pages["entry"]).last!
    let queue = try DatabaseQueue(path: fixture.scratch.journal)
    try queue.write { db in
      try db.execute(sql: "CREATE TABLE filler (text TEXT); INSERT INTO filler SELECT hex(randomblob(9000)) FROM entry")
      try db.execute(sql: "DROP TABLE filler")
    }
    try queue.writeWithoutTransaction { _ = try Row.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    try queue.close()
    let trunk = try fixture.bytes().number(32, 4)
    #expect(trunk > 0)
    func number(_ value: Int) -> [UInt8] { (0..<4).reversed().map { UInt8(value >> ($0 * 8) & 0xff) } }
    let place = (trunk - 1) * DamagedFixture.pageSize
    switch kind {
    // A page of entries is said to be free.
    case 0: try fixture.write(number(entry), at: place + 8)
    // The list goes on in the entries, in itself, or nowhere.
    case 1: try fixture.write(number(entry), at: place)
    case 2: try fixture.write(number(trunk), at: place)
    case 3: try fixture.write(number(1_000_000), at: place)
    // It is of another length.
    default: try fixture.write(number(7), at: 36)
    }
    try expectMended(fixture, try fixture.bytes())
  }

  @Test(
    "any page of zeros, and any byte that is another: what is refused was not touched, what is opened goes on",
    arguments: 0...59)
  func anyPage(number: Int) throws {
    let fixture = try DamagedFixture(entries: 60, seed: UInt64(number))
    var random = SeededRandom(seed: UInt64(number) + 400)
    let bytes = try fixture.bytes()
    if number < 20 {
      try fixture.zero([random.number(2...bytes.count / DamagedFixture.pageSize)])
    } else {
      let place = random.number(number < 30 ? 0...4095 : 0...bytes.count - 1)
      try fixture.write([bytes[place] ^ UInt8(1 << random.number(0...7))], at: place)
    }
    let before = try fixture.bytes()
    do {
      let store = try Store(path: fixture.scratch.journal)
      // It may be met while it is read; words are lost by nothing of that.
      if let entries = try? store.entries(limit: 10_000) { #expect(entries.count == fixture.entries.count) }
    } catch {
      #expect(try fixture.bytes() == before, "\(error)")
    }
  }

  @Test("the list of tables is damaged: refused, and not touched")
  func schema() throws {
    let fixture = try DamagedFixture(entries: 20)
    let pages = try #require(fixture.pages["sqlite_schema"] ?? fixture.pages["sqlite_master"])
    for page in pages where page > 1 {
      let fixture = try DamagedFixture(entries: 20)
      try fixture.zero([page])
      let before = try fixture.bytes()
      #expect { try Store(path: fixture.scratch.journal) } throws: { "\($0)".contains("list of its tables") }
      #expect(try fixture.bytes() == before)
    }
  }

  // MARK: - Met later

  @Test(
    "pages behind the first are damaged: met while something is read or written, they are made anew, and it is done all the same",
    arguments: ["entry_words_data", "entry_of_day", "entry_of_kind_and_day", "change", "day"])
  func met(table: String) throws {
    let fixture = try DamagedFixture(entries: 400)
    let leaves = try #require(fixture.pages[table]).filter { $0 != fixture.roots[table] }
    // Of a table that has one page alone, it is met at the start.
    try fixture.zero(leaves.isEmpty ? [try #require(fixture.roots[table])] : leaves)
    let store = try Store(path: fixture.scratch.journal)
    var told: [Mending] = []
    store.onMended = { told.append($0) }
    for entry in fixture.entries.prefix(40) {
      let changed = try EntryDraft(kind: .win, text: entry.draft.text + " and more")
      try store.amend(entry.with(changed), at: Instant(seconds: 1_800_000_000))
    }
    #expect(try store.entries(Store.Filter(search: "more"), limit: 100).count >= 40)
    _ = try store.undo(count: 40, at: Instant(seconds: 1_800_000_001))
    try expectWhole(store, fixture)
    #expect(store.mending != nil && told.count <= 1)
    try store.finish()
    _ = try JournalFile.check(fixture.scratch.journal)
  }

  @Test("what cannot be made again is told as damage, and nothing takes the journal's place")
  func beyondMending() throws {
    let fixture = try DamagedFixture(entries: 400)
    let leaves = try #require(fixture.pages["entry"]).filter { $0 != fixture.roots["entry"] }
    // The first of them is looked at when a journal is opened, and into the last one goes what is written next.
    try fixture.zero([leaves[leaves.count / 2]])
    let store = try Store(path: fixture.scratch.journal)
    #expect { try store.entries(limit: 10_000) } throws: { ($0 as? StoreError)?.reason == .damaged }
    #expect(store.hasMetDamage && store.mending == nil)
    #expect(fixture.site.backups.files().isEmpty)
    try Ground.write("goes on", in: store)
    #expect(throws: StoreError.self) { try JournalCopy(of: fixture.scratch.journal).readThrough() }
  }
}

extension Entry {
  fileprivate func with(_ draft: EntryDraft) -> Entry {
    Entry(
      id: id, writtenAt: writtenAt, at: at, offset: offset, day: day, nudge: nudge, removedAt: removedAt, draft: draft)
  }
}
