import NudgeCore
import Testing

@testable import nudgectl

/// A command line, run in surroundings a test made up.
final class Stage {
  private(set) var said = ""
  private(set) var complained = ""
  var variables: [String: String] = [:]
  var look = Look.plain(at: Fixed.now)
  var input = Input(source: .nothing, line: { _ in nil }, everything: { _ in [] })
  var terminal: ScriptedTerminal?
  var files: [String: [UInt8]] = [:]
  /// Files that are there and cannot be read, and why.
  var unreadable: [String: String] = [:]
  /// Where links lead.
  var links: [String: String] = [:]
  /// The sockets at which somebody listens; nil: at every one, wherever it is.
  var sockets: [String]?
  var existing: Set<String> = []
  /// Programs by path; what they say, given their arguments.
  var programs: [String: ([String]) -> Programs.Outcome] = [:]
  private(set) var started: [[String]] = []
  /// What programs were given to read.
  private(set) var fed: [String] = []
  var patience = Duration.seconds(300)
  /// What happens while a daemon is waited for, once for each time that is prepared for it. None left: it cannot be waited for.
  var arrivals: [() -> Void] = []
  /// Whether a person typed the command at a terminal.
  var isByHand = false

  /// Kept alive as long as somebody may talk to it.
  let daemon: FakeDaemon?

  init(_ daemon: FakeDaemon? = nil) {
    self.daemon = daemon
    variables["TZ"] = "Europe/Berlin"
    if let daemon { variables["NUDGED_SOCKET"] = daemon.path }
  }

  /// A person who types these lines, and then ends the input.
  func types(_ lines: String...) { types(lines) }

  func types(_ lines: [String]) {
    var rest = lines
    input = Input(
      source: .terminal,
      line: { prompt in
        prompt()
        return rest.isEmpty ? nil : Array(rest.removeFirst().utf8)
      }, everything: { _ in [] })
  }

  /// A person at a terminal who presses these keys; what is drawn goes to `complained` as well.
  @discardableResult
  func presses(_ steps: ScriptedTerminal.Step..., columns: Int = 80) -> ScriptedTerminal {
    let scripted = ScriptedTerminal(steps, columns: columns) { [unowned self] in complained += $0 }
    terminal = scripted
    types()
    variables["TERM"] = "xterm-256color"
    variables["LANG"] = "C.UTF-8"
    return scripted
  }

  func pipes(_ bytes: [UInt8]) {
    input = Input(source: .stream, line: { _ in nil }, everything: { Array(bytes.prefix($0)) })
  }

  @discardableResult
  func run(_ arguments: [String]) -> Sysexit { Launch(surroundings: surroundings).run(arguments) }

  @discardableResult
  func run(_ line: String) -> Sysexit { run(line.split(separator: " ").map(String.init)) }

  var surroundings: Surroundings {
    let files = files
    return Surroundings(
      variable: { [unowned self] in variables[$0].flatMap { $0.isEmpty ? nil : $0 } },
      timeZone: { [unowned self] in variables["TZ"] }, say: { [unowned self] in said += $0 },
      complain: { [unowned self] in complained += $0 }, give: { [unowned self] in said += $0 }, look: look,
      input: input,
      terminal: { [unowned self] in terminal },
      contents: { files[$0] ?? Files.contents($0) }, linkTarget: { [unowned self] in links[$0] },
      isThere: { [unowned self] in existing.contains($0) },
      programs: Programs(
        find: { [unowned self] name in programs.keys.first { $0 == name || $0.hasSuffix("/\(name)") } },
        ownPath: { "/opt/nudged/bin/nudgectl" },
        capture: { [unowned self] path, arguments, _ in
          started.append([path] + arguments)
          return programs[path]?(arguments)
        },
        feed: { [unowned self] path, arguments, text in
          started.append([path] + arguments)
          fed.append(text)
          return programs[path]?(arguments)
        },
        turn: { [unowned self] path, arguments, input in
          started.append([path] + arguments)
          fed.append(String(decoding: input, as: UTF8.self))
          return programs[path]?(arguments)
        },
        terminal: { [unowned self] path, arguments in
          started.append([path] + arguments("/run/sign"))
          return programs[path]?(arguments("/run/sign")).status == 0
        },
        leave: { [unowned self] path, arguments in
          started.append([path] + arguments)
          return programs[path] != nil
        }), patience: patience,
      arrival: { [unowned self] _, _ in
        guard !arrivals.isEmpty else { return nil }
        return arrivals.removeFirst()
      },
      isByHand: { [unowned self] in isByHand },
      file: { [unreadable] path in
        if let reason = unreadable[path] { return .unreadable(reason) }
        return files[path].map(FileContents.bytes) ?? Files.read(path)
      },
      list: { [unowned self] directory in
        let sockets = self.sockets ?? []
        return sockets.filter { $0.hasPrefix(directory + "/") }.map { String($0.dropFirst(directory.count + 1)) }
      },
      connects: { [unowned self] socket in sockets?.contains(socket) ?? true })
  }
}
