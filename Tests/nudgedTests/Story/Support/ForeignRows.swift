import Foundation
import GRDB
import TestSupport

@testable import nudged

/// A journal after another program was at it: a later version, or a person with `sqlite3`. Every number and every text is any
/// that SQLite takes; the same for the same seed.
struct ForeignRows {
  private var random: SeededRandom
  /// Whether not even the constraints of the tables were kept.
  private let isLawless: Bool

  init(seed: UInt64, lawless: Bool) {
    (random, isLawless) = (SeededRandom(seed: seed), lawless)
  }

  /// - Returns: how many rows there are more.
  mutating func write(into journal: String) throws -> Int {
    var written = 0
    var configuration = GRDB.Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: journal, configuration: configuration)
    try queue.writeWithoutTransaction { db in
      if isLawless { try db.execute(sql: "PRAGMA ignore_check_constraints = ON") }
      for (table, count) in Self.tables {
        for _ in 0..<count {
          do {
            try insert(into: table, db)
            written += 1
          } catch is DatabaseError {
            // One that the table refuses.
          }
        }
      }
    }
    try queue.close()
    return written
  }

  /// How many rows each gets; what is refused is left out.
  private static let tables = [
    ("entry", 60), ("entry_tag", 40), ("entry_field", 80), ("goal", 6), ("step", 12), ("trial", 8), ("nudge", 12),
    ("transition", 12),
    ("cursor", 6), ("pause", 1), ("rest_day", 6), ("guide_run", 4), ("guide_answer", 8), ("imported", 6), ("change", 4),
    ("jar_drawn", 3),
    ("practice_day", 3), ("day", 3),
  ]

  private mutating func insert(into table: String, _ db: Database) throws {
    let columns = try Row.fetchAll(db, sql: "SELECT name, type FROM pragma_table_info(?)", arguments: [table])
    var values: [(name: String, value: DatabaseValue)] = []
    for column in columns {
      let (name, type): (String, String) = (column["name"], column["type"])
      if name == "id", random.chance(70) { continue }
      values.append((name, value(name, type)))
    }
    let names = values.map(\.name).joined(separator: ", ")
    let places = values.map { _ in "?" }.joined(separator: ", ")
    try db.execute(
      sql: "INSERT INTO \(table) (\(names)) VALUES (\(places))", arguments: StatementArguments(values.map(\.value)))
  }

  // MARK: - Values

  private mutating func value(_ name: String, _ type: String) -> DatabaseValue {
    if type == "INTEGER" { return number(name).databaseValue }
    if let words = Self.words[name], !isLawless || random.chance(70) { return random.pick(words).databaseValue }
    if type == "ANY", random.chance(15) { return Data([0xff, 0, 0xC3, 0x28]).databaseValue }
    return random.pick(Self.texts).databaseValue
  }

  private mutating func number(_ name: String) -> Int64? {
    switch name {
    case "private", "belated", "bubble_closed", "until_back", "was_away": Int64(random.number(0...1))
    case "effort": isLawless ? random.pick(Self.numbers) : Int64(random.number(1...5))
    case "seconds", "snoozes", "unanswered": isLawless ? random.pick(Self.numbers) : random.pick([0, 1, 86_400])
    case "day", "try_on", "until", "removed_at", "closed_at", "ended_at":
      random.chance(40)
        ? (name.hasSuffix("_at") || name == "until" ? nil : random.pick(Self.days))
        : random.pick(Self.days + Self.numbers)
    case "entry", "goal", "step", "trial", "run", "nudge", "setback", "follows", "parent", "review":
      random.chance(20) ? nil : random.chance(80) ? Int64(random.number(1...30)) : random.pick(Self.numbers)
    case "offset": random.pick([0, 3600, -39_600] + Self.numbers)
    case "shown_at", "shown_wall": random.pick([1, Int64.max, .min])
    default: random.pick(Self.numbers + Self.days)
    }
  }

  private static let numbers: [Int64] = [
    0, 1, -1, 5, 100, 1 << 31, -(1 << 31), 1 << 62, -(1 << 62), .max, .max - 1, .min, .min + 1, 2_184_136_800_000_000,
    -62_135_596_800_000_000, 253_402_300_799_000_000,
  ]
  /// Days since 1970: 0000-01-01, 1930, 1969-12-31, around the clock of the tests, 9999-12-31, and none that a date has.
  private static let days: [Int64] = [
    -719_528, -719_529, -14_490, -1, 0, 1, 25_270, 25_277, 25_278, 25_279, 25_300, 2_932_896, 2_932_897, 1 << 40,
    -(1 << 40), .max, .min,
  ]
  private static let words: [String: [String]] = [
    "kind": [
      "win", "win", "win", "setback", "check-in", "affirmation", "reflection", "support", "celebration", "practice",
      "learning",
    ],
    "outcome": ["done", "partial", "started", "rested", "not-this-time"],
    "source": ["mastery", "vicarious", "persuasion", "state"],
    "state": [
      "open", "planned", "shown", "snoozed", "answered", "finished", "reached", "retried", "released", "came", "here",
    ],
    "helped": ["yes", "partly", "no"], "aim": ["skill", "knowledge", "process"],
    "subject": ["entry", "goal", "step", "trial", "rest"],
    "plan": ["evening-wins", "weekly-review", "midday-pause", "step-1", "trial-1", "x"],
    "guide": ["evening-wins", "weekly-review", "breathing", "x"], "practice": ["breathing", "grounding", "x"],
    "domain": ["mood", "focus", "connection"], "calendar": ["daily", "Mon 09:00", "x"], "gate": ["paused", "x"],
    "held_by": ["paused", "x"],
    "name": ["mood", "confidence", "before", "after", "slept", "looks-back", "first-day", "review", "person", "x"],
    "value": [
      "week", "month", "year", "2039-03-14", "0000-01-01", "9999-12-31", "1", "5", "yes", "9223372036854775807",
      "-9223372036854775808",
    ],
    "cue": ["daily", "x"], "question": ["win", "mood", "x"],
  ]
  private static let texts = [
    "", " ", "walked five minutes", "\u{1B}[31m", "👩‍👩‍👧‍👦 e\u{301}", "公園を散歩した", "1e999", "9223372036854775807",
    "\u{202E}abc\n\n",
    String(repeating: "long ", count: 2000), "{}", "[]", "null",
  ]
}
