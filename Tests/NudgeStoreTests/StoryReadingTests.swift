import GRDB
import NudgeCore
import Testing

@testable import NudgeStore

@Suite("Store: what a story is made of")
struct StoryReadingTests {
  let scratch: Scratch
  let store: Store

  init() throws {
    scratch = try Scratch()
    store = try Store(path: scratch.journal)
  }

  @discardableResult
  private func log(_ text: String, _ kind: EntryKind = .win, day: Int, isPrivate: Bool = false) throws -> Entry {
    try store.log(
      try EntryDraft(kind: kind, text: text, isPrivate: isPrivate),
      at: .init(writtenAt: Instant(seconds: Int64(day)), offset: 0, day: CivilDate(daysSinceEpoch: day)))
  }

  private func snapshot(private: Bool) throws -> JournalSnapshot {
    try JournalSnapshot(
      path: scratch.journal, .init(includesPrivate: `private`, kinds: [.win, .setback, .reflection]))
  }

  private func texts(_ snapshot: JournalSnapshot) throws -> [String] {
    try snapshot.entries(after: nil, limit: 100).compactMap { record in
      if case .entry(let entry) = record.body { entry.draft.text } else { nil }
    }
  }

  @Test("some kinds alone, by day, by the index of days")
  func kinds() throws {
    try log("second", day: 2)
    try log("tired", .checkIn, day: 1)
    try log("first", .setback, day: 1)
    let snapshot = try snapshot(private: true)
    #expect(try texts(snapshot) == ["first", "second"])
    #expect(try snapshot.countEntries() == 2)
    #expect(try snapshot.countByDays() == 2)
    let plan = try store.read { db in
      try Row.fetchAll(
        db,
        sql: """
          EXPLAIN QUERY PLAN SELECT * FROM entry WHERE TRUE AND removed_at IS NULL AND +kind IN ('setback', 'win')
          AND (day, at, id) > (1, 1, 1) ORDER BY day, at, id LIMIT 2
          """
      ).map { $0["detail"] as String }.joined(separator: "; ")
    }
    #expect(plan.contains("entry_of_day") && !plan.contains("SCAN"), "\(plan)")
  }

  @Test("a part ends with the entry that fills it, wherever that one keeps its words; the next one begins behind it")
  func parts() throws {
    let letter = String(repeating: "x", count: 5000)
    for number in 1...3 { try log("\(number)", day: 1) }
    try log("4" + letter, day: 1)
    try log("5", day: 1)
    _ = try store.log(
      try EntryDraft(kind: .win, text: "6", fields: ["noticed": letter]),
      at: .init(writtenAt: Instant(seconds: 1), offset: 0, day: CivilDate(daysSinceEpoch: 2)))
    try log("7", day: 3)
    let snapshot = try snapshot(private: true)
    var (parts, last) = ([[Character]](), Entry?.none)
    while true {
      let part = try snapshot.entries(after: last, limit: 100, bytes: 4000).compactMap { record -> Entry? in
        if case .entry(let entry) = record.body { entry } else { nil }
      }
      guard let end = part.last else { break }
      parts.append(part.compactMap(\.draft.text.first))
      last = end
    }
    #expect(parts == [["1", "2", "3", "4"], ["5", "6"], ["7"]])
  }

  @Test("a page of a list ends with the entry that fills it, and says whether it is the last")
  func listPages() throws {
    for number in 1...3 { try log("\(number)" + String(repeating: "x", count: 3000), day: number) }
    let first = try store.page(of: Store.Filter(), limit: 9, bytes: 4000)
    #expect(first.entries.map(\.draft.text.first) == ["3", "2"] && !first.isLast)
    var rest = Store.Filter()
    rest.after = first.entries.last
    let second = try store.page(of: rest, limit: 9, bytes: 4000)
    #expect(second.entries.map(\.draft.text.first) == ["1"] && second.isLast)
    #expect(try store.page(of: Store.Filter(), limit: 3, bytes: 9_999_999).isLast == false)
  }

  @Test("within a range of days, every page begins where the one before ended")
  func pages() throws {
    for day in 1...9 { try log("\(day)", day: day) }
    let range = JournalSnapshot.Range(
      from: CivilDate(daysSinceEpoch: 3), to: CivilDate(daysSinceEpoch: 8), includesPrivate: true)
    let snapshot = try JournalSnapshot(path: scratch.journal, range)
    #expect(try snapshot.countByDays() == 6)
    var (told, last) = ([String](), Entry?.none)
    while case .entry(let entry)? = try snapshot.entries(after: last, limit: 1).first?.body {
      told.append(entry.draft.text)
      last = entry
    }
    #expect(told == ["3", "4", "5", "6", "7", "8"])
  }

