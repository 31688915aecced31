import NudgeCore

/// Answers as typed lines, for screen readers, dumb terminals and pipes: nothing is drawn twice, no key is hidden.
struct PlainLines {
  private let surroundings: Surroundings
  /// Whether "b" goes back to the question before.
  let offersBack: Bool

  init(_ surroundings: Surroundings, offersBack: Bool = false) {
    self.surroundings = surroundings
    self.offersBack = offersBack
  }

  func say(_ text: String) { surroundings.complain(text.shownSafely + "\n") }

  /// One line without the blanks around it; "" for Enter alone, nil at the end of input.
  func line() throws(Interrupted) -> String? {
    while true {
      guard let bytes = try surroundings.input.line({ surroundings.complain("> ") }) else {
        surroundings.complain("\n")
        return nil
      }
      if let text = String(validating: bytes, as: UTF8.self) { return text.withoutBlanksAround }
      say("This is not UTF-8 text, so it cannot be kept as you meant it. Once more, please.")
    }
  }

  /// An answer of one line, or of several when each but the last ends with a backslash.
  ///
  /// - Parameter prefilled: shown first; Enter alone keeps it.
  func text(_ prefilled: String = "") throws(Interrupted) -> String? {
    if !prefilled.isEmpty { say("It says now:\n\(prefilled)") }
    guard var text = try line() else { return nil }
    try goBack(at: text)
    if text.isEmpty { return prefilled.isEmpty ? nil : prefilled }
    while text.last == "\\" {
      text.removeLast()
      text += "\n"
      do throws(Interrupted) { text += try line() ?? "" } catch {
        throw Interrupted(unfinished: text + error.unfinished)
      }
    }
    text = text.withoutLastLineBreaks
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  /// Asks until a line means something.
  ///
  /// - Parameters:
  ///   - said: what was said before; Enter alone keeps it.
  ///   - read: gives nil for a line that means nothing here; `help` is said then.
  /// - Returns: nil for "not now": Enter alone, the end of input, "not now", or one of `leaving`.
  func answer<Value>(
    _ help: String, leaving: Set<String>, said: Value? = nil, _ read: (String) -> Value?
  ) throws(Interrupted) -> Value? {
    while let line = try line(), !leaving.contains(line.lowercased()), line.lowercased() != "not now" {
      if line.isEmpty { return said }
      if let value = read(line) { return value }
      try goBack(at: line)
      say("“\(line.shownOnOneLine)” is none of these. \(help)")
    }
    return nil
  }

  /// Behind how else to answer.
  var backHint: String { offersBack ? " b: back." : "" }

  private func goBack(at line: String) throws(Interrupted) {
    if offersBack, ["b", "back"].contains(line.lowercased()) { throw Interrupted.back }
  }
}

extension String {
  fileprivate var withoutBlanksAround: String {
    var text = drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
