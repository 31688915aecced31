import Glibc

/// Who reads what the program says.
enum Reader {
  /// Ends the program quietly once nobody reads its standard output any more, also while there is nothing to say.
  static func endsProgram() {
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { _ in
        // Nothing is asked for but the end, which poll(2) always tells.
        var output = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
        while poll(&output, 1, -1) < 0, errno == EINTR {}
        exit(0)
      }, nil)
  }
}
