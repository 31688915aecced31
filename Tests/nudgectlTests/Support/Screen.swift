import Glibc

/// A small terminal emulator: what a person would see after these bytes. It knows what `Escape` writes, and stops at
/// anything else.
final class Screen {
  private(set) var columns: Int
  private(set) var rows: Int
  private(set) var row = 0
  private(set) var column = 0
  private(set) var cursorIsShown = true
  private(set) var pasteIsMarked = false
  /// Whether anything ever came in colour or in bold.
  private(set) var hasColour = false
  /// Whether any escape sequence came.
  private(set) var hasEscapes = false
  private(set) var bells = 0
  /// Whether a text ran over the right edge.
  private(set) var hasOverflown = false
  private(set) var unknown: [String] = []
  /// A cell holds a character with its marks; the second half of a wide one holds "".
  private var cells: [[String]]
  private(set) var scrolledAway: [String] = []
  private var pending: [Unicode.Scalar] = []

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = [[String]](repeating: [String](repeating: " ", count: columns), count: rows)
  }

  /// The lines down to the last that is not empty, without the blanks at their ends.
  var lines: [String] {
    var lines = cells.map(Self.trimmed)
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  var text: String { (scrolledAway + lines).joined(separator: "\n") }

  /// As terminals that do not wrap anew: what is beyond the edge is gone.
  func resize(columns: Int) {
    cells = cells.map { Array(($0 + [String](repeating: " ", count: columns)).prefix(columns)) }
    self.columns = columns
    column = min(column, columns - 1)
  }

  func show(_ text: String) {
    for scalar in text.unicodeScalars {
      if !pending.isEmpty {
        pending.append(scalar)
        if pending.count > 2, (0x40...0x7E).contains(scalar.value) { obey() }
      } else {
        take(scalar)
      }
    }
  }

  private func take(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\u{1B}":
      hasEscapes = true
      pending = [scalar]
    case "\r": column = 0
    // The terminal's own ONLCR stays on.
    case "\n":
      column = 0
      lineFeed()
    case "\u{7}": bells += 1
    default: print(scalar)
    }
  }

  private func lineFeed() {
    if row < rows - 1 {
      row += 1
    } else {
      scrolledAway.append(Self.trimmed(cells.removeFirst()))
      cells.append([String](repeating: " ", count: columns))
    }
  }

  private func print(_ scalar: Unicode.Scalar) {
    let width = scalar.value < 0x80 ? 1 : Int(Self.width(scalar))
    if width <= 0 || (scalar.properties.isEmojiModifier && column > 1) || isJoined {
      return join(scalar)
    }
    if column + width > columns {
      hasOverflown = true
      column = 0
      lineFeed()
    }
    cells[row][column] = String(scalar)
    if width == 2 { cells[row][column + 1] = "" }
    column += width
  }

  /// After a joiner, the next emoji is part of the one before.
  private var isJoined: Bool { column > 1 && cells[row][column - 2].unicodeScalars.last == "\u{200D}" }

  private func join(_ scalar: Unicode.Scalar) {
    guard column > 0 else { return }
    let place = cells[row][column - 1].isEmpty ? column - 2 : column - 1
    cells[row][place].unicodeScalars.append(scalar)
  }

  private func obey() {
    let sequence = String(String.UnicodeScalarView(pending.dropFirst()))
    pending = []
    let count = max(1, Int(sequence.dropFirst().dropLast()) ?? 1)
    switch sequence {
    case "[K": erase(row, from: column)
    case "[J":
      erase(row, from: column)
      for below in rows > row + 1 ? row + 1..<rows : 0..<0 { erase(below, from: 0) }
    case "[?25h", "[?25l": cursorIsShown = sequence.last == "h"
    case "[?2004h", "[?2004l": pasteIsMarked = sequence.last == "h"
    case _ where sequence.last == "A": row = max(0, row - count)
    case _ where sequence.last == "B": row = min(rows - 1, row + count)
    case _ where sequence.last == "C": column = min(columns - 1, column + count)
    case _ where sequence.last == "m": hasColour = hasColour || sequence != "[0m"
    default: unknown.append(sequence)
    }
  }

  private func erase(_ row: Int, from column: Int) {
    for place in column..<max(column, columns) { cells[row][place] = " " }
  }

  private static func trimmed(_ cells: [String]) -> String {
    var line = cells.joined()
    while line.last == " " { line.removeLast() }
    return line
  }

  /// As the C library has it, which nothing of the client asks.
  private static func width(_ scalar: Unicode.Scalar) -> Int32 { CLibrary.width(scalar) }
}

/// wcwidth(3) where the locale is UTF-8. The headers Swift reads do not show it.
enum CLibrary {
  private typealias Width = @convention(c) (wchar_t) -> Int32

  private static let wcwidth = dlsym(nil, "wcwidth").map { unsafeBitCast($0, to: Width.self) }

  static func width(_ scalar: Unicode.Scalar) -> Int32 {
    let before = uselocale(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    defer { freelocale(uselocale(before)) }
    return wcwidth?(wchar_t(scalar.value)) ?? -1
  }
}
