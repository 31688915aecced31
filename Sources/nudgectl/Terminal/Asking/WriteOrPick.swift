/// A text in one's own words, or one of a few things with one key. Typing begins the text; a digit picks.
struct WriteOrPick {
  var options: [String]
  /// What is pointed at; nil: the line for one's own words.
  private var selected: Int?

  init(options: [String]) { self.options = options }

  /// A digit is a pick unless more is typed at once: "20 minutes of sun" begins with one, too.
  private static let moreMayFollow = Duration.milliseconds(700)

  /// - Returns: the text, or the number of what was picked, counted from 1; nil for "not now".
  mutating func ask(_ panel: Panel) throws(Interrupted) -> String? {
    while true {
      draw(panel)
      switch try panel.key() {
      case .down: selected = min(options.count - 1, (selected ?? -1) + 1)
      case .up: selected = selected.map { $0 - 1 } ?? options.count - 1
      case .enter: return conclude(selected, panel)
      case .escape, .endOfInput: return conclude(nil, panel)
      case .text(let text) where place(text) != nil:
        selected = place(text)
        draw(panel)
        if let answer = try picked(text, panel) { return answer }
      case .text(let text), .pasted(let text): return try write(text, panel)
      case .redraw: continue
      default: panel.bell()
      }
      if selected == -1 { selected = nil }
    }
  }

  private func place(_ text: String) -> Int? {
    Int(text).flatMap { (1...min(9, max(1, options.count))).contains($0) ? $0 - 1 : nil }
  }

  /// - Returns: nil when the digit was taken back.
  private func picked(_ digit: String, _ panel: Panel) throws(Interrupted) -> String? {
    let deadline = panel.terminal.clock + Self.moreMayFollow
    while true {
      switch try panel.key(until: deadline) {
      case .timedOut, .enter: return conclude(selected, panel)
      case .text(let text), .pasted(let text): return try write(digit + text, panel)
      case .redraw: draw(panel)
      default: return nil
      }
    }
  }

  private func write(_ begun: String, _ panel: Panel) throws(Interrupted) -> String? {
    try LineEditor(begun: begun).ask(panel)
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
    rows += "Your own words, or a number for one of these. Enter alone: not now".wrapped(to: panel.columns)
      .map(panel.look.dim)
    panel.draw(rows, cursor: pointed)
  }
}
