import NudgeCore

/// How something between 0 and 1 went, as a line over time with its axes: in Braille, four dots high and two wide for each
/// sign, or in ASCII.
struct Curve {
  /// Evenly spaced, the earliest first; nil: there was nothing yet.
  var values: [Double?]
  /// What stands under the line, by the place of the value it belongs to.
  var labels: [(place: Int, text: String)]
  var charset: Charset
  /// Columns of all of it.
  var width: Int
  /// Lines of the drawing.
  var height = 8

  /// In front of the line: "100 % |".
  private static let margin = 7
  /// A wider one tells no more.
  private static let mostColumns = 60
  static let leastWidth = margin + 10

  var lines: [String] {
    let rows = rows()
    let axis = charset == .unicode ? (upright: "┤", corner: "└", level: "─") : (upright: "|", corner: "+", level: "-")
    let drawn = rows.enumerated().map { place, row in
      (Self.mark(place, of: rows.count).leading(Self.margin - 2) + " " + axis.upright + row).withoutTrailingBlanks
    }
    let ground = String(repeating: " ", count: Self.margin - 1) + axis.corner
    return drawn + [ground + String(repeating: axis.level, count: columns), names]
  }

  private static func mark(_ row: Int, of rows: Int) -> String {
    switch row {
    case 0: "100 %"
    case rows / 2: "50 %"
    default: ""
    }
  }

  private var columns: Int { max(2, min(Self.mostColumns, width - Self.margin)) }

  /// The names of the axis; one that would touch another, or the end of the line, is left out.
  private var names: String {
    var line = ""
    for (place, text) in labels {
      let column = Self.margin + Int(position(of: place) * Double(columns - 1))
      guard column + text.columns <= Self.margin + columns, line.isEmpty || column > line.columns else { continue }
      line = line.padded(to: column) + text
    }
    return line
  }

  /// 0 at the left, 1 at the right.
  private func position(of place: Int) -> Double { values.count < 2 ? 1 : Double(place) / Double(values.count - 1) }

  // MARK: - Dots

  /// Dots of one sign.
  private var fineness: (across: Int, up: Int) { charset == .unicode ? (2, 4) : (1, 1) }

  private func rows() -> [String] {
    let (across, up) = fineness
    let dots = (0..<columns * across).map { dot($0, of: columns * across, up: height * up) }
    return (0..<height).map { row in
      (0..<columns).map { column in
        let inside = (0..<across).map { dots[column * across + $0].map { $0 - row * up } }
        return charset == .unicode ? Self.braille(inside) : inside[0] == 0 ? "*" : " "
      }.strung("")
    }
  }

  /// How far below the top the line is there; nil: it has not begun.
  private func dot(_ place: Int, of places: Int, up: Int) -> Int? {
    guard values.count > 1 else { return values.first.flatMap { $0 }.map { Self.row($0, up) } }
    let exact = Double(place) / Double(places - 1) * Double(values.count - 1)
    let (left, share) = (min(Int(exact), values.count - 2), exact - Double(min(Int(exact), values.count - 2)))
    guard let from = values[left] ?? (share > 0.999 ? values[left + 1] : nil) else { return nil }
    let to = values[left + 1] ?? from
    return Self.row(from + (to - from) * share, up)
  }

  private static func row(_ value: Double, _ up: Int) -> Int {
    up - 1 - Int((max(0, min(1, value)) * Double(up - 1)).rounded())
  }

  /// Unicode 16, section 21.1: the dots of a sign are the bits of its number, the left column's and then the right one's.
  private static func braille(_ dots: [Int?]) -> String {
    let bits: [[UInt32]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]
    let sign = zip(dots, bits).reduce(UInt32(0x2800)) { sign, next in
      next.0.map { (0..<4).contains($0) ? sign | next.1[$0] : sign } ?? sign
    }
    return sign == 0x2800 ? " " : Unicode.Scalar(sign).map { String($0) } ?? " "
  }
}

extension String {
  /// Filled up in front.
  fileprivate func leading(_ width: Int) -> String { String(repeating: " ", count: max(0, width - columns)) + self }
}
