import NudgeCore

extension Surroundings {
  /// Asks a person for a text, as ``Asking/text(_:prefilled:)`` does.
  ///
  /// - Returns: nil when nothing was said, after a word that this is fine.
  func prompt(_ question: String) throws(Interrupted) -> String? {
    let asking = Asking(self)
    if let text = try asking.text(question) { return text }
    asking.tell("That is fine. Nothing was written.")
    return nil
  }
}
