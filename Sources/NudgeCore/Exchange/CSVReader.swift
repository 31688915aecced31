extension CSV {
  /// One record as it was read.
  public struct Record: Hashable, Sendable {
    /// The line it begins on, counted from 1.
    public var line: Int
    public var values: [String]
    /// Which of the values stood in quotation marks: nothing in those can have been taken for the end of a cell.
    public var isQuoted: [Bool]
    /// Whether a quotation mark stands in it that is not doubled.
    public var hasStrayMark: Bool
  }

  /// What parts the cells of a table: commas, where a spreadsheet has saved it anew also semicolons or tabs.
  public enum Separator: UInt8, CaseIterable, Sendable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09
  }

  /// Reads a whole text. Lines end in LF or CR LF; empty ones are passed over.
  ///
  /// - Returns: the records that are whole, and whether the text is cut short: a quotation mark is never closed.
  public static func records(
    _ text: String, separator: Separator = .comma
  ) -> (records: [Record], isCutShort: Bool) {
    var reader = CSVReader(Array(text.utf8), separator)
    var records: [Record] = []
    while let next = reader.next() { records.append(next) }
    return (reader.isOpen ? records.dropLast() : records, reader.isOpen)
  }

  /// Whether a record goes on behind this line, inside a quotation mark.
  ///
  /// - Parameter wasOpen: what this said of the line before.
  public static func goesOn(after line: [UInt8], wasOpen: Bool, separator: Separator) -> Bool {
    var reader = CSVReader(line, separator)
    reader.passLine(isOpen: wasOpen)
    return reader.isOpen
  }
}

/// Walks over a table byte by byte: all that means something in it is ASCII.
private struct CSVReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var position = 0
  private var line = 1
  private(set) var isOpen = false
  private var hasStrayMark = false
  /// The last mark of a line that could end a cell, and where the line ends: looked for once a line.
  private var lastCloser: (place: Int, end: Int) = (-1, -1)

  private static let mark = UInt8(ascii: "\"")

  init(_ bytes: [UInt8], _ separator: CSV.Separator) {
    self.bytes = bytes
    self.separator = separator.rawValue
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func next() -> CSV.Record? {
    while let byte, byte == 10 || byte == 13 { pass(byte) }
    guard position < bytes.count else { return nil }
    hasStrayMark = false
    var record = CSV.Record(line: line, values: [], isQuoted: [], hasStrayMark: false)
    repeat {
      record.isQuoted.append(byte == Self.mark)
      record.values.append(String(decoding: value(), as: UTF8.self))
    } while take(separator)
    record.hasStrayMark = hasStrayMark
    return record
  }

  /// Goes over the cells of one line; ``isOpen`` says afterwards whether the last one goes on.
  mutating func passLine(isOpen: Bool) {
    if isOpen { _ = quotedValue() } else { _ = value() }
    while take(separator) { _ = value() }
  }

  private mutating func pass(_ byte: UInt8) {
    position += 1
    if byte == 10 { line += 1 }
  }

  private mutating func take(_ wanted: UInt8) -> Bool {
    guard byte == wanted else { return false }
    position += 1
    return true
  }

  private mutating func value() -> [UInt8] { take(Self.mark) ? quotedValue() : bareValue() }

  private mutating func quotedValue() -> [UInt8] {
    var value: [UInt8] = []
    while let next = byte {
      pass(next)
      guard next == Self.mark else {
        value.append(next)
        continue
      }
      if take(Self.mark) {
        value.append(next)
      } else if endsCell(at: position) {
        return value
      } else {
        // He said "no": the marks are the person's own as long as another one can end the cell.
        hasStrayMark = true
        guard aCloserComes() else { return value + bareValue() }
        value.append(next)
      }
    }
    isOpen = true
    return value
  }

  /// Up to the next separator or the end of the line.
  private mutating func bareValue() -> [UInt8] {
    let start = position
    while let byte, byte != separator, byte != 10, byte != 13 { position += 1 }
    return Array(bytes[start..<position])
  }

  private func endsCell(at place: Int) -> Bool {
    guard place < bytes.count else { return true }
    return bytes[place] == separator || bytes[place] == 10 || bytes[place] == 13
  }

  private mutating func aCloserComes() -> Bool {
    if position > lastCloser.end {
      let end = bytes[position...].firstIndex(of: 10) ?? bytes.count
      let place = bytes[position..<end].indices.last { bytes[$0] == Self.mark && endsCell(at: $0 + 1) }
      lastCloser = (place ?? -1, end)
    }
    return lastCloser.place >= position
  }
}
