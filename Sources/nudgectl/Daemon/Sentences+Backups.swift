import NudgeCore

extension Sentences {
  static func noSuchBackup(_ fault: Fault.NoSuchBackup) -> String {
    "There is no backup “\(fault.source.shownOnOneLine)”. Which ones there are: nudgectl backup list"
  }

  static func unusableBackup(_ fault: Fault.UnusableBackup) -> String {
    """
    \(fault.source.shownOnOneLine) cannot take your journal's place. \(fault.reason.shownSafely)
    Nothing was changed. Others to choose from: nudgectl backup list
    """
  }

  static func notCopied(_ fault: Fault.NotCopied) -> String {
    "\(fault.reason.shownSafely)\nNothing was changed."
  }

  static let nothingToMend =
    "There is no journal here to mend. To put a backup in its place: nudgectl backup restore latest"
  static let journalBusy =
    "Your journal is being read or written just now, by an export, an import or the like. Please try again in a moment."
}
