import Dispatch
import Foundation
import NudgeCore
import NudgeStore
import Systemd
import Varlink

@testable import nudged

/// The whole daemon within the test, as the program puts it together: with the shipped configuration, guides and words, on a
/// journal, a session bus and a clock of its own. People call it over its socket.
final class RunningDaemon {
  let places: Places
  let zones: ZoneResolver
  let clock = SetClock()
  let bus: TestBus
  let desktop: ScriptedServer
  private(set) var daemon: Daemon
  private var server: Server
  /// What handlers did not expect.
  private(set) var unexpected: [String] = []
  /// Bubbles that were looked at.
  private var seen = 0
  private let directory: String
  private let queue = DispatchQueue(label: "a person")

  /// - Parameters:
  ///   - start: The wall there. Far ahead of the machine's clock, so that its alarm does not ring.
  ///   - zone: Where the person is.
  ///   - configuration: In place of the shipped one.
  ///   - abilities: What the notification server can do.
  init(
    at start: String = "2039-03-18 09:00", in zone: String = "Europe/Berlin", configuration: String? = nil,
    abilities: [String] = ["actions", "body"]
  ) async throws {
    directory = "/tmp/nudged-story-\(UUID().uuidString)"
    for folder in ["/config/nudged", "/data/nudged"] {
      try FileManager.default.createDirectory(atPath: directory + folder, withIntermediateDirectories: true)
    }
    let text = try configuration ?? String(contentsOfFile: ConfigFixtures.shippedConfig, encoding: .utf8)
    try text.write(toFile: directory + "/config/nudged/nudged.toml", atomically: true, encoding: .utf8)
    places = try Places(environment: [
      "HOME": directory, "XDG_CONFIG_HOME": directory + "/config", "XDG_DATA_HOME": directory + "/data",
      "NUDGED_GUIDES": ConfigFixtures.shippedGuides, "NUDGED_WORDS": ConfigFixtures.shippedWords,
      "NUDGED_SOCKET": directory + "/socket",
    ])
    zones = SystemZones.resolver(environment: ["TZ": zone])
    bus = try TestBus()
    desktop = try await ScriptedServer(bus, capabilities: abilities)
    clock.now = zones.local().instant(of: try Self.wall(start))
    (daemon, server) = try Self.open(places, zones, clock, bus)
    try await self.start()
  }

  isolated deinit {
    end()
    try? FileManager.default.removeItem(atPath: directory)
  }

  private static func open(
    _ places: Places, _ zones: ZoneResolver, _ clock: SetClock, _ bus: TestBus
  ) throws -> (Daemon, Server) {
    let address = bus.address
    // No files, so that nothing has to be watched for them: of inotify's instances there are few for so many daemons.
    let nowhere = [
      "DBUS_SESSION_BUS_ADDRESS": "tcp:host=nowhere", "DBUS_SYSTEM_BUS_ADDRESS": "tcp:host=nowhere",
    ]
    let daemon = try Daemon(
      places: places, zones: zones, now: { clock.now },
      notifications: Notifications(
        autoStart: false, environment: nowhere,
        openBus: { () throws(BusError) in try Bus.open(address: address) }),
      loginSession: LoginSession(
        environment: nowhere, openBus: { () throws(BusError) in throw BusError(.noAddress, message: "no system bus") }))
    let server = Server(vendor: "tests", product: "nudged", version: "0", url: "https://example.org/")
    try daemon.answer(on: server)
    try server.listen(atPath: places.socket)
    return (daemon, server)
  }

  /// Returns once the desktop is there.
  private func start() async throws {
    server.onUnexpectedError = { [unowned self] method, error in unexpected.append("\(method): \(error)") }
    try daemon.start()
    for _ in 1...1000 where daemon.notifications.server == nil { try await settle() }
    try await settle()
  }

  /// The daemon ends, and another one begins on the same journal.
  func restart() async throws {
    end()
    (daemon, server) = try Self.open(places, zones, clock, bus)
    try await self.start()
  }

