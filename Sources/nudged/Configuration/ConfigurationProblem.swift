import NudgeCore

/// One thing in a configuration or a guide that cannot be used as it is.
nonisolated struct ConfigurationProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file it stands in.
  let file: String
  /// Counted from 1; 0 where no line can be named.
  let line: Int
  /// The setting, as `plan[2].on-calendar`; empty where it is the file itself.
  let key: String
  /// One or two sentences: what is there, and how to mend it.
  let reason: String

  init(file: String, line: Int = 0, key: String = "", reason: String) {
    self.file = file
    self.line = line
    self.key = key
    self.reason = reason
  }

  /// `file:line: key: reason`, on one line and harmless to a terminal.
  var description: String { "\(place): \(reason.shownOnOneLine)" }

  /// `file:line: key`, for the log: reasons quote what the person wrote.
  var place: String {
    let place = line > 0 ? "\(file):\(line)" : file
    return (key.isEmpty ? place : "\(place): \(key)").shownOnOneLine
  }
}
