import NudgeCore

/// How a terminal is told what to run in it. Each program has a way of its own.
struct TerminalProgram: Equatable {
  var name: String
  /// What stands between its name and the program to run in it.
  var options: [String]
  /// Whether it wants the program and its words as one text for a shell.
  var isJoined = false

  /// The desktop's own choice first, then Debian's, then by how often they are found. Titles stay neutral; where a program
  /// has no option for that, what runs in it says its title itself. Those that would hand the window to one that runs already,
  /// and end at once, are asked not to.
  static let known: [TerminalProgram] = [
    // By the specification of default terminals; it knows the way of each.
    .init(name: "xdg-terminal-exec", options: []),
    .init(name: "x-terminal-emulator", options: ["-T", title, "-e"]),
    .init(name: "ptyxis", options: ["--new-window", "--title", title, "--"]),
    .init(name: "kgx", options: ["--title", title, "--"]),
    .init(name: "gnome-terminal", options: ["--title", title, "--wait", "--"]),
    .init(name: "konsole", options: ["-p", "tabtitle=\(title)", "-e"]),
    .init(name: "foot", options: ["--title", title]),
    .init(name: "kitty", options: ["--title", title]),
    .init(name: "alacritty", options: ["--title", title, "-e"]),
    .init(name: "wezterm", options: ["start", "--always-new-process", "--"]),
    .init(name: "ghostty", options: ["--gtk-single-instance=false", "--title=\(title)", "-e"]),
    .init(name: "xfce4-terminal", options: ["--disable-server", "--title", title, "-x"]),
    .init(name: "mate-terminal", options: ["--disable-factory", "--title", title, "-x"]),
    .init(name: "tilix", options: ["--new-process", "--title", title, "-e"]),
    .init(name: "terminator", options: ["--no-dbus", "--title", title, "-x"]),
    .init(name: "lxterminal", options: ["--no-remote", "--title=\(title)", "-e"], isJoined: true),
    .init(name: "qterminal", options: ["-e"]),
    .init(name: "deepin-terminal", options: ["-e"]),
    .init(name: "cosmic-term", options: ["--"]),
    .init(name: "io.elementary.terminal", options: ["--new-window", "-x"], isJoined: true),
    .init(name: "footclient", options: ["--title", title]),
    .init(name: "rio", options: ["-e"]),
    .init(name: "urxvt", options: ["-title", title, "-e"]),
    .init(name: "st", options: ["-T", title, "-e"]),
    .init(name: "xterm", options: ["-T", title, "-e"]),
    .init(name: "uxterm", options: ["-T", title, "-e"]),
  ]

  private static var title: String { AnswerWindow.title }

  /// One that nobody here knows: `-e` is what most have.
  static func unknown(_ name: String) -> TerminalProgram { .init(name: name, options: ["-e"]) }

  static func named(_ name: String) -> TerminalProgram? { known.first { $0.name == name } }

  /// Everything behind the terminal's name.
  func arguments(running command: [String]) -> [String] {
    options + (isJoined ? [command.map(Self.quoted).strung(" ")] : command)
  }

  private static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        || "/._-".unicodeScalars.contains($0)
    }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: #"'\''"#) + "'"
  }
}
