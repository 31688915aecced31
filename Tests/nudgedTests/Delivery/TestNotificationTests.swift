import NudgeCore
import Systemd
import TestSupport
import Testing

@testable import nudged

/// The test that `nudgectl doctor notify` puts on the screen.
@Suite("A test on the screen")
struct TestNotificationTests {
  let delivery: Delivery
  let reports = Mailbox<Control.TryNotification>()

  init() throws { delivery = try Delivery() }

  /// Starts a test with ten minutes for each who takes part.
  private func start(
    patience: Duration = .minutes(10), answerTime: Duration = .minutes(10), grace: Duration = .minutes(10)
  ) throws -> TestNotification {
    let server = try #require(delivery.notifications.server)
    let test = TestNotification(on: server, delivery.notifications, grace: grace) { [reports] in
      reports.put($0)
    } end: { [delivery] in
      delivery.bubbles.test = nil
    }
    delivery.bubbles.test = test
    test.start(patience: patience, answerTime: answerTime)
    return test
  }

  private func until(_ stage: String) async throws -> Control.TryNotification {
    while true {
      let report = try await reports.next()
      if report.stage == stage { return report }
    }
  }

  @Test("a button, its token and the close are told, in their order; the ledger hears nothing")
  func button() async throws {
    let server = try await delivery.serve()
    _ = try start()
    #expect(try await reports.next().buttons == ["I see it", "This one, too"])
    #expect(try await reports.next().taken)
    #expect(try await server.shown.next().summary == "This is a test")
    try server.bus.tell("ActivationToken", UInt32(41), "let-me-in")
    try server.bus.tell("ActionInvoked", UInt32(41), "nudged-test-yes")
    try server.bus.tell("NotificationClosed", UInt32(41), UInt32(2))
    var stages: [String] = []
    while stages.last != "done" { stages.append(try await reports.next().stage) }
    #expect(stages == ["token", "button", "closed", "done"])
    try await delivery.settle()
    #expect(server.closed.waiting.isEmpty, "it is gone already")
    #expect(delivery.bubbles.test == nil)
    #expect(try delivery.store.isNew())
  }

  @Test("what is typed is told, and not looked at; the bubble is taken away")
  func reply() async throws {
    let server = try await delivery.serve(["actions", "body", "inline-reply"])
    _ = try start(grace: .milliseconds(1))
    #expect(try await reports.next().replyOffered)
    #expect(
      try await server.shown.next().actions == [
        "default", "Open", "inline-reply", "Reply", "nudged-test-no", "This one, too",
      ])
    _ = try await until("taken")
    try server.bus.tell("NotificationReplied", UInt32(41), "secret")
    #expect(try await until("done").replied)
    #expect(try await server.closed.next() == 41)
    #expect(try delivery.store.isNew())
  }

  @Test("nobody does anything: the bubble is taken away, and that is told")
  func nobody() async throws {
    let server = try await delivery.serve { server in server.onNotify = { _, _ throws(BusError) in } }
    _ = try start(patience: .milliseconds(1))
    #expect(try await server.closed.next() == 41)
    try server.bus.tell("NotificationClosed", UInt32(41), UInt32(3))
    let last = try await until("done")
    #expect(last.closed == 3 && last.pressed == nil && last.taken)
  }

  @Test("a button that is told after the close counts, too")
  func closeFirst() async throws {
    let server = try await delivery.serve()
    _ = try start()
    _ = try await until("taken")
    try server.bus.tell("NotificationClosed", UInt32(41), UInt32(1))
    try server.bus.tell("ActionInvoked", UInt32(41), "default")
    let last = try await until("done")
    #expect(last.pressed == "Open" && last.closed == 1)
  }

  @Test("a close before the number is known is remembered")
  func closedAtOnce() async throws {
    try await delivery.serve { server in
      server.onNotify = { _, number throws(BusError) in
        do { try server.bus.tell("NotificationClosed", number, UInt32(4)) } catch { Issue.record(error) }
      }
    }
    _ = try start(grace: .milliseconds(1))
    #expect(try await until("done").closed == 4)
  }

  @Test("a refusal is told in the server's words")
  func refused() async throws {
    try await delivery.serve(manners: ["Notify": .refusing])
    _ = try start()
    #expect(try await until("done").refusal == "not today (org.example.Tired)")
  }

  @Test("no answer in time; the bubble that appears afterwards is taken away")
  func late() async throws {
    let server = try await delivery.serve(manners: ["Notify": .late])
    _ = try start(answerTime: .milliseconds(1))
    #expect(try await until("done").taken == false)
    _ = try await server.shown.next()
    try server.answerLate()
    #expect(try await server.closed.next() == 41)
  }

  @Test("the server goes in the middle")
  func serverGoes() async throws {
    try await delivery.serve()
    _ = try start()
    _ = try await until("taken")
    try await delivery.serverGoes()
    #expect(try await until("done").serverWent)
  }

  @Test("whoever asked goes away: nothing is left behind")
  func cancelled() async throws {
    let server = try await delivery.serve()
    let test = try start()
    _ = try await until("taken")
    test.cancel()
    #expect(try await server.closed.next() == 41)
    #expect(delivery.bubbles.test == nil)
  }

  @Test("a nudge beside it keeps its own buttons")
  func beside() async throws {
    let server = try await delivery.serve()
    try await delivery.show()
    _ = try start()
    _ = try await until("taken")
    try server.bus.tell("ActionInvoked", UInt32(41), "nudged-skip-1")
    try server.bus.tell("ActionInvoked", UInt32(42), "nudged-test-no")
    #expect(try await until("button").pressed == "This one, too")
    #expect(delivery.engine.planner.open.isEmpty)
  }
}
