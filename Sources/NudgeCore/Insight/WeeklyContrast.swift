/// How much higher something was on some days than on the other days of the same weeks.
///
/// Each week that has both kinds of day gives one difference of means, and weeks with more of both weigh more: by
/// n₁·n₀ / (n₁ + n₀), as least squares with a mean of its own for every week would have it. Good and bad times that last for
/// weeks, and a change over the year, so cancel out: they are no difference within a week.
struct WeeklyContrast {
  /// Those that have both kinds of day, in their order.
  private(set) var weeks: [Week] = []
  private(set) var with = 0
  private(set) var without = 0
  /// The weighted mean of the weeks' differences; 0 without any.
  private(set) var difference = 0.0
  private var weight = 0.0

  struct Week {
    var weight: Double
    /// The weight times what the week's difference is above that of all weeks.
    var excess: Double
  }

  /// What the measured days of one week add up to, those of each kind by itself.
  struct Sums {
    var (with, without) = (Sum(), Sum())

    struct Sum {
      var (count, total) = (0, 0.0)
      mutating func add(_ value: Double) { (count, total) = (count + 1, total + value) }
      var mean: Double { total / Double(count) }
    }
  }

  init(_ weeks: [Sums]) {
    for week in weeks where week.with.count > 0 && week.without.count > 0 { add(week) }
    guard weight > 0 else { return }
    difference /= weight
    for index in self.weeks.indices { self.weeks[index].excess -= difference * self.weeks[index].weight }
  }

  /// Excesses are differences until all weeks are known.
  private mutating func add(_ week: Sums) {
    let (with, without) = (week.with.count, week.without.count)
    let weight = Double(with * without) / Double(with + without)
    let excess = weight * (week.with.mean - week.without.mean)
    weeks.append(Week(weight: weight, excess: excess))
    self.with += with
    self.without += without
    self.weight += weight
    difference += excess
  }
}

extension WeeklyContrast {
  /// How far the difference would move from one year of such weeks to the next. Weeks are what varies: days of one week are
  /// alike, and count as one.
  var standardError: Double { Self.error(weeks.count, weight: weight, squares: squares, deviation: difference) }

  private var squares: Double { weeks.reduce(0) { $0 + $1.excess * $1.excess } }

  /// As if one further week had shown no difference at all: weeks that happen to be alike claim to know exactly, and a
  /// handful of them is no proof.
  static func error(_ count: Int, weight: Double, squares: Double, deviation: Double) -> Double {
    let doubt = weight / Double(count) * deviation
    return ((squares + doubt * doubt) * Double(count) / Double(count - 1)).squareRoot() / weight
  }

  /// One less than the number of weeks, and fewer where some weigh much more than others (Kish's effective size).
  var freedom: Int {
    let squares = weeks.reduce(0) { $0 + $1.weight * $1.weight }
    return squares > 0 ? Int(weight * weight / squares + 1e-9) - 1 : 0
  }
}
