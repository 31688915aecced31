import NudgeCore

/// How firmly things stand, as bars.
struct StrengthScreen {
  var reply: InsightMethods.Strengths
  var charset: Charset
  var look: Look

  var text: String {
    guard reply.numbers else { return ScorecardScreen.withoutNumbers }
    guard !reply.strengths.isEmpty else {
      return "Nothing to show yet: strength grows with plans that were answered and practices that were used.\n"
    }
    var page = Page()
    let rows = reply.strengths.sorted { $0.strength > $1.strength }.map { strength in
      let days = strength.days == 1 ? "1 day" : "\(strength.days) days"
      return Bars.Row(
        strength.name, strength.strength, note: growth(strength) + Self.figure(strength.strength) + days)
    }
    for line in Bars(rows, most: 1, charset: charset, look: look).lines { page.line(line) }
    page.gap()
    let small = showsGrowth ? "The small lines are the last half year, week by week. " : ""
    for line in look.wrapped(small + "A day without costs little, a rest day nothing; coming back counts.") {
      page.line(look.dim(line))
    }
    return page.text
  }

  /// Beside names, bars and figures there is room for half a year of weeks.
  private var showsGrowth: Bool {
    look.showsPictures && look.width ?? 0 >= 80 && reply.strengths.contains { $0.history ?? [] != [] }
  }

  private static let weeks = 27

  private func growth(_ strength: StrengthView) -> String {
    guard showsGrowth else { return "" }
    let points = (strength.history ?? []).suffix(Self.weeks).map { Double?.some($0.value) }
    let before = Array(repeating: Double?.none, count: Self.weeks - points.count)
    return Sparkline(before + points, most: 1, charset: charset).text + "  "
  }

  /// Under five in a hundred there is nothing to measure yet.
  private static func figure(_ strength: Double) -> String {
    strength < 0.05 ? "begun, " : "\(Int((strength * 100).rounded())) %, "
  }
}
