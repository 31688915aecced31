import Testing

@testable import NudgeCore

/// Quiet hours, pause, lock, minimum gap, daily cap and the time to settle are never broken, whatever happened.
@Suite("Planner: gates are never broken")
struct GatesNeverBrokenTests {
  @Test("random people, random weeks")
  func randomWeeks() throws {
    let seed = SeededRandom.seedOfThisRun()
    print("gates: NUDGED_TEST_SEED=\(seed)")
    let zones = try ["Europe/Berlin", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe", "Pacific/Apia", "UTC"]
      .map { try SystemZones.named($0) }
    var (steps, shows, faults) = (0, 0, [String]())
    for number in 0..<60 {
      var weeks = try RandomWeeks(seed: seed &+ UInt64(number), zones: zones)
      for _ in 0..<150 where weeks.faults.isEmpty { try weeks.go() }
      faults += weeks.faults.map { "seed \(seed &+ UInt64(number)): \($0)" }
      steps += weeks.steps
      shows += weeks.shows
    }
    print("gates: \(steps) steps, \(shows) showings")
    #expect(faults.isEmpty, "\(faults.count): \(faults.prefix(5).joined(separator: "\n"))")
  }
}
