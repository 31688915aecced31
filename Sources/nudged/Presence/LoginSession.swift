import Glibc
import NudgeCore
import Systemd

/// Whether the person can see the screen, as far as logind tells: finds the login session with their desktop on the system
/// bus, and keeps track of it through locks, logins, and restarts of logind and of the bus.
///
/// What cannot be read is ``Presence/unknown``; nobody is away on hearsay. Nothing here waits, and nothing polls.
final class LoginSession {
  private(set) var presence = Presence.unknown
  /// Told whenever ``presence`` has changed.
  var onChange: (Presence) -> Void = { _ in }
  /// Why ``presence`` is unknown, in words that stand within a sentence; nil when it is known.
  var note: String? { doubt?.rawValue }

  private let connection: LogindConnection
  private let named: String?
  private let user: uid_t
  private let now: @MainActor () -> Instant
  private var doubt: Doubt? = .notAsked
  private lazy var watches = SessionWatches { [unowned self] in heard($0) }
  private var isLooking = false
  /// Whether something happened since the last look began.
  private var isOutdated = false

  /// - Parameters:
  ///   - environment: `XDG_SESSION_ID` and `DBUS_SYSTEM_BUS_ADDRESS` count.
  ///   - user: Whose session.
  ///   - patience: How long logind may take to answer, before it counts as silent.
  ///   - now: The clock, against logins from the future.
  ///   - openBus: Opens a connection to the system bus; throws when there is none.
  init(
    environment: [String: String] = Environment.all, user: uid_t = getuid(), patience: Duration = .seconds(25),
    now: @escaping @MainActor () -> Instant = Clock.now,
    openBus: @escaping () throws(BusError) -> Bus = { () throws(BusError) in try Bus.openSystem() }
  ) {
    named = environment["XDG_SESSION_ID"].flatMap { $0.isEmpty ? nil : $0 }
    self.user = user
    self.now = now
    connection = LogindConnection(environment: environment, patience: patience, openBus: openBus)
  }

  /// Looks for the session, now and from now on.
  func start() {
    connection.onChange = { [unowned self] in logindChanged() }
    connection.onSessions = { [unowned self] in heard($0) }
    connection.connect()
  }

  // MARK: - What happened

  private func logindChanged() {
    watches.keep([])
    guard connection.logind != nil else { return conclude(.failure(connection.doubt)) }
    look()
  }

  /// A signal of logind. Whatever it claims, it is only a reason to look: `Lock` and `Unlock` are requests, and hints change
  /// faster than they are told.
  private func heard(_ message: Message) {
    if message.sender == connection.logind?.owner { look() }
  }

  // MARK: - Looking

  /// Looks at once; while a look is under way, once more afterwards, so that the last word is true however often something
  /// changes.
  private func look() {
    isOutdated = true
    guard !isLooking else { return }
    isLooking = true
    Task { await lookUntilCurrent() }
  }

  private func lookUntilCurrent() async {
    defer { isLooking = false }
    while isOutdated, let logind = connection.logind {
      isOutdated = false
      var search = SessionSearch(logind, user: user, named: named) { [watches] path throws(BusError) in
        try watches.add(path, on: logind.bus)
      }
      let found = await search.result()
      // One that is gone has no say any more.
      guard logind.isSame(as: connection.logind) else { continue }
      watches.keep(search.paths)
      conclude(found)
    }
  }

  private func conclude(_ found: Result<SessionState, Doubt>) {
    switch found {
    case .success(let session): set(session.presence(at: now()), nil)
    case .failure(let doubt): set(.unknown, doubt)
    }
  }

  private func set(_ presence: Presence, _ doubt: Doubt?) {
    self.doubt = doubt
    guard presence != self.presence else { return }
    self.presence = presence
    onChange(presence)
  }
}
