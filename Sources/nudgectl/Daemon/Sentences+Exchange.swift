import NudgeCore

extension Sentences {
  static func notAnExport(_ fault: Fault.NotAnExport) -> String {
    "The file is not what it is taken for. \(fault.reason.shownSafely)"
  }

  static func newerExport(_ fault: Fault.NewerExport) -> String {
    """
    This file was written by a later nudged (version \(fault.version) of the format). Nothing was taken over; with that nudged
    installed here, it can come.
    """
  }

  static func badRange(_ fault: Fault.BadRange) -> String { fault.reason.shownSafely }

  static func tooMuch(_ fault: Fault.TooMuch) -> String {
    "That is more than “\(fault.parameter.shownOnOneLine)” takes. \(fault.reason.shownSafely)"
  }

  static func privateEntries(_ fault: Fault.PrivateEntries) -> String {
    let numbers = fault.ids.map { "\($0)" }.strung(", ")
    let which = fault.ids.count == 1 ? "Entry \(numbers) is private" : "Entries \(numbers) are private"
    return "\(which), and private entries are not shared. Nothing was written."
  }
}
