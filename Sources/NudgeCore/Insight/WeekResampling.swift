/// How far a difference may lie from the truth, told by years made up of the weeks that were lived: as many weeks as there
/// are, each drawn from all of them, over and over. The deviations are counted in standard errors, which makes the result
/// better with few and uneven weeks (the bootstrap-t of Efron and Tibshirani, "An Introduction to the Bootstrap", 1993).
struct WeekResampling {
  /// So many years are made up.
  let draws: Int
  /// So many of them may go further than ``reach(of:)``.
  private let beyond: Int

  /// - Parameter chance: how likely the truth may lie outside, 0 to 1.
  init(chance: Double) {
    draws = min(Self.most, max(Self.fewest, Int((Double(Self.tail) / chance).rounded(.up))))
    beyond = max(1, Int(Double(draws) * chance))
  }

  /// At least so many draws decide where the tail begins, as long as ``most`` allows it.
  private static let tail = 10
  private static let fewest = 2000
  private static let most = 50_000

  /// How many standard errors to either side. The same weeks always give the same.
  func reach(of contrast: WeeklyContrast) -> Double {
    let weights = contrast.weeks.map(\.weight)
    let excesses = contrast.weeks.map(\.excess)
    var furthest = Furthest(count: beyond)
    weights.withUnsafeBufferPointer { weights in
      excesses.withUnsafeBufferPointer { excesses in
        var random = SeededDraw(seed: 0, purpose: "patterns", number: Int64(weights.count))
        for _ in 0..<draws { furthest.add(Self.deviation(weights, excesses, &random)) }
      }
    }
    return furthest.least.squareRoot()
  }

  /// The square of one made-up year's deviation, in standard errors.
  private static func deviation(
    _ weights: UnsafeBufferPointer<Double>, _ excesses: UnsafeBufferPointer<Double>, _ random: inout SeededDraw
  ) -> Double {
    let count = weights.count
    var (weight, excess, excessSquares, weightSquares, products) = (0.0, 0.0, 0.0, 0.0, 0.0)
    var (place, bits) = (0, UInt64(0))
    while place < count {
      // One random number is enough for four weeks.
      if place & 3 == 0 { bits = random.next() }
      let index = Int(((bits & 0xffff) &* UInt64(count)) >> 16)
      bits >>= 16
      let (w, e) = (weights[index], excesses[index])
      weight += w
      excess += e
      excessSquares += e * e
      weightSquares += w * w
      products += w * e
      place += 1
    }
    let deviation = excess / weight
    let squares = excessSquares - 2 * deviation * products + deviation * deviation * weightSquares
    let error = WeeklyContrast.error(count, weight: weight, squares: max(0, squares), deviation: deviation)
    return error > 0 ? deviation * deviation / (error * error) : 0
  }

  /// The greatest of many numbers.
  private struct Furthest {
    let count: Int
    /// Falling.
    private var values: [Double] = []

    init(count: Int) { self.count = count }

    /// The one that just belongs to them.
    var least: Double { values.last ?? 0 }

    mutating func add(_ value: Double) {
      guard values.count < count || value > least else { return }
      values.insert(value, at: values.firstIndex { $0 < value } ?? values.count)
      if values.count > count { values.removeLast() }
    }
  }
}
