import NudgeCore

/// The card, first and at once; for a person who has none yet, how to write one.
struct CardScreen {
  var card: CardView
  /// Where it is written.
  var file: String
  var look: Look

  /// No card yet is no reason to leave a person alone.
  var text: String {
    if !card.isEmpty { return CardLines(card: card, look: look).text }
    return """
      \(CardLines.emergency)

      Your own people are not written down yet. They go into \(file.shownOnOneLine), in your words:

        [support]
        contacts = [{ name = "Ana", reach = "+49 30 1234567" }]
        crisis-plan = ["Put the phone in my hand", "Call Ana, or the line of my country"]
        lines = ["This passes. It has before."]

      """
  }
}
