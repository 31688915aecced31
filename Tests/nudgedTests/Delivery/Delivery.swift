import Foundation
import Linux
import NudgeCore
import NudgeStore
import Systemd
import TestSupport

@testable import nudged

/// The whole way of a nudge: engine, bubbles and ledger as in the daemon, on a bus of the test's own, against servers that
/// do as a test says.
final class Delivery {
  let daemon: TestBus
  let store: Store
  let engine: Engine
  let notifications: Notifications
  let bubbles: Bubbles
  /// Every change of the server.
  let changes = Mailbox<String?>()
  private(set) var servers: [ScriptedServer] = []
  private(set) var manager: ScriptedManager?
  private let directory: String
  /// Far ahead: the engine's alarm, which keeps to the machine's clock, does not ring.
  private let clock = SetClock()

  var unsent: String { directory + "/unsent.txt" }

  init(discreet: Bool = true, inlineReply: Bool = true) throws {
    daemon = try TestBus()
    directory = FileManager.default.temporaryDirectory.appending(path: "nudged-delivery-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    store = try Store(path: directory + "/journal.sqlite")
    clock.now = Instant(seconds: 2_200_000_000)
    let settings = Settings(discreet: discreet, inlineReply: inlineReply)
    engine = try Engine(store: store, settings: settings, zone: .utc) { [clock] in clock.now }
    notifications = Notifications(
      autoStart: false, environment: ["DBUS_SESSION_BUS_ADDRESS": daemon.address],
      openBus: { [address = daemon.address] () throws(BusError) in try Bus.open(address: address) })
    bubbles = Bubbles(
      notifications: notifications, engine: engine, unsent: UnsentFile(directory: directory),
      namesDanger: ConfigFixtures.words.lists.namesDanger
    ) {
      GuideLibrary.plain(named: $0.guide)
    }
    engine.desktop = bubbles
    engine.onChange = { [changes, notifications] change in
      if case .server = change { changes.put(notifications.server?.uniqueName) }
    }
    bubbles.start()
  }

  isolated deinit { try? FileManager.default.removeItem(atPath: directory) }

  /// The server now.
  var server: ScriptedServer { servers[servers.count - 1] }

  /// A server comes, and the daemon knows it when this returns.
  @discardableResult
  func serve(
    _ capabilities: [String] = ["actions", "body"], manners: [String: ScriptedServer.Manner] = [:],
    isReplacing: Bool = false, prepare: (ScriptedServer) -> Void = { _ in }
  ) async throws -> ScriptedServer {
    let server = try await ScriptedServer(
      daemon, capabilities: capabilities, manners: manners, isReplacing: isReplacing, prepare: prepare)
    servers.append(server)
    while try await changes.next() != server.bus.uniqueName {}
    return server
  }

  /// The server goes without a word, and the daemon knows that when this returns.
  func serverGoes() async throws {
    server.bus.close()
    while try await changes.next() != nil {}
  }

  func manage() async throws { manager = try await ScriptedManager(daemon) }

  /// Two plans never ask within the same hour.
  func ask(_ plan: String = "hello") {
    clock.now = clock.now + .hours(1)
    engine.happen(.asked(plan: plan, guide: "hello", expiresAfter: .hours(24)))
  }

  /// Time passes.
  func passes(_ length: Duration) {
    clock.now = clock.now + length
    engine.happen(.tick)
  }

  /// A nudge is asked and has its number.
  func show(_ plan: String = "hello") async throws {
    ask(plan)
    try await settle()
  }

  /// Waits until everything that was sent, in whichever direction, has come and has been answered.
  func settle() async throws {
    for _ in 1...3 {
      try await notifications.bus?.settle()
      try await servers.last?.bus.settle()
      try await manager?.bus.settle()
    }
    try await notifications.bus?.settle()
  }

  func answer(_ id: Nudge.ID? = nil) throws {
    let nudge = try engine.openNudge(id)
    _ = try engine.answer(nudge, with: try EntryDraft(kind: .win, text: "made tea"))
  }

  // MARK: What was seen

  /// For instance "2 times shown, 1 entry, nudge answered".
  func seen() throws -> String {
    let shown = servers.reduce(0) { $0 + $1.calls }
    let entries = try store.entries(limit: 100).count
    var states: [String] = []
    while let nudge = try store.nudge(Nudge.ID(states.count + 1)) { states.append(Self.word(nudge.state)) }
    let windows = manager?.started.waiting.count ?? 0
    return [
      shown == 1 ? "shown once" : "shown \(shown) times", Self.count(entries, "entry", "entries"),
      windows == 0 ? nil : Self.count(windows, "window", "windows"),
      states.count == 1 ? "nudge \(states[0])" : "nudges \(states.joined(separator: ", "))",
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    number == 1 ? "1 \(one)" : "\(number == 0 ? "no" : "\(number)") \(many)"
  }

  private static func word(_ state: NudgeState) -> String {
    switch state {
    case .shown: "open"
    case .planned: "waiting"
    case .snoozed: "put off"
    default: state.rawValue
    }
  }
}
