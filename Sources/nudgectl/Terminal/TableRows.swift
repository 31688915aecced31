import NudgeCore

/// The rows of a table, whatever one of them may have done to the others: a quotation mark that is not closed takes no more than
/// its own row along.
struct TableRows {
  struct Row {
    /// The line it begins on.
    var line: Int
    var bytes: [UInt8]
    /// Why it cannot be read; nil: it may be whole.
    var trouble: String?
  }

  /// The lines that were read.
  private(set) var line: Int
  /// Whether the file ends within quotation marks.
  private(set) var isCutShort = false
  private let file: LineFile
  private let table: DaylioTable
  /// Lines that were taken for part of a row and are none, the next one last.
  private var waiting: [(number: Int, line: LineFile.Line)] = []
  private var restarts = 0

  /// Behind so many broken rows, a row is one line.
  private static let mostRestarts = 200

  /// - Parameters:
  ///   - file: read up to the line that names the columns.
  ///   - line: the number of that line.
  init(_ file: LineFile, _ table: DaylioTable, line: Int = 1) {
    self.file = file
    self.table = table
    self.line = line
  }

  mutating func next() throws(Failure) -> Row? {
    guard let first = try take() else { return nil }
    if first.line.isTooLong { return Row(line: first.number, bytes: [], trouble: Intake.tooLong) }
    var lines = [first]
    var size = first.line.bytes.count
    var isOpen = goesOn(first, wasOpen: false)
    while isOpen, restarts < Self.mostRestarts, size < Intake.longestRecord, let next = try take() {
      lines.append(next)
      size += next.line.bytes.count
      isOpen = goesOn(next, wasOpen: true)
    }
    if !isOpen, lines.count == 1 || reads(lines) { return Row(line: first.number, bytes: joined(lines)) }
    if let again = lines.indices.dropFirst().first(where: { table.beginsRow(lines[$0].line.bytes) }) {
      waiting += lines[again...].reversed()
      restarts += 1
      return Row(line: first.number, bytes: joined(lines[..<again]), trouble: Self.notClosed)
    }
    guard isOpen else { return Row(line: first.number, bytes: joined(lines)) }
    if size >= Intake.longestRecord { return Row(line: first.number, bytes: [], trouble: Intake.tooLong) }
    isCutShort = restarts < Self.mostRestarts
    return Row(line: first.number, bytes: [], trouble: Self.notClosed)
  }

  static let notClosed =
    "A quotation mark is opened in this row and not closed. Put one at the end of its cell, and double those within: \"\"."

  private mutating func take() throws(Failure) -> (number: Int, line: LineFile.Line)? {
    if let last = waiting.popLast() { return last }
    guard let next = try file.next() else { return nil }
    line += 1
    return (line, next)
  }

  private func goesOn(_ line: (number: Int, line: LineFile.Line), wasOpen: Bool) -> Bool {
    CSV.goesOn(after: line.line.bytes, wasOpen: wasOpen, separator: table.separator)
  }

  private func joined(_ lines: some Sequence<(number: Int, line: LineFile.Line)>) -> [UInt8] {
    Array(lines.map(\.line.bytes).joined(separator: [10]))
  }

  private func reads(_ lines: [(number: Int, line: LineFile.Line)]) -> Bool {
    let text = String(decoding: joined(lines), as: UTF8.self)
    guard let record = CSV.records(text, separator: table.separator).records.first else { return false }
    return !record.hasStrayMark && table.fits(record)
  }
}
