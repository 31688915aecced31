/// How the program ends, in the numbers of sysexits.h.
struct Sysexit: RawRepresentable, Hashable, Sendable {
  let rawValue: Int32

  static let fine = Sysexit(rawValue: 0)
  /// Understood, and it cannot be: nothing is open, no such nudge, put off too often, a doctor's finding.
  static let no = Sysexit(rawValue: 1)
  /// An unknown verb or flag, or words that could mean two things (EX_USAGE).
  static let usage = Sysexit(rawValue: 64)
  /// What was given cannot be used: a time, a text, an expression, a configuration (EX_DATAERR).
  static let badInput = Sysexit(rawValue: 65)
  /// The daemon cannot be reached (EX_UNAVAILABLE).
  static let unreachable = Sysexit(rawValue: 69)
  /// A window was asked for, and none came up (EX_OSFILE). For the daemon, which says so then.
  static let noWindow = Sysexit(rawValue: 72)
  /// It may work in a moment: no reply in time, a full disk (EX_TEMPFAIL).
  static let tryAgain = Sysexit(rawValue: 75)
  /// Ctrl-C at a question, as the shell counts SIGINT.
  static let interrupted = Sysexit(rawValue: 130)
}
