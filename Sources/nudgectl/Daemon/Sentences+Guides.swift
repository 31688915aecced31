import NudgeCore

extension Sentences {
  static func noSuchGuide(_ fault: Fault.NoSuchGuide) -> String {
    """
    There is no guide “\(fault.guide.shownOnOneLine)”. Which ones there are: nudgectl guide
    One of your own that does not appear: nudgectl doctor
    """
  }

  static let noSuchRun = "This guide was finished or let go elsewhere. What came of it: nudgectl list"

  /// The reason is a sentence of our own already.
  static func badAnswer(_ fault: Fault.BadAnswer) -> String {
    "\(fault.question.shownOnOneLine): \(fault.reason.shownSafely)"
  }

  static let internalError =
    "nudged made a mistake of its own; it is none of yours. Its log says more: journalctl --user -u nudged"
}
