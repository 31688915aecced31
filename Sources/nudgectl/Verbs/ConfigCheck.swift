import ArgumentParser
import NudgeCore

struct ConfigCheck: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read a configuration and say whether it is fine.",
    discussion: "Names the line and the key of a mistake. Changes nothing, and needs no running daemon.")

  @Argument(
    help: ArgumentHelp("The file; yours when absent.", valueName: "file"), completion: .file(extensions: ["toml"]))
  var file: String?

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let own = try ConfigFile.path(surroundings.variable)
    let file = file ?? own
    if file == own, !surroundings.isThere(own) { return say(ConfigFile.absent(own), about: own, in: surroundings) }
    let outcome = try DaemonProgram(surroundings).checkConfiguration(file)
    guard outcome.status == 0 else {
      throw Failure(
        Sysexit(rawValue: outcome.status), outcome.said.shownSafely, name: "org.nudged.Client.BadConfiguration")
    }
    say(outcome.said, about: file, in: surroundings)
  }

  private func say(_ note: String, about file: String, in surroundings: Surroundings) {
    let json = #"{"file":\#(JSONText.quoted(file)),"note":\#(JSONText.quoted(note))}"#
    surroundings.say((output.json ? json : note.shownSafely) + "\n")
  }
}
