import Foundation
import Testing

/// Tab in bash, zsh and fish, with the completions that are installed.
@Suite("Completions")
struct CompletionTests {
  static let shells = ["bash", "zsh", "fish"]

  /// A line, and what is offered behind it.
  static let offers: [(line: String, offered: String)] = [
    ("nudgectl sn", "snooze"),
    ("nudgectl goal l", "ladder let-go"),
    ("nudgectl win walked ", ""),
    ("nudgectl win walked --outcome ", "done not-this-time partial rested started"),
    ("nudgectl win --effort 4 --ef", ""),
    ("nudgectl win --domain ", "connection focus mood"),
    ("nudgectl win --tag a --ta", "--tag"),
    ("nudgectl checkin --slept ", "no yes"),
    ("nudgectl goal add sing --aim ", "knowledge process skill"),
    ("nudgectl trial add sing --on S", "Saturday Sunday"),
    ("nudgectl list --kind a", "affirmation"),
    ("nudgectl list --from ", "today yesterday"),
    ("nudgectl export --format ", "csv jsonl markdown"),
    ("nudgectl help wi", "win"),
    ("nudged --check-c", "--check-config"),
  ]

  @Test("What is offered is what can be meant", arguments: shells)
  func offers(shell: String) throws {
    let place = try Place(shell)
    let offered = try place.offered(Self.offers.map(\.line))
    for row in Self.offers { #expect(offered[row.line] == row.offered, "\(row.line)") }
  }

  @Test("Every verb offers each of its options, and every verb that has some its own verbs", arguments: shells)
  func everyVerb(shell: String) throws {
    let place = try Place(shell)
    let verbs = try Self.verbs()
    #expect(verbs.count > 50)
    let offered = try place.offered(verbs.flatMap { ["\($0.line) --", "\($0.line) "] })
    for verb in verbs {
      #expect(offered["\(verb.line) --"] == verb.options.sorted().joined(separator: " "), "\(verb.line)")
      let words = Set((offered["\(verb.line) "] ?? "").split(separator: " ").map(String.init))
      #expect(words.isSuperset(of: verb.verbs), "\(verb.line)")
    }
  }

  /// fish has no cursor while no person sits in front of it.
  @Test("Names and numbers come from the daemon; nothing that was written does", arguments: ["bash", "zsh"])
  func names(shell: String) throws {
    let session = try Session(config: Self.plans)
    try session.startDaemon()
    try session.ctl("goal", "add", "learn", "to", "say", "no")
    try session.ctl("goal", "step", "1", "say", "no", "once")
    try session.ctl("trial", "add", "phone", "in", "the", "hall")
    let place = try Place(shell, session)
    let offered = try place.offered([
      "nudgectl guide e", "nudgectl practice b", "nudgectl why e", "nudgectl goal finish ", "nudgectl goal ladder ",
      "nudgectl trial done ", "nudgectl when --zone Europe/Ber",
    ])
    #expect(offered["nudgectl guide e"] == "evening-wins experiment")
    #expect(offered["nudgectl practice b"] == "breathing")
    #expect(offered["nudgectl why e"] == "every-evening")
    #expect(offered["nudgectl goal finish "] == "1")
    #expect(offered["nudgectl goal ladder "] == "1")
    #expect(offered["nudgectl trial done "] == "1")
    #expect(offered["nudgectl when --zone Europe/Ber"] == "Europe/Berlin")
  }

  @Test("Without a daemon there is nothing to offer, and nothing is said", arguments: ["bash", "zsh"])
  func noDaemon(shell: String) throws {
    let place = try Place(shell, try Session(withBus: false))
    #expect(try place.offered(["nudgectl guide "]) == ["nudgectl guide ": ""])
  }

  private static let plans = """
    [[plan]]
    name = "every-evening"
    guide = "evening-wins"
    on-calendar = "20:30"
    """

  /// Every verb, as the parser describes it: its words, its options, and the verbs below it.
  private static func verbs() throws -> [(line: String, options: [String], verbs: [String])] {
    let dump = try run(Here.built + "/nudgectl", ["--experimental-dump-help"]).output
    let object = try JSONSerialization.jsonObject(with: Data(dump.utf8)) as? [String: Any]
    let root = object?["command"] as? [String: Any] ?? [:]
    return below(root, "nudgectl").filter { $0.line != "nudgectl help" }
  }

  private static func below(
    _ command: [String: Any], _ line: String
  ) -> [(line: String, options: [String], verbs: [String])] {
    (command["subcommands"] as? [[String: Any]] ?? []).flatMap { command in
      let line = "\(line) \(command["commandName"] ?? "")"
      let names = (command["arguments"] as? [[String: Any]] ?? []).filter { $0["shouldDisplay"] as? Bool ?? true }
        .flatMap { $0["names"] as? [[String: String]] ?? [] }.filter { $0["kind"] == "long" }
      let verbs = (command["subcommands"] as? [[String: Any]] ?? []).compactMap { $0["commandName"] as? String }
      return [(line, names.map { "--\($0["name"] ?? "")" }, verbs)] + below(command, line)
    }
  }
}

/// A shell with the completions of both programs.
private struct Place {
  let shell: String
  private let script: String
  private var environment: [String: String]

  /// - Parameter session: where the daemon is that is asked; nil: nowhere.
  init(_ shell: String, _ session: Session? = nil) throws {
    self.shell = shell
    environment =
      session?.environment ?? ["HOME": "/nonexistent", "LANG": "C.UTF-8", "XDG_RUNTIME_DIR": "/nonexistent"]
    environment["PATH"] = Here.built + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    script = NSTemporaryDirectory() + "nudged-completion-\(UUID().uuidString.prefix(8))"
    let texts = try ["nudgectl", "nudged"].map {
      let made = try run(Here.repository + "/scripts/completion", ["\(Here.built)/\($0)", shell])
      guard made.status == 0 else { throw Trouble("\(made)") }
      return made.output
    }
    try texts.joined(separator: "\n").write(toFile: script, atomically: true, encoding: .utf8)
  }

  /// What is offered behind each line, in alphabetical order; where options are asked for, options alone.
  func offered(_ lines: [String]) throws -> [String: String] {
    let outcome = try run(Here.support + "/complete", [shell, script] + lines, environment: environment)
    try FileManager.default.removeItem(atPath: script)
    guard outcome.status == 0, outcome.errors.isEmpty else { throw Trouble("\(shell): \(outcome)") }
    return outcome.output.split(separator: "\n").reduce(into: [:]) { offered, line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 2 else { return }
      let words = parts[1].split(separator: " ").filter { !parts[0].hasSuffix("--") || $0.hasPrefix("--") }
      offered[String(parts[0])] = words.sorted().joined(separator: " ")
    }
  }
}
