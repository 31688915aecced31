import Linux
import NudgeCore
import Varlink

/// What `nudgectl doctor` looks at: first what can be seen without the daemon, then what the daemon sees.
struct Checkup {
  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  func findings() -> [Finding] {
    let daemon = Result { try Daemon(surroundings) }
    let status = daemon.flatMap { daemon in Result { try daemon.call(Methods.status, Empty()) } }
    let socket = socket
    let probed = try? daemon.get().call(Methods.probe, Empty())
    // Without a socket there is no more to say about the daemon.
    let seen = [
      socket, socket.fine ? self.daemon(status) : nil, service(isReachable: (try? status.get()) != nil), configuration,
      otherFile(probed?.configuration), window, unsent, journal(isKept: (try? status.get()) != nil || probed != nil),
    ]
    return seen.compactMap { $0 } + (probed?.findings ?? [])
  }

  /// Words that lie outside of the journal.
  private var unsent: Finding? {
    guard let files = UnsentFile(surroundings.variable)?.files, let first = files.first else { return nil }
    let more = files.count == 1 ? "" : ", and in \(files.count - 1) more beside it"
    return Finding(
      topic: "unsent words", fine: false,
      note: """
        Some that could not be kept in the journal lie in \(first.shownOnOneLine)\(more).
        To have them in it: nudgectl win …; then remove the file.
        """)
  }

  /// While no daemon keeps it, its program says whether it could. One that cannot read all of it tells so among its own findings.
  private func journal(isKept: Bool) -> Finding? {
    guard !isKept, let outcome = try? DaemonProgram(surroundings).checkJournal(), outcome.status == 78 else {
      return nil
    }
    return Finding(topic: "journal", fine: false, note: outcome.said)
  }

  private var socket: Finding {
    do throws(Failure) {
      if let path = UserManager(surroundings).missingSocket {
        return Finding(topic: "socket", fine: false, note: Sentences.socketGone(path))
      }
      return Finding(topic: "socket", fine: true, note: try SocketPath.resolve(surroundings.variable))
    } catch {
      return Finding(topic: "socket", fine: false, note: error.sentence)
    }
  }

  private func daemon(_ status: Result<Control.Status, any Error>) -> Finding {
    switch status {
    case .success(let status) where status.version == NudgedVersion.current:
      return Finding(topic: "daemon", fine: true, note: "answers, version \(status.version)")
    case .success(let status):
      let restart = UserManager(surroundings).isThere ? "systemctl --user restart nudged" : "end it, then nudged &"
      return Finding(
        topic: "daemon", fine: false,
        note: "is version \(status.version), nudgectl is \(NudgedVersion.current). To bring them together: \(restart)")
    case .failure(let error):
      return Finding(topic: "daemon", fine: false, note: Launch(surroundings: surroundings).failure(error, []).sentence)
    }
  }

  /// Started by hand is fine, too; then there is nothing to say about the unit.
  private func service(isReachable: Bool) -> Finding? {
    guard let state = UserManager(surroundings).state(of: "nudged.service") else { return nil }
    switch state {
    case "active", "activating", "reloading": return Finding(topic: "service", fine: true, note: state)
    case "failed":
      return Finding(topic: "service", fine: false, note: "failed. Why: systemctl --user status nudged")
    default:
      return Finding(
        topic: "service", fine: isReachable,
        note: isReachable
          ? "\(state); the daemon was started by hand"
          : "\(state). To start it, now and at every login: "
            + "systemctl --user enable --now nudged")
    }
  }

  private var configuration: Finding {
    do throws(Failure) {
      let file = try ConfigFile.path(surroundings.variable)
      guard surroundings.isThere(file) else {
        return Finding(topic: "configuration", fine: true, note: ConfigFile.absent(file))
      }
      let outcome = try DaemonProgram(surroundings).checkConfiguration(file)
      return Finding(topic: "configuration", fine: outcome.status == 0, note: outcome.said)
    } catch {
      return Finding(topic: "configuration", fine: false, note: error.sentence)
    }
  }

  /// That the daemon reads another file than the one that is meant here: a terminal may have variables of its own, such as one
  /// within a snap.
  private func otherFile(_ theirs: String?) -> Finding? {
    guard let theirs, let own = try? ConfigFile.path(surroundings.variable), !surroundings.isSameFile(own, theirs)
    else {
      return nil
    }
    let cause = surroundings.variable("XDG_CONFIG_HOME").map { "XDG_CONFIG_HOME is \($0.shownOnOneLine)" }
    return Finding(
      topic: "which file", fine: false,
      note: """
        nudged reads \(theirs.shownOnOneLine),
        and in this terminal yours would be \(own.shownOnOneLine)
        (\(cause ?? "HOME or XDG_CONFIG_HOME is another for nudged")). What counts is the first one.
        In this terminal, to mean the same: \(Self.remedy(theirs))
        """)
  }

  private static func remedy(_ file: String) -> String {
    let tail = "/nudged/nudged.toml"
    guard file.hasSuffix(tail) else { return "edit \(file.shownOnOneLine)" }
    return "export XDG_CONFIG_HOME=\(file.dropLast(tail.count).description.shownOnOneLine)"
  }

  /// What the Answer button opens.
  private var window: Finding {
    let seen = whatTheManagerKnows
    guard DesktopDisplay.find(seen) != nil || DesktopDisplay.find(surroundings) == nil else {
      return Finding(
        topic: "window", fine: false,
        note: """
          Answer finds no desktop to open a window on, as your service manager does not know of this one.
          To tell it, here and at each login: systemctl --user import-environment DISPLAY WAYLAND_DISPLAY XAUTHORITY
          Until then: nudgectl answer
          """)
    }
    if let dialog = Dialog.all(in: surroundings).first {
      return Finding(topic: "window", fine: true, note: "Answer opens \(dialog.path.shownOnOneLine)")
    }
    if let terminal = TerminalWindow.all(in: surroundings).first {
      return Finding(
        topic: "window", fine: true, note: "Answer opens \(terminal.path.shownOnOneLine), with the question in it")
    }
    return Finding(topic: "window", fine: false, note: "nothing for Answer to open. \(AnswerWindow.whatHelps)")
  }

  /// A window is opened by the service manager, by its own variables and not by those of this terminal.
  private var whatTheManagerKnows: Surroundings {
    guard let theirs = UserManager(surroundings).environment() else { return surroundings }
    var seen = surroundings
    seen.variable = { [variable = surroundings.variable] name in
      ["DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY"].contains(name) ? theirs[name] : variable(name)
    }
    return seen
  }
}
