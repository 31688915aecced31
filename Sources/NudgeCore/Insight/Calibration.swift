/// How well a person's confidence before fits what came of it after.
public struct Calibration: Hashable, Sendable {
  public let count: Int
  /// The mean of (confidence − outcome)², 0 to 1; 0 is perfect, 0.25 is what "50" every time earns. `nil` without pairs.
  public let brierScore: Double?
  /// The mean of confidence − outcome, −1 to 1; below 0, the person manages more than they expect. `nil` without pairs.
  public let meanDifference: Double?
  /// Where the true mean difference lies with 95 % probability; a little beyond −1 to 1 at most. `nil` under two pairs.
  public let interval: ClosedRange<Double>?
  /// `nil` under ten pairs.
  public let verdict: Verdict?
  /// By confidence: 0–19, 20–39, 40–59, 60–79, 80–100.
  public let bins: [Bin]

  public enum Verdict: String, CaseIterable, Codable, Sendable {
    /// The person manages more than they expect.
    case betterThanFeared = "better-than-feared"
    /// No clear difference, or too small a one to matter.
    case close
    case moreHopeful = "more-hopeful"
  }

  /// The forecasts of about the same confidence.
  public struct Bin: Hashable, Sendable {
    public let confidence: ClosedRange<Int>
    public let count: Int
    /// 0 to 1; `nil` when there are none.
    public let meanConfidence: Double?
    public let meanOutcome: Double?
  }

  /// No verdict before there are so many.
  public static let fewest = 10
  /// A mean difference below five points is close, however sure it is.
  public static let leastDifference = 0.05
  /// How many standard errors the interval reaches to each side: 95 % by Student's t for ten pairs, kept for more of them.
  static let reach = 2.262

  public init(_ forecasts: [Forecast]) {
    count = forecasts.count
    brierScore = forecasts.mean { $0.difference * $0.difference }
    meanDifference = forecasts.mean(of: \.difference)
    let interval = Self.interval(of: forecasts)
    self.interval = interval
    verdict = forecasts.count < Self.fewest ? nil : interval.map(Self.verdict)
    bins = Self.bands.map { band in Bin(band, of: forecasts.filter { band.contains($0.confidence) }) }
  }

  private static let bands = [0...19, 20...39, 40...59, 60...79, 80...100]
}

extension Calibration {
  /// The normal approximation, and not a bootstrap: it can be followed with a pocket calculator, and a bootstrap of ten
  /// outcomes that happen to be alike claims to know exactly.
  ///
  /// That claim is the danger: who says "90" ten times and manages ten times has shown nothing yet. So the standard error is
  /// the wider of two: the one seen in the differences, and the one that chance alone gives if every confidence was exactly
  /// right, √Σc(1−c) / n (Spiegelhalter 1986, "Probabilistic prediction in patient management and clinical trials").
  fileprivate static func interval(of forecasts: [Forecast]) -> ClosedRange<Double>? {
    guard forecasts.count > 1, let mean = forecasts.mean(of: \.difference),
      let chance = forecasts.mean(of: \.chance),
      let square = forecasts.mean(of: { ($0.difference - mean) * ($0.difference - mean) })
    else { return nil }
    let count = Double(forecasts.count)
    let error = max(square / (count - 1), chance / count).squareRoot()
    return mean - reach * error...mean + reach * error
  }

  fileprivate static func verdict(_ interval: ClosedRange<Double>) -> Verdict {
    let mean = (interval.lowerBound + interval.upperBound) / 2
    if interval.contains(0) || abs(mean) < leastDifference { return .close }
    return mean < 0 ? .betterThanFeared : .moreHopeful
  }
}

extension Calibration.Bin {
  fileprivate init(_ confidence: ClosedRange<Int>, of forecasts: [Forecast]) {
    self.init(
      confidence: confidence, count: forecasts.count,
      meanConfidence: forecasts.mean { Double($0.confidence) / 100 }, meanOutcome: forecasts.mean(of: \.outcome))
  }
}

extension Forecast {
  /// How far chance scatters an outcome whose probability is this confidence: the variance.
  fileprivate var chance: Double { Double(confidence * (100 - confidence)) / 10_000 }
}

extension Sequence {
  /// The mean of something about each; `nil` when there are none.
  func mean(of value: (Element) -> Double) -> Double? {
    var (sum, count) = (0.0, 0)
    for element in self {
      sum += value(element)
      count += 1
    }
    return count == 0 ? nil : sum / Double(count)
  }
}
