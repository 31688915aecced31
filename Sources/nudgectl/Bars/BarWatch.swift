import NudgeCore
import Varlink

/// Tells a status bar how things stand, now and whenever that changes, across restarts of the daemon. Nothing turns in
/// between. A bar never starts a daemon that somebody has stopped.
final class BarWatch {
  private let surroundings: Surroundings
  private let format: BarFormat
  private let calm: String?
  private let counts: Bool
  private var told = ""

  /// - Parameters:
  ///   - calm: What stands there while nothing waits; nil: a small ring.
  ///   - counts: Whether the number of today's wins is wanted.
  init(_ surroundings: Surroundings, _ format: BarFormat, calm: String?, counts: Bool) {
    self.surroundings = surroundings
    self.format = format
    self.calm = calm?.shownOnOneLine
    self.counts = counts
  }

  /// - Throws: ``Failure`` when it is not known where the daemon listens, or its coming cannot be waited for.
  func run() throws -> Never {
    let socket = try SocketPath.resolve(surroundings.variable)
    surroundings.endsWithReader()
    while true {
      // Before anybody is looked for, so that nobody comes in between.
      guard var arrival = surroundings.arrival(socket, DaemonLock.path(surroundings.variable)) else {
        throw Failure(
          .tryAgain, "The kernel lets nobody watch more files just now (fs.inotify.max_user_instances).",
          name: "org.nudged.Client.CannotWatch")
      }
      let wasThere = try !wouldStartIt && follow { arrival = {} }
      tell(.off)
      if !wasThere { arrival() }
    }
  }

  /// - Parameter came: Called once the daemon has said something.
  /// - Returns: whether it has.
  private func follow(_ came: () -> Void) throws -> Bool {
    var surroundings = surroundings
    while true {
      do {
        return try listen(surroundings, came)
      } catch ClientError.timedOut, ClientError.notTaken {
        // It is there and stuck. Once it goes on, or ends, that is heard on the next connection.
        tell(.off)
        surroundings.patience = Self.untilItGoesOn
      }
    }
  }

  private static let untilItGoesOn = Duration.seconds(1 << 30)

  private func listen(_ surroundings: Surroundings, _ came: () -> Void) throws -> Bool {
    var wasThere = false
    do {
      try Daemon(surroundings).stream(Methods.monitor, Empty()) { event in
        if !wasThere { came() }
        wasThere = true
        if let status = event.status { tell(BarState(status, counts: counts)) }
      }
    } catch let error as ClientError {
      switch error {
      case .malformedReply, .foreign: throw error
      case .timedOut, .notTaken: throw error
      default: break
      }
    }
    return wasThere
  }

  private func tell(_ state: BarState) {
    let line = format.line(BarWords(state: state, calm: calm, now: surroundings.look.now))
    guard line != told else { return }
    told = line
    surroundings.say(line)
  }

  /// Whether systemd would start the daemon for whoever connects.
  private var wouldStartIt: Bool {
    let manager = UserManager(surroundings)
    guard manager.state(of: "nudged.socket") == "active" else { return false }
    return !["active", "activating", "reloading"].contains(manager.state(of: "nudged.service"))
  }
}
