import NudgeCore

/// How many wins there were, on which days, and how they spread. Areas of life stand beside one another; none is worth more.
struct ReviewWins {
  var wins: WinsView
  var period: PeriodWords?
  var charset: Charset
  var look: Look

  var text: String {
    var page = Page()
    for line in look.wrapped(sentence) { page.line(line) }
    if wins.count > 0, look.showsPictures {
      page.line("  \(look.good(Sparkline(wins.series.map(Double.init), charset: charset).text))  \(look.dim(span))")
    }
    bars("By area of life", wins.domains, on: &page) { $0 }
    bars("By what matters to you", Array(wins.values.prefix(Self.mostValues)), on: &page) { $0 }
    bars("Where it came from", wins.sources, on: &page, Self.source)
    if let outcomes { page.line(look.dim(outcomes)) }
    return page.text
  }

  private static let mostValues = 5

  /// "14 wins, on 5 days. The week before: 9. Usually: 11."
  private var sentence: String {
    let count = wins.count == 1 ? "1 win" : "\(wins.count) wins"
    let days = wins.days == 1 ? "on 1 day" : "on \(wins.days) days"
    var sentences = [wins.count == 0 ? "No win is written down here yet." : "\(count), \(days)."]
    if wins.before > 0, let period { sentences.append("\(period.before.capitalised): \(wins.before).") }
    if let usual = wins.usual, usual > 0 { sentences.append("Usually: \(ScorecardScreen.number(usual)).") }
    return sentences.strung(" ")
  }

  /// What the columns of the sparkline are.
  private var span: String {
    switch period?.unit {
    case .week: "from Monday on"
    case .month: "day by day"
    case .year, nil: "month by month"
    }
  }

  private func bars(
    _ title: String, _ shares: [ShareView], on page: inout Page, _ name: (String) -> String
  ) {
    // What a person has had before and not now, is no gap to be pointed at.
    let rows = shares.filter { $0.wins > 0 }.map { share in
      Bars.Row(
        name(share.name), Double(share.wins), note: "\(share.wins)\(share.before > 0 ? ", before \(share.before)" : "")"
      )
    }
    guard !rows.isEmpty else { return }
    page.gap()
    page.line(look.strong(title))
    for line in Bars(rows, most: Double(wins.count), charset: charset, look: look).lines { page.line("  " + line) }
  }

  private static func source(_ name: String) -> String {
    switch Source(rawValue: name) {
    case .mastery: "done yourself"
    case .vicarious: "others who managed"
    case .persuasion: "kind words"
    case .state: "how you are"
    case nil: name
    }
  }

  /// "9 done, 3 started, 2 rested": said once something else than done is among them.
  private var outcomes: String? {
    let told = wins.outcomes.filter { $0.wins > 0 }
    guard told.contains(where: { $0.name != Outcome.done.rawValue }) else { return nil }
    return told.map { "\($0.wins) \($0.name.spaced.shownOnOneLine)" }.strung(", ") + ": all of it counts."
  }
}

extension String {
  /// With a capital letter in front.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
