import Glibc
import NudgeCore
import Systemd

/// A window of `nudgectl` for a person who did something on the desktop: through the user manager, outside the daemon's sandbox,
/// and directly where no user manager answers (then there is no sandbox either).
enum ClientWindow {
  /// The question of a nudge.
  case answer(Nudge.ID)
  /// The person's own people.
  case support

  /// What the service manager is asked to run, or the daemon itself where there is none.
  ///
  /// - Parameter activationToken: What lets the window take the focus, where the server gave one.
  func unit(activationToken: String?) -> TransientUnit {
    TransientUnit(
      name: "nudged-\(name)-\(Clock.now().microseconds).service", description: "A moment for you",
      command: [Self.client] + words, environment: Self.activation(activationToken),
      properties: [
        // Its end is waited for: a window that does not come up must not be the last that is heard of it.
        ("AddRef", .bool(true)), ("Type", .string("oneshot")), ("TimeoutStartUSec", .uint64(.max)),
        // A terminal that goes on by itself is the person's.
        ("KillMode", .string("process")),
      ])
  }

  private var name: String {
    switch self {
    case .answer(let id): "answer-\(id)"
    case .support: "support"
    }
  }

  /// The same in a terminal, for people.
  var command: String {
    switch self {
    case .answer: "nudgectl answer"
    case .support: "nudgectl support"
    }
  }

  private var words: [String] {
    switch self {
    case .answer(let id): ["answer", "--window", "\(id)"]
    case .support: ["support", "--window"]
    }
  }

  /// The variables that hand a token on: the one of Wayland (xdg-activation), and the one of X11 (startup notification).
  /// One that is no plain word is left out; the window opens without it.
  nonisolated static func activation(_ token: String?) -> [String] {
    guard let token, !token.isEmpty, token.utf8.count <= longestToken,
      token.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F })
    else { return [] }
    return ["XDG_ACTIVATION_TOKEN=\(token)", "DESKTOP_STARTUP_ID=\(token)"]
  }

  /// In bytes; real ones have less than a hundred.
  private nonisolated static let longestToken = 1000

  /// `nudgectl` beside this program, else on the search path.
  private static var client: String {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    guard length > 0 else { return "nudgectl" }
    let daemon = String(decoding: buffer[..<length], as: UTF8.self)
    let sibling = daemon.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/nudgectl"
    return access(sibling, X_OK) == 0 ? sibling : "nudgectl"
  }

  /// Starts it as a program of the daemon's own.
  ///
  /// - Returns: its number; nil: it could not be started.
  static func start(_ unit: TransientUnit) -> pid_t? {
    let command = unit.command
    var arguments = command.map { strdup($0) } + [nil]
    var variables = environment(with: unit.environment).map { strdup($0) } + [nil]
    defer { for word in arguments + variables { free(word) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The daemon ignores the signals it takes as events, and Dispatch blocks the rest; a child that inherited that would
    // be deaf to them.
    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var child = pid_t()
    let failure = posix_spawnp(&child, command[0], nil, &attributes, &arguments, &variables)
    if failure == 0 { return child }
    Log.write(.nudge, .warning, "\(command[0]) could not be started: \(String(cString: strerror(failure)))")
    return nil
  }

  /// The daemon's own variables, and these in place of those of the same names.
  private static func environment(with extra: [String]) -> [String] {
    let given = Dictionary(uniqueKeysWithValues: extra.map { ($0.prefix { $0 != "=" }, $0) })
    return Environment.all.filter { given[Substring($0.key)] == nil }.map { "\($0)=\($1)" } + extra
  }
}
