import Dispatch
import NudgeCore
import Synchronization
import Varlink

/// Runs simulations on a queue of their own, so that no nudge waits for one.
final class Simulator {
  private let queue = DispatchQueue(label: "org.nudged.simulator", qos: .default)

  /// More is not read by anybody.
  private nonisolated static let mostDecisions = 250_000
  /// Decisions of one reply.
  private static let page = 1000

  private let longest: Duration

  /// - Parameter longest: the standard is longer than anybody waits for ten years of plans; plans that ask every second never come
  ///   to an end.
  init(longest: Duration = .seconds(20)) { self.longest = longest }

  /// Ends when it is done, when it takes too long, or when nobody is there any more to be told.
  func run(_ request: SimulationRequest, to stream: Stream<Control.Simulate>) {
    let (simulation, first, last) = (request.simulation, request.first, request.last)
    let listener = Listener()
    stream.onClose = { listener.isGone.store(true, ordering: .relaxed) }
    queue.async { [longest] in
      let decisions = Self.decisions(of: simulation, from: first, through: last, for: listener, atMost: longest)
      DispatchQueue.main.async {
        MainActor.assumeIsolated { Self.answer(decisions, simulation.zone, stream) }
      }
    }
  }

  /// Whom it is for.
  private nonisolated final class Listener: Sendable {
    let isGone = Atomic(false)
  }

  /// - Returns: nil when there are too many, or it takes too long.
  private nonisolated static func decisions(
    of simulation: Simulation, from first: CivilDate, through last: CivilDate, for listener: Listener,
    atMost longest: Duration
  ) -> [Simulation.Decision]? {
    var (decisions, steps, isCut): ([Simulation.Decision], Int, Bool) = ([], 0, false)
    let end = ContinuousClock.now + longest
    let goesOn = {
      steps += 1
      // The clock is looked at now and then.
      isCut = listener.isGone.load(ordering: .relaxed) || (steps.isMultiple(of: 64) && ContinuousClock.now > end)
      return !isCut
    }
    simulation.run(from: first, through: last, while: goesOn) {
      decisions.append($0)
      return decisions.count <= mostDecisions
    }
    return isCut || decisions.count > mostDecisions ? nil : decisions
  }

  private static func answer(
    _ decisions: [Simulation.Decision]?, _ zone: Zone, _ stream: Stream<Control.Simulate>
  ) {
    guard let decisions else {
      let reason = "That makes more nudges than can be told at once. Please choose a shorter stretch."
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
