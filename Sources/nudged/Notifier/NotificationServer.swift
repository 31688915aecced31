/// What shows notifications on the session bus at present.
struct NotificationServer: Equatable {
  /// What the server calls itself, such as `dunst`; "unknown" when it does not say.
  var name: String
  var version: String
  /// Its name on the bus, such as `:1.42`. A server that was replaced, even by itself, has another.
  var uniqueName: String
  /// Which server this is across restarts of the daemon: the bus and ``uniqueName``. Notification ids die with it.
  var token: String
  /// What it says it can do, in the words of the specification: `actions`, `body`, `body-markup`, …
  var capabilities: Set<String>

  /// The well-known name, the object and the interface of the Desktop Notifications Specification 1.2.
  static let busName = "org.freedesktop.Notifications"
  static let path = "/org/freedesktop/Notifications"

  /// Whether it plays sounds by name.
  var playsSounds: Bool { capabilities.contains("sound") }

  /// Whether it draws a button for `default`, which others take for a click on the notification itself. Seen with
  /// xfce4-notifyd 0.7.3.
  var drawsClick: Bool { name == "Xfce Notify Daemon" }
}
