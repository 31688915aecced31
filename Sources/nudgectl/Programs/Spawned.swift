@preconcurrency import Glibc  // for `environ`, which the client never writes

/// One start of a program, with `posix_spawn`.
enum Spawned {
  /// - Returns: nil when it could not be started.
  static func capture(_ path: String, _ arguments: [String], _ alsoErrors: Bool) -> Programs.Outcome? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let child = start(path, arguments, writingTo: ends[1], alsoErrors)
    close(ends[1])
    guard let child else { return nil }
    let output = Input.read(upTo: 1 << 20, from: ends[0])
    return Programs.Outcome(status: wait(for: child), output: output)
  }

  private static func start(_ path: String, _ arguments: [String], writingTo end: Int32, _ alsoErrors: Bool) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, end, STDOUT_FILENO)
    if alsoErrors { posix_spawn_file_actions_adddup2(&actions, end, STDERR_FILENO) }
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
