import ArgumentParser
import Dispatch
@preconcurrency import Glibc
import NudgeCore
import NudgeStore
import Systemd
import Varlink

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
    help: ArgumentHelp("Read a configuration, say whether it is fine, and end.", valueName: "file"))
  var checkConfig: String?

  nonisolated func run() throws {
    try MainActor.assumeIsolated { try runOnMain() }
  }

  @MainActor private func runOnMain() throws {
    if let checkConfig { throw ExitCode(CheckConfig.run(checkConfig)) }
    keepPrivate()
    do {
      try Program.start()
    } catch {
      // The program logs once, here: nothing has started.
      fputs("nudged: \(error)\n", stderr)
      throw ExitCode(Self.exitCode(for: error))
    }
    dispatchMain()
  }

  /// Sysexits: 65 for a configuration that cannot be used, 1 otherwise.
  private static func exitCode(for error: any Error) -> Int32 { error is ConfigurationProblem ? 65 : 1 }

  /// Files for the owner alone, and no memory in a core dump.
  private func keepPrivate() {
    umask(0o077)
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }
}
