import Foundation
import NudgeCore
import Systemd
import TestSupport
import Testing

@testable import nudged

/// signal-cli#947: a bus that cannot be reached is told as what it is, with the way out.
@Suite("Why the session bus cannot be reached")
struct BusTroubleTests {
  nonisolated struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var address: String?
    var runtime: String? = "/run/user/1000"
    var code: BusError.Code
    var isService = true
    var hasOwnNetwork = true
    /// What is said, in this order.
    var says: [String]
  }

  nonisolated static let accessDenied = BusError.Code.accessDenied

  nonisolated static let cases = [
    Case(
      testDescription: "abstract, in a network of its own", address: "unix:abstract=/tmp/dbus-a,guid=12",
      code: .connectionRefused,
      says: [
        "listens at an abstract address (unix:abstract=/tmp/dbus-a)", "PrivateNetwork=", "dbus-user-session",
        "systemctl --user edit nudged", "[Service]", "PrivateNetwork=no", "restart nudged",
      ]),
    Case(
      testDescription: "the same with the identity in front", address: "unix:guid=12,abstract=/tmp/dbus-a",
      code: .connectionRefused, says: ["an abstract address (unix:abstract=/tmp/dbus-a)", "PrivateNetwork=no"]),
    Case(
      testDescription: "abstract, and nothing in the way", address: "unix:abstract=/tmp/dbus-a",
      code: .connectionRefused, hasOwnNetwork: false,
      says: ["nobody listens at unix:abstract=/tmp/dbus-a any more", "dbus-update-activation-environment --systemd"]),
    Case(
      testDescription: "over a network", address: "tcp:host=localhost,port=4000", code: .init(rawValue: EAFNOSUPPORT),
      says: [
        "over a network (tcp:host=localhost,port=4000)", "PrivateNetwork=, RestrictAddressFamilies=",
        "dbus-user-session",
        "PrivateNetwork=no", "RestrictAddressFamilies=AF_INET AF_INET6",
      ]),
    Case(
      testDescription: "over a network, by hand", address: "tcp:host=localhost,port=4000", code: .connectionRefused,
      isService: false, hasOwnNetwork: false, says: ["cannot be reached (refused)", "dbus-user-session"]),
    Case(
      testDescription: "a file that is not there", address: "unix:path=/run/user/1000/other", code: .noSocket,
      says: ["no session bus at /run/user/1000/other, where DBUS_SESSION_BUS_ADDRESS says", "--systemd DBUS_SESSION"]),
    Case(
      testDescription: "a file in /tmp", address: "unix:path=/tmp/dbus-a,guid=1", code: .noSocket,
      says: ["/tmp/dbus-a is not seen by nudged's service", "PrivateTmp=", "dbus-user-session", "PrivateTmp=no"]),
    Case(
      testDescription: "a file in /tmp, by hand", address: "unix:path=/tmp/dbus-a", code: .noSocket, isService: false,
      hasOwnNetwork: false, says: ["no session bus at /tmp/dbus-a"]),
    Case(
      testDescription: "a file that is another's", address: "unix:path=/run/user/0/bus", code: accessDenied,
      says: ["/run/user/0/bus does not let nudged in", "su or sudo", "systemctl --user cat nudged"]),
    Case(
      testDescription: "one that lets nobody in", address: "unix:path=/run/user/0/bus", code: .notPermitted,
      isService: false, says: ["does not let nudged in"]),
    Case(
      testDescription: "a file with nobody behind it", address: "unix:path=/run/user/1000/bus",
      code: .connectionRefused,
      says: ["nobody listens at unix:path=/run/user/1000/bus any more", "Logging in anew"]),
    Case(
      testDescription: "no address, no bus of the user manager", code: .noSocket,
      says: [
        "no session bus at /run/user/1000/bus, and DBUS_SESSION_BUS_ADDRESS is not set", "dbus-user-session",
        "dbus-update-activation-environment --systemd DBUS_SESSION_BUS_ADDRESS",
      ]),
    Case(
      testDescription: "an empty address", address: "", code: .noSocket,
      says: ["no session bus at /run/user/1000/bus, and DBUS_SESSION_BUS_ADDRESS is not set"]),
    Case(
      testDescription: "not even a runtime directory", runtime: nil, code: .noAddress,
      says: ["neither DBUS_SESSION_BUS_ADDRESS nor XDG_RUNTIME_DIR is set", "systemctl --user enable --now nudged"]),
    Case(
      testDescription: "no address at all", address: "nonsense\u{1B}[31m", code: .invalidArgument,
      says: ["the session bus at nonsense␛[31m cannot be reached", "dbus-user-session"]),
    Case(
      testDescription: "a program to start", address: "unixexec:path=ssh", code: .notPermitted,
      says: ["the session bus at unixexec:path=ssh cannot be reached", "dbus-user-session"]),
  ]

  @Test("the true reason and the way out", arguments: cases)
  func explained(_ given: Case) {
    var environment: [String: String] = [:]
    environment["DBUS_SESSION_BUS_ADDRESS"] = given.address
    environment["XDG_RUNTIME_DIR"] = given.runtime
    let trouble = BusTrouble(
      BusError(given.code, message: "refused"), environment: environment,
      .init(isService: given.isService, hasOwnNetwork: given.hasOwnNetwork))
    var rest = trouble.note[...]
    for part in given.says {
      guard let range = rest.firstRange(of: part) else {
        Issue.record("“\(part)” is not in, or not behind what comes before: \(trouble.note)")
        break
      }
      rest = rest[range.upperBound...]
    }
    #expect(!trouble.note.contains("dunst") && !trouble.note.contains("mako"))
  }

  @Test("a real bus at an abstract address that is gone: the reason is there, and goes with the trouble")
  func real() async throws {
    let name = "nudged-test-\(UUID().uuidString)"
    let environment = ["DBUS_SESSION_BUS_ADDRESS": "unix:abstract=\(name)"]
    let there = try TestBus()
    // The bus that is opened is another at first.
    var address = "unix:abstract=\(name)"
    let notifications = Notifications(
      autoStart: false, environment: environment, surroundings: .init(isService: true, hasOwnNetwork: true),
      openBus: { () throws(BusError) in try Bus.open(address: address) })
    let changes = Mailbox<Bool>()
    notifications.onBusChange = { changes.put($0) }
    notifications.start()
    #expect(try await changes.next() == false)
    #expect(notifications.busTrouble?.note.contains("PrivateNetwork=no") == true)
    address = there.address
    while try await changes.next() == false {}
    #expect(notifications.busTrouble == nil)
  }
}
