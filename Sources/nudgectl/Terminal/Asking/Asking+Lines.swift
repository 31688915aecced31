import NudgeCore

extension Asking {
  /// One text, in the person's own words; of several lines when they wish.
  ///
  /// - Parameters:
  ///   - prefilled: what is there already; Enter keeps it.
  ///   - hint: what Enter alone means, where that is something else.
  /// - Returns: nil for "not now".
  func text(_ question: String, prefilled: String = "", hint: String? = nil) throws(Interrupted) -> String? {
    tell(question)
    let usual = prefilled.isEmpty ? "Enter alone: not now" : "Enter alone keeps it. Ctrl-D: not now"
    note("(\(hint ?? usual)\(backHint))")
    return try line(prefilled)
  }

  /// The same, with a few things that can be picked by their number instead.
  ///
  /// - Returns: what was written, or the number; nil for "not now".
  func textOrNumber(_ question: String, _ options: [String]) throws(Interrupted) -> String? {
    tell(question)
    guard let terminal else {
      for (place, option) in options.enumerated() { tell("  \(place + 1)  \(option.shownOnOneLine)") }
      note("(Your own words, or a number; Enter alone: not now)")
      return try line("")
    }
    return try panel(terminal) { (panel) throws(Interrupted) in
      var picking = WriteOrPick(options: options)
      return try picking.ask(panel)
    }
  }

  /// What a typed line turned out to be.
  enum Reading<Value> {
    case value(Value)
    /// It cannot be used; a sentence says why, and what works.
    case unclear(String)
  }

  /// A line that has to mean something; asked again until it does.
  ///
  /// - Parameter said: what was said before, in words; Enter alone keeps it, by giving nil.
  func reading<Value>(
    _ question: String, _ hint: String, said: String? = nil, _ read: (String) -> Reading<Value>
  ) throws(Interrupted) -> Value? {
    tell(question)
    note("(\(hint); Enter alone\(said.map { " keeps \($0)" } ?? ": not now")\(backHint))")
    // Each time from nothing: Enter alone stays "not now", and never sends once more what was refused.
    while let line = try line("") {
      switch read(line) {
      case .value(let value): return value
      case .unclear(let sentence): tell(sentence)
      }
    }
    return nil
  }

  private var backHint: String { offersBack ? "; b: back" : "" }

  /// One answer by the line editor, or by the terminal's own.
  private func line(_ prefilled: String) throws(Interrupted) -> String? {
    guard let terminal else { return try plain.text(prefilled) }
    return try panel(terminal) { (panel) throws(Interrupted) in try LineEditor(prefilled: prefilled).ask(panel) }
  }
}
