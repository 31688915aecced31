import GRDB
import NudgeCore

/// One transaction of an import. Subjects are named like their tables.
struct ImportRun {
  private let origin: String
  private let ownOrigin: String
  private let db: Database
  private(set) var result = Store.Imported()
  private var place = 0

  init(_ origin: String, _ db: Database) throws {
    self.origin = origin
    self.db = db
    ownOrigin = try String.fetchOne(db.cachedStatement(sql: "SELECT origin FROM installation")) ?? ""
  }

  mutating func take(_ record: ExchangedRecord, at place: Int) throws {
    self.place = place
    let name = name(of: record)
    guard let found = try find(record) else {
      let number = try insert(record)
      for (origin, key) in record.names.merging([name.origin: name.key], uniquingKeysWith: { $1 }) {
        try note(origin, key, record.subject, number, .came)
      }
      if let whole = wholeKey(of: record) { try note(name.origin, whole, record.subject, number, .came) }
      return result.added += 1
    }
    if try bringBack(record.subject, found) { result.added += 1 } else { result.known += 1 }
    if let whole = wholeKey(of: record) {
      // Another one of the same minute and words is told from it by this.
      return try note(name.origin, whole, record.subject, found, state(of: found, from: name.origin, record.subject))
    }
    // References of this file go by its own names.
    if name.origin != ownOrigin { try note(name.origin, name.key, record.subject, found, .here) }
  }

  mutating func takeBack(_ record: ExchangedRecord, at instant: Instant) throws {
    guard let (number, state) = try known(record), state == .came else { return }
    if case .rest = record.body { return try takeBackRest(number) }
    guard try setRemoved(record.subject.rawValue, number, instant) else { return }
    try setState(.takenBack, of: record.subject, number, insteadOf: .came)
    if record.subject == .entry { try tell(number) }
    result.takenBack += 1
  }

  /// A day is a rest day or is not; nothing of it stays.
  private mutating func takeBackRest(_ number: Int64) throws {
    try db.execute(sql: "DELETE FROM rest_day WHERE day = ?", arguments: [number])
    result.takenBack += db.changesCount
    try db.execute(sql: "DELETE FROM imported WHERE subject = 'rest' AND record = ?", arguments: [number])
  }

  // MARK: - Names

  enum State: String {
    /// An import made the record.
    case came
    /// An import made it, and it was taken back with the import.
    case takenBack = "taken-back"
    /// It was here before; the name is another one for it.
    case here
  }

  private func name(of record: ExchangedRecord) -> (origin: String, key: String) {
    (origin, record.names[origin] ?? "\(record.number)")
  }

  /// Under which an entry of another program is told from all others of its minute and words.
  private func wholeKey(of record: ExchangedRecord) -> String? {
    record.detail.map { "\(name(of: record).key) \($0.kind).\($0.content)" }
  }

  /// The record under the name it has in its file.
  private func known(_ record: ExchangedRecord) throws -> (number: Int64, state: State)? {
    let (origin, key) = name(of: record)
    guard let detail = record.detail, let whole = wholeKey(of: record) else {
      return try imported(origin, key, record.subject)
    }
    if let found = try imported(origin, whole, record.subject) { return found }
    // One of the same columns that says something else is another one.
    if try first(origin, "\(key) \(detail.kind).", record.subject) != nil { return nil }
    // It came before as much was known of it.
    return try imported(origin, key, record.subject) ?? first(origin, "\(key) ", record.subject)
  }

