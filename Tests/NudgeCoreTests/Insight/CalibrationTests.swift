import TestSupport
import Testing

@testable import NudgeCore

@Suite("Calibration")
struct CalibrationTests {
  /// "3 × 80 half, 7 × 80 not".
  private func forecasts(_ text: String) throws -> [Forecast] {
    try counted(text).flatMap { count, what in
      let words = what.split(separator: " ")
      let ending: Forecast.Ending? =
        switch words.last {
        case "done": .done
        case "half": .partly
        case "not": .notThisTime
        default: nil
        }
      let confidence = try #require(Int(words[0]))
      return [Forecast](
        repeating: Forecast(confidence: confidence, ending: try #require(ending)), count: count)
    }
  }

  @Test("as documented")
  func document() throws {
    for row in try MeasuresDocument.rows("calibration", columns: 4) {
      let calibration = Calibration(try forecasts(row[0]))
      let (difference, score) = (try #require(calibration.meanDifference), try #require(calibration.brierScore))
      #expect(abs(difference * 100 - (try number(row[1]))) < 0.005, "\(row)")
      #expect(abs(score - (try number(row[2]))) < 0.000_05, "\(row)")
      #expect(calibration.verdict?.rawValue ?? "none" == row[3], "\(row)")
    }
  }

  @Test("no verdict under ten pairs, nothing at all from none")
  func few() {
    let sure = Forecast(confidence: 0, ending: .done)
    #expect(Calibration([Forecast](repeating: sure, count: 9)).verdict == nil)
    #expect(Calibration([Forecast](repeating: sure, count: 10)).verdict == .betterThanFeared)
    let none = Calibration([])
    #expect(none.count == 0 && none.brierScore == nil && none.meanDifference == nil && none.interval == nil)
    #expect(Calibration([sure]).interval == nil)
  }

  @Test("a difference too small to matter is close, however sure it is")
  func small() throws {
    let forecasts = try forecasts("6600 × 70 done, 3400 × 70 not")
    let interval = try #require(Calibration(forecasts).interval)
    #expect(!interval.contains(0))
    #expect(Calibration(forecasts).verdict == .close)
  }

  /// With every confidence exactly right, a claim is wrong; one in twenty is what the interval allows.
  @Test("who judges well is rarely told otherwise", arguments: [10, 15, 30, 100])
  func rarelyWrong(count: Int) {
    var random = SeededRandom(seed: UInt64(count))
    let people = 4000
    let wrong = (0..<people).count { _ in
      let forecasts = (0..<count).map { _ in
        let confidence = random.number(0...20) * 5
        return Forecast(confidence: confidence, ending: random.chance(confidence) ? .done : .notThisTime)
      }
      return Calibration(forecasts).verdict != .close
    }
    #expect(Double(wrong) / Double(people) < 0.05, "\(wrong)")
  }

  @Test("who fears too much learns it within thirty pairs, nearly always")
  func finds() {
    var random = SeededRandom(seed: 7)
    let found = (0..<500).count { _ in
      let forecasts = (0..<30).map { _ in
        let confidence = random.number(20...50)
        return Forecast(confidence: confidence, ending: random.chance(confidence + 35) ? .done : .notThisTime)
      }
      return Calibration(forecasts).verdict == .betterThanFeared
    }
    #expect(found > 450, "\(found)")
  }

  @Test("bins")
  func bins() throws {
    let bins = Calibration(try forecasts("1 × 0 not, 1 × 19 done, 2 × 20 half, 1 × 79 done, 1 × 80 not, 1 × 100 done"))
      .bins
    #expect(bins.map(\.confidence) == [0...19, 20...39, 40...59, 60...79, 80...100])
    #expect(bins.map(\.count) == [2, 2, 0, 1, 2])
    #expect(bins.map(\.meanOutcome) == [0.5, 0.5, nil, 1, 0.5])
    #expect(bins.map(\.meanConfidence) == [0.095, 0.2, nil, 0.79, 0.9])
  }

  @Test("outcomes of the journal; rest says nothing about a forecast")
  func outcomes() {
    let found = Outcome.allCases.map { Forecast(confidence: 140, outcome: $0)?.outcome }
    #expect(found == [1, 0.5, 0.5, nil, 0])
    #expect(Forecast(confidence: 140, ending: .done).confidence == 100)
    #expect(Forecast(confidence: -1, ending: .done).confidence == 0)
  }
}
