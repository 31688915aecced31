import Glibc
import NudgeCore

/// Other programs of the machine, as far as the client starts any.
struct Programs {
  struct Outcome: Equatable {
    /// The exit status; 128 and the signal's number when a signal ended it.
    var status: Int32
    /// Standard output.
    var output: [UInt8] = []
    /// Standard error, where it was not asked for together with the output: its first part.
    var errors: [UInt8] = []
  }

  /// Where a program is: on the search path, or at this path; nil: it is not installed.
  var find: (_ name: String) -> String?
  /// Where this program itself is.
  var ownPath: () -> String?
  /// Starts one, waits for its end, and keeps what it writes to standard output (and standard error, if asked).
  var capture: (_ path: String, _ arguments: [String], _ alsoErrors: Bool) -> Outcome?
  /// Starts one, gives it `text` to read on standard input, and waits for its end. Of what it writes, only complaints are kept.
  var feed: (_ path: String, _ arguments: [String], _ text: String) -> Outcome?
  /// Starts one that makes one thing of another: gives it all of `input` to read, waits for its end, and keeps what it writes to
  /// standard output.
  var turn: (_ path: String, _ arguments: [String], _ input: [UInt8]) -> Outcome?
  /// Starts one that makes something of what it is given bit by bit, and writes it to a descriptor.
  var pour: (_ path: String, _ arguments: [String], _ descriptor: Int32) -> Pouring? = { _, _, _ in nil }
  /// Starts a terminal in which this program is to come up, and waits for its end. Returns whether it came up: that is told by the
  /// sign whose path the arguments are made with.
  var terminal: (_ path: String, _ arguments: (_ sign: String) -> [String]) -> Bool = { _, _ in false }
  /// Starts one that goes on by itself, away from this terminal. Returns whether it could be started.
  var leave: (_ path: String, _ arguments: [String]) -> Bool
}

/// A program that is being given something, bit by bit.
struct Pouring {
  /// Waits until it has been taken. Returns whether it was: one that has ended takes nothing.
  var give: ([UInt8]) -> Bool
  /// That was all. Waits for the end, and returns the status as in ``Programs/Outcome``.
  var end: () -> Int32
}

extension Programs {
  static var real: Programs {
    Programs(
      find: find, ownPath: { Files.linkTarget("/proc/self/exe") }, capture: Spawned.capture, feed: Spawned.feed,
      turn: Spawned.turn, pour: Spawned.pour, terminal: TerminalStart.open, leave: Spawned.leave)
  }

  private static func find(_ name: String) -> String? {
    if name.contains("/") { return access(name, X_OK) == 0 ? name : nil }
    guard let path = getenv("PATH") else { return nil }
    return String(cString: path).split(separator: ":").lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }
}
