import Glibc

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

  /// Refuses a directory in which somebody else can put a program of theirs in the daemon's place.
  ///
  /// - Throws: ``Failure``. One that is not there is for connect(2) to tell.
  static func checkDirectory(of path: String) throws(Failure) {
    let directory = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    var status = stat()
    guard stat(directory, &status) == 0,
      let trouble = trouble(directory, owner: status.st_uid, mode: status.st_mode, user: geteuid())
    else { return }
    throw Failure(.unreachable, trouble, name: "org.nudged.Client.OpenDirectory")
  }

  /// - Parameter mode: where it has the sticky bit, as /tmp has, nobody can remove what is another's.
  /// - Returns: why it is not to be trusted; nil: it is.
  static func trouble(_ directory: String, owner: uid_t, mode: mode_t, user: uid_t) -> String? {
    guard owner == user || owner == 0 else { return Sentences.foreignDirectory(directory, owner) }
    return mode & S_IWOTH != 0 && mode & S_ISVTX == 0 ? Sentences.openDirectory(directory) : nil
  }
}

/// What lives as long as the person's session.
enum RuntimeDirectory {
  /// The part of it that is nudged's; nil: there is none.
  static func path(_ variable: (String) -> String?) -> String? {
    variable("XDG_RUNTIME_DIR").flatMap { $0.hasPrefix("/") ? "\($0)/nudged" : nil }
  }
}
