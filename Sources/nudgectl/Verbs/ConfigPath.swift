import ArgumentParser

struct ConfigPath: Verb {
  static let configuration = CommandConfiguration(commandName: "path", abstract: "Print where your configuration is.")

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let path = try ConfigFile.path(surroundings.variable)
    surroundings.say((output.json ? #"{"file":\#(JSONText.quoted(path))}"# : path) + "\n")
  }
}
