import TestSupport
import Testing

@testable import NudgeCore

@Suite("Scorecard: whatever the days were")
struct ScorecardPropertyTests {
  /// Ten weeks with gaps, rest, and days that hold much or little.
  private func days(until today: CivilDate, _ random: inout SeededRandom) -> [DaySummary] {
    (-70...0).compactMap { offset in
      guard random.chance(70) else { return nil }
      return DaySummary(
        day: today.adding(days: offset),
        counts: [
          .affirmation: random.number(0...4), .support: random.number(0...1), .celebration: random.number(0...1),
        ],
        reflectionSeconds: random.number(0...3000), stepsFinished: random.number(0...3), isRest: random.chance(15))
    }
  }

  private func isNoWorse(_ measure: Measure, than before: Measure) -> Bool {
    measure.current >= before.current && measure.target <= before.target && (measure.isMet || !before.isMet)
  }

  @Test("a rest day lowers nothing and asks for no more")
  func restLowersNothing() throws {
    let seed = SeededRandom.seedOfThisRun()
    print("scorecard: NUDGED_TEST_SEED=\(seed)")
    var random = SeededRandom(seed: seed)
    for round in 0..<300 {
      let today = CivilDate(daysSinceEpoch: random.number(15_000...25_000))
      let since = today.adding(days: -70)
      var days = days(until: today, &random)
      let before = Scorecard(days: days, today: today, since: since)
      let resting = today.adding(days: -random.number(0...40))
      if let index = days.firstIndex(where: { $0.day == resting }) {
        days[index].isRest = true
      } else {
        days.append(DaySummary(day: resting, isRest: true))
        days.sort { $0.day < $1.day }
      }
      let after = Scorecard(days: days, today: today, since: since)
      for (old, new) in zip(before.measures, after.measures) {
        #expect(isNoWorse(new, than: old), "round \(round), rest on \(resting): \(old) → \(new) (seed \(seed))")
      }
    }
  }

  /// The same, counted the slow way, day by day.
  @Test("days with an entry are what walking through four weeks finds; one more day changes it by one at most")
  func trackingByWalking() throws {
    let seed = SeededRandom.seedOfThisRun()
    print("tracking: NUDGED_TEST_SEED=\(seed)")
    var random = SeededRandom(seed: seed)
    for _ in 0..<500 {
      let signs = String(
        (0..<random.number(1...60)).map { _ in random.pick(["x", "x", "x", "x", "x", "R", "r", "j", "."]) })
      let today = CivilDate(daysSinceEpoch: random.number(15_000...25_000))
      let card = Strip(signs, today: today).scorecard
      let entered = Double(signs.suffix(28).count { "xR".contains($0) })
      #expect(card[.consistentTracking]?.current == entered, "\(signs) (seed \(seed))")
      let next = Strip(signs + ".", today: today.adding(days: 1)).scorecard
      #expect(next[.consistentTracking].map { $0.current >= entered - 1 } == true, "\(signs) (seed \(seed))")
    }
  }

  @Test("ten years of days are four weeks of them")
  func tenYears() throws {
    let card = Strip(String(repeating: "x", count: 3653), today: try date("2026-11-21")).scorecard
    #expect(card[.consistentTracking]?.current == 28)
  }
}
