import Dispatch
import Linux
import NudgeCore
import NudgeStore
import Varlink

/// The parts, put together, and what they show of themselves.
final class Daemon {
  let places: Places
  let engine: Engine
  let notifications: Notifications
  let monitors = Monitors()
  let loginSession: LoginSession
  private(set) var configuration: Configuration
  /// The names are enough to start by; the guides are read when one is asked, or right behind the start.
  private lazy var guideFiles = TextFiles(places.guideDirectories) { GuideLibrary.load(directories: $0) }
  var guides: GuideLibrary { guideFiles.library }
  /// Nothing is listened for at the start; they are read when something was written, or right behind the start.
  private lazy var wordFiles = TextFiles(places.wordDirectories) { WordLibrary.load(directories: $0) }
  var wordLibrary: WordLibrary { wordFiles.library }
  /// Wins to pick.
  private(set) lazy var starters = WordLibrary.starters(directories: places.wordDirectories)
  let zones: ZoneResolver
  /// One for all: who stops listening to the service manager stops it for the whole connection.
  private lazy var units = UserUnits { [unowned self] in notifications.bus }
  private(set) lazy var bubbles = Bubbles(
    notifications: notifications, engine: engine, unsent: UnsentFile(directory: places.dataDirectory),
    units: units, icon: AppIcon.address(among: places.icons),
    namesDanger: { [unowned self] in words.namesDanger(in: $0) }, guide: { [unowned self] in guide(of: $0) })
  /// What happened to the journal's file, as long as it has to be told.
  var journalNotice: JournalNotice?
  private(set) var journalWatch: JournalWatch?
  /// What was seen of a directory that is on its way; 0: nothing is.
  private(set) var arrivals = 0
  /// The directory's lock; nil where the daemon is not a program of its own.
  var lock: JournalLock?
  /// Where it answers.
  private(set) weak var server: Server?
  private(set) lazy var hooks = Hooks(directory: places.hooks, limit: configuration.hookTimeLimit, units: units)
  /// What was said to what was kept lately.
  var praise = Praise()
  /// What was noticed last.
  var noticed: (draft: EntryDraft, notice: Notice)?
  private(set) lazy var ownCard = OwnCard(places)
  private(set) lazy var backups = BackupKeeper(journal: places.journal, settings: configuration.backup) {
    [unowned self] in
    engine.planner.zone.civil(at: engine.present)
  }
  private var glance: Glance?
  private var statusReply: StatusReply?
  private var toldStatus = ""
  /// Told when what `systemctl status` shows should change.
  var onStatusText: (String) -> Void = { _ in }
  /// Told when something waits for a quiet moment.
  var onWork: () -> Void = {}
  /// Told after each call.
  var onCall: () -> Void = {}
  /// Rings when time alone changes what those who watch see.
  private lazy var edge = Alarm { [unowned self] in timePassed() }
  private let isMovedByHand: Bool
  private var clockJumps: ClockJumps?
  private var zoneChanges: ZoneChanges?

  /// - Parameters:
  ///   - now: a clock that is moved by hand, whoever moves it tells of it; nil: the machine's.
  ///   - notifications: The way to the desktop.
  ///   - loginSession: The way to the screen's lock.
  /// - Throws: ``ConfigurationProblem``, `StoreError`.
  init(
    places: Places, zones: ZoneResolver, now: (@MainActor () -> Instant)? = nil,
    notifications: Notifications = Notifications(autoStart: false), loginSession: LoginSession = LoginSession()
  ) throws {
    self.places = places
    self.zones = zones
    isMovedByHand = now != nil
    let guides = GuideLibrary.listed(directories: places.guideDirectories)
    // No word about plans that are over: a date that has passed must not keep the daemon from starting.
    configuration = try Configuration.load(path: places.configFile, zones: zones.database, guides: guides, now: nil)
    let clock = now ?? Clock.now
    let wall = { zones.local().civil(at: clock()) }
    let store = try Store(
      path: places.journal, now: wall, standInFolder: try? places.standIn,
      beforeMigration: { copy in BackupKeeper.keepBeforeMigration(copy, at: wall()) })
    engine = try Engine(
      store: store, settings: configuration.settings, zone: zones.local(), zones: zones.database, now: now)
    (self.notifications, self.loginSession) = (notifications, loginSession)
    notifications.autoStart = configuration.autoStartServer
    engine.onChange = { [unowned self] in changed($0) }
    monitors.onChange = { [unowned self] in watchTime() }
    engine.onOccasion = { [unowned self] in tell($0) }
    engine.isPraised = { [unowned self] in notice(in: $0).isPraised }
    store.onMoved = { [weak self] in
      DispatchQueue.main.async { MainActor.assumeIsolated { self?.attendToJournal() } }
    }
    store.onMended = { Self.tell($0) }
    if let found = store.found { take(found) }
    if let mending = store.mending { Self.tell(mending) }
  }

  /// First decisions, then the desktop. A person's very first start is greeted.
  func start() throws {
    // Before anything can go wrong with the file: it is kept for worse times.
    _ = support()
    let isNew = try engine.store.isNew()
    engine.desktop = bubbles
    engine.happen(.tick)
    if isNew { greet() }
    bubbles.start()
    watchSurroundings()
    tellStatus()
    engine.catchUp()
  }

