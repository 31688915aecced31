import NudgeCore
import Varlink

// MARK: - Files

extension Intake {
  /// A record goes on in the next line as long as a quotation mark is open.
  mutating func readTable(_ file: LineFile) throws {
    while try readFirst(file), isBeforeHeader {}
    let table: DaylioTable
    do { table = try DaylioTable(header: String(decoding: first, as: UTF8.self)) } catch {
      throw Failure.badInput(Sentences.notAnExport(.init(reason: error.description)))
    }
    var rows = TableRows(file, table, line: line)
    while let row = try rows.next() {
      line = rows.line
      if let trouble = row.trouble {
        passOver(line: row.line, trouble)
      } else if row.bytes.contains(where: { $0 > 32 && $0 != table.separator.rawValue && $0 != UInt8(ascii: "\"") }) {
        noteTwin(row.bytes, line: row.line)
        try hand(row.bytes, from: row.line, file)
      }
    }
    line = rows.line
    hasEnd = !rows.isCutShort
    try handOver(file)
  }

  private var isBeforeHeader: Bool { DaylioTable.isBeforeHeader(String(decoding: first, as: UTF8.self)) }

  /// One JSON text; its entries go over one a line.
  mutating func readJrnl(_ file: LineFile) throws {
    var text = JrnlText(try file.rest(with: Array("{[".utf8)))
    var counted = (line: 1, place: 0)
    var number = 0
    var stretches: [(first: Int, last: Int)] = []
    while let piece = text.next() {
      func lineOf(_ place: Int) -> Int {
        let there = min(place, text.bytes.count)
        if there > counted.place {
          counted = (counted.line + text.bytes[counted.place..<there].count { $0 == 10 }, there)
        }
        return counted.line
      }
      switch piece {
      case .entry(let range):
        number += 1
        try handEntry(Array(text.bytes[range]), on: lineOf(range.lowerBound), number: number, file)
      case .stranger(let range):
        number += 1
        let words = MendedText(Array(text.bytes[range].prefix(300))).bytes
        passOver(
          line: lineOf(range.lowerBound), "This is no entry: “\(String(decoding: words, as: UTF8.self).excerpt)”.")
      case .aside(let range): stretches.append((lineOf(range.lowerBound), lineOf(range.upperBound - 1)))
      case .cutShort(let place):
        hasEnd = false
        line = lineOf(place)
      }
    }
    guard found > 0 || text.hasList && hasEnd else {
      throw Failure.badInput("This is no whole JSON text with entries, as jrnl --format json writes it.")
    }
    for (first, last) in stretches {
      note(
        first == last
          ? "There is no entry here, so this was passed over."
          : "From here to line \(last.grouped) there is no entry, so that was passed over.", line: first)
    }
    try handOver(file)
  }

  private mutating func handEntry(_ bytes: [UInt8], on line: Int, number: Int, _ file: LineFile) throws {
    let mended = MendedText(bytes)
    do {
      let (value, mending) = try JSON.mended(mended.bytes)
      if let note = mended.note { self.note(note, line: line) }
      if mending.contains(.halfCharacter) {
        note("Another program cut a character in half here; it became \u{FFFD}.", line: line)
      }
      let entry: [UInt8] = try JSON.encode(value)
      noteTwin(entry, line: line)
      try hand(entry, on: line, number: number, file)
    } catch let error as JSONSyntaxError {
      let place = line + mended.bytes.prefix(error.offset).count { $0 == 10 }
      passOver(line: line, "This entry is no whole JSON: \(error.reason) in line \(place.grouped).")
    }
  }

  /// Whether there is a line.
  @discardableResult
  mutating func readFirst(_ file: LineFile) throws -> Bool {
    guard let next = try file.next() else { return false }
    first = MendedText(next.bytes).bytes
    if first.last == 13 { first.removeLast() }
    line += 1
    return true
  }
}
