import NudgeCore

/// A text on the rows of a terminal: a mark in front, the rest indented beneath it.
struct TextLayout: Equatable {
  static let mark = "> "
  static let indent = "  "

  private(set) var rows: [String] = [mark]
  /// Where the cursor is.
  private(set) var cursor = Spot(row: 0, column: mark.count)
  /// Where each character begins, and behind them the end of the text.
  private(set) var spots: [Spot] = []

  /// - Parameter columns: what a row may take. One column behind it stays free for the cursor.
  init(_ buffer: TextBuffer, columns: Int) {
    var column = Self.mark.count
    for character in buffer.characters {
      let shown = character == "\n" ? "" : String(character).shownOnOneLine
      if column + shown.columns > columns { startRow(&column) }
      spots.append(Spot(row: rows.count - 1, column: column))
      rows[rows.count - 1] += shown
      column += shown.columns
      if character == "\n" { startRow(&column) }
    }
    spots.append(Spot(row: rows.count - 1, column: column))
    cursor = spots[buffer.cursor]
  }

  private mutating func startRow(_ column: inout Int) {
    rows.append(Self.indent)
    column = Self.indent.count
  }

  /// The character on the row above (-1) or below (1) that is nearest to being straight above or below the cursor.
  func position(_ rowsAway: Int) -> Int? {
    let row = cursor.row + rowsAway
    return spots.indices.filter { spots[$0].row == row }.min {
      abs(spots[$0].column - cursor.column) < abs(spots[$1].column - cursor.column)
    }
  }
}

/// A place on the screen, counted from 0.
struct Spot: Equatable {
  var row: Int
  var column: Int
}
