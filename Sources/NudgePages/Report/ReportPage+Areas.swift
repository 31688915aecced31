import NudgeCore

extension ReportPage {
  /// Wins by area of life, and by where they drew from. A table whose rows hold a bar each.
  func areasSection() -> Section? {
    let domains = report.domains.filter { $0.wins > 0 }
    guard report.numbers, domains.contains(where: { $0.domain != nil }) else { return nil }
    let sources = report.sources.filter { $0.entries > 0 }
    return Section(
      "areas", "Areas of life",
      [
        "domains": Self.bars(domains.prefix(Self.mostAreas).map { ($0.domain ?? "without one", $0.wins) }),
        "sources": Self.bars(sources.map { (Self.name(of: $0.source), $0.entries) }), "hasSources": !sources.isEmpty,
      ])
  }

  private static let mostAreas = 12

  private static func bars(_ rows: [(name: String, count: Int)]) -> [Templates.Model] {
    let most = Double(max(1, rows.map(\.count).max() ?? 1))
    return rows.map { row in
      ["name": row.name, "count": told(row.count), "width": drawn(Double(row.count) / most * 100)]
    }
  }

  /// Bandura's four sources, in words that need no book.
  private static func name(of source: String) -> String {
    switch Source(rawValue: source) {
    case .mastery: "doing it"
    case .vicarious: "seeing others manage"
    case .persuasion: "kind words"
    case .state: "body and mood"
    case nil: source
    }
  }
}
