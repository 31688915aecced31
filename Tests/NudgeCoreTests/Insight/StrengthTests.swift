import Foundation
import TestSupport
import Testing

@testable import NudgeCore

@Suite("Strength")
struct StrengthTests {
  private func days(_ text: String) throws -> [Strength.Day] {
    try counted(text).flatMap { count, what -> [Strength.Day] in
      // Of days without a plan nothing is told.
      if what == "unplanned" { return [] }
      let day: Strength.Day? =
        switch what {
        case "done": .planned(1)
        case "half": .planned(0.5)
        case "not": .planned(0)
        case "rest": .rest
        default: nil
        }
      return Array(repeating: try #require(day, "\(what)"), count: count)
    }
  }

  @Test("as documented")
  func document() throws {
    for row in try MeasuresDocument.rows("strength", columns: 3) {
      let score = Strength.series(frequency: row[0] == "3/7" ? 3.0 / 7 : try number(row[0]), days: try days(row[1]))
        .last
      #expect(((score ?? 0) * 1000).rounded() / 10 == (try number(row[2])), "\(row)")
    }
  }

  @Test("a half to a power, beside the C library's")
  func half() {
    for step in 0...1000 {
      let power = Double(step) / 1000
      #expect(abs(Strength.half(toThe: power) - pow(0.5, power)) < 1e-15, "\(power)")
    }
  }

  @Test("what is no frequency and no value does no harm")
  func strange() {
    for frequency in [-1, 0, .nan] {
      #expect(Strength.series(frequency: frequency, days: [.planned(1)]) == [0])
    }
    #expect(Strength(frequency: 9).keeping == Strength(frequency: 1).keeping)
    #expect(Strength(frequency: 1, score: 7).score == 1)
    for value in [-3, 9, Double.nan, .infinity] {
      let score = Strength.series(frequency: 1, days: [.planned(1), .planned(value)])[1]
      #expect((0...1).contains(score), "\(value)")
    }
  }

  private func randomDay(_ random: inout SeededRandom) -> Strength.Day {
    switch random.number(0...9) {
    case 0: .rest
    case 1: .planned(0)
    default: .planned(Double(random.number(0...100)) / 100)
    }
  }

  @Test("always 0 to 1, never back to the beginning, frozen by rest, and more done is never less strength")
  func properties() {
    let seed = SeededRandom.seedOfThisRun()
    print("strength: NUDGED_TEST_SEED=\(seed)")
    var random = SeededRandom(seed: seed)
    for _ in 0..<500 {
      let frequency = Double(random.number(1...14)) / 14
      var (lower, higher) = (Strength(frequency: frequency), Strength(frequency: frequency))
      for _ in 0..<random.number(1...400) {
        let before = (lower.score, higher.score)
        let day = randomDay(&random)
        lower.add(day)
        guard case .planned(let value) = day else {
          higher.add(day)
          #expect((lower.score, higher.score) == before, "seed \(seed)")
          continue
        }
        higher.add(.planned(min(1, value + Double(random.number(0...50)) / 100)))
        #expect((0...1).contains(lower.score) && lower.score <= higher.score, "seed \(seed)")
        #expect(lower.score >= before.0 * 0.9 && (before.0 == 0 || lower.score > 0), "seed \(seed)")
      }
    }
  }

  @Test("one day left out after sixty good ones costs less than a tenth, at every frequency", arguments: 1...14)
  func oneDay(fourteenths: Int) {
    let good = [Strength.Day](repeating: .planned(1), count: 60)
    let series = Strength.series(frequency: Double(fourteenths) / 14, days: good + [.planned(0), .planned(1)])
    #expect(series[60] > series[59] * 0.9 && series[60] < series[59])
    #expect(series[61] > series[60])
  }

  @Test("as it grew: on each evening what the days up to it give, and nothing before the first of them")
  func history() throws {
    let first = try #require(CivilDate("2026-01-05"))
    let days = [(0, 1.0), (2, 0), (3, 1), (9, 0.5)].map {
      (day: first.adding(days: $0.0), value: Strength.Day.planned($0.1))
    }
    let evenings = (-3...12).map { first.adding(days: $0) }
    let history = Strength.history(frequency: 0.5, days: days, on: evenings)
    #expect(history.map(\.day) == Array(evenings.dropFirst(3)))
    for sample in history {
      let until = days.filter { $0.day <= sample.day }.map(\.value)
      #expect(sample.score == Strength.series(frequency: 0.5, days: until).last)
    }
    #expect(Strength.history(frequency: 1, days: [], on: evenings).isEmpty)
  }

  @Test("Sundays, and the last day once")
  func evenings() throws {
    let monday = try #require(CivilDate("2026-11-02"))
    func evenings(_ days: Int) -> [String] {
      Strength.evenings(weeklyIn: monday...monday.adding(days: days)).map { String($0.description.suffix(2)) }
    }
    #expect(evenings(0) == ["02"])
    #expect(evenings(6) == ["08"])
    #expect(evenings(9) == ["08", "11"])
    #expect(evenings(13) == ["08", "15"])
  }
}
