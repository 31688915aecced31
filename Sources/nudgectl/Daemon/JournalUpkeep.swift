import NudgeCore
import Varlink

/// What is done for the journal as a whole: by the daemon that keeps it, and while none does, by its program.
struct JournalUpkeep {
  private let surroundings: Surroundings
  /// Whether a daemon answers.
  let isKept: Bool

  init(_ surroundings: Surroundings) throws {
    isKept = try Self.answers(surroundings)
    self.surroundings = surroundings
  }

  /// Asked briefly: one that cannot start is not waited for.
  private static func answers(_ surroundings: Surroundings) throws -> Bool {
    do {
      _ = try Daemon(surroundings).callAsCame(Methods.status, Empty())
      return true
    } catch let error as ClientError {
      switch error {
      case .timedOut, .notTaken, .foreign: throw error
      default: return false
      }
    } catch is VarlinkError {
      return true
    } catch let failure as Failure where failure.parameters != nil {
      // It came as a reply: a journal that cannot be read is what an upkeep is for.
      return true
    }
  }

  /// - Parameter offline: the arguments that ask the daemon's program for the same.
  /// - Returns: the reply, and as it came.
  func ask<P: Encodable, R: Decodable>(
    _ method: Method<P, R>, _ parameters: P, offline: [String]
  ) throws -> (reply: R, asCame: String) {
    let bytes =
      isKept
      ? try Daemon(surroundings).callAsCame(method, parameters) : try DaemonProgram(surroundings).upkeep(offline)
    return (try JSON.decode(R.self, from: bytes), String(decoding: bytes, as: UTF8.self) + "\n")
  }

  /// What brings the daemon up again, where it is down; nil where it runs.
  var startCommand: String? { isKept ? nil : UserManager(surroundings).startCommand }
}
