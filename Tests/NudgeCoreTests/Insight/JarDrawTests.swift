import Testing

@testable import NudgeCore

@Suite("The jar")
struct JarDrawTests {
  @Test("days are drawn evenly, whatever the installation", arguments: [1, 42, UInt64.max])
  func even(seed: UInt64) throws {
    let span = try date("2028-02-20")...date("2028-03-10")
    let draws = 40_000
    let counts = (0..<draws).reduce(into: [CivilDate: Int]()) {
      $0[JarDraw.pivot(seed: seed, draw: $1, in: span), default: 0] += 1
    }
    #expect(counts.count == 20)
    #expect(counts.keys.allSatisfy(span.contains))
    // Chi-squared with 19 degrees of freedom is above 43.8 once in a thousand times.
    let expected = Double(draws) / 20
    let chiSquared = counts.values.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
    #expect(chiSquared < 43.8)
  }

  @Test("the same draw is the same day; one day alone is always it")
  func repeatable() throws {
    let span = try date("2016-01-01")...date("2026-11-21")
    let order = (0..<200).map { JarDraw.pivot(seed: 9, draw: $0, in: span) }
    #expect(order == (0..<200).map { JarDraw.pivot(seed: 9, draw: $0, in: span) })
    #expect(order != (0..<200).map { JarDraw.pivot(seed: 10, draw: $0, in: span) })
    #expect(Set(order).count > 180)
    #expect(JarDraw.pivot(seed: 9, draw: 3, in: span.lowerBound...span.lowerBound) == span.lowerBound)
  }
}
