import Dispatch
import NudgeCore

/// When to try the session bus again: at once when its socket appears, and a few times after a failure, less and less often.
final class Reconnection {
  private let socket: String?
  private let attempt: () -> Void
  private let timer: any DispatchSourceTimer
  private var watch: FileAppearance?
  private var failures = 0

  /// - Parameter socket: The file that will appear; nil where the bus is none.
  init(socket: String?, attempt: @escaping () -> Void) {
    self.socket = socket
    self.attempt = attempt
    timer = DispatchSource.makeTimerSource(queue: .main)
    timer.setEventHandler { MainActor.assumeIsolated(attempt) }
    timer.schedule(deadline: .distantFuture)
    timer.activate()
  }

  deinit { MainActor.assumeIsolated { timer.cancel() } }

  /// Watches from now on; to be called before an attempt, so that nothing falls between the two.
  func prepare() {
    guard watch == nil, let socket else { return }
    watch = FileAppearance(of: socket) { [unowned self] in
      failures = 0
      attempt()
    }
  }

  /// The bus is there and answers.
  func succeeded() {
    failures = 0
    watch = nil
    timer.schedule(deadline: .distantFuture)
  }

  func failed() {
    timer.schedule(deadline: delay.map { .now() + .milliseconds($0) } ?? .distantFuture)
    failures += 1
  }

  /// In milliseconds; nil: not before the socket appears. A bus makes its socket a moment before it listens, so one
  /// failure after that means little.
  private var delay: Int? {
    if watch != nil, failures >= Self.attemptsWhileWatching { return nil }
    return min(Self.first << min(failures, 16), Self.longest)
  }

  private static let first = 100
  private static let longest = 300_000
  private static let attemptsWhileWatching = 8
}
