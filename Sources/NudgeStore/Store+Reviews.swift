import GRDB
public import NudgeCore

extension JournalReading {
  /// The latest first; of a period that was looked back on twice, both.
  ///
  /// - Parameter limit: nil: all of them.
  public func reviews(of unit: Period.Unit, limit: Int? = nil) throws(StoreError) -> [Review] {
    try read { db in
      let rows = try Row.fetchAll(
        db.cachedStatement(sql: reviewRows + " ORDER BY first.value DESC, entry.id DESC LIMIT ?"),
        arguments: [unit.rawValue, limit ?? -1])
      return rows.compactMap { Review(unit, $0) }
    }
  }

  /// The latest of a period.
  public func review(of period: Period) throws(StoreError) -> Review? {
    try review("first.value = ?", period.first.description, of: period.unit)
  }

  /// The one of a number.
  public func review(_ number: Int, of unit: Period.Unit) throws(StoreError) -> Review? {
    try review("number.value = ?", "\(number)", of: unit)
  }

  private func review(
    _ condition: String, _ value: String, of unit: Period.Unit
  ) throws(StoreError) -> Review? {
    try read { db in
      let sql = reviewRows + " AND \(condition) ORDER BY entry.id DESC LIMIT 1"
      return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [unit.rawValue, value])
        .flatMap { Review(unit, $0) }
    }
  }

  /// The number of the next one; numbers of those that were taken back are not used again.
  public func nextReview(of unit: Period.Unit) throws(StoreError) -> Int {
    try read { db in
      let sql = """
        SELECT min(coalesce(max(CAST(number.value AS INTEGER)), 0), 1000000000) + 1 FROM entry_field AS unit
        JOIN entry_field AS number ON number.entry = unit.entry AND number.name = 'review'
        WHERE unit.name = 'looks-back' AND unit.value = ?
        """
      return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [unit.rawValue]) ?? 1
    }
  }

  /// The steps that were chosen in a review, in their order.
  public func steps(ofReview entry: Entry.ID) throws(StoreError) -> [Step] {
    try read { try Step.fetchAll($0, where: "review = ?", arguments: [entry], order: "position, id") }
  }
}

extension Store {
  /// The latest week, month and year that was looked back on, as far as the last few reviews tell: a start reads no more.
  ///
  /// - Parameter today: those that begin later, of a wrong clock, are passed over; nil: there are none.
  public func lastReviewed(upTo today: CivilDate? = nil) throws(StoreError) -> [Period.Unit: Period] {
    try read { try Self.lastReviewed(upTo: today, $0) }
  }

  static func lastReviewed(upTo today: CivilDate?, _ db: Database) throws -> [Period.Unit: Period] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT max(first.value) FROM
          (SELECT entry FROM entry_field WHERE name = 'looks-back' AND value = ? ORDER BY entry DESC LIMIT 8) AS unit
        JOIN entry ON entry.id = unit.entry AND entry.removed_at IS NULL
        JOIN entry_field AS first ON first.entry = unit.entry AND first.name = 'first-day' AND first.value <= ?
        """)
    let latest = today?.description ?? "9999-12-31"
    var last: [Period.Unit: Period] = [:]
    for unit in Period.Unit.allCases {
      let first = try WrittenText.fetchOne(statement, arguments: [unit.rawValue, latest]).flatMap { CivilDate($0.string) }
      last[unit] = first.map { Period(unit, containing: $0) }
    }
    return last
  }
}

/// What makes an entry a review: three fields of its own, which are edited and exported like all others.
private let reviewRows = """
  SELECT entry.id, entry.written_at, first.value AS first, number.value AS number FROM entry_field AS unit
  JOIN entry ON entry.id = unit.entry AND entry.removed_at IS NULL
  JOIN entry_field AS first ON first.entry = unit.entry AND first.name = 'first-day'
  JOIN entry_field AS number ON number.entry = unit.entry AND number.name = 'review'
  WHERE unit.name = 'looks-back' AND unit.value = ?
  """

extension Review {
  fileprivate init?(_ unit: Period.Unit, _ row: Row) {
    guard let first = CivilDate((row["first"] as WrittenText).string),
      let number = Int((row["number"] as WrittenText).string)
    else { return nil }
    self.init(
      period: Period(unit, containing: first), number: number, entry: row["id"], writtenAt: row.instant("written_at"))
  }
}
