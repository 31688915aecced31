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

  @Flag(name: .customLong("check-journal"), help: "Say whether the journal can be opened, and end.")
  var checkJournal = false

  @Flag(help: "Print your own contacts and lines for hard moments, as JSON, and end. No daemon is needed.")
  var support = false

  @Option(
    help: ArgumentHelp("Print a guide as JSON, and end. No daemon is needed.", valueName: "name"))
  var guide: String?

  @OptionGroup(title: "The journal's copies, while no daemon runs; nudgectl backup asks for these")
  var upkeep: UpkeepOptions

  /// The service starts without arguments; parsing none would take longer than opening the journal.
  nonisolated static func main() {
    if CommandLine.argc == 1 { Glibc.exit(MainActor.assumeIsolated { Program.run() }) }
    main(nil)
  }

  nonisolated func run() throws {
    throw ExitCode(
      MainActor.assumeIsolated {
        if let request = upkeep.request { return OfflineUpkeep.run(request) }
        if checkJournal { return CheckJournal.run() }
        if let guide { return GuidePrinting.run(guide) }
        return support ? SupportCard.run() : checkConfig.map(CheckConfig.run) ?? Program.run()
      })
  }
}

/// What is done for the journal without a daemon. Each prints a reply of `org.nudged.Journal` as JSON, and ends.
struct UpkeepOptions: ParsableArguments {
  @Flag(help: "Print which copies of the journal there are.")
  var backups = false

  @Flag(help: "Make a copy of the journal now.")
  var backup = false

  @Option(
    name: .customLong("check-backup"), help: ArgumentHelp("Read a copy through; all: every one.", valueName: "name"))
  var checkBackup: String?

  @Option(
    name: .customLong("compare-backup"),
    help: ArgumentHelp("Print what a copy holds, and what the journal holds now.", valueName: "name"))
  var compareBackup: String?

  @Flag(help: "With --compare-backup: with what the newest entries say.")
  var words = false

  @Option(help: ArgumentHelp("Put a copy in the journal's place; what stands is kept.", valueName: "name or file"))
  var restore: String?

  @Flag(help: "Begin with an empty journal; what stands is kept.")
  var fresh = false

  @Flag(help: "Make a whole journal of a damaged one; what stands is kept.")
  var repair = false

  @Option(
    name: .customLong("look-to-erase"),
    help: ArgumentHelp(
      "Print what erasing a record would go through, such as entry:12; all: everything.", valueName: "record"))
  var lookToErase: String?

  @Option(help: ArgumentHelp("Erase a record for good, in every copy too.", valueName: "record"))
  var erase: String?

  @Flag(name: .customLong("forget-all"), help: "Erase the journal and all its copies; an empty one takes its place.")
  var forgetAll = false

  nonisolated func validate() throws {
    for record in [lookToErase == "all" ? nil : lookToErase, erase].compactMap(\.self) {
      if OfflineUpkeep.Record(record) == nil { throw ValidationError("“\(record)” is no record, such as entry:12.") }
    }
  }

  nonisolated var request: OfflineUpkeep.Request? {
    if let lookToErase { return .lookToErase(OfflineUpkeep.Record(lookToErase)) }
    if let record = erase.flatMap(OfflineUpkeep.Record.init) { return .erase(record) }
    if forgetAll { return .forgetAll }
    if backups { return .list }
    if backup { return .make }
    if let checkBackup { return .check(checkBackup == "all" ? nil : checkBackup) }
    if let compareBackup { return .compare(.init(source: compareBackup, words: words)) }
    if let restore { return .restore(restore) }
    if fresh { return .fresh }
    return repair ? .repair : nil
  }
}
