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
    /// Whether a CR alone stands in a cell without quotation marks, where lines end in LF: nobody can know whether a record
    /// was meant to end there.
    public var hasStrayReturn = false
  }

  /// What parts the cells of a table: commas, where a spreadsheet has saved it anew also semicolons or tabs.
  public enum Separator: UInt8, CaseIterable, Sendable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09
  }

  /// Reads a whole text. Lines end in LF or CR LF; empty ones are passed over.
  ///
  /// - Parameter returnsEndLines: a CR alone ends a line, too, as on an old Mac.
  /// - Returns: the records that are whole, and whether the text is cut short: a quotation mark is never closed.
  public static func records(
    _ text: String, separator: Separator = .comma, returnsEndLines: Bool = false
  ) -> (records: [Record], isCutShort: Bool) {
    var reader = CSVReader(Array(text.utf8), separator, returnsEndLines)
    var records: [Record] = []
    while let next = reader.next() { records.append(next) }
    return (reader.isOpen ? records.dropLast() : records, reader.isOpen)
  }

  /// Whether a record goes on behind this line, inside a quotation mark.
  ///
  /// - Parameter wasOpen: what this said of the line before.
  public static func goesOn(after line: [UInt8], wasOpen: Bool, separator: Separator) -> Bool {
    var reader = CSVReader(line, separator, false)
    reader.passLine(isOpen: wasOpen)
    return reader.isOpen
  }
}

/// Walks over a table byte by byte: all that means something in it is ASCII.
private struct CSVReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private let returnsEndLines: Bool
  private var position = 0
  private var line = 1
  private(set) var isOpen = false
  private var hasStrayMark = false
  private var hasStrayReturn = false
  /// The last mark of a line that could end a cell, and where the line ends: looked for once a line.
  private var lastCloser: (place: Int, end: Int) = (-1, -1)

  private static let mark = UInt8(ascii: "\"")

  init(_ bytes: [UInt8], _ separator: CSV.Separator, _ returnsEndLines: Bool) {
    self.bytes = bytes
    self.separator = separator.rawValue
    self.returnsEndLines = returnsEndLines
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func next() -> CSV.Record? {
    while let byte, byte == 10 || byte == 13 { pass(byte) }
    guard position < bytes.count else { return nil }
    (hasStrayMark, hasStrayReturn) = (false, false)
    var record = CSV.Record(line: line, values: [], isQuoted: [], hasStrayMark: false)
    repeat {
      record.isQuoted.append(byte == Self.mark)
      record.values.append(String(decoding: value(), as: UTF8.self))
    } while take(separator)
    (record.hasStrayMark, record.hasStrayReturn) = (hasStrayMark, hasStrayReturn)
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
    while let byte, byte != separator, byte != 10 {
      if byte == 13 {
        guard !endsLine(at: position) else { break }
        hasStrayReturn = true
        position = endOfReturns(at: position)
      } else {
        position += 1
      }
    }
    return Array(bytes[start..<position])
  }

  private func endsCell(at place: Int) -> Bool {
    place >= bytes.count || bytes[place] == separator || endsLine(at: place)
  }

  /// Any number of CR with an LF, or the end of all, behind it ends a line.
  private func endsLine(at place: Int) -> Bool {
    if bytes[place] == 13, returnsEndLines { return true }
    let end = endOfReturns(at: place)
    return end == bytes.count || bytes[end] == 10
  }

  private func endOfReturns(at place: Int) -> Int {
    var end = place
    while end < bytes.count, bytes[end] == 13 { end += 1 }
    return end
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
