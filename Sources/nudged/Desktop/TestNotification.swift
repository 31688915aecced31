import Dispatch
import NudgeCore
import Systemd

/// A notification that says it is a test: shows what the server does with it, and leaves nothing behind. It is no nudge, and
/// the ledger hears nothing of it.
final class TestNotification {
  /// What was seen so far.
  private(set) var report: Control.TryNotification
  private let notifications: Notifications
  private let server: NotificationServer
  private let request: Notifications.Request
  private let grace: Duration
  private var patience = Duration.zero
  private let tell: (Control.TryNotification) -> Void
  private let end: () -> Void
  private var number: UInt32?
  private var timer: (any DispatchSourceTimer)?
  private var early = EarlySignals<(inout Control.TryNotification) -> Void>()
  private(set) var isOver = false

  /// - Parameters:
  ///   - request: What is shown.
  ///   - grace: How long stragglers are waited for: a close after a button, a button after a close.
  ///   - tell: Told at each stage; the last is `done`.
  ///   - end: Told once, after that.
  init(
    on server: NotificationServer, _ notifications: Notifications,
    _ request: Notifications.Request = TestNotification.request, grace: Duration = .seconds(1),
    tell: @escaping (Control.TryNotification) -> Void, end: @escaping () -> Void
  ) {
    (self.server, self.notifications, self.grace, self.tell, self.end) = (server, notifications, grace, tell, end)
    self.request = request
    report = Control.TryNotification(
      stage: "server", server: server.name, version: server.version, capabilities: server.capabilities.sorted(),
      inhibited: notifications.isInhibited)
  }

  isolated deinit { timer?.cancel() }

  /// - Parameters:
  ///   - patience: How long the person may take, once the server has taken it.
  ///   - answerTime: How long the server may take; nil: as long as the person.
  func start(patience: Duration, answerTime: Duration? = nil) {
    self.patience = patience
    let offered = request.offered(to: server)
    report.replyOffered = offered.contains { $0.key == Notifications.Request.Reply.key }
    report.buttons = offered.map(\.label).filter { $0 != Self.clickLabel }
    tell(report)
    notifications.notify(request) { [self] in answered($0) }
    wait(answerTime ?? patience) { [unowned self] in takeAway() }
  }

  // MARK: What it shows

  private static let clickLabel = "Open"
  private static let yes = "nudged-test-yes"
  private static let no = "nudged-test-no"

  static let request = {
    var request = Notifications.Request(
      appName: "nudged", summary: "This is a test", body: "Press any button, or close it. Nothing is kept.")
    request.actions = [(Notifications.Request.click, clickLabel), (yes, "I see it"), (no, "This one, too")]
    request.reply = .init(replaces: yes, label: "Reply", placeholder: "Any word will do", submit: "Send")
    return request
  }()

  private func answered(_ result: Result<UInt32, BusError>) {
    // Too late to be of use; it must not stay on the screen either.
    guard !isOver else {
      return withoutServerChange { if case .success(let number) = result { notifications.close(number) } }
    }
    switch result {
    case .success(let number):
      self.number = number
      stage("taken") { $0.taken = true }
      for see in early.take(number) { see(&report) }
      if report.closed != nil {
        wait(grace) { [unowned self] in finish() }
      } else if report.pressed == nil {
        wait(patience) { [unowned self] in takeAway() }
      }
    case .failure(let error):
      stage("refused") { $0.refusal = error.description.shownOnOneLine }
      finish()
    }
  }

  private func withoutServerChange(_ work: () -> Void) { if notifications.server == server { work() } }

  // MARK: What comes back

  /// - Returns: whether it was a button of the test.
  func acted(_ number: UInt32, _ key: String, _ activationToken: String?) -> Bool {
    guard key == Self.yes || key == Self.no || number == self.number else { return false }
    if activationToken != nil { stage("token") { $0.activationToken = true } }
    let label = Self.request.actions.first { $0.key == key }?.label ?? "Reply"
    stage("button") { $0.pressed = label }
    settle()
    return true
  }

  func replied(_ number: UInt32) -> Bool {
    guard number == self.number else { return false }
    stage("reply") { $0.replied = true }
    settle()
    return true
  }

  func closed(_ number: UInt32, reason: UInt32) -> Bool {
    guard number == self.number else {
      if self.number == nil { early.keep({ $0.closed = Int64(reason) }, for: number) }
      return false
    }
    let isFirst = report.closed == nil
    stage("closed") { $0.closed = $0.closed ?? Int64(reason) }
    // Some servers tell of the close before the button.
    if isFirst, reason != 3, report.pressed == nil, !report.replied {
      wait(grace) { [unowned self] in finish() }
    } else {
      finish()
    }
    return true
  }

  func serverChanged() {
    stage("closed") { $0.serverWent = true }
    finish()
  }

  // MARK: The end

  /// After a button or a reply: whoever is to tell of the close has done so by now.
  private func settle() {
    if report.closed != nil { finish() } else { wait(grace) { [unowned self] in takeAway() } }
  }

  private func takeAway() {
    guard let number, report.closed == nil else { return finish() }
    notifications.close(number)
    wait(grace) { [unowned self] in finish() }
  }

  /// Ends the test at once; nobody waits for it any more.
  func cancel() {
    guard !isOver else { return }
    if let number, report.closed == nil { notifications.close(number) }
    finish()
  }

  private func finish() {
    guard !isOver else { return }
    isOver = true
    timer?.cancel()
    timer = nil
    report.stage = "done"
    tell(report)
    end()
  }

  private func stage(_ name: String, _ see: (inout Control.TryNotification) -> Void) {
    guard !isOver else { return }
    see(&report)
    report.stage = name
    tell(report)
  }

  private func wait(_ length: Duration, then next: @escaping () -> Void) {
    timer?.cancel()
    let timer = DispatchSource.makeTimerSource(queue: .main)
    timer.setEventHandler { MainActor.assumeIsolated(next) }
    timer.schedule(deadline: .now() + .microseconds(Int(length.microseconds)))
    timer.activate()
    self.timer = timer
  }
}
