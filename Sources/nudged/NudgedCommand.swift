import ArgumentParser
import Glibc
import NudgeCore

/// The daemon's command line.
@main
struct NudgedCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "nudged",
    abstract: "Asks small questions at good moments, and keeps what you answer.",
    discussion: """
      nudged runs in the background, usually as a systemd user service, and is talked to with nudgectl. It reads
      ~/.config/nudged/nudged.toml and keeps the journal in ~/.local/share/nudged, readable by you alone.
      """,
    version: NudgedVersion.current)

  @Option(
    name: .customLong("check-config"),
    help: ArgumentHelp("Read a configuration, say whether it is fine, and end.", valueName: "file"),
    completion: .file(extensions: ["toml"]))
  var checkConfig: String?

  @Flag(help: "Print your own contacts and lines for hard moments, as JSON, and end. No daemon is needed.")
  var support = false

  /// The service starts without arguments; parsing none would take longer than opening the journal.
  nonisolated static func main() {
    if CommandLine.argc == 1 { Glibc.exit(MainActor.assumeIsolated { Program.run() }) }
    main(nil)
  }

  nonisolated func run() throws {
    throw ExitCode(
      MainActor.assumeIsolated { support ? SupportCard.run() : checkConfig.map(CheckConfig.run) ?? Program.run() })
  }
}
