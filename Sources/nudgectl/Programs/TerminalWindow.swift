import NudgeCore

/// A terminal in which `nudgectl` runs, where no dialog program is installed.
struct TerminalWindow: Equatable {
  var path: String
  /// What stands between the terminal's name and the program to run in it.
  var options: [String]

  static func first(in programs: Programs) -> TerminalWindow? {
    known.lazy.compactMap { name, options in
      programs.find(name).map { TerminalWindow(path: $0, options: options) }
    }.first
  }

  /// - Parameter words: a verb that knows `--hold`, and what follows it.
  func run(_ verb: String, _ words: [String] = [], _ programs: Programs) throws(Failure) {
    let command = [programs.ownPath() ?? "nudgectl", verb, "--hold"] + words
    guard let outcome = programs.capture(path, options + command, false), outcome.status == 0 else {
      throw .no("The terminal \(path.shownOnOneLine) could not be opened. In one of yours: nudgectl \(verb)")
    }
  }

  /// Debian's choice first, then by how often they are found. Their titles stay neutral.
  private static let known: [(name: String, options: [String])] = [
    ("x-terminal-emulator", ["-T", AnswerWindow.title, "-e"]),
    ("foot", ["--title", AnswerWindow.title]),
    ("kitty", ["--title", AnswerWindow.title]),
    ("alacritty", ["--title", AnswerWindow.title, "-e"]),
    ("gnome-terminal", ["--title", AnswerWindow.title, "--wait", "--"]),
    ("konsole", ["-p", "tabtitle=\(AnswerWindow.title)", "-e"]),
    ("xfce4-terminal", ["--disable-server", "--title", AnswerWindow.title, "-x"]),
    ("xterm", ["-T", AnswerWindow.title, "-e"]),
  ]
}
