import Dispatch

/// Does something once nobody has asked anything for a few seconds, and then sleeps until somebody does.
final class Leisure {
  private let work: () -> Void
  private var isWaiting = false
  private var isBusy = false

  init(_ work: @escaping () -> Void) { self.work = work }

  /// Something was asked.
  func isOver() {
    isBusy = true
    if !isWaiting { wait() }
  }

  /// Twice as long at most, after the last that was asked; libdispatch needs five seconds more until its threads sleep.
  private static let quiet = DispatchTimeInterval.seconds(2)

  private func wait() {
    (isWaiting, isBusy) = (true, false)
    DispatchQueue.main.asyncAfter(deadline: .now() + Self.quiet) { [weak self] in
      MainActor.assumeIsolated { self?.waited() }
    }
  }

  private func waited() {
    isWaiting = false
    if isBusy { wait() } else { work() }
  }
}
