import NudgeCore
import Testing

@Suite("Regularity")
struct RegularityTests {
  let monday = CivilDate(daysSinceEpoch: 20_577)

  @Test("twice in seven days is whole, once is half, and rest days do not count against it")
  func window() {
    let days = Regularity.days(
      of: [monday: 1, monday.adding(days: 3): 1], to: monday.adding(days: 11), resting: [monday.adding(days: 11)])
    let expected: [Double] = [0.5, 0.5, 0.5, 1, 1, 1, 1, 0.5, 0.5, 0.5, 0]
    #expect(days == expected.map(Strength.Day.planned) + [.rest])
  }

  @Test("without uses, and before the first, there is nothing")
  func nothing() {
    #expect(Regularity.days(of: [:], to: monday, resting: []).isEmpty)
    #expect(Regularity.days(of: [monday: 1], to: monday.adding(days: -1), resting: []).isEmpty)
  }

  @Test("what lies before the first telling day changes no strength visibly; rest moves that day back")
  func telling() {
    func strength(from first: CivilDate, resting: Set<CivilDate>) -> Double {
      let uses = (0...4000).lazy.map { monday.adding(days: -$0 * 3) }.filter { $0 >= first && !resting.contains($0) }
      let days = Regularity.days(
        of: Dictionary(uniqueKeysWithValues: uses.map { ($0, 1) }), to: monday, resting: resting)
      return Strength.series(frequency: 2 / 7, days: days).last ?? 0
    }
    let aYearOfRest = Set((10...374).map { monday.adding(days: -$0) })
    for resting in [[], aYearOfRest] {
      let first = Regularity.firstTellingDay(to: monday, resting: resting)
      #expect(monday.daysSinceEpoch - first.daysSinceEpoch == 730 + resting.count)
      let whole = strength(from: monday.adding(days: -12_000), resting: resting)
      #expect(abs(strength(from: first, resting: resting) - whole) < 1e-9)
    }
  }

  @Test(
    "how often a plan asks",
    arguments: [([0], 1.0), ([0, 1, 2, 3], 1.0), ([0, 7, 14], 0.2), ([0, 0, 3], 0.5)] as [([Int], Double)])
  func frequency(days: [Int], share: Double) {
    #expect(Regularity.frequency(of: days.map { monday.adding(days: $0) }) == share)
  }
}
