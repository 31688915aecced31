import ArgumentParser
import Foundation
import NudgeCore

/// Writes the manual pages. Run while nudged is built, by scripts/manual; never installed.
@main
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nudged-manual", abstract: "Writes the manual pages of nudged.")

  @Option(help: ArgumentHelp("Where the frames of the pages are.", valueName: "directory"))
  var frames: String

  @Option(help: ArgumentHelp("Where the pages go: man1, man5 and so on inside of it.", valueName: "directory"))
  var output: String

  @Option(help: ArgumentHelp("The configuration file with its comments.", valueName: "file"))
  var settings: String

  @Option(help: ArgumentHelp("What nudgectl --experimental-dump-help prints.", valueName: "file"))
  var client: String

  @Option(help: ArgumentHelp("What nudgectl help --all prints.", valueName: "file"))
  var clientHelp: String

  @Option(help: ArgumentHelp("What nudged --experimental-dump-help prints.", valueName: "file"))
  var daemon: String

  @Option(help: ArgumentHelp("The date the pages bear, such as 'November 21, 2026'.", valueName: "date"))
  var date: String

  func run() throws {
    let settings = SettingsPage(file: SettingsFile(try Self.text(self.settings)))
    try write("nudgectl", 1, CommandPage(try Self.tool(client), help: try Self.text(clientHelp)).blocks)
    try write("nudged.toml", 5, settings.blocks)
    try write("org.nudged", 7, ProtocolPage().blocks)
    try write("nudged", 8, CommandPage(try Self.tool(daemon), help: "").blocks)
  }

  private func write(_ name: String, _ section: Int, _ blocks: [String: Mdoc]) throws {
    let file = "\(name).\(section)"
    let words = ["date": date, "version": NudgedVersion.current].merging(ProtocolPage.words) { $1 }
    let page: String
    do {
      page = try Frame(text: try Self.text("\(frames)/\(file)")).filled(words: words, blocks: blocks)
    } catch let problem as Frame.Problem {
      throw ValidationError("\(frames)/\(file): \(problem)")
    }
    let directory = "\(output)/man\(section)"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    try page.write(toFile: "\(directory)/\(file)", atomically: true, encoding: .utf8)
  }

  private static func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  private static func tool(_ path: String) throws -> Tool {
    try JSONDecoder().decode(Tool.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
