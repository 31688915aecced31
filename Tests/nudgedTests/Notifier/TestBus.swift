import Foundation
import Systemd

/// A bus of one test's own, gone with it.
final class TestBus {
  struct Problem: Error { let what: String }

  let directory: String
  var socket: String { directory + "/bus" }
  var address: String { "unix:path=" + socket }
  private var daemon: pid_t?

  /// - Parameter isRunning: Whether the bus daemon is started at once; else ``start()`` does it.
  init(isRunning: Bool = true) throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "nudged-bus-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: directory + "/services", withIntermediateDirectories: true)
    try configuration.write(toFile: directory + "/bus.conf", atomically: true, encoding: .utf8)
    if isRunning { try start() }
  }

  isolated deinit {
    crash()
    try? FileManager.default.removeItem(atPath: directory)
  }

  func connect() throws -> Bus { try Bus.open(address: address) }

  /// Starts the bus daemon. It tells its address once it listens.
  func start() throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Problem(what: "pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    daemon = try spawn(telling: ends[1])
    close(ends[1])
    var byte: UInt8 = 0
    repeat {
      guard read(ends[0], &byte, 1) == 1 else { throw Problem(what: "the bus daemon ended at once") }
    } while byte != UInt8(ascii: "\n")
  }

  /// Ends the bus daemon without a farewell. Its socket stays, with nobody behind it.
  func crash() {
    guard let daemon else { return }
    kill(daemon, SIGKILL)
    waitpid(daemon, nil, 0)
    self.daemon = nil
  }

  /// The bus as after a logout: no daemon, no socket.
  func vanish() {
    crash()
    unlink(socket)
  }

  /// Lets the bus start a program for a name.
  func offer(_ name: String, command: String) throws {
    try "[D-BUS Service]\nName=\(name)\nExec=\(command)\n"
      .write(toFile: directory + "/services/test.service", atomically: true, encoding: .utf8)
  }

  /// Whether the bus has ever started a program. It does so in the middle of the call that asks for it: who waits for an
  /// answer behind that call needs to wait no longer.
  func hasStartedSomething() throws -> Bool {
    guard let daemon else { return false }
    let children = try String(contentsOfFile: "/proc/\(daemon)/task/\(daemon)/children", encoding: .utf8)
    // The faults of children that have ended; the first field here is the end of the name (proc_pid_stat(5)).
    let state = try String(contentsOfFile: "/proc/\(daemon)/stat", encoding: .utf8)
    let fields = state.suffix(from: state.lastIndex(of: ")") ?? state.startIndex).split(separator: " ")
    return !children.isEmpty || fields[9] != "0"
  }

  private func spawn(telling output: Int32) throws -> pid_t {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_adddup2(&files, output, 1)
    posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0)
    // Foundation sees the end of a program by a socket that this one alone has; a bus that got hold of it outlives that.
    for descriptor in Int32(3)..<256 { posix_spawn_file_actions_addclose(&files, descriptor) }
    // Test runs block and ignore signals which the bus daemon wants to hear.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let program = "dbus-daemon"
    let words = [program, "--config-file=\(directory)/bus.conf", "--nofork", "--nopidfile", "--print-address=1"]
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    let failure = posix_spawnp(&child, program, &files, &attributes, &arguments, environ)
    guard failure == 0 else { throw Problem(what: "\(program): \(String(cString: strerror(failure)))") }
    return child
  }

  /// Everyone may do everything: the tests bring strangers.
  private var configuration: String {
    """
    <busconfig>
      <type>session</type>
      <listen>\(address)</listen>
      <auth>EXTERNAL</auth>
      <servicedir>\(directory)/services</servicedir>
      <policy context="default">
        <allow send_destination="*" eavesdrop="true"/>
        <allow eavesdrop="true"/>
        <allow own="*"/>
      </policy>
    </busconfig>
    """
  }
}
