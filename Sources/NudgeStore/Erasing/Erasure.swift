import Foundation
import GRDB
import NudgeCore

/// One record that is to be erased, told from all others wherever a copy of it lies, with everything it says or ever said.
public struct Erasure: Hashable, Sendable {
  /// What can be erased.
  public enum Subject: String, CaseIterable, Hashable, Sendable {
    case entry
    /// With its steps.
    case goal
    case step
    case trial

    /// The column that cannot be empty.
    var text: String { self == .trial ? "adjustment" : "text" }
    /// The column that no change of a record touches.
    var stamp: String { self == .entry ? "written_at" : "made_at" }
  }

  public let subject: Subject
  public let id: Int64
  /// What it says, and what it said before it was edited; empty where it was erased before.
  public let words: [String]
  /// When it was written, in µs. Two journals may give one number to two records, but not at the same moment.
  let writtenAt: Int64
  /// The journal that gave it its number.
  let origin: String
  /// The guide whose answers it was made of.
  var run: Run?

  /// A guide that was gone through. Copies that were made meanwhile have its answers, and no entry yet.
  struct Run: Hashable, Sendable {
    let id: Int64
    let begunAt: Int64
    /// What the other entries say that came of it.
    let others: [String]
  }

  /// The words that tell most by themselves; nil where it was erased before, or never had any.
  public var text: String? { words.first }
}

extension Erasure {
  /// Whether both are the same record, whatever it says by now.
  func isOfSame(_ other: Erasure) -> Bool {
    (subject, id, writtenAt, origin) == (other.subject, other.id, other.writtenAt, other.origin)
  }

  /// - Returns: nil where there never was a record of that number.
  init?(_ subject: Subject, _ id: Int64, _ db: Database) throws {
    let stamp = "SELECT \(subject.stamp) FROM \(subject.rawValue) WHERE id = ?"
    guard let writtenAt = try Int64.fetchOne(db, sql: stamp, arguments: [id]) else { return nil }
    self.init(
      subject: subject, id: id, words: try Self.words(subject, id, db).filter { !$0.isEmpty }.uniqued,
      writtenAt: writtenAt, origin: try String.fetchOne(db, sql: "SELECT origin FROM installation") ?? "", run: nil)
    if subject == .entry { run = try Self.run(id, writtenAt, db) }
  }

  private static func words(_ subject: Subject, _ id: Int64, _ db: Database) throws -> [String] {
    switch subject {
    case .entry:
      let before = try befores(subject, id, db).compactMap {
        try? Entry(kept: JSONDecoder().decode(EntryView.self, from: $0))
      }
      return try ([Entry.fetch(db, id)].compactMap(\.self) + before).flatMap(\.draft.said)
    case .goal:
      let steps = try Int64.fetchAll(db, sql: "SELECT id FROM step WHERE goal = ?", arguments: [id])
      return try said(Goal.self, id, db) { [$0.text, $0.value] }
        + steps.flatMap { try words(.step, $0, db) }
    case .step: return try said(Step.self, id, db) { [$0.text, $0.cue, $0.risk, $0.confidence?.evenIf] }
    case .trial:
      return try said(Trial.self, id, db) {
        [$0.adjustment, $0.result.happened, $0.result.next, $0.confidence?.evenIf]
      }
    }
  }

  private static func said<Record: AimRecord>(
    _ type: Record.Type, _ id: Int64, _ db: Database, _ said: (Record) -> [String?]
  ) throws -> [String] {
    let row = try Row.fetchOne(
      db, sql: "SELECT \(Record.columns) FROM \(Record.table) WHERE id = ?", arguments: [id])
    let before = try befores(Subject(rawValue: Record.table) ?? .goal, id, db).compactMap {
      try? Record(reading: JSONDecoder().decode(Record.View.self, from: $0))
    }
    return try ([row.map(Record.init(row:))].compactMap(\.self) + before).flatMap(said).compactMap(\.self)
  }

  /// How it was before, as JSON.
  private static func befores(_ subject: Subject, _ id: Int64, _ db: Database) throws -> [Data] {
    try Data.fetchAll(
      db, sql: "SELECT before FROM change WHERE subject = ? AND key = ? AND before IS NOT NULL",
      arguments: [subject.rawValue, id])
  }

  /// The one that was answered last before the entry was written.
  private static func run(_ id: Int64, _ writtenAt: Int64, _ db: Database) throws -> Run? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT id, begun_at FROM guide_run
        WHERE state = 'submitted' AND guide = (SELECT guide FROM entry WHERE id = ?) AND answered_at <= ?
        ORDER BY answered_at DESC, id DESC LIMIT 1
        """, arguments: [id, writtenAt])
    guard let row else { return nil }
    let others = try Int64.fetchAll(
      db, sql: "SELECT id FROM entry WHERE id BETWEEN ? - 100 AND ? + 100 AND written_at = ? AND id <> ?",
      arguments: [id, id, writtenAt, id])
    return Run(
      id: row["id"], begunAt: row["begun_at"],
      others: try Entry.fetchAll(db, others).flatMap(\.draft.said).filter { !$0.isEmpty })
  }
}

extension EntryDraft {
  /// Everything in it that a person wrote, what they would call the entry first.
  fileprivate var said: [String] { [text] + tags + fields.sorted { $0.key < $1.key }.map(\.value) }
}

extension [String] {
  /// Each once, in their order.
  fileprivate var uniqued: [String] {
    var seen: Set<[UInt8]> = []
    return filter { seen.insert([UInt8]($0.utf8)).inserted }
  }
}
