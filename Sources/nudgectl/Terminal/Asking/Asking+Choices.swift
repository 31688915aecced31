import NudgeCore

extension Asking {
  /// One of a few things.
  ///
  /// - Parameter said: what was said before, by position; Enter alone keeps it.
  /// - Returns: its position in `options`; nil for "not now".
  func choice(_ question: String, _ options: [String], said: Int? = nil) throws(Interrupted) -> Int? {
    tell(question)
    guard let terminal else {
      return try PlainChoice(options: options, ticked: Set([said].compactMap { $0 })).ask(plain)
    }
    return try panel(terminal) { (panel) throws(Interrupted) in
      var menu = ChoiceMenu(options: options, selected: said ?? 0)
      return try menu.ask(panel)?.first
    }
  }

  /// Any number of a few things.
  ///
  /// - Parameter ticked: the positions chosen to begin with.
  /// - Returns: the positions chosen, in order and at least one; nil for "not now".
  func choices(_ question: String, _ options: [String], ticked: Set<Int> = []) throws(Interrupted) -> [Int]? {
    tell(question)
    guard let terminal else {
      return try PlainChoice(options: options, ticked: ticked).askForSeveral(plain)
    }
    return try panel(terminal) { (panel) throws(Interrupted) in
      var menu = ChoiceMenu(options: options, isMultiple: true, ticked: ticked)
      return try menu.ask(panel)
    }
  }

  /// - Parameter selected: what was said before.
  /// - Returns: nil for "not now".
  func yesNo(_ question: String, selected: Bool? = nil) throws(Interrupted) -> Bool? {
    tell(question)
    guard let terminal else { return try PlainChoice.yesNo(plain, said: selected) }
    return try panel(terminal) { (panel) throws(Interrupted) in try YesNoPrompt(selected: selected).ask(panel) }
  }

  /// A number on a scale. With more than nine numbers it is typed, else it is one key and Enter.
  ///
  /// - Parameters:
  ///   - labels: what the ends mean; may be empty.
  ///   - selected: what was said before.
  /// - Returns: nil for "not now".
  func scale(
    _ question: String, _ range: ClosedRange<Int>, labels: (low: String, high: String) = ("", ""), selected: Int? = nil
  ) throws(Interrupted) -> Int? {
    guard let terminal, ScalePrompt.fits(range) else { return try number(question, range, labels, selected) }
    tell(question)
    return try panel(terminal) { (panel) throws(Interrupted) in
      try ScalePrompt(range: range, labels: labels, selected: selected.flatMap { range.contains($0) ? $0 : nil }).ask(
        panel)
    }
  }

  private func number(
    _ question: String, _ range: ClosedRange<Int>, _ labels: (low: String, high: String), _ said: Int?
  ) throws(Interrupted) -> Int? {
    let wanted = "a number from \(range.lowerBound) to \(range.upperBound)"
    let ends = ScalePrompt.ends(range, labels)
    let hint = wanted + (ends.isEmpty ? "" : "; \(ends)")
    let number: Int?? = try reading(question, hint, said: said.map { "\($0)" }) { line in
      // As with keys: where zero is no number of the scale, it is "not now".
      if line.lowercased() == "n" || (line == "0" && !range.contains(0)) { return .value(nil) }
      guard let number = Int(line), range.contains(number) else {
        return .unclear("“\(line.shownOnOneLine)” is not on this scale. It takes \(wanted).")
      }
      return .value(number)
    }
    return number ?? said
  }
}
