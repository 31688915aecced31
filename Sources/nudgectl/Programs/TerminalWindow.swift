import NudgeCore

/// A terminal in which `nudgectl` runs, where no dialog program is installed.
struct TerminalWindow: Equatable {
  var path: String
  var program: TerminalProgram

  /// Those that are installed, in the order in which they are tried.
  static func all(in surroundings: Surroundings) -> [TerminalWindow] {
    let (first, rest) = (TerminalProgram.known.prefix(1), TerminalProgram.known.dropFirst())
    return first.compactMap { window($0, surroundings) } + [chosen(surroundings)].compactMap { $0 }
      + rest.compactMap { window($0, surroundings) }
  }

  private static func window(_ program: TerminalProgram, _ surroundings: Surroundings) -> TerminalWindow? {
    guard let path = surroundings.programs.find(program.name) else { return nil }
    return TerminalWindow(path: path, program: behind(path, surroundings) ?? program)
  }

  /// `TERMINAL`, which some people set.
  private static func chosen(_ surroundings: Surroundings) -> TerminalWindow? {
    guard let name = surroundings.variable("TERMINAL"), let path = surroundings.programs.find(name) else { return nil }
    let last = Self.lastPart(of: name)
    return TerminalWindow(path: path, program: TerminalProgram.named(last) ?? .unknown(last))
  }

  /// Debian's choice is a link to the program, which may have no way in common with others.
  private static func behind(_ path: String, _ surroundings: Surroundings) -> TerminalProgram? {
    var path = path
    for _ in 1...8 {
      guard let target = surroundings.linkTarget(path) else { break }
      path = target.hasPrefix("/") ? target : path.prefix(through: path.lastIndex(of: "/") ?? path.startIndex) + target
    }
    return TerminalProgram.named(lastPart(of: path))
  }

  private static func lastPart(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// - Parameter words: a verb that knows `--hold`, and what follows it.
  /// - Returns: whether the verb came up in it.
  func run(_ verb: String, _ words: [String] = [], _ programs: Programs) -> Bool {
    programs.terminal(path) { sign in
      program.arguments(running: [programs.ownPath() ?? "nudgectl", verb, "--opened", sign, "--hold"] + words)
    }
  }
}
