/// Rows that have more or fewer cells than the table has columns. Nothing of them is taken unless there is one way to read them.
extension DaylioTable {
  /// A cell for each column, and what was put right for that.
  ///
  /// - Throws: ``ForeignProblem`` when nobody can know which cell belongs where.
  func fitted(_ record: CSV.Record) throws(ForeignProblem) -> (values: [String], notes: [String]) {
    guard !record.hasStrayReturn else { throw Self.strayReturn }
    if record.values.count == columns.count { return (record.values, record.hasStrayMark ? [Self.strayMark] : []) }
    guard let mended = mended(record) else { throw misfit(record) }
    return mended
  }

  /// Whether the row can be read.
  public func fits(_ record: CSV.Record) -> Bool { (try? fitted(record)) != nil }

  private func misfit(_ record: CSV.Record) -> ForeignProblem {
    let count = record.values.count
    let head =
      "The row has \(count == 1 ? "1 cell" : "\(count) cells") and the first line names \(columns.count), so nothing of it was taken. "
    guard count > columns.count else {
      return ForeignProblem(head + "Where a cell is missing, put an empty one: two commas in a row.")
    }
    return ForeignProblem(head + "Put quotation marks around a cell that holds a comma: \"tired, sad\".")
  }

  private static let strayReturn = ForeignProblem(
    "A carriage return (CR) stands in a cell without quotation marks, and nobody can know whether the row was meant to end "
      + "there, so nothing of it was taken. Put quotation marks around the cell, or make a line break of the CR.")

  private static let strayMark =
    "A quotation mark in it was not doubled, as tables need it; it was read as part of the text."

  // MARK: - One way to read it

  /// A cell that holds the separator and has no quotation marks falls apart. Where there is exactly one place to put the pieces
  /// together so that day and time are where they belong, that is what stood there.
  private func mended(_ record: CSV.Record) -> (values: [String], notes: [String])? {
    let surplus = record.values.count - columns.count
    guard surplus > 0, !record.hasStrayMark else { return nil }
    var ways: [(values: [String], notes: [String])] = []
    func add(_ values: [String], _ notes: [String] = []) {
      // Day and weekday say what the date says; how they fall apart makes no difference.
      if !ways.contains(where: { kept($0.values) == kept(values) }) { ways.append((values, notes)) }
    }
    if record.values.suffix(surplus).allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      let values = Array(record.values.dropLast(surplus))
      if isSane(values) { add(values) }
    }
    for place in joints(record, surplus) {
      let cells = JoinedCells(record.values, at: place, surplus, separator)
      guard isSane(cells) else { continue }
      let note = "“\(cells[place].excerpt)” stood there without quotation marks, and was read as one cell."
      add(Array(cells), [note])
      // A wide table has thousands of places; a second way is one too many.
      if ways.count > 1 { return nil }
    }
    return ways.first
  }

  /// Where pieces can be put together: nothing within quotation marks can have fallen apart.
  private func joints(_ record: CSV.Record, _ surplus: Int) -> [Int] {
    var quoted = record.isQuoted[..<surplus].count { $0 }
    return columns.indices.filter { place in
      quoted += record.isQuoted[place + surplus] ? 1 : 0
      defer { quoted -= record.isQuoted[place] ? 1 : 0 }
      return quoted == 0
    }
  }

  private func isSane(_ values: some Cells) -> Bool {
    let isShort = [Role.fullDate, .year, .date, .time].allSatisfy { role in
      places[role].map { values[$0].utf8.count <= Self.longestMoment } ?? true
    }
    return isShort && (try? day(of: values)) != nil && ForeignClock(cell(.time, of: values)) != nil
  }

  /// In bytes.
  private static let longestMoment = 1000

  private func kept(_ values: [String]) -> [String] {
    columns.indices.filter { columns[$0].role != .date && columns[$0].role != .weekday }.map { values[$0] }
  }
}

/// The cells of a row.
protocol Cells: RandomAccessCollection where Element == String, Index == Int {}

extension [String]: Cells {}

/// The cells of a row with some of them put together, without a copy of all others.
private struct JoinedCells: Cells {
  private let pieces: [String]
  private let place: Int
  private let surplus: Int
  private let sign: String

  init(_ pieces: [String], at place: Int, _ surplus: Int, _ separator: CSV.Separator) {
    (self.pieces, self.place, self.surplus) = (pieces, place, surplus)
    sign = String(Unicode.Scalar(separator.rawValue))
  }

  var startIndex: Int { 0 }
  var endIndex: Int { pieces.count - surplus }

  subscript(column: Int) -> String {
    if column == place { return pieces[place...place + surplus].joined(separator: sign) }
    return pieces[column < place ? column : column + surplus]
  }
}

extension DaylioTable {
  /// Whether a line looks like the beginning of a row. Lines within a note hardly ever do.
  public func beginsRow(_ line: [UInt8]) -> Bool {
    guard line.count(where: { $0 == separator.rawValue }) >= 3, let first = columns.first?.role else { return false }
    let cell = String(decoding: line.prefix { $0 != separator.rawValue && $0 != 13 }, as: UTF8.self)
    let bare = cell.filter { $0 != "\"" }.withoutEdges
    switch first {
    case .fullDate: return ForeignDay.day(bare) != nil
    case .year: return ForeignNumbers(bare).map { $0.numbers.count == 1 && $0.numbers[0].digits == 4 } ?? false
    default: return false
    }
  }
}
