import Foundation
import NudgeCore
import NudgeStore
import Testing
import Varlink

@testable import nudged

@Suite("Exchange: nothing is lost and nothing comes twice")
struct RoundTripTests {
  nonisolated static let seeds: [UInt64] = {
    let seed = MadeUpJournal.seedOfThisRun()
    return (0..<6).map { seed &+ $0 }
  }()

  /// A journal of chance, and its export.
  private func filled(_ seed: UInt64) throws -> (House, String, records: Int) {
    let house = try House()
    var journal = MadeUpJournal(seed: seed)
    _ = try house.store.importing(journal.records(300), from: "made up")
    // Some of it written here.
    let entry = try house.engine.log(try EntryDraft(kind: .win, text: "own\u{0}", fields: ["mood": "3"]))
    _ = try house.engine.remove(try house.engine.log(try EntryDraft(kind: .setback, text: "gone")))
    house.clock.now = house.clock.now + .hours(1)
    _ = try house.engine.log(try EntryDraft(kind: .win, text: "late"), at: entry.writtenAt)
    let text = try house.export()
    return (house, text, text.utf8.count { $0 == 10 } - 2)
  }

  @Test("from journal to journal everything comes, once", arguments: seeds)
  func roundTrip(seed: UInt64) throws {
    var chance = MadeUpJournal(seed: seed)
    let (first, text, records) = try filled(seed)
    let (second, third) = (try House(), try House())
    let taken = try second.take(text, size: chance.number(1...60))
    #expect(taken == House.Taken(added: records))
    #expect(try House.content(second.export()) == House.content(text))

    let again = House.Taken(known: records)
    #expect(try second.take(text) == again, "the same file again")
    #expect(try first.take(text) == again, "its own file")
    #expect(try first.take(second.export()) == again, "its own records, by way of another journal")
    #expect(try third.take(second.export()) == House.Taken(added: records))
    #expect(try third.take(text) == again, "what came by way of another journal already")
    #expect(try House.content(first.export()) == House.content(text))
    #expect(try House.content(third.export()) == House.content(text))
  }

  @Test("what came from a file goes as a whole, and can come again", arguments: seeds.prefix(2))
  func takeBack(seed: UInt64) throws {
    let (first, text, _) = try filled(seed)
    let second = try House()
    let own = try second.engine.log(try EntryDraft(kind: .win, text: "mine"))
    let before = try second.store.entries(limit: 1000)
    let added = try second.take(text).added
    let full = try second.store.entries(limit: 1000)
    let back = try second.take(text, takeBack: true)
    #expect(back.takenBack > 0 && back.takenBack <= added)
    #expect(try second.store.entries(limit: 1000) == before && before == [own])
    #expect(try second.take(text, takeBack: true).takenBack == 0)
    #expect(try second.take(text).added == back.takenBack)
    #expect(try second.store.entries(limit: 1000) == full)
    #expect(try first.take(text, takeBack: true).takenBack == 0, "what was written here stays")
  }

  @Test("a file that was cut short gives what is whole, and says where it ends", arguments: seeds.prefix(2))
  func truncated(seed: UInt64) throws {
    var chance = MadeUpJournal(seed: seed)
    let (_, text, _) = try filled(seed)
    let bytes = Array(text.utf8)
    let header = (bytes.firstIndex(of: 10) ?? 0) + 1
    for _ in 0..<5 {
      let part = bytes[..<chance.number(header...bytes.count - 1)]
      // In the middle of a character the client stops; here it is repaired, and the line is as little whole.
      // A line that lacks its end alone is whole.
      let lacksEnd = part.last != 10 && bytes[part.count] == 10
      let whole = part.count { $0 == 10 } - (lacksEnd ? 0 : 1)
      let taken = try House().take(String(decoding: part, as: UTF8.self))
      let isAtEdge = part.last == 10 || lacksEnd
      #expect(taken.added == whole)
      #expect(taken.problems.map(\.line) == (isAtEdge ? [] : [whole + 2]))
    }
  }

