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

  @Test(
    "how often a plan asks",
    arguments: [([0], 1.0), ([0, 1, 2, 3], 1.0), ([0, 7, 14], 0.2), ([0, 0, 3], 0.5)] as [([Int], Double)])
  func frequency(days: [Int], share: Double) {
    #expect(Regularity.frequency(of: days.map { monday.adding(days: $0) }) == share)
  }
}
