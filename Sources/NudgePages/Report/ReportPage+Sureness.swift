import NudgeCore

extension ReportPage {
  /// How sure the person was beforehand, beside how it went.
  func surenessSection() -> Section? {
    guard report.numbers, let calibration = report.calibration, calibration.count > 0 else { return nil }
    let bins = calibration.bins.filter { $0.count > 0 }
    let isDrawn = calibration.verdict != nil && !bins.isEmpty
    return Section(
      "sureness", "How sure, and how it went",
      [
        "sentence": Self.sentence(calibration), "isDrawn": isDrawn, "points": isDrawn ? Self.points(bins) : [],
        "table": Self.table(bins),
      ])
  }

  private static func sentence(_ calibration: InsightMethods.Calibration) -> String {
    let times = calibration.count == 1 ? "once" : "\(told(calibration.count)) times"
    let points = Int((abs(calibration.meanDifference ?? 0) * 100).rounded())
    switch calibration.verdict.flatMap(Calibration.Verdict.init(rawValue:)) {
    case .betterThanFeared: return "You managed more than you expected of yourself, by \(points) points over \(times)."
    case .close: return "Over \(times), what you expected of yourself was close to how it went."
    case .moreHopeful:
      return
        "Over \(times), you hoped for \(points) points more than it turned out. Smaller steps bring the two together."
    case nil:
      let guesses = calibration.count == 1 ? "One guess" : "\(told(calibration.count)) guesses"
      return "\(guesses) so far. The chart starts at \(calibration.fewest)."
    }
  }

  /// Where circles lie: how sure to the right, how well it went upwards.
  static let across = Scale(from: 0, to: 1, start: 46, end: 386)
  static let upwards = Scale(from: 0, to: 1, start: 226, end: 14)

  /// Circles whose areas go by how often it was.
  private static func points(_ bins: [InsightMethods.Calibration.Bin]) -> [Templates.Model] {
    let most = Double(bins.map(\.count).max() ?? 1)
    return bins.compactMap { bin in
      guard let sure = bin.meanConfidence, let went = bin.meanOutcome else { return nil }
      return [
        "x": drawn(across(sure)), "y": drawn(upwards(went)),
        "radius": drawn(4 + 8 * (Double(bin.count) / most).squareRoot()),
        "title":
          "\(bin.from)–\(bin.to) % sure: went well \(percent(went)) of the time, \(bin.count.counted("time", "times"))",
      ]
    }
  }

  private static func table(_ bins: [InsightMethods.Calibration.Bin]) -> Templates.Model {
    let rows = bins.map { bin in
      Table.Row(
        "\(bin.from)–\(bin.to) %",
        [told(bin.count), bin.meanConfidence.map(percent) ?? "", bin.meanOutcome.map(percent) ?? ""])
    }
    return Table.model(
      "How sure you were, how often, and how it went on average.", ["How sure", "Times", "Mean", "Went well"], rows)
  }
}

/// "62 %"
func percent(_ share: Double) -> String { "\(told((share * 100).rounded())) %" }
