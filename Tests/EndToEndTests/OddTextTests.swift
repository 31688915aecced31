import Foundation
import Testing

/// Texts and dates that ended the programs as they are built, tried on them from the outside.
@Suite("Odd texts and dates")
struct OddTextTests {
  static let slips = [
    "[", "[“plan”]", "[=]", "[ä]", "[.plan]", "x = [ } ]", "x = [1, }", "x = \u{2028}", "x = \"a\u{7}\"", "x = “a”",
    String(repeating: "[", count: 4000), "x = " + String(repeating: "[\n", count: 20_000),
    "x = " + String(repeating: "{a=", count: 1300),
    "[" + String(repeating: "a.", count: 2000) + "a]", "x = \"\u{0}\"",
  ]
  private static let support = "\n[support]\ncontacts = [{ name = \"Ana\", reach = \"+49 30 1\" }]\n"

  @Test("one slip is refused by line, the old configuration stays, and the card is there")
  func configuration() throws {
    let session = try Session(config: Session.quietConfig + Self.support, withBus: false)
    try session.startDaemon()
    let good = Session.quietConfig + Self.support
    for slip in Self.slips {
      try (good + slip + "\n").write(toFile: session.config, atomically: true, encoding: .utf8)
      for words in [["reload"], ["config", "check"]] {
        let outcome = try session.run(words)
        #expect(outcome.status == 65, "\(words) \(slip.prefix(40)): \(outcome)")
        #expect(outcome.errors.contains("nudged.toml:"), "\(outcome)")
      }
      #expect(try session.ctl("support").output.contains("Ana"), "\(slip.prefix(40))")
      let simulated = try session.ctl("simulate", "--config", session.config)
      #expect(simulated.status == 65, "\(simulated)")
    }
    #expect(session.daemon?.isRunning == true)
    #expect(try session.ctl("status").status == 0)
  }

  @Test("a daemon that starts on such a file says where it is, and ends in order")
  func start() throws {
    let session = try Session(config: Session.quietConfig + "[“plan”]\n", withBus: false)
    let process = try session.launchDaemon()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 65, "\(process.terminationStatus)")
  }

  @Test("one bad guide or list of words keeps no other out")
  func guidesAndWords() throws {
    let session = try Session(withBus: false)
    for folder in ["guides", "words"] {
      try FileManager.default.createDirectory(
        atPath: session.directory + "/home/.config/nudged/" + folder, withIntermediateDirectories: true)
    }
    let beside = session.directory + "/home/.config/nudged/"
    for (index, slip) in Self.slips.enumerated() {
      try (slip + "\n").write(toFile: beside + "guides/own-\(index).toml", atomically: true, encoding: .utf8)
    }
    for name in ["danger", "hurting", "vague", "starters"] {
      try "[“word”]\n".write(toFile: beside + "words/\(name).toml", atomically: true, encoding: .utf8)
    }
    try session.startDaemon()
    #expect(try session.ctl("reload").status == 0)
    #expect(try session.ctl("win", "walked", "five", "minutes").status == 0)
    let doctor = try session.ctl("doctor").output
    #expect(doctor.contains("own-1.toml:1") && doctor.contains("danger.toml:1"), "\(doctor)")
    #expect(session.daemon?.isRunning == true)
  }

  @Test("attacked 2: after a win of 1930, every week can be looked back on", arguments: ["1930-05-01", "1500-05-01"])
  func longAgo(day: String) throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    let file = session.directory + "/old.json"
    let journal: [String: Any] = [
      "tags": [String: Int](),
      "entries": [
        [
          "title": "learned to ride a bike", "body": "", "date": day, "time": "09:00", "tags": [String](),
          "starred": false,
        ]
      ],
    ]
    try JSONSerialization.data(withJSONObject: journal).write(to: URL(filePath: file))
    #expect(try session.ctl("import", "--format", "jrnl", file).status == 0)
    for week in 20..<40 { #expect(try session.ctl("review", "2026-W\(week)", "--look").status == 0, "week \(week)") }
    for period in ["2026-05", "2026", "\(day.prefix(7))", "\(day.prefix(4))"] {
      let outcome = try session.ctl("review", period, "--look")
      #expect(outcome.status == 0, "\(period): \(outcome)")
    }
    for words in [
      ["list"], ["jar"], ["story", "--format", "md"], ["score"], ["patterns"], ["calendar", "--year", "1930"],
      ["evidence", "bike"],
    ] {
      #expect([0, 64, 65].contains(try session.run(words).status), "\(words)")
    }
    #expect(session.daemon?.isRunning == true)
  }

  @Test(
    "timex#369: client and daemon go by one clock",
    arguments: [":/etc/localtime", "/etc/localtime", ":", "", "Nowhere/Town", "../x"])
  func oneClock(variable: String) throws {
    let session = try Session(withBus: false)
    session.set("TZ", to: variable)
    try session.startDaemon()
    let pause = try session.ctl("pause", "for", "1", "hour")
    #expect(pause.status == 0, "\(pause)")
    let zone = try #require(try session.json("when", "daily")["elapses"] as? [String]).first?.suffix(6)
    let paused = try #require(try session.json("pause", "for", "1", "hour")["until"] as? String)
    #expect(paused.suffix(6) == zone)
    #expect(
      try session.ctl("doctor").output.contains("TZ names no zone")
        == (variable == "Nowhere/Town" || variable == "../x"))
  }

  @Test(
    "no variable of the environment ends the client",
    arguments: [
      "TZ", "TZDIR", "LANG", "LC_ALL", "COLUMNS", "LINES", "TERM", "NO_COLOR", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
      "XDG_DATA_DIRS",
      "XDG_RUNTIME_DIR", "NUDGED_SOCKET", "DISPLAY", "PATH", "EDITOR",
    ])
  func environment(name: String) throws {
    let session = try Session(withBus: false)
    for value in [
      "", "\u{1}", ":", "/", "//", "/\u{7F}", "-1", "0", "99999999999999999999", "ä\u{2028}",
      String(repeating: "/a", count: 3000),
    ] {
      session.set(name, to: value)
      for words in [["status"], ["when", "daily"], ["support"], ["config", "path"]] {
        let outcome = try session.run(words)
        #expect((0...78).contains(outcome.status), "\(name)=\(value.prefix(20)) \(words): \(outcome)")
      }
    }
  }
}
