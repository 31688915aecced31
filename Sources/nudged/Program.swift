import Dispatch
@preconcurrency import Glibc
import Linux
import NudgeCore
import NudgeStore
import Systemd
import Varlink

/// The running program: takes up its socket, starts the daemon in order, and ends it.
final class Program {
  /// Keeps the program alive while the main queue turns.
  private static var running: Program?

  private let notifier = ServiceNotifier()
  private let signals = Signals()
  private let server = Server(
    vendor: "The nudged authors", product: "nudged", version: NudgedVersion.current, url: "https://varlink.org/")
  private let places: Places
  /// Whether the service manager holds the socket, and clients may wait at it already.
  private let isHanded: Bool
  private var parts: Parts?
  private lazy var waysBack = WaysBack(
    places, moment: { SystemZones.resolver().local().civil(at: Clock.now()) },
    onChange: { [unowned self] in if parts == nil { tryAgain() } })

  /// What is there once the journal is.
  private struct Parts {
    let lock: JournalLock
    let daemon: Daemon
    let watchdog: Watchdog?
    let leisure: Leisure
  }

  /// Runs the daemon until a signal ends it.
  ///
  /// - Returns: only if it cannot start: 65 for a configuration that cannot be used, 78 for a journal that cannot, however often
  ///   it is tried (the unit leaves it at that), 1 otherwise (sysexits(3)).
  static func run() -> Int32 {
    StandardStreams.fill()
    keepPrivate()
    ResourceLimits.outliveFileSizeLimit()
    let descriptors = ResourceLimits.requireDescriptors(usualDescriptors)
    guard descriptors >= fewestDescriptors else { return say(StartProblem.fewDescriptors(descriptors)) }
    do {
      let program = try Program()
      running = program
      do { try program.begin() } catch {
        guard try program.outlive(error) else { return say(error) }
      }
    } catch {
      return say(error)
    }
    dispatchMain()
  }

  /// For as many clients as may be connected, each with one more for writing, and all that is read beside them.
  private static let usualDescriptors: UInt = 256
  /// Below that not even the journal and the bus can be open with one client.
  private static let fewestDescriptors: UInt = 40

  /// Said once, and here: nothing has started.
  private static func say(_ error: any Error) -> Int32 {
    fputs("nudged: \(Journal.isStderrJournal ? Log.words(for: error) : "\(error)")\n", stderr)
    if error is ConfigurationProblem { keepCard() }
    return status(of: error)
  }

  private static func status(of error: any Error) -> Int32 {
    switch error {
    case is ConfigurationProblem: 65
    case let error as StoreError where error.isForGood: 78
    case let problem as StartProblem where problem.isForGood: 78
    default: 1
    }
  }

  /// A mistake elsewhere in the configuration is no reason to forget the person's own people.
  private static func keepCard() {
    guard let places = try? Places(environment: Environment.all) else { return }
    _ = OwnCard(places).find { false }
  }

  /// Files for the owner alone, and no memory in a core dump.
  private static func keepPrivate() {
    umask(0o077)
    ProcessMemory.keepPrivate()
  }

  /// Takes up the socket: it says in the clearest words that a daemon is there already.
  private init() throws {
    places = try Places(environment: Environment.all)
    let handed = ServiceNotifier.listenDescriptors.first { $0.name == "varlink" }
    isHanded = handed != nil
    // Nothing that was written comes here: these are errors of our own types, told by name.
    server.onUnexpectedError = { method, error in
      Log.write(.unexpected, .error, "\(method) failed in a way it should not: \(type(of: error))")
    }
    if let handed { try server.listen(onDescriptor: handed.fd) } else { try listen() }
  }

  /// On a socket of our own.
  private func listen() throws {
    let socket = try places.socket
    try PrivateDirectory.make(try places.socketDirectory)
    do {
      try server.listen(atPath: socket)
    } catch ServerError.addressInUse {
      throw StartProblem.socketTaken(socket)
    } catch ServerError.system(call: "flock", errno: let code) {
      // Where neither can be locked, it is the journal that matters.
      try PrivateDirectory.make(places.dataDirectory)
      _ = try JournalLock(path: places.lock)
      throw StartProblem.cannotMake(socket, code)
    }
  }

  /// Starts everything and says so to the service manager. Nothing here waits for the session bus.
  ///
  /// - Throws: ``StartProblem``, ``ConfigurationProblem``, `StoreError`.
  private func begin() throws {
    try PrivateDirectory.make(places.dataDirectory)
    // Where both are in one directory, the socket's own lock is there already for a moment of each start.
    let sharesDirectory = (try? places.socketDirectory) == places.dataDirectory
    let lock = try JournalLock(path: places.lock, locksDirectory: !sharesDirectory)
    JournalSite(places.journal).removeDraft()
    let daemon = try Daemon(places: places, zones: SystemZones.resolver())
    daemon.lock = lock
    try daemon.answer(on: server)
    let leisure = Leisure { Self.weighLess(daemon) }
    daemon.onCall = { leisure.isOver() }
    daemon.onWork = { leisure.isOver() }
    parts = Parts(lock: lock, daemon: daemon, watchdog: Watchdog(notifier), leisure: leisure)
    daemon.onStatusText = { [notifier] in notifier.status($0) }
    listenToSignals()
    try daemon.start()
    server.refusal = { _ in nil }
    notifier.ready(status: daemon.statusText)
    Log.write(.started, .info, "nudged \(NudgedVersion.current) keeps \(daemon.places.journal)")
    daemon.watchJournal()
    daemon.finishStart()
    ProgramCode.giveBack()
    leisure.isOver()
  }

