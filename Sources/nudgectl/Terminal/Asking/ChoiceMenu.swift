/// One or several of a few things: the arrows, a digit or the first letter point at one, and Enter gives it. "Not now" is the
/// last, and behind it "back" where there is a question before.
struct ChoiceMenu {
  var options: [String]
  /// Several may be ticked.
  var isMultiple = false
  /// Where the pointer begins.
  var selected = 0
  /// What is ticked, by position.
  var ticked: Set<Int> = []

  /// - Returns: the positions chosen, in order; nil for "not now".
  /// - Throws: ``Interrupted``, also to go back.
  mutating func ask(_ panel: Panel) throws(Interrupted) -> [Int]? {
    while true {
      let (rows, cursor) = rows(panel)
      panel.draw(rows, cursor: cursor)
      switch meaning(of: try panel.key(), panel.offersBack) {
      case .select(let position): selected = position
      case .tick(let position):
        selected = position
        ticked.formSymmetricDifference([position])
      case .done where selected > options.count: try panel.goBack()
      case .done: return conclude(answer, panel)
      case .notNow: return conclude(nil, panel)
      case .back: try panel.goBack()
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
    case tick(Int)
    case done
    case notNow
    case back
    case redraw
    case nothing
  }

  private func meaning(of key: Key, _ offersBack: Bool) -> Meaning {
    let places = options.count + (offersBack ? 2 : 1)
    switch key {
    case .up, .text("k"): return .select((selected + places - 1) % places)
    case .down, .text("j"): return .select((selected + 1) % places)
    case .home: return .select(0)
    case .end: return .select(options.count)
    case .enter: return .done
    case .text(" ") where selected < options.count: return isMultiple ? .tick(selected) : .nothing
    case .text("n"), .text("N"), .text("0"): return .select(options.count)
    case .escape, .endOfInput: return .notNow
    case .back, .left, .wordLeft: return offersBack ? .back : .nothing
    case .text(let text): return meaning(ofText: text.lowercased(), offersBack)
    case .redraw: return .redraw
    default: return .nothing
    }
  }

  /// A digit, or the first letter of an option; if several begin with it, the next of them is pointed at.
  private func meaning(ofText text: String, _ offersBack: Bool) -> Meaning {
    if let digit = Int(text) { return digit <= min(options.count, 9) && digit > 0 ? chosen(digit - 1) : .nothing }
    let places = options.indices.filter { options[$0].prefix(1).lowercased() == text }
    if places.count == 1 { return chosen(places[0]) }
    if places.isEmpty, text == "b", offersBack { return .select(options.count + 1) }
    return (places.first { $0 > selected } ?? places.first).map(Meaning.select) ?? .nothing
  }

  private func chosen(_ position: Int) -> Meaning { isMultiple ? .tick(position) : .select(position) }
}

extension ChoiceMenu {
  /// The rows, and where the cursor stands: in front of what is pointed at, since a screen reader follows it.
  func rows(_ panel: Panel) -> (rows: [String], cursor: Spot) {
    var rows: [String] = []
    var pointed = 0
    for position in 0...options.count + (panel.offersBack ? 1 : 0) {
      let isPointedAt = position == selected
      if isPointedAt { pointed = rows.count }
      let option = self.rows(of: position, isPointedAt ? panel.glyphs.pointer : " ", panel.columns)
      rows += isPointedAt ? option.map(panel.look.strong) : option
    }
    let keys =
      isMultiple ? "Space or its number ticks one, Enter is done" : "Its number or letter, or the arrows, then Enter"
    rows += "\(keys); n: not now\(panel.backHint)".wrapped(to: panel.columns).map(panel.look.dim)
    return (rows, Spot(row: pointed, column: 0))
  }

  private func rows(of position: Int, _ pointer: String, _ columns: Int) -> [String] {
    guard position < options.count else { return ["\(pointer) \(position == options.count ? "n not now" : "b back")"] }
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
