import Foundation
import NudgeCore
import Testing

@testable import nudgectl

@Suite("A reply that cannot be written")
struct UnwritableTests {
  private static let places = [(">/dev/full", "No space left on device"), (">&-", "Bad file descriptor")]

  private static func run(_ line: String) throws -> (status: Int32, output: String, calls: [String]) {
    let daemon = try FakeDaemon([
      "Log": [FakeDaemon.reply(Fixed.log)], "Undo": [FakeDaemon.reply(Fixed.undone)],
      "Status": [FakeDaemon.reply(Fixed.status)], "Upcoming": [FakeDaemon.reply(#"{"occurrences":[]}"#)],
      "Monitor": [FakeDaemon.reply(#"{"event":"status","status":\#(Fixed.status)}"#, continues: true)],
    ])
    let outcome = try ProgramTests.shell("export NUDGED_SOCKET='\(daemon.path)'; \(line)")
    return (outcome.status, outcome.output, daemon.received)
  }

  @Test("one sentence says what is certain, and nothing of it goes to the daemon", arguments: places)
  func told(place: String, reason: String) throws {
    let mayWait: Int32 = place == ">/dev/full" ? 75 : 1
    for (verb, certain, status) in [
      ("win tea", " What you wrote is kept: nudgectl list shows it.", 1),
      ("win tea --json", " What you wrote is kept: nudgectl list shows it.", 1),
      ("undo", " What you asked for is done all the same.", 1), ("status", "", mayWait), ("", "", mayWait),
      ("next --json", "", mayWait), ("watch", "", mayWait), ("watch --json", "", mayWait),
      ("when daily", "", mayWait), ("--help", "", mayWait), ("--version", "", mayWait),
    ] {
      let outcome = try Self.run("$ctl \(verb) \(place)")
      #expect(outcome.output == "Standard output cannot be written: \(reason).\(certain)\n", "\(verb)")
      #expect(outcome.status == status, "\(verb)")
      #expect(outcome.calls.count <= 1, "what is shown is no call: \(verb)")
    }
  }

  @Test("closed descriptors are taken by nothing else", arguments: ["<&-", "2>&-", "<&- 2>&-"])
  func closed(others: String) throws {
    let outcome = try Self.run("$ctl win tea \(others)")
    #expect(outcome.status == 0 && outcome.output.hasPrefix("✓ walked five minutes"), "\(outcome.output)")
    #expect(outcome.calls.count == 1)
    let asked = try Self.run("$ctl win < /dev/null \(others); echo $?")
    #expect(asked.output.hasSuffix("64\n") && asked.calls.isEmpty, "nobody is asked, and nothing is read")
  }
}
