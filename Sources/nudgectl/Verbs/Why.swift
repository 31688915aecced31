import ArgumentParser
import NudgeCore
import Varlink

struct Why: Verb {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Why a nudge came, or did not come.",
    discussion: """
      It tells the last decision and the next chance.

        nudgectl why                     (the latest one)
        nudgectl why evening-wins        (the latest one of a plan)
        nudgectl why 3                   (nudge 3, from nudgectl pending)
      """)

  @Argument(help: ArgumentHelp("A nudge's number, or the name of a plan.", valueName: "nudge"), completion: .plans)
  var which: String?

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let daemon = try Daemon(surroundings)
    do {
      try surroundings.ask(Methods.why, parameters, json: output.json, of: daemon) {
        WhyScreen(why: $0, look: surroundings.look, numbers: showsNumbers($0, daemon)).text
      }
    } catch let error as VarlinkError where !output.json {
      throw advice(on: error, daemon) ?? error
    }
  }

  /// A plan whose name is a number is found by its nudges' numbers; numbers are what `pending` shows.
  private var parameters: Control.Why.Parameters {
    if let id = which?.asNudgeID { return .init(id: id) }
    return .init(plan: which)
  }

  /// Asked only where there would be figures about the person.
  private func showsNumbers(_ why: Control.Why, _ daemon: Daemon) -> Bool {
    guard why.every > 1 || why.hours != nil else { return true }
    return (try? daemon.call(Methods.status, Empty()))?.numbers != false
  }

  /// What can be said here beyond the error itself.
  private func advice(on error: VarlinkError, _ daemon: Daemon) -> (any Error)? {
    switch error.name {
    case "\(Control.interface).NoSuchPlan": which.map { UnknownPlan(name: $0, plans: plans(daemon)).failure }
    case "\(Control.interface).NothingPending", "\(Control.interface).NoSuchNudge":
      which == nil ? Failure.no(Sentences.noNudgeYet) : nil
    default: nil
    }
  }

  /// The plans that come up next; none when even that cannot be asked.
  private func plans(_ daemon: Daemon) -> [String] {
    let upcoming = try? daemon.call(Methods.upcoming, .init(limit: 100))
    var names: [String] = []
    for occurrence in upcoming?.occurrences ?? [] where !names.contains(occurrence.plan) {
      names.append(occurrence.plan)
    }
    return names
  }
}

/// A plan that is not there, and those that are.
struct UnknownPlan {
  var name: String
  var plans: [String]

  var failure: Failure { .no("There is no plan “\(name.shownOnOneLine)”. \(remedy)") }

  private var remedy: String {
    if let near = Nearest.word(to: name, in: plans) { return "Did you mean: nudgectl why \(near.shownOnOneLine)" }
    if plans.isEmpty { return "What is planned: nudgectl next" }
    return "The plans are: \(plans.strung(", ").shownOnOneLine)."
  }
}
