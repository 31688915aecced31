import Systemd

/// A connection to a bus, and who has one well-known name on it: across restarts of both.
///
/// Nothing here waits, polls, or lets the bus start anything.
final class NameWatch {
  /// nil while there is none.
  private(set) var bus: Bus?
  /// The unique name of who has the name, such as `:1.42`. One that was started anew has another.
  private(set) var owner: String?
  /// Why there is no connection; nil while there is one, or it is not decided yet.
  private(set) var trouble: BusError?
  /// Told when the bus has let us in, with ``owner`` known, and when it is gone or was not there to begin with.
  var onBusChange: (_ isThere: Bool) -> Void = { _ in }
  /// Told whenever ``owner`` has changed.
  var onOwnerChange: (String?) -> Void = { _ in }
  /// What else to listen to on a new connection.
  var listen: (Bus) throws(BusError) -> [Match] = { _ in [] }

  private let name: String
  private let openBus: () throws(BusError) -> Bus
  private let socket: String?
  private lazy var reconnection = Reconnection(socket: socket) { [unowned self] in connect() }
  private var matches: [Match] = []

  /// - Parameters:
  ///   - socket: The bus's socket, as far as it is a file.
  ///   - openBus: Opens a connection; throws when there is no bus.
  init(_ name: String, socket: String?, openBus: @escaping () throws(BusError) -> Bus) {
    self.name = name
    self.socket = socket
    self.openBus = openBus
  }

  /// Looks for the bus and the name, now and from now on.
  func connect() {
    guard bus == nil else { return }
    reconnection.prepare()
    do throws(BusError) {
      let bus = try openBus()
      bus.onDisconnect = { [weak self] in self?.disconnected($0) }
      self.bus = bus
      matches = try [followOwner(on: bus)] + listen(bus)
      try askForOwner(on: bus)
    } catch {
      disconnected(error)
    }
  }

  private func disconnected(_ error: BusError) {
    matches = []
    bus = nil
    trouble = error
    onBusChange(false)
    set(nil)
    reconnection.prepare()
    reconnection.failed(error)
  }

  private func followOwner(on bus: Bus) throws(BusError) -> Match {
    try bus.match(
      sender: Self.dbus, path: Self.path, interface: Self.dbus, member: "NameOwnerChanged", arg0: name
    ) { [weak self] message in
      guard (try? message.skip()) != nil, (try? message.skip()) != nil, let owner = try? message.read(String.self)
      else { return }
      self?.set(owner.isEmpty ? nil : owner)
    }
  }

  private func askForOwner(on bus: Bus) throws(BusError) {
    let message = try Message(
      bus, destination: Self.dbus, path: Self.path, interface: Self.dbus, member: "GetNameOwner")
    try message.append(name)
    try bus.call(message, timeout: Self.patience) { [weak self, weak bus] result in
      guard let self, self.bus === bus, bus != nil else { return }
      // A connection that broke meanwhile tells by itself, and has not been a success.
      if case .failure(let error) = result, error.leavesOutcomeOpen { return }
      reconnection.succeeded()
      trouble = nil
      let owner = try? result.get().read(String.self)
      let isNew = owner != self.owner
      self.owner = owner
      onBusChange(true)
      if isNew { onOwnerChange(owner) }
    }
  }

  private func set(_ owner: String?) {
    guard owner != self.owner else { return }
    self.owner = owner
    onOwnerChange(owner)
  }

  /// The bus itself answers, or the connection ends.
  private static let patience = Duration.days(1)
  private static let dbus = "org.freedesktop.DBus"
  private static let path = "/org/freedesktop/DBus"
}
