/// Comma-separated values (RFC 4180).
public enum CSV {
  /// One record with its line break.
  public static func record(_ values: [String]) -> String {
    values.map(quotedIfNeeded).joined(separator: ",") + "\r\n"
  }

  private static func quotedIfNeeded(_ value: String) -> String {
    let needsIt = value.utf8.contains { [UInt8(ascii: ","), UInt8(ascii: "\""), 13, 10].contains($0) }
    let hasEdges = value.first == " " || value.last == " "
    return needsIt || hasEdges ? "\"" + value.swapping("\"", for: "\"\"") + "\"" : value
  }

  /// What somebody wrote, for a cell: spreadsheets take a text that begins with = + - @ or a tab for a formula and carry it out,
  /// so such a text is led by an apostrophe, always. Characters that could steer a terminal become visible.
  public static func cell(_ text: String) -> String {
    let shown = text.withPlainLineBreaks.shownSafely
    guard let first = shown.unicodeScalars.first, "=+-@\t\n".unicodeScalars.contains(first) else { return shown }
    return "'" + shown
  }
}

extension CSV {
  /// One record as it was read.
  public struct Record: Hashable, Sendable {
    /// The line it begins on, counted from 1.
    public var line: Int
    public var values: [String]
  }

  /// Reads a whole text. Lines end in LF or CR LF; empty ones are passed over.
  ///
  /// - Returns: the records that are whole, and whether the text is cut short: a quotation mark is never closed.
  public static func records(_ text: String) -> (records: [Record], isCutShort: Bool) {
    var reader = CSVReader(text)
    var records: [Record] = []
    while let next = reader.next() { records.append(next) }
    return (reader.isCutShort ? records.dropLast() : records, reader.isCutShort)
  }
}

private struct CSVReader {
  private var scalars: Substring.UnicodeScalarView
  private var line = 1
  private(set) var isCutShort = false

  init(_ text: String) {
    scalars = text[...].unicodeScalars
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
  }

  mutating func next() -> CSV.Record? {
    while let first = scalars.first, first == "\n" || first == "\r" { pass(first) }
    guard !scalars.isEmpty else { return nil }
    var record = CSV.Record(line: line, values: [])
    repeat { record.values.append(value()) } while takeComma()
    return record
  }

  private mutating func pass(_ scalar: Unicode.Scalar) {
    scalars.removeFirst()
    if scalar == "\n" { line += 1 }
  }

  private mutating func takeComma() -> Bool {
    guard scalars.first == "," else { return false }
    scalars.removeFirst()
    return true
  }

  private mutating func value() -> String {
    guard scalars.first == "\"" else { return bareValue() }
    scalars.removeFirst()
    var value = String.UnicodeScalarView()
    while let next = scalars.first {
      pass(next)
      guard next == "\"" else {
        value.append(next)
        continue
      }
      guard scalars.first == "\"" else { return String(value) + bareValue() }
      value.append(scalars.removeFirst())
    }
    isCutShort = true
    return String(value)
  }

  /// Up to the next comma or the end of the line.
  private mutating func bareValue() -> String {
    let end = scalars.firstIndex { $0 == "," || $0 == "\n" || $0 == "\r" } ?? scalars.endIndex
    defer { scalars = scalars[end...] }
    return String(scalars[..<end])
  }
}

extension String {
  /// With a text in place of each of a character. The standard library's own way brings regular expressions along, which a
  /// small program need not carry.
  package func swapping(_ scalar: Unicode.Scalar, for text: String) -> String {
    guard unicodeScalars.contains(scalar) else { return self }
    var swapped = String.UnicodeScalarView()
    for next in unicodeScalars {
      if next == scalar { swapped.append(contentsOf: text.unicodeScalars) } else { swapped.append(next) }
    }
    return String(swapped)
  }

  /// CR LF and CR as LF.
  package var withPlainLineBreaks: String {
    guard unicodeScalars.contains("\r") else { return self }
    var plain = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in unicodeScalars {
      if !(scalar == "\n" && last == "\r") { plain.append(scalar == "\r" ? "\n" : scalar) }
      last = scalar
    }
    return String(plain)
  }
}
