import GRDB
import NudgeCore
import Testing

@testable import NudgeStore

/// Years of entries are there to be listed: no filter with an index of its own reads them all.
@Suite("Store: how lists are read")
struct QueryPlanTests {
  static let filters: [(name: String, index: String, change: @Sendable (inout Store.Filter) -> Void)] = [
    ("all", "entry_of_day", { _ in }),
    ("a day", "entry_of_day (day", { ($0.from, $0.to) = (.init(daysSinceEpoch: 1), .init(daysSinceEpoch: 1)) }),
    ("from a day on", "entry_of_day (day", { $0.from = .init(daysSinceEpoch: 1) }),
    ("a kind", "entry_of_kind_and_day (kind", { $0.kind = .setback }),
    ("a domain", "entry_of_domain (domain", { $0.domain = "mood" }),
    ("a value", "entry_of_value (value", { $0.value = "honesty" }),
    ("a tag", "entry_with_tag (tag", { $0.tag = "walk" }),
    ("a step", "entry_of_step (step", { $0.step = 1 }),
    ("a trial", "entry_of_trial (trial", { $0.trial = 1 }),
    ("the usual source", "entry_of_day", { $0.source = .mastery }),
    ("another source", "entry_of_source (source", { $0.source = .vicarious }),
    ("an outcome", "entry_of_outcome (outcome", { $0.outcome = .partial }),
    ("taken back", "entry_removed", { $0.isRemoved = true }),
    ("words", "VIRTUAL TABLE INDEX", { $0.search = "walk" }),
    ("words and a source", "SEARCH entry USING INTEGER PRIMARY KEY", { ($0.search, $0.source) = ("walk", .state) }),
    ("words and an outcome", "SEARCH entry USING INTEGER PRIMARY KEY", { ($0.search, $0.outcome) = ("walk", .done) }),
    ("a kind and a source", "entry_of_kind_and_day (kind", { ($0.kind, $0.source) = (.win, .state) }),
  ]

  @Test("a tag that many have is looked for from the latest entry on")
  func commonTag() throws {
    let scratch = try Scratch()
    let store = try Store(path: scratch.journal)
    try store.write { db in
      try db.execute(
        sql: """
          WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10020)
          INSERT INTO entry (kind, text, day, written_at, at, offset) SELECT 'win', 'a', i, i, i, 0 FROM n;
          INSERT INTO entry_tag SELECT id, 0, iif(id % 1000 = 0, 'rare', 'common') FROM entry;
          INSERT INTO entry_tag SELECT id, 1, 'all' FROM entry;
          """)
    }
    for (tag, expected) in [("rare", 10_000), ("common", 10_020), ("all", 10_020)] as [(String, Int64)] {
      var filter = Store.Filter()
      filter.tag = tag
      #expect(try store.entries(filter, limit: 2).first?.id == expected)
    }
    var filter = Store.Filter()
    filter.tag = "all"
    let plan = try store.read { db in
      let query = EntryQuery(filter, isTagCommon: true)
      return try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + query.sql, arguments: query.arguments + [20])
        .map { $0["detail"] as String }.joined(separator: "; ")
    }
    #expect(plan.contains("USING INDEX entry_of_day") && !plan.contains("TEMP B-TREE"), "\(plan)")
  }

  @Test("by its index", arguments: filters)
  func index(name: String, index: String, change: @Sendable (inout Store.Filter) -> Void) throws {
    let scratch = try Scratch()
    let store = try Store(path: scratch.journal)
    var filter = Store.Filter()
    change(&filter)
    let query = EntryQuery(filter)
    let plan = try store.read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + query.sql, arguments: query.arguments + [20]).map {
        $0["detail"] as String
      }.joined(separator: "; ")
    }
    #expect(plan.contains(index), "\(name): \(plan)")
    #expect(!plan.contains("SCAN entry;"), "\(name): \(plan)")
  }
}