  /// The first record whose key begins with this ASCII text and goes on.
  private func first(
    _ origin: String, _ beginning: String, _ subject: Change.Subject
  ) throws -> (number: Int64, state: State)? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT record, state FROM imported WHERE origin = ? AND subject = ? AND key > ? AND key < ? LIMIT 1"),
      arguments: [origin, subject.rawValue, beginning, beginning + "g"]
    ).map { ($0[0], State(rawValue: $0[1]) ?? .here) }
  }

  private func state(of number: Int64, from origin: String, _ subject: Change.Subject) throws -> State {
    try String.fetchOne(
      db.cachedStatement(
        sql: "SELECT state FROM imported WHERE subject = ? AND record = ? AND origin = ? ORDER BY key LIMIT 1"),
      arguments: [subject.rawValue, number, origin]
    ).flatMap(State.init) ?? .here
  }

  private func imported(
    _ origin: String, _ key: String, _ subject: Change.Subject
  ) throws -> (number: Int64, state: State)? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT record, state FROM imported WHERE origin = ? AND subject = ? AND key = ?"),
      arguments: [origin, subject.rawValue, key]
    ).map { ($0[0], State(rawValue: $0[1]) ?? .here) }
  }

  private func note(
    _ origin: String, _ key: String, _ subject: Change.Subject, _ number: Int64, _ state: State
  ) throws {
    try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO imported (origin, subject, key, record, state) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [origin, subject.rawValue, key, number, state.rawValue])
  }

  private func setState(
    _ state: State, of subject: Change.Subject, _ number: Int64, insteadOf old: State
  ) throws {
    try db.cachedStatement(sql: "UPDATE imported SET state = ? WHERE subject = ? AND record = ? AND state = ?")
      .execute(arguments: [state.rawValue, subject.rawValue, number, old.rawValue])
  }

  // MARK: - What is there

  /// The number under which a record is here already.
  private func find(_ record: ExchangedRecord) throws -> Int64? {
    if case .rest(let day, _) = record.body, try isRest(day) { return record.number }
    if record.detail != nil { return try known(record)?.number }
    for (origin, key) in record.names.merging([origin: name(of: record).key], uniquingKeysWith: { $1 }) {
      if let found = try imported(origin, key, record.subject)?.number { return found }
      if origin == ownOrigin, let number = Int64(key), try isOwn(record, number) { return number }
    }
    return nil
  }

  /// Our own record of that number; one made at another moment is another one, from before a backup was put back.
  private func isOwn(_ record: ExchangedRecord, _ number: Int64) throws -> Bool {
    let sql: String
    switch record.body {
    case .entry: sql = "SELECT written_at FROM entry WHERE id = ?"
    case .goal: sql = "SELECT made_at FROM goal WHERE id = ?"
    case .step: sql = "SELECT made_at FROM step WHERE id = ?"
    case .trial: sql = "SELECT made_at FROM trial WHERE id = ?"
    case .rest: return false
    }
    return try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [number]) == record.madeAt.microseconds
  }

  private func isRest(_ day: CivilDate) throws -> Bool {
    let sql = "SELECT 1 FROM rest_day WHERE day = ?"
    return try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: [day.daysSinceEpoch]) ?? false
  }

  /// The number here of a record that another one of this file refers to.
  private mutating func here(_ number: Int64?, _ subject: Change.Subject) throws -> Int64? {
    guard let number else { return nil }
    if let found = try imported(origin, "\(number)", subject)?.number { return found }
    let sql = "SELECT id FROM \(subject.rawValue) WHERE id = ?"
    if origin == ownOrigin, let id = try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [number]) {
      return id
    }
    result.dangling.append(.init(place: place, reference: "\(subject.rawValue) \(number)"))
    return nil
  }

  // MARK: - Writing

  private mutating func insert(_ record: ExchangedRecord) throws -> Int64 {
    switch record.body {
    case .entry(let entry): return try insert(entry)
    case .goal(let goal): return try insert(goal.numbered(try Goal.nextID(db)), record.removedAt)
    case .step(let step):
      var new = step.numbered(try Step.nextID(db))
      (new.goal, new.parent) = (try here(step.goal, .goal), try here(step.parent, .step))
      new.review = try here(step.review, .entry)
      return try insert(new, record.removedAt)
    case .trial(let trial):
      var new = trial.numbered(try Trial.nextID(db))
      (new.setback, new.follows) = (try here(trial.setback, .entry), try here(trial.follows, .trial))
      return try insert(new, record.removedAt)
    case .rest(let day, let at):
      try db.execute(
        sql: "INSERT INTO rest_day (day, at) VALUES (?, ?)", arguments: [day.daysSinceEpoch, at.microseconds])
      return Int64(day.daysSinceEpoch)
    }
  }

  private func insert(_ record: some AimRecord, _ removedAt: Instant?) throws -> Int64 {
    try record.save(db)
    if let removedAt { _ = try setRemoved(type(of: record).table, record.id, removedAt) }
    return record.id
  }

  /// The nudge it answered is of another journal's ledger and stays there.
  private mutating func insert(_ entry: Entry) throws -> Int64 {
    let draft = entry.draft.referring(
      step: try here(entry.draft.origin.step, .step), trial: try here(entry.draft.origin.trial, .trial))
    let moment = Store.Moment(writtenAt: entry.writtenAt, at: entry.at, offset: entry.offset, day: entry.day)
    let new = try Entry.insert(draft, at: moment, nudge: nil, db)
    if let removedAt = entry.removedAt { _ = try setRemoved("entry", new.id, removedAt) }
    result.entries[new.draft.kind] = new
    return new.id
  }

  /// Whether it was there.
  private func setRemoved(_ table: String, _ number: Int64, _ instant: Instant?) throws -> Bool {
    let condition = instant == nil ? "IS NOT NULL" : "IS NULL"
    try db.cachedStatement(sql: "UPDATE \(table) SET removed_at = ? WHERE id = ? AND removed_at \(condition)")
      .execute(arguments: [instant?.microseconds, number])
    return db.changesCount > 0
  }

  /// Whether it had been taken back with an import, and is here again.
  private mutating func bringBack(_ subject: Change.Subject, _ number: Int64) throws -> Bool {
    let sql = "SELECT 1 FROM imported WHERE subject = ? AND record = ? AND state = 'taken-back'"
    let wasTakenBack = try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: [subject.rawValue, number]) ?? false
    guard wasTakenBack else { return false }
    try setState(.came, of: subject, number, insteadOf: .takenBack)
    let isBack = try setRemoved(subject.rawValue, number, nil)
    if subject == .entry { try tell(number) }
    return isBack
  }

  private mutating func tell(_ number: Int64) throws {
    if let entry = try Entry.fetch(db, number) { result.entries[entry.draft.kind] = entry }
  }
}