  /// What answering took is not needed while nothing happens: pages of the journal, what was freed, the program's own code.
  private static func weighLess(_ daemon: Daemon) {
    daemon.engine.forgetOwed()
    // At leisure the journal's file is made whole by itself: whoever copies it, has all of it.
    daemon.engine.settleAtLeisure()
    if daemon.engine.store.isUntouched {
      daemon.backups.keepDaily(daemon.engine.store.commits)
      daemon.lookThroughJournal()
    }
    daemon.engine.store.releaseMemory()
    FreeMemory.giveBack()
    ProgramCode.giveBack()
  }

  // MARK: Signals

  private func listenToSignals() {
    guard !signals.isListening else { return }
    // Before Dispatch takes it over, there is nothing to read again yet, and it must not end the daemon.
    signal(SIGHUP, SIG_IGN)
    signals.on(SIGHUP) { [unowned self] in reload() }
    signals.on(SIGTERM) { [unowned self] in stop() }
    signals.on(SIGINT) { [unowned self] in stop() }
    signals.on(SIGCHLD) { [unowned self] in parts?.daemon.bubbles.windows.childEnded() }
  }

  private func reload() {
    guard let daemon = parts?.daemon else { return }
    notifier.reloading()
    do {
      try daemon.reload()
    } catch {
      Log.write(.badConfiguration, .error, "the configuration in force stays: \(Log.words(for: error))")
    }
    notifier.ready(status: daemon.statusText)
  }

  /// Everything acknowledged is on disk already; bubbles stay where they are, and their buttons work after the next start.
  private func stop() {
    notifier.stopping()
    parts?.daemon.bubbles.test?.cancel()
    server.stop()
    try? parts?.daemon.engine.store.finish()
    Log.write(.stopped, .info, "nudged ends")
    exit(0)
  }
}

// MARK: - What keeps it from its journal

extension Program {
  /// After a start that did not work. What may pass is waited for: the socket stays, everyone who calls is told what it is, and it is
  /// tried again with each call, and now and then without one. Else those who wait already are told, and that is the end.
  ///
  /// - Returns: false: nobody waits, and there is nothing to wait for.
  private func outlive(_ error: any Error) throws -> Bool {
    parts = nil
    if mayPass(error) {
      wait(because: error, for: Self.firstDelay)
      listenToSignals()
      return true
    }
    guard isHanded else { return false }
    let status = Self.say(error)
    answer(with: error) { _ in }
    end(status, triesLeft: 40)
    return true
  }

  private func mayPass(_ error: any Error) -> Bool {
    switch error {
    case let error as StoreError: !error.isForGood
    // Whoever started a second one by hand is told at once.
    case StartProblem.journalTaken: isHanded
    case let problem as StartProblem: !problem.isForGood
    default: false
    }
  }

  private static let firstDelay = 2
  private static let longestDelay = 60

  /// - Parameter delay: seconds until it is tried again without a call; twice as many the next time.
  private func wait(because error: any Error, for delay: Int) {
    Log.write(.journal, .error, "nudged waits for its journal: \(error)")
    notifier.ready(status: "Waits for the journal: nudgectl doctor")
    answer(with: error) { [unowned self] _ in tryAgain() }
    tryLater(delay)
  }

  private func tryLater(_ delay: Int) {
    DispatchQueue.main.asyncAfter(deadline: .now() + .seconds(delay)) { [self] in
      MainActor.assumeIsolated {
        guard parts == nil else { return }
        // What is being mended is not to be opened.
        if !waysBack.isBusy { tryAgain() }
        if parts == nil { tryLater(min(delay * 2, Self.longestDelay)) }
      }
    }
  }

  /// Begins if that is possible by now; else everyone is told how it stands now.
  private func tryAgain() {
    do { try begin() } catch {
      parts = nil
      answer(with: error) { [unowned self] _ in tryAgain() }
    }
  }

  /// Has each call answered with why nudged cannot serve it.
  ///
  /// - Parameter prepare: called before; may make the answer unnecessary.
  private func answer(with error: any Error, _ prepare: @escaping (Call) -> Void) {
    let reason = Self.sentence(for: error)
    offerWaysBack(because: error)
    server.refusal = { [unowned self] call in
      if call.interface == "org.varlink.service" { return nil }
      let isWayBack = error is StoreError && WaysBack.contains(call.method)
      if !waysBack.isBusy, !isWayBack { prepare(call) }
      guard parts == nil, !isWayBack else { return nil }
      return VarlinkError(name: "\(call.interface).NoJournal", parameters: Fault.NoJournal(reason: reason))
    }
  }

  /// In place of what a daemon that did not get far may have registered.
  private func offerWaysBack(because error: any Error) {
    (server.admit, server.onCall) = ({ _ in }, {})
    if error is StoreError, let interface = try? waysBack.interface() { server.register(interface) }
  }

  /// For the person who called; never for the log.
  private static func sentence(for error: any Error) -> String {
    guard error is ConfigurationProblem else { return "\(error)" }
    return
      "nudged cannot start with its configuration as it is. \(error)\nOnce that is mended, the same command works: "
      + "nudgectl config check"
  }

  /// Ends the program once all who waited have been answered, within two seconds at most.
  private func end(_ status: Int32, triesLeft: Int) {
    DispatchQueue.main.asyncAfter(deadline: .now() + .milliseconds(50)) { [self] in
      MainActor.assumeIsolated {
        // A way back was taken.
        if parts != nil { return }
        if !waysBack.isBusy, server.connectionCount == 0 || triesLeft <= 0 { exit(status) }
        end(status, triesLeft: triesLeft - 1)
      }
    }
  }
}
