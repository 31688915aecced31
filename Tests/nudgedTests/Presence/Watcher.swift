import NudgeCore
import Systemd
import TestSupport

@testable import nudged

/// The login session under test, on a bus of the test's own, with everything it told.
final class Watcher {
  let session: LoginSession
  /// Every change.
  let presences = Mailbox<Presence>()
  /// The last connection it opened.
  private(set) var bus: Bus?

  /// - Parameter named: `XDG_SESSION_ID`.
  init(_ daemon: TestBus, named: String? = nil, patience: Duration = .seconds(25)) {
    var environment = ["DBUS_SYSTEM_BUS_ADDRESS": daemon.address]
    environment["XDG_SESSION_ID"] = named
    var opened: (Bus) -> Void = { _ in }
    session = LoginSession(environment: environment, patience: patience, now: { Self.now }) {
      [address = daemon.address] () throws(BusError) in
      let bus = try Bus.open(address: address)
      opened(bus)
      return bus
    }
    opened = { [unowned self] in bus = $0 }
    session.onChange = { [presences] in presences.put($0) }
    session.start()
  }

  isolated deinit {}

  /// A while after the login of every session that says nothing else.
  static let now = Instant(seconds: 1_777_900_000)
  /// There since the login of such a session.
  static let here = Presence.here(since: Instant(seconds: 1_777_000_000))

  /// Waits until a reason not to know, or knowledge, is what it says. The bus is asked meanwhile, so that time passes with what
  /// has to happen.
  func settle(on doubt: Doubt?) async throws {
    while session.note != doubt?.rawValue { try await bus?.settle() }
  }
}
