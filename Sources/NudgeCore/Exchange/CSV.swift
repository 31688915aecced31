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

  /// What somebody wrote, for a cell: what a spreadsheet of any country would carry out becomes harmless (``CSVGuard``), and
  /// characters that could steer a terminal become visible.
  public static func cell(_ text: String) -> String { CSVGuard.guarded(text.withPlainLineBreaks.shownSafely) }

  /// What a cell of ``cell(_:)`` was made of.
  public static func text(of cell: String) -> String { CSVGuard.unguarded(cell) }
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
