import Testing

@testable import nudgectl

@Suite("Shades of days")
struct ShadesTests {
  static let table: [(name: String, wins: [Int], levels: [Int: Int], legend: [String])] = [
    ("nothing", [0, 0], [:], []),
    ("every day alike", [1, 1, 1, 0], [1: 3], ["3: 1...1"]),
    ("two kinds of days", [1, 1, 5, 5], [1: 2, 5: 4], ["2: 1...1", "4: 5...5"]),
    ("many small days and a great one", [1, 1, 1, 1, 1, 1, 1, 1, 1, 40], [1: 2, 40: 4], ["2: 1...1", "4: 40...40"]),
    (
      "quarters", [1, 2, 3, 4, 5, 6, 7, 8], [1: 1, 2: 1, 3: 2, 4: 2, 5: 3, 6: 3, 7: 4, 8: 4],
      ["1: 1...2", "2: 3...4", "3: 5...6", "4: 7...8"]
    ),
    (
      "someone who writes much is shaded like someone who writes little", [100, 200], [100: 2, 200: 4],
      ["2: 100...100", "4: 200...200"]
    ),
  ]

  @Test("beside the person's own days", arguments: table)
  func shades(name: String, wins: [Int], levels: [Int: Int], legend: [String]) {
    let shades = Shades(ofWins: wins)
    for (number, level) in levels { #expect(shades.level(of: number) == level, "\(number)") }
    #expect(shades.legend.map { "\($0.level): \($0.wins)" } == legend)
  }

  @Test("more wins are never lighter")
  func monotone() {
    let wins = (1...400).map { 1 + $0 * $0 % 37 }
    let shades = Shades(ofWins: wins)
    let levels = (1...40).map(shades.level)
    #expect(levels == levels.sorted())
    #expect(Set(levels) == [1, 2, 3, 4])
  }

  /// How much light a share of ink in a colour sends out, by the luminance of WCAG 2.
  private static func light(_ share: Double, of colour: Int, onWhite: Bool) -> Double {
    let steps = [0.0, 95, 135, 175, 215, 255].map { $0 / 255 }
    let cube = colour - 16
    let linear = [cube / 36, cube / 6 % 6, cube % 6].map { place in
      let value = steps[place]
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    let luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return share * luminance + (onWhite ? 1 - share : 0)
  }

  /// To the power of 2.4, by halving what it lies between.
  private static func power(_ base: Double) -> Double {
    // x^2.4 = x² · x^0.4, and x^0.4 is the fifth root of x².
    var (low, high) = (0.0, 1.0)
    while high - low > 1e-9 {
      let middle = (low + high) / 2
      if middle * middle * middle * middle * middle < base * base { low = middle } else { high = middle }
    }
    return base * base * low
  }

  @Test("on dark ground each shade is brighter than the one before, on light ground darker", arguments: [true, false])
  func grounds(onWhite: Bool) {
    let lights = zip([0.25, 0.5, 0.75, 1], Look.greens).map { Self.light($0, of: $1, onWhite: onWhite) }
    let steps = zip(lights, lights.dropFirst()).map { onWhite ? $0 - $1 : $1 - $0 }
    #expect(steps.allSatisfy { $0 > 0.05 }, "\(lights)")
  }
}
