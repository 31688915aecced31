import NudgeCore

extension Asking {
  /// A length of time: "5" (minutes), "5min", "1h 20min".
  ///
  /// - Parameter most: more is asked about again.
  /// - Returns: more than none; nil for "not now".
  func duration(_ question: String, atMost most: Duration = .seconds(86_400)) throws(Interrupted) -> Duration? {
    try reading(question, "such as 5, 5min or 1h 20min") { line in
      guard let length = Self.length(line), length > .zero else {
        return .unclear("“\(line.shownOnOneLine)” is no length of time. These work: 5, 5min, 1h 20min.")
      }
      return length <= most ? .value(length) : .unclear("That is more than \(most.timeSpan). Please choose less.")
    }
  }

  /// A number alone means minutes: nobody counts seconds here.
  static func length(_ line: String) -> Duration? {
    let text = line.lowercased()
    return try? Duration(timeSpan: text.allSatisfy { $0.isNumber || $0 == "." } ? text + "min" : text)
  }

  /// A day ahead: "today", "tomorrow", "Sat", "2026-11-28" (``SpokenDay``). What was understood is said.
  ///
  /// - Returns: nil for "not now".
  /// - Throws: ``Interrupted``.
  func date(_ question: String) throws -> CivilDate? {
    let date: CivilDate? = try reading(question, "such as today, tomorrow, Sat or in 3 days") { line in
      do {
        return .value(try SpokenDay(line, in: surroundings).date)
      } catch {
        return .unclear(Launch(surroundings: surroundings).failure(error, []).sentence)
      }
    }
    if let date { note("That is \(date.labelled).") }
    return date
  }

  /// Several lines under a time limit, which ends by itself and keeps all that was typed.
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
    if written?.timeWasUp == true { tell("The time is up. All you wrote is here.") }
    return written
  }

  /// Paced breathing. Any key ends it; in plain mode, Enter.
  func breathe(_ breathing: Breathing) throws(Interrupted) -> Breathing.Outcome {
    guard let terminal else { return try PlainBreathing(breathing: breathing, surroundings).run() }
    return try panel(terminal) { (panel) throws(Interrupted) in try BreathingGuide(breathing: breathing).run(panel) }
  }

  /// Waits until the person goes on: with any key, in plain mode with Enter.
  func pause(_ sentence: String = "") throws(Interrupted) {
    if !sentence.isEmpty { tell(sentence) }
    guard let terminal else {
      PlainLines(surroundings).say("Enter goes on.")
      _ = try PlainLines(surroundings).line()
      return
    }
    try panel(terminal) { (panel) throws(Interrupted) in
      repeat {
        panel.draw(["Any key goes on.".wrapped(to: panel.columns)[0]].map(look.dim))
      } while try panel.key() == .redraw
      panel.conclude([""])
    }
  }
}
