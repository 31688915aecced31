import GRDB

extension Store {
  /// Brings what is still in the write-ahead log into the journal's own file, so that the file is whole by itself. Nothing is
  /// lost without it: the log is read at the next start. Not while a snapshot is read.
  ///
  /// - Returns: whether all of it is there.
  @discardableResult
  public func settle() throws(StoreError) -> Bool { try inPlace { journal in try journal.moveLog("PASSIVE") } }

  /// Whether the journal's own file holds all that was written.
  public var isSettled: Bool { (try? opened.get().isWhole) ?? true }

  /// How long the log is that waits to be moved; what was moved from it already counts as well.
  public var logBytes: Int { (try? opened.get().logSize) ?? 0 }

  /// The same, and the log is empty afterwards: nothing of what it held can be read there. Waits for nobody who reads, such as
  /// an export: then the log stays as it is.
  ///
  /// - Returns: whether it is empty.
  public func forgetLog() throws(StoreError) -> Bool {
    try inPlace { journal in try journal.moveLog("TRUNCATE") }
  }

  /// The last that is done with the journal: what stands then, stands in one file.
  public func finish() throws(StoreError) {
    if standIn != nil { return removeStandIn() }
    // The last chance to keep what could not be kept so far.
    if unsaved != nil || !isUntouched { _ = attend() }
    _ = try inPlace { journal in try journal.moveLog("TRUNCATE", goesOn: false) }
  }
}

extension OpenJournal {
  /// Moves the log into the file, by an operation of `PRAGMA wal_checkpoint`.
  ///
  /// Only this does it: so each log begins with the mark that follows the one of the file it goes on from, see ``JournalMark``.
  ///
  /// - Parameter goesOn: whether another log is begun.
  /// - Returns: whether all of it was moved.
  func moveLog(_ operation: String, goesOn: Bool = true) throws -> Bool {
    // In part, it would leave a file that looks like a copy made at some time.
    guard !JournalSnapshot.isReading(look.identity) else { return false }
    return try queue.writeWithoutTransaction { db in
      try db.withoutPatience { db in
        let drawn = JournalMark.drawn()
        if !mark.isOfFile || mark.isNone { try setHalfMoved(true) }
        try db.withoutWaiting { try $0.write(drawn) }
        let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(\(operation))")
        let isWhole = row.map { $0[0] == 0 && $0[1] as Int? == $0[2] as Int? } ?? false
        if isWhole {
          mark = drawn
          if goesOn { try db.withoutWaiting { try $0.write(drawn.next) } }
        }
        try setHalfMoved(!isWhole)
        lookAgain()
        self.isWhole = isWhole
        return isWhole
      }
    }
  }

  /// A commit that was written in full, and then refused because it could not be brought to disk, would be taken for one that was
  /// kept at the start behind a kill. SQLite writes the next one over it, so there is one.
  func writeOverRefused() {
    try? queue.writeWithoutTransaction { db in
      try db.withoutWaiting { try $0.touch() }
    }
    lookAgain()
  }

  /// Where the log already holds something, it has its mark.
  func beginLog(_ log: LogFile?, _ header: JournalHeader) throws {
    isWhole = log?.pages.keys.allSatisfy { $0 == 1 } ?? true
    if let last = log?.marks.last(where: { !$0.isNone }) {
      mark = last.isOfFile ? last : JournalMark(bits: last.bits & ~1)
    } else if try LogFile(paths.log) == nil, !header.mark.isNone, header.mark.isOfFile {
      mark = header.mark
      try queue.writeWithoutTransaction { db in try db.withoutWaiting { try $0.write(mark.next) } }
      // What was left of another one is none of this.
      lookAgain()
    } else {
      _ = try moveLog("TRUNCATE")
    }
  }
}

extension Database {
  /// Writes a page, and changes nothing. (An `UPDATE` that leaves a row as it is writes none.)
  func touch() throws {
    try write(JournalMark(bits: UInt32(bitPattern: Int32.fetchOne(self, sql: "PRAGMA application_id") ?? 0)))
  }

  func write(_ mark: JournalMark) throws { try execute(sql: "PRAGMA application_id = \(mark.sql)") }

  /// Waits for nobody meanwhile.
  fileprivate func withoutPatience<T>(_ body: (Database) throws -> T) throws -> T {
    try execute(sql: "PRAGMA busy_timeout = 0")
    let result = Result { try body(self) }
    try execute(sql: "PRAGMA busy_timeout = \(Int(OpenJournal.patience * 1000))")
    return try result.get()
  }
}
