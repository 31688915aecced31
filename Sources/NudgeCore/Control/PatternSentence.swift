/// A pattern in words: what was seen, and nothing about why.
public struct PatternSentence {
  private let pattern: PatternView

  public init(_ pattern: PatternView) { self.pattern = pattern }

  /// Such as "On days with box-breathing, mood was 0.6 of 5 higher (0.2 to 1.0), 34 days beside 120." What the person wrote is
  /// harmless in it.
  public var text: String { "\(circumstance), \(observation), \(days)." }

  private var name: String { pattern.name.excerpt }

  private var circumstance: String {
    switch pattern.kind {
    case "practice": "On days with \(name)"
    case "tag": "On days with #\(name)"
    case "domain": "On days with an entry about \(name)"
    case "weekday": "On \(name)s"
    case "part-of-day": pattern.name == "night" ? "At night" : "In the \(name)"
    default: Self.answers[pattern.name] ?? "On days with “\(name)”"
    }
  }

  private static let answers = [
    "slept": "On days after a night in your usual window",
    "moved": "On days on which you moved a little",
    "reached-out": "On days on which you were in touch with somebody",
  ]

  private var isHigher: Bool { pattern.difference > 0 }

  private var observation: String {
    switch Pattern.Aspect(rawValue: pattern.aspect) {
    case .mood: "mood was \(sizes(of: 1, decimals: 1) { "\($0) of 5 \(isHigher ? "higher" : "lower")" })"
    case .confidence: "confidence was \(sizes(of: 1, decimals: 0) { "\($0) of 100 \(isHigher ? "higher" : "lower")" })"
    case .steps:
      "a step was finished \(isHigher ? "more" : "less") often: "
        + sizes(of: 100, decimals: 0) { "on \($0) \(isHigher ? "more" : "fewer") of 100 days" }
    case nil: "\(pattern.aspect.excerpt) was \(sizes(of: 1, decimals: 1) { "\($0) \(isHigher ? "higher" : "lower")" })"
    }
  }

  /// "0.6 of 5 higher (0.2 to 1.0)": sizes without signs, the smaller end first. Where that would be 0 in so few decimals, all
  /// of them have one more: it was never 0.
  private func sizes(of unit: Double, decimals: Int, _ say: (String) -> String) -> String {
    let ends = [abs(pattern.low), abs(pattern.high)].sorted().map { $0 * unit }
    let rounded = decimals == 0 ? 0.5 : 0.05
    let decimals = ends[0] < rounded ? decimals + 1 : decimals
    return "\(say(Self.number(abs(pattern.difference) * unit, decimals))) "
      + "(\(Self.number(ends[0], decimals)) to \(Self.number(ends[1], decimals)))"
  }

  private static func number(_ value: Double, _ decimals: Int) -> String {
    let scale = decimals == 0 ? 1 : decimals == 1 ? 10 : 100
    let whole = Int((value * Double(scale)).rounded())
    guard decimals > 0 else { return "\(whole)" }
    let rest = "\(whole % scale)"
    return "\(whole / scale)." + String(repeating: "0", count: decimals - rest.count) + rest
  }

  private var days: String {
    switch pattern.kind {
    case "weekday": "\(pattern.with) of them beside \(pattern.without) other days"
    case "part-of-day":
      "\(pattern.with) \(name)\(pattern.with == 1 ? "" : "s") beside \(pattern.without) other times of the day"
    default: "\(pattern.with) days beside \(pattern.without)"
    }
  }
}
