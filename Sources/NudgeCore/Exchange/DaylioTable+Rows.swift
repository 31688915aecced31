/// Rows that have more or fewer cells than the table has columns. Nothing of them is taken unless there is one way to read them.
extension DaylioTable {
  /// A cell for each column, and what was put right for that.
  ///
  /// - Throws: ``ForeignProblem`` when nobody can know which cell belongs where.
  func fitted(_ record: CSV.Record) throws(ForeignProblem) -> (values: [String], notes: [String]) {
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

  private static let strayMark =
    "A quotation mark in it was not doubled, as tables need it; it was read as part of the text."

  // MARK: - One way to read it

  /// A cell that holds the separator and has no quotation marks falls apart. Where there is exactly one place to put the pieces
  /// together so that day and time are where they belong, that is what stood there.
  private func mended(_ record: CSV.Record) -> (values: [String], notes: [String])? {
    let surplus = record.values.count - columns.count
    guard surplus > 0, !record.hasStrayMark else { return nil }
    var ways: [(values: [String], notes: [String])] = []
    for way in joined(record, surplus) + withoutEmptyEnd(record, surplus) where isSane(way.values) {
      // Day and weekday say what the date says; how they fall apart makes no difference.
      if !ways.contains(where: { kept($0.values) == kept(way.values) }) { ways.append(way) }
    }
    return ways.count == 1 ? ways[0] : nil
  }

  /// Nothing within quotation marks can have fallen apart.
  private func joined(_ record: CSV.Record, _ surplus: Int) -> [(values: [String], notes: [String])] {
    columns.indices.compactMap { place in
      let pieces = place...(place + surplus)
      guard pieces.allSatisfy({ !record.isQuoted[$0] }) else { return nil }
      let sign = String(Unicode.Scalar(separator.rawValue))
      let cell = record.values[pieces].joined(separator: sign)
      var values = record.values
      values.replaceSubrange(pieces, with: [cell])
      return (values, ["“\(cell.excerpt)” stood there without quotation marks, and was read as one cell."])
    }
  }

  private func withoutEmptyEnd(_ record: CSV.Record, _ surplus: Int) -> [(values: [String], notes: [String])] {
    guard record.values.suffix(surplus).allSatisfy({ $0.allSatisfy(\.isWhitespace) }) else { return [] }
    return [(record.values.dropLast(surplus), [])]
  }

  private func isSane(_ values: [String]) -> Bool {
    (try? day(of: values)) != nil && ForeignClock(cell(.time, of: values)) != nil
  }

  private func kept(_ values: [String]) -> [String] {
    columns.indices.filter { columns[$0].role != .date && columns[$0].role != .weekday }.map { values[$0] }
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
