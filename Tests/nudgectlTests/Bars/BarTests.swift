import Foundation
import NudgeCore
import Testing

@testable import nudgectl

/// What status bars are told.
@Suite("Bars")
struct BarTests {
  private static let shown = Fixed.nudge
  private static let snoozed = Fixed.nudge.replacing(#""state":"shown""#, with: #""state":"snoozed""#)

  /// A status as Monitor sends it: wins come without their words.
  private static func status(
    pending: String = "", paused: Bool = false, until: String? = nil, more: String = ""
  ) -> String {
    let win = #"{"id":7,"kind":"win","text":"","tags":[],"day":"2026-11-21","writtenAt":"2026-11-21T18:05:00+01:00"}"#
    let end = until.map { #","pausedUntil":"\#($0)""# } ?? ""
    return """
      {"version":"0.1.0","day":"2026-11-21","paused":\(paused)\(end),"pausedUntilBack":false,"server":"dunst",\
      "pending":[\(pending)],"winsToday":[\(win)],"winsThisWeek":3,\
      "next":{"plan":"panic-practice","at":"2026-11-22T17:00:00+01:00"}\(more)}
      """
  }

  static let open = status(pending: shown)
  static let calm = status()
  private static let paused = status(pending: shown, paused: true, until: "2026-11-22T09:00:00+01:00")
  private static let rest = status(pending: shown, paused: true, more: #","rest":true"#)

  /// Lines said to a bar by a daemon that sends these states and goes.
  private func lines(_ arguments: String, _ states: [String]) throws -> [String] {
    let events = states.map { FakeDaemon.reply(#"{"event":"nudge","status":\#($0)}"#, continues: true) }
    let stage = Stage(try FakeDaemon(["Monitor": events + [FakeDaemon.hangUp]]))
    stage.arrivals = [{}]
    #expect(stage.run("watch --format " + arguments) == .tryAgain, "\(stage.complained)")
    return stage.said.split(separator: "\n").map(String.init)
  }

  @Test("text: each state in a few neutral words, and that the daemon went")
  func text() throws {
    #expect(
      try lines("text", [Self.calm, Self.open, Self.paused, Self.rest])
        == ["○", "● A moment for you?", "○ paused", "○ rest", "○ off"])
  }

  @Test("a line comes when it differs from the last; what is put off does not wait")
  func changes() throws {
    #expect(
      try lines("text", [Self.calm, Self.calm, Self.open, Self.open, Self.status(pending: Self.snoozed)])
        == ["○", "● A moment for you?", "○", "○ off"])
  }

  @Test("waybar")
  func waybar() throws {
    let lines = try lines("waybar", [Self.open, Self.calm, Self.paused])
    #expect(
      lines == [
        #"{"text":"● A moment for you?","alt":"open","tooltip":"A question waits, for whenever you like.","class":"open"}"#,
        #"{"text":"○","alt":"calm","tooltip":"Nothing is asked just now.\nNext: Sun 17:00","class":"calm"}"#,
        #"{"text":"○ paused","alt":"paused","tooltip":"Paused until Sun 09:00.","class":"paused"}"#,
        #"{"text":"○ off","alt":"off","tooltip":"nudged is not running.","class":"off"}"#,
      ])
    for line in lines { #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: String]) }
  }

  @Test("i3blocks")
  func i3blocks() throws {
    #expect(
      try lines("i3blocks", [Self.open]) == [
        #"{"full_text":"● A moment for you?","short_text":"●"}"#, #"{"full_text":"○ off","short_text":"○"}"#,
      ])
  }

  @Test("json: the same members in the same order, and numbers where they are wanted")
  func json() throws {
    #expect(
      try lines("json --counts", [Self.calm, Self.paused]) == [
        #"{"state":"calm","text":"○","shortText":"○","tooltip":"Nothing is asked just now.\nNext: Sun 17:00\nWins today: 1","#
          + #""next":"2026-11-22T17:00:00+01:00","wins":1}"#,
        #"{"state":"paused","text":"○ paused","shortText":"○","tooltip":"Paused until Sun 09:00.\nWins today: 1","#
          + #""until":"2026-11-22T09:00:00+01:00","wins":1}"#,
        #"{"state":"off","text":"○ off","shortText":"○","tooltip":"nudged is not running."}"#,
      ])
    let numberless = try lines("json --counts", [Self.status(more: #","numbers":false"#)])
    #expect(numberless.allSatisfy { !$0.contains("wins") && !$0.contains("Wins") })
    #expect(try lines("json", [Self.calm]).allSatisfy { !$0.contains("ins") })
  }

  @Test("nothing anybody wrote, and no plan's name", arguments: BarFormat.allCases)
  func neutral(format: BarFormat) throws {
    let said = try lines("\(format.rawValue) --counts", [Self.open, Self.calm, Self.paused, Self.rest]).joined()
    for word in ["panic", "evening", "What went well", "practice"] { #expect(!said.contains(word), "\(word)") }
  }

  @Test("a sentence of one's own stands there while nothing waits, on one line")
  func ownSentence() throws {
    let events = [Self.calm, Self.open].map { FakeDaemon.reply(#"{"event":"nudge","status":\#($0)}"#, continues: true) }
    let stage = Stage(try FakeDaemon(["Monitor": events + [FakeDaemon.hangUp]]))
    stage.arrivals = [{}]
    #expect(stage.run(["watch", "--format", "waybar", "--calm", "One <thing> at\na \"time\""]) == .tryAgain)
    let first = try #require(stage.said.split(separator: "\n").first)
    let object = try JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String: String]
    #expect(object?["text"] == "One <thing> at a \"time\"")
    #expect(stage.said.contains("A moment for you?"))
  }

  @Test("when the daemon comes back, so does the bar; nobody is asked in between")
  func restart() throws {
    let stage = Stage()
    stage.variables["NUDGED_SOCKET"] = "/tmp/nobody-\(UUID().uuidString).sock"
    var daemon: FakeDaemon?
    let reply = FakeDaemon.reply(#"{"event":"status","status":\#(Self.open)}"#, continues: true)
    stage.arrivals = [
      {
        daemon = try? FakeDaemon(["Monitor": [reply, FakeDaemon.hangUp]])
        stage.variables["NUDGED_SOCKET"] = daemon?.path
      }, {},
    ]
    #expect(stage.run("watch --format text") == .tryAgain)
    #expect(stage.said == "○ off\n● A moment for you?\n○ off\n")
  }

  @Test("a daemon that systemd would start is left alone; it counts once it was started by somebody else")
  func activation() throws {
    let reply = FakeDaemon.reply(#"{"event":"status","status":\#(Self.open)}"#, continues: true)
    let daemon = try FakeDaemon(["Monitor": [reply, FakeDaemon.hangUp]])
    let stage = Stage(daemon)
    stage.variables["XDG_RUNTIME_DIR"] = "/run/user/1000"
    stage.existing = ["/run/user/1000/systemd/private"]
    var service = "inactive"
    stage.programs["/usr/bin/systemctl"] = { arguments in
      let state = arguments.last == "nudged.socket" ? "active" : service
      return .init(status: 0, output: Array("\(state)\n".utf8))
    }
    stage.arrivals = [
      {
        #expect(daemon.received.isEmpty, "the daemon was called")
        service = "activating"
      }, {},
    ]
    #expect(stage.run("watch --format text") == .tryAgain)
    #expect(stage.said == "○ off\n● A moment for you?\n○ off\n")
    #expect(daemon.received.count == 1)
  }

  @Test(
    "what does not go together is refused",
    arguments: [
      ("watch --format xmobar", "waybar"), ("watch --format waybar --json", "choose one"),
      ("watch --calm tea", "--format"), ("watch --counts", "--format"),
    ])
  func usage(line: String, says: String) {
    let stage = Stage()
    #expect(stage.run(line) == .usage)
    #expect(stage.complained.contains(says), "\(stage.complained)")
  }

  @Test("where nothing can be watched, that is said")
  func noWatches() throws {
    let stage = Stage(try FakeDaemon([:]))
    stage.arrivals = []
    #expect(stage.run("watch --format text") == .tryAgain)
    #expect(stage.complained.contains("fs.inotify.max_user_instances"))
  }

  @Test("it ends quietly with its reader, also while there is nothing to say")
  func reader() throws {
    let reply = FakeDaemon.reply(#"{"event":"status","status":\#(Self.open)}"#, continues: true)
    let daemon = try FakeDaemon(["Monitor": [reply]])
    let line = "timeout 60 $ctl watch --format text | head -1; echo ${PIPESTATUS[0]}"
    let outcome = try ProgramTests.shell("export ctl NUDGED_SOCKET='\(daemon.path)'; bash -c '\(line)'")
    #expect(outcome.output == "● A moment for you?\n0\n")
  }

  // MARK: - Waiting

  @Test("a daemon that may have come is noticed: its lock was opened, or made, or its socket was, or a way to them")
  func arrival() throws {
    let place = NSTemporaryDirectory() + "nudgectl-\(UUID().uuidString)"
    let files = FileManager.default
    defer { try? files.removeItem(atPath: place) }
    try files.createDirectory(atPath: place + "/data", withIntermediateDirectories: true)
    let (socket, lock) = (place + "/run/nudged/org.nudged", place + "/data/nudged/nudged.lock")
    func make(_ path: String) { _ = files.createFile(atPath: path, contents: nil) }
    let events: [() throws -> Void] = [
      { try files.createDirectory(atPath: place + "/data/nudged", withIntermediateDirectories: true) },
      { make(lock) }, { _ = files.contents(atPath: lock) },
      { try files.createDirectory(atPath: place + "/run", withIntermediateDirectories: true) },
      { try files.createDirectory(atPath: place + "/run/nudged", withIntermediateDirectories: true) }, { make(socket) },
      { try files.removeItem(atPath: place + "/run") },
    ]
    for event in events {
      let arrival = try #require(DaemonArrival(socket: socket, lock: lock))
      make(place + "/data/other")
      try event()
      arrival.wait()
    }
  }

  @Test(
    "where the lock is",
    arguments: [
      (["HOME": "/home/ada"], "/home/ada/.local/share/nudged/nudged.lock"),
      (["HOME": "/home/ada", "XDG_DATA_HOME": "/data"], "/data/nudged/nudged.lock"),
      (["HOME": "/home/ada", "XDG_DATA_HOME": "data"], "/home/ada/.local/share/nudged/nudged.lock"), ([:], nil),
    ] as [([String: String], String?)])
  func lock(variables: [String: String], path: String?) { #expect(DaemonLock.path { variables[$0] } == path) }
}
