import Foundation

/// A real `systemd --user` with a real desktop, in namespaces of its own.
final class UserManager {
  private let holder: Process
  private let stdin: Pipe
  private let state: String
  /// What the programs inside take for now.
  private(set) var clock = TestClock()
  /// What the session leaves in `$NUDGED_OUT`, once it has ended.
  let out: String

  /// - Throws: ``Trouble`` with the reason when no manager can be had here.
  init(built: String) throws {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "nudged-um-\(UUID().uuidString.prefix(8))")
      .path
    state = scratch + "/state"
    out = scratch + "/out"
    for folder in [state, out] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    holder = Process()
    holder.executableURL = URL(fileURLWithPath: Here.support + "/with-user-manager")
    holder.arguments = [
      "--state", state, "--out", out, "--log", scratch + "/log", "--bind", "built=" + built, "--", "cat",
    ]
    holder.environment = ProcessInfo.processInfo.environment.merging(
      ["NUDGED_TEST_CLOCK": "\(clock.ahead)", "TZ": TestClock.zone]
    ) { $1 }
    stdin = Pipe()
    holder.standardInput = stdin
    try holder.runHearingSignals()
    let pid = state + "/pid"
    let process = holder
    try until("the user manager is up (see \(scratch)/log)") {
      guard process.isRunning else { throw Trouble("no user manager here: exit \(process.terminationStatus)") }
      return FileManager.default.fileExists(atPath: pid)
    }
  }

  deinit { if holder.isRunning { end() } }

  /// Ends the session and everything in it.
  func end() {
    try? stdin.fileHandleForWriting.close()
    holder.waitUntilExit()
  }

  /// Runs a shell line as the user, with the environment of a login.
  @discardableResult
  func sh(_ line: String, asRoot: Bool = false) throws -> Outcome {
    try run(
      Here.support + "/in-user-manager",
      (asRoot ? ["--root"] : []) + [state, "/bin/bash", "-c", "export NUDGED_TEST_CLOCK=\(clock.ahead)\n" + line])
  }

  /// The daemon is off until a time of day, `days` from today.
  func sleep(days: Int, toHour hour: Int, minute: Int = 0, second: Int = 0) throws {
    try must("systemctl --user stop nudged.service nudged.socket")
    clock.travel(days: days, toHour: hour, minute: minute, second: second)
    try must("systemctl --user set-environment NUDGED_TEST_CLOCK=\(clock.ahead)")
    try must("systemctl --user start nudged.socket nudged.service")
  }

  /// Runs a shell line that has to succeed.
  @discardableResult
  func must(_ line: String) throws -> String {
    let outcome = try sh(line)
    guard outcome.status == 0 else { throw Trouble("\(line)\n\(outcome)") }
    return outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Writes the user's configuration.
  func configure(_ text: String) throws {
    let encoded = Data(text.utf8).base64EncodedString()
    try must("mkdir -p ~/.config/nudged && echo \(encoded) | base64 -d > ~/.config/nudged/nudged.toml")
  }

  func desktop(_ words: String) throws -> String {
    try must("\"$NUDGED_REPO\"/Tests/EndToEndTests/Support/desktop \(words)")
  }

  /// The main process of the service.
  func mainPID() throws -> Int { Int(try must("systemctl --user show --property MainPID --value nudged")) ?? 0 }

  func json(_ line: String) throws -> [String: Any] {
    let text = try must(line)
    guard let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
      throw Trouble("\(line)\n\(text)")
    }
    return object
  }
}
