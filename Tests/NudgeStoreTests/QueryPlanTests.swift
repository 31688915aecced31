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
    ("taken back", "entry_removed", { $0.isRemoved = true }),
    ("words", "VIRTUAL TABLE INDEX", { $0.search = "walk" }),
  ]

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
