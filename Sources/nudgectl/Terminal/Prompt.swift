import NudgeCore

extension Surroundings {
  /// Asks a person for a text, as ``Asking/text(_:prefilled:)`` does.
  ///
  /// - Parameter choices: lines to pick from, shown with their numbers.
  /// - Returns: nil when nothing was said, after a word that this is fine.
  func prompt(_ question: String, choices: [String] = []) throws(Interrupted) -> String? {
    let asking = Asking(self)
    let width = "\(choices.count)".count
    for (index, choice) in choices.enumerated() {
      let number = "\(index + 1)"
      asking.note(String(repeating: " ", count: width - number.count + 2) + "\(number)  \(choice.shownOnOneLine)")
    }
    if !choices.isEmpty { asking.note("Your own words, or a number.") }
    if let text = try asking.text(question) { return text }
    asking.tell("That is fine. Nothing was written.")
    return nil
  }
}
