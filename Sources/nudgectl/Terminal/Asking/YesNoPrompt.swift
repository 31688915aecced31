/// Yes or no with one key.
struct YesNoPrompt {
  /// - Returns: nil for "not now".
  func ask(_ panel: Panel) throws(Interrupted) -> Bool? {
    while true {
      panel.draw(
        "y: yes, n: no, Enter: not now".wrapped(to: panel.columns).map(panel.look.dim), cursor: Spot(row: 0, column: 0))
      switch try panel.key() {
      case .text("y"), .text("Y"): return conclude(true, panel)
      case .text("n"), .text("N"): return conclude(false, panel)
      case .enter, .escape, .endOfInput, .text("0"): return conclude(nil, panel)
      case .redraw: continue
      default: panel.bell()
      }
    }
  }

  private func conclude(_ answer: Bool?, _ panel: Panel) -> Bool? {
    panel.conclude(["\(panel.glyphs.pointer) \(answer.map { $0 ? "yes" : "no" } ?? "not now")"])
    return answer
  }
}
