import NudgeCore
import Testing

@testable import NudgePages

/// Figures of a made-up report.
enum Figures {
  static func day(_ day: Int, wins: Int? = 1, entry: Bool = true, rest: Bool = false) -> ReportDay {
    ReportDay(
      day: "2026-11-\(day < 10 ? "0" : "")\(day)", win: (wins ?? 1) > 0, entry: entry, rest: rest, wins: wins,
      entries: wins, steps: wins.map { _ in 0 })
  }

  /// One of everything, and this text wherever somebody writes one.
  static func full(_ text: String = "walked") -> InsightMethods.Report {
    var report = InsightMethods.Report(
      from: "2026-10-01", to: "2026-11-21", madeOn: "2026-11-21", since: "2026-10-03", numbers: true, private: false,
      days: (1...20).map { day($0, wins: $0 % 4) },
      trials: [
        ReportTrial(
          adjustment: text, made: "2026-10-05", tryOn: "2026-10-08", ended: "2026-10-09", state: "retried",
          helped: "partly", happened: text)
      ], furtherTrials: 3,
      months: [ReportMonth(month: "2026-11", wins: [line(text)], lessons: [line(text)], steps: [line(text)])])
    report.domains = [DomainCount(domain: text, wins: 7), DomainCount(domain: nil, wins: 2)]
    report.sources = SourceView.all(SourceBalance([.mastery: .init(entries: 7, wins: 7)]))
    report.moods = (1...20).map { DayFigure(day: "2026-11-\($0 < 10 ? "0" : "")\($0)", value: 1 + Double($0 % 5)) }
    report.confidences = [DayFigure(day: "2026-11-02", value: 70)]
    report.calibration = .init(
      Calibration((0..<12).compactMap { Forecast(confidence: 10 * ($0 % 10), outcome: .done) }))
    report.strengths = [
      StrengthCurve(
        subject: "step", name: text,
        points: [DayFigure(day: "2026-10-11", value: 0.2), DayFigure(day: "2026-11-21", value: 0.64)])
    ]
    report.measures = Scorecard(days: [], today: CivilDate(daysSinceEpoch: 20_000)).measures.map(MeasureView.init)
    report.measures[2].current = 3
    return report
  }

  private static func line(_ text: String) -> ReportLine { ReportLine(day: "2026-11-02", text: text) }

  /// Without a number in it.
  static func silent() -> InsightMethods.Report {
    var report = InsightMethods.Report(
      from: "2026-10-01", to: "2026-11-21", madeOn: "2026-11-21", since: "2026-10-03", numbers: false, private: false,
      days: (1...20).map { day($0, wins: nil) }, trials: full().trials, months: full().months)
    report.sources = []
    return report
  }
}
