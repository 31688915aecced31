import NudgeCore
import NudgeStore
import Varlink

/// `org.nudged.Journal`, topic by topic.
extension JournalMethods {
  static func interface(_ daemon: Daemon) throws -> Interface {
    var interface = try Interface(description)
    addEntries(to: &interface, daemon)
    addCare(to: &interface, daemon)
    addDraws(to: &interface, daemon)
    addGoals(to: &interface, daemon)
    addTrials(to: &interface, daemon)
    addGuides(to: &interface, daemon)
    addExchange(to: &interface, daemon)
    addBackups(to: &interface, daemon)
    addErasing(to: &interface, daemon)
    return interface
  }
}
