/// Where a number lies on an axis.
struct Scale: Hashable {
  let from: Double
  let to: Double
  /// Where the ends of the axis are drawn.
  let start: Double
  let end: Double

  func callAsFunction(_ value: Double) -> Double {
    guard to > from else { return start }
    return start + (min(max(value, from), to) - from) / (to - from) * (end - start)
  }

  /// Round numbers from 0 to at least `most`: three to six of them, and whole ones.
  static func ticks(to most: Int) -> [Int] {
    let most = max(1, most)
    let step = steps(around: most).first { (most + $0 - 1) / $0 <= 4 } ?? most
    return Array(stride(from: 0, through: (most + step - 1) / step * step, by: step))
  }

  /// 1, 2, 5, 10, 20, 50 …
  private static func steps(around most: Int) -> [Int] {
    var (steps, power) = ([Int](), 1)
    while power <= most {
      steps += [power, 2 * power, 5 * power]
      power *= 10
    }
    return steps
  }
}
