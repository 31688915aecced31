import Glibc
import Systemd

/// One look for the login session that shows a person's desktop.
///
/// The daemon belongs to the user manager and so to no session; logind has to be asked for the person's. In order: the
/// session the environment names, the one logind takes for their primary one (`Display`), any other with a screen.
struct SessionSearch {
  private let logind: Logind
  private let user: uid_t
  private let named: String?
  private let watch: (String) throws(BusError) -> Void
  /// What was looked at: these can become, or stop being, the one.
  private(set) var paths: Set<String> = []
  private var trouble: Doubt?

  /// - Parameters:
  ///   - named: `XDG_SESSION_ID`.
  ///   - watch: Called with each object before it is read, so that no change falls between the two.
  init(
    _ logind: Logind, user: uid_t, named: String?, watch: @escaping (String) throws(BusError) -> Void
  ) {
    self.logind = logind
    self.user = user
    self.named = named
    self.watch = watch
  }

  /// Looks, and asks as little as is needed.
  mutating func result() async -> Result<SessionState, Doubt> {
    do throws(Doubt) { return .success(try await find()) } catch { return .failure(error) }
  }

  private mutating func find() async throws(Doubt) -> SessionState {
    if let named, let path = try await path(ofSession: named), let session = try await look(at: path) {
      return session
    }
    var best: SessionState?
    if let path = try await displayPath() { best = try await look(at: path) }
    if best?.rank != SessionState.topRank {
      for path in try await ownPaths() where !paths.contains(path) {
        guard let session = try await look(at: path), session.isGraphical else { continue }
        if session.rank > best?.rank ?? -1 { best = session }
      }
    }
    guard let best else { throw trouble ?? .noSession }
    return best
  }

  // MARK: Questions

  /// - Returns: nil when it is no session this person could sit at.
  private mutating func look(at path: String) async throws(Doubt) -> SessionState? {
    let session = try await ask(path, Logind.properties, "GetAll", Logind.session) { message throws(BusError) in
      try SessionState(message)
    }
    return session.flatMap { $0.isScreen(of: user) ? $0 : nil }
  }

  private mutating func path(ofSession id: String) async throws(Doubt) -> String? {
    try await ask(Logind.path, Logind.manager, "GetSession", id) { message throws(BusError) in
      try message.read(ObjectPath.self).description
    }
  }

  private mutating func displayPath() async throws(Doubt) -> String? {
    let user = try await ask(Logind.path, Logind.manager, "GetUser", user) { message throws(BusError) in
      try message.read(ObjectPath.self).description
    }
    guard let user else { return nil }
    let path = try await ask(user, Logind.properties, "Get", Logind.user, "Display") { message throws(BusError) in
      try Self.path(inDisplay: message)
    }
    // An empty name and the root: there is none.
    return path == "/" ? nil : path
  }

  private static func path(inDisplay message: Message) throws(BusError) -> String {
    try message.read(.variant, of: "(so)") { () throws(BusError) in
      try message.read(.structure, of: "so") { () throws(BusError) in
        try message.skip()
        return try message.read(ObjectPath.self).description
      }
    }
  }

  private mutating func ownPaths() async throws(Doubt) -> ArraySlice<String> {
    let all = try await ask(Logind.path, Logind.manager, "ListSessions") { message throws(BusError) in
      try Self.sessions(in: message)
    }
    return (all ?? []).filter { $0.user == user }.map(\.path).prefix(Self.mostSessions)
  }

  /// More are not looked through: nobody sits at that many screens.
  private static let mostSessions = 32

  private static func sessions(in message: Message) throws(BusError) -> [(user: UInt32, path: String)] {
    try message.read(.array, of: "(susso)") { () throws(BusError) in
      var sessions: [(user: UInt32, path: String)] = []
      while !message.isAtEnd {
        sessions.append(
          try message.read(.structure, of: "susso") { () throws(BusError) in
            try message.skip()
            let user = try message.read(UInt32.self)
            for _ in ["name", "seat"] { try message.skip() }
            return (user, try message.read(ObjectPath.self).description)
          })
      }
      return sessions
    }
  }

  /// - Returns: nil when the answer is that there is none, or nothing of use.
  /// - Throws: ``Doubt/silent``: who does not answer one question is not asked another.
  private mutating func ask<Value>(
    _ path: String, _ interface: String, _ member: String, _ arguments: any MessageValue...,
    read: (Message) throws(BusError) -> Value
  ) async throws(Doubt) -> Value? {
    do throws(BusError) {
      if interface == Logind.properties, paths.insert(path).inserted { try watch(path) }
      return try read(try await logind.call(path, interface, member, arguments))
    } catch {
      if error.leavesOutcomeOpen { throw .silent }
      if !Self.isAbsence(error) { trouble = .nonsense }
      return nil
    }
  }

  private static func isAbsence(_ error: BusError) -> Bool { error.name.map(absences.contains) ?? false }

  private static let absences: Set = [
    "org.freedesktop.login1.NoSuchSession", "org.freedesktop.login1.NoSuchUser",
    "org.freedesktop.DBus.Error.UnknownObject",
  ]
}
