import Dispatch
import NudgeCore
import Varlink

/// Runs simulations on a queue of their own, so that no nudge waits for one.
final class Simulator {
  private let queue = DispatchQueue(label: "org.nudged.simulator", qos: .default)

  /// More is not read by anybody.
  private nonisolated static let mostDecisions = 250_000
  /// Decisions of one reply.
  private static let page = 1000

  func run(_ request: SimulationRequest, to stream: Stream<Control.Simulate>) {
    let (simulation, first, last) = (request.simulation, request.first, request.last)
    queue.async {
      let decisions = Self.decisions(of: simulation, from: first, through: last)
      DispatchQueue.main.async {
        MainActor.assumeIsolated { Self.answer(decisions, simulation.zone, stream) }
      }
    }
  }

  /// - Returns: nil when there are too many.
  private nonisolated static func decisions(
    of simulation: Simulation, from first: CivilDate, through last: CivilDate
  ) -> [Simulation.Decision]? {
    var decisions: [Simulation.Decision] = []
    simulation.run(from: first, through: last) {
      decisions.append($0)
      return decisions.count <= mostDecisions
    }
    return decisions.count <= mostDecisions ? decisions : nil
  }

  private static func answer(
    _ decisions: [Simulation.Decision]?, _ zone: Zone, _ stream: Stream<Control.Simulate>
  ) {
    guard let decisions else {
      let reason = "That makes more than \(mostDecisions) nudges. Please choose a shorter stretch."
      return stream.fail(
        VarlinkError(
          name: "\(Control.interface).BadSimulation", parameters: Fault.BadSimulation(field: "to", reason: reason)))
    }
    var rest = decisions[...]
    let size = stream.wantsMore ? page : max(1, decisions.count)
    stream.produce {
      let nudges = rest.prefix(size).map { SimulatedView($0, in: zone) }
      rest = rest.dropFirst(size)
      return (Control.Simulate(nudges: nudges), rest.isEmpty)
    }
  }
}

extension SimulatedView {
  fileprivate init(_ decision: Simulation.Decision, in zone: Zone) {
    self.init(plan: decision.plan, at: decision.at.rfc3339(in: zone), gate: decision.gate?.rawValue)
  }
}
