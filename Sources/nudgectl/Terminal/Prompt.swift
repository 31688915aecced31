import NudgeCore

extension Surroundings {
  /// Asks a person for a text, as ``Asking/text(_:prefilled:)`` does.
  ///
  /// - Parameter choices: lines to pick from; the number of one is an answer, too.
  /// - Returns: nil when nothing was said, after a word that this is fine.
  func prompt(_ question: String, choices: [String] = []) throws(Interrupted) -> String? {
    let asking = Asking(self)
    if let text = try choices.isEmpty ? asking.text(question) : asking.textOrNumber(question, choices) { return text }
    asking.tell("That is fine. Nothing was written.")
    return nil
  }
}
