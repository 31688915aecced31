import NudgeCore
import Varlink

extension JournalMethods {
  static func addCare(to interface: inout Interface, _ daemon: Daemon) {
    answer("Rest", in: &interface) { (parameters: Rest.Parameters) in
      let wanted = parameters.on ?? true
      try wanted ? daemon.engine.rest() : daemon.engine.endRest()
      return Rest(day: daemon.engine.today.description, rest: wanted)
    }
    answer("Support", in: &interface) { (_: Empty) in daemon.support() }
  }
}
