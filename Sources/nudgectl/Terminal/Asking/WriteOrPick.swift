/// A text in one's own words, or one of a few things. Typing begins the text; a digit or the arrows point, and Enter gives it.
struct WriteOrPick {
  var options: [String]
  /// What is pointed at; nil: the line for one's own words.
  private var selected: Int?
  /// What was typed to point at it: "20 minutes of sun" begins with a digit, too.
  private var digit = ""

  init(options: [String]) { self.options = options }

  /// - Returns: the text, or the number of what was picked, counted from 1; nil for "not now".
  mutating func ask(_ panel: Panel) throws(Interrupted) -> String? {
    while true {
      draw(panel)
      switch try panel.key() {
      case .down: point(at: min(options.count - 1, (selected ?? -1) + 1))
      case .up: point(at: selected.map { $0 - 1 } ?? options.count - 1)
      case .enter: return conclude(selected, panel)
      case .escape, .endOfInput: return conclude(nil, panel)
      case .text(let text) where digit.isEmpty && place(text) != nil: point(at: place(text), by: text)
      case .text(let text), .pasted(let text): return try LineEditor(begun: digit + text).ask(panel)
      case .backspace where !digit.isEmpty: point(at: nil)
      case .redraw: continue
      default: panel.bell()
      }
    }
  }

  private mutating func point(at place: Int?, by digit: String = "") {
    selected = place == -1 ? nil : place
    self.digit = digit
  }

  private func place(_ text: String) -> Int? {
    Int(text).flatMap { (1...min(9, max(1, options.count))).contains($0) ? $0 - 1 : nil }
  }

  private func conclude(_ place: Int?, _ panel: Panel) -> String? {
    let said = place.map { options[$0] } ?? "not now"
    let mark = "\(panel.glyphs.pointer) "
    panel.conclude(said.wrapped(to: panel.columns - mark.columns).indented(mark))
    return place.map { "\($0 + 1)" }
  }

  private func draw(_ panel: Panel) {
    var rows = [TextLayout.mark]
    var pointed = Spot(row: 0, column: TextLayout.mark.count)
    for (place, option) in options.enumerated() {
      let isPointedAt = place == selected
      if isPointedAt { pointed = Spot(row: rows.count, column: 0) }
      let mark = "\(isPointedAt ? panel.glyphs.pointer : " ") \(place < 9 ? "\(place + 1)" : " ") "
      let lines = option.wrapped(to: panel.columns - mark.columns).indented(mark)
      rows += lines.map(isPointedAt ? panel.look.strong : panel.look.dim)
    }
    rows += "Your own words, or a number for one of these, then Enter. Enter alone: not now".wrapped(to: panel.columns)
      .map(panel.look.dim)
    panel.draw(rows, cursor: pointed)
  }
}
