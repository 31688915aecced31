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

  /// The one command that starts the daemon here.
  var startCommand: String { isThere ? "systemctl --user start nudged" : "nudged &" }
}
