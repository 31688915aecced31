import Linux
import NudgeCore
import Systemd

/// Nudges as notifications: hands them to the server, and brings back what the person did with them.
final class Bubbles: Desktop {
  let notifications: Notifications
  unowned let engine: Engine
  let guide: (Nudge) -> Guide
  /// Whether words tell of acute danger.
  let namesDanger: (String) -> Bool
  let unsent: UnsentFile
  let icon: String
  let windows: ClientWindows
  /// What the present server's numbers stand for.
  var numbers = BubbleNumbers()
  /// The test that is on the screen, if any. It is no nudge, and knows its own signals.
  var test: TestNotification?

  init(
    notifications: Notifications, engine: Engine, unsent: UnsentFile,
    units: UserUnits? = nil, icon: String = Notifications.Request.desktopEntry, namesDanger: @escaping (String) -> Bool,
    guide: @escaping (Nudge) -> Guide
  ) {
    self.notifications = notifications
    self.engine = engine
    self.unsent = unsent
    self.icon = icon
    windows = ClientWindows(
      notifications, units: units ?? UserUnits { [weak notifications] in notifications?.bus }, icon: icon)
    self.namesDanger = namesDanger
    self.guide = guide
  }

  func start() {
    notifications.onBusChange = { [unowned self] isThere in
      if !isThere { windows.busIsGone() }
      guard let trouble = notifications.busTrouble, !isThere else {
        return Log.write(.bus, .info, "the session bus is there")
      }
      Log.write(
        .bus, .warning, "nudges wait, and the journal goes on: \(trouble.reason). What helps: nudgectl doctor")
    }
    notifications.onServerChange = { [unowned self] in serverChanged($0) }
    notifications.onAction = { [unowned self] in acted($0, $1, $2) }
    notifications.onReply = { [unowned self] in replied($0, $1) }
    notifications.onClosed = { [unowned self] in closed($0, reason: $1) }
    notifications.start()
  }

  private func serverChanged(_ server: NotificationServer?) {
    numbers = BubbleNumbers()
    test?.serverChanged()
    let name = server.map { "\($0.name) \($0.version)" } ?? "none"
    Log.write(.server, .info, "notification server: \(name)")
    engine.happen(.serverChanged(server?.token))
    engine.onChange(.server)
  }

  /// Numbers stand for nudges of one journal; in another, the same ones are others.
  func forgetNumbers() { numbers = BubbleNumbers() }

  // MARK: Showing

  func show(_ nudge: Nudge) {
    let server = nudge.showing?.server
    let call = numbers.begin(nudge.id)
    notifications.notify(request(for: nudge)) { [unowned self] result in
      // A reply of a server that is gone says nothing about the one that followed.
      guard server == notifications.server?.token else { return }
      switch result {
      case .success(let number): shown(nudge.id, as: number, by: call)
      case .failure(let error): refused(nudge, error)
      }
      numbers.end()
    }
  }

  private func shown(_ nudge: Nudge.ID, as number: UInt32, by call: Int) {
    guard numbers.isLatest(call, for: nudge), isOnScreen(nudge) else { return takeBack(number) }
    engine.happen(.notified(nudge, notification: number))
    for deed in numbers.give(number, to: nudge) { take(deed, of: nudge) }
  }

  private func isOnScreen(_ nudge: Nudge.ID) -> Bool {
    engine.planner.open.contains { $0.id == nudge && $0.state == .shown }
  }

  /// A server that did not answer may show the nudge all the same; asking again could show it twice.
  private func refused(_ nudge: Nudge, _ error: BusError) {
    Log.write(.server, .warning, "the notification server did not take nudge \(nudge.id): \(error)")
    if !error.leavesOutcomeOpen { engine.happen(.refused(nudge.id)) }
  }

  func withdraw(_ showing: Showing) {
    guard showing.server == notifications.server?.token, let number = showing.notification else { return }
    takeBack(number)
  }

  /// Not when the server has given the number to another nudge that is still open.
  private func takeBack(_ number: UInt32) {
    if let nudge = numbers.nudge(shownAs: number), isOnScreen(nudge) { return }
    notifications.close(number)
  }

  private func request(for nudge: Nudge) -> Notifications.Request {
    let guide = guide(nudge)
    let isDiscreet = engine.planner.settings.discreet
    var request = Notifications.Request(
      appName: "nudged", summary: isDiscreet ? guide.invitation : guide.title,
      body: isDiscreet ? "" : guide.openingPrompt)
    request.actions = actions(for: nudge)
    request.icon = icon
    request.sound = engine.planner.sound(of: nudge)
    if engine.planner.settings.inlineReply {
      request.reply = .init(
        replaces: Action.answer.key(for: nudge.id), label: Action.answer.label, placeholder: "A few words are enough",
        submit: "Keep")
    }
    return request
  }

  private func actions(for nudge: Nudge) -> [(key: String, label: String)] {
    let mayWait = nudge.snoozes < engine.planner.snoozePolicy(of: nudge).atMost
    let buttons = Action.allCases.filter { $0 != .snooze || mayWait }.map { ($0.key(for: nudge.id), $0.label) }
    return [(Notifications.Request.click, "Open")] + buttons
  }
}
