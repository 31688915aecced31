import NudgeCore
import Varlink

/// The nudge that is meant.
enum OpenQuestion {
  /// - Throws: ``Failure`` when it cannot be answered (any more).
  static func find(_ id: Int64?, _ daemon: Daemon) throws -> NudgeView {
    let nudges = try daemon.call(Methods.pending, Empty()).nudges
    guard let id else {
      guard let nudge = nudges.shownLast else { throw Failure.no(Sentences.nothingPending) }
      return nudge
    }
    guard let nudge = nudges.first(where: { $0.id == id }) else { throw Failure.no(Sentences.notWaiting(id)) }
    return nudge
  }
}

extension NudgeView {
  /// Whether its guide has more than the one question a line answers.
  func asksMore(_ daemon: Daemon) -> Bool {
    let guides = try? daemon.call(Methods.guides, Empty()).guides
    return guides?.contains { $0.name == guide && $0.questions > 1 } ?? false
  }
}