  private func greet() { engine.happen(.asked(plan: Self.hello, guide: Self.hello, expiresAfter: .days(2))) }

  /// Goes on with the journal that the store has open now, after ``Store/reopen()``: everything that was worked out from the
  /// one before is worked out anew, and those who watch are told.
  ///
  /// - Throws: `StoreError`; then things stand as they did.
  func adoptJournal() throws {
    let isNew = try engine.store.isNew()
    forgetJournal()
    bubbles.forgetNumbers()
    try engine.adopt()
    if isNew { greet() }
    changed(.journal)
    engine.catchUp()
  }

  /// What was worked out from the journal does not hold any more.
  func forgetJournal() { (glance, statusReply) = (nil, nil) }

  /// Watches the journal's directory, so that nothing that happens there waits for the next call.
  func watchJournal() {
    journalWatch = JournalWatch(of: places.journal) { [unowned self] in
      if engine.store.isInAnotherDirectory { return awaitJournal() }
      attendToJournal()
      // The file that is locked may be another one now, or gone.
      if engine.store.absence == nil { try? lock?.takeAgain() }
    }
  }

  /// A directory that is copied arrives file by file, and a journal that is opened in between would have its log written over.
  private func awaitJournal() {
    arrivals += 1
    DispatchQueue.main.asyncAfter(deadline: .now() + .seconds(1)) { [weak self, arrivals] in
      MainActor.assumeIsolated {
        guard let self, self.arrivals == arrivals else { return }
        self.arrivals = 0
        self.attendToJournal()
      }
    }
  }

  /// What can wait until the start has been told of.
  func finishStart() {
    reportTexts()
    engine.settleBehindStart()
  }

  /// Answers on a socket.
  func answer(on server: Server) throws {
    self.server = server
    server.admit = { [unowned self] call in try admit(call) }
    server.onCall = { [unowned self] in
      engine.store.callKey = nil
      onCall()
    }
    server.register(try ControlMethods(daemon: self).interface().keepingBounds())
    server.register(try JournalMethods.interface(self).keepingBounds())
    server.register(try InsightMethods.interface(self).keepingBounds())
  }

  private func watchSurroundings() {
    loginSession.onChange = { [unowned self] in presenceChanged($0) }
    loginSession.start()
    clockJumps = ClockJumps { [unowned self] in clockJumped(slept: $0) }
    zoneChanges = zones.file.map { ZoneChanges(path: $0) { [unowned self] in zoneChanged() } }
    // Between reading the zone and watching its file, it may have changed.
    zoneChanged()
  }

  /// The name of the first nudge, which is the tutorial.
  private static let hello = "hello"

  /// Reads the configuration again. With a mistake in it everything stays as it is.
  ///
  /// - Throws: ``ConfigurationProblem``, `StoreError`.
  func reload() throws {
    // With a mistake in the file, too: it may be elsewhere.
    defer { _ = support() }
    let guideFiles = self.guideFiles.now()
    let guides = guideFiles.library
    let configuration = try Configuration.load(path: places.configFile, zones: zones.database, guides: guides)
    try engine.configure(configuration.settings, zone: zones.local())
    self.guideFiles = guideFiles
    wordFiles = wordFiles.now()
    starters = wordLibrary.lists.starters
    self.configuration = configuration
    notifications.autoStart = configuration.autoStartServer
    hooks.limit = configuration.hookTimeLimit
    backups.settings = configuration.backup
    changed(.configuration)
    reportTexts()
    Log.write(.reloaded, .notice, "configuration read again: \(configuration.settings.plans.count) plans")
  }

  /// What a configuration that is not in force would mean.
  ///
  /// - Throws: ``ConfigurationProblem``.
  func settings(ofText text: String) throws -> Settings {
    try Configuration.load(text: text, zones: zones.database, guides: guides).settings
  }

  private func reportTexts() {
    for problem in guides.problems {
      Log.write(.guide, .warning, "a guide cannot be used as it is: \(Log.words(for: problem))")
    }
    for problem in wordLibrary.problems {
      Log.write(.words, .warning, "a list of words cannot be used as it is: \(Log.words(for: problem))")
    }
  }

  /// The words that are listened for, and those that are lent.
  var words: WordLists { wordLibrary.lists }

  /// With the sentences of the day it is due on.
  func guide(of nudge: Nudge) -> Guide { guide(named: nudge.guide, on: nudge.occurrence) }

  func changed(_ change: Engine.Change) {
    switch change {
    case .nudge(let nudge):
      if nudge.heldBy == .noServer { notifications.startServer() }
      monitors.tell(event("nudge", nudge: forOnlookers(nudge)))
    case .entry(let entry):
      glance = nil
      monitors.tell(event("entry", kind: entry.draft.kind.rawValue))
    case .pause:
      glance = nil
      monitors.tell(event("pause"))
    case .server:
      monitors.tell(event("server"))
      showJournalNotice()
    case .configuration: monitors.tell(event("reload"))
    case .journal: monitors.tell(event("journal"))
    }
    watchTime()
    tellStatus()
    // What comes by way of the screen is no call, and wants to be in the journal's file all the same.
    if case .entry = change { onWork() } else if backups.isDue(engine.store.commits) { onWork() }
  }

