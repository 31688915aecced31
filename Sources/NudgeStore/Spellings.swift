import GRDB
import NudgeCore

/// The spellings under which the journal may have a tag, a value or an area of life. SQLite compares bytes; a person sees one
/// word.
enum Spellings {
  /// - Returns: at least one.
  static func all(of name: String, _ db: Database) throws -> [WrittenText] {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return [WrittenText(name)] }
    let one = name.oneSpelling
    let sql = "SELECT written FROM spelling WHERE one = ?"
    var all = try WrittenText.fetchAll(db.cachedStatement(sql: sql), arguments: [WrittenText(one)])
    // That of the question is not noted down before its entry is in the index of words.
    for spelling in [one, name] where !all.contains(where: { $0.isSame(as: spelling) }) {
      all.append(WrittenText(spelling))
    }
    return all
  }

  /// `column = ?` or `column IN (?, …)`: lists by one spelling, which are most, keep the plan they have.
  static func condition(_ column: String, _ all: [WrittenText]) -> String {
    all.count == 1 ? "\(column) = ?" : "\(column) IN (\(all.map { _ in "?" }.joined(separator: ", ")))"
  }

  /// Forgets a spelling that nothing is written in any more.
  static func forget(_ name: String, _ db: Database) throws {
    let written = WrittenText(name)
    try db.execute(
      sql: """
        DELETE FROM spelling WHERE written = ?1 AND NOT EXISTS (SELECT 1 FROM entry_tag WHERE tag = ?1)
          AND NOT EXISTS (SELECT 1 FROM entry WHERE domain = ?1 OR value = ?1)
        """, arguments: [written])
  }

  /// Notes down what is written in another spelling than the one.
  static func note(_ draft: EntryDraft, _ db: Database) throws {
    for name in draft.tags + [draft.value, draft.domain].compactMap({ $0 }) where !name.isOneSpelling {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO spelling (one, written) VALUES (?, ?)")
        .execute(arguments: [WrittenText(name.oneSpelling), WrittenText(name)])
    }
  }
}

extension WrittenText {
  /// Byte for byte.
  fileprivate func isSame(as other: String) -> Bool { string.utf8.elementsEqual(other.utf8) }
}
