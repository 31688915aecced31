import Systemd

/// What the person did with a notification, as the server tells it.
extension Notifications {
  static let signals: [(member: String, handle: (Notifications, UInt32, Message) throws(BusError) -> Void)] = [
    (
      "ActionInvoked",
      { (self, id, message) throws(BusError) in
        self.onAction(id, try message.read(), self.activationTokens.removeValue(forKey: id))
      }
    ),
    ("NotificationReplied", { (self, id, message) throws(BusError) in self.onReply(id, try message.read()) }),
    ("NotificationClosed", { (self, id, message) throws(BusError) in self.onClosed(id, try message.read()) }),
    (
      "ActivationToken",
      { (self, id, message) throws(BusError) in self.activationTokens = [id: try message.read()] }
    ),
  ]

  /// Signals of anyone but the server mean nothing, and neither do malformed ones.
  func heard(_ message: Message, _ handle: (Notifications, UInt32, Message) throws(BusError) -> Void) {
    guard message.sender == owner, let id = try? message.read(UInt32.self) else { return }
    try? handle(self, id, message)
  }
}
