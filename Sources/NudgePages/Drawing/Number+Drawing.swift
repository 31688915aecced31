/// A number as SVG takes it: one decimal, and none where it is whole. What is no number is 0.
func drawn(_ value: Double) -> String {
  guard value.isFinite, abs(value) < 1_000_000 else { return "0" }
  let tenths = Int((value * 10).rounded())
  let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
  return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
}

/// A number as people read it: thousands apart, at most one decimal.
func told(_ value: Double) -> String {
  let text = drawn(value)
  let whole = text.prefix { $0 != "." }
  return grouped(whole) + text.dropFirst(whole.count)
}

func told(_ value: Int) -> String { grouped(String(value)) }

private func grouped(_ digits: some StringProtocol) -> String {
  var grouped = ""
  for (place, digit) in digits.enumerated() {
    if place > 0, (digits.count - place) % 3 == 0, grouped.last != "-" { grouped += "," }
    grouped.append(digit)
  }
  return grouped
}

extension Int {
  /// "1 win", "3 wins"
  func counted(_ one: String, _ many: String) -> String { "\(told(self)) \(self == 1 ? one : many)" }
}
