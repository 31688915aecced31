import Foundation
import GRDB
import NudgeCore

/// One record that an act of the person changed, so that the act can be taken back.
struct Change {
  /// What a record is.
  enum Subject: String {
    case entry
    case goal
    case step
    case trial
    case rest
  }

  let subject: Subject
  let key: Int64
  /// The record as it was, as JSON; nil: it was not there.
  let before: Data?

  /// The latest acts that can be taken back; older ones are final.
  static let keptActs = 1000

  /// A number for the next act.
  static func newAct(_ db: Database) throws -> Int64 {
    try latestAct(db).map { $0 < .max ? $0 + 1 : .max } ?? 1
  }

  static func latestAct(_ db: Database) throws -> Int64? {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT act FROM change ORDER BY id DESC LIMIT 1"))
  }

  static func note(
    _ subject: Subject, _ key: Int64, before: Data?, act: Int64, at instant: Instant, _ db: Database
  ) throws {
    try db.cachedStatement(sql: "INSERT INTO change (act, at, subject, key, before) VALUES (?, ?, ?, ?, ?)")
      .execute(arguments: [act, instant.microseconds, subject.rawValue, key, before])
  }

  /// What an act changed, the last first.
  static func of(act: Int64, _ db: Database) throws -> [Change] {
    try Row.fetchAll(
      db, sql: "SELECT subject, key, before FROM change WHERE act = ? ORDER BY id DESC", arguments: [act]
    ).map { row in
      // The schema admits no other subjects.
      Change(subject: Subject(rawValue: row["subject"]) ?? .entry, key: row["key"], before: row["before"])
    }
  }

  static func forget(act: Int64, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM change WHERE act = ?", arguments: [act])
  }

  static func json(_ view: some Encodable) throws -> Data { try JSONEncoder().encode(view) }

  func view<View: Decodable>(_ type: View.Type) throws -> View? {
    try before.map { try JSONDecoder().decode(type, from: $0) }
  }
}
