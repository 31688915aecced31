import Dispatch
import NudgeCore
import Systemd

/// Programs of the person's own that run when something happens: by the user manager, outside the daemon's sandbox. The daemon
/// never waits for one.
final class Hooks {
  /// Where they are: a file for each event, named after it.
  let directory: String
  /// How long a run may take.
  var limit: Duration
  private let units: UserUnits
  private let grace: Duration
  private var runners: [HookFile: HookRunner] = [:]

  /// - Parameters:
  ///   - grace: How long after its time limit nobody has to tell of a run before it is given up.
  ///   - bus: The session bus at present, on which the user manager is.
  convenience init(directory: String, limit: Duration, grace: Duration = .seconds(30), bus: @escaping () -> Bus?) {
    self.init(directory: directory, limit: limit, grace: grace, units: UserUnits(bus: bus))
  }

  /// - Parameter units: Those of the session bus.
  init(directory: String, limit: Duration, grace: Duration = .seconds(30), units: UserUnits) {
    (self.directory, self.limit, self.grace, self.units) = (directory, limit, grace, units)
  }

  /// Tells the hooks of an event, behind the work that brought it about.
  ///
  /// - Parameter news: Made where there is a hook.
  func run(_ event: HookEvent, _ news: @autoclosure () -> HookNews) {
    let files = HookFile.all(of: event, in: directory)
    guard !files.isEmpty, let line = try? news().line() else { return }
    DispatchQueue.main.async { [self] in
      MainActor.assumeIsolated { for file in files { runner(of: file).take(line, limit: limit) } }
    }
  }

  private func runner(of file: HookFile) -> HookRunner {
    if let runner = runners[file] { return runner }
    let runner = HookRunner(file, units: units, grace: grace)
    runners[file] = runner
    return runner
  }
}

// MARK: - For `nudgectl doctor`

extension Hooks {
  /// Nothing where there is no hook.
  func findings(in zone: Zone) -> [Finding] {
    HookEvent.allCases.flatMap { HookFile.all(of: $0, in: directory) }.map { finding($0, zone) } + strangers
  }

  private func finding(_ file: HookFile, _ zone: Zone) -> Finding {
    let name = String(file.path.dropFirst(directory.count + 1)).shownOnOneLine
    let runner = runners[file]
    if let advice = advice(about: file, runner) {
      let at = runner?.last.map { " (\($0.at.rfc3339(in: zone)))" } ?? ""
      return Finding(topic: "hook", fine: false, note: "\(name) \(advice)\(at)")
    }
    let last = runner?.last.map { "ran well at \($0.at.rfc3339(in: zone))" } ?? "ready; nothing has happened for it yet"
    let passedOver = runner.map { $0.passedOver } ?? 0
    let rush = passedOver == 0 ? "" : "; \(passedOver) passed it by, as more came than it could take"
    return Finding(topic: "hook", fine: true, note: "\(name) \(last)\(rush)")
  }

  /// As the file is now; what was wrong with it earlier may be mended.
  private func advice(about file: HookFile, _ runner: HookRunner?) -> String? {
    let path = file.path.shownOnOneLine
    do throws(HookFile.Problem) {
      try file.check()
    } catch {
      return error.advice(about: path)
    }
    if case .refused? = runner?.last?.outcome { return nil }
    return runner?.last?.outcome.advice(about: path)
  }

  /// Programs whose names are no events.
  private var strangers: [Finding] {
    let known = HookEvent.allCases.map(\.rawValue)
    return HookFile.names(in: directory).filter { !known.contains($0) && isProgram("\(directory)/\($0)") }.map { name in
      Finding(
        topic: "hook", fine: false,
        note:
          "\(name.shownOnOneLine) is never run: nothing of that name happens. \(Suggestion.hint(for: name, among: known))"
      )
    }
  }

  private func isProgram(_ path: String) -> Bool {
    (try? HookFile(event: .win, path: path).check()) != nil
  }
}
