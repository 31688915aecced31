import NudgeCore

/// Leads through the evidence of a week, a month or a year, a page at a time, before anything is asked.
struct ReviewPages {
  let surroundings: Surroundings
  let review: InsightMethods.Review
  let patterns: [PatternView]
  let asking: Asking

  init(_ surroundings: Surroundings, _ review: InsightMethods.Review, _ patterns: [PatternView]) {
    self.surroundings = surroundings
    self.review = review
    self.patterns = patterns
    asking = Asking(surroundings)
  }

  /// - Returns: false for "not now".
  /// - Throws: ``Interrupted``, ``Failure``.
  func show() throws -> Bool {
    let screen = ReviewScreen(
      review: review, patterns: patterns, today: surroundings.today, charset: surroundings.charset, look: asking.look)
    asking.title(screen.title)
    if let kept = review.kept, try !isWanted(kept) { return false }
    asking.note("About ten minutes. Stop whenever you like; what you said is kept.")
    for page in screen.pages {
      for part in page {
        asking.tell("")
        asking.write(part.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init))
      }
      asking.tell("")
      try asking.pause()
    }
    return true
  }

  /// Looking back twice may be of use, or brooding: the person is asked, kindly, and decides.
  private func isWanted(_ kept: ReviewView) throws -> Bool {
    let when = WallTime(kept.writtenAt).map { ", \($0.label(at: surroundings.look.now))" } ?? ""
    let question = "You have looked back on it already\(when). What brings you back to it?"
    switch try asking.choice(question, ["to read it again", "something came to mind since", "to choose other steps"]) {
    case 0:
      asking.tell("")
      surroundings.say(KeptReviewScreen(kept: kept, look: surroundings.look).text)
      return false
    case 1, 2: return true
    default: return false
    }
  }
}
