import GRDB
public import NudgeCore

extension JournalReading {
  /// Earlier wins and mended setbacks that fit a setback, the best first: evidence against "I never manage".
  ///
  /// - Parameters:
  ///   - setback: what is at hand.
  ///   - entry: the number it has already, so that it is no evidence for itself.
  ///   - includingPrivate: private ones too; where others may see them, without.
  ///   - isHeartening: whether an entry may be read to somebody who is discouraged.
  public func evidence(
    for setback: Evidence.Traits, of entry: Entry.ID? = nil, includingPrivate: Bool, limit: Int,
    where isHeartening: (Entry) -> Bool = { _ in true }
  ) throws(StoreError) -> [Entry] {
    if !setback.words.isEmpty { try prepareSearch() }
    return try read { db in
      let search = EvidenceSearch(setback, includingPrivate: includingPrivate)
      let mended = try search.mendedSetbacks(db)
      let own: Set = [entry ?? 0]
      let wins = try search.wins(db).subtracting(own).subtracting(mended)
      let glance = try atAGlance(mended.subtracting(own), db) + atAGlance(wins, db)
      let entries = try Entry.fetchAll(db, glance.sorted())
      return best(of: entries, mended: mended, for: setback, limit: limit, where: isHeartening)
    }
  }
}

/// What can be weighed in a moment, the latest first: what is as long as a letter heartens nobody at a glance, and is left out.
private func atAGlance(_ ids: Set<Entry.ID>, _ db: Database) throws -> [Entry.ID] {
  let sql = """
    SELECT id, \(EntryPage.size) FROM entry WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id DESC
    """
  let list = "[\(ids.map(String.init).joined(separator: ","))]"
  let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [list])
  var (glance, weighed, seen) = ([Entry.ID](), 0, 0)
  while let row = try rows.next(), weighed < mostWeighed, seen < mostSeen {
    let bytes: Int = row[1]
    seen += bytes
    guard bytes <= longest else { continue }
    weighed += bytes
    glance.append(row[0])
  }
  return glance
}

/// Bytes of one entry.
private let longest = 10_000
/// Bytes of all that are weighed: a few milliseconds' worth, and some hundred entries as people write them.
private let mostWeighed = 40_000
/// Bytes of all that are looked at.
private let mostSeen = 4_000_000

private func best(
  of entries: [Entry], mended: Set<Entry.ID>, for setback: Evidence.Traits, limit: Int,
  where isHeartening: (Entry) -> Bool
) -> [Entry] {
  let candidates = entries.map { entry in
    Evidence.Candidate(
      id: entry.id, day: entry.day, traits: Evidence.Traits(entry.draft), effort: entry.draft.effort,
      isMendedSetback: mended.contains(entry.id))
  }
  let byID = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0) })
  // What decides between equals need not differ from one installation to the next.
  let best = Evidence.best(for: setback, among: candidates, atMost: limit, seed: 0) { candidate in
    byID[candidate.id].map(isHeartening) ?? false
  }
  return best.compactMap { byID[$0.id] }
}

/// Entries that share something with a setback. Of each kind of sharing the latest, and no more than a glance can weigh.
private struct EvidenceSearch {
  let setback: Evidence.Traits
  let privacy: String

  /// Of every way to share something; tags share it, as far as each still gets some.
  static let most = 60
  /// Of each tag.
  static let fewest = 5
  /// Words of a setback that are looked for; the longest say most.
  static let mostWords = 12
  /// Signs.
  static let longestWord = 24

  init(_ setback: Evidence.Traits, includingPrivate: Bool) {
    self.setback = setback
    privacy = includingPrivate ? "" : "AND private = 0"
  }

  func wins(_ db: Database) throws -> Set<Entry.ID> {
    var found = try byWords(db)
    if let domain = setback.domain { found.formUnion(try latest("domain", Spellings.all(of: domain, db), db)) }
    if let value = setback.value { found.formUnion(try latest("value", Spellings.all(of: value, db), db)) }
    let share = max(Self.fewest, Self.most / max(1, setback.tags.count))
    for tag in setback.tags { found.formUnion(try byTag(tag, share, db)) }
    return found
  }

  private func latest(_ column: String, _ names: [WrittenText], _ db: Database) throws -> [Entry.ID] {
    let sql = """
      SELECT id FROM entry WHERE \(Spellings.condition(column, names)) AND removed_at IS NULL AND kind = 'win' \(privacy)
      ORDER BY day DESC LIMIT \(Self.most)
      """
    return try Entry.ID.fetchAll(db.cachedStatement(sql: sql), arguments: StatementArguments(names))
  }

  private func byTag(_ tag: String, _ share: Int, _ db: Database) throws -> [Entry.ID] {
    let names = try Spellings.all(of: tag, db)
    let sql = """
      SELECT entry.id FROM entry_tag CROSS JOIN entry ON entry.id = entry_tag.entry
      WHERE \(Spellings.condition("tag", names)) AND removed_at IS NULL AND kind = 'win' \(privacy)
      ORDER BY entry_tag.entry DESC LIMIT \(share)
      """
    return try Entry.ID.fetchAll(db.cachedStatement(sql: sql), arguments: StatementArguments(names))
  }

  private func byWords(_ db: Database) throws -> Set<Entry.ID> {
    // What is longer is a sentence in a language without blanks, and nobody wrote that one twice.
    let words = setback.words.filter { $0.unicodeScalars.count <= Self.longestWord }
      .sorted { ($1.count, $0) < ($0.count, $1) }.prefix(Self.mostWords)
    guard !words.isEmpty else { return [] }
    let sql = """
      SELECT entry.id FROM entry_words CROSS JOIN entry ON entry.id = entry_words.rowid
      WHERE entry_words MATCH ? AND removed_at IS NULL AND kind = 'win' \(privacy)
      ORDER BY entry_words.rowid DESC LIMIT \(Self.most)
      """
    return Set(
      try Entry.ID.fetchAll(db.cachedStatement(sql: sql), arguments: [SearchWords(anyOf: words).query]))
  }

  /// Setbacks whose adjustment was tried, and helped.
  func mendedSetbacks(_ db: Database) throws -> Set<Entry.ID> {
    let sql = """
      SELECT entry.id FROM trial CROSS JOIN entry ON entry.id = trial.setback
      WHERE trial.state = 'retried' AND trial.helped IN ('yes', 'partly') AND trial.removed_at IS NULL
        AND entry.removed_at IS NULL \(privacy.replacing("private", with: "entry.private"))
      ORDER BY trial.id DESC LIMIT \(Self.most)
      """
    return Set(try Entry.ID.fetchAll(db.cachedStatement(sql: sql)))
  }
}
