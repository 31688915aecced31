import ArgumentParser
import Testing

@testable import nudgectl

@Suite("Help")
struct HelpTests {
  @Test("Each help is the one on record", arguments: HelpSnapshots.all.keys.sorted())
  func snapshot(line: String) {
    let stage = Stage()
    let words = line.split(separator: " ").map(String.init)
    #expect(stage.run(line.isEmpty ? ["help", "--all"] : words + ["--help"]) == .fine)
    #expect(stage.said == HelpSnapshots.all[line])
  }

  @Test("At first there are eight verbs, each a real one, and the way to all", arguments: ["help", "--help", "-h"])
  func short(line: String) {
    let stage = Stage()
    #expect(stage.run(line) == .fine)
    let verbs = stage.said.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("  nudgectl") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(verbs == ["win", "checkin", "setback", "hard", "jar", "snooze", "rest", "review"])
    #expect(verbs.allSatisfy(UsageAdvice.verbs.contains))
    #expect(stage.said.contains("nudgectl help --all") && stage.said.contains("apostrophe"))
    #expect(stage.said.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("Every verb has its help on record")
  func complete() {
    let verbs =
      UsageAdvice.verbs + Config.configuration.subcommands.map { "config \($0.configuration.commandName ?? "")" }
      + Doctor.configuration.subcommands.map { "doctor \($0.configuration.commandName ?? "")" }
      + BackupVerb.configuration.subcommands.map { "backup \($0.configuration.commandName ?? "")" }
      + GoalVerb.configuration.subcommands.map { "goal \($0.configuration.commandName ?? "")" }
      + TrialVerb.configuration.subcommands.map { "trial \($0.configuration.commandName ?? "")" }
    #expect(Set(HelpSnapshots.all.keys) == Set(verbs + [""]))
  }

  @Test("No line is wider than a terminal, and none scolds", arguments: HelpSnapshots.all.keys.sorted())
  func tone(line: String) {
    let text = HelpSnapshots.all[line] ?? ""
    // The usage line is one line by the parser's design.
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.hasPrefix("USAGE:") })
    for word in ["must", "failed", "invalid", "illegal", "only", "missed", "!!"] {
      #expect(!text.lowercased().contains(word), "\(word)")
    }
  }
}
