import Systemd

/// Do-not-disturb, as far as the server tells of it. It is the server's to enforce; here it is known for `nudgectl doctor`
/// and nothing else.
extension Notifications {
  private static let properties = "org.freedesktop.DBus.Properties"

  /// Reads the property `Inhibited` now, and whenever the server says that it has changed. To be called only where the
  /// capability `inhibitions` is offered: others answer with errors.
  func followInhibition(of owner: String) {
    guard let bus else { return }
    inhibition = try? bus.match(
      sender: owner, path: NotificationServer.path, interface: Self.properties, member: "PropertiesChanged"
    ) { [weak self] _ in self?.readInhibition(of: owner) }
    readInhibition(of: owner)
  }

  func forgetInhibition() {
    inhibition = nil
    isInhibited = nil
  }

  private func readInhibition(of owner: String) {
    guard let bus else { return }
    // A connection that broke tells by itself.
    try? {
      () throws(BusError) in
      let message = try Message(
        bus, destination: owner, path: NotificationServer.path, interface: Self.properties, member: "Get")
      try message.append(NotificationServer.busName)
      try message.append("Inhibited")
      try bus.call(message, timeout: Self.patience) { [weak self] result in
        guard let self, self.owner == owner, case .bool(let isInhibited)? = try? result.get().readVariant() else {
          return
        }
        self.isInhibited = isInhibited
      }
    }()
  }
}
