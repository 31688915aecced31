public import NudgeCore

/// The page of a report: figures become words, tables and drawings here, and markup in the templates.
public struct ReportPage {
  let report: InsightMethods.Report
  let days: ClosedRange<CivilDate>
  let byDay: [CivilDate: ReportDay]

  /// - Throws: ``PageProblem`` for figures that cannot be.
  public init(of report: InsightMethods.Report) throws(PageProblem) {
    let (from, to) = (try CivilDate.reading(report.from), try CivilDate.reading(report.to))
    guard from <= to, to.daysSinceEpoch - from.daysSinceEpoch < ReportRange.mostDays else {
      throw PageProblem("A report from \(from) to \(to) cannot be.")
    }
    self.report = report
    days = from...to
    var byDay: [CivilDate: ReportDay] = [:]
    for day in report.days { byDay[try CivilDate.reading(day.day)] = day }
    self.byDay = byDay
  }

  /// - Throws: what the template library says, for a template that is not well-formed.
  public func html() throws -> String {
    let sections = [
      try daysSection(), winsSection(), try feelingsSection(), try strengthSection(), areasSection(), surenessSection(),
      scorecardSection(), try trialsSection(), try wordsSection(),
    ]
    let present = sections.compactMap { $0 }
    var model = head
    for section in present { model[section.id] = section.model }
    model["contents"] = present.map { ["id": $0.id, "heading": $0.heading] }
    model["isEmpty"] = byDay.isEmpty
    return try Templates.render("report", model)
  }

  /// A part of the page: its anchor, what it is called, and what its template is filled with under the anchor's name.
  struct Section {
    let id: String
    let heading: String
    let model: Templates.Model

    init(_ id: String, _ heading: String, _ model: Templates.Model) {
      self.id = id
      self.heading = heading
      self.model = model.merging(["id": id, "heading": heading]) { $1 }
    }
  }
}

extension ReportPage {
  private var head: Templates.Model {
    let range = "\(days.lowerBound.inWordsWithYear) to \(days.upperBound.inWordsWithYear)"
    return [
      "title": "Looking back: \(range)", "heading": "Looking back", "range": range, "sums": sums,
      "hasSums": !sums.isEmpty,
      "made": (try? CivilDate.reading(report.madeOn))?.inWordsWithYear ?? report.madeOn,
      "privacy": report.private
        ? "Private entries are in it: keep it where nobody else looks." : "Private entries stayed out of it.",
      "version": NudgedVersion.current,
    ]
  }

  /// The few sums at the top, each with what it counts.
  private var sums: [Templates.Model] {
    guard report.numbers else { return [] }
    let days = report.days
    let sums = [
      (days.reduce(0) { $0 + ($1.wins ?? 0) }, "win", "wins"),
      (days.count { $0.win }, "day with a win", "days with a win"),
      (days.reduce(0) { $0 + ($1.steps ?? 0) }, "step finished", "steps finished"),
      (days.count { $0.rest }, "day of rest", "days of rest"),
    ]
    return sums.filter { $0.0 > 0 }.map { ["count": told($0.0), "what": $0.0 == 1 ? $0.1 : $0.2] }
  }
}
