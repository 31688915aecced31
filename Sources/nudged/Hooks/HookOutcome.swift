import NudgeCore
import Systemd

/// What came of the last run of a hook.
enum HookOutcome: Equatable {
  case fine
  case exited(Int32)
  case killed(signal: Int32)
  /// Ended by its time limit.
  case tooLong(Duration)
  case refused(HookFile.Problem)
  /// The user's service manager did not take it.
  case noManager(String)
  /// It was begun, and nobody told of its end.
  case unknown

  init(_ result: Result<UserUnits.End, BusError>, limit: Duration) {
    switch result {
    case .success(let end):
      switch end.result {
      case "success": self = .fine
      case "timeout": self = .tooLong(limit)
      case "signal", "core-dump": self = .killed(signal: end.status)
      default: self = .exited(end.status)
      }
    case .failure(let error):
      self = error.leavesOutcomeOpen ? .unknown : .noManager(error.description)
    }
  }
}

extension HookOutcome {
  /// What `nudgectl doctor` says of a run; nil: it went well.
  ///
  /// - Parameter path: the hook's file.
  func advice(about path: String) -> String? {
    switch self {
    case .fine: nil
    case .exited(Self.cannotBeStarted):
      "could not be started: the program in the first line of \(path) is not there, or there is no such line"
    case .exited(let status): "ended with exit status \(status). To see why, run \(path) by hand: docs/hooks.md"
    case .killed(let signal): "was ended by signal \(signal)"
    case .tooLong(let limit):
      "took longer than \(limit.timeSpan) and was ended. time-limit under [hooks] gives it more; what takes long can go on "
        + "by itself: systemd-run --user …"
    case .refused(let problem): problem.advice(about: path)
    case .noManager(let reason):
      "could not be run: hooks need systemd's user manager, and it did not take this one (\(reason.shownOnOneLine))"
    case .unknown: "was begun, and nobody told how it ended"
    }
  }

  /// `EXIT_EXEC` of systemd.exec(5).
  private static let cannotBeStarted: Int32 = 203
}

extension HookFile.Problem {
  func advice(about path: String) -> String {
    switch self {
    case .notAFile: "is no file that can be run: \(path)"
    case .notExecutable: "is not executable. To turn it on: chmod u+x \(path)"
    case .notYours: "belongs to somebody else, so it is not run. A copy of your own is: \(path)"
    case .writableByOthers(let place): "others can write to it, so it is not run. To mend that: chmod go-w \(place)"
    }
  }
}
