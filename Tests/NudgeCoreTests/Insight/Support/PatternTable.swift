import Foundation

@testable import NudgeCore

/// The two tables of docs/patterns.md: what was claimed about many journals, and about the first of them, which every run of the
/// tests looks at again.
struct PatternTable {
  typealias Row = (name: String, all: PatternTrial.Result, first: PatternTrial.Result)
  let empty: [Row]
  let planted: [Row]

  /// So many journals of each kind: those in which nothing goes together, and those in which something does.
  static let all = (empty: 1000, planted: 200)
  static let first = (empty: 24, planted: 6)

  init(empty: Int, planted: Int) {
    self.empty = PatternTrial.empty.map { trial in
      let (all, first) = trial.run(empty, first: Self.first.empty)
      return (trial.name, all, first)
    }
    self.planted = PatternTrial.planted.map { trial in
      let (all, first) = trial.run(planted, first: Self.first.planted)
      return (trial.name, all, first)
    }
  }

  static func sum(_ rows: [Row]) -> Row {
    rows.reduce(into: Row("**all of them**", PatternTrial.Result(), PatternTrial.Result())) { sum, row in
      sum.all.add(row.all)
      sum.first.add(row.first)
    }
  }

  /// The ends of the rows, which a few journals are enough for.
  var firsts: [(name: String, end: String)] {
    empty.map { ($0.name, Self.end(ofEmpty: $0)) } + planted.map { ($0.name, Self.end(ofPlanted: $0)) }
  }

  private static func end(ofEmpty row: Row) -> String { " \(row.first.withFalse) of \(row.first.journals) |" }

  private static func end(ofPlanted row: Row) -> String {
    " \(row.first.found) of \(row.first.planted), \(row.first.falseClaims) |"
  }

  var text: String {
    let nothing = (empty + [Self.sum(empty)]).map { row in
      let (low, high) = Self.interval(row.all.withFalse, of: row.all.journals)
      return
        "| \(row.name) | \(row.all.comparisons / row.all.journals) | \(row.all.withFalse) of \(row.all.journals) | "
        + "\(Self.percent(row.all.withFalse, of: row.all.journals)) | \(Self.percent(low)) to \(Self.percent(high)) |"
        + Self.end(ofEmpty: row)
    }
    let something = (planted + [Self.sum(planted)]).map { row in
      "| \(row.name) | \(row.all.found) of \(row.all.planted) | \(Self.percent(row.all.found, of: row.all.planted)) | "
        + "\(row.all.claims) | \(row.all.falseClaims) | \(Self.percent(row.all.withFalse, of: row.all.journals)) |"
        + Self.end(ofPlanted: row)
    }
    return """
      | nothing goes together | comparisons | journals with a claim | share | 95 % interval | of the first |
      | --- | ---: | ---: | ---: | ---: | ---: |
      \(nothing.joined(separator: "\n"))

      | what goes together | found | share | claims | false ones | journals with a false one | of the first: found, false |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: |
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
