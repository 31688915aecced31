/// How something went, at a glance: one column for each value, as high as the value. Zero is the ground line, everything above
/// it stands out from it, and a value that says nothing is a gap.
struct Sparkline {
  /// The earliest first; nil: a gap, such as a week of rest.
  var values: [Double?]
  /// What reaches the top; nil: the greatest of the values.
  var most: Double?
  var charset: Charset

  init(_ values: [Double?], most: Double? = nil, charset: Charset) {
    self.values = values
    self.most = most
    self.charset = charset
  }

  /// As wide as there are values.
  var text: String { values.map { $0.map(sign) ?? " " }.strung("") }

  /// From the ground up.
  private var signs: [String] {
    switch charset {
    case .unicode: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    case .ascii: ["_", ".", ":", "-", "=", "+", "*", "#"]
    }
  }

  private func sign(_ value: Double) -> String {
    let top = most ?? values.reduce(0) { max($0, $1 ?? 0) }
    guard value > 0, top > 0 else { return signs[0] }
    let steps = signs.count - 1
    return signs[max(1, Int((min(1, value / top) * Double(steps)).rounded()))]
  }
}
