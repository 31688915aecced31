import Foundation
import NudgeCore
import Testing

@testable import nudgectl

@Suite("The window behind the Answer button")
struct WindowTests {
  static func stage(_ daemon: FakeDaemon) -> Stage {
    let stage = Stage(daemon)
    stage.variables["WAYLAND_DISPLAY"] = "wayland-0"
    stage.variables["LANG"] = "de_DE.UTF-8"
    return stage
  }

  static func daemon() throws -> FakeDaemon {
    try FakeDaemon([
      "Pending": [FakeDaemon.reply(#"{"nudges":[\#(Fixed.nudge)]}"#)], "Answer": [FakeDaemon.reply(Fixed.answer)],
    ])
  }

  static func says(_ text: String, status: Int32 = 0) -> ([String]) -> Programs.Outcome {
    { _ in .init(status: status, output: Array(text.utf8)) }
  }

  @Test("The answer goes from the dialog to the daemon", arguments: ["zenity", "kdialog"], ["3", ""])
  func answer(program: String, id: String) throws {
    let daemon = try Self.daemon()
    let stage = Self.stage(daemon)
    stage.programs["/usr/bin/\(program)"] = Self.says("made tea\n")
    #expect(stage.run("answer --window \(id)") == .fine, "\(stage.complained)")
    #expect(daemon.lastParameters == ["id": 3, "text": "made tea"] as NSDictionary)
    #expect(stage.started.count == 2)
    #expect(stage.started[0].contains("What went well today, however small?"))
    #expect(stage.started[1].last == "Kept. That one is yours now. Third this week.", "and it is answered")
    #expect(stage.started[0].contains("A moment for you"))
  }

  @Test("Closing the window, or leaving it empty, is not now", arguments: [("", 1), ("\n", 0), ("  \n", 0)])
  func cancelled(text: String, status: Int32) throws {
    let daemon = try Self.daemon()
    let stage = Self.stage(daemon)
    stage.programs["/usr/bin/zenity"] = Self.says(text, status: status)
    #expect(stage.run("answer --window 3") == .fine)
    #expect(!daemon.received.contains { $0.contains("Answer") })
    #expect(stage.started.last?.last == "That is fine. Nothing was written.")
  }

  @Test("Words that cannot be sent are kept, and the person is told where")
  func unsent() throws {
    let home = NSTemporaryDirectory() + "nudgectl-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: home) }
    let daemon = try FakeDaemon([
      "Pending": [FakeDaemon.reply(#"{"nudges":[\#(Fixed.nudge)]}"#)],
      "Answer": [#"{"error":"org.nudged.Control.NotStored","parameters":{"reason":"disk full"}}"#],
    ])
    let stage = Self.stage(daemon)
    stage.variables["XDG_DATA_HOME"] = home
    stage.programs["/usr/bin/zenity"] = Self.says("made tea\n")
    #expect(stage.run("answer --window 3") == .tryAgain)
    let file = "\(home)/nudged/unsent.txt"
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "made tea\n")
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
    #expect(stage.fed.last?.contains(file) == true)
    #expect(!stage.started.contains { $0.contains { $0.contains("made tea") } }, "no words in a process title")
  }

  @Test("Where the disk is full, that is said as well, and the window lives to say it")
  func unsentOnAFullDisk() throws {
    let home = NSTemporaryDirectory() + "nudgectl-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: home + "/nudged", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: home) }
    try FileManager.default.createSymbolicLink(
      atPath: home + "/nudged/unsent.txt", withDestinationPath: "/dev/full")
    let daemon = try FakeDaemon([
      "Pending": [FakeDaemon.reply(#"{"nudges":[\#(Fixed.nudge)]}"#)],
      "Answer": [#"{"error":"org.nudged.Control.NotStored","parameters":{"reason":"disk full"}}"#],
    ])
    let stage = Self.stage(daemon)
    stage.variables["XDG_DATA_HOME"] = home
    stage.programs["/usr/bin/zenity"] = Self.says("made tea\n")
    #expect(stage.run("answer --window 3") == .tryAgain)
    #expect(stage.fed.last?.contains("could not be kept in a file either") == true)
    #expect(stage.fed.last?.hasSuffix("\n\nmade tea") == true, "they can be copied there")
  }

  @Test("Unsent words go nowhere by a relative path", arguments: [("XDG_DATA_HOME", "data"), ("HOME", ".")])
  func relative(name: String, path: String) {
    let stage = Stage()
    stage.variables[name] = path
    let failure = UnsentWords.kept("made tea", stage.surroundings, since: .no("No."))
    #expect(failure.sentence.contains("could not be kept") && failure.words == "made tea")
  }

  @Test(
    "Words of acute danger: the own people stand in a window right after, and in no process title",
    arguments: ["zenity", "kdialog"])
  func card(program: String) throws {
    let help = OwnCardTests.help
    for (lines, shown) in [
      (#"["This passes."]"#, "Your lines\n  This passes.\n\n" + help), ("[]", help + CardLines.nobodyYet + "\n"),
    ] {
      let card = #"{"contacts":[],"plan":[],"lines":\#(lines)}"#
      let answer = Fixed.answer.replacing(#""message":"#, with: #""card":\#(card),"message":"#)
      let daemon = try FakeDaemon([
        "Pending": [FakeDaemon.reply(#"{"nudges":[\#(Fixed.nudge)]}"#)], "Answer": [FakeDaemon.reply(answer)],
      ])
      let stage = Self.stage(daemon)
      stage.programs["/usr/bin/\(program)"] = Self.says("made tea\n")
      #expect(stage.run("answer --window 3") == .fine, "\(stage.complained)")
      #expect(stage.fed.count == 1 && stage.fed[0].hasPrefix(shown), "\(stage.fed)")
      #expect(stage.fed[0].hasSuffix("Kept. That one is yours now. Third this week.\n"))
      #expect(!stage.started[1].contains("--timeout"), "it is not taken away")
      #expect(stage.started.count == 2 && stage.started.allSatisfy { $0.contains("/usr/bin/\(program)") })
      #expect(!stage.started.joined().contains { $0.contains("This passes") })
    }
  }

  @Test("One's own people in a window, and in a terminal where there is no dialog")
  func support() throws {
    let card = #"{"contacts":[{"name":"Ana","reach":"+49 170 1"}],"plan":[],"lines":[]}"#
    let stage = Self.stage(try FakeDaemon("Support", parameters: #"{"card":\#(card)}"#))
    stage.programs["/usr/bin/zenity"] = Self.says("")
    #expect(stage.run("support --window") == .fine, "\(stage.complained)")
    #expect(stage.fed == ["Ana  +49 170 1\n\n" + OwnCardTests.help])
    #expect(stage.said.isEmpty && !stage.started.joined().contains { $0.contains("Ana") })
    stage.programs = ["/usr/bin/xterm": Self.says("")]
    #expect(stage.run("support --window") == .fine, "\(stage.complained)")
    #expect(
      stage.started.last?.suffix(5) == ["/opt/nudged/bin/nudgectl", "support", "--opened", "/run/sign", "--hold"])
    stage.types("")
    #expect(stage.run("support --hold") == .fine)
    #expect(stage.said.contains("Ana") && stage.complained.hasSuffix("Enter closes this window."))
  }

  @Test("A question that is over is explained in a window")
  func over() throws {
    let daemon = try FakeDaemon("Pending", parameters: #"{"nudges":[]}"#)
    let stage = Self.stage(daemon)
    stage.programs["/usr/bin/zenity"] = Self.says("")
    #expect(stage.run("answer --window 3") == .no)
    #expect(stage.started.count == 1)
    #expect(stage.fed == ["Nudge 3 is not waiting for an answer. Which ones are: nudgectl pending"])
  }

  @Test("The desktop's own dialog comes first")
  func order() throws {
    let daemon = try Self.daemon()
    let stage = Self.stage(daemon)
    stage.programs["/usr/bin/zenity"] = Self.says("z\n")
    stage.programs["/usr/bin/kdialog"] = Self.says("k\n")
    stage.run("answer --window")
    #expect(stage.started.last?.first == "/usr/bin/zenity")
    stage.variables["XDG_CURRENT_DESKTOP"] = "KDE"
    stage.run("answer --window")
    #expect(stage.started.last?.first == "/usr/bin/kdialog")
  }

  @Test("zenity's own signs are no part of a question")
  func escaped() throws {
    let question = #"a_b \\n \u001b[31m"#
    let nudge = Fixed.nudge.replacing("What went well today, however small?", with: question)
    let daemon = try FakeDaemon("Pending", parameters: #"{"nudges":[\#(nudge)]}"#)
    let stage = Self.stage(daemon)
    stage.programs["/usr/bin/zenity"] = Self.says("", status: 1)
    stage.run("answer --window 3")
    #expect(stage.started.first?.last == #"a__b \\n ␛[31m"#)
  }

  static let ours = ["/opt/nudged/bin/nudgectl", "answer", "--opened", "/run/sign", "--hold", "--id", "3"]

  /// What stands between a terminal's name and the program it is to run.
  static let terminals: [(name: String, options: [String])] = [
    ("xdg-terminal-exec", []), ("x-terminal-emulator", ["-T", "A moment for you", "-e"]),
    ("ptyxis", ["--new-window", "--title", "A moment for you", "--"]), ("kgx", ["--title", "A moment for you", "--"]),
    ("gnome-terminal", ["--title", "A moment for you", "--wait", "--"]),
    ("konsole", ["-p", "tabtitle=A moment for you", "-e"]), ("foot", ["--title", "A moment for you"]),
    ("kitty", ["--title", "A moment for you"]), ("alacritty", ["--title", "A moment for you", "-e"]),
    ("wezterm", ["start", "--always-new-process", "--"]),
    ("ghostty", ["--gtk-single-instance=false", "--title=A moment for you", "-e"]),
    ("xfce4-terminal", ["--disable-server", "--title", "A moment for you", "-x"]),
    ("mate-terminal", ["--disable-factory", "--title", "A moment for you", "-x"]),
    ("tilix", ["--new-process", "--title", "A moment for you", "-e"]),
    ("terminator", ["--no-dbus", "--title", "A moment for you", "-x"]), ("qterminal", ["-e"]),
    ("urxvt", ["-title", "A moment for you", "-e"]), ("xterm", ["-T", "A moment for you", "-e"]),
  ]

  @Test("Without a dialog program a terminal asks, each in its own way", arguments: terminals)
  func terminal(name: String, options: [String]) throws {
    let stage = Self.stage(try Self.daemon())
    stage.programs["/usr/bin/\(name)"] = Self.says("")
    #expect(stage.run("answer --window 3") == .fine, "\(stage.complained)")
    #expect(stage.started == [["/usr/bin/\(name)"] + options + Self.ours])
  }

  @Test("One that wants a single text gets it for a shell")
  func joined() throws {
    let stage = Self.stage(try Self.daemon())
    stage.programs["/usr/bin/lxterminal"] = Self.says("")
    #expect(stage.run("answer --window 3") == .fine)
    #expect(stage.started.first?.last == "/opt/nudged/bin/nudgectl answer --opened /run/sign --hold --id 3")
    #expect(
      TerminalProgram(name: "x", options: [], isJoined: true).arguments(running: ["/a b/c", "it's", ""])
        == [#"'/a b/c' 'it'\''s' ''"#])
  }

  @Test("The desktop's own choice comes first, then the person's, then Debian's; one that does not come up gives way")
  func choice() throws {
    let stage = Self.stage(try Self.daemon())
    stage.variables["TERMINAL"] = "myterm"
    for name in ["xdg-terminal-exec", "myterm", "x-terminal-emulator", "foot"] {
      stage.programs["/usr/bin/\(name)"] = Self.says("", status: 1)
    }
    stage.programs["/usr/bin/xterm"] = Self.says("")
    #expect(stage.run("answer --window 3") == .fine)
    #expect(
      stage.started.map { $0[0] }
        == ["xdg-terminal-exec", "myterm", "x-terminal-emulator", "foot", "xterm"].map { "/usr/bin/\($0)" })
    #expect(stage.started[1] == ["/usr/bin/myterm", "-e"] + Self.ours)
    #expect(stage.complained.contains("The terminal /usr/bin/foot did not come up."))
  }

  @Test("Debian's choice is a link: what is behind it says how")
  func behindTheLink() throws {
    let stage = Self.stage(try Self.daemon())
    stage.programs["/usr/bin/x-terminal-emulator"] = Self.says("")
    stage.links = [
      "/usr/bin/x-terminal-emulator": "/etc/alternatives/x-terminal-emulator",
      "/etc/alternatives/x-terminal-emulator": "../../usr/bin/kgx",
    ]
    #expect(stage.run("answer --window 3") == .fine)
    #expect(stage.started == [["/usr/bin/x-terminal-emulator", "--title", "A moment for you", "--"] + Self.ours])
  }

  @Test(
    "A dialog that does not come up gives way to a terminal; one that was closed does not",
    arguments: [
      (127, "", true), (134, "", true), (139, "", true), (255, "", true),
      (1, "(zenity:1): Gtk-WARNING **: cannot open display: :9", true),
      (1, "qt.qpa.xcb: could not connect to display :9", true), (1, "Gtk-WARNING **: a theme is missing", false),
      (1, "", false), (143, "", false),
    ])
  func broken(status: Int32, errors: String, isBroken: Bool) throws {
    let stage = Self.stage(try Self.daemon())
    stage.programs["/usr/bin/zenity"] = { _ in .init(status: status, errors: Array(errors.utf8)) }
    stage.programs["/usr/bin/foot"] = Self.says("")
    #expect(stage.run("answer --window 3") == .fine)
    #expect(
      stage.started.map { $0[0] }
        == (isBroken ? ["/usr/bin/zenity", "/usr/bin/foot"] : ["/usr/bin/zenity", "/usr/bin/zenity"]))
    stage.programs["/usr/bin/foot"] = nil
    #expect(stage.run("answer --window 3") == (isBroken ? .noWindow : .fine))
  }

  @Test("A question that is over, and no dialog comes up to say so: the terminal does")
  func overWithoutDialog() throws {
    let stage = Self.stage(try FakeDaemon("Pending", parameters: #"{"nudges":[]}"#))
    stage.programs["/usr/bin/zenity"] = Self.says("", status: 127)
    stage.programs["/usr/bin/foot"] = Self.says("")
    #expect(stage.run("answer --window 3") == .fine)
    #expect(stage.started.last?.first == "/usr/bin/foot")
  }

  struct Place: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var variables: [String: String]
    var sockets: [String]
    /// What programs are told; nil: there is no desktop.
    var told: [String]?
  }

  static let places = [
    Place(
      testDescription: "as it is said", variables: ["WAYLAND_DISPLAY": "wayland-1"], sockets: ["/run/me/wayland-1"],
      told: []),
    Place(testDescription: "with a path", variables: ["WAYLAND_DISPLAY": "/x/w"], sockets: ["/x/w"], told: []),
    Place(testDescription: "X11", variables: ["DISPLAY": ":3.0"], sockets: ["/tmp/.X11-unix/X3"], told: []),
    Place(
      testDescription: "X11, abstract", variables: ["DISPLAY": "unix:3"], sockets: ["\0/tmp/.X11-unix/X3"], told: []),
    Place(testDescription: "another machine's", variables: ["DISPLAY": "localhost:10.0"], sockets: [], told: []),
    Place(
      testDescription: "nothing is said", variables: [:], sockets: ["/run/me/wayland-0"],
      told: ["WAYLAND_DISPLAY=wayland-0"]),
    Place(
      testDescription: "what is said is gone", variables: ["WAYLAND_DISPLAY": "wayland-1"],
      sockets: ["/run/me/wayland-0", "/run/me/wayland-0.lock"], told: ["WAYLAND_DISPLAY=wayland-0"]),
    Place(
      testDescription: "one of two is gone", variables: ["WAYLAND_DISPLAY": "wayland-1", "DISPLAY": ":0"],
      sockets: ["/tmp/.X11-unix/X0"], told: ["-u", "WAYLAND_DISPLAY"]),
    Place(
      testDescription: "X11, with a key beside it", variables: [:],
      sockets: ["/tmp/.X11-unix/X1", "/run/me/.mutter-Xwaylandauth.A1B2"],
      told: ["DISPLAY=:1", "XAUTHORITY=/run/me/.mutter-Xwaylandauth.A1B2"]),
    Place(testDescription: "none", variables: [:], sockets: ["/run/me/bus", "/run/me/wayland-x"], told: nil),
    Place(
      testDescription: "all gone", variables: ["DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"], sockets: [], told: nil),
  ]

  @Test("The desktop is found, whatever the service manager knows of it", arguments: places)
  func display(_ place: Place) throws {
    let stage = Stage(try Self.daemon())
    stage.variables["XDG_RUNTIME_DIR"] = "/run/me"
    stage.variables["LANG"] = "C.UTF-8"
    for (name, value) in place.variables { stage.variables[name] = value }
    stage.sockets = place.sockets
    #expect(DesktopDisplay.find(stage.surroundings)?.environment == place.told)
    for path in ["/usr/bin/zenity", "/usr/bin/env"] { stage.programs[path] = Self.says("made tea\n") }
    #expect(stage.run("answer --window 3") == (place.told == nil ? .noWindow : .fine), "\(stage.complained)")
    guard let told = place.told, !told.isEmpty else { return }
    #expect(stage.started.first?.starts(with: ["/usr/bin/env"] + told + ["/usr/bin/zenity"]) == true)
  }

  @Test("Whether it came up in a terminal is told by a sign, whatever the terminal's end says")
  func sign() throws {
    let give = "printf . > \"$1\""
    for (script, isUp) in [
      (give, true), ("\(give); exit 7", true), ("exit 1", false), ("{ \(give); } & exit 0", true),
    ] {
      let opened = TerminalStart.open("/bin/sh") { ["-c", script, "sh", $0] }
      #expect(opened == isUp, "\(script)")
    }
    #expect(!TerminalStart.open("/nonexistent/terminal") { [$0] })
    // Nobody waits for it, and a file is no pipe.
    TerminalStart.give("/nonexistent/sign")
    TerminalStart.give("/dev/null")
  }

  @Test("No desktop, no dialog, no terminal: a sentence")
  func nothing() throws {
    let bare = Self.stage(try Self.daemon())
    #expect(bare.run("answer --window") == .noWindow)
    #expect(bare.complained.contains("zenity, kdialog"))
    bare.variables["WAYLAND_DISPLAY"] = nil
    bare.sockets = []
    #expect(bare.run("answer --window") == .noWindow)
    #expect(bare.complained.contains("no desktop here"))
  }

  @Test("In the terminal it waits for Enter, also after something went wrong")
  func hold() throws {
    let stage = Stage()
    stage.variables["NUDGED_SOCKET"] = "/nonexistent"
    stage.types("")
    #expect(stage.run("answer --hold") == .fine)
    #expect(stage.complained.contains("nudged is not running."))
    #expect(stage.complained.hasSuffix("Enter closes this window."))
  }
}
