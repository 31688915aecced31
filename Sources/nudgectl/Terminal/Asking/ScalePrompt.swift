/// A number on a short scale: a digit is the answer, or the arrows and Enter.
struct ScalePrompt {
  /// Within 0...9, so that each number is one key.
  var range: ClosedRange<Int>
  /// What the ends mean.
  var labels: (low: String, high: String)
  var selected: Int?

  static func fits(_ range: ClosedRange<Int>) -> Bool { range.lowerBound >= 0 && range.upperBound <= 9 }

  /// - Returns: nil for "not now".
  mutating func ask(_ panel: Panel) throws(Interrupted) -> Int? {
    while true {
      panel.draw(rows(panel))
      switch try panel.key() {
      case .left, .down: selected = selected.map { max(range.lowerBound, $0 - 1) } ?? range.upperBound
      case .right, .up: selected = selected.map { min(range.upperBound, $0 + 1) } ?? range.lowerBound
      case .home: selected = range.lowerBound
      case .end: selected = range.upperBound
      case .enter: return conclude(selected, panel)
      case .text(let text) where Int(text).map(range.contains) ?? false: return conclude(Int(text), panel)
      case .escape, .endOfInput, .text("n"), .text("N"), .text("0"): return conclude(nil, panel)
      case .redraw: continue
      default: panel.bell()
      }
    }
  }

  private func conclude(_ answer: Int?, _ panel: Panel) -> Int? {
    panel.conclude(["\(panel.glyphs.pointer) \(answer.map { "\($0)" } ?? "not now")"])
    return answer
  }

  func rows(_ panel: Panel) -> [String] {
    let numbers = range.map { $0 == selected ? "[\($0)]" : " \($0) " }.joined()
    let scale = numbers.columns <= panel.columns ? [numbers] : numbers.wrapped(to: panel.columns)
    let keys = "A digit, or the arrows and Enter; n: not now"
    return scale + Self.ends(range, labels).wrapped(to: panel.columns)
      + keys.wrapped(to: panel.columns).map(panel.look.dim)
  }

  /// "1: a breath, 5: all I had"; empty without labels.
  static func ends(_ range: ClosedRange<Int>, _ labels: (low: String, high: String)) -> String {
    let ends = [(range.lowerBound, labels.low), (range.upperBound, labels.high)]
    return ends.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }.joined(separator: ", ")
  }
}
