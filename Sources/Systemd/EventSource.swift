import CSystemd
import Dispatch
import Glibc

/// Turns an sd-bus connection on the main queue: reads, writes, keeps its time limits, and sleeps in between.
///
/// libsystemd wants three things (sd_bus_get_fd(3)): to be processed until nothing is left after every event *and* after
/// every call that may queue something; to be asked anew afterwards for descriptor, events and time limit, as all three
/// change; and not to be waited for by readability alone, because what it has buffered already it never asks `POLLIN` for.
final class EventSource {
  /// How many steps are taken in one turn of the main queue: a flood on the bus must not keep everything else waiting.
  private static let stepsPerTurn = 256

  private let bus: OpaquePointer
  private let failed: (BusError) -> Void
  private var descriptor: WatchedDescriptor?
  private var timer: (any DispatchSourceTimer)?
  /// When `timer` rings, in µs of `CLOCK_MONOTONIC`; `UINT64_MAX`: never.
  private var alarm = UInt64.max
  private var isProcessing = false
  private var isTurnScheduled = false
  private var isStopped = false
  /// How often the connection was processed: a standstill must not move it.
  private(set) var turns = 0

  /// - Parameter failed: Called once, when the connection is broken for good. Nothing is watched any more then.
  init(bus: OpaquePointer, failed: @escaping (BusError) -> Void) {
    self.bus = bus
    self.failed = failed
    schedule()
  }

  deinit { MainActor.assumeIsolated { stop() } }

  /// Processes the connection in the next turn of the main queue; after any call that may have queued something.
  ///
  /// Never at once: no handler runs before the caller has got what it called for.
  func schedule() {
    // While processing, the loop goes on anyhow.
    guard !isTurnScheduled, !isProcessing, !isStopped else { return }
    isTurnScheduled = true
    DispatchQueue.main.async { [weak self] in
      MainActor.assumeIsolated {
        self?.isTurnScheduled = false
        self?.turn()
      }
    }
  }

  /// Watches nothing any more.
  func stop() {
    isStopped = true
    descriptor = nil
    timer?.cancel()
    timer = nil
  }

  private func turn() {
    guard !isProcessing, !isStopped else { return }
    do {
      turns += 1
      if try process() { try watch() } else { schedule() }
    } catch {
      guard !isStopped else { return }
      stop()
      failed(error)
    }
  }

  /// - Returns: false if there is more to do than one turn allows.
  private func process() throws(BusError) -> Bool {
    isProcessing = true
    defer { isProcessing = false }
    for _ in 0..<Self.stepsPerTurn where !isStopped {
      if try check(sd_bus_process(bus, nil), "the connection to the bus") == 0 { return true }
    }
    return isStopped
  }

  private func watch() throws(BusError) {
    guard !isStopped else { return }
    let number = try check(sd_bus_get_fd(bus), "the connection to the bus")
    let events = try check(sd_bus_get_events(bus), "the connection to the bus")
    var limit = UInt64.max
    try check(sd_bus_get_timeout(bus, &limit), "the connection to the bus")
    try watch(number, events: events)
    set(alarm: limit)
  }

  /// Other descriptors may come one after the other: libsystemd first waits for a socket to appear, then uses it.
  private func watch(_ number: Int32, events: Int32) throws(BusError) {
    if descriptor?.original != number {
      descriptor = nil
      descriptor = try WatchedDescriptor(number) { [weak self] in self?.turn() }
    }
    descriptor?.watch(reading: events & POLLIN != 0, writing: events & POLLOUT != 0)
  }

  private func set(alarm limit: UInt64) {
    guard limit != 0 else { return schedule() }
    guard limit != alarm else { return }
    alarm = limit
    let timer = self.timer ?? makeTimer()
    let (nanoseconds, isTooLate) = limit.multipliedReportingOverflow(by: 1000)
    timer.schedule(deadline: isTooLate ? .distantFuture : DispatchTime(uptimeNanoseconds: nanoseconds))
  }

  private func makeTimer() -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: .main)
    timer.setEventHandler { [weak self] in
      MainActor.assumeIsolated {
        self?.alarm = .max
        self?.turn()
      }
    }
    timer.schedule(deadline: .distantFuture)
    timer.activate()
    self.timer = timer
    return timer
  }
}
