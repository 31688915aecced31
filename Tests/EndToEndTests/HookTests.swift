import Foundation
import Testing

/// Hooks in a real user manager: outside the sandbox, ended by their limit, and told of by `nudgectl doctor`.
@Suite("Hooks, for real", .serialized)
struct HookTests {
  let manager: UserManager
  private static let ctl = InstalledTests.ctl

  init() throws {
    manager = try UserManager(built: Here.built)
    _ = try manager.desktop("start")
    // As long as the busiest machine needs.
    try manager.configure(InstalledTests.config + "\n[hooks]\ntime-limit = \"5min\"\n")
    try manager.must(#"NUDGED_BUILT=/run/nudged-test/built "$NUDGED_REPO"/scripts/install"#)
  }

  private func hook(_ name: String, _ lines: String, mode: String = "700") throws {
    let encoded = Data("#!/bin/sh\n\(lines)\n".utf8).base64EncodedString()
    let path = "~/.config/nudged/hooks/\(name)"
    try manager.must(
      "mkdir -p ~/.config/nudged/hooks && echo \(encoded) | base64 -d > \(path) && chmod \(mode) \(path)")
  }

  /// What doctor says of a hook, and whether it is fine.
  private func finding(_ name: String) throws -> (fine: Bool, note: String) {
    // A finding that is not fine makes its exit status 1.
    let told = try manager.sh("\(Self.ctl) doctor --json").output
    let object = try JSONSerialization.jsonObject(with: Data(told.utf8)) as? [String: Any]
    let findings = object?["findings"] as? [[String: Any]] ?? []
    let own = findings.first { $0["topic"] as? String == "hook" && ($0["note"] as? String)?.hasPrefix(name) == true }
    return (own?["fine"] as? Bool ?? false, own?["note"] as? String ?? "no word of \(name): \(told)")
  }

  @Test("a win reaches places the daemon cannot write to, and its words reach no log, no unit, no title")
  func win() throws {
    try manager.must("mkdir ~/outside")
    try hook(
      "win",
      #"cat > ~/outside/win.json; tr '\0' '\n' < /proc/self/cgroup > ~/outside/cgroup; env > ~/outside/env; "#
        + "ulimit -c > ~/outside/core; ps -eo args > ~/outside/titles; echo loud; echo louder >&2")
    try manager.must("\(Self.ctl) win opened the letter")
    try until("the hook has run") { try finding("win").note.contains("ran well") }
    let told = try manager.json("cat ~/outside/win.json")
    let entry = told["entry"] as? [String: Any]
    #expect(told["event"] as? String == "win" && entry?["text"] as? String == "opened the letter")
    #expect(try manager.must("cat ~/outside/core") == "0")
    #expect(try manager.must("cat ~/outside/cgroup").contains("nudged-hook-win-"))
    for file in ["env", "titles"] {
      #expect(!(try manager.must("cat ~/outside/\(file)")).contains("letter"), "\(file)")
    }
    let log = try manager.sh("journalctl --no-pager --output json", asRoot: true).output
    #expect(log.contains("NUDGED_STATE"), "it is the log of the daemon, too")
    for word in ["letter", "loud"] { #expect(!log.contains(word), "\(word)") }
    #expect(try units().isEmpty)
  }

  @Test("a private win is a fact without words; one that ends badly, and one that cannot start, are told of")
  func endings() throws {
    try hook("win", "cat > ~/win.json; exit 3")
    try manager.must("\(Self.ctl) win --private opened the letter")
    try until("doctor tells") { try finding("win").note.contains("ended with exit status 3") }
    #expect(try !finding("win").fine)
    #expect(try manager.must("cat ~/win.json").contains(#""text":"""#))
    try hook("win", "true")
    try manager.must("sed -i 1s,/bin/sh,/bin/no-such-shell, ~/.config/nudged/hooks/win && \(Self.ctl) win tea")
    try until("doctor tells") { try finding("win").note.contains("could not be started") }
    try hook("win", "kill -KILL $$")
    try manager.must("\(Self.ctl) win tea")
    try until("doctor tells") { try finding("win").note.contains("was ended by signal 9") }
    try hook("win", "true", mode: "720")
    #expect(try finding("win").note.contains("chmod go-w"))
    try hook("win", "true")
    try manager.must("\(Self.ctl) win tea")
    try until("mended, all is well") { try finding("win").fine && finding("win").note.contains("ran well") }
    #expect(try units().isEmpty)
  }

  @Test("one that would run for ever is ended by the limit, with all it started, and the daemon answers meanwhile")
  func limit() throws {
    try manager.configure(InstalledTests.config + "\n[hooks]\ntime-limit = \"1s\"\n")
    try manager.must("\(Self.ctl) reload")
    try hook("nudge-shown", "setsid sleep 5000 & trap '' TERM; while :; do sleep 6000; done")
    // The nudge that says hello comes back.
    try manager.must("\(Self.ctl) snooze 1s")
    try until("it runs") { try !units().isEmpty }
    #expect(try manager.must("\(Self.ctl) win while it hangs").contains("while it hangs"))
    try until("doctor tells of the limit") {
      try finding("nudge-shown").note.contains("took longer than 1s and was ended")
    }
    try until("nothing of it is left") {
      try units().isEmpty && manager.sh("pgrep -f 'sleep [56]000'").status != 0
    }
  }

  @Test("both examples of the document, as they stand there")
  func examples() throws {
    let text = try String(contentsOfFile: Here.repository + "/docs/hooks.md", encoding: .utf8)
    let scripts = text.components(separatedBy: "```sh\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    #expect(scripts.count == 2)
    for (name, script) in zip(["win", "review-closed"], scripts) {
      try hook(name, script.replacingOccurrences(of: "#!/bin/sh\n", with: ""))
    }
    try manager.must("\(Self.ctl) win opened the letter")
    try until("the first has run") { try finding("win").note.contains("ran well") }
    #expect(try manager.must("cat ~/days-with-wins.txt") == manager.must("\(Self.ctl) status --json | jq -r .day"))
    try manager.must(Self.review)
    try until("the second has run") { try finding("review-closed").note.contains("ran well") }
    #expect(try manager.must("cat ~/journal-after-review.jsonl").contains("opened the letter"))
  }

  /// A weekly review by the protocol alone.
  private static let review = #"""
    /usr/bin/python3 - <<'CLIENT'
    import json, os, socket
    client = socket.socket(socket.AF_UNIX)
    client.connect(os.environ["XDG_RUNTIME_DIR"] + "/nudged/org.nudged")
    def call(method, **parameters):
        client.sendall(json.dumps({"method": "org.nudged.Journal." + method, "parameters": parameters}).encode() + b"\0")
        reply = b""
        while not reply.endswith(b"\0"): reply += client.recv(65536)
        return json.loads(reply[:-1])["parameters"]
    run = call("Begin", guide="weekly-review")["run"]
    call("Put", run=run["id"], question="week", answer="the garden")
    call("Submit", run=run["id"])
    CLIENT
    """#

  /// Units of hooks that the manager still knows.
  private func units() throws -> String {
    try manager.must("systemctl --user list-units --all --plain --no-legend 'nudged-hook-*'")
  }
}
