import NudgeCore

extension ReportPage {
  /// A few of the person's own words, month by month.
  func wordsSection() throws -> Section? {
    guard !report.months.isEmpty else { return nil }
    return Section("words", "In your own words", ["months": try report.months.map { try month($0) }])
  }

  private func month(_ month: ReportMonth) throws -> Templates.Model {
    let first = try CivilDate.reading(month.month + "-01")
    let parts = [("", month.wins), ("Learned", month.lessons), ("Steps finished", month.steps)]
    return [
      "name": "\(first.monthName) \(first.year)",
      "parts": try parts.filter { !$0.1.isEmpty }.map { title, lines in
        [
          "title": title, "hasTitle": !title.isEmpty,
          "lines": try lines.map { ["day": try CivilDate.reading($0.day).inShort, "date": $0.day, "text": $0.text] },
        ] as Templates.Model
      },
    ]
  }
}
