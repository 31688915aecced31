import Dispatch
@preconcurrency import Glibc
import NudgeCore
import NudgeStore
import Systemd
import Varlink

/// The running program: starts the daemon in order, serves its socket, and ends it.
final class Program {
  /// Keeps the program alive while the main queue turns.
  private static var running: Program?

  private let notifier = ServiceNotifier()
  private let signals = Signals()
  private let server: Server
  private let lock: JournalLock
  private let daemon: Daemon
  private let watchdog: Watchdog?
  private let leisure: Leisure

  /// Runs the daemon until a signal ends it.
  ///
  /// - Returns: only if it cannot start: 65 for a configuration that cannot be used, 78 for a journal that cannot, however often
  ///   it is tried (the unit leaves it at that), 1 otherwise (sysexits(3)).
  static func run() -> Int32 {
    keepPrivate()
    do {
      try start()
    } catch {
      // Said once, and here: nothing has started.
      fputs("nudged: \(Journal.isStderrJournal ? Log.words(for: error) : "\(error)")\n", stderr)
      if error is ConfigurationProblem { keepCard() }
      return status(of: error)
    }
    dispatchMain()
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
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }

  /// Starts everything and says so to the service manager. Nothing here waits for the session bus.
  ///
  /// - Throws: ``StartProblem``, ``ConfigurationProblem``, `StoreError`.
  private static func start() throws {
    let program = try Program()
    try program.daemon.start()
    program.notifier.ready(status: program.daemon.statusText)
    Log.write(.started, .info, "nudged \(NudgedVersion.current) keeps \(program.daemon.places.journal)")
    running = program
    program.daemon.watchJournal()
    program.daemon.finishStart()
    ProgramCode.giveBack()
    program.leisure.isOver()
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

  private init() throws {
    let places = try Places(environment: Environment.all)
    try PrivateDirectory.make(places.dataDirectory)
    server = Self.makeServer()
    // The socket first: it says in the clearest words that a daemon is there already.
    try Self.listen(server, at: places)
    lock = try JournalLock(path: places.lock)
    JournalSite(places.journal).removeDraft()
    daemon = try Daemon(places: places, zones: SystemZones.resolver())
    daemon.lock = lock
    // Nothing that was written comes here: these are errors of our own types, told by name.
    server.onUnexpectedError = { method, error in
      Log.write(.unexpected, .error, "\(method) failed in a way it should not: \(type(of: error))")
    }
    try daemon.answer(on: server)
    leisure = Leisure { [daemon] in Self.weighLess(daemon) }
    server.onCall = { [leisure] in leisure.isOver() }
    daemon.onWork = { [leisure] in leisure.isOver() }
    watchdog = Watchdog(notifier)
    daemon.onStatusText = { [notifier] in notifier.status($0) }
    listenToSignals()
  }

  // MARK: The socket

  private static func makeServer() -> Server {
    Server(
      vendor: "The nudged authors", product: "nudged", version: NudgedVersion.current, url: "https://varlink.org/")
  }

  /// The socket the service manager handed over, else one of our own.
  private static func listen(_ server: Server, at places: Places) throws {
    if let handed = ServiceNotifier.listenDescriptors.first(where: { $0.name == "varlink" }) {
      return try server.listen(onDescriptor: handed.fd)
    }
    let socket = try places.socket
    let directory = socket.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    try PrivateDirectory.make(directory)
    do {
      try server.listen(atPath: socket)
    } catch ServerError.addressInUse {
      throw StartProblem.socketTaken(socket)
    } catch ServerError.system(call: "flock", errno: let code) {
      // Where neither can be locked, it is the journal that matters.
      _ = try JournalLock(path: places.lock)
      throw StartProblem.cannotMake(socket, code)
    }
  }

  // MARK: Signals

  private func listenToSignals() {
    // Before Dispatch takes it over, there is nothing to read again yet, and it must not end the daemon.
    signal(SIGHUP, SIG_IGN)
    signals.on(SIGHUP) { [unowned self] in reload() }
    signals.on(SIGTERM) { [unowned self] in stop() }
    signals.on(SIGINT) { [unowned self] in stop() }
    signals.on(SIGCHLD) { [unowned self] in daemon.bubbles.windows.childEnded() }
  }

  private func reload() {
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
    daemon.bubbles.test?.cancel()
    server.stop()
    try? daemon.engine.store.finish()
    Log.write(.stopped, .info, "nudged ends")
    exit(0)
  }
}
