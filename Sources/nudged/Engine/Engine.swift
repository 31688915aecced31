import Dispatch
import NudgeCore
import NudgeStore

/// Carries out what the planner decides: commits, shows, withdraws, sets the alarm. The one place where time, ledger and
/// desktop meet.
final class Engine {
  private(set) var planner: Planner
  /// Counts the steps: while it stays, so does everything that is written.
  private(set) var revision = 0
  let store: Store
  /// Where bubbles come from; set once, before ``start()``.
  var desktop: (any Desktop)?
  /// Told after every change, once it is on disk.
  var onChange: (Change) -> Void = { _ in }

  private let now: @MainActor () -> Instant
  private lazy var alarm = Alarm { [unowned self] in self.happen(.tick) }

  /// What others may want to know about.
  enum Change {
    case nudge(Nudge)
    case entry(Entry)
    case pause
    case server
    case configuration
  }

  init(store: Store, settings: Settings, zone: Zone, now: @escaping @MainActor () -> Instant = Clock.now)
    throws(StoreError)
  {
    self.store = store
    self.now = now
    planner = Planner(memory: try store.memory(learning: settings.learningPlans), settings: settings, zone: zone)
  }

  /// The person's present moment.
  var present: Instant { now() }
  var today: CivilDate { planner.settings.day(of: now(), in: planner.zone) }

  // MARK: - Steps

  /// Something happened that nobody waits for. If it cannot be written now, it is tried again in a minute, from a planner
  /// that has not moved.
  func happen(_ event: Planner.Event) {
    do {
      try step(event) { try store.commit($0) }
    } catch {
      report(error)
      alarm.set(now() + Self.retryDelay)
    }
  }

  private static let retryDelay = Duration.minutes(1)

  /// A step that counts only once `commit` has brought its writes to disk.
  @discardableResult
  func step<T>(_ event: Planner.Event, commit: ([Planner.Write]) throws -> T) throws -> T {
    try goBackIfNeeded()
    return try takeStep(event, commit: commit)
  }

  /// A clock that was set back: what has come already is looked up, so that it does not come again.
  private func goBackIfNeeded() throws {
    guard planner.isAhead(of: now()) else { return }
    let made = try store.made(after: planner.zone.civil(at: now()))
    Log.write(.clock, .notice, "the clock was set back")
    try takeStep(.wentBack(made: made)) { try store.commit($0) }
  }

  @discardableResult
  private func takeStep<T>(_ event: Planner.Event, commit: ([Planner.Write]) throws -> T) throws -> T {
    var next = planner
    let step = try next.step(event, now: now())
    FaultPoint.pass()
    let result = try commit(step.writes)
    FaultPoint.pass()
    planner = next
    revision += 1
    carryOut(step)
    keepUp()
    return result
  }

  private func carryOut(_ step: Planner.Step) {
    for showing in step.withdrawals {
      desktop?.withdraw(showing)
      FaultPoint.pass()
    }
    for nudge in step.shows {
      desktop?.show(nudge)
      FaultPoint.pass()
    }
    alarm.set(step.wakeUp)
    announce(step.writes)
  }

  private func announce(_ writes: [Planner.Write]) {
    for write in writes {
      switch write {
      case .transition(let transition): announce(transition, among: writes)
      case .pause: onChange(.pause)
      case .nudge, .cursor: break
      }
    }
  }

  private func announce(_ transition: Transition, among writes: [Planner.Write]) {
    for case .nudge(let nudge) in writes where nudge.id == transition.nudge {
      Log.write(transition)
      return onChange(.nudge(nudge))
    }
  }

  private func report(_ error: any Error) {
    Log.write(.notStored, .error, "\(error)")
  }
}

/// What shows nudges.
protocol Desktop: AnyObject {
  /// Shows a nudge; tells the engine ``Planner/Event/notified(_:notification:)`` or ``Planner/Event/refused(_:)`` later.
  func show(_ nudge: Nudge)
  func withdraw(_ showing: Showing)
}

extension Log {
  fileprivate static func write(_ transition: Transition) {
    var fields = ["NUDGED_NUDGE": "\(transition.nudge)", "NUDGED_STATE": transition.state.rawValue]
    fields["NUDGED_GATE"] = transition.gate?.rawValue
    let held = transition.gate.map { " (\($0.rawValue))" } ?? ""
    write(.nudge, .info, "nudge \(transition.nudge): \(transition.state.rawValue)\(held)", fields: fields)
  }
}
