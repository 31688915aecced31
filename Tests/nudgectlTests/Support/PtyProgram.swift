@preconcurrency import Glibc  // for `environ`
import Testing

@testable import nudgectl

/// The built client at a pseudo-terminal that is its own, as in a terminal window.
final class PtyProgram {
  let pty: PtyPair
  /// Kept as long as the program may call it.
  private let daemon: any Reachable
  let child: pid_t
  let modeBefore: [tcflag_t]

  /// - Parameter line: for the shell; `$ctl` is the program.
  init(_ line: String, daemon: any Reachable, variables: [String] = [], columns: Int = 80) throws {
    pty = try PtyPair(columns: columns)
    modeBefore = pty.mode
    self.daemon = daemon
    let settings =
      ["TERM=xterm-256color", "LC_ALL=C.UTF-8", "TZ=Europe/Berlin", "NUDGED_SOCKET=\(daemon.path)"]
      + ["ctl=\(ProgramTests.path)", "PATH=/usr/bin:/bin", RealDaemon.clock] + variables
    child = try Self.start(["/bin/sh", "-c", line], settings, at: pty.path)
  }

  /// `POSIX_SPAWN_SETSID`, which the headers keep for those who define `_GNU_SOURCE`.
  private static let newSession: Int16 = 0x80
  /// `POSIX_SPAWN_SETSIGMASK`: the threads tests run on have signals blocked, and a child would inherit that.
  private static let ownMask: Int16 = 0x08
  /// `POSIX_SPAWN_SETSIGDEF`: nor is it to inherit what is ignored here.
  private static let ownActions: Int16 = 0x04

  private static func start(_ words: [String], _ settings: [String], at path: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal a session leader opens becomes its own.
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Self.newSession | Self.ownMask | Self.ownActions)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in SignalPipe.all { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var arguments = words.map { strdup($0) } + [nil]
    var environment = settings.map { strdup($0) } + [nil]
    defer { for word in arguments + environment { free(word) } }
    var child = pid_t()
    try #require(posix_spawn(&child, words[0], &actions, &attributes, &arguments, &environment) == 0)
    return child
  }

  func press(_ keys: String) { pty.press(keys) }

  func shows(_ text: String) -> Bool { pty.wait { $0.text.contains(text) } }

  /// How it ended: its exit status, or 128 and the signal's number.
  func ending() -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    pty.drain()
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
