/// Why there is a copy of the journal in the folder of backups.
public enum BackupReason: String, CaseIterable, Hashable, Sendable {
  /// The first quiet moment of a day behind a change.
  case daily
  case beforeImport = "before-import"
  /// Before a newer nudged changed the journal's tables.
  case beforeMigration = "before-migration"
  case beforeRestore = "before-restore"
  /// `nudgectl backup`.
  case byHand = "by-hand"
  /// Another file was put in the journal's place while it was open.
  case replaced
  /// The journal was taken away while it was open, or put aside for a fresh one.
  case removed
  /// Another file system was mounted over the journal while it was open.
  case hidden
  /// A log of SQLite's that belongs to another journal.
  case foreignLog = "foreign-log"
  /// The journal's own log, damaged in its midst, or what could still be read with it.
  case damagedLog = "damaged-log"
  case damaged

  /// Whether such copies make room for newer ones by themselves; all others stay until the person removes them.
  public var isRotated: Bool {
    switch self {
    case .daily, .beforeImport, .beforeMigration: true
    default: false
    }
  }

  /// Whether it was made of the journal that is there, and not of one that stood in its place for a while.
  public var isOfThisJournal: Bool {
    switch self {
    case .daily, .beforeImport, .beforeMigration, .beforeRestore, .byHand: true
    default: false
    }
  }
}
