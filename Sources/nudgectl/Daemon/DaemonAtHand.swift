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

  /// How long an answer may take.
  static let moment = Duration.seconds(1)

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    self.surroundings.patience = min(surroundings.patience, Self.moment)
  }

  /// Whether it is there and did not answer.
  var isSilent: Bool { if case .silent = state { true } else { false } }

  /// - Returns: nil when it cannot say, or not at once.
  func call<P: Encodable, R: Decodable>(_ method: Method<P, R>, _ parameters: P) -> R? {
    do {
      return try connected()?.call(method, parameters)
    } catch ClientError.timedOut {
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
