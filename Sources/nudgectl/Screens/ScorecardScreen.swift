import NudgeCore

/// The six measures, one a line: what there is, what is aimed at, what is usual. Nothing is red, and nothing is behind.
struct ScorecardScreen {
  var scorecard: InsightMethods.Scorecard
  var charset = Charset.unicode
  var look: Look

  static let withoutNumbers = "Numbers are switched off, as you asked (numbers = false under [scorecard]).\n"

  var text: String {
    guard scorecard.numbers else { return Self.withoutNumbers }
    var page = Page()
    if scorecard.rest { page.line("A rest day: nothing here goes down for it.") }
    page.gap()
    for measure in scorecard.measures { page.line(line(measure, past: showsPast)) }
    if showsPast {
      page.gap()
      page.line(look.dim("The small columns: up to eight whole windows of each, the latest on the right."))
    }
    sources(on: &page)
    return page.text
  }

  /// Whether what went before is drawn: where every line has room for it.
  private var showsPast: Bool {
    guard look.showsPictures, let width = look.width, scorecard.measures.contains(where: { $0.recent != nil }) else {
      return false
    }
    var plain = self
    plain.look.isColoured = false
    return scorecard.measures.allSatisfy { plain.line($0, past: true).columns <= width }
  }

  private static let windows = 8

  /// As wide for each measure, with what is latest at the right end.
  private func past(_ measure: MeasureView) -> String {
    let values = (measure.recent ?? []).suffix(Self.windows).map(\.value)
    let line = Sparkline(values, charset: charset).text
    return String(repeating: " ", count: Self.windows - values.count) + look.good(line) + "  "
  }

  /// Minutes are whole ones: a tenth of one says nothing to anybody.
  private func line(_ measure: MeasureView, past showsPast: Bool) -> String {
    let (title, unit) = Self.words(measure)
    let isMinutes = measure.name == Measure.Name.objectiveReflection.rawValue
    let current = Self.number(isMinutes ? measure.current.rounded() : measure.current)
    let mark = measure.target > 0 && measure.current >= measure.target ? look.good("✓") : " "
    let past = showsPast ? past(measure) : ""
    let head =
      "\(mark) \(title.padded(to: Self.widest)) \(past)\(String(repeating: " ", count: max(0, 4 - current.count)))"
    return head + look.strong(current) + " \(unit)" + look.dim(aside(measure))
  }

  static let widest = 20

  /// What it is beside: the target, the usual, and the wider view.
  private func aside(_ measure: MeasureView) -> String {
    var parts: [String] = []
    if measure.target > 0 { parts.append("aim \(Self.number(measure.target))") }
    if let usual = measure.usual, usual > 0 { parts.append("usually \(Self.number(usual))") }
    if let average = measure.perDayThisWeek { parts.append("\(Self.number(average)) a day this week") }
    return parts.isEmpty ? "" : "  · " + parts.strung(" · ")
  }

  static func words(_ measure: MeasureView) -> (title: String, unit: String) {
    guard let name = Measure.Name(rawValue: measure.name) else {
      return (measure.name.shownOnOneLine, "this \(measure.window.shownOnOneLine)")
    }
    let unit =
      switch name {
      case .selfCompassion: "today"
      case .objectiveReflection: "min this week"
      case .smallGoals, .seekingSupport: "this week"
      case .consistentTracking: measure.daysPossible.map { $0 == 1 ? "of 1 day" : "of the last \($0) days" } ?? "days"
      case .celebrating: "this month"
      }
    return (title(name), unit)
  }

  static func title(_ name: Measure.Name) -> String {
    switch name {
    case .selfCompassion: "Kind words"
    case .objectiveReflection: "Time to reflect"
    case .smallGoals: "Steps finished"
    case .consistentTracking: "Days with an entry"
    case .seekingSupport: "Reached out"
    case .celebrating: "Celebrated"
    }
  }

  private func sources(on page: inout Page) {
    guard let missing = scorecard.missing.first.flatMap(Source.init(rawValue:)) else { return }
    page.gap()
    for line in look.wrapped(Self.invitation(missing)) { page.line(line) }
  }

  /// A source that is rare lately, as an idea and no more.
  static func invitation(_ source: Source) -> String {
    switch source {
    case .mastery: "Not much lately that you did yourself. A small win fits in one line: nudgectl win …"
    case .vicarious:
      "Not much lately about others who made it through. Heard of someone? nudgectl learned … --from NAME"
    case .persuasion: "Lately there are few kind words. One to yourself counts: nudgectl affirm …"
    case .state: "Not much lately about how you are. A check-in takes a moment: nudgectl checkin …"
    }
  }

  /// "3", "2.5"
  static func number(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    return tenths.remainder(dividingBy: 10) == 0 ? "\(Int(tenths / 10))" : "\(tenths / 10)"
  }
}
