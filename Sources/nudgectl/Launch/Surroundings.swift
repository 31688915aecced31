import Glibc
import Linux
import NudgeCore

/// All that a verb sees of the machine. The program hands over the real ones, tests make theirs up.
struct Surroundings {
  /// An environment variable; nil when it is unset or empty.
  var variable: (String) -> String?
  /// `TZ` as it is: nil when it is unset. An empty one means UTC.
  var timeZone: () -> String?
  /// Writes to standard output.
  var say: (String) -> Void
  /// Writes to standard error.
  var complain: (String) -> Void
  /// Writes part of a file to standard output: where not all of it gets there, that is said.
  var give: (String) throws -> Void
  var look: Look
  var input: Input
  /// The terminal for questions with keys; nil where there is none. Nothing of it is looked at before it is asked for.
  var terminal: () -> (any Terminal)? = { nil }
  /// The bytes of a file; nil when it cannot be read.
  var contents: @Sendable (_ path: String) -> [UInt8]?
  /// Where a symbolic link points to.
  var linkTarget: (_ path: String) -> String?
  /// Whether there is anything at a path.
  var isThere: (_ path: String) -> Bool
  var programs: Programs
  /// After this the daemon is taken to be stuck. Its slowest honest reply, from a journal on a sleeping disk, comes sooner.
  var patience = Duration.seconds(10)
  /// Columns of the terminal that standard error is; nil: it is none, and progress is not shown.
  var progressColumns: Int?
  /// Names the file that is removed when a signal ends the program; nil: none any more.
  var cleanUp: (_ path: String?) -> Void = { _ in }
  /// Begins to wait for a daemon: by its socket, and its lock where that is known. nil: it cannot be waited for. What is given
  /// waits until one may have come since.
  var arrival: (_ socket: String, _ lock: String?) -> (() -> Void)? = { _, _ in nil }
  /// From here on the program ends with whoever reads its standard output.
  var endsWithReader: () -> Void = {}
  /// Whether a person typed this very command at a terminal and reads what comes: after it, something may be asked that no
  /// script expects.
  var isByHand: () -> Bool = { false }
  /// A small file, and how it is with it.
  var file: @Sendable (_ path: String) -> FileContents = Files.read
  /// Whether two paths lead to the same file.
  var isSameFile: (_ one: String, _ other: String) -> Bool = Files.isSame
  /// The names in a directory; none where it cannot be read.
  var list: (_ directory: String) -> [String] = PlainFile.names
  /// Whether somebody listens at a Unix socket; the name of an abstract one begins with NUL.
  var connects: (_ socket: String) -> Bool = Files.connects
  /// What was done so far.
  var deeds = Deeds()
}

extension Surroundings {
  static var real: Surroundings {
    let deeds = Deeds()
    return Surroundings(
      variable: Self.environmentVariable,
      timeZone: { getenv("TZ").map { String(cString: $0) } },
      say: { Output.write($0, to: STDOUT_FILENO, after: deeds) },
      complain: { Output.write($0, to: STDERR_FILENO) },
      give: Output.give,
      look: .ofStandardOutput(variable: Self.environmentVariable),
      input: .standard,
      terminal: { RealTerminal.standard },
      contents: Files.contents,
      linkTarget: Files.linkTarget,
      isThere: { path in
        var status = stat()
        // A link that leads nowhere, or in a circle, is there as well.
        return lstat(path, &status) == 0
      },
      programs: .real, progressColumns: ProgressBar.columnsOfStandardError(Self.environmentVariable),
      cleanUp: Interruption.removes, arrival: Self.arrival, endsWithReader: Reader.endsProgram,
      isByHand: Self.isTypedAtTerminal, deeds: deeds)
  }

  private static func arrival(_ socket: String, _ lock: String?) -> (() -> Void)? {
    DaemonArrival(socket: socket, lock: lock).map { arrival in { arrival.wait() } }
  }

  /// A shell with a person in front of it makes each command the leader of its job; one that runs a script does not.
  private static func isTypedAtTerminal() -> Bool {
    getpgrp() == getpid() && [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO].allSatisfy { isatty($0) == 1 }
  }

  private static func environmentVariable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
