import NudgeCore

/// Where windows can be opened. The service manager that starts a window may know of no display, or of one that is gone.
struct DesktopDisplay: Equatable {
  /// What programs that open windows have to be told, beyond what they know: for env(1).
  var environment: [String] = []

  /// - Returns: nil where there is no desktop.
  static func find(_ surroundings: Surroundings) -> DesktopDisplay? {
    let wayland = surroundings.variable("WAYLAND_DISPLAY"), x11 = surroundings.variable("DISPLAY")
    let places = Places(surroundings)
    let hasWayland = wayland.map { surroundings.connects(places.wayland($0)) } ?? false
    let hasX11 = x11.map { places.x11($0).map { $0.contains(where: surroundings.connects) } ?? true } ?? false
    if hasWayland || hasX11 {
      // One that is gone would be tried first.
      return DesktopDisplay(environment: wayland != nil && !hasWayland ? ["-u", "WAYLAND_DISPLAY"] : [])
    }
    if let found = places.someWayland() { return DesktopDisplay(environment: ["WAYLAND_DISPLAY=\(found)"]) }
    guard let found = places.someX11() else { return nil }
    let key = surroundings.variable("XAUTHORITY") == nil ? places.keyOfX11() : nil
    return DesktopDisplay(
      environment: (wayland == nil ? [] : ["-u", "WAYLAND_DISPLAY"]) + ["DISPLAY=\(found)"]
        + [key.map { "XAUTHORITY=\($0)" }].compactMap { $0 })
  }

  /// Sockets of displays.
  private struct Places {
    private let surroundings: Surroundings
    private let runtime: String?
    private static let x11 = "/tmp/.X11-unix"

    init(_ surroundings: Surroundings) {
      self.surroundings = surroundings
      runtime = surroundings.variable("XDG_RUNTIME_DIR")
    }

    func wayland(_ name: String) -> String { name.hasPrefix("/") ? name : "\(runtime ?? "")/\(name)" }

    /// Where a display of this machine may listen: at a file, and at an abstract address. nil: it is another machine's.
    func x11(_ display: String) -> [String]? {
      guard let colon = display.lastIndex(of: ":") else { return nil }
      let host = display[..<colon]
      let number = display[display.index(after: colon)...].prefix { $0 != "." }
      guard host.isEmpty || host == "unix", !number.isEmpty, number.allSatisfy(\.isNumber) else { return nil }
      let path = "\(Self.x11)/X\(number)"
      return [path, "\0" + path]
    }

    func someWayland() -> String? {
      guard let runtime else { return nil }
      return surroundings.list(runtime)
        .filter { $0.hasPrefix("wayland-") && $0.dropFirst(8).allSatisfy(\.isNumber) }.sorted()
        .first { surroundings.connects("\(runtime)/\($0)") }
    }

    func someX11() -> String? {
      surroundings.list(Self.x11).filter { $0.hasPrefix("X") && $0.dropFirst().allSatisfy(\.isNumber) }.sorted()
        .first { surroundings.connects("\(Self.x11)/\($0)") }.map { ":\($0.dropFirst())" }
    }

    /// What lets a program in, where it is not in the home.
    func keyOfX11() -> String? {
      guard let runtime else { return nil }
      let files = surroundings.list(runtime).sorted()
      let key = files.first { $0.hasPrefix(".mutter-Xwaylandauth.") || $0.hasPrefix("xauth_") }
      if let key { return "\(runtime)/\(key)" }
      return surroundings.isThere("\(runtime)/gdm/Xauthority") ? "\(runtime)/gdm/Xauthority" : nil
    }
  }
}

extension Programs {
  /// The same programs, told something more.
  ///
  /// - Parameter environment: For env(1).
  func told(_ environment: [String]) -> Programs {
    guard !environment.isEmpty else { return self }
    let (plain, env) = (self, "/usr/bin/env")
    var programs = self
    programs.capture = { plain.capture(env, environment + [$0] + $1, $2) }
    programs.turn = { plain.turn(env, environment + [$0] + $1, $2) }
    programs.feed = { plain.feed(env, environment + [$0] + $1, $2) }
    programs.terminal = { path, arguments in plain.terminal(env) { environment + [path] + arguments($0) } }
    return programs
  }
}
