import Foundation
import NudgeCore
import TestSupport
import Testing
import Varlink

@testable import nudged

/// What those hear who watch the whole daemon.
@Suite("Those who watch")
struct MonitorTests {
  /// One who watches until the daemon ends: events as they come.
  private func watch(_ life: RunningDaemon) throws -> Mailbox<Control.Monitor> {
    let events = Mailbox<Control.Monitor>()
    let path = try life.places.socket
    DispatchQueue(label: "a bar").async {
      try? Client(path: path).stream("org.nudged.Control.Monitor", Empty(), as: Control.Monitor.self) { event in
        DispatchQueue.main.async { MainActor.assumeIsolated { events.put(event) } }
      }
    }
    return events
  }

  @Test("each event has the status as it is then, without a word that was written")
  func status() async throws {
    let life = try await RunningDaemon()
    let events = try watch(life)
    #expect(try await events.next().event == "status")
    _ = try await life.callRaw("Log", ["kind": "win", "text": "soup"])
    let entry = try await events.next()
    #expect(entry.event == "entry" && entry.status?.winsToday.map(\.text) == [""])
    _ = try await life.callRaw("Control.Skip", [:])
    let nudge = try await events.next()
    #expect(nudge.event == "nudge" && nudge.nudge?.state == "skipped" && nudge.status?.pending.isEmpty == true)
    _ = try await life.callRaw("Control.Pause", [:])
    #expect(try await events.next().status?.paused == true)
  }

  @Test("as many watch as may; for those who have something to say there is room still")
  func crowd() async throws {
    let life = try await RunningDaemon()
    let path = try life.places.socket
    let outcome = try await life.onQueue {
      let monitors = try (0...Monitors.most).map { _ in try RawConnection(path) }
      var first: [String] = []
      for monitor in monitors {
        try monitor.sendMore("org.nudged.Control.Monitor")
        first.append(monitor.reply())
      }
      let win = try RawConnection(path)
      try win.send("org.nudged.Journal.Log", ["kind": "win", "text": "soup"] as JSON)
      let logged = win.reply()
      withExtendedLifetime(monitors) {}
      return (first, logged)
    }
    #expect(outcome.0.dropLast().allSatisfy { $0.contains("\"continues\":true") })
    #expect(outcome.0.last?.contains("org.nudged.Control.TooMuch") == true)
    #expect(outcome.1.contains("soup"))
  }

  @Test("a nudge that is made and shown at once is told of in both states")
  func states() async throws {
    let life = try await RunningDaemon()
    _ = try await life.callRaw("AddStep", ["text": "stretch", "calendar": "*-*-* 12:00"])
    let events = try watch(life)
    _ = try await events.next()
    try await life.passes(to: "2039-03-18 12:00")
    #expect(try await events.next().nudge?.state == "planned")
    #expect(try await events.next().nudge?.state == "shown")
  }

  @Test("a day that begins is told, too, to whoever watches")
  func newDay() async throws {
    let life = try await RunningDaemon()
    _ = try await life.callRaw("Log", ["kind": "win", "text": "soup"])
    let events = try watch(life)
    #expect(try await events.next().status?.winsToday.count == 1)
    try await life.passes(to: "2039-03-19 04:00")
    life.daemon.timePassed()
    var event = try await events.next()
    while event.event != "status" { event = try await events.next() }
    #expect(event.status?.day == "2039-03-19" && event.status?.winsToday.isEmpty == true)
  }
}
