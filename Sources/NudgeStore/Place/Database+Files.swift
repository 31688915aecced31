import CSQLite
import GRDB

extension Database {
  /// Closing this connection leaves file and log as they are. Otherwise SQLite moves the log into the file and removes it, by
  /// its name: by then, something else may lie there.
  func leaveFilesAtClose() {
    if let connection = sqliteConnection { _ = nudged_leave_files_at_close(connection) }
  }
}
