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
    \(Session.unlimited)[quiet]
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

    try manager.configure(Self.plan("12:00"))
    try manager.must("\(Self.ctl) skip && \(Self.ctl) reload")
    try manager.sleep(days: 1, toHour: 11, minute: 59, second: 59)
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
    #expect(answered.contains("✓ rang my brother"))
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
    try until("the watchdog has replaced the daemon") {
      let now = try manager.mainPID()
      return now != before && now != 0
    }
    #expect(try manager.must("\(Self.ctl) list").contains("before the watchdog bites"))
    #expect(try manager.must("systemctl --user show --property NRestarts --value nudged") != "0")
  }

  @Test("attacked 7: refused however often, the socket stays, whoever calls is told why, and mended it goes on at once")
  func refusedAndMended() throws {
    let journal = "~/.local/share/nudged/journal.sqlite"
    try manager.must("\(Self.ctl) win soup && systemctl --user stop nudged.service")
    try manager.must("mv \(journal) ~/kept.sqlite && : > \(journal)")
    // More than systemd's usual limits: 5 starts in 10 s, 20 connections in 2 s.
    let refused = try manager.sh("for i in $(seq 25); do \(Self.ctl) win lost 2>&1; echo \"=$?\"; done").output
    #expect(refused.components(separatedBy: "The journal was emptied").count == 26, "\(refused.suffix(600))")
    #expect(!refused.contains("=0") && !refused.contains("is not running"))
    #expect(try manager.must("systemctl --user is-active nudged.socket") == "active")
    #expect(try manager.sh("systemctl --user show -p ExecMainStatus --value nudged.service").output.contains("78"))
    try manager.must("mv ~/kept.sqlite \(journal)")
    #expect(try manager.must("\(Self.ctl) win tea").contains("✓ tea"))
    #expect(try manager.must("\(Self.ctl) list").contains("soup"))

    // A mistake in the configuration, likewise.
    try manager.must("systemctl --user stop nudged.service && echo '[quiet' >> ~/.config/nudged/nudged.toml")
    let mistake = try manager.sh("for i in $(seq 3); do \(Self.ctl) win lost 2>&1; echo \"=$?\"; done").output
    #expect(mistake.components(separatedBy: "nudged.toml:").count == 4 && !mistake.contains("=0"), "\(mistake)")
    try manager.configure(Self.config)
    #expect(try manager.must("\(Self.ctl) win bread").contains("✓ bread"))

    // A byte of the journal's header is another: who refuses it, carries out the repair all the same.
    try manager.must("systemctl --user stop nudged.service && rm -f \(journal)-wal")
    try manager.must(#"printf '\011' | dd of=\#(journal) bs=1 seek=18 conv=notrunc"#)
    let damaged = try manager.sh("\(Self.ctl) win lost 2>&1; echo \"=$?\"").output
    #expect(damaged.contains("nudgectl doctor --repair") && damaged.contains("=75"), "\(damaged)")
    #expect(try manager.must("\(Self.ctl) backup list").contains("They are in"))
    #expect(try manager.must("\(Self.ctl) doctor --repair").contains("whole again: 3 entries"))
    #expect(try manager.must("\(Self.ctl) list").contains("bread"))
    try manager.must("\(Self.ctl) win plum")
  }

  @Test("attacked 7: a journal on a disk that cannot be written is read, inside the sandbox too, and written again")
  func readOnlyDisk() throws {
    try manager.must("\(Self.ctl) win soup && systemctl --user stop nudged.service")
    let place = "/home/nudged-test/.local/share/nudged"
    try root("mount --bind \(place) \(place) && mount -o remount,bind,ro \(place)")
    try manager.must("systemctl --user start nudged.service")
    #expect(try manager.must("\(Self.ctl) list").contains("soup"))
    #expect(try manager.must("\(Self.ctl) export --format jsonl").contains("soup"))
    let refused = try manager.sh("\(Self.ctl) win tea 2>&1; echo \"=$?\"").output
    #expect(refused.contains("Nothing of it was kept") && refused.contains("=75"), "\(refused)")
    #expect(try manager.sh("\(Self.ctl) doctor").output.contains("nothing can be written down"))
    try root("umount \(place)")
    try manager.must("systemctl --user restart nudged.service")
    #expect(try manager.must("\(Self.ctl) win tea").contains("✓ tea"))
    #expect(try manager.must("ls $XDG_RUNTIME_DIR/nudged/reading") == "")
  }

  @Test("each promise of the sandbox holds, tried from inside; and it scores below 1.5")
  func sandbox() throws {
    let unit = try manager.must("systemctl --user show --property FragmentPath --value nudged.service")
    let probe = try manager.sh(#""$NUDGED_REPO"/Tests/EndToEndTests/Support/sandbox-probe "# + unit)
    #expect(probe.status == 0, "\(probe)")
    #expect(probe.output.contains("\"promises\""))
    let verify = try manager.sh("systemd-analyze --user verify \(unit)")
    // Where the run's own locale cannot be seen from inside, the shell says so, and that is not about the unit.
    let complaints = verify.errors.split(separator: "\n").filter { !$0.contains("setlocale") }
    #expect(verify.status == 0 && verify.output.isEmpty && complaints.isEmpty, "\(verify)")
    let security = try manager.must("systemd-analyze --user security --no-pager nudged.service | tail -1")
    let exposure = try #require(security.split(separator: " ").compactMap { Double($0) }.first, "\(security)")
    #expect(exposure < 1.5)
    // Whose memory must not be dumped, the kernel gives to root (proc(5)).
    let process = "/proc/$(systemctl --user show --property MainPID --value nudged.service)"
    #expect(try manager.must("stat --format %U \(process)/environ") == "root")
  }

  @Test("inside the sandbox the screen lock is heard, from a system bus that comes later")
  func screenLock() throws {
    let user = try manager.must("id -u")
    let mock = "busctl call org.freedesktop.login1 /org/freedesktop/login1"
    try root("mkdir -p /run/dbus; printf '%s' '\(Self.openBus)' > /run/system-bus.conf")
    try startApart("dbus-daemon --nofork --config-file=/run/system-bus.conf")
    try startApart("/usr/bin/python3 -m dbusmock --system --template logind")
    let add = "\(mock) org.freedesktop.DBus.Mock AddSession ssusb c2 seat0 \(user) ada true"
    try until("logind is there") { try manager.sh(add, asRoot: true).status == 0 }
    try root(
      "\(mock)/session/c2 org.freedesktop.DBus.Mock UpdateProperties 'sa{sv}' org.freedesktop.login1.Session 1 "
        + "Type s wayland")
    // The template does not tell of new sessions, as logind does.
    try root(
      "\(mock) org.freedesktop.DBus.Mock EmitSignal sssav org.freedesktop.login1.Manager SessionNew so 2 s c2 "
        + "o /org/freedesktop/login1/session/c2")
    try until("it is unlocked") { try lock().fine && lock().note == "unlocked" }
    try root("\(mock)/session/c2 org.freedesktop.login1.Session SetLockedHint b true")
    try until("it is locked") { try lock().note != "unlocked" }
    #expect(try lock().note.hasPrefix("locked, or another session"))
    try manager.must("\(Self.ctl) pause until I am back")
    #expect(try manager.json("\(Self.ctl) status --json")["pausedUntilBack"] as? Bool == true)
    try root("\(mock)/session/c2 org.freedesktop.login1.Session SetLockedHint b false")
    try until("the pause is over") { try manager.json("\(Self.ctl) status --json")["paused"] as? Bool == false }
    #expect(try lock().note == "unlocked")
  }

  /// What doctor says of the screen lock.
  private func lock() throws -> (fine: Bool, note: String) {
    let told = try manager.sh("\(Self.ctl) doctor --json").output
    let object = try JSONSerialization.jsonObject(with: Data(told.utf8)) as? [String: Any]
    let finding = (object?["findings"] as? [[String: Any]])?.first { $0["topic"] as? String == "screen lock" }
    return (finding?["fine"] as? Bool ?? false, finding?["note"] as? String ?? "no word of the lock: \(told)")
  }

  /// Without the descriptors of this test, which would wait for their end.
  private func startApart(_ command: String) throws {
    let close = "import os, sys; os.closerange(3, 256); os.execvp(sys.argv[1], sys.argv[1:])"
    try root("setsid /usr/bin/python3 -c '\(close)' \(command) >/dev/null 2>&1 </dev/null &")
  }

  private func root(_ line: String) throws {
    let outcome = try manager.sh(line, asRoot: true)
    guard outcome.status == 0 else { throw Trouble("\(line)\n\(outcome)") }
  }

  /// A system bus on which everyone may do everything.
  private static let openBus = """
    <busconfig><type>system</type><listen>unix:path=/run/dbus/system_bus_socket</listen><auth>EXTERNAL</auth>\
    <policy context="default"><allow user="*"/><allow own="*"/><allow send_destination="*" eavesdrop="true"/>\
    <allow send_type="signal"/><allow eavesdrop="true"/></policy></busconfig>
    """

  @Test("man finds every page where the program is on the path, and Tab finds the verbs")
  func manual() throws {
    let pages = ["nudgectl", "nudged", "nudged.toml", "org.nudged"]
    for page in pages {
      let found = try manager.must("PATH=~/.local/bin:$PATH MANPATH= man -w \(page)")
      #expect(found.contains("/.local/share/man/man"), "\(found)")
    }
    for file in ["bash-completion/completions/", "zsh/site-functions/_", "fish/vendor_completions.d/"] {
      for program in ["nudgectl", "nudged"] { try manager.must("ls ~/.local/share/\(file)\(program)*") }
    }
    let settings = try manager.must("MANWIDTH=80 man -P cat ~/.local/share/man/man5/nudged.toml.5")
    #expect(settings.contains("per-day = 6"))
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
    let share = "~/.local/share"
    try manager.must(
      "cd \(share) && desktop-file-validate applications/org.nudged.nudged.desktop && test -f nudged/examples/waybar/style.css"
        + " && test -f icons/hicolor/scalable/apps/org.nudged.nudged.svg")
    #expect(try manager.must("\(Self.ctl) report").contains("stays"), "its page is made by the program beside it")
    try manager.must(#""$NUDGED_REPO"/scripts/uninstall"#)
    #expect(try manager.sh("systemctl --user is-active nudged.service").status != 0)
    let left = try manager.must("find ~/.local ~/.config -type f | sort")
    #expect(left.contains("journal.sqlite"))
    #expect(!left.contains("bin/nudge") && !left.contains("nudged.service") && !left.contains("guides/"), "\(left)")
    #expect(!left.contains("words/") && !left.contains("/man/") && !left.contains("completions"), "\(left)")
    #expect(!left.contains("org.nudged") && !left.contains("examples") && !left.contains("libexec"), "\(left)")
  }

  // MARK: -

  private func open() throws -> [[String: Any]] {
    try manager.json("\(Self.ctl) pending --json")["nudges"] as? [[String: Any]] ?? []
  }

  /// How often the server has been given something to show.
  private func showings() throws -> Int {
    try manager.desktop("shown").split(separator: "\n").count
  }

  private static func plan(_ cue: String) -> String {
    """
    \(Session.unlimited)[quiet]
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
