import NudgeCore

extension Asking {
  /// One of a few things.
  ///
  /// - Parameter selected: where the pointer begins.
  /// - Returns: its position in `options`; nil for "not now".
  func choice(_ question: String, _ options: [String], selected: Int = 0) throws(Interrupted) -> Int? {
    tell(question)
    guard let terminal else {
      return try PlainChoice(options: options).ask(PlainLines(surroundings))
    }
    return try panel(terminal) { (panel) throws(Interrupted) in
      var menu = ChoiceMenu(options: options, selected: selected)
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
      return try PlainChoice(options: options, ticked: ticked).askForSeveral(PlainLines(surroundings))
    }
    return try panel(terminal) { (panel) throws(Interrupted) in
      var menu = ChoiceMenu(options: options, isMultiple: true, ticked: ticked)
      return try menu.ask(panel)
    }
  }

  /// - Returns: nil for "not now".
  func yesNo(_ question: String) throws(Interrupted) -> Bool? {
    tell(question)
    guard let terminal else { return try PlainChoice.yesNo(PlainLines(surroundings)) }
    return try panel(terminal) { (panel) throws(Interrupted) in try YesNoPrompt().ask(panel) }
  }

  /// A number on a scale. With more than nine numbers it is typed, else it is one key.
  ///
  /// - Parameter labels: what the ends mean; may be empty.
  /// - Returns: nil for "not now".
  func scale(
    _ question: String, _ range: ClosedRange<Int>, labels: (low: String, high: String) = ("", "")
  ) throws(Interrupted) -> Int? {
    guard let terminal, ScalePrompt.fits(range) else { return try number(question, range, labels) }
    tell(question)
    return try panel(terminal) { (panel) throws(Interrupted) in
      var prompt = ScalePrompt(range: range, labels: labels)
      return try prompt.ask(panel)
    }
  }

  private func number(
    _ question: String, _ range: ClosedRange<Int>, _ labels: (low: String, high: String)
  ) throws(Interrupted) -> Int? {
    let wanted = "a number from \(range.lowerBound) to \(range.upperBound)"
    let ends = ScalePrompt.ends(range, labels)
    return try reading(question, wanted + (ends.isEmpty ? "" : "; \(ends)")) { line in
      // As with keys: where zero is no number of the scale, it is "not now".
      if line.lowercased() == "n" || (line == "0" && !range.contains(0)) { return .value(nil) }
      guard let number = Int(line), range.contains(number) else {
        return .unclear("“\(line.shownOnOneLine)” is not on this scale. It takes \(wanted).")
      }
      return .value(number)
    } ?? nil
  }
}
