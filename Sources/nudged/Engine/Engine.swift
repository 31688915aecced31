import Dispatch
import NudgeCore
import NudgeStore

/// Carries out what the planner decides: commits, shows, withdraws, sets the alarm. The one place where time, ledger and
/// desktop meet.
final class Engine {
  private(set) var planner: Planner
  /// What the person configured. The planner gets the journal's plans besides.
  private(set) var configured: Settings
  /// What is open in the journal and has a time.
  private(set) var aims: OpenAims
  /// Counts the steps: while it stays, so does everything that is written.
  private(set) var revision = 0
  /// Whether SQLite's log may still have answers that were let go; at the start, those of the time before.
  var owesForgetting = true
  /// Parts of files that were taken over.
  var exchanges = 0
  /// Searches that wait for words to come into the index.
  var searches: [() -> Void] = []
  let store: Store
  /// For zones written behind the calendars of steps.
  let zones: ZoneDatabase
  /// Where bubbles come from; set once, before ``start()``.
  var desktop: (any Desktop)?
  /// Whether something may be praised, by its words: it counts then.
  var isPraised: (EntryDraft) -> Bool = { _ in true }
  /// Told after every change, once it is on disk.
  var onChange: (Change) -> Void = { _ in }
  /// Told of what happens once, after ``onChange``.
  var onOccasion: (Occasion) -> Void = { _ in }

  private let now: @MainActor () -> Instant
  /// nil where the clock is moved by hand: what such a clock calls tomorrow may be long ago, and would ring for ever.
  private lazy var alarm = isMovedByHand ? nil : Alarm { [unowned self] in self.happen(.tick) }
  private let isMovedByHand: Bool

  /// What others may want to know about.
  enum Change {
    case nudge(Nudge)
    case entry(Entry)
    case pause
    case server
    case configuration
    /// Another journal is there now.
    case journal
  }

  /// What happens once: edits, imports and a second bubble of the same showing are none of these.
  enum Occasion {
    case win(Entry)
    case shown(Nudge)
    /// A guide, or the one line that answers it, and what it left in the journal.
    case submitted(guide: String, [Entry])
  }

  /// An entry was written just now.
  func wrote(_ entry: Entry) {
    noticeReview(entry)
    onChange(.entry(entry))
    if entry.draft.kind == .win, entry.draft.isCounted { onOccasion(.win(entry)) }
  }

  init(
    store: Store, settings: Settings, zone: Zone, zones: ZoneDatabase = ZoneDatabase { _ in nil },
    now: (@MainActor () -> Instant)? = nil
  ) throws(StoreError) {
    self.store = store
    self.zones = zones
    self.now = now ?? Clock.now
    isMovedByHand = now != nil
    configured = settings
    aims = try store.openAims()
    planner = try Self.planner(store, settings, aims, zones, zone: zone, now: (now ?? Clock.now)())
  }

  private static func planner(
    _ store: Store, _ settings: Settings, _ aims: OpenAims, _ zones: ZoneDatabase, zone: Zone, now: Instant
  ) throws(StoreError) -> Planner {
    let today = settings.day(of: now, in: zone)
    return Planner(
      memory: try store.memory(learning: settings.learningPlans, today: today),
      settings: settings.with(aims, zones: zones), zone: zone)
  }

  /// Goes on with the journal that the store holds now, in place of another: nothing is left of what that one made us think.
  /// Its bubbles go away; their buttons would mean other nudges here.
  func adopt() throws(StoreError) {
    let aims = try store.openAims()
    let fresh = try Self.planner(store, configured, aims, zones, zone: planner.zone, now: now())
    let old = planner
    planner = fresh
    self.aims = aims
    revision += 1
    owesForgetting = true
    for nudge in old.open where !fresh.open.contains(where: { $0.isShown(like: nudge) }) {
      if let showing = nudge.showing, !showing.isClosed { desktop?.withdraw(showing) }
    }
    happen(.presence(old.presence))
    happen(.serverChanged(old.server))
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
      // Without a journal there is nothing to try again; the next one is planned from anew. One that cannot be written is.
      alarm?.set(store.isReadable ? now() + Self.retryDelay : nil)
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
    stand(at: next, after: step)
    return result
  }

