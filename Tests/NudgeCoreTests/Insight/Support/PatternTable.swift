import Foundation

@testable import NudgeCore

/// The two tables of docs/patterns.md.
struct PatternTable {
  private(set) var empty: [(name: String, result: PatternTrial.Result)] = []
  private(set) var planted: [(name: String, result: PatternTrial.Result)] = []

  /// - Parameters:
  ///   - empty: So many journals of each kind in which there is nothing.
  ///   - planted: So many of each in which there is something.
  init(empty: Int, planted: Int) {
    self.empty = PatternTrial.empty.map { ($0.name, $0.run(empty)) }
    self.planted = PatternTrial.planted.map { ($0.name, $0.run(planted)) }
  }

  var allEmpty: PatternTrial.Result { Self.sum(empty) }
  var allPlanted: PatternTrial.Result { Self.sum(planted) }

  private static func sum(_ rows: [(name: String, result: PatternTrial.Result)]) -> PatternTrial.Result {
    rows.reduce(into: PatternTrial.Result()) { $0.add($1.result) }
  }

  var text: String {
    let nothing = (empty + [("**all of them**", allEmpty)]).map { name, result in
      let (low, high) = Self.interval(result.withFalse, of: result.journals)
      return "| \(name) | \(result.journals) | \(result.comparisons / result.journals) | \(result.withFalse) | "
        + "\(Self.percent(result.withFalse, of: result.journals)) | \(Self.percent(low)) to \(Self.percent(high)) |"
    }
    let something = (planted + [("**all of them**", allPlanted)]).map { name, result in
      "| \(name) | \(result.journals) | \(Self.percent(result.found, of: result.planted)) | \(result.claims) | "
        + "\(result.falseClaims) | \(Self.percent(result.withFalse, of: result.journals)) |"
    }
    return """
      | nothing goes together | journals | comparisons in each | with a claim | share | 95 % interval |
      | --- | ---: | ---: | ---: | ---: | ---: |
      \(nothing.joined(separator: "\n"))

      | what goes together | journals | found | claims | false ones | journals with a false one |
      | --- | ---: | ---: | ---: | ---: | ---: |
      \(something.joined(separator: "\n"))
      """
  }

  private static func percent(_ share: Double) -> String { String(format: "%.1f %%", share * 100) }
  private static func percent(_ part: Int, of all: Int) -> String { percent(Double(part) / Double(max(1, all))) }

  /// Where the true share lies with 95 % probability: Wilson, "Probable inference, the law of succession, and statistical
  /// inference", 1927.
  static func interval(_ part: Int, of all: Int) -> (low: Double, high: Double) {
    let (count, share, reach) = (Double(all), Double(part) / Double(all), 1.96)
    let middle = share + reach * reach / (2 * count)
    let half = reach * (share * (1 - share) / count + reach * reach / (4 * count * count)).squareRoot()
    let whole = 1 + reach * reach / count
    return (max(0, (middle - half) / whole), (middle + half) / whole)
  }
}
