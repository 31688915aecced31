/// A number on a short scale: a digit or the arrows point at it, and Enter gives it.
struct ScalePrompt {
  /// Within 0...9, so that each number is one key.
  var range: ClosedRange<Int>
  /// What the ends mean.
  var labels: (low: String, high: String)
  /// What is pointed at to begin with; nil: "not now".
  var selected: Int?

  static func fits(_ range: ClosedRange<Int>) -> Bool { range.lowerBound >= 0 && range.upperBound <= 9 }

  /// - Returns: nil for "not now".
  /// - Throws: ``Interrupted``, also to go back.
  func ask(_ panel: Panel) throws(Interrupted) -> Int? {
    var row = row
    return try row.ask(panel).map { $0 + range.lowerBound }
  }

  var row: RowPrompt {
    let ends = Self.ends(range, labels)
    return RowPrompt(
      names: range.map { "\($0)" },
      keys: Dictionary(uniqueKeysWithValues: range.map { ("\($0)", $0 - range.lowerBound) }),
      notes: ends.isEmpty ? [] : [ends], hint: "A digit or the arrows, then Enter; Enter alone: not now",
      pointed: selected.map { .answer($0 - range.lowerBound) } ?? .notNow)
  }

  /// "1: a breath, 5: all I had"; empty without labels.
  static func ends(_ range: ClosedRange<Int>, _ labels: (low: String, high: String)) -> String {
    let ends = [(range.lowerBound, labels.low), (range.upperBound, labels.high)]
    return ends.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }.joined(separator: ", ")
  }
}
