import Systemd

/// The connection to the system bus, and who is logind on it: across restarts of both.
///
/// Nothing here waits, polls, or lets the bus start anything.
final class LogindConnection {
  /// nil while there is none.
  private(set) var logind: Logind?
  /// Why there is none.
  private(set) var doubt = Doubt.notAsked
  /// Told when ``logind`` or ``doubt`` has changed.
  var onChange: () -> Void = {}
  /// Told when a session began or ended, anybody's.
  var onSessions: (Message) -> Void = { _ in }

  private let watch: NameWatch
  private let patience: Duration

  init(
    environment: [String: String], patience: Duration, openBus: @escaping () throws(BusError) -> Bus
  ) {
    self.patience = patience
    watch = NameWatch(Logind.busName, socket: BusSocket.systemPath(in: environment), openBus: openBus)
  }

  /// Looks for the bus and for logind, now and from now on.
  func connect() {
    watch.onBusChange = { [unowned self] isThere in
      if watch.owner == nil || !isThere { set(nil, isThere ? .noLogind : .noBus) }
    }
    watch.onOwnerChange = { [unowned self] in ownerChanged(to: $0) }
    watch.listen = { [unowned self] bus throws(BusError) in try listen(on: bus) }
    watch.connect()
  }

  private func listen(on bus: Bus) throws(BusError) -> [Match] {
    var matches: [Match] = []
    for member in ["SessionNew", "SessionRemoved"] {
      matches.append(
        try bus.match(sender: Logind.busName, path: Logind.path, interface: Logind.manager, member: member) {
          [weak self] in self?.onSessions($0)
        })
    }
    return matches
  }

  private func ownerChanged(to owner: String?) {
    // Without a bus that has been told already.
    guard let bus = watch.bus else { return }
    guard let owner else { return set(nil, .noLogind) }
    set(Logind(bus: bus, owner: owner, patience: patience), .notAsked)
  }

  private func set(_ logind: Logind?, _ doubt: Doubt) {
    self.logind = logind
    self.doubt = doubt
    onChange()
  }
}
