import NudgeCore

extension Surroundings {
  /// Asks a person for one line. The question goes to standard error, so that `--json` stays clean.
  ///
  /// - Returns: nil when nothing was said, after a word that this is fine.
  func prompt(_ question: String) throws(Failure) -> String? {
    complain("\(question.shownSafely)\n(Enter alone: not now)\n> ")
    guard let text = try input.typedLine() else {
      complain("That is fine. Nothing was written.\n")
      return nil
    }
    return text
  }
}
