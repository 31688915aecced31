@preconcurrency import Glibc  // for `environ`, which the client never writes

/// One start of a program, with `posix_spawn`.
enum Spawned {
  /// - Returns: nil when it could not be started.
  static func capture(_ path: String, _ arguments: [String], _ alsoErrors: Bool) -> Programs.Outcome? {
    guard let ends = ends() else { return nil }
    defer { close(ends[0]) }
    let handed = [(ends[1], STDOUT_FILENO)] + (alsoErrors ? [(ends[1], STDERR_FILENO)] : [])
    let child = start(path, arguments, handed)
    close(ends[1])
    guard let child else { return nil }
    let output = Input.read(upTo: 1 << 20, from: ends[0])
    return Programs.Outcome(status: wait(for: child), output: output)
  }

  /// Whether it reads them or not, the words end with the program.
  static func feed(_ path: String, _ arguments: [String], _ text: String) -> Int32? {
    guard let ends = ends() else { return nil }
    let child = start(path, arguments, [(ends[0], STDIN_FILENO)])
    close(ends[0])
    // One that is closed before it has read all is no reason to end.
    let former = signal(SIGPIPE, SIG_IGN)
    if child != nil { Output.tryWriting(text, to: ends[1]) }
    signal(SIGPIPE, former)
    close(ends[1])
    return child.map { wait(for: $0) }
  }

  private static func ends() -> [Int32]? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return ends
  }

  /// - Parameter handed: descriptors, and what they are to be for the program.
  private static func start(_ path: String, _ arguments: [String], _ handed: [(Int32, Int32)]) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (own, theirs) in handed { posix_spawn_file_actions_adddup2(&actions, own, theirs) }
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    return posix_spawn(&child, path, &actions, nil, &words, environ) == 0 ? child : nil
  }

  private static func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
