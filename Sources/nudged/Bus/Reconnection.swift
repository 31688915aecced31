import Dispatch
import Systemd

/// When to try a bus again: at once when its socket appears, and a few times after a failure, less and less often.
final class Reconnection {
  private let socket: String?
  private let attempt: () -> Void
  private let timer: any DispatchSourceTimer
  private var watch: FileAppearance?
  private var failures = 0
  /// In how many milliseconds it is tried again by itself; nil: not at all, until the socket appears.
  private(set) var wait: Int?

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
      watch = nil
      failures = 0
      attempt()
    }
  }

  /// The bus is there and answers.
  func succeeded() {
    failures = 0
    watch = nil
    wait = nil
    timer.schedule(deadline: .distantFuture)
  }

  /// There is no bus, or no more.
  func failed(_ error: BusError) {
    wait = delay(after: error.code)
    timer.schedule(deadline: wait.map { .now() + .milliseconds($0) } ?? .distantFuture)
    failures += 1
  }

  /// In milliseconds; nil: not before the socket appears.
  private func delay(after code: BusError.Code) -> Int? {
    switch code {
    // The environment names no bus, and will not.
    case .noAddress: return nil
    case .noSocket where watch != nil: return nil
    // A bus makes its socket a moment before it listens. One that died leaves it behind, and its successor makes another.
    case .connectionRefused where watch != nil && failures >= Self.attemptsWhileRefused: return nil
    default: return min(Self.first << min(failures, 16), Self.longest)
    }
  }

  private static let first = 100
  private static let longest = 300_000
  private static let attemptsWhileRefused = 8
}
