/// The person's own systemd, if there is one.
struct UserManager {
  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// Whether its private socket is there.
  var isThere: Bool {
    surroundings.variable("XDG_RUNTIME_DIR").map { surroundings.isThere("\($0)/systemd/private") } ?? false
  }

  /// What `systemctl is-active` says of a unit: `active`, `inactive`, `failed` …; nil: it cannot be asked.
  func state(of unit: String) -> String? {
    guard isThere, let systemctl = surroundings.programs.find("systemctl"),
      let outcome = surroundings.programs.capture(systemctl, ["--user", "is-active", unit], false)
    else { return nil }
    let state = String(decoding: outcome.output, as: UTF8.self).prefix { !$0.isNewline }
    return state.isEmpty ? nil : String(state)
  }

  /// The variables it hands to what it starts; nil: it cannot be asked.
  func environment() -> [String: String]? {
    guard isThere, let systemctl = surroundings.programs.find("systemctl"),
      let outcome = surroundings.programs.capture(systemctl, ["--user", "show-environment"], false), outcome.status == 0
    else { return nil }
    let pairs = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").compactMap { line in
      line.firstIndex(of: "=").map { (String(line[..<$0]), String(line[$0...].dropFirst())) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// Why the daemon cannot be reached, and what helps.
  var whyUnreachable: String {
    if let path = missingSocket { return Sentences.socketGone(path) }
    return Sentences.unreachable(start: startCommand)
  }

  /// Where the socket of a daemon that runs is no more; nil: it is there, or the daemon is not.
  var missingSocket: String? {
    guard let path = try? SocketPath.resolve(surroundings.variable), !surroundings.isThere(path),
      state(of: "nudged.service") == "active"
    else { return nil }
    return path
  }

  /// The one command that starts the daemon here.
  var startCommand: String { isThere ? "systemctl --user start nudged" : "nudged &" }
}
