import NudgeCore
import NudgeStore

extension Insight {
  /// What goes together, up to yesterday: the work, to be done on a snapshot.
  func patterns() -> @Sendable (JournalSnapshot) throws -> InsightMethods.Patterns {
    let (yesterday, numbers) = (daemon.engine.today.adding(days: -1), daemon.configuration.showsNumbers)
    return { journal in
      guard numbers else { return .withoutNumbers(to: yesterday) }
      let days = try journal.patternDays(endingOn: yesterday)
      return .init(Patterns(days), of: days.range)
    }
  }
}
