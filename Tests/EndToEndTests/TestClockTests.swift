import Foundation
import Testing

/// The clock of their own that programs have for tests.
@Suite("A clock for tests")
struct TestClockTests {
  static let variable = "NUDGED_TEST_CLOCK"

  /// The files that read the clock, each with what it needs beside it.
  static let clocks = [
    ["Sources/nudged/Clock/Clock.swift", "Sources/nudged/Configuration/Environment.swift"],
    ["Sources/nudgectl/Time/Clock.swift"],
  ]

  /// Whether the object that the compiler makes of the files names the variable.
  private func namesVariable(_ files: [String], _ options: [String]) throws -> Bool {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nudged-clock-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let object = folder.appending(path: "clock.o").path
    let made = try run(
      "/usr/bin/env",
      ["swiftc", "-swift-version", "6", "-wmo", "-parse-as-library", "-emit-object", "-o", object]
        + ["-default-isolation", "MainActor", "-module-name", "clock", "-I", Here.built + "/Modules"] + options
        + files.map { Here.repository + "/" + $0 })
    guard made.status == 0 else { throw Trouble("\(made)") }
    return try Data(contentsOf: URL(fileURLWithPath: object)).range(of: Data(Self.variable.utf8)) != nil
  }

  @Test("a debug build has it, a release build no trace of it", arguments: clocks)
  func release(files: [String]) throws {
    #expect(try namesVariable(files, ["-Onone", "-D", "DEBUG"]))
    #expect(try !namesVariable(files, ["-O"]))
  }

  @Test("daemon and client live by it, and by the zone of their own")
  func both() throws {
    let session = try Session(withBus: false)
    session.clock.travel(days: 400, toHour: 12)
    try session.startDaemon()
    let day = session.clock.date()
    #expect(try session.json("status")["day"] as? String == day)
    #expect(try session.ctl("win", "at", "noon").status == 0)
    let entry = try #require((try session.json("list")["entries"] as? [[String: Any]])?.first)
    #expect((entry["writtenAt"] as? String)?.hasPrefix(day + "T12:") == true, "\(entry)")
    #expect(try session.ctl("when", "daily", "--iterations", "1").output.contains(session.clock.date(1)))
  }

  @Test("the alarm rings by it")
  func alarm() throws {
    let session = try Session(config: DayTests.plan())
    try DayTests.atNoon(session)
    let shown = try session.waitForShown(2)
    #expect(shown.count == 2)
    let why = try session.json("why", "evening")
    let decisions = try #require(why["decisions"] as? [[String: Any]])
    let at = try #require(decisions.last { $0["state"] as? String == "shown" }?["at"] as? String, "\(why)")
    #expect(at.hasPrefix(session.clock.date() + "T12:"), "\(at)")
  }
}
