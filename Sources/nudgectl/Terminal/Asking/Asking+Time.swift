import NudgeCore

extension Asking {
  /// A length of time: "5" (minutes), "5min", "1h 20min".
  ///
  /// - Parameters:
  ///   - said: what was said before; Enter alone keeps it.
  ///   - most: more is asked about again.
  /// - Returns: more than none; nil for "not now".
  func duration(
    _ question: String, said: Duration? = nil, atMost most: Duration = .seconds(86_400)
  ) throws(Interrupted) -> Duration? {
    try reading(question, "such as 5, 5min or 1h 20min", said: said?.timeSpan) { line in
      guard let length = Self.length(line), length > .zero else {
        return .unclear("“\(line.shownOnOneLine)” is no length of time. These work: 5, 5min, 1h 20min.")
      }
      return length <= most ? .value(length) : .unclear("That is more than \(most.timeSpan). Please choose less.")
    } ?? said
  }

  /// A number alone means minutes: nobody counts seconds here.
  static func length(_ line: String) -> Duration? {
    let text = line.lowercased()
    return try? Duration(timeSpan: text.allSatisfy { $0.isNumber || $0 == "." } ? text + "min" : text)
  }

  /// A day ahead: "today", "tomorrow", "Sat", "2026-11-28" (``SpokenDay``). What was understood is said.
  ///
  /// - Parameter said: what was said before; Enter alone keeps it.
  /// - Returns: nil for "not now".
  /// - Throws: ``Interrupted``.
  func date(_ question: String, said: CivilDate? = nil) throws -> CivilDate? {
    let hint = "such as today, tomorrow, Sat or in 3 days"
    let date: CivilDate? = try reading(question, hint, said: said?.description) { line in
      do {
        return .value(try SpokenDay(line, in: surroundings).date)
      } catch {
        return .unclear(Launch(surroundings: surroundings).failure(error, []).sentence)
      }
    }
    if let date { note("That is \(date.labelled).") }
    return date ?? said
  }

  /// Several lines under a time limit, which keeps all that was typed.
  ///
  /// - Returns: nil when nothing was written.
  func timedText(_ question: String, limit: Duration) throws(Interrupted) -> WrittenText? {
    tell(question)
    let written: WrittenText?
    if let terminal {
      written = try panel(terminal) { (panel) throws(Interrupted) in try TimedWriting(limit: limit).ask(panel) }
    } else {
      written = try PlainTimedWriting(limit: limit, surroundings).ask()
    }
    return written
  }

  /// Paced breathing. Enter ends it.
  func breathe(_ breathing: Breathing) throws(Interrupted) -> Breathing.Outcome {
    guard let terminal else { return try PlainBreathing(breathing: breathing, surroundings).run() }
    return try panel(terminal) { (panel) throws(Interrupted) in try BreathingGuide(breathing: breathing).run(panel) }
  }

  /// Waits until the person goes on, with Enter: any other key may be the first of a word.
  func pause(_ sentence: String = "") throws(Interrupted) {
    if !sentence.isEmpty { tell(sentence) }
    guard let terminal else {
      plain.say("Enter goes on.")
      _ = try plain.line()
      return
    }
    try panel(terminal) { (panel) throws(Interrupted) in
      while true {
        panel.draw(["Enter goes on.".wrapped(to: panel.columns)[0]].map(look.dim))
        switch try panel.key() {
        case .enter, .escape, .endOfInput: return panel.conclude([""])
        default: continue
        }
      }
    }
  }
}