  @Test("moments at the ends of the years, and at offsets no clock has, come back from an export")
  func ends() throws {
    let house = try House()
    let texts = [
      "0000-01-01T00:00:00+14:00", "0000-01-01T00:00:00-12:00", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z",
      "9999-12-31T23:59:59-12:00", "9999-12-31T23:59:59+14:00",
    ]
    for text in texts {
      let at = try Instant(rfc3339: text)
      for offset in [0, 3208, -3208, 90_000, -90_000] {
        let day = CivilDateTime(microsecondsSinceEpoch: at.microseconds + Int64(offset) * 1_000_000).date
        _ = try house.store.log(
          try EntryDraft(kind: .win, text: text),
          at: .init(writtenAt: at, at: at + .seconds(1), offset: offset, day: day))
      }
    }
    let (written, other) = (try house.export(), try House())
    #expect(try other.take(written) == House.Taken(added: texts.count * 5))
    // Days that cannot be written are held, and so the order may be another one.
    func moments(_ house: House) throws -> [Instant] {
      try house.store.entries(limit: 100).flatMap { [$0.writtenAt, $0.at] }.sorted()
    }
    #expect(try moments(other) == moments(house))
    #expect(try house.take(written).known == texts.count * 5)
  }

  @Test("exports that were joined in one file go each by its own header")
  func joined() throws {
    let (first, second, third) = (try House(), try House(), try House())
    for (house, texts) in [(first, ["a", "b"]), (second, ["c", "d", "e"])] {
      for text in texts { _ = try house.engine.log(try EntryDraft(kind: .win, text: text)) }
    }
    let joined = try first.export() + second.export()
    #expect(try third.take(joined) == House.Taken(added: 5))
    #expect(try Set(third.store.entries(limit: 9).map(\.draft.text)) == ["a", "b", "c", "d", "e"])
    #expect(try third.take(joined) == House.Taken(known: 5))
    #expect(try third.take(joined, takeBack: true).takenBack == 5)
  }

  @Test("an export shows one moment, whatever is written meanwhile")
  func oneMoment() throws {
    let (house, text, _) = try filled(7)
    var writer = ExportWriter(try ExportRequest(.init(format: "jsonl"), of: house.engine))
    var parts = [try writer.part()]
    _ = try house.engine.log(try EntryDraft(kind: .win, text: "meanwhile"))
    while parts.last?.isLast == false { parts.append(try writer.part()) }
    let read = try parts.map { try JSON.decode(JournalMethods.Export.self, from: $0.reply.json).text }.joined()
    #expect(try House.content(read) == House.content(text))
    #expect(parts.count > 1)
  }

  @Test("private entries are in what is complete, and in nothing else unless asked for")
  func hidden() throws {
    let house = try House()
    _ = try house.engine.log(try EntryDraft(kind: .win, text: "open"))
    _ = try house.engine.log(try EntryDraft(kind: .win, text: "hidden", isPrivate: true))
    _ = try house.engine.remove(try house.engine.log(try EntryDraft(kind: .win, text: "gone")))
    _ = try house.engine.add(Goal(id: 0, text: "gone as well", madeAt: house.engine.present))
    _ = try house.engine.undo(count: 1)
    for (format, asked, hidden, gone) in [
      ("jsonl", nil, true, true), ("jsonl", false, false, false), ("csv", nil, false, false),
      ("csv", true, true, false),
      ("markdown", nil, false, false), ("markdown", true, true, false),
    ] as [(String, Bool?, Bool, Bool)] {
      let text = try house.export(format, private: asked)
      #expect(text.contains("open"))
      #expect(text.contains("hidden") == hidden, "\(format) \(String(describing: asked))")
      #expect(text.contains("gone") == gone, "\(format)")
    }
  }

  @Test("days bound an export; pages go by day, oldest first")
  func days() throws {
    let house = try House()
    for (day, text) in [(20_003, "c"), (20_001, "a"), (20_002, "b"), (20_001, "a2")] {
      _ = try house.store.log(
        try EntryDraft(kind: .win, text: "entry \(text)"),
        at: .init(writtenAt: Instant(seconds: Int64(day) * 86_400), offset: 0, day: CivilDate(daysSinceEpoch: day)))
    }
    let page = try house.export("markdown")
    let order = ["entry a\n", "entry a2", "entry b", "entry c"].compactMap { page.range(of: $0)?.lowerBound }
    #expect(order.count == 4 && order == order.sorted())
    let day = CivilDate(daysSinceEpoch: 20_002).description
    let bounded = try house.export("csv", from: day, to: day)
    #expect(bounded.contains("entry b") && !bounded.contains("entry a") && !bounded.contains("entry c"))
    #expect(try House().export("markdown") == MarkdownJournal.opening + MarkdownJournal.nothing)
  }
}
