import Foundation

/// A private session: its own home, its own bus, and a daemon started by hand.
final class Session {
  let directory: String
  private(set) var environment: [String: String]
  /// What the programs take for now. Those that run already do not hear of a change.
  var clock = TestClock() { didSet { set("NUDGED_TEST_CLOCK", to: "\(clock.ahead)") } }
  private(set) var daemon: Process?
  private var launched: [Process] = []
  private(set) var said: LineReader?
  private var bus: Process?
  private var server: Process?
  private var serverInput: FileHandle?
  private(set) var notifications: LineReader?
  private var launches = 0

  var config: String { directory + "/home/.config/nudged/nudged.toml" }
  var journal: String { directory + "/home/.local/share/nudged/journal.sqlite" }
  var socket: String { directory + "/run/nudged/org.nudged" }

  /// - Parameter config: the configuration's text; nil: none is there.
  init(config text: String? = Session.quietConfig, withBus: Bool = true) throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "nudged-e2e-\(UUID().uuidString.prefix(8))").path
    for folder in ["home/.config/nudged", "run"] {
      try FileManager.default.createDirectory(
        atPath: directory + "/" + folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    }
    environment = [
      "HOME": directory + "/home", "XDG_RUNTIME_DIR": directory + "/run", "TZ": TestClock.zone,
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LANG": TestClock.locale,
      "NUDGED_TEST_CLOCK": "\(clock.ahead)",
      "DBUS_SESSION_BUS_ADDRESS": "unix:path=\(directory)/run/bus",
      "NUDGED_GUIDES": Here.repository + "/config/guides",
      "NUDGED_WORDS": Here.repository + "/config/words",
      // The machine's own login sessions are none of a test's business.
      "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=\(directory)/run/no-system-bus",
    ]
    if let text { try text.write(toFile: config, atomically: true, encoding: .utf8) }
    if withBus { try startBus() }
  }

  /// No plans, no quiet hours, nothing that holds back.
  static let quietConfig = "plan = []\n[quiet]\nhours = []\n" + unlimited

  /// Whatever is due is shown.
  static let unlimited = "[limits]\nper-day = 100000\nminimum-gap = \"0s\"\nsettle = \"0s\"\n"

  deinit {
    // Every daemon, also where a second one was started beside the first: one that is left would keep the run from its end.
    for process in launched + [server, bus].compactMap(\.self) { process.terminateAndWait(SIGKILL) }
    try? FileManager.default.removeItem(atPath: directory)
  }

  /// Something else the daemon and the client find in their environment.
  func set(_ variable: String, to value: String) { environment[variable] = value }

  // MARK: The daemon

  /// Starts the daemon and waits for its `READY=1`.
  func startDaemon(built: String = Here.built, environment extra: [String: String] = [:]) throws {
    launches += 1
    // Gone once it has heard READY=1: nobody reads on, and a daemon must not wait for a reader.
    let readiness = try Readiness(path: directory + "/ready-\(launches)")
    let process = try launchDaemon(built: built, environment: extra.merging(["NOTIFY_SOCKET": readiness.path]) { $1 })
    do {
      try readiness.wait { process.isRunning }
    } catch {
      throw Trouble("\(error): \(said?.lines.joined(separator: "\n") ?? "")")
    }
  }

  @discardableResult
  func launchDaemon(built: String = Here.built, environment extra: [String: String] = [:]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: built + "/nudged")
    process.environment = environment.merging(extra) { $1 }
    let errors = Pipe()
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    said = LineReader(errors.fileHandleForReading)
    try process.runHearingSignals()
    daemon = process
    launched.append(process)
    return process
  }

  func endDaemon(_ signal: Int32 = SIGTERM) {
    daemon?.terminateAndWait(signal)
    daemon = nil
  }

  /// The machine is off until a time of day, `days` from today; then the daemon starts again.
  func sleep(days: Int, toHour hour: Int, minute: Int = 0, second: Int = 0) throws {
    endDaemon()
    clock.travel(days: days, toHour: hour, minute: minute, second: second)
    try startDaemon()
  }

  /// `nudgectl` with the words a person types.
  @discardableResult
  func ctl(_ words: String..., input: String? = nil) throws -> Outcome {
    try EndToEndTests.run(Here.built + "/nudgectl", words, environment: environment, input: input)
  }

  /// The same, with words from a list.
  func run(_ words: [String]) throws -> Outcome {
    try EndToEndTests.run(Here.built + "/nudgectl", words, environment: environment)
  }

  /// `nudgectl` under way, and what it says.
  func launchClient(_ words: String...) throws -> (process: Process, lines: LineReader) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Here.built + "/nudgectl")
    process.arguments = words
    process.environment = environment
    let output = Pipe()
    process.standardOutput = output
    let lines = LineReader(output.fileHandleForReading)
    try process.runHearingSignals()
    return (process, lines)
  }

  /// The reply of a verb as JSON.
  func json(_ words: String...) throws -> [String: Any] { try runJSON(words) }

  func runJSON(_ words: [String]) throws -> [String: Any] {
    let outcome = try run(words + ["--json"])
    guard let object = try? JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any] else {
      throw Trouble("nudgectl \(words.joined(separator: " ")): \(outcome)")
    }
    return object
  }

  func configure(_ text: String) throws { try text.write(toFile: config, atomically: true, encoding: .utf8) }

  // MARK: The desktop

  func startBus() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/dbus-daemon")
    process.arguments = [
      "--session", "--nofork", "--nopidfile", "--print-address=1", "--address=unix:path=\(directory)/run/bus",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.runHearingSignals()
    bus = process
    _ = try LineReader(output.fileHandleForReading).wait(for: "the bus's address") { $0.hasPrefix("unix:") }
  }

  func endBus() {
    bus?.terminateAndWait(SIGKILL)
    bus = nil
    try? FileManager.default.removeItem(atPath: directory + "/run/bus")
  }

  /// A notification server that remembers what it was given.
  func startServer(capabilities: String = "actions,body,body-markup") throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [Here.support + "/notification-server", "--capabilities", capabilities]
    process.environment = environment
    let output = Pipe()
    let input = Pipe()
    process.standardOutput = output
    process.standardInput = input
    let lines = LineReader(output.fileHandleForReading)
    try process.runHearingSignals()
    server = process
    serverInput = input.fileHandleForWriting
    notifications = lines
    _ = try lines.wait(for: "the notification server") { $0.contains("\"ready\"") }
  }

  func endServer() {
    server?.terminateAndWait(SIGKILL)
    server = nil
  }

  /// Tells the notification server what the person does.
  func person(_ command: String) throws { try serverInput?.write(contentsOf: Data((command + "\n").utf8)) }

  /// The calls of `Notify` so far.
  var shown: [Shown] { (notifications?.lines ?? []).compactMap(Shown.init) }

  /// Waits until so many nudges have been shown.
  @discardableResult
  func waitForShown(_ count: Int) throws -> [Shown] {
    try until("\(count) nudges are shown; so far \(shown.count)") { shown.count >= count }
    return shown
  }
}

/// One call of `Notify`.
struct Shown {
  var id: Int
  var nudge: Int
  var summary: String
  var body: String
  var actions: [String]

  init?(line: String) {
    guard let event = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
      event["event"] as? String == "notify", let id = event["id"] as? Int,
      let actions = event["actions"] as? [String]
    else { return nil }
    self.id = id
    self.actions = actions
    summary = event["summary"] as? String ?? ""
    body = event["body"] as? String ?? ""
    nudge = actions.first { $0.hasPrefix("nudged-answer-") }.flatMap { Int($0.dropFirst("nudged-answer-".count)) } ?? 0
  }
}

extension Process {
  /// Runs it with no signal blocked: threads of a test block most, and a child would inherit that.
  func runHearingSignals() throws {
    var none = sigset_t()
    var before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try run()
  }

  /// Ends this process, and no other, and waits for it.
  func terminateAndWait(_ signal: Int32) {
    guard isRunning else { return }
    kill(processIdentifier, signal)
    waitUntilExit()
  }
}
