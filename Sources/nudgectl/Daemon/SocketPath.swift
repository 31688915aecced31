/// Where the daemon listens.
enum SocketPath {
  /// `NUDGED_SOCKET`, else `nudged/org.nudged` in the runtime directory; relative paths count as not set, as in the
  /// daemon.
  static func resolve(_ variable: (String) -> String?) throws(Failure) -> String {
    if let path = variable("NUDGED_SOCKET"), path.hasPrefix("/") { return path }
    if let runtime = RuntimeDirectory.path(variable) { return "\(runtime)/org.nudged" }
    throw Failure(
      .unreachable,
      """
      Where nudged listens is not known: XDG_RUNTIME_DIR is not set in this session.
      Log in as yourself rather than through su or sudo, or name the socket with NUDGED_SOCKET.
      """, name: "org.nudged.Client.NoRuntimeDirectory")
  }
}

/// What lives as long as the person's session.
enum RuntimeDirectory {
  /// The part of it that is nudged's; nil: there is none.
  static func path(_ variable: (String) -> String?) -> String? {
    variable("XDG_RUNTIME_DIR").flatMap { $0.hasPrefix("/") ? "\($0)/nudged" : nil }
  }
}
