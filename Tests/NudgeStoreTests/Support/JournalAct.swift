import Foundation
import GRDB
import NudgeCore
import TestSupport

@testable import NudgeStore

/// A journal that a person writes, changes and takes back in at random.
struct RandomJournal {
  let store: Store
  var drafts: RandomDrafts
  private(set) var second = 0
  /// What was to be seen before each act that can still be taken back.
  private(set) var before: [[Entry]] = []

  init(store: Store, seed: UInt64) {
    self.store = store
    drafts = RandomDrafts(random: SeededRandom(seed: seed))
  }

  func visible() throws -> [Entry] { try store.entries(limit: 10_000) }
  func removed() throws -> [Entry] {
    var filter = Store.Filter()
    filter.isRemoved = true
    return try store.entries(filter, limit: 10_000)
  }

  mutating func act() throws {
    let shown = try visible()
    let gone = try removed()
    second += 1
    before.append(shown)
    let at = Instant(seconds: 1_778_000_000 + Int64(second))
    switch drafts.random.number(0...9) {
    case 0...1 where !shown.isEmpty: try store.amend(amended(drafts.random.pick(shown)), at: at)
    case 2 where !shown.isEmpty: _ = try store.remove(drafts.random.pick(shown), at: at)
    case 3 where !gone.isEmpty: _ = try store.restore(drafts.random.pick(gone), at: at)
    default: _ = try store.log(drafts.draft(), at: drafts.moment(second: second))
    }
  }

  /// - Returns: what should be to be seen again.
  mutating func undo() throws -> [Entry]? {
    second += 1
    guard try !store.undo(at: Instant(seconds: 1_778_000_000 + Int64(second))).isEmpty else { return nil }
    return before.popLast()
  }

  private mutating func amended(_ entry: Entry) throws -> Entry {
    let moment = drafts.moment(second: second)
    return Entry(
      id: entry.id, writtenAt: entry.writtenAt, at: moment.at, offset: moment.offset, day: moment.day,
      nudge: entry.nudge, draft: try drafts.draft(kind: drafts.random.chance(50) ? entry.draft.kind : nil))
  }
}

/// The kept sums of one day, without the days of zeros.
struct DaySum: Hashable {
  var day: Int
  var sums: [String: Int]

  static func kept(_ store: Store) throws -> Set<DaySum> { try kept(store, "SELECT * FROM day") }

  /// The uses of all practices.
  static func keptUses(_ store: Store) throws -> Set<DaySum> {
    try kept(
      store, "SELECT day, sum(uses) AS uses, sum(rated) AS rated, sum(change) AS change FROM practice_day GROUP BY day")
  }

  /// Whether the sums of each practice are those of its days.
  static func usesAddUp(_ store: Store) throws -> Bool {
    let days = "SELECT practice, sum(uses), sum(rated), sum(change) FROM practice_day GROUP BY practice"
    return try store.read { try !Bool.fetchOne($0, sql: "SELECT EXISTS (\(days) EXCEPT SELECT * FROM practice_sum)")! }
  }

  private static func kept(_ store: Store, _ sql: String) throws -> Set<DaySum> {
    let rows = try store.read { try Row.fetchAll($0, sql: sql) }
    let sums = rows.map { row in
      let columns = row.columnNames.filter { $0 != "day" }.map { ($0, row[$0] as Int) }
      return DaySum(day: row["day"], sums: Dictionary(uniqueKeysWithValues: columns).filter { $0.value != 0 })
    }
    return Set(sums.filter { !$0.sums.isEmpty })
  }

  /// The same, from the entries themselves.
  static func counted(_ entries: [Entry]) -> Set<DaySum> {
    var days: [Int: [String: Int]] = [:]
    for entry in entries {
      var sums = days[entry.day.daysSinceEpoch, default: [:]]
      let draft = entry.draft
      sums["entries", default: 0] += 1
      sums[draft.kind.rawValue.replacingOccurrences(of: "-", with: "_"), default: 0] += 1
      sums[draft.source.rawValue, default: 0] += 1
      sums["seconds", default: 0] += draft.seconds ?? 0
      if draft.kind == .win, draft.origin.step != nil, draft.outcome ?? .done == .done {
        sums["steps", default: 0] += 1
      }
      days[entry.day.daysSinceEpoch] = sums
    }
    return Set(days.map { DaySum(day: $0.key, sums: $0.value.filter { $0.value != 0 }) })
  }

  static func countedUses(_ entries: [Entry]) -> Set<DaySum> {
    var days: [Int: [String: Int]] = [:]
    for entry in entries where entry.draft.origin.practice != nil {
      var sums = days[entry.day.daysSinceEpoch, default: [:]]
      sums["uses", default: 0] += 1
      if let before = entry.draft.fields["before"].flatMap(Int.init),
        let after = entry.draft.fields["after"].flatMap(Int.init)
      {
        sums["rated", default: 0] += 1
        sums["change", default: 0] += after - before
      }
      days[entry.day.daysSinceEpoch] = sums
    }
    return Set(days.map { DaySum(day: $0.key, sums: $0.value.filter { $0.value != 0 }) })
  }
}
