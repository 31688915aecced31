import NudgeCore

/// How firmly things stand, as bars.
struct StrengthScreen {
  var reply: InsightMethods.Strengths
  var look: Look

  var text: String {
    guard reply.numbers else { return ScorecardScreen.withoutNumbers }
    guard !reply.strengths.isEmpty else {
      return "Nothing to show yet: strength grows with plans that were answered and practices that were used.\n"
    }
    var page = Page()
    let widest = reply.strengths.map { look.oneLine($0.name).columns }.max() ?? 0
    for strength in reply.strengths.sorted(by: { $0.strength > $1.strength }) {
      let days = strength.days == 1 ? "1 day" : "\(strength.days) days"
      page.line(
        "\(look.oneLine(strength.name).padded(to: widest))  \(look.good(Self.bar(strength.strength)))  "
          + look.dim(Self.figure(strength.strength) + days))
    }
    page.gap()
    page.line(look.dim("A day without costs little, a rest day nothing; coming back counts."))
    return page.text
  }

  /// Under five in a hundred there is nothing to measure yet.
  private static func figure(_ strength: Double) -> String {
    strength < 0.05 ? "begun, " : "\(Int((strength * 100).rounded())) %, "
  }

  private static let width = 20

  private static func bar(_ strength: Double) -> String {
    let full = max(1, Int((strength * Double(width)).rounded()))
    return String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
  }
}
