import Dispatch
import NudgeCore
import Systemd

/// One hook: runs it for one piece of news after the other, and remembers how the last run ended.
final class HookRunner {
  /// How the last run ended, and when; nil: none has, since the daemon was started.
  private(set) var last: (outcome: HookOutcome, at: Instant)?
  /// News that came while too many others were waiting.
  private(set) var passedOver = 0

  private let file: HookFile
  private let units: UserUnits
  private let grace: Duration
  private var waiting: [[UInt8]] = []
  private var running: (unit: String, guardian: any DispatchSourceTimer)?

  /// News beyond these pass a busy hook by.
  static let mostWaiting = 16

  /// - Parameter grace: How long after its time limit nobody has to tell of a run before it is given up.
  init(_ file: HookFile, units: UserUnits, grace: Duration) {
    (self.file, self.units, self.grace) = (file, units, grace)
  }

  deinit { MainActor.assumeIsolated { running?.guardian.cancel() } }

  /// - Parameter limit: How long one run may take.
  func take(_ news: [UInt8], limit: Duration) {
    guard waiting.count < Self.mostWaiting else { return passedOver += 1 }
    waiting.append(news)
    if running == nil { runNext(limit) }
  }

  private func runNext(_ limit: Duration) {
    guard !waiting.isEmpty else { return }
    let news = waiting.removeFirst()
    do throws(HookFile.Problem) {
      try file.check()
    } catch {
      // The next one would fare no better.
      waiting = []
      return note(.refused(error))
    }
    do throws(BusError) {
      let memory = try SealedMemory(news)
      start(unit(reading: memory, limit: limit), limit)
    } catch {
      note(.noManager(error.description))
    }
  }

  private func start(_ unit: TransientUnit, _ limit: Duration) {
    running = (unit.name, watch(unit.name, limit))
    units.run(unit) { [weak self] result in self?.ended(unit.name, HookOutcome(result, limit: limit), limit) }
  }

  private func ended(_ unit: String, _ outcome: HookOutcome, _ limit: Duration) {
    guard running?.unit == unit else { return }
    running?.guardian.cancel()
    running = nil
    note(outcome)
    runNext(limit)
  }

  private func note(_ outcome: HookOutcome) {
    let isNews = outcome != last?.outcome
    last = (outcome, Clock.now())
    if isNews, outcome != .fine {
      Log.write(.hook, .warning, "a hook for \(file.event.rawValue) did not go well; nudgectl doctor tells how")
    }
  }

  /// A manager that was started anew tells of no end.
  private func watch(_ unit: String, _ limit: Duration) -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: .main)
    timer.setEventHandler { [weak self] in
      MainActor.assumeIsolated {
        self?.units.letGo(unit)
        self?.ended(unit, .unknown, limit)
      }
    }
    timer.schedule(deadline: .now() + .microseconds(Int((limit + grace).microseconds)))
    timer.activate()
    return timer
  }

  /// Between the signal that asks a hook to end, and the one that ends it.
  private static let timeToEnd = Duration.seconds(2)
}

// MARK: - The unit

extension HookRunner {
  private static var count = 0

  /// Nothing of the news is in it but the descriptor: properties, environment and command line can be read by others of the
  /// person's programs, and the log keeps what is written to it.
  private func unit(reading news: SealedMemory, limit: Duration) -> TransientUnit {
    Self.count += 1
    return TransientUnit(
      name: "nudged-hook-\(file.event.rawValue)-\(Clock.now().microseconds)-\(Self.count).service",
      description: "A hook of nudged", command: [file.path],
      properties: [
        ("AddRef", .bool(true)), ("Type", .string("oneshot")), ("Slice", .string("background.slice")),
        ("StandardInputFileDescriptor", .descriptor(news.descriptor)), ("StandardOutput", .string("null")),
        ("StandardError", .string("null")), ("LimitCORE", .uint64(0)), ("UMask", .uint32(0o077)),
        ("KillMode", .string("control-group")), ("TimeoutStartUSec", .uint64(UInt64(limit.microseconds))),
        ("TimeoutStopUSec", .uint64(UInt64(Self.timeToEnd.microseconds))),
      ])
  }
}
