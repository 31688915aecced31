import Dispatch
import Systemd

/// Tells the service manager that the main queue still turns, as seldom as it allows.
final class Watchdog {
  private let timer: any DispatchSourceTimer
  private let notifier: ServiceNotifier

  /// - Returns: nil where nobody watches.
  init?(_ notifier: ServiceNotifier) {
    guard let interval = ServiceNotifier.watchdogInterval else { return nil }
    self.notifier = notifier
    timer = DispatchSource.makeTimerSource(queue: .main)
    timer.setEventHandler { [unowned self] in MainActor.assumeIsolated { pat(every: interval / 2) } }
    timer.schedule(deadline: .now())
    timer.activate()
  }

  private func pat(every interval: Duration) {
    notifier.watchdog()
    let microseconds = Int(interval.microseconds)
    timer.schedule(deadline: .now() + .microseconds(microseconds))
  }
}