  private func stand(at next: Planner, after step: Planner.Step) {
    planner = next
    revision += 1
    carryOut(step)
    keepUp()
  }

  // MARK: - Changes of the plans

  /// A change of goals, steps or trials. It, and what it means for the plans, are on disk together, or not at all.
  ///
  /// - Parameters:
  ///   - event: what else it is, such as the answer to a nudge.
  ///   - commit: writes the change, and in the same transaction what it is told to.
  @discardableResult
  func replan<T>(after event: Planner.Event = .tick, commit: (Store.Replanning) throws -> T) throws -> T {
    try goBackIfNeeded()
    let (instant, wasRest) = (now(), try store.isRestDay(today))
    var first = planner
    let begun = try first.step(event, now: instant)
    var (next, aims, step) = (first, aims, begun)
    FaultPoint.pass()
    let result = try commit { [before = aims] open in
      // It may be done once more, where something had to be mended first.
      (next, aims, step) = (first, before, begun)
      if let rest = try restEvent(from: wasRest) { step.go(on: try next.step(rest, now: instant), next) }
      // To work out a calendar takes longer than all the rest.
      guard open != aims else { return step.writes }
      aims = open
      let plans = configured.with(open, zones: zones).plans
      if plans != next.settings.plans { step.go(on: try next.step(.replanned(plans), now: instant), next) }
      return step.writes
    }
    FaultPoint.pass()
    self.aims = aims
    stand(at: next, after: step)
    return result
  }

  /// Looks at what is open in the journal anew, after it was changed in some other way.
  func replan() throws {
    try replan { replanning in try store.commit(try replanning(try store.openAims())) }
  }

  /// Another configuration, and perhaps another zone.
  func configure(_ settings: Settings, zone: Zone) throws {
    let responses = try store.responses(to: settings.learningPlans)
    let whole = settings.with(aims, zones: zones)
    try step(.configured(whole, zone, responses: responses)) { try store.commit($0) }
    configured = settings
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
    alarm?.set(step.wakeUp)
    announce(step.writes)
  }

  private func announce(_ writes: [Planner.Write]) {
    // As it stands with each transition: one step may take it through several.
    var latest: [Nudge.ID: Nudge] = [:]
    for write in writes {
      switch write {
      case .nudge(let nudge): latest[nudge.id] = nudge
      case .transition(let transition): if let nudge = latest[transition.nudge] { announce(transition, of: nudge) }
      case .pause: onChange(.pause)
      case .cursor: break
      }
    }
  }

  private func announce(_ transition: Transition, of nudge: Nudge) {
    Log.write(transition)
    onChange(.nudge(nudge))
    if nudge.state == .shown, nudge.shown?.at == transition.at { onOccasion(.shown(nudge)) }
  }

  private func report(_ error: any Error) {
    Log.write(.notStored, .error, "\(error)")
  }
}

extension Nudge {
  /// Whether both journals mean the same bubble.
  fileprivate func isShown(like other: Nudge) -> Bool {
    id == other.id && plan == other.plan && occurrence == other.occurrence && showing == other.showing
  }
}

extension Planner.Step {
  /// Another step at the same moment.
  fileprivate mutating func go(on step: Planner.Step, _ planner: Planner) {
    writes += step.writes
    withdrawals += step.withdrawals
    // What the first one wanted shown may be settled by the second.
    shows = (shows + step.shows).filter { shown in planner.open.contains { $0.id == shown.id && $0.state == .shown } }
    wakeUp = step.wakeUp
  }
}

extension Settings {
  /// With the plans that come out of the journal.
  fileprivate func with(_ aims: OpenAims, zones: ZoneDatabase) -> Settings {
    var whole = self
    whole.plans += aims.plans(zones: zones)
    return whole
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
