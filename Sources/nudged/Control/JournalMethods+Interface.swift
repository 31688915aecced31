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
    return interface
  }

  /// Adds a method whose errors are those the interface declares.
  static func answer<P: Decodable, R: Encodable>(
    _ method: String, in interface: inout Interface, _ work: @escaping (P) throws -> R
  ) {
    interface.method(method) { (parameters: P, _) in
      try answering(JournalMethods.interface) { try work(parameters) }
    }
  }
}
