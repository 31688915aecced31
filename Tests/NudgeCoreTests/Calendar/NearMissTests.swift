import NudgeCore
import TestSupport
import Testing

/// What systemd refuses is refused, what it accepts is accepted and means the same, also for texts that nobody would write
/// on purpose.
@Suite struct NearMissTests {
  private static let groups = 20
  private static let perGroup = 150

  @Test func refusedLikeSystemd() throws {
    let seed = SeededRandom.seedOfThisRun()
    print("near misses: NUDGED_TEST_SEED=\(seed)")
    var generator = ExpressionGenerator(random: SeededRandom(seed: seed))
    var tally = (refused: 0, same: 0, gaveUp: 0)
    for _ in 0..<Self.groups {
      let texts = (0..<Self.perGroup).map { _ in generator.nearMiss() }
      let answers = try CalendarOracle.ask(texts, zone: "UTC", base: 1_795_000_000, iterations: 1)
      for (text, answer) in zip(texts, answers) {
        let ours = try? CalendarExpression(text, zones: SystemZones.database)
        if answer.gaveUp {
          // It accepts the expression, and says no more of it.
          #expect(ours != nil, "\"\(text)\" (seed \(seed))")
          tally.gaveUp += 1
        } else {
          #expect(ours?.description == answer.normalized, "\"\(text)\" (seed \(seed))")
          if ours == nil { tally.refused += 1 } else { tally.same += 1 }
        }
      }
    }
    print("near misses: \(tally)")
    #expect(tally.refused >= 1000 && tally.same >= 250, "one side is hardly tried: \(tally)")
    #expect(tally.gaveUp <= 30)
  }

  /// A normal form is an expression, and its own normal form.
  @Test func normalFormsAreNormal() throws {
    let seed = SeededRandom.seedOfThisRun()
    print("normal forms: NUDGED_TEST_SEED=\(seed)")
    var generator = ExpressionGenerator(random: SeededRandom(seed: seed))
    var tried = 0
    while tried < 2000 {
      let (body, zone) = generator.expression()
      guard let once = try? CalendarExpression(body + zone, zones: SystemZones.database) else { continue }
      tried += 1
      let again = try? CalendarExpression(once.description, zones: SystemZones.database)
      #expect(again == once, "\"\(body + zone)\" is \"\(once)\" (seed \(seed))")
      #expect(again?.description == once.description)
    }
  }
}
