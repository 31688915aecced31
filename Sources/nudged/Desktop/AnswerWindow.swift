import Glibc
import NudgeCore
import Systemd

/// Opens `nudgectl answer --window ID` for a person who clicked: through the user manager, outside the daemon's sandbox,
/// and directly where no user manager answers (then there is no sandbox either).
enum AnswerWindow {
  static func open(_ id: Nudge.ID, through notifications: Notifications) {
    let command = [client, "answer", "--window", "\(id)"]
    notifications.startTransientUnit(
      name: "nudged-answer-\(id)-\(Clock.now().microseconds).service", description: "A moment for you",
      command: command
    ) { result in
      if case .failure = result { start(command) }
    }
  }

  /// `nudgectl` beside this program, else on the search path.
  private static var client: String {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    guard length > 0 else { return "nudgectl" }
    let daemon = String(decoding: buffer[..<length], as: UTF8.self)
    let sibling = daemon.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/nudgectl"
    return access(sibling, X_OK) == 0 ? sibling : "nudgectl"
  }

  private static func start(_ command: [String]) {
    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
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
    let failure = posix_spawnp(&child, command[0], nil, &attributes, &arguments, environ)
    if failure != 0 {
      Log.write(.nudge, .warning, "\(command[0]) could not be started: \(String(cString: strerror(failure)))")
    }
  }
}
