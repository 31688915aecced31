@preconcurrency import Glibc  // for `environ`
import NudgeCore
import Testing

@testable import nudgectl

/// Something that listens where a client calls.
protocol Reachable: AnyObject {
  var path: String { get }
}

/// The built daemon in a private place, without a desktop. It is started with its socket, as by systemd: the socket outlives
/// it, and whoever calls meanwhile waits.
final class RealDaemon: Reachable {
  let directory: String
  var path: String { directory + "/run/socket" }
  private let listener: Int32
  private var child: pid_t = 0

  init() throws {
    var template = Array("/tmp/nudgectl-real-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    directory = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    for folder in ["/run", "/home", "/home/.config", "/home/.config/nudged"] { mkdir(directory + folder, 0o700) }
    listener = FakeDaemon.listen(at: directory + "/run/socket")
    _ = fcntl(listener, F_SETFD, FD_CLOEXEC)
    try write("plan = []\n[quiet]\nhours = []\n", to: directory + "/home/.config/nudged/nudged.toml")
    try start()
  }

  deinit {
    end()
    close(listener)
    try? Self.run(["/bin/rm", "-rf", directory], [])
  }

  private func write(_ text: String, to file: String) throws {
    let descriptor = open(file, O_WRONLY | O_CREAT, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    Output.write(text, to: descriptor)
  }

  /// Of the repository.
  private static let root = #filePath.split(separator: "/").dropLast(4).reduce(into: "") { $0 += "/" + $1 }

  /// Programs that are started here live at the time that this one does.
  static let clock = "NUDGED_TEST_CLOCK=" + (getenv("NUDGED_TEST_CLOCK").map { String(cString: $0) } ?? "0")

  func start() throws {
    let built = ProgramTests.path.prefix(upTo: ProgramTests.path.lastIndex(of: "/") ?? ProgramTests.path.startIndex)
    let settings = [
      "HOME=\(directory)/home", "XDG_RUNTIME_DIR=\(directory)/run", "TZ=Europe/Berlin", "LANG=C.UTF-8",
      "PATH=/usr/bin:/bin", "NUDGED_GUIDES=\(Self.root)/config/guides", "NUDGED_WORDS=\(Self.root)/config/words",
      "DBUS_SESSION_BUS_ADDRESS=unix:path=\(directory)/run/no-bus",
      "DBUS_SYSTEM_BUS_ADDRESS=unix:path=\(directory)/run/no-bus", Self.clock,
    ]
    let line = "LISTEN_PID=$$ LISTEN_FDS=1 LISTEN_FDNAMES=varlink exec \(built)/nudged 2>>\(directory)/said"
    child = try Self.launch(["/bin/sh", "-c", line], settings, handing: listener)
  }

  /// As a power cut would.
  func end() {
    guard child > 0 else { return }
    kill(child, SIGKILL)
    Self.wait(for: child)
    child = 0
  }

  /// What is in the journal, the latest first.
  func entries() throws -> [EntryView] {
    try call(Methods.list, .init(limit: 50)).entries
  }

  func call<P, R>(_ method: nudgectl.Method<P, R>, _ parameters: P) throws -> R {
    let stage = Stage()
    stage.variables["NUDGED_SOCKET"] = path
    return try Daemon(stage.surroundings).call(method, parameters)
  }

  private static func run(_ words: [String], _ settings: [String]) throws {
    wait(for: try launch(words, settings, handing: nil))
  }

  private static func wait(for child: pid_t) {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
  }

  /// - Parameter listener: becomes descriptor 3.
  private static func launch(_ words: [String], _ settings: [String], handing listener: Int32?) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDWR, 0)
    if let listener { posix_spawn_file_actions_adddup2(&actions, listener, 3) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // POSIX_SPAWN_SETSIGMASK: threads of a test block signals, and a child would inherit that.
    posix_spawnattr_setflags(&attributes, 0x08)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var arguments = words.map { strdup($0) } + [nil]
    var environment = settings.map { strdup($0) } + [nil]
    defer { for word in arguments + environment { free(word) } }
    var child = pid_t()
    try #require(posix_spawn(&child, words[0], &actions, &attributes, &arguments, &environment) == 0)
    return child
  }
}
