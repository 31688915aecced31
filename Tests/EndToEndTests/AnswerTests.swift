import Foundation
import Testing

/// *Answer* in a real user manager with a real notification server: whatever is installed and whatever the manager knows, there
/// is something to see.
@Suite("Answer leads somewhere", .serialized)
struct AnswerTests {
  let manager: UserManager
  private static let ctl = InstalledTests.ctl

  init() throws {
    manager = try UserManager(built: Here.built)
    _ = try manager.desktop("start")
    try manager.configure(InstalledTests.config)
    try manager.must(#"NUDGED_BUILT=/run/nudged-test/built "$NUDGED_REPO"/scripts/install"#)
    _ = try manager.desktop("await ''")
  }

  /// Only these programs are there for what the manager starts.
  private func install(_ programs: [String: String]) throws {
    try manager.must("mkdir -p ~/only")
    for (name, script) in programs {
      let encoded = Data("#!/bin/sh\n\(script)\n".utf8).base64EncodedString()
      try manager.must("echo \(encoded) | base64 -d > ~/only/\(name) && chmod 755 ~/only/\(name)")
    }
    try manager.must(#"systemctl --user set-environment PATH="$HOME/only""#)
  }

  @Test("no dialog: the terminal that the desktop chose, and what is typed there is kept")
  func terminal() throws {
    try install(["xdg-terminal-exec": #"exec /usr/bin/xterm -e "$@""#, "foot": "exit 230"])
    _ = try manager.desktop("press Answer")
    _ = try manager.desktop("type 'A moment for you' 'called my sister'")
    try kept()
    _ = try manager.desktop("type 'A moment for you' ''")
    try nothingIsLeft()
  }

  @Test("terminals that do not come up give way to one that does")
  func next() throws {
    try install([
      "xdg-terminal-exec": "exit 0", "x-terminal-emulator": "exit 1", "zenity": "kill -ABRT $$",
      "xterm": #"exec /usr/bin/xterm "$@""#,
    ])
    _ = try manager.desktop("press Answer")
    _ = try manager.desktop("type 'A moment for you' 'called my sister'")
    try kept()
  }

  @Test("no display in the manager's environment: the window finds it")
  func noDisplay() throws {
    try manager.must("systemctl --user unset-environment DISPLAY WAYLAND_DISPLAY")
    _ = try manager.desktop("press Answer")
    _ = try manager.desktop("type 'A moment for you' 'called my sister'")
    try kept()
    try nothingIsLeft()
  }

  @Test("nothing to open at all: a bubble says how to answer, and doctor why")
  func nothing() throws {
    try install(["zenity": "echo 'cannot open display: :9' >&2; exit 1", "foot": "exit 1"])
    _ = try manager.desktop("press Answer")
    _ = try manager.desktop("await 'nudgectl answer'")
    _ = try manager.desktop("screenshot \"$NUDGED_OUT\"/screen.png")
    try manager.must(#"convert "$NUDGED_OUT"/screen.png -crop 640x320+384+0 +repage "$NUDGED_OUT"/no-window.png"#)
    #expect(try manager.desktop("shown").contains("No window could be opened"))
    // It is as it says.
    #expect(try manager.must("\(Self.ctl) answer called my sister").contains("✓"))
    try kept()
    try nothingIsLeft()
    let log = try manager.must("journalctl --user-unit nudged --no-pager")
    #expect(log.contains("no window could be opened (exit-code, 72)"), "\(log)")
    manager.end()
    try Here.keep(manager.out + "/no-window.png", as: "no-window.png")
  }

  private func kept() throws {
    try until("the answer is kept") {
      let entries = try manager.json("\(Self.ctl) list --json")["entries"] as? [[String: Any]]
      return entries?.map { $0["text"] as? String } == ["called my sister"]
    }
  }

  private func nothingIsLeft() throws {
    try until("nothing of the window is left") {
      try manager.must("systemctl --user list-units --all --plain --no-legend 'nudged-answer-*'").isEmpty
    }
  }
}
