import NudgeCore
import Varlink

/// The daemon for moments in which nobody should wait: it is asked for what it can say at once. One that did not answer is not
/// asked again.
final class DaemonAtHand {
  private enum State {
    case notAsked
    case there(Daemon)
    case gone
    case silent
  }

  private var state = State.notAsked
  private var surroundings: Surroundings
  /// What is left of the moment.
  private var left: Duration

  /// How long it may take, all answers together.
  static let moment = Duration.seconds(1)

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    self.surroundings.patience = min(surroundings.patience, Self.moment)
    left = self.surroundings.patience
  }

  /// Whether it is there and did not answer.
  var isSilent: Bool { if case .silent = state { true } else { false } }

  /// - Returns: nil when it cannot say, or not at once.
  func call<P: Encodable, R: Decodable>(_ method: Method<P, R>, _ parameters: P) -> R? {
    let begun = Clock.ticks()
    defer { left = max(.zero, left - (Clock.ticks() - begun)) }
    do {
      return try connected()?.call(method, parameters, within: left)
    } catch ClientError.timedOut, ClientError.notTaken {
      state = .silent
    } catch let failure as Failure where failure.name == "org.nudged.Client.TimedOut" {
      state = .silent
    } catch is VarlinkError {
      // It is there, and has an answer to the next question perhaps.
    } catch {
      state = .gone
    }
    return nil
  }

  private func connected() throws -> Daemon? {
    switch state {
    case .notAsked:
      let daemon = try Daemon(surroundings)
      state = .there(daemon)
      return daemon
    case .there(let daemon): return daemon
    case .gone, .silent: return nil
    }
  }
}
