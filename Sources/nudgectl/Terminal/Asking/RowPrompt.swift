/// A few answers side by side, with "not now" at their end. A key points at one, and Enter gives it.
struct RowPrompt {
  var names: [String]
  /// Which answer a key points at, in lower case.
  var keys: [String: Int]
  /// Beneath the answers.
  var notes: [String] = []
  /// How to answer.
  var hint: String
  var pointed = Pointed.notNow

  enum Pointed: Equatable {
    case answer(Int)
    case notNow
    case back
  }

  /// - Returns: the position of an answer; nil for "not now".
  /// - Throws: ``Interrupted``, also to go back.
  mutating func ask(_ panel: Panel) throws(Interrupted) -> Int? {
    while true {
      panel.draw(rows(panel), cursor: Spot(row: 0, column: 0))
      switch try panel.key() {
      case .left, .down: move(-1)
      case .right, .up: move(1)
      case .home: pointed = .answer(0)
      case .end: pointed = .answer(names.count - 1)
      case .enter: return try conclude(panel)
      case .escape, .endOfInput:
        pointed = .notNow
        return try conclude(panel)
      case .back, .wordLeft: panel.offersBack ? try panel.goBack() : panel.bell()
      case .text(let text): if !point(text.lowercased(), panel) { panel.bell() }
      case .redraw: continue
      default: panel.bell()
      }
    }
  }

  private mutating func move(_ step: Int) {
    guard case .answer(let position) = pointed else { return pointed = .answer(step > 0 ? 0 : names.count - 1) }
    pointed = .answer(min(max(0, position + step), names.count - 1))
  }

  /// - Returns: whether the key means anything here.
  private mutating func point(_ key: String, _ panel: Panel) -> Bool {
    if let position = keys[key] {
      pointed = .answer(position)
    } else if key == "n" || key == "0" {
      pointed = .notNow
    } else if key == "b", panel.offersBack {
      pointed = .back
    } else {
      return false
    }
    return true
  }

  private func conclude(_ panel: Panel) throws(Interrupted) -> Int? {
    switch pointed {
    case .back: try panel.goBack()
    case .answer(let position):
      panel.conclude(["\(panel.glyphs.pointer) \(names[position])"])
      return position
    case .notNow: panel.conclude(["\(panel.glyphs.pointer) not now"])
    }
    return nil
  }

  func rows(_ panel: Panel) -> [String] {
    var places = names.indices.map { (names[$0], pointed == .answer($0)) } + [("not now", pointed == .notNow)]
    if panel.offersBack { places.append(("back", pointed == .back)) }
    let row = places.map { $0.1 ? "[\($0.0)]" : " \($0.0) " }.joined()
    return (row.columns <= panel.columns ? [row] : row.wrapped(to: panel.columns))
      + notes.flatMap { $0.wrapped(to: panel.columns) }
      + "\(hint)\(panel.backHint)".wrapped(to: panel.columns).map(panel.look.dim)
  }
}

extension Panel {
  /// Behind how else to answer.
  var backHint: String { offersBack ? "; b: back" : "" }

  /// Ends the question, to ask the one before.
  func goBack() throws(Interrupted) {
    conclude(["\(glyphs.pointer) back"])
    throw Interrupted.back
  }
}
