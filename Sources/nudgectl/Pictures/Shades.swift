/// How dark a day is drawn: beside the person's own days, and never beside anybody else's. A quarter of the days with a win
/// falls to each shade, as far as days that hold as many can be told apart.
struct Shades: Equatable {
  /// The darkest; the lightest is 1.
  static let most = 4

  /// The shade of each number of wins there is.
  private let levels: [Int: Int]

  /// - Parameter wins: of every day; days without a win have no shade.
  init(ofWins wins: [Int]) {
    let sorted = wins.filter { $0 > 0 }.sorted()
    var levels: [Int: Int] = [:]
    var first = 0
    while first < sorted.count {
      let next = sorted[first...].firstIndex { $0 > sorted[first] } ?? sorted.count
      // Days that hold as many stand together in the middle of the places they share.
      levels[sorted[first]] = 1 + (first + next) * Self.most / (2 * sorted.count)
      first = next
    }
    self.levels = levels
  }

  /// 1 to ``most``. A number that none of the days has is as dark as the next smaller one.
  func level(of wins: Int) -> Int {
    if let level = levels[wins] { return level }
    return levels.filter { $0.key < wins }.values.max() ?? 1
  }

  /// Which numbers of wins each shade stands for; shades that no day has are left out.
  var legend: [(level: Int, wins: ClosedRange<Int>)] {
    (1...Self.most).compactMap { level in
      let wins = levels.filter { $0.value == level }.keys
      guard let fewest = wins.min(), let most = wins.max() else { return nil }
      return (level, fewest...most)
    }
  }
}
