import NudgeCore
import NudgeStore
import Varlink

extension JournalMethods {
  static func addErasing(to interface: inout Interface, _ daemon: Daemon) {
    interface.deferred("LookToErase") { (parameters: LookToErase.Parameters, call: Reply<LookToErase>) in
      try answering(JournalMethods.interface) {
        let erasing = ErasingWork(daemon.places)
        let erasure = try parameters.id.map { try daemon.engine.erasure(of: try subject(parameters.subject), $0) }
        daemon.backups.workOut { _ in
          erasure.map(erasing.look) ?? erasing.lookForAll()
        } _: {
          call.answer($0)
        }
      }
    }
    interface.deferred("Erase") { (parameters: Erase.Parameters, call: Reply<Erase>) in
      try answering(JournalMethods.interface) {
        try daemon.erase(try subject(parameters.subject), parameters.id) {
          call.answer($0.mapError { declared($0, in: JournalMethods.interface) })
        }
      }
    }
    interface.deferred("ForgetAll") { (_: Empty, call: Reply<ForgetAll>) in
      try answering(JournalMethods.interface) { try daemon.forgetAll { call.answer($0) } }
    }
  }

  private static func subject(_ word: String?) throws -> Erasure.Subject {
    try Parse.word(word, "subject") ?? .entry
  }
}
