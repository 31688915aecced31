@preconcurrency import Glibc  // for `environ`, which the client never writes

/// One start of a program, with `posix_spawn`.
enum Spawned {
  /// - Returns: nil when it could not be started.
  static func capture(_ path: String, _ arguments: [String], _ alsoErrors: Bool) -> Programs.Outcome? {
    guard let ends = ends(), let errors = Self.ends() else { return nil }
    defer { for end in [ends[0]] + errors { close(end) } }
    // What is more than a pipe holds is dropped: nobody may wait for somebody to read complaints.
    for end in errors { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    let child = start(path, arguments, [(ends[1], STDOUT_FILENO), (alsoErrors ? ends[1] : errors[1], STDERR_FILENO)])
    close(ends[1])
    guard let child else { return nil }
    let output = Input.read(upTo: 1 << 20, from: ends[0])
    let status = wait(for: child)
    return Programs.Outcome(status: status, output: output, errors: passedOn(errors[0]))
  }

  /// What a program complained about, for whoever looks for it, too.
  private static func passedOn(_ errors: Int32) -> [UInt8] {
    let complaints = whatIsThere(errors)
    Output.tryWriting(String(decoding: complaints, as: UTF8.self), to: STDERR_FILENO)
    return complaints
  }

  /// What a pipe holds; it need not have ended.
  private static func whatIsThere(_ descriptor: Int32) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  /// Starts one and does not wait.
  static func begin(_ path: String, _ arguments: [String]) -> pid_t? { start(path, arguments, []) }

  /// How one that was begun has ended, as in ``Programs/Outcome``; nil: it goes on.
  static func end(of child: pid_t) -> Int32? {
    var status: Int32 = 0
    return waitpid(child, &status, WNOHANG) == 0 ? nil : meaning(of: status)
  }

  /// Whether it reads them or not, the words end with the program.
  static func feed(_ path: String, _ arguments: [String], _ text: String) -> Programs.Outcome? {
    guard let ends = ends() else { return nil }
    guard let errors = Self.ends() else {
      for end in ends { close(end) }
      return nil
    }
    defer { for end in errors { close(end) } }
    for end in errors { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    let child = start(path, arguments, [(ends[0], STDIN_FILENO), (errors[1], STDERR_FILENO)])
    close(ends[0])
    // One that is closed before it has read all is no reason to end.
    let former = signal(SIGPIPE, SIG_IGN)
    if child != nil { Output.tryWriting(text, to: ends[1]) }
    signal(SIGPIPE, former)
    close(ends[1])
    guard let child else { return nil }
    let status = wait(for: child)
    return Programs.Outcome(status: status, errors: passedOn(errors[0]))
  }

  /// Gives and takes at the same time: neither side can wait for the other.
  static func turn(_ path: String, _ arguments: [String], _ input: [UInt8]) -> Programs.Outcome? {
    guard let given = ends(), let taken = ends(), let errors = ends() else { return nil }
    defer { for end in errors { close(end) } }
    for end in errors { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    let child = start(
      path, arguments, [(given[0], STDIN_FILENO), (taken[1], STDOUT_FILENO), (errors[1], STDERR_FILENO)])
    close(given[0])
    close(taken[1])
    let former = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, former) }
    let output = exchange(child == nil ? [] : input[...], to: given[1], from: taken[0])
    close(taken[0])
    return child.map { Programs.Outcome(status: wait(for: $0), output: output, errors: passedOn(errors[0])) }
  }

  /// Closes the end it writes to: so the other side sees the end of what it is given.
  ///
  /// - Returns: what came until the end.
  private static func exchange(_ input: ArraySlice<UInt8>, to writing: Int32, from reading: Int32) -> [UInt8] {
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
    var (rest, output, chunk) = (input, [UInt8](), [UInt8](repeating: 0, count: 1 << 16))
    var ends = [
      pollfd(fd: reading, events: Int16(POLLIN), revents: 0), pollfd(fd: writing, events: Int16(POLLOUT), revents: 0),
    ]
    defer { if ends.count > 1 { close(writing) } }
    while output.count < mostOutput {
      if rest.isEmpty, ends.count > 1 { close(ends.removeLast().fd) }
      if poll(&ends, nfds_t(ends.count), -1) < 0, errno == EINTR { continue }
      if ends.count > 1, ends[1].revents != 0 {
        let written = rest.withUnsafeBytes { write(writing, $0.baseAddress, $0.count) }
        rest = written < 0 && errno != EAGAIN ? [] : rest.dropFirst(max(0, written))
      }
      guard ends[0].revents != 0 else { continue }
      let count = read(reading, &chunk, chunk.count)
      guard count > 0 else { break }
      output += chunk[..<count]
    }
    return output
  }

  /// Far more than a page of ten years.
  private static let mostOutput = 32 << 20

  /// What it is given waits until it is read, so neither holds more than a pipe does.
  static func pour(_ path: String, _ arguments: [String], _ descriptor: Int32) -> Pouring? {
    guard let given = ends() else { return nil }
    let child = start(path, arguments, [(given[0], STDIN_FILENO), (descriptor, STDOUT_FILENO)])
    close(given[0])
    guard let child else {
      close(given[1])
      return nil
    }
    return Pouring(
      give: { bytes in
        // One that has ended is told of by write(2).
        let former = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, former) }
        return Output.tryWriting(String(decoding: bytes, as: UTF8.self), to: given[1]) == nil
      },
      end: {
        close(given[1])
        return wait(for: child)
      })
  }

  static func leave(_ path: String, _ arguments: [String]) -> Bool {
    let nowhere = open("/dev/null", O_RDWR | O_CLOEXEC)
    guard nowhere >= 0 else { return false }
    defer { close(nowhere) }
    let handed = [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO].map { (nowhere, $0) }
    return start(path, arguments, handed, inItsOwnSession: true) != nil
  }

  private static func ends() -> [Int32]? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return ends
  }

  /// - Parameter handed: descriptors, and what they are to be for the program.
  private static func start(
    _ path: String, _ arguments: [String], _ handed: [(Int32, Int32)], inItsOwnSession: Bool = false
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (own, theirs) in handed { posix_spawn_file_actions_adddup2(&actions, own, theirs) }
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    if inItsOwnSession { posix_spawnattr_setflags(&attributes, setsidFlag) }
    var child = pid_t()
    return posix_spawn(&child, path, &actions, &attributes, &words, environ) == 0 ? child : nil
  }

  /// POSIX_SPAWN_SETSID, which spawn.h shows to GNU sources alone.
  private static let setsidFlag: Int16 = 0x80

  static func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return meaning(of: status)
  }

  private static func meaning(of status: Int32) -> Int32 {
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
