import NudgeCore

extension Surroundings {
  /// Asks a person for one line. The question goes to standard error, so that `--json` stays clean.
  ///
  /// - Parameter choices: lines to pick from, shown with their numbers.
  /// - Returns: nil when nothing was said, after a word that this is fine.
  func prompt(_ question: String, choices: [String] = []) throws(Failure) -> String? {
    let width = "\(choices.count)".count
    let lines = choices.enumerated().map { "\($0 + 1)".leftPadded(to: width + 2) + "  \($1.shownOnOneLine)\n" }
    let hint = choices.isEmpty ? "(Enter alone: not now)" : "(Your own words, or a number; Enter alone: not now)"
    complain("\(question.shownSafely)\n\(lines.strung(""))\(hint)\n> ")
    guard let text = try input.typedLine() else {
      complain("That is fine. Nothing was written.\n")
      return nil
    }
    return text
  }
}

extension String {
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - count)) + self
  }
}
