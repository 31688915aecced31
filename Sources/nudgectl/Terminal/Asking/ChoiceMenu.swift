/// One or several of a few things, each with one key: the arrows, a digit, the first letter. "Not now" is the last.
struct ChoiceMenu {
  var options: [String]
  /// Several may be ticked.
  var isMultiple = false
  /// Where the pointer begins.
  var selected = 0
  /// What is ticked, by position.
  var ticked: Set<Int> = []

  /// - Returns: the positions chosen, in order; nil for "not now".
  mutating func ask(_ panel: Panel) throws(Interrupted) -> [Int]? {
    while true {
      let (rows, cursor) = rows(panel)
      panel.draw(rows, cursor: cursor)
      switch meaning(of: try panel.key()) {
      case .select(let position): selected = position
      case .take(let position) where isMultiple:
        selected = position
        ticked.formSymmetricDifference([position])
      case .take(let position): return conclude([position], panel)
      case .done: return conclude(answer, panel)
      case .notNow: return conclude(nil, panel)
      case .redraw: continue
      case .nothing: panel.bell()
      }
    }
  }

  private var answer: [Int]? {
    if selected == options.count { return nil }
    if !isMultiple { return [selected] }
    return ticked.isEmpty ? nil : ticked.sorted()
  }

  private func conclude(_ answer: [Int]?, _ panel: Panel) -> [Int]? {
    let said = answer.map { $0.map { options[$0] }.joined(separator: ", ") } ?? "not now"
    let mark = "\(panel.glyphs.pointer) "
    panel.conclude(said.wrapped(to: panel.columns - mark.columns).indented(mark))
    return answer
  }
}

extension ChoiceMenu {
  private enum Meaning {
    case select(Int)
    case take(Int)
    case done
    case notNow
    case redraw
    case nothing
  }

  private func meaning(of key: Key) -> Meaning {
    let places = options.count + 1
    switch key {
    case .up, .text("k"): return .select((selected + places - 1) % places)
    case .down, .text("j"): return .select((selected + 1) % places)
    case .home: return .select(0)
    case .end: return .select(options.count)
    case .enter: return .done
    case .text(" ") where selected < options.count: return isMultiple ? .take(selected) : .nothing
    case .escape, .endOfInput, .text("n"), .text("N"), .text("0"): return .notNow
    case .text(let text): return meaning(ofText: text)
    case .redraw: return .redraw
    default: return .nothing
    }
  }

  /// A digit, or the first letter of an option; if several begin with it, the next of them is pointed at.
  private func meaning(ofText text: String) -> Meaning {
    if let digit = Int(text) { return digit <= min(options.count, 9) && digit > 0 ? .take(digit - 1) : .nothing }
    let places = options.indices.filter { options[$0].prefix(1).lowercased() == text.lowercased() }
    if places.count == 1 { return .take(places[0]) }
    return (places.first { $0 > selected } ?? places.first).map(Meaning.select) ?? .nothing
  }
}

extension ChoiceMenu {
  /// The rows, and where the cursor stands: in front of what is pointed at, since a screen reader follows it.
  func rows(_ panel: Panel) -> (rows: [String], cursor: Spot) {
    var rows: [String] = []
    var pointed = 0
    for position in 0...options.count {
      let isPointedAt = position == selected
      if isPointedAt { pointed = rows.count }
      let option = self.rows(of: position, isPointedAt ? panel.glyphs.pointer : " ", panel.columns)
      rows += isPointedAt ? option.map(panel.look.strong) : option
    }
    let keys = isMultiple ? "Space or its number ticks one, Enter is done" : "Arrows and Enter, or its number or letter"
    rows += "\(keys); n: not now".wrapped(to: panel.columns).map(panel.look.dim)
    return (rows, Spot(row: pointed, column: 0))
  }

  private func rows(of position: Int, _ pointer: String, _ columns: Int) -> [String] {
    guard position < options.count else { return ["\(pointer) n not now"] }
    let key = position < 9 ? "\(position + 1)" : " "
    let box = isMultiple ? (ticked.contains(position) ? "[x] " : "[ ] ") : ""
    let mark = "\(pointer) \(key) \(box)"
    return options[position].wrapped(to: columns - mark.columns).indented(mark)
  }
}

extension [String] {
  /// A mark in front of the first line, the rest beneath what follows it.
  func indented(_ mark: String) -> [String] {
    let blank = String(repeating: " ", count: mark.columns)
    return enumerated().map { ($0.offset == 0 ? mark : blank) + $0.element }
  }
}
