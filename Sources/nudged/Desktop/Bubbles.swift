import NudgeCore
import Systemd

/// Nudges as notifications: hands them to the server, and brings back what the person did with them.
final class Bubbles: Desktop {
  private let notifications: Notifications
  private unowned let engine: Engine
  private let guide: (Nudge) -> Guide

  init(notifications: Notifications, engine: Engine, guide: @escaping (Nudge) -> Guide) {
    self.notifications = notifications
    self.engine = engine
    self.guide = guide
  }

  func start() {
    notifications.onBusChange = { isThere in
      Log.write(
        .bus, .info, isThere ? "the session bus is there" : "no session bus; nudges wait, and the journal goes on")
    }
    notifications.onServerChange = { [unowned self] in serverChanged($0) }
    notifications.onAction = { [unowned self] id, key, _ in acted(id, key) }
    notifications.onClosed = { [unowned self] id, _ in closed(id) }
    notifications.start()
  }

  // MARK: Showing

  func show(_ nudge: Nudge) {
    let server = nudge.showing?.server
    notifications.notify(request(for: nudge)) { [unowned self] result in
      // A reply of a server that is gone says nothing about the one that followed.
      guard server == notifications.server?.token else { return }
      switch result {
      case .success(let id): engine.happen(.notified(nudge.id, notification: id))
      case .failure(let error): refused(nudge, error)
      }
    }
  }

  /// A server that did not answer in time may show the nudge all the same; asking again could show it twice.
  private func refused(_ nudge: Nudge, _ error: BusError) {
    Log.write(.server, .warning, "the notification server did not take nudge \(nudge.id): \(error)")
    if !error.leavesOutcomeOpen { engine.happen(.refused(nudge.id)) }
  }

  func withdraw(_ showing: Showing) {
    guard showing.server == notifications.server?.token, let id = showing.notification else { return }
    notifications.close(id)
  }

  private func request(for nudge: Nudge) -> Notifications.Request {
    let guide = guide(nudge)
    let isDiscreet = engine.planner.settings.discreet
    var request = Notifications.Request(
      appName: "nudged", summary: isDiscreet ? guide.invitation : guide.title,
      body: isDiscreet ? "" : guide.questions.first?.prompt ?? "")
    request.actions = actions(for: nudge)
    return request
  }

  private func actions(for nudge: Nudge) -> [(key: String, label: String)] {
    let mayWait = nudge.snoozes < engine.planner.snoozePolicy(of: nudge).atMost
    let buttons = Action.allCases.filter { $0 != .snooze || mayWait }.map { ($0.key(for: nudge.id), $0.label) }
    return [(Self.click, "Open")] + buttons
  }

  /// The specification's key of a click on the bubble itself, which no server draws as a button.
  private static let click = "default"

  // MARK: What the person did

  private func acted(_ notification: UInt32, _ key: String) {
    guard let (action, nudge) = meaning(of: key, notification) else { return }
    do {
      switch action {
      case .answer: openWindow(for: nudge)
      case .snooze: try engine.snooze(nudge, until: nil)
      case .skip: try engine.skip(nudge)
      }
    } catch {
      Log.write(.nudge, .warning, "a button of nudge \(nudge.id) could not be done: \(error)")
    }
  }

  /// The key carries the nudge's number, so that a button works even if the daemon was killed before it learned the
  /// server's own number. A click on the bubble itself ("default") is known by the latter.
  private func meaning(of key: String, _ notification: UInt32) -> (Action, Nudge)? {
    if let (action, id) = Action.parse(key), let nudge = engine.planner.open.first(where: { $0.id == id }) {
      return (action, nudge)
    }
    return key == Self.click ? shown(as: notification).map { (.answer, $0) } : nil
  }

  private func shown(as notification: UInt32) -> Nudge? {
    guard let token = notifications.server?.token else { return nil }
    return engine.planner.open.first { $0.showing?.notification == notification && $0.showing?.server == token }
  }

  private func closed(_ notification: UInt32) {
    if let nudge = shown(as: notification) { engine.happen(.closed(nudge.id)) }
  }

  private func serverChanged(_ server: NotificationServer?) {
    let name = server.map { "\($0.name) \($0.version)" } ?? "none"
    Log.write(.server, .info, "notification server: \(name)")
    engine.happen(.serverChanged(server?.token))
    engine.onChange(.server)
  }

  private func openWindow(for nudge: Nudge) {
    AnswerWindow.open(nudge.id, through: notifications)
  }
}

/// The three buttons.
enum Action: String, CaseIterable {
  case answer
  case snooze
  case skip

  var label: String {
    switch self {
    case .answer: "Answer"
    case .snooze: "Snooze"
    case .skip: "Not today"
    }
  }

  func key(for nudge: Nudge.ID) -> String { "nudged-\(rawValue)-\(nudge)" }

  static func parse(_ key: String) -> (Action, Nudge.ID)? {
    let parts = key.split(separator: "-")
    guard parts.count == 3, parts[0] == "nudged", let action = Action(rawValue: String(parts[1])),
      let id = Nudge.ID(parts[2])
    else { return nil }
    return (action, id)
  }
}
