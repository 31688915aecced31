import CSystemd
import Dispatch
import Glibc
import Synchronization

/// Tells the service manager how we are. Wraps `sd_notify(3)`; where no manager listens, nothing happens.
///
/// The words are sent from a queue of their own, in order: `sd_notify` waits where the manager does not read, and nobody else is to.
public struct ServiceNotifier {
  private static let queue = DispatchQueue(label: "org.nudged.notify")
  /// So many words wait at most for a manager that does not read; what comes then is not said.
  static let mostWaiting = 16
  nonisolated private static let waiting = Atomic(0)
  /// How long ``stopping()`` waits for its word to be taken.
  static let patience = DispatchTimeInterval.seconds(1)

  public init() {}

  /// Started, or done with reloading.
  ///
  /// - Parameter status: One line in plain words, shown by `systemctl status`.
  public func ready(status: String) { notify(["READY=1", Self.statusLine(status)]) }

  /// What is going on, in one line.
  public func status(_ text: String) { notify([Self.statusLine(text)]) }

  /// Reading the configuration anew; ``ready(status:)`` ends it.
  public func reloading() { notify(["RELOADING=1", "MONOTONIC_USEC=\(Self.monotonicMicroseconds)"]) }

  /// About to end. Returns once that has been said, or after a second.
  public func stopping() {
    notify(["STOPPING=1"])
    let said = DispatchSemaphore(value: 0)
    Self.queue.async { said.signal() }
    _ = said.wait(timeout: .now() + Self.patience)
  }

  /// Alive. Owed once per ``watchdogInterval``, better twice.
  public func watchdog() { notify(["WATCHDOG=1"]) }

  /// How long the service manager waits for a sign of life; nil where it does not watch us. `sd_watchdog_enabled(3)`.
  public static var watchdogInterval: Duration? {
    var microseconds: UInt64 = 0
    guard sd_watchdog_enabled(0, &microseconds) > 0 else { return nil }
    return .microseconds(Int64(clamping: microseconds))
  }

  /// The sockets the service manager opened for us, by `FileDescriptorName=`. `sd_listen_fds_with_names(3)`.
  ///
  /// The environment that says so is cleared, so that no program we start takes them for its own.
  public static let listenDescriptors: [(name: String, fd: Int32)] = takeListenDescriptors()

  static func takeListenDescriptors() -> [(name: String, fd: Int32)] {
    var names: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    let count = sd_listen_fds_with_names(1, &names)
    guard count > 0, let names else { return [] }
    defer { free(names) }
    return (0..<Int(count)).map { index in
      defer { free(names[index]) }
      return (names[index].map { String(cString: $0) } ?? "", firstListenDescriptor + Int32(index))
    }
  }

  /// `SD_LISTEN_FDS_START`.
  private static let firstListenDescriptor: Int32 = 3

  /// The manager's assignments are lines; what is not one of ours must not become one.
  private static func statusLine(_ text: String) -> String {
    "STATUS=" + String(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) })
  }

  private static var monotonicMicroseconds: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000 + UInt64(time.tv_nsec) / 1000
  }

  /// A manager that is gone or overloaded is no reason to stop: its watchdog or time limit speaks for itself.
  private func notify(_ assignments: [String]) {
    guard getenv("NOTIFY_SOCKET") != nil, Self.waiting.load(ordering: .relaxed) < Self.mostWaiting else { return }
    Self.waiting.add(1, ordering: .relaxed)
    Self.queue.async {
      sd_notify(0, assignments.joined(separator: "\n"))
      Self.waiting.subtract(1, ordering: .relaxed)
    }
  }

  /// Returns once all that was to be said has been.
  static func flush() { queue.sync {} }
}
