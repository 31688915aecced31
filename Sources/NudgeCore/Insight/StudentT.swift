/// Student's t distribution with an even number of degrees of freedom, for which it has a closed form without logarithms and
/// angles: Abramowitz and Stegun, "Handbook of Mathematical Functions", 26.7.4.
enum StudentT {
  /// How likely chance alone goes beyond `reach` to either side, 0 to 1.
  ///
  /// - Parameters:
  ///   - reach: 0 or more.
  ///   - freedom: the degrees of freedom. An odd number counts as the even one below it, which claims less; fewer than two
  ///     count as two.
  static func chance(beyond reach: Double, freedom: Int) -> Double {
    let freedom = even(freedom)
    let square = reach * reach
    let sine = (square / (Double(freedom) + square)).squareRoot()
    let cosine = Double(freedom) / (Double(freedom) + square)
    var (term, sum) = (1.0, 1.0)
    for index in stride(from: 2, to: freedom, by: 2) {
      term *= cosine * Double(index - 1) / Double(index)
      sum += term
    }
    return max(0, 1 - sine * sum)
  }

  /// How far to either side chance goes with the given probability, by halving.
  ///
  /// - Parameter chance: between 0 and 1; what is less than one in a thousand million counts as that.
  static func reach(ofChance chance: Double, freedom: Int) -> Double {
    let chance = max(chance, 1e-9)
    var (low, high) = (0.0, 1.0)
    while self.chance(beyond: high, freedom: freedom) > chance { (low, high) = (high, high * 2) }
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if self.chance(beyond: middle, freedom: freedom) > chance { low = middle } else { high = middle }
    }
    return high
  }

  private static func even(_ freedom: Int) -> Int { max(2, freedom - freedom % 2) }
}
