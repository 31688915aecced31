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

  /// Forgets the spellings that nothing is written in any more.
  static func forgetUnused(_ db: Database) throws {
    try db.execute(sql: unused)
  }

  static let unused = """
    DELETE FROM spelling WHERE written NOT IN (
      SELECT tag FROM entry_tag UNION SELECT domain FROM entry WHERE domain IS NOT NULL
      UNION SELECT value FROM entry WHERE value IS NOT NULL)
    """

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
