/// Where the daemon listens.
enum SocketPath {
  /// `NUDGED_SOCKET`, else `nudged/org.nudged` in the runtime directory; relative paths count as not set, as in the
  /// daemon.
  static func resolve(_ variable: (String) -> String?) throws(Failure) -> String {
    if let path = variable("NUDGED_SOCKET"), path.hasPrefix("/") { return path }
    if let runtime = variable("XDG_RUNTIME_DIR"), runtime.hasPrefix("/") { return "\(runtime)/nudged/org.nudged" }
    throw Failure(
      .unreachable,
      """
      Where nudged listens is not known: XDG_RUNTIME_DIR is not set in this session.
      Log in as yourself rather than through su or sudo, or name the socket with NUDGED_SOCKET.
      """, name: "org.nudged.Client.NoRuntimeDirectory")
  }
}
