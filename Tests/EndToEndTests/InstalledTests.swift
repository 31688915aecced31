import Foundation
import Testing

/// The service as a person has it: installed with the project's own script into an empty home, in a real user manager,
/// with a real notification server on a real screen.
@Suite("Installed", .serialized)
struct InstalledTests {
  let manager: UserManager
  static let ctl = "~/.local/bin/nudgectl"

  init() throws {
    manager = try UserManager(built: Here.built)
    _ = try manager.desktop("start")
    try manager.configure(Self.config)
    try manager.must(#"NUDGED_BUILT=/run/nudged-test/built "$NUDGED_REPO"/scripts/install"#)
  }

  /// No quiet hours, so that the test does not depend on the hour it runs at.
  static let config = """
    plan = []
    [limits]
    per-day = 100000
    minimum-gap = "0s"
    settle = "0s"
    [quiet]
    hours = []
    """

  @Test("install, enable, a bubble, snooze by button, it returns, a win, kill -9, restart: nothing lost or doubled")
  func wholePath() throws {
    #expect(try manager.must("systemctl --user is-active nudged.service nudged.socket") == "active\nactive")
    #expect(try manager.must("systemctl --user is-enabled nudged.service nudged.socket") == "enabled\nenabled")
    _ = try manager.desktop("await ''")
    _ = try manager.desktop("screenshot \"$NUDGED_OUT\"/screen.png")
    try manager.must(#"convert "$NUDGED_OUT"/screen.png -crop 640x240+384+0 +repage "$NUDGED_OUT"/nudge.png"#)
    let hello = try open()
    #expect(hello.count == 1 && hello.first?["plan"] as? String == "hello")

    try manager.configure(Self.plan(try soon()))
    try manager.must("\(Self.ctl) skip && \(Self.ctl) reload")
    try until("the plan's nudge is on the screen") { try showings() == 2 }
    _ = try manager.desktop("press Snooze")
    try until("it is snoozed, or back already") { try open().first?["snoozes"] as? Int == 1 }
    try until("it returns") { try showings() == 3 }
    let returned = try #require(try open().first)
    #expect(returned["state"] as? String == "shown" && returned["snoozes"] as? Int == 1)

    let win = try manager.must("\(Self.ctl) win walked five minutes")
    #expect(win.contains("Your first win is on record."))
    try killAndRestart()
    #expect(try open().map { $0["id"] as? Int } == [returned["id"] as? Int])
    let entries = try manager.json("\(Self.ctl) list --json")["entries"] as? [[String: Any]]
    #expect(entries?.map { $0["text"] as? String } == ["walked five minutes"])
    #expect(try showings() == 3, "the bubble that is still there is not shown again")

    let answered = try manager.must("\(Self.ctl) answer rang my brother")
    #expect(answered.contains("Second this week"))
    try until("the bubbles are gone") { try manager.desktop("displayed") == "0" }
    let log = try manager.sh("journalctl --user-unit nudged --output json --no-pager").output
    #expect(log.contains("NUDGED_NUDGE") && log.contains("MESSAGE_ID"))
    #expect(!log.contains("walked five") && !log.contains("my brother"))
    manager.end()
    try Here.keep(manager.out + "/nudge.png", as: "nudge.png")
  }

  @Test("Answer opens a window outside the sandbox, and what is typed there is kept")
  func answerWindow() throws {
    _ = try manager.desktop("await ''")
    _ = try manager.desktop("press Answer")
    _ = try manager.desktop("type 'A moment for you' 'called my sister'")
    try until("the answer is kept") {
      let entries = try manager.json("\(Self.ctl) list --json")["entries"] as? [[String: Any]]
      return entries?.map { $0["text"] as? String } == ["called my sister"]
    }
    #expect(try open().isEmpty)
    try until("nothing of the window is left") {
      try manager.must("systemctl --user list-units --all --plain --no-legend 'nudged-answer-*'").isEmpty
    }
  }

  @Test("the socket starts the daemon; a watchdog that hears nothing replaces it")
  func activationAndWatchdog() throws {
    try manager.must("systemctl --user stop nudged.service")
    #expect(try manager.must("\(Self.ctl) status --json").contains("\"version\""))
    #expect(try manager.must("systemctl --user is-active nudged.service") == "active")
    try manager.must(
      "mkdir -p ~/.config/systemd/user/nudged.service.d && printf '[Service]\\nWatchdogSec=2s\\n' "
        + "> ~/.config/systemd/user/nudged.service.d/watchdog.conf && systemctl --user daemon-reload "
        + "&& systemctl --user restart nudged.service")
    let before = try manager.mainPID()
    #expect(try manager.sh("\(Self.ctl) win before the watchdog bites").status == 0)
    try manager.must("kill -STOP \(before)")
    try until("the watchdog has replaced the daemon", seconds: 120) {
      let now = try manager.mainPID()
      return now != before && now != 0
    }
    #expect(try manager.must("\(Self.ctl) list").contains("before the watchdog bites"))
    #expect(try manager.must("systemctl --user show --property NRestarts --value nudged") != "0")
  }

  @Test("each promise of the sandbox holds, tried from inside; and it scores below 1.5")
  func sandbox() throws {
    let unit = try manager.must("systemctl --user show --property FragmentPath --value nudged.service")
    let probe = try manager.sh(#""$NUDGED_REPO"/Tests/EndToEndTests/Support/sandbox-probe "# + unit)
    #expect(probe.status == 0, "\(probe)")
    #expect(probe.output.contains("\"promises\""))
    let verify = try manager.sh("systemd-analyze --user verify \(unit)")
    #expect(verify.status == 0 && verify.output.isEmpty && verify.errors.isEmpty, "\(verify)")
    let security = try manager.must("systemd-analyze --user security --no-pager nudged.service | tail -1")
    let exposure = try #require(security.split(separator: " ").compactMap { Double($0) }.first, "\(security)")
    #expect(exposure < 1.5)
  }

  @Test("reload through systemd takes the new plans; uninstall leaves the journal and nothing else")
  func reloadAndUninstall() throws {
    try manager.configure(Self.plan("2040-01-01 09:00:00"))
    try manager.must("systemctl --user reload nudged.service")
    #expect(try manager.must("\(Self.ctl) next --json").contains("2040-01-01T09:00:00"))
    try manager.configure("plan = 7")
    #expect(try manager.sh("systemctl --user reload nudged.service").status != 0, "a mistake is told to who reloads")
    #expect(try manager.must("\(Self.ctl) next --json").contains("2040-01-01T09:00:00"), "and changes nothing")
    try manager.must("\(Self.ctl) win stays")
    try manager.must(#""$NUDGED_REPO"/scripts/uninstall"#)
    #expect(try manager.sh("systemctl --user is-active nudged.service").status != 0)
    let left = try manager.must("find ~/.local ~/.config -type f | sort")
    #expect(left.contains("journal.sqlite"))
    #expect(!left.contains("bin/nudge") && !left.contains("nudged.service") && !left.contains("guides/"), "\(left)")
  }

  // MARK: -

  private func open() throws -> [[String: Any]] {
    try manager.json("\(Self.ctl) pending --json")["nudges"] as? [[String: Any]] ?? []
  }

  /// How often the server has been given something to show.
  private func showings() throws -> Int {
    try manager.desktop("shown").split(separator: "\n").count
  }

  private func soon() throws -> String { try manager.must("date -d '+2 seconds' '+%Y-%m-%d %H:%M:%S'") }

  private static func plan(_ cue: String) -> String {
    """
    [limits]
    per-day = 100000
    minimum-gap = "0s"
    settle = "0s"
    [quiet]
    hours = []
    [[plan]]
    name = "soon"
    guide = "evening-wins"
    on-calendar = ["\(cue)"]
    snooze = { default = "2s", at-most = 3 }
    """
  }

  private func killAndRestart() throws {
    let before = try manager.mainPID()
    try manager.must("kill -KILL \(before)")
    try until("systemd has restarted the daemon") {
      let now = try manager.mainPID()
      return now != before && now != 0
    }
    try until("it knows the desktop again") {
      try manager.json("\(Self.ctl) status --json")["server"] != nil
    }
  }
}
