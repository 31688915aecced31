import Systemd
import TestSupport

@testable import nudged

/// The notifier under test, on a bus of the test's own, with everything it told.
final class Listener {
  struct Act: Equatable {
    var id: UInt32
    var key: String
    var token: String?
  }

  struct End: Equatable {
    var id: UInt32
    var reason: UInt32
  }

  let notifications: Notifications
  /// Every change of the server.
  let servers = Mailbox<NotificationServer?>()
  let acts = Mailbox<Act>()
  let ends = Mailbox<End>()
  /// What a call to ``notify(_:)`` ended in.
  let replies = Mailbox<Result<UInt32, BusError>>()

  init(_ daemon: TestBus, autoStart: Bool = false) {
    notifications = Notifications(
      autoStart: autoStart, environment: ["DBUS_SESSION_BUS_ADDRESS": daemon.address],
      openBus: { [address = daemon.address] () throws(BusError) in try Bus.open(address: address) })
    notifications.onServerChange = { [servers] in servers.put($0) }
    notifications.onAction = { [acts] in acts.put(Act(id: $0, key: $1, token: $2)) }
    notifications.onClosed = { [ends] in ends.put(End(id: $0, reason: $1)) }
    notifications.start()
  }

  isolated deinit {}

  func notify(_ request: Notifications.Request = Listener.request) {
    notifications.notify(request) { [replies] in replies.put($0) }
  }

  /// Waits until the bus has answered all that was asked of it so far, twice: what an answer made us ask is included.
  func settle() async throws {
    for _ in 1...2 { try await notifications.bus?.settle() }
  }

  static let request = request("A moment for you?", "What went well today?")

  static func request(_ summary: String, _ body: String) -> Notifications.Request {
    var request = Notifications.Request(appName: "nudged", summary: summary, body: body)
    request.actions = [("default", "Open"), ("nudged-answer-7", "Answer"), ("nudged-skip-7", "Not today")]
    return request
  }
}
