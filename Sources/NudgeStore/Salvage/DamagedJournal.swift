/// The rows of a damaged file: by its b-trees as far as they hold, and page by page where they do not.
final class DamagedJournal {
  let file: PageFile
  /// Where each table begins, as far as that can be read.
  let roots: [String: Int]
  /// Pages whose rows were taken.
  private var used: Set<Int> = []

  /// A row as it lies there.
  struct Row {
    /// 0 in an index.
    var number: Int64
    var values: [StoredValue]
  }

  init(_ file: PageFile) {
    self.file = file
    var roots: [String: Int] = [:]
    _ = Self.walk(file, from: 1) { page, _ in
      for row in Self.rows(of: page, file).rows {
        // type, name, tbl_name, rootpage, sql
        guard row.values.count == 5, case .text(let type) = row.values[0], case .text(let name) = row.values[1],
          case .integer(let root) = row.values[3], type == Array("table".utf8)
        else { continue }
        roots[String(decoding: name, as: UTF8.self)] = Int(clamping: root)
      }
      return true
    }
    self.roots = roots
  }

  /// Whether a newer nudged wrote it, as far as that can be read.
  var isOfNewer: Bool { migrations.map { !$0.isSubset(of: Schema.migrator.migrations) } ?? file.isOfNewer }

  /// The version of its tables: by the migrations it lists, or where those cannot be read, as its header tells it.
  var version: Int? { migrations.map(\.count) ?? file.version }

  /// nil where not all of them can be read.
  private var migrations: Set<String>? {
    var names: Set<String> = []
    let isWhole = rows(of: "grdb_migrations") { row in
      guard case .text(let name)? = row.values.first else { return false }
      names.insert(String(decoding: name, as: UTF8.self))
      return true
    }
    return isWhole && !names.isEmpty ? names : nil
  }

  /// Every row that the b-tree of a table leads to.
  ///
  /// - Parameter take: whether the row is one of that table's.
  /// - Returns: whether the tree is whole.
  func rows(of table: String, take: (Row) throws -> Bool) rethrows -> Bool {
    guard let root = roots[table], root > 1 else { return false }
    return try Self.walk(file, from: root) { page, number in
      let (rows, isWhole) = Self.rows(of: page, file)
      var taken = page.cells.isEmpty
      var fits = isWhole
      for row in rows { if try take(row) { taken = true } else { fits = false } }
      if taken { used.insert(number) }
      return fits
    }
  }

  /// Every row of pages to which no b-tree led.
  func strayRows(take: (_ isTable: Bool, Row) throws -> Void) rethrows {
    for number in 1...max(1, file.count) where !used.contains(number) {
      guard let page = file.page(number).flatMap({ BTreePage($0, number: number, usable: file.usable) }) else {
        continue
      }
      for row in Self.rows(of: page, file).rows { try take(page.kind == .leafTable, row) }
    }
  }

  /// Goes through a tree and passes over what cannot be.
  ///
  /// - Returns: whether nothing had to be passed over.
  private static func walk(
    _ file: PageFile, from root: Int, _ visit: (BTreePage, Int) throws -> Bool
  ) rethrows -> Bool {
    var (seen, waiting, isWhole) = (Set<Int>(), [root], true)
    let isTable = file.page(root).flatMap { BTreePage($0, number: root, usable: file.usable) }
      .map { $0.kind == .leafTable || $0.kind == .interiorTable }
    while let number = waiting.popLast() {
      guard seen.insert(number).inserted,
        let page = file.page(number).flatMap({ BTreePage($0, number: number, usable: file.usable) }),
        (page.kind == .leafTable || page.kind == .interiorTable) == isTable
      else {
        isWhole = false
        continue
      }
      isWhole = try visit(page, number) && page.isSound && isWhole
      waiting += page.children.reversed()
    }
    return isWhole
  }

  private static func rows(of page: BTreePage, _ file: PageFile) -> (rows: [Row], isWhole: Bool) {
    guard page.kind != .interiorTable else { return ([], true) }
    let rows = page.cells.compactMap { cell -> Row? in
      guard let record = page.record(at: cell), let bytes = file.payload(record, of: page),
        let values = StoredRecord.values(bytes)
      else { return nil }
      return Row(number: record.row, values: values)
    }
    return (rows, rows.count == page.cells.count && page.isSound)
  }
}

extension PageFile {
  /// The whole record of a cell, with what lies on pages of overflow: https://www.sqlite.org/fileformat.html#cell_payload
  func payload(_ record: (row: Int64, length: Int, start: Int), of page: BTreePage) -> [UInt8]? {
    let most = page.kind == .leafTable ? usable - 35 : (usable - 12) * 64 / 255 - 23
    let least = (usable - 12) * 32 / 255 - 23
    let wanted = least + (record.length - least) % (usable - 4)
    let local = record.length <= most ? record.length : wanted <= most ? wanted : least
    guard var bytes = page.slice(record.start, local) else { return nil }
    guard local < record.length else { return bytes }
    var next = page.slice(record.start + local, 4)?.number(0, 4) ?? 0
    while bytes.count < record.length {
      guard next > 1, let overflow = self.page(next) else { return nil }
      bytes += overflow[4..<min(usable, 4 + record.length - bytes.count)]
      next = overflow.number(0, 4)
    }
    return bytes
  }
}

extension BTreePage {
  func slice(_ start: Int, _ length: Int) -> [UInt8]? {
    guard length >= 0, start >= 0, start + length <= contents.count else { return nil }
    return Array(contents[start..<start + length])
  }
}
