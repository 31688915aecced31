import Foundation
import Systemd
import TestSupport
import Testing

@testable import nudged

/// When the bus is tried again: at the right moment, and not before.
@Suite("Finding the bus again")
struct ReconnectionTests {
  /// A notifier whose every attempt to open the bus is told.
  private final class Attempts {
    let made = Mailbox<BusError?>()
    let servers = Mailbox<NotificationServer?>()
    private(set) var count = 0
    private var notifications: Notifications?

    init(_ environment: [String: String], open: @escaping () throws(BusError) -> Bus) {
      let notifications = Notifications(autoStart: false, environment: environment) {
        [unowned self] () throws(BusError) in
        count += 1
        do throws(BusError) {
          let bus = try open()
          made.put(nil)
          return bus
        } catch {
          made.put(error)
          throw error
        }
      }
      notifications.onServerChange = { [servers] in servers.put($0) }
      self.notifications = notifications
      notifications.start()
    }

    convenience init(_ daemon: TestBus) {
      self.init(["DBUS_SESSION_BUS_ADDRESS": daemon.address]) { [address = daemon.address] () throws(BusError) in
        try Bus.open(address: address)
      }
    }

    isolated deinit { notifications = nil }
  }

  @Test(
    "no timer runs where one would be of no use; elsewhere it waits longer each time",
    arguments: [
      ("there is no socket, and it is waited for", .noSocket, true, [nil, nil, nil]),
      ("there is none, and nobody can wait for it", .noSocket, false, [100, 200, 400]),
      ("nothing says where it is", .noAddress, true, [nil, nil, nil]),
      ("it is full", .init(rawValue: EMFILE), true, [100, 200, 400]),
    ] as [(String, BusError.Code, Bool, [Int?])])
  func waits(name: String, code: BusError.Code, isWatched: Bool, waits: [Int?]) async throws {
    let place = try ConfigDirectory()
    // Other tests may hold every inotify instance there is for a moment; without one a timer is all there is.
    while Inotify() == nil { await turn() }
    let reconnection = Reconnection(socket: isWatched ? place.path + "/bus" : nil) {}
    for wait in waits {
      reconnection.prepare()
      reconnection.failed(BusError(code, message: name))
      #expect(reconnection.wait == wait)
    }
    reconnection.succeeded()
    #expect(reconnection.wait == nil)
  }

  @Test("no bus yet: one attempt, then silence until its socket appears")
  func notYet() async throws {
    let daemon = try TestBus(isRunning: false)
    let attempts = Attempts(daemon)
    #expect(try await attempts.made.next()?.code == .noSocket)
    await everythingReadyHasCome()
    try "".write(toFile: daemon.directory + "/other", atomically: true, encoding: .utf8)
    await everythingReadyHasCome()
    #expect(attempts.count == 1)
    try daemon.start()
    let server = try await ScriptedServer(daemon)
    #expect(try await attempts.servers.next()?.uniqueName == server.bus.uniqueName)
  }

  @Test("not even the directory yet: it is waited for, too")
  func noDirectory() async throws {
    let place = try TestBus(isRunning: false)
    let away = place.directory + ".away"
    try FileManager.default.moveItem(atPath: place.directory, toPath: away)
    let attempts = Attempts(place)
    #expect(try await attempts.made.next()?.code == .noSocket)
    await everythingReadyHasCome()
    #expect(attempts.count == 1)
    try FileManager.default.moveItem(atPath: away, toPath: place.directory)
    #expect(try await attempts.made.next()?.code == .noSocket)
    await everythingReadyHasCome()
    #expect(attempts.count == 2)
    try place.start()
    let server = try await ScriptedServer(place)
    #expect(try await attempts.servers.next()?.uniqueName == server.bus.uniqueName)
  }

  @Test("nothing says where the bus is: nothing more is tried")
  func noAddress() async throws {
    let attempts = Attempts([:]) { () throws(BusError) in throw BusError(.noAddress, message: "nowhere") }
    #expect(try await attempts.made.next()?.code == .noAddress)
    await everythingReadyHasCome()
    #expect(attempts.count == 1)
  }

  @Test("other failures are tried again, less and less often")
  func backoff() async throws {
    let start = ContinuousClock.now
    let attempts = Attempts([:]) { () throws(BusError) in throw BusError(.init(rawValue: EMFILE), message: "full") }
    for _ in 1...5 { _ = try await attempts.made.next() }
    #expect(ContinuousClock.now - start >= .milliseconds(100 + 200 + 400 + 800))
  }

  @Test("one that lets nobody in is tried less and less often, too")
  func nonsense() async throws {
    let place = try TestBus(isRunning: false)
    let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(listener) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: place.socket.utf8) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    #expect(bound == 0 && listen(listener, 4) == 0)
    let start = ContinuousClock.now
    let attempts = Attempts(place)
    for _ in 1...5 {
      #expect(try await attempts.made.next() == nil)
      close(accept(listener, nil, nil))
    }
    #expect(ContinuousClock.now - start >= .milliseconds(100 + 200 + 400 + 800))
  }

  struct Address: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var address: String?
    var directory: String?
    var path: String?
  }

  nonisolated static let addresses = [
    Address(testDescription: "nothing"),
    Address(testDescription: "runtime directory", directory: "/run/user/1000", path: "/run/user/1000/bus"),
    Address(testDescription: "path", address: "unix:path=/a/bus", directory: "/run/user/1000", path: "/a/bus"),
    Address(testDescription: "empty address", address: "", directory: "/run/user/1000", path: "/run/user/1000/bus"),
    Address(testDescription: "guid behind", address: "unix:path=/a/bus,guid=12", path: "/a/bus"),
    Address(testDescription: "guid before", address: "unix:guid=12,path=/a/bus", path: "/a/bus"),
    Address(testDescription: "written as codes", address: "unix:path=%2fa%2Fb%c3%a4%3bs", path: "/a/bä;s"),
    Address(testDescription: "broken code", address: "unix:path=/a%2"),
    Address(testDescription: "no code", address: "unix:path=/a%zz"),
    Address(testDescription: "not UTF-8", address: "unix:path=/a%ff"),
    Address(testDescription: "several", address: "unix:path=/a;unix:path=/b", path: "/a"),
    Address(testDescription: "abstract", address: "unix:abstract=/a/bus", directory: "/run/user/1000"),
    Address(testDescription: "network", address: "tcp:host=localhost,port=1", directory: "/run/user/1000"),
  ]

  @Test("where the socket is", arguments: addresses)
  func path(_ given: Address) {
    var environment: [String: String] = [:]
    environment["DBUS_SESSION_BUS_ADDRESS"] = given.address
    environment["XDG_RUNTIME_DIR"] = given.directory
    #expect(BusSocket.path(in: environment) == given.path)
  }
}