  @Test("what is private stays out with all that belongs to it", arguments: [true, false])
  func privacy(isPrivate: Bool) throws {
    let setback = try log("open", .setback, day: 1)
    try log("hidden", day: 1, isPrivate: true)
    let (day, at) = (CivilDate(daysSinceEpoch: 3), Instant(seconds: 5))
    for (place, hidden) in [false, true].enumerated() {
      for from in [setback.id, nil] {
        _ = try store.add(
          Trial(
            id: 0, setback: from, adjustment: "try \(place)", tryOn: day, isPrivate: hidden, madeAt: Instant(seconds: 1)
          ), at: at)
      }
      _ = try store.add(
        Goal(
          id: 0, text: "goal \(place)", isPrivate: hidden, state: .reached, madeAt: at,
          closedAt: Instant(seconds: Int64(place))),
        at: at)
    }
    let snapshot = try snapshot(private: isPrivate)
    #expect(try texts(snapshot) == (isPrivate ? ["open", "hidden"] : ["open"]))
    #expect(try snapshot.countByDays() == snapshot.countEntries())
    let asides = try snapshot.asides(of: [setback])
    #expect(asides[setback.id]?.trials.map(\.adjustment) == (isPrivate ? ["try 0", "try 1"] : ["try 0"]))
    #expect(try snapshot.experiments().map(\.adjustment) == (isPrivate ? ["try 0", "try 1"] : ["try 0"]))
    let goals = try snapshot.reachedGoals()
    #expect(goals[Instant(seconds: 0)] == "goal 0")
    #expect(goals[Instant(seconds: 1)] == (isPrivate ? "goal 1" : nil))
  }

  @Test("steps belong to the review they were chosen in, unless they were taken back")
  func steps() throws {
    let review = try log("looked back", .reflection, day: 9)
    for text in ["one", "two", "gone"] {
      _ = try store.add(Step(id: 0, text: text, madeAt: Instant(seconds: 9)), at: Instant(seconds: 9))
    }
    try store.write { db in
      try db.execute(sql: "UPDATE step SET review = ?", arguments: [review.id])
      try db.execute(sql: "UPDATE step SET removed_at = 9 WHERE text = 'gone'")
    }
    #expect(try snapshot(private: false).asides(of: [review])[review.id]?.steps == ["one", "two"])
  }

  @Test("the last day before another counts whatever was written, and nothing that was taken back")
  func lastDay() throws {
    try log("first", day: 10)
    try log("tired", .checkIn, day: 20)
    let gone = try log("gone", day: 30)
    _ = try store.remove(gone, at: Instant(seconds: 99))
    let snapshot = try snapshot(private: false)
    func before(_ day: Int) throws -> Int? {
      try snapshot.lastDay(before: CivilDate(daysSinceEpoch: day))?.daysSinceEpoch
    }
    #expect(try (before(40), before(20), before(10)) == (20, 10, nil))
  }
}

@Suite("Store: areas of life")
struct AreaTests {
  @Test("two stretches of days beside each other, by name, from the index alone")
  func counts() throws {
    let scratch = try Scratch()
    let store = try Store(path: scratch.journal)
    func log(_ domain: String?, day: Int) throws -> Entry {
      try store.log(
        try EntryDraft(kind: .win, text: "a", domain: domain),
        at: .init(writtenAt: Instant(seconds: 1), offset: 0, day: CivilDate(daysSinceEpoch: day)))
    }
    // Seven days, 107 to 113, beside 100 to 106.
    for day in [99, 100, 106, 107, 113, 114] { _ = try log("mood", day: day) }
    for day in [107, 108] { _ = try log(nil, day: day) }
    _ = try log("work", day: 101)
    _ = try log("long ago", day: 1)
    _ = try store.remove(try log("mood", day: 110), at: Instant(seconds: 2))
    let range = CivilDate(daysSinceEpoch: 107)..<CivilDate(daysSinceEpoch: 114)
    #expect(
      try store.domains(range) == [
        AreaCount(domain: "mood", entries: 2, before: 2), AreaCount(domain: "work", entries: 0, before: 1),
      ])
    let plan = try store.read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + Store.domainSQL, arguments: [1, 2, 3])
        .map { $0["detail"] as String }.filter { $0.contains("entry") }
    }
    #expect(plan.count == 4 && plan.allSatisfy { $0.contains("entry_of_domain") }, "\(plan)")
  }
}
