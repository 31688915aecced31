import Glibc
import NudgeCore
import Systemd

/// Opens windows of `nudgectl`, and when none comes up says on the desktop how to go on without one: a button that does nothing
/// would be worse than none.
final class ClientWindows {
  private let notifications: Notifications
  private let units: UserUnits
  private let icon: String
  /// The units whose end is waited for.
  private var awaited: Set<String> = []
  /// The bubble that says how to go on, on which server.
  private var hint: (number: UInt32, server: String)?
  /// Windows that are programs of the daemon's own.
  private var children: [pid_t: ClientWindow] = [:]

  init(_ notifications: Notifications, units: UserUnits, icon: String) {
    (self.notifications, self.units, self.icon) = (notifications, units, icon)
  }

  /// - Parameter activationToken: What lets the window take the focus, where the server gave one.
  func open(_ window: ClientWindow, activationToken: String? = nil) {
    let unit = window.unit(activationToken: activationToken)
    awaited.insert(unit.name)
    units.run(unit) { [weak self] result in
      guard let self else { return }
      awaited.remove(unit.name)
      switch result {
      case .success(let end): ended(window, result: end.result, status: end.status)
      // It may be open all the same.
      case .failure(let error) where error.leavesOutcomeOpen: break
      case .failure: startChild(window, unit)
      }
    }
  }

  /// Nobody tells of an end any more.
  func busIsGone() {
    for unit in awaited { units.letGo(unit) }
    awaited = []
  }

  // MARK: Without a service manager

  private func startChild(_ window: ClientWindow, _ unit: TransientUnit) {
    guard let child = ClientWindow.start(unit) else { return tell(window) }
    children[child] = window
    // It may have ended before it was known here.
    childEnded()
  }

  /// One of the daemon's own programs has ended.
  func childEnded() {
    for (child, window) in children {
      var status: Int32 = 0
      guard waitpid(child, &status, WNOHANG) != 0 else { continue }
      children[child] = nil
      let signal = status & 0x7F
      ended(
        window, result: status == 0 ? "success" : signal == 0 ? "exit-code" : "signal",
        status: signal == 0 ? (status >> 8) & 0xFF : signal)
    }
  }

  // MARK: The end of a window

  private func ended(_ window: ClientWindow, result: String, status: Int32) {
    guard !Self.wasSeen(result, status) else { return }
    Log.write(.nudge, .warning, "no window could be opened (\(result), \(status)); nudgectl doctor tells what helps")
    tell(window)
  }

  /// Whether the person has seen a window, or has ended it. `nudgectl` says in one what could not be done, and ends with a number
  /// that says so; with others nothing was seen.
  static func wasSeen(_ result: String, _ status: Int32) -> Bool {
    switch result {
    case "success": true
    case "exit-code": [1, 65, 69, 75, 130].contains(status)
    // The end of the session, or the person's own doing.
    case "signal", "core-dump": [SIGTERM, SIGHUP, SIGINT, SIGKILL, SIGQUIT].contains(status)
    default: false
    }
  }

  private func tell(_ window: ClientWindow) {
    guard let server = notifications.server else { return }
    // One is enough, however often a button is pressed.
    if let hint, hint.server == server.token { notifications.close(hint.number) }
    hint = nil
    var request = Notifications.Request(
      appName: "nudged", summary: "No window could be opened",
      body: "This works in a terminal:  \(window.command)\n"
        + "For a window the next time, install zenity or kdialog. What is missing:  nudgectl doctor")
    request.icon = icon
    notifications.notify(request) { [weak self] result in
      if case .success(let number) = result { self?.hint = (number, server.token) }
    }
  }
}
