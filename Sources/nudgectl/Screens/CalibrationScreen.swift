import NudgeCore

/// How sure a person was beforehand, beside how it went: judgment of oneself, looked at kindly.
struct CalibrationScreen {
  var calibration: InsightMethods.Calibration
  var look: Look

  var text: String {
    guard calibration.numbers else { return ScorecardScreen.withoutNumbers }
    var page = Page()
    for line in look.wrapped(Self.sentence(CalibrationSummary(calibration), fewest: calibration.fewest)) {
      page.line(line)
    }
    let bins = calibration.bins.filter { $0.count > 0 }
    if calibration.verdict != nil, !bins.isEmpty {
      page.gap()
      for bin in bins { page.line("  " + line(bin)) }
    }
    return page.text
  }

  static func sentence(_ calibration: CalibrationSummary, fewest: Int) -> String {
    let times = calibration.count == 1 ? "once" : "\(calibration.count) times"
    guard let verdict = calibration.verdict.flatMap(Calibration.Verdict.init(rawValue:)) else {
      return calibration.count == 0
        ? "Say how sure you are before a step or a trial (--confidence 70), and how it went after. From "
          + "\(fewest) of them on there is something to see here."
        : "\(calibration.count == 1 ? "One guess" : "\(calibration.count) guesses") so far. The chart starts at \(fewest)."
    }
    let points = Int((abs(calibration.meanDifference ?? 0) * 100).rounded())
    switch verdict {
    case .betterThanFeared: return "You manage more than you expect of yourself, by \(points) points over \(times)."
    case .close: return "Over \(times), what you expected of yourself is close to how it went."
    case .moreHopeful:
      return
        "Over \(times), you hoped for \(points) points more than it turned out. Smaller steps bring the two together."
    }
  }

  private func line(_ bin: InsightMethods.Calibration.Bin) -> String {
    let outcome = Int(((bin.meanOutcome ?? 0) * 100).rounded())
    let times = bin.count == 1 ? "once" : "\(bin.count) times"
    let well = outcome == 1 ? "once" : "\(outcome) times"
    return "\(bin.from)–\(bin.to) % sure: went well \(well) in 100  " + look.dim(times)
  }
}
