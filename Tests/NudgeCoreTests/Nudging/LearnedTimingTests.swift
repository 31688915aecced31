import Foundation
import Synchronization
import Testing

@testable import NudgeCore

/// Learned timing against even timing: the same people, the same window, the same gates, the planner itself.
@Suite("Planner: learned timing")
struct LearnedTimingTests {
  /// People 1 to 200: always the same, so that docs/timing.md can be had again.
  @Test("it is answered more often, and breaks no gate")
  func answeredMoreOften() throws {
    let comparison = Mutex(TimingComparison())
    DispatchQueue.concurrentPerform(iterations: 200) { index in
      let seed = UInt64(index + 1)
      let result = Result { (try TimingTrial(seed: seed, learns: false), try TimingTrial(seed: seed, learns: true)) }
      comparison.withLock { $0.add(result, index: index) }
    }
    let result = comparison.withLock { $0 }
    print(result.table)
    #expect(result.faults.isEmpty, "\(result.faults.prefix(5))")
    #expect(result.difference.low > 0.08)
    #expect(result.shareBetter > 0.9)
    try compareWithDocument(result.table)
  }

  /// The document holds the table between two marks.
  private func compareWithDocument(_ table: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../docs/timing.md").standardizedFileURL
    let marks = ["<!-- table: written by a test -->\n", "\n<!-- end of the table -->"]
    let text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.firstRange(of: marks[0])?.upperBound)
    let end = try #require(text.firstRange(of: marks[1])?.lowerBound)
    if ProcessInfo.processInfo.environment["NUDGED_WRITE_DOCS"] == "1" {
      try text.replacingCharacters(in: start..<end, with: table).write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(
        text[start..<end] == table,
        "docs/timing.md is out of date; to renew it: NUDGED_WRITE_DOCS=1 swift test --filter LearnedTimingTests")
    }
  }

  @Test("with nothing to learn from, every hour has its turn")
  func noHistory() throws {
    let trials = try (1...20).map { try hours(seed: $0, responses: []) }
    let all = trials.reduce(into: [Int: Int]()) { sum, hours in for hour in hours { sum[hour, default: 0] += 1 } }
    #expect(all.keys.sorted() == Array(10...17))
    #expect(all.values.allSatisfy { (150...350).contains($0) }, "\(all)")
  }

  @Test("it prefers the hour that was answered, forgets it in time, and never stops trying others")
  func prefers() throws {
    let first = try #require(CivilDate("2026-05-04"))
    let answers = (1...20).flatMap { day in
      (10...17).map {
        Response(date: first.adding(days: -day), hour: $0, isAnswered: $0 == 14, at: Instant(seconds: 0))
      }
    }
    let early = try hours(seed: 7, responses: answers, days: 7)
    let late = try hours(seed: 7, responses: answers, days: 300).suffix(80)
    #expect(early.count { $0 == 14 } >= 5, "\(early)")
    #expect(Set(late).count > 4, "\(late)")
    // After a day on which one hour was answered and the others were not.
    let few = try (1...60).flatMap { try hours(seed: $0, responses: Array(answers.prefix(8)), days: 7) }
    #expect(Set(few).count == 8 && few.count { $0 == 14 } > few.count / 4, "\(few)")
  }

  /// The hours drawn for one plan, day after day.
  private func hours(seed: Int, responses: [Response], days: Int = 100) throws -> [Int] {
    let plan = try Plan.test("10:00", spread: Spread(length: .hours(8), learns: true))
    let table = Timetable(plan, zone: .utc, seed: UInt64(seed), responses: responses)
    var mark = Mark(try Instant(rfc3339: "2026-05-04T00:00:00+00:00"), in: .utc)
    return (0..<days).compactMap { _ in
      table.next(after: mark).map { next in
        mark = mark.advanced(past: next)
        return Zone.utc.civil(at: next.at).time.hour
      }
    }
  }
}

/// Two hundred people, each asked in both ways.
struct TimingComparison {
  private var even = [Double](repeating: 0, count: 200)
  private var learned = [Double](repeating: 0, count: 200)
  private(set) var faults: [String] = []

  mutating func add(_ result: Result<(TimingTrial, TimingTrial), any Error>, index: Int) {
    switch result {
    case .failure(let error): faults.append("\(error)")
    case .success(let (even, learned)):
      self.even[index] = even.rate
      self.learned[index] = learned.rate
      faults += even.faults + learned.faults
    }
  }

  private var differences: [Double] { zip(learned, even).map { $0 - $1 } }

  var shareBetter: Double { Double(differences.count { $0 > 0 }) / 200 }

  /// The mean difference with its 95 % interval: people are independent, and there are enough of them for a normal one.
  var difference: (mean: Double, low: Double, high: Double) {
    let mean = Self.mean(differences)
    let variance = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 199
    let half = 1.96 * (variance / 200).squareRoot()
    return (mean, mean - half, mean + half)
  }

  private static func mean(_ rates: [Double]) -> Double { rates.reduce(0, +) / Double(rates.count) }

  var table: String {
    func percent(_ share: Double) -> String { String(format: "%.1f", share * 100) }
    let (mean, low, high) = difference
    return """
      | 200 people, 120 days, one question a day | |
      | --- | ---: |
      | answered, even timing | \(percent(Self.mean(even))) % |
      | answered, learned timing | \(percent(Self.mean(learned))) % |
      | difference, in points | +\(percent(mean)) |
      | its 95 % interval | +\(percent(low)) to +\(percent(high)) |
      | people for whom learned timing was better | \(percent(shareBetter)) % |
      """
  }
}
