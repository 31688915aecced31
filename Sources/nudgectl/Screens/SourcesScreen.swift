import NudgeCore

/// How the entries of the last four weeks spread over the four sources of self-efficacy: a balance, and no ranking.
struct SourcesScreen {
  var scorecard: InsightMethods.Scorecard
  var look: Look

  var text: String {
    guard scorecard.numbers else { return ScorecardScreen.withoutNumbers }
    let total = scorecard.sources.reduce(0) { $0 + $1.entries }
    guard total > 0 else {
      return "Nothing to show yet: whatever you write down feeds one of four sources.\n"
    }
    var page = Page()
    for source in scorecard.sources { page.line(line(source, of: total)) }
    page.gap()
    for line in look.wrapped(closing) { page.line(look.dim(line)) }
    return page.text
  }

  private static let width = 20

  private func line(_ source: SourceView, of total: Int) -> String {
    let full = source.entries == 0 ? 0 : max(1, source.entries * Self.width / total)
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: Self.width - full)
    return "\(Self.title(source).padded(to: Self.widest))  \(look.good(bar))  \(look.dim("\(source.entries)"))"
  }

  private static let widest = 24

  private static func title(_ source: SourceView) -> String {
    switch Source(rawValue: source.source) {
    case .mastery: "What you did yourself"
    case .vicarious: "Others who managed"
    case .persuasion: "Kind, credible words"
    case .state: "How you are"
    case nil: source.source.shownOnOneLine
    }
  }

  private var closing: String {
    scorecard.missing.first.flatMap(Source.init(rawValue:)).map(ScorecardScreen.invitation)
      ?? "Entries of the last four weeks. All four feed your trust in yourself."
  }
}
