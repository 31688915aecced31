import NudgeCore
import Testing

@testable import nudgectl

@Suite("doctor and config")
struct DoctorTests {
  static let nudged = "/opt/nudged/bin/nudged"

  /// A stage with a home and the program nudged, which finds nothing wrong.
  static func stage(_ daemon: FakeDaemon? = nil, says: String = "fine, 2 plans", status: Int32 = 0) -> Stage {
    let stage = Stage(daemon)
    stage.variables["HOME"] = "/home/ada"
    stage.existing = ["/home/ada/.config/nudged/nudged.toml"]
    stage.programs["/usr/bin/zenity"] = { _ in .init(status: 0) }
    stage.programs[nudged] = { _ in .init(status: status, output: Array("\(says)\n".utf8)) }
    return stage
  }

  @Test("All is well")
  func well() throws {
    let daemon = try FakeDaemon([
      "Status": [FakeDaemon.reply(Fixed.status)],
      "Probe": [FakeDaemon.reply(#"{"findings":[{"topic":"journal","fine":true,"note":"7 entries"}]}"#)],
    ])
    let stage = Self.stage(daemon)
    #expect(stage.run("doctor") == .fine)
    #expect(
      stage.said == """
        ✓ socket         \(daemon.path)
        ✓ daemon         answers, version 0.1.0
        ✓ configuration  fine, 2 plans
        ✓ window         Answer opens /usr/bin/zenity
        ✓ journal        7 entries

        All is well.

        """)
    #expect(stage.started == [[Self.nudged, "--check-config", "/home/ada/.config/nudged/nudged.toml"]])
  }

  @Test(
    "A daemon that runs, and a socket that was removed: what helps is said by every verb, and by doctor",
    arguments: [true, false])
  func socketGone(isThere: Bool) {
    let stage = Self.stage()
    stage.variables["XDG_RUNTIME_DIR"] = "/run/user/1000"
    stage.existing.insert("/run/user/1000/systemd/private")
    if isThere { stage.existing.insert("/run/user/1000/nudged/org.nudged") }
    stage.programs["/usr/bin/systemctl"] = { _ in .init(status: 0, output: Array("active\n".utf8)) }
    let help = "systemctl --user restart nudged.socket"
    #expect(stage.run("win tea") == .unreachable)
    #expect(stage.complained.contains(help) != isThere, "\(stage.complained)")
    #expect(stage.run("doctor") == .no)
    #expect(stage.said.contains("! socket         nudged runs, but its socket") != isThere, "\(stage.said)")
  }

  @Test("A journal of which a part cannot be read has one line, the one of the daemon that keeps it")
  func damagedJournal() throws {
    let refusal = #"{"error":"org.nudged.Control.NotStored","parameters":{"reason":"a page is damaged","read":true}}"#
    let daemon = try FakeDaemon([
      "Status": [refusal],
      "Probe": [FakeDaemon.reply(#"{"findings":[{"topic":"journal","fine":false,"note":"part of it is damaged"}]}"#)],
    ])
    let stage = Self.stage(daemon, says: "Nothing was written to it", status: 78)
    stage.existing = []
    #expect(stage.run("doctor") == .no)
    #expect(stage.said.contains("! journal        part of it is damaged\n"), "\(stage.said)")
    #expect(!stage.said.contains("Nothing was written"))
    #expect(!stage.started.contains([Self.nudged, "--check-journal"]))
  }

  @Test("A daemon that is down, and a unit that failed")
  func down() {
    let stage = Self.stage()
    stage.variables["XDG_RUNTIME_DIR"] = "/run/user/1000"
    stage.existing.insert("/run/user/1000/systemd/private")
    stage.programs["/usr/bin/systemctl"] = { _ in .init(status: 3, output: Array("failed\n".utf8)) }
    #expect(stage.run("doctor") == .no)
    #expect(
      stage.said == """
        ✓ socket         /run/user/1000/nudged/org.nudged
        ! daemon         nudged is not running. To start it: systemctl --user start nudged
        ! service        failed. Why: systemctl --user status nudged
        ✓ configuration  fine, 2 plans
        ✓ window         Answer opens /usr/bin/zenity

        The lines with ! say what helps.

        """)
    #expect(stage.complained.isEmpty)
  }

  @Test("Another version, and a finding of the daemon's own")
  func otherVersion() throws {
    let daemon = try FakeDaemon([
      "Status": [FakeDaemon.reply(Fixed.status.replacing("0.1.0", with: "0.0.9"))],
      "Probe": [FakeDaemon.reply(#"{"findings":[{"topic":"desktop","fine":false,"note":"none\nat all"}]}"#)],
    ])
    let stage = Self.stage(daemon)
    #expect(stage.run("doctor") == .no)
    #expect(stage.said.contains("! daemon         is version 0.0.9, nudgectl is 0.1.0."))
    #expect(stage.said.contains("! desktop        none\n                 at all\n"))
  }

  @Test("pueue#626: the daemon reads another file than this terminal means")
  func otherFile() throws {
    for (theirs, isOther) in [
      ("/home/ada/.config/nudged/nudged.toml", false), ("/home/real/.config/nudged/nudged.toml", true),
    ] {
      let daemon = try FakeDaemon([
        "Status": [FakeDaemon.reply(Fixed.status)],
        "Probe": [FakeDaemon.reply(#"{"findings":[],"configuration":"\#(theirs)"}"#)],
      ])
      let stage = Self.stage(daemon)
      stage.variables["XDG_CONFIG_HOME"] = "/home/ada/.config"
      #expect(stage.run("doctor") == (isOther ? .no : .fine))
      #expect(
        stage.said.contains(
          """
          ! which file     nudged reads /home/real/.config/nudged/nudged.toml,
                           and in this terminal yours would be /home/ada/.config/nudged/nudged.toml
                           (XDG_CONFIG_HOME is /home/ada/.config). What counts is the first one.
                           In this terminal, to mean the same: export XDG_CONFIG_HOME=/home/real/.config

          """) == isOther, "\(stage.said)")
    }
  }

  @Test("As JSON")
  func json() throws {
    let stage = Self.stage(says: "line 3: no", status: 65)
    stage.programs["/usr/bin/systemctl"] = nil
    stage.variables["NUDGED_SOCKET"] = "/nonexistent/socket"
    #expect(stage.run("doctor --json") == .no)
    #expect(
      stage.said == """
        {"findings":[{"topic":"socket","fine":true,"note":"/nonexistent/socket"},\
        {"topic":"daemon","fine":false,"note":"nudged is not running. To start it: nudged &"},\
        {"topic":"configuration","fine":false,"note":"line 3: no"},\
        {"topic":"window","fine":true,"note":"Answer opens /usr/bin/zenity"}]}

        """)
  }

  @Test("It says what the Answer button opens")
  func window() {
    let stage = Self.stage()
    stage.programs = ["/usr/bin/foot": { _ in .init(status: 0) }]
    stage.run("doctor")
    #expect(stage.said.contains("✓ window         Answer opens /usr/bin/foot, with the question in it\n"))
    let bare = Self.stage()
    bare.programs = [:]
    bare.run("doctor")
    #expect(bare.said.contains("! window         nothing for Answer to open. Any of these will do: zenity"))
  }

  @Test("Without the program and without a runtime directory it still says what it can")
  func bare() {
    let stage = Self.stage()
    stage.programs = [:]
    #expect(stage.run("doctor") == .no)
    #expect(stage.said.contains("! socket"))
    #expect(stage.said.contains("Is it installed completely?"))
    #expect(!stage.said.contains("daemon  "))
  }

  @Test("config check passes on what nudged says, and its exit code")
  func configCheck() {
    let stage = Self.stage(says: "x.toml:3: limit: a number is needed", status: 65)
    #expect(stage.run("config check x.toml") == .badInput)
    #expect(stage.complained == "x.toml:3: limit: a number is needed\n")
    #expect(stage.started == [[Self.nudged, "--check-config", "x.toml"]])

    let fine = Self.stage()
    #expect(fine.run("config check") == .fine)
    #expect(fine.said == "fine, 2 plans\n")
    #expect(fine.run("config check --json") == .fine)
    #expect(fine.said.hasSuffix(#"{"file":"/home/ada/.config/nudged/nudged.toml","note":"fine, 2 plans"}"# + "\n"))
  }

  @Test("No file of one's own is fine")
  func noConfiguration() {
    let stage = Self.stage()
    stage.existing = []
    let note = "You have no file of your own at /home/ada/.config/nudged/nudged.toml; the built-in settings hold."
    #expect(stage.run("config check") == .fine)
    #expect(stage.said == note + "\n")
    stage.run("doctor")
    #expect(stage.said.contains("✓ configuration  \(note)"))
    #expect(!stage.started.joined().contains("--check-config"), "there is nothing to check")
    #expect(stage.run("config check other.toml") == .fine)
    #expect(stage.started.last == [Self.nudged, "--check-config", "other.toml"])
  }

  @Test(
    "while no daemon answers, its program says why the journal could not be opened; where it could, nothing is said")
  func journal() {
    for (status, isTold) in [(Int32(78), true), (0, false)] {
      let stage = Self.stage()
      stage.programs[Self.nudged] = { _ in .init(status: status, output: Array("The journal was emptied.\n".utf8)) }
      stage.run("doctor")
      #expect(stage.said.contains("! journal        The journal was emptied.") == isTold, "\(stage.said)")
    }
  }

  @Test("config path, by the XDG rules")
  func configPath() {
    let stage = Self.stage()
    stage.run("config path")
    stage.variables["XDG_CONFIG_HOME"] = "/cfg"
    stage.run("config path")
    stage.variables["XDG_CONFIG_HOME"] = "relative"
    stage.run("config path --json")
    #expect(
      stage.said == """
        /home/ada/.config/nudged/nudged.toml
        /cfg/nudged/nudged.toml
        {"file":"/home/ada/.config/nudged/nudged.toml"}

        """)
  }
}
