/// Where the files are, by the XDG base directory rules: an empty or relative value counts as not set.
nonisolated struct Places: Hashable, Sendable {
  /// The configuration; it may be absent.
  let configFile: String
  /// Guides the person wrote.
  let ownGuides: String
  /// Guides that came with the program, first match first.
  let shippedGuides: [String]
  /// Lists of words the person wrote.
  let ownWords: String
  /// Lists of words that came with the program, first match first.
  let shippedWords: [String]
  /// Programs of the person's own that run when something happens.
  let hooks: String
  /// Where the program's own picture may be, first match first.
  let icons: [String]
  /// The journal's directory, for the owner alone.
  let dataDirectory: String
  /// The journal.
  let journal: String
  private let foundSocket: Result<String, Problem>
  /// A directory of the service manager's making, gone when the service ends.
  private let runtimeDirectory: String?

  /// Why the places are unknown.
  enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
    case noHome
    case noRuntimeDirectory

    var description: String {
      switch self {
      case .noHome: "HOME is not set to an absolute path, so there is no place for the journal."
      case .noRuntimeDirectory:
        "XDG_RUNTIME_DIR is not set, so there is no place for the socket. Please start nudged in a login session, "
          + "or name one with NUDGED_SOCKET."
      }
    }
  }

  /// The control socket.
  ///
  /// - Throws: ``Problem`` when no place for it is known, as outside a login session. Files can be read there all the same.
  var socket: String {
    get throws(Problem) { try foundSocket.get() }
  }

  /// Where a copy of the journal may be, as long as the journal itself can be read and not be written.
  ///
  /// - Throws: ``Problem`` when no place for it is known.
  var standIn: String {
    get throws(Problem) {
      let parent = if let runtimeDirectory { runtimeDirectory } else { try socketDirectory }
      return parent + "/stand-in"
    }
  }

  /// Where the control socket is.
  ///
  /// - Throws: ``Problem`` when no place for it is known.
  var socketDirectory: String {
    get throws(Problem) {
      let parts = try socket.split(separator: "/")
      return parts.dropLast().map { "/" + $0 }.joined()
    }
  }

  /// - Throws: ``Problem`` when neither `HOME` nor what stands in for it is set.
  init(environment: [String: String]) throws(Problem) {
    let variables = Variables(environment)
    let config = try variables.directory("XDG_CONFIG_HOME", orInHome: "/.config") + "/nudged"
    let data = try variables.directory("XDG_DATA_HOME", orInHome: "/.local/share")
    configFile = config + "/nudged.toml"
    ownGuides = config + "/guides"
    ownWords = config + "/words"
    hooks = config + "/hooks"
    dataDirectory = data + "/nudged"
    journal = dataDirectory + "/journal.sqlite"
    let everywhere = [data] + variables.dataDirectories
    let shared = everywhere.map { $0 + "/nudged" }
    shippedGuides = variables.guides ?? shared.map { $0 + "/guides" }
    shippedWords = variables.words ?? shared.map { $0 + "/words" }
    icons = everywhere.map { $0 + "/icons/hicolor/scalable/apps/org.nudged.nudged.svg" }
    foundSocket = variables.socket
    runtimeDirectory = variables.runtimeDirectory
  }

  /// The one daemon that keeps the journal holds it locked.
  var lock: String { dataDirectory + "/nudged.lock" }

  /// Where guides are looked for; of two with the same name the first is taken.
  var guideDirectories: [String] { [ownGuides] + shippedGuides }

  /// Where lists of words are looked for; of two with the same name the first is taken.
  var wordDirectories: [String] { [ownWords] + shippedWords }
}

/// The environment, read by the XDG rules.
private nonisolated struct Variables {
  private let environment: [String: String]

  init(_ environment: [String: String]) {
    self.environment = environment
  }

  func directory(_ name: String, orInHome path: String) throws(Places.Problem) -> String {
    if let directory = absolute(name) { return directory }
    guard let home = absolute("HOME") else { throw .noHome }
    return home + path
  }

  var dataDirectories: [String] {
    let named = (environment["XDG_DATA_DIRS"] ?? "").split(separator: ":").map(String.init).compactMap(Self.absolute)
    return named.isEmpty ? ["/usr/local/share", "/usr/share"] : named
  }

  /// `NUDGED_GUIDES` takes the place of the whole search for shipped guides.
  var guides: [String]? {
    absolute("NUDGED_GUIDES").map { [$0] }
  }

  /// `NUDGED_WORDS` takes the place of the whole search for shipped words.
  var words: [String]? {
    absolute("NUDGED_WORDS").map { [$0] }
  }

  /// RuntimeDirectory= of systemd.exec(5).
  var runtimeDirectory: String? { absolute("RUNTIME_DIRECTORY") }

  var socket: Result<String, Places.Problem> {
    if let socket = absolute("NUDGED_SOCKET") { return .success(socket) }
    guard let runtime = absolute("XDG_RUNTIME_DIR") else { return .failure(.noRuntimeDirectory) }
    return .success(runtime + "/nudged/org.nudged")
  }

  private func absolute(_ name: String) -> String? {
    environment[name].flatMap(Self.absolute)
  }

  /// The path without the slashes at its end; nil when it is empty or relative.
  private static func absolute(_ path: String) -> String? {
    guard path.hasPrefix("/") else { return nil }
    let trailing = path.utf8.reversed().prefix { $0 == UInt8(ascii: "/") }.count
    return String(path.dropLast(trailing))
  }
}
