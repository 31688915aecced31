import NudgeCore
import Varlink

/// A method of the daemon with the types it takes and gives.
struct Method<Parameters: Encodable, Reply: Decodable> {
  let name: String
}

/// Every method the client calls.
enum Methods {
  static var status: Method<Empty, Control.Status> { control("Status") }
  static var upcoming: Method<Control.Upcoming.Parameters, Control.Upcoming> { control("Upcoming") }
  static var pending: Method<Empty, Control.Pending> { control("Pending") }
  static var answer: Method<Control.Answer.Parameters, Control.Answer> { control("Answer") }
  static var snooze: Method<Control.Snooze.Parameters, Control.Snooze> { control("Snooze") }
  static var skip: Method<Control.Skip.Parameters, Control.Skip> { control("Skip") }
  static var pause: Method<Control.Pause.Parameters, Control.Pause> { control("Pause") }
  static var resume: Method<Empty, Control.Resume> { control("Resume") }
  static var why: Method<Control.Why.Parameters, Control.Why> { control("Why") }
  static var simulate: Method<Control.Simulate.Parameters, Control.Simulate> { control("Simulate") }
  static var reload: Method<Empty, Control.Reload> { control("Reload") }
  static var probe: Method<Empty, Control.Probe> { control("Probe") }
  static var tryNotification: Method<Control.TryNotification.Parameters, Control.TryNotification> {
    control("TryNotification")
  }
  static var monitor: Method<Empty, Control.Monitor> { control("Monitor") }

  static var log: Method<JournalMethods.Log.Parameters, JournalMethods.Log> { journal("Log") }
  static var list: Method<JournalMethods.List.Parameters, JournalMethods.List> { journal("List") }
  static var undo: Method<JournalMethods.Undo.Parameters, JournalMethods.Undo> { journal("Undo") }

  static var export: Method<JournalMethods.Export.Parameters, JournalMethods.Export> { journal("Export") }
  static var `import`: Method<JournalMethods.Import.Parameters, JournalMethods.Import> { journal("Import") }
  static var share: Method<JournalMethods.Share.Parameters, JournalMethods.Share> { journal("Share") }

  private static func control<P, R>(_ name: String) -> Method<P, R> { Method(name: "\(Control.interface).\(name)") }
  private static func journal<P, R>(_ name: String) -> Method<P, R> {
    Method(name: "\(JournalMethods.interface).\(name)")
  }
}
