import ArgumentParser

struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Your configuration: where it is, and whether it is fine.",
    discussion: """
        nudgectl config check
        $EDITOR "$(nudgectl config path)" && nudgectl reload
      """,
    subcommands: [ConfigCheck.self, ConfigPath.self])
}
