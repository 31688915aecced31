import Glibc
import Systemd

/// A `dbus-daemon` of the test's own, in a directory of its own, gone with the test.
final class PrivateBus {
  struct Problem: Error { let what: String }

  let directory: String
  var socket: String { directory + "/bus" }
  var address: String { "unix:path=" + socket }
  private var process: pid_t?

  /// - Parameter isStarted: Whether the daemon runs at once; else ``start()`` does it.
  init(isStarted: Bool = true) throws {
    var template = Array("/tmp/private-bus.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Problem(what: "mkdtemp") }
    directory = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    mkdir(directory + "/services", 0o700)
    try write(Self.configuration(directory), to: "bus.conf")
    if isStarted { try start() }
  }

  // The test library lets go of suites on any thread.
  isolated deinit {
    kill()
    for file in ["services/one.service", "services", "bus.conf", "started", "bus"] {
      remove(directory + "/" + file)
    }
    rmdir(directory)
  }

  /// Starts the daemon and waits until it listens.
  func start() throws {
    var pipe: [Int32] = [0, 0]
    guard Glibc.pipe(&pipe) == 0 else { throw Problem(what: "pipe") }
    for end in pipe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    process = try spawn(output: pipe[1])
    close(pipe[1])
    defer { close(pipe[0]) }
    var byte: UInt8 = 0
    repeat {
      guard read(pipe[0], &byte, 1) == 1 else { throw Problem(what: "dbus-daemon ended at once") }
    } while byte != UInt8(ascii: "\n")
  }

  /// Ends the daemon without a farewell, like a crash. Its socket stays and refuses.
  func kill() {
    guard let process else { return }
    Glibc.kill(process, SIGKILL)
    waitpid(process, nil, 0)
    self.process = nil
  }

  /// Ends the daemon and takes its socket away.
  func stop() {
    kill()
    unlink(socket)
  }

  /// Lets the daemon start `command` for a name.
  func offer(_ name: String, command: String) throws {
    try write("[D-BUS Service]\nName=\(name)\nExec=\(command)\n", to: "services/one.service")
  }

  func connect() throws -> Bus { try Bus.open(address: address) }

  private func write(_ text: String, to name: String) throws {
    guard let file = fopen(directory + "/" + name, "w") else { throw Problem(what: name) }
    fputs(text, file)
    fclose(file)
  }

  private func spawn(output: Int32) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    // It complains about limits it may not raise.
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // The test run may block or ignore signals the daemon needs to see its children end.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let words = ["dbus-daemon", "--config-file=\(directory)/bus.conf", "--nofork", "--nopidfile", "--print-address=1"]
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    guard posix_spawnp(&child, "dbus-daemon", &actions, &attributes, &arguments, environ) == 0 else {
      throw Problem(what: "dbus-daemon is not installed")
    }
    return child
  }

  private static func configuration(_ directory: String) -> String {
    """
    <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
      "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
    <busconfig>
      <type>session</type>
      <listen>unix:path=\(directory)/bus</listen>
      <auth>EXTERNAL</auth>
      <servicedir>\(directory)/services</servicedir>
      <policy context="default">
        <allow send_destination="*" eavesdrop="true"/>
        <allow eavesdrop="true"/>
        <allow own="*"/>
      </policy>
      <limit name="max_replies_per_connection">50000</limit>
    </busconfig>
    """
  }
}
