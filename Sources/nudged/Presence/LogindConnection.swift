import Systemd

/// The connection to the system bus, and who is logind on it: across restarts of both.
///
/// Nothing here waits, polls, or lets the bus start anything.
final class LogindConnection {
  /// nil while there is none.
  private(set) var logind: Logind?
  /// Why there is none.
  private(set) var doubt = Doubt.notAsked
  /// Told when ``logind`` or ``doubt`` has changed.
  var onChange: () -> Void = {}
  /// Told when a session began or ended, anybody's.
  var onSessions: (Message) -> Void = { _ in }

  private let openBus: () throws(BusError) -> Bus
  private let patience: Duration
  private let socket: String?
  private lazy var reconnection = Reconnection(socket: socket) { [unowned self] in connect() }
  private var bus: Bus?
  private var matches: [Match] = []

  init(
    environment: [String: String], patience: Duration, openBus: @escaping () throws(BusError) -> Bus
  ) {
    self.openBus = openBus
    self.patience = patience
    socket = BusSocket.systemPath(in: environment)
  }

  /// Looks for the bus and for logind, now and from now on.
  func connect() {
    guard bus == nil else { return }
    reconnection.prepare()
    do throws(BusError) {
      let bus = try openBus()
      bus.onDisconnect = { [weak self] in self?.disconnected($0) }
      self.bus = bus
      try listen(on: bus)
      try askForOwner(on: bus)
    } catch {
      disconnected(error)
    }
  }

  private func disconnected(_ error: BusError) {
    matches = []
    bus = nil
    set(nil, .noBus)
    reconnection.prepare()
    reconnection.failed(error)
  }

  private func listen(on bus: Bus) throws(BusError) {
    matches = [
      try bus.match(
        sender: Self.dbus, path: "/org/freedesktop/DBus", interface: Self.dbus, member: "NameOwnerChanged",
        arg0: Logind.busName
      ) { [weak self] in self?.nameOwnerChanged($0) }
    ]
    for member in ["SessionNew", "SessionRemoved"] {
      matches.append(
        try bus.match(sender: Logind.busName, path: Logind.path, interface: Logind.manager, member: member) {
          [weak self] in self?.onSessions($0)
        })
    }
  }

  private func askForOwner(on bus: Bus) throws(BusError) {
    let message = try Message(
      bus, destination: Self.dbus, path: "/org/freedesktop/DBus", interface: Self.dbus, member: "GetNameOwner")
    try message.append(Logind.busName)
    try bus.call(message, timeout: .days(1)) { [weak self, weak bus] result in
      guard let self, self.bus === bus, bus != nil else { return }
      // A connection that broke meanwhile tells by itself, and has not been a success.
      if case .failure(let error) = result, error.leavesOutcomeOpen { return }
      reconnection.succeeded()
      ownerChanged(to: try? result.get().read(String.self))
    }
  }

  private func nameOwnerChanged(_ message: Message) {
    guard (try? message.skip()) != nil, (try? message.skip()) != nil, let owner = try? message.read(String.self)
    else { return }
    ownerChanged(to: owner.isEmpty ? nil : owner)
  }

  private func ownerChanged(to owner: String?) {
    guard let bus else { return }
    guard let owner else { return set(nil, .noLogind) }
    if owner != logind?.owner { set(Logind(bus: bus, owner: owner, patience: patience), .notAsked) }
  }

  private func set(_ logind: Logind?, _ doubt: Doubt) {
    self.logind = logind
    self.doubt = doubt
    onChange()
  }

  private static let dbus = "org.freedesktop.DBus"
}
