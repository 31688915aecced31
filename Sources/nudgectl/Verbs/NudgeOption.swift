import ArgumentParser

/// Which nudge is meant.
struct NudgeOption: ParsableArguments {
  @Option(
    name: .customLong("id"),
    help: ArgumentHelp(
      "The nudge's number, from nudgectl pending. Without it: the one you were asked last.", valueName: "number"),
    completion: .nudges)
  var id: Int64?
}
