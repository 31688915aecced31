import NudgeCore
import Systemd

/// Why the session bus cannot be reached, in words a person can do something with.
///
/// Without the bus nothing of the desktop is seen. That no notification server is there would be a guess then, and a wrong
/// one where there is a bus that only nudged does not reach: it is asked for at another address than the desktop's, or its
/// service is kept from it (systemd.exec(5); signal-cli#947).
nonisolated struct BusTrouble: Hashable, Sendable {
  /// What is wrong, as a part of a sentence.
  let reason: String
  /// What can be done, line by line.
  let remedy: [String]

  /// How the daemon runs, as far as that keeps a bus from it.
  struct Surroundings: Hashable, Sendable {
    /// As a service, with what its unit file forbids.
    var isService = false
    /// In a network of its own.
    var hasOwnNetwork = false
  }

  /// All of it, over several lines.
  var note: String { (["\(reason)."] + remedy).joined(separator: "\n") }

  init(_ error: BusError, environment: [String: String], _ surroundings: Surroundings) {
    let place = BusPlace(environment)
    (reason, remedy) = Self.explain(place, error, surroundings)
  }

  private static func explain(_ place: BusPlace, _ error: BusError, _ own: Surroundings) -> (String, [String]) {
    switch place.kind {
    case .nowhere:
      return (
        "neither DBUS_SESSION_BUS_ADDRESS nor XDG_RUNTIME_DIR is set for nudged, so it does not know where the session bus is",
        ["Start it within a login, best by: systemctl --user enable --now nudged"]
      )
    case .abstract where own.hasOwnNetwork:
      return (
        "the session bus listens at an abstract address (\(place.address)), and nudged's service has a network of its own "
          + "(PrivateNetwork=), from where such an address is not seen",
        fileInstead + orDropIn(["PrivateNetwork=no"])
      )
    case .network where own.isService || own.hasOwnNetwork:
      return (
        "the session bus is reached over a network (\(place.address)), and nudged's service has none (PrivateNetwork=, "
          + "RestrictAddressFamilies=)",
        fileInstead + orDropIn(["PrivateNetwork=no", "RestrictAddressFamilies=AF_INET AF_INET6"])
      )
    case .file(let path) where error.code == .noSocket && own.isService && place.isTemporary(path):
      return (
        "\(path) is not seen by nudged's service, which has a /tmp of its own (PrivateTmp=); or the session bus there has ended",
        fileInstead + orDropIn(["PrivateTmp=no"])
      )
    case .file(let path) where error.code == .noSocket:
      return place.isSet
        ? ("there is no session bus at \(path), where DBUS_SESSION_BUS_ADDRESS says it is", tellAddress)
        : (
          "there is no session bus at \(path), and DBUS_SESSION_BUS_ADDRESS is not set for nudged",
          fileInstead + ["Or, where your desktop has a bus of its own:"] + tellAddress.suffix(2)
        )
    case .file(let path) where denied.contains(error.code.rawValue):
      return (
        "the session bus at \(path) does not let nudged in (\(error.message))",
        [
          "It may be somebody else's: log in as yourself rather than through su or sudo"
            + (own.isService ? "; or the service is kept from it: systemctl --user cat nudged" : "")
        ]
      )
    case .file, .abstract:
      let isRefused = error.code == .connectionRefused
      return (
        isRefused
          ? "nobody listens at \(place.address) any more, where the session bus was"
          : "the session bus at \(place.address) cannot be reached (\(error.message))", tellAddress
      )
    case .network, .other:
      return ("the session bus at \(place.address) cannot be reached (\(error.message))", fileInstead)
    }
  }

  private static let denied: Set<Int32> = [BusError.Code.accessDenied.rawValue, BusError.Code.notPermitted.rawValue]

  // MARK: What can be done

  private static let fileInstead = ["What helps for good: install dbus-user-session, and log in anew"]

  private static let tellAddress = [
    "Logging in anew often helps. Or, in a terminal of your desktop:",
    "  dbus-update-activation-environment --systemd DBUS_SESSION_BUS_ADDRESS",
    "  systemctl --user restart nudged",
  ]

  private static func orDropIn(_ settings: [String]) -> [String] {
    ["Or: systemctl --user edit nudged, and write there", "  [Service]"] + settings.map { "  " + $0 }
      + ["then: systemctl --user restart nudged"]
  }
}

/// The place where the session bus is looked for: the same choice `sd_bus_open_user(3)` makes.
nonisolated struct BusPlace {
  enum Kind: Hashable {
    case file(String)
    case abstract
    case network
    /// A program to start, or something nobody has heard of.
    case other
    case nowhere
  }

  let kind: Kind
  /// For people: without the identity behind it.
  let address: String
  /// Whether the environment names it.
  let isSet: Bool

  init(_ environment: [String: String]) {
    let variable = environment["DBUS_SESSION_BUS_ADDRESS"].flatMap { $0.isEmpty ? nil : $0 }
    isSet = variable != nil
    guard let variable else {
      let path = BusSocket.path(in: environment)
      kind = path.map(Kind.file) ?? .nowhere
      address = path ?? ""
      return
    }
    let first = variable.split(separator: ";").first.map(String.init) ?? variable
    address = first.split(separator: ",").filter { !$0.hasPrefix("guid=") }.joined(separator: ",").shownOnOneLine
    if let path = BusSocket.path(in: environment) {
      kind = .file(path.shownOnOneLine)
    } else if first.hasPrefix("unix:"), first.contains("abstract=") {
      kind = .abstract
    } else {
      kind = ["tcp:", "nonce-tcp:", "vsock:"].contains(where: first.hasPrefix) ? .network : .other
    }
  }

  /// Whether it is in a directory a service may have of its own.
  func isTemporary(_ path: String) -> Bool { path.hasPrefix("/tmp/") || path.hasPrefix("/var/tmp/") }
}