  private func end() {
    server.stop()
    daemon.notifications.bus?.close()
    Self.ended.append(daemon)
  }

  /// The program ends with its daemon, and nothing that is under way comes to one that is gone. Here it is kept, cut off.
  private static var ended: [Daemon] = []

  // MARK: - Time

  var zone: Zone { daemon.engine.planner.zone }

  private static func wall(_ text: String) throws -> CivilDateTime {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 2, let date = CivilDate(parts[0]), let time = CivilTime(parts[1]) else {
      throw TestBus.Problem(what: "no wall: \(text)")
    }
    return CivilDateTime(date: date, time: time)
  }

  /// The wall's time, as calls tell it.
  func instant(_ wall: String) throws -> String { zone.instant(of: try Self.wall(wall)).rfc3339(in: zone) }

  /// Time goes by until the wall shows this. The daemon looks up every five minutes and whenever it wanted to.
  func passes(to wall: String) async throws {
    let end = zone.instant(of: try Self.wall(wall))
    while clock.now < end {
      clock.now = min(end, clock.now + .minutes(5))
      let before = daemon.engine.planner.open
      daemon.engine.happen(.tick)
      // Other tests wait for the same main queue.
      if daemon.engine.planner.open != before { try await settle() } else { await Task.yield() }
    }
  }

  /// Waits until everything that was sent, in whichever direction, has come and has been answered.
  func settle() async throws {
    for _ in 1...3 {
      try await daemon.notifications.bus?.settle()
      try await desktop.bus.settle()
    }
    try await daemon.notifications.bus?.settle()
  }

  /// What the desktop was shown since the last look, as others could read it.
  func bubbles() -> [String] {
    defer { seen = desktop.shown.waiting.count }
    return desktop.shown.waiting[seen...].map { $0.body.isEmpty ? $0.summary : "\($0.summary) | \($0.body)" }
  }

  // MARK: - Calls

  /// Calls as `nudgectl` does.
  func call<Reply: Decodable & Sendable>(
    _ method: String, _ parameters: some Encodable & Sendable = Empty(), as type: Reply.Type = Reply.self
  ) async throws -> Reply {
    let (path, name) = (try places.socket, Self.whole(method))
    return try await onQueue { try Client(path: path).call(name, parameters, timeout: .seconds(3600)) }
  }

  /// Calls with parameters as JSON, right or wrong.
  func callRaw(_ method: String, _ parameters: JSON) async throws -> String {
    let (path, name) = (try places.socket, Self.whole(method))
    return try await onQueue {
      String(decoding: try Client(path: path).callRaw(name, parameters, timeout: .seconds(3600)), as: UTF8.self)
    }
  }

  /// All replies of an export.
  func export(_ parameters: JournalMethods.Export.Parameters) async throws -> [JournalMethods.Export] {
    let path = try places.socket
    return try await onQueue {
      var replies: [JournalMethods.Export] = []
      let method = "\(JournalMethods.interface).Export"
      try Client(path: path).stream(method, parameters, as: JournalMethods.Export.self) { replies.append($0) }
      return replies
    }
  }

  /// All parts of the story.
  func story(_ parameters: InsightMethods.Story.Parameters = .init()) async throws -> [InsightMethods.Story] {
    let path = try places.socket
    return try await onQueue {
      var parts: [InsightMethods.Story] = []
      let method = "\(InsightMethods.interface).Story"
      try Client(path: path).stream(method, parameters, as: InsightMethods.Story.self) { parts.append($0) }
      return parts
    }
  }

  /// "Log" is of the journal, "Control.Status" is of another interface.
  private static func whole(_ method: String) -> String {
    method.contains(".") ? "org.nudged.\(method)" : "\(JournalMethods.interface).\(method)"
  }

  func onQueue<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result { try work() }) }
    }
  }
}
