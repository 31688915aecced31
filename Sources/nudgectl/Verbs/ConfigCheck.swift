import ArgumentParser
import NudgeCore

struct ConfigCheck: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read a configuration and say whether it is fine.",
    discussion: "Names the line and the key of a mistake. Changes nothing, and needs no running daemon.")

  @Argument(help: ArgumentHelp("The file; yours when absent.", valueName: "file"), completion: .file())
  var file: String?

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let file = try file ?? ConfigFile.path(surroundings.variable)
    let outcome = try DaemonProgram(surroundings).checkConfiguration(file)
    let said = outcome.said
    if output.json, outcome.status == 0 {
      surroundings.say(#"{"file":\#(JSONText.quoted(file)),"note":\#(JSONText.quoted(said))}"# + "\n")
    } else if outcome.status == 0 {
      surroundings.say(said + "\n")
    } else {
      throw Failure(
        Sysexit(rawValue: outcome.status), said.shownSafely, name: "org.nudged.Client.BadConfiguration")
    }
  }
}
