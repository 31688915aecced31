import GRDB
import NudgeCore

/// One line of the list of tables that each file has (https://www.sqlite.org/schematab.html).
struct SchemaLine: Hashable {
  var type: String
  var name: String
  var table: String
  /// nil for indexes that SQLite makes by itself.
  var sql: String?

  /// The same for all lines in any order, so that a list can be compared without making the other one.
  fileprivate var print: UInt64 {
    var hash = FNV1a()
    for text in [type, name, table, sql ?? ""] {
      for byte in text.utf8 { hash.mix(UInt64(byte)) }
      hash.mix(0)
    }
    return hash.value
  }
}

/// The texts by which SQLite knows tables, indexes and triggers. The migrations make them, so what differs from that is damage,
/// and can be made again: what the tables hold goes by the place of a column, and not by its name.
enum SchemaText {
  /// What is not as the migrations make it.
  struct Fault: Hashable {
    /// The number of the line in the list; nil where there is none.
    let row: Int64?
    let right: SchemaLine

    /// Without its line, nobody knows where a table begins.
    var isMendable: Bool { row != nil || DerivedParts.contains(right.name, of: right.table) || right.type == "trigger" }
  }

  /// What SQLite says where it cannot make sense of these texts is nothing for a person.
  static let fault = "what it says of its own tables is not right"

  /// - Parameters:
  ///   - lines: by their numbers.
  ///   - version: of the tables; asked where it is needed.
  /// - Returns: none for versions of which no journal is mended.
  static func faults(in lines: [Int64: SchemaLine], version: () -> Int?) -> [Fault] {
    if lines.values.reduce(0, { $0 ^ $1.print }) == latest { return [] }
    guard let version = version(), let plan = try? plan(version) else { return [] }
    var left = Dictionary(lines.map { ($1.name, (row: $0, line: $1)) }) { first, _ in first }
    var (faults, missing): ([Fault], [SchemaLine]) = ([], [])
    for right in plan {
      guard let there = left.removeValue(forKey: right.name) else {
        missing.append(right)
        continue
      }
      if there.line != right { faults.append(Fault(row: there.row, right: right)) }
    }
    // A name of which a letter is another.
    for right in missing {
      let same = left.values.first { $0.line.sql == right.sql && ($0.line.table == right.table || right.sql != nil) }
      if let same { left[same.line.name] = nil }
      faults.append(Fault(row: same?.row, right: right))
    }
    return faults
  }

  /// All lines of ``Schema/version`` together. Another SQLite may write them otherwise; then they are made, and compared.
  static let latest: UInt64 = 2_528_971_049_863_576_802

  static func print(_ lines: [SchemaLine]) -> UInt64 { lines.reduce(0) { $0 ^ $1.print } }

  /// What the migrations make.
  static func plan(_ version: Int) throws -> [SchemaLine] {
    let migrator = Schema.migrator
    guard (Mending.firstVersion...migrator.migrations.count).contains(version) else { return [] }
    let queue = try DatabaseQueue()
    defer { ReadingConnection.retire(queue) }
    try migrator.migrate(queue, upTo: migrator.migrations[version - 1])
    return try queue.read { db in
      try Row.fetchAll(db, sql: "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY rowid").map {
        SchemaLine(type: $0[0], name: $0[1], table: $0[2], sql: $0[3])
      }
    }
  }

  /// Of a file that is open; damage to the texts keeps nobody from reading them.
  static func faults(in connection: FileConnection, version: Int) throws(StoreError) -> [Fault] {
    try connection.run("PRAGMA writable_schema = ON")
    let statement = try connection.prepare("SELECT rowid, type, name, tbl_name, sql FROM sqlite_master")
    defer { try? connection.run("PRAGMA writable_schema = OFF") }
    var lines: [Int64: SchemaLine] = [:]
    while try statement.step() {
      let values = statement.values
      guard case .integer(let row) = values[0] else { continue }
      lines[row] = SchemaLine(values[1...])
    }
    return faults(in: lines) { version }
  }

  /// Writes the right ones into a file that nobody has open.
  static func mend(_ path: String, version: Int) throws(StoreError) {
    let connection = try FileConnection(path, .making)
    let faults = try faults(in: connection, version: version)
    try connection.run("PRAGMA writable_schema = ON; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    for fault in faults {
      guard let row = fault.row else { continue }
      let line = [fault.right.type, fault.right.name, fault.right.table].map(quoted)
      try connection.run(
        """
        UPDATE sqlite_master SET type = \(line[0]), name = \(line[1]), tbl_name = \(line[2]),
          sql = \(fault.right.sql.map(quoted) ?? "NULL") WHERE rowid = \(row)
        """)
    }
  }

  private static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }
}

extension SchemaLine {
  /// Type, name, table, root, text, as the list has them; without the root, too.
  init(_ values: ArraySlice<StoredValue>) {
    let texts = values.map { value -> String? in
      if case .text(let bytes) = value { String(decoding: bytes, as: UTF8.self) } else { nil }
    }
    self.init(type: texts[0] ?? "", name: texts[1] ?? "", table: texts[2] ?? "", sql: texts[texts.count - 1])
  }
}
