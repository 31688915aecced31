import NudgeCore

/// The reviews there are, the latest first, with the steps chosen in each.
struct ReviewsScreen {
  var reply: InsightMethods.Reviews
  var charset: Charset
  var look: Look

  var text: String {
    guard let latest = reply.reviews.first else {
      return "No review is written down yet. A good moment for the first one: nudgectl review\n"
    }
    var page = Page()
    for review in reply.reviews { lines(review, on: &page) }
    series(on: &page)
    page.line(look.dim("To read one again: nudgectl review --number \(latest.number)"))
    return page.text
  }

  private func lines(_ review: ReviewView, on page: inout Page) {
    let wins = review.wins.map { $0 == 1 ? "  1 win" : "  \($0) wins" } ?? ""
    page.line(
      "\(look.dim("\(review.number)")) \(look.strong(review.words?.title ?? review.from.shownOnOneLine))\(look.dim(wins))"
    )
    page.line("  " + look.oneLine(review.entry.text, beside: 2))
    for step in review.steps where step.isShown {
      page.line("    " + StepLines(step: step, look: look).line(beside: 4))
    }
  }

  /// Wins from review to review, once there are enough to see something.
  private func series(on page: inout Page) {
    let wins = reply.reviews.reversed().compactMap(\.wins)
    guard wins.count > 2, look.showsPictures else { return page.gap() }
    page.gap()
    page.line("Wins, from review to review  " + look.good(Sparkline(wins.map(Double.init), charset: charset).text))
  }
}
