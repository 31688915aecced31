import GRDBSQLite

/// A table of the fresh journal that rows of a damaged one are put into.
struct SalvagedTable {
  let name: String
  let columns: [Column]
  /// Whether its rows lie under a number of their own, and not in the order of a key.
  let isNumbered: Bool

  struct Column {
    let name: String
    let type: String
    let isNeeded: Bool
    let key: Int
  }

  init(_ name: String, _ fresh: FileConnection) throws(StoreError) {
    self.name = name
    let statement = try fresh.prepare(
      "SELECT name, type, \"notnull\", pk FROM pragma_table_info('\(name)') ORDER BY cid")
    var columns: [Column] = []
    while try statement.step() {
      guard case .text(let name) = statement.value(0), case .text(let type) = statement.value(1),
        case .integer(let needed) = statement.value(2), case .integer(let key) = statement.value(3)
      else { continue }
      columns.append(
        Column(
          name: String(decoding: name, as: UTF8.self), type: String(decoding: type, as: UTF8.self),
          isNeeded: needed == 1, key: Int(clamping: key)))
    }
    let keys = columns.filter { $0.key > 0 }
    isNumbered = keys.count == 1 && keys[0].type == "INTEGER"
    // A table without numbers has the columns of its key in front (sqlite.org/fileformat.html, section 2.4).
    self.columns =
      isNumbered ? columns : keys.sorted { $0.key < $1.key } + columns.filter { $0.key == 0 }
  }

  /// The values to keep of a row; nil for one that is not of this table. Rows from before a column was added are shorter.
  func values(of row: DamagedJournal.Row, least: Int) -> [StoredValue]? {
    var values = row.values
    guard (least...columns.count).contains(values.count), !values.isEmpty else { return nil }
    if isNumbered {
      guard values[0] == .null, row.number > 0 else { return nil }
      values[0] = .integer(row.number)
    }
    for (column, value) in zip(columns, values) where !column.takes(value) { return nil }
    return values.map(\.legible)
  }

  /// - Parameter instead: replaces what a fresh journal has there already.
  func insert(_ count: Int, instead: Bool) -> String {
    let names = columns.prefix(count).map(\.name).joined(separator: ", ")
    let marks = Array(repeating: "?", count: count).joined(separator: ", ")
    return "INSERT \(instead ? "OR REPLACE " : "")INTO \(name) (\(names)) VALUES (\(marks))"
  }
}

extension StoredValue {
  /// Text is UTF-8 again where a byte of it was damaged; that letter is gone.
  fileprivate var legible: StoredValue {
    guard case .text(let bytes) = self, String(validating: bytes, as: UTF8.self) == nil else { return self }
    return .text(Array(String(decoding: bytes, as: UTF8.self).utf8))
  }
}

extension SalvagedTable.Column {
  /// The types of strict tables, without what SQLite would turn into them.
  fileprivate func takes(_ value: StoredValue) -> Bool {
    switch (value, type) {
    case (.null, _): !isNeeded && key == 0
    case (_, "ANY"): true
    case (.integer, "INTEGER"): true
    case (.text, "TEXT"): true
    default: false
    }
  }
}

/// Puts rows of one table into the fresh journal: the schema there says whether they can be.
final class RowInserter {
  let table: SalvagedTable
  private let fresh: FileConnection
  private let replaces: Bool
  private var statements: [Int: FileStatement] = [:]
  private(set) var count = 0

  init(_ table: SalvagedTable, _ fresh: FileConnection, replaces: Bool) {
    (self.table, self.fresh, self.replaces) = (table, fresh, replaces)
  }

  /// - Returns: whether it was taken. One that is there already is none of that.
  func take(_ row: DamagedJournal.Row, least: Int) throws(StoreError) -> Bool {
    guard let values = table.values(of: row, least: least) else { return false }
    let statement = try statement(values.count)
    guard try statement.fits(values) else { return false }
    count += 1
    return true
  }

  private func statement(_ count: Int) throws(StoreError) -> FileStatement {
    if let statement = statements[count] { return statement }
    let statement = try fresh.prepare(table.insert(count, instead: replaces))
    statements[count] = statement
    return statement
  }
}

extension FileStatement {
  /// Runs it with these values, unless the schema refuses them.
  func fits(_ values: [StoredValue]) throws(StoreError) -> Bool {
    do throws(StoreError) {
      try run(values)
      return true
    } catch {
      if error.reason == .refused { return false }
      throw error
    }
  }
}
