import ArgumentParser

/// A verb of `nudgectl`: asks the daemon, shows what it says.
protocol Verb: ParsableCommand {
  func carryOut(in surroundings: Surroundings) throws
}

extension Verb {
  func run() throws { try carryOut(in: .real) }
}

/// What every verb takes.
struct OutputOptions: ParsableArguments {
  @Flag(name: .customLong("json"), help: "Print the reply as JSON, for programs.")
  var json = false
}
