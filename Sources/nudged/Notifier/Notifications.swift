import NudgeCore
import Systemd

/// The notification server as the daemon sees it: finds it, keeps track of it across restarts of the server and of the bus,
/// hands notifications over, and brings back what the person did with them.
///
/// One long-lived connection to the session bus, turned by the main queue. Nothing here waits, and nothing polls.
final class Notifications {
  /// The server at present; nil while there is none, or it has not said yet what it can do.
  private(set) var server: NotificationServer?
  /// Told when the session bus has let us in, and when it is gone or was not there to begin with.
  var onBusChange: (_ isThere: Bool) -> Void = { _ in }
  /// Told whenever ``server`` has changed.
  var onServerChange: (NotificationServer?) -> Void = { _ in }
  /// A button, or `default`: a click on the notification itself. The token lets a window take the focus; not all servers
  /// give one.
  var onAction: (_ id: UInt32, _ key: String, _ activationToken: String?) -> Void = { _, _, _ in }
  /// Words typed into the notification itself, where the server has `inline-reply`.
  var onReply: (_ id: UInt32, _ text: String) -> Void = { _, _ in }
  /// A notification went away. Reasons of the specification: 1 expired, 2 dismissed by the person, 3 closed by us, 4 unknown.
  var onClosed: (_ id: UInt32, _ reason: UInt32) -> Void = { _, _ in }
  /// Whether the bus may start a server when none runs.
  var autoStart: Bool {
    didSet { if autoStart, !oldValue, watch.owner == nil { startServer() } }
  }

  private let watch: NameWatch
  var bus: Bus? { watch.bus }
  /// Who has the server's well-known name.
  var owner: String? { watch.owner }
  private var isBusThere: Bool?
  /// Why the session bus cannot be reached; nil while it can, or that is not decided yet.
  var busTrouble: BusTrouble? {
    watch.trouble.map { BusTrouble($0, environment: environment, surroundings) }
  }
  private let environment: [String: String]
  private let surroundings: BusTrouble.Surroundings
  var activationTokens: [UInt32: String] = [:]
  /// Whether the server says that it keeps notifications from view at present; nil: it does not tell.
  var isInhibited: Bool?
  var inhibition: Match?

  /// - Parameters:
  ///   - surroundings: What may keep the bus from this process; nil: what can be seen of that.
  ///   - openBus: Opens a connection to the session bus; throws when there is none.
  init(
    autoStart: Bool, environment: [String: String] = Environment.all, surroundings: BusTrouble.Surroundings? = nil,
    openBus: @escaping () throws(BusError) -> Bus = { () throws(BusError) in try Bus.openUser() }
  ) {
    self.autoStart = autoStart
    self.environment = environment
    self.surroundings = surroundings ?? .ofProcess(environment)
    watch = NameWatch(NotificationServer.busName, socket: BusSocket.path(in: environment), openBus: openBus)
  }

  /// Looks for the bus and the server, now and from now on.
  func start() {
    watch.onBusChange = { [unowned self] in busChanged(isThere: $0) }
    watch.onOwnerChange = { [unowned self] in ownerChanged(to: $0) }
    watch.listen = { [unowned self] bus throws(BusError) in try listen(on: bus) }
    watch.connect()
  }

  private func busChanged(isThere: Bool) {
    if isThere != isBusThere {
      isBusThere = isThere
      onBusChange(isThere)
    }
    if isThere, owner == nil { startServer() }
  }

  private func listen(on bus: Bus) throws(BusError) -> [Match] {
    let name = NotificationServer.busName
    var matches: [Match] = []
    for (member, handle) in Self.signals {
      matches.append(
        try bus.match(sender: name, path: NotificationServer.path, interface: name, member: member) { [weak self] in
          self?.heard($0, handle)
        })
    }
    return matches
  }

  // MARK: - The server

  private func ownerChanged(to owner: String?) {
    activationTokens = [:]
    forgetInhibition()
    set(nil)
    if let owner { introduce(owner) }
  }

  private func set(_ server: NotificationServer?) {
    guard server != self.server else { return }
    self.server = server
    onServerChange(server)
  }

  /// Asks a new server who it is and what it can do. One that refuses to say is used as if it could do nothing special.
  private func introduce(_ owner: String) {
    var names: [String] = []
    ask(owner, "GetServerInformation") { message in
      while names.count < 4, let name = try? message?.read(String.self) { names.append(name) }
    }
    ask(owner, "GetCapabilities") { [weak self] message in
      guard let self, let busID = bus?.id else { return }
      let capabilities = (try? message?.read(arrayOf: String.self)) ?? []
      if capabilities.contains("inhibitions") { followInhibition(of: owner) }
      set(
        NotificationServer(
          name: names.first?.shownOnOneLine(atMost: Self.longestName) ?? "unknown",
          version: names.count > 2 ? names[2].shownOnOneLine(atMost: Self.longestName) : "",
          uniqueName: owner, token: "\(busID) \(owner)",
          capabilities: Set(
            capabilities.prefix(Self.mostCapabilities).map { $0.shownOnOneLine(atMost: Self.longestName) })))
    }
  }

  /// What a server says of itself stands in the status and the log.
  private static let longestName = 80
  private static let mostCapabilities = 64

  /// Replies come in the order of the calls, nil for a refusal; those of a server that is not the present one any more are
  /// dropped, and one that fell silent for good will be seen to lose its name.
  private func ask(_ owner: String, _ member: String, reply: @escaping (Message?) -> Void) {
    guard let bus else { return }
    do throws(BusError) {
      let message = try Message(
        bus, destination: owner, path: NotificationServer.path, interface: NotificationServer.busName, member: member)
      try bus.call(message, timeout: Self.patience) { [weak self] result in
        guard let self, self.owner == owner else { return }
        if case .failure(let error) = result, error.leavesOutcomeOpen { return }
        reply(try? result.get())
      }
    } catch {
      // The connection broke; its end is told by itself.
    }
  }

  /// How long a question about the server may take: a desktop that hangs for a minute is the same one afterwards, and one
  /// that ends answers through the bus.
  static let patience = Duration.days(1)

  /// Asks the bus to start a server, where the person allows that; nothing happens when one runs. What comes of it is seen by the owner of the name.
  func startServer() {
    guard autoStart, let bus else { return }
    try? {
      () throws(BusError) in
      let message = try Message(
        bus, destination: "org.freedesktop.DBus", path: "/org/freedesktop/DBus", interface: "org.freedesktop.DBus",
        member: "StartServiceByName")
      try message.append(NotificationServer.busName)
      try message.append(UInt32(0))
      try message.setExpectsReply(false)
      try bus.send(message)
    }()
  }
}
