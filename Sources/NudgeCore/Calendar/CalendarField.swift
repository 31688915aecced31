/// The values that one part of an expression allows, in normal form: sorted, without doubles, ranges ending on their last
/// value. Without parts everything is allowed.
struct CalendarField: Hashable, Sendable {
  /// `start`, `start + step` … up to `stop`, or without end; or `start` alone.
  struct Part: Hashable, Sendable {
    var start: Int
    var stop: Int?
    var step: Int?
  }

  var parts: [Part]

  static let any = CalendarField(parts: [])

  /// The first allowed value from `minimum` on that is not above `limit`.
  func first(from minimum: Int, upTo limit: Int) -> Int? {
    if parts.isEmpty { return minimum <= limit ? minimum : nil }
    var best: Int?
    for part in parts {
      guard let value = part.first(from: minimum), value <= limit, value < best ?? .max else { continue }
      best = value
    }
    return best
  }

  /// The allowed values as bits; for ranges that fit.
  func bits(in range: ClosedRange<Int>) -> UInt64 {
    range.reduce(0) { first(from: $1, upTo: $1) == nil ? $0 : $0 | 1 << UInt64($1) }
  }
}

extension CalendarField.Part {
  func first(from minimum: Int) -> Int? {
    if start >= minimum { return start }
    guard let step else { return nil }
    let value = start + (minimum - start).dividedUp(by: step) * step
    return stop.map { value <= $0 } ?? true ? value : nil
  }
}

extension CalendarField.Part: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    (left.start, left.stop ?? -1, left.step ?? 0) < (right.start, right.stop ?? -1, right.step ?? 0)
  }
}
