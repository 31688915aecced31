import NudgeCore
import NudgeStore
import Varlink

/// `org.nudged.Control`: how things stand, and what a person does about a nudge.
final class ControlMethods {
  private let daemon: Daemon
  private let simulator = Simulator()
  private var engine: Engine { daemon.engine }

  init(daemon: Daemon) { self.daemon = daemon }

  func interface() throws -> Interface {
    var interface = try Interface(Control.description)
    addReads(to: &interface)
    addActions(to: &interface)
    addUpkeep(to: &interface)
    return interface
  }

  private func addReads(to interface: inout Interface) {
    answer("Status", in: &interface) { [self] (_: Empty) in try daemon.encodedStatus() }
    answer("Upcoming", in: &interface) { [self] (parameters: Control.Upcoming.Parameters) in
      let limit = try parameters.limit.map { try Parse.limit($0, in: 1...100, standard: 5) }
      return Control.Upcoming(occurrences: daemon.upcoming(limit: limit))
    }
    answer("Pending", in: &interface) { [self] (_: Empty) in Control.Pending(nudges: daemon.pending()) }
    answer("Why", in: &interface) { [self] (parameters: Control.Why.Parameters) in try daemon.why(parameters) }
    answer("Probe", in: &interface) { [self] (_: Empty) in
      Control.Probe(findings: daemon.findings(), configuration: daemon.places.configFile)
    }
  }

  private func addActions(to interface: inout Interface) {
    answer("Answer", in: &interface) { [self] (parameters: Control.Answer.Parameters) in try answerNudge(parameters) }
    answer("Snooze", in: &interface) { [self] (parameters: Control.Snooze.Parameters) in
      let nudge = try engine.openNudge(parameters.id)
      try engine.snooze(nudge, until: try Parse.instant(parameters.until))
      return Control.Snooze(nudge: (try? engine.openNudge(nudge.id)).map { daemon.view($0) } ?? closed(nudge))
    }
    answer("Skip", in: &interface) { [self] (parameters: Control.Skip.Parameters) in
      let nudge = try engine.openNudge(parameters.id)
      try engine.skip(nudge)
      return Control.Skip(nudge: closed(nudge))
    }
    answer("Pause", in: &interface) { [self] (parameters: Control.Pause.Parameters) in
      try engine.pause(try Parse.pauseEnd(parameters))
      let pause = engine.planner.pause
      return Control.Pause(
        until: pause?.until?.rfc3339(in: engine.planner.zone), untilBack: pause?.end == .back)
    }
    answer("Resume", in: &interface) { [self] (_: Empty) in Control.Resume(wasPaused: try engine.resume()) }
  }

  private func addUpkeep(to interface: inout Interface) {
    answer("Reload", in: &interface) { [self] (_: Empty) in
      try daemon.reload()
      return Control.Reload(file: daemon.configuration.file, plans: daemon.configuration.settings.plans.count)
    }
    answer("Once", in: &interface) { [self] (parameters: Control.Once.Parameters) in
      daemon.server?.giveNextCall(key: parameters.key)
      return Empty()
    }
    interface.stream("Simulate") { [self] (parameters: Control.Simulate.Parameters, stream: Stream<Control.Simulate>) in
      try answering(Control.interface) { simulator.run(try SimulationRequest(parameters, for: daemon), to: stream) }
    }
    interface.stream("Monitor") { [self] (_: Empty, stream: Stream<Control.Monitor>) in
      try answering(Control.interface) { try daemon.monitors.add(stream, status: try daemon.status().forOnlookers) }
    }
    interface.stream("TryNotification") {
      [self] (parameters: Control.TryNotification.Parameters, stream: Stream<Control.TryNotification>) in
      try tryNotification(parameters, stream, on: daemon.bubbles)
    }
  }

  private func answerNudge(_ parameters: Control.Answer.Parameters) throws -> Control.Answer {
    let nudge = try engine.openNudge(parameters.id)
    let draft = try engine.draft(daemon.guide(of: nudge), parameters)
    let entry = try engine.answer(nudge, with: draft)
    let response = daemon.response(to: entry)
    return Control.Answer(
      nudge: closed(nudge), entry: EntryView(entry), message: response.message, question: response.question,
      wording: response.wording, card: response.card)
  }

  /// A nudge as it stands after it left the planner; as it was before where that cannot be read: what was done to it is stored.
  private func closed(_ nudge: Nudge) -> NudgeView {
    daemon.view((try? engine.store.nudge(nudge.id)) ?? nudge)
  }
}
