import Foundation
import Testing

/// `nudgectl simulate` against the running program: the same planner, other clocks.
@Suite("Simulations", .serialized)
struct SimulateTests {
  private static let config = """
    [quiet]
    hours = ["22:00..08:00"]
    [[plan]]
    name = "late"
    guide = "midday-pause"
    on-calendar = "23:00"
    [[plan]]
    name = "evening"
    guide = "evening-wins"
    on-calendar = "20:30"
    expires-after = "3h"
    [[plan]]
    name = "review"
    guide = "weekly-review"
    on-calendar = "Sun 17:00"
    when-missed = "next-slot"
    """

  /// The decisions as lines: `2026-05-04T20:30 evening` or `… evening quiet-hours`.
  private func lines(_ words: String...) throws -> [String] {
    let session = try Session()
    try session.startDaemon()
    let file = session.directory + "/other.toml"
    try Self.config.write(toFile: file, atomically: true, encoding: .utf8)
    let reply = try session.runJSON(["simulate", "--config", file, "--zone", "Europe/Berlin"] + words)
    let nudges = try #require(reply["nudges"] as? [[String: Any]])
    return nudges.map { row in
      [(row["at"] as? String ?? "").prefix(16).description, row["plan"] as? String, row["gate"] as? String]
        .compactMap(\.self).joined(separator: " ")
    }
  }

  @Test("what would come, when, and why not otherwise")
  func day() throws {
    let lines = try lines("--from", "2026-05-04", "--to", "2026-05-05")
    #expect(
      lines == [
        "2026-05-04T20:30 evening", "2026-05-04T23:00 late quiet-hours", "2026-05-05T08:00 late",
        "2026-05-05T20:30 evening", "2026-05-05T23:00 late quiet-hours",
      ])
  }

  @Test("asleep, locked and away: at most one nudge at each return, and the review on the next day")
  func absences() throws {
    let lines = try lines(
      "--from", "2026-05-08", "--to", "2026-05-11", "--asleep", "22:00..09:00", "--locked", "20:00..21:00",
      "--away", "2026-05-10")
    #expect(
      lines == [
        "2026-05-08T20:30 evening locked", "2026-05-08T21:00 evening too-soon", "2026-05-08T21:02 evening",
        "2026-05-09T09:00 late too-soon", "2026-05-09T09:02 late",
        "2026-05-09T20:30 evening locked", "2026-05-09T21:00 evening too-soon", "2026-05-09T21:02 evening",
        "2026-05-11T09:00 evening expired", "2026-05-11T09:00 late too-soon", "2026-05-11T09:02 late",
        "2026-05-11T17:00 review", "2026-05-11T20:30 evening locked", "2026-05-11T21:00 evening too-soon",
        "2026-05-11T21:02 evening",
      ])
  }

  @Test("unanswered, a plan says less")
  func unanswered() throws {
    let lines = try lines("--from", "2026-05-01", "--to", "2026-06-30", "--unanswered")
    let shown = lines.filter { $0.hasSuffix("evening") }.count
    #expect((15...25).contains(shown), "\(shown) of 61 evenings")
  }

  @Test("ten years in one reply, and in several")
  func years() throws {
    #expect(try lines("--from", "2026-01-01", "--to", "2035-12-31").count > 7000)
  }

  @Test(
    "what cannot be simulated is refused by name",
    arguments: [
      ["--from", "2026-02-30"], ["--from", "2026-05-02", "--to", "2026-05-01"], ["--zone", "Europe/Berlim"],
      ["--asleep", "22:00"], ["--away", "2026-05-04..2026-05-01"], ["--from", "1969-12-31"],
    ])
  func refused(words: [String]) throws {
    let session = try Session()
    try session.startDaemon()
    let outcome = try session.run(["simulate"] + words)
    #expect(outcome.status == 65, "\(outcome)")
    #expect(outcome.output.isEmpty && !outcome.errors.isEmpty)
  }
}
