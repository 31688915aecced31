import Glibc

/// The descriptors that each program is born with.
public enum StandardStreams {
  /// Fills the places of those that were closed, as by `>&-`: a file or a connection that is opened later would take them, and
  /// what is meant for a reader would go there. Nothing can be read from them, or written to them.
  public static func fill() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is taken: this one.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
