import TestSupport
import Testing

@testable import NudgeCore

/// Quiet hours, pause, lock, minimum gap, daily cap and the time to settle are never broken, whatever happened.
@Suite("Planner: gates are never broken")
struct GatesNeverBrokenTests {
  /// New York, 2026-11-01: from 02:00 EDT (06:00 UTC) back to 01:00 EST.
  static let ends: [(name: String, at: String, end: String?)] = [
    ("before the first half past one", "2026-11-01T05:10:00+00:00", "2026-11-01T05:30:00+00:00"),
    ("between the two, outside", "2026-11-01T05:45:00+00:00", nil),
    ("quiet again", "2026-11-01T06:10:00+00:00", "2026-11-01T06:30:00+00:00"),
    ("after the second", "2026-11-01T06:30:00+00:00", nil),
  ]

  @Test("quiet hours that end within a repeated hour end both times", arguments: ends)
  func repeatedHour(name: String, at: String, end: String?) throws {
    let quiet = ["00:30..01:30"].compactMap { QuietHours($0) }
    let zone = try SystemZones.named("America/New_York")
    #expect(quiet.end(at: try Instant(rfc3339: at), in: zone) == (try end.map { try Instant(rfc3339: $0) }))
  }

  @Test("random people, random weeks")
  func randomWeeks() throws {
    let seed = SeededRandom.seedOfThisRun()
    print("gates: NUDGED_TEST_SEED=\(seed)")
    let zones = try ["Europe/Berlin", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe", "Pacific/Apia", "UTC"]
      .map { try SystemZones.named($0) }
    var (steps, shows, faults) = (0, 0, [String]())
    for number in 0..<40 {
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
