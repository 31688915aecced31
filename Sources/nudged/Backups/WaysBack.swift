import Dispatch
import NudgeCore
import NudgeStore
import Varlink

/// What brings a journal back, answered while none can be opened: without it, whoever is told to repair the journal would be told
/// so again by the repair.
final class WaysBack {
  static let names = [
    "Backups", "CheckBackup", "CompareBackup", "RestoreBackup", "BeginFresh", "RepairJournal", "LookToErase",
    "ForgetAll",
  ]

  /// - Parameter method: with the name of its interface.
  static func contains(_ method: String) -> Bool { names.contains { method == "\(JournalMethods.interface).\($0)" } }

  /// Held while something is being done: no daemon may come in between.
  private var lock: JournalLock?
  var isBusy: Bool { lock != nil }
  private let places: Places
  private let moment: () -> CivilDateTime
  private let onChange: () -> Void
  private let queue = DispatchQueue(label: "org.nudged.way-back", qos: .default)

  /// - Parameters:
  ///   - moment: by the clock on the wall.
  ///   - onChange: told when another journal is in place.
  init(_ places: Places, moment: @escaping () -> CivilDateTime, onChange: @escaping () -> Void) {
    (self.places, self.moment, self.onChange) = (places, moment, onChange)
  }

  func interface() throws -> Interface {
    var interface = try Interface(JournalMethods.description)
    add("Backups", to: &interface) { (_: Empty) in .list }
    add("CheckBackup", to: &interface) { (parameters: JournalMethods.CheckBackup.Parameters) in
      .check(parameters.name)
    }
    add("CompareBackup", to: &interface) { (parameters: JournalMethods.CompareBackup.Parameters) in
      .compare(parameters)
    }
    add("RestoreBackup", to: &interface) { (parameters: JournalMethods.RestoreBackup.Parameters) in
      .restore(parameters.source)
    }
    add("BeginFresh", to: &interface) { (_: Empty) in .fresh }
    add("RepairJournal", to: &interface) { (_: Empty) in .repair }
    add("LookToErase", to: &interface) { (parameters: JournalMethods.LookToErase.Parameters) in
      let subject = try Parse.word(parameters.subject, "subject") ?? Erasure.Subject.entry
      return .lookToErase(parameters.id.map { OfflineUpkeep.Record(subject: subject, id: $0) })
    }
    add("ForgetAll", to: &interface) { (_: Empty) in .forgetAll }
    return interface
  }

  private func add<P: Decodable>(
    _ name: String, to interface: inout Interface, _ request: @escaping (P) throws -> OfflineUpkeep.Request
  ) {
    interface.deferred(name) { [unowned self] (parameters: P, call: Reply<JSON>) in
      try answer(request(parameters), call)
    }
  }

  private func answer(_ request: OfflineUpkeep.Request, _ call: Reply<JSON>) throws {
    switch request {
    case .list, .check, .compare, .lookToErase:
      call.finish(with: try Self.declared { try OfflineUpkeep.answer(request, at: places, moment: moment()) })
    case .make, .restore, .fresh, .repair, .erase, .forgetAll:
      guard !isBusy else { throw JournalMethods.declaredOfCopies(BackupProblem.busy) }
      try PrivateDirectory.make(places.dataDirectory)
      lock = try JournalLock(path: places.lock, locksDirectory: false)
      change(request, call)
    }
  }

  /// It may take long, and others are to be told meanwhile why they have to wait.
  private func change(_ request: OfflineUpkeep.Request, _ call: Reply<JSON>) {
    let (places, moment) = (places, moment())
    queue.async {
      let result = Result { try OfflineUpkeep.change(request, at: places, moment) }
      DispatchQueue.main.async {
        MainActor.assumeIsolated {
          self.lock = nil
          do { call.finish(with: try Self.declared { try result.get() }) } catch { return call.fail(error) }
          self.onChange()
        }
      }
    }
  }

  private static func declared(_ reply: () throws -> [UInt8]) throws -> JSON {
    do { return try JSON(parsing: try reply()) } catch { throw JournalMethods.declaredOfCopies(error) }
  }
}
