@preconcurrency import Glibc
import NudgeCore
import Systemd

/// What the daemon says about itself, once per event: to the journal with fields, else to standard error.
/// Nothing a person wrote ever comes here.
enum Log {
  enum Priority: Int32 {
    case error = 3
    case warning = 4
    case notice = 5
    case info = 6
  }

  /// Kinds of messages, by the id `journalctl MESSAGE_ID=…` finds them with (listed in docs/log.md).
  enum Kind: String {
    case started = "5f0c2d3d8a4b4f1e9c7a0b1d2e3f4a51"
    case stopped = "5f0c2d3d8a4b4f1e9c7a0b1d2e3f4a52"
    case reloaded = "5f0c2d3d8a4b4f1e9c7a0b1d2e3f4a53"
    case badConfiguration = "5f0c2d3d8a4b4f1e9c7a0b1d2e3f4a54"
    case nudge = "5f0c2d3d8a4b4f1e9c7a0b1d2e3f4a55"
    case server = "5f0c2d3d8a4b4f1e9c7a0b1d2e3f4a56"
    case bus = "5f0c2d3d8a4b4f1e9c7a0b1d2e3f4a57"
    case notStored = "5f0c2d3d8a4b4f1e9c7a0b1d2e3f4a58"
    case guide = "5f0c2d3d8a4b4f1e9c7a0b1d2e3f4a59"
    case unexpected = "5f0c2d3d8a4b4f1e9c7a0b1d2e3f4a5a"
    case clock = "5f0c2d3d8a4b4f1e9c7a0b1d2e3f4a5b"
    case presence = "5f0c2d3d8a4b4f1e9c7a0b1d2e3f4a5c"
    case words = "5f0c2d3d8a4b4f1e9c7a0b1d2e3f4a5d"
    case hook = "5f0c2d3d8a4b4f1e9c7a0b1d2e3f4a5e"
    case journal = "5f0c2d3d8a4b4f1e9c7a0b1d2e3f4a5f"
    case backup = "5f0c2d3d8a4b4f1e9c7a0b1d2e3f4a60"
  }

  private static let toJournal = Journal.isStderrJournal

  /// An error as it may stand here. Of a mistake in a file that is its place: the reason quotes what a person wrote.
  static func words(for error: any Error) -> String { (error as? ConfigurationProblem)?.place ?? "\(error)" }

  /// More than any sentence of ours with a path or two in it. Some messages quote what another program said.
  private static let longestMessage = 9000

  static func write(_ kind: Kind, _ priority: Priority, _ message: String, fields: [String: String] = [:]) {
    let message = message.shownOnOneLine(atMost: longestMessage)
    if toJournal {
      Journal.send(priority: priority.rawValue, message: message, messageID: kind.rawValue, fields: fields)
    } else {
      fputs("nudged: \(message)\n", stderr)
    }
  }
}