  private func event(_ name: String, nudge: NudgeView? = nil, kind: String? = nil) -> Control.Monitor {
    Control.Monitor(event: name, nudge: nudge, kind: kind, status: (try? status())?.forOnlookers)
  }

  /// Those who watch see the day. One that begins, and quiet hours that begin or end, wake the daemon for them, while there are
  /// any.
  func watchTime() {
    guard !monitors.isEmpty, !isMovedByHand else { return edge.set(nil) }
    edge.set(nextChangeOfStatus(after: engine.present))
  }

  /// Time alone has changed the status.
  func timePassed() {
    monitors.tell(event("status"))
    watchTime()
  }

  /// Once per change: the service manager's socket is no place to be chatty.
  private func tellStatus() {
    let text = statusText
    guard text != toldStatus else { return }
    toldStatus = text
    onStatusText(text)
  }
}

// MARK: - What it shows

extension Daemon {
  /// A nudge for the person's own terminal.
  func view(_ nudge: Nudge) -> NudgeView { view(nudge, about: engine.words(about: nudge)) }

  /// A nudge without words of the journal.
  func forOnlookers(_ nudge: Nudge) -> NudgeView { view(nudge, about: nil) }

  /// - Parameter about: words of the journal.
  private func view(_ nudge: Nudge, about: String?) -> NudgeView {
    NudgeView(
      nudge, question: guide(of: nudge).openingPrompt, about: about, zone: engine.planner.zone)
  }

  /// None while there is no journal they could be answered in.
  func pending() -> [NudgeView] { engine.store.isReadable ? engine.planner.open.map(view) : [] }

  func upcoming(limit: Int?) -> [OccurrenceView] {
    engine.planner.occurrences(after: engine.present, limit: limit).map {
      OccurrenceView(plan: $0.plan.name, at: $0.at.rfc3339(in: engine.planner.zone))
    }
  }

  func status() throws -> Control.Status {
    let planner = engine.planner
    let glance = engine.store.isReadable ? try currentGlance() : Glance(empty: engine.today)
    return Control.Status(
      version: NudgedVersion.current, day: glance.day.description, paused: planner.pause != nil,
      pausedUntil: planner.pause?.until?.rfc3339(in: planner.zone), pausedUntilBack: planner.pause?.end == .back,
      quietUntil: planner.settings.quietHours.end(at: engine.present, in: planner.zone)?.rfc3339(in: planner.zone),
      server: notifications.server?.name, pending: pending(), winsToday: glance.winsToday,
      winsThisWeek: glance.winsThisWeek,
      next: planner.nextOccurrence.map {
        OccurrenceView(plan: $0.plan, at: $0.at.rfc3339(in: planner.zone))
      }, rest: glance.isRest ? true : nil, numbers: configuration.showsNumbers ? nil : false,
      toTry: engine.trialToTry.map { Control.Status.ToTry($0) },
      back: glance.isReturn ? true : nil, journal: journalNotice?.brief(on: engine.today))
  }

  /// ``status()`` as it goes over the wire. It is asked often and changes seldom.
  func encodedStatus() throws -> Encoded {
    let now = engine.present
    if let statusReply, statusReply.holds(at: now, revision: engine.revision) { return statusReply.encoded }
    let fresh = StatusReply(
      encoded: try Encoded(status()), revision: engine.revision, from: now, until: nextChangeOfStatus(after: now))
    statusReply = fresh
    return fresh.encoded
  }

  /// When time alone changes the status: a new day begins, or quiet hours begin or end.
  private func nextChangeOfStatus(after now: Instant) -> Instant {
    let (zone, settings) = (engine.planner.zone, engine.planner.settings)
    let nextDay = zone.startOfDay(engine.today.adding(days: 1), startsAt: settings.dayStartsAt)
    return min(nextDay, settings.quietHours.nextEdge(after: now, in: zone) ?? nextDay)
  }

  private func currentGlance() throws -> Glance {
    let day = engine.today
    if let glance, glance.day == day { return glance }
    let fresh = try Glance(day: day, store: engine.store)
    glance = fresh
    return fresh
  }

  /// One line for `systemctl status`, with nothing of what a person wrote.
  var statusText: String {
    let planner = engine.planner
    if engine.store.absence != nil, engine.store.isReadable { return "The journal cannot be written: nudgectl doctor" }
    if engine.store.absence != nil { return "The journal is not in its place: nudgectl doctor" }
    if let pause = planner.pause {
      if pause.end == .back { return "Paused until you are back" }
      return pause.until.map { "Paused until \($0.rfc3339(in: planner.zone))" } ?? "Paused"
    }
    if planner.open.contains(where: { $0.state == .shown }) { return "A nudge is open" }
    guard let next = planner.nextOccurrence else { return "No plan is coming up" }
    return "Next nudge at \(next.at.rfc3339(in: planner.zone))"
  }
}
