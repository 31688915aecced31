import NudgeCore

/// How the entries of the last four weeks spread over the four sources of self-efficacy: a balance, and no ranking.
struct SourcesScreen {
  var scorecard: InsightMethods.Scorecard
  var charset: Charset
  var look: Look

  var text: String {
    guard scorecard.numbers else { return ScorecardScreen.withoutNumbers }
    let total = scorecard.sources.reduce(0) { $0 + $1.entries }
    guard total > 0 else {
      return "Nothing to show yet: whatever you write down feeds one of four sources.\n"
    }
    var page = Page()
    let rows = scorecard.sources.map { Bars.Row(Self.title($0), Double($0.entries), note: "\($0.entries)") }
    for line in Bars(rows, most: Double(total), charset: charset, look: look).lines { page.line(line) }
    page.gap()
    for line in look.wrapped(closing) { page.line(look.dim(line)) }
    return page.text
  }

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
