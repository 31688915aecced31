/// Fills a salvaged journal up from a backup, brought to the same schema.
struct BackupFiller {
  private let fresh: FileConnection
  private let isWhole: Set<String>

  /// Rows that are never taken out of a journal: what is not there, was lost.
  private static let lasting: Set<String> = ["entry", "goal", "step", "trial"]

  /// - Parameter isWhole: tables that were read whole. What the backup has more of those, was taken out since.
  init(_ fresh: FileConnection, _ backup: String, isWhole: Set<String>) throws(StoreError) {
    (self.fresh, self.isWhole) = (fresh, isWhole)
    try? fresh.run("DETACH kept")
    try fresh.run("ATTACH '\(backup.replacing("'", with: "''"))' AS kept")
  }

  /// By the id both keep, and where one has lost it, by entries that both have: each is the same one.
  func isOfSameJournal() throws(StoreError) -> Bool {
    let differing = """
      SELECT count(*) FROM main.entry JOIN kept.entry AS other USING (id) WHERE entry.written_at <> other.written_at
      """
    if try fresh.number(differing) ?? 0 > 0 { return false }
    guard isWhole.contains("installation") else { return true }
    return try fresh.number(
      "SELECT main.installation.origin = other.origin FROM main.installation, kept.installation AS other")
      == 1
  }

  /// - Returns: rows that came, by table.
  func fill(_ tables: [String]) throws(StoreError) -> [String: Int] {
    var counts: [String: Int] = [:]
    try fresh.run("PRAGMA foreign_keys = OFF; BEGIN; CREATE TEMP TABLE come (id INTEGER PRIMARY KEY)")
    try fresh.run("INSERT INTO temp.come SELECT id FROM kept.entry WHERE id NOT IN (SELECT id FROM main.entry)")
    for table in tables {
      let before = try fresh.number("SELECT count(*) FROM main.\(table)") ?? 0
      for statement in try statements(table) { try fresh.run(statement) }
      counts[table] = Int((try fresh.number("SELECT count(*) FROM main.\(table)") ?? 0) - before)
    }
    for table in ["entry", "goal", "step", "trial", "guide_run"] {
      let last = "SELECT seq FROM kept.sqlite_sequence WHERE name = '\(table)'"
      if let last = try fresh.number(last) { try fresh.raise(last, of: table) }
    }
    try fresh.run("DROP TABLE temp.come; COMMIT; DETACH kept")
    return counts
  }

  private func statements(_ table: String) throws(StoreError) -> [String] {
    if table == "installation" || table == "jar" {
      guard !isWhole.contains(table) else { return [] }
      return ["INSERT OR REPLACE INTO main.\(table) SELECT * FROM kept.\(table)"]
    }
    let all = "INSERT OR IGNORE INTO main.\(table) SELECT * FROM kept.\(table)"
    if Self.lasting.contains(table) || !isWhole.contains(table) { return [all] }
    // Tags and fields of an entry come along with it, and with no other.
    guard table == "entry_tag" || table == "entry_field" else { return [] }
    return ["\(all) WHERE entry IN (SELECT id FROM temp.come)"]
  }
}
