import GRDB
public import NudgeCore

extension Store {
  /// Which entries to read.
  public struct Filter: Sendable {
    /// Of each of these: nil means any.
    public var kind: EntryKind?
    /// From this day to that, both included.
    public var from: CivilDate?
    /// The last day.
    public var to: CivilDate?
    /// An area of life, word for word in any spelling that looks the same, as are value and tag.
    public var domain: String?
    public var value: String?
    public var tag: String?
    public var source: Source?
    public var outcome: Outcome?
    public var step: Step.ID?
    public var trial: Trial.ID?
    /// Words that are all in it, each at least by its beginning, from three letters on.
    public var search: String?
    /// Those that were taken back, instead of those that are there.
    public var isRemoved = false
    /// Only what counts for something good (`EntryDraft.isCounted`).
    public var isCounted = false
    /// Entries behind this one only, to read on where a part ended.
    public var after: Entry?

    public init(kind: EntryKind? = nil, day: CivilDate? = nil, search: String? = nil) {
      self.kind = kind
      (from, to) = (day, day)
      self.search = search
    }
  }

  /// Entries by the moment they are about, newest first; found by words, those written last come first.
  public func entries(_ filter: Filter = Filter(), limit: Int) throws(StoreError) -> [Entry] {
    if filter.search != nil { try indexWords() }
    return try page(of: filter, limit: limit, bytes: .max).entries
  }
}

extension JournalReading {
  /// Some of the entries a filter lets through, in the order of ``Store/entries(_:limit:)``. Words are found that are in the index.
  ///
  /// - Parameter bytes: of what was written in them; with the entry that reaches it, a page ends.
  public func page(
    of filter: Store.Filter, limit: Int, bytes: Int
  ) throws(StoreError) -> (entries: [Entry], isLast: Bool) {
    try read { db in
      let query = EntryQuery(
        filter, isTagCommon: try filter.tag.map { try isCommon($0, db) } ?? false, spellings: try filter.spellings(db))
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: query.sql), arguments: query.arguments + StatementArguments([limit]))
      var page = EntryPage()
      let count = try page.fill(rows, bytes: bytes)
      return (try page.entries(db), try count < limit && rows.next() == nil)
    }
  }
}

/// Whether so many entries have a tag that it is quicker to look through the latest for it than to sort all that have it.
private func isCommon(_ tag: String, _ db: Database) throws -> Bool {
  let sql = "SELECT 1 FROM entry_tag WHERE tag = ? LIMIT 1 OFFSET \(fewEnough)"
  return try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: [WrittenText(tag.oneSpelling)]) ?? false
}

private let fewEnough = 10_000

extension Store.Filter {
  /// Whether much of the journal may have to be read to find them.
  public var reachesFar: Bool {
    search != nil || [domain, value, tag].contains { $0 != nil } || source != nil || outcome != nil || step != nil
      || trial != nil || isRemoved
  }

  /// The spellings of what it names.
  struct Named {
    var domain: [WrittenText]?
    var value: [WrittenText]?
    var tag: [WrittenText]?
  }

  fileprivate func spellings(_ db: Database) throws -> Named {
    Named(
      domain: try domain.map { try Spellings.all(of: $0, db) }, value: try value.map { try Spellings.all(of: $0, db) },
      tag: try tag.map { try Spellings.all(of: $0, db) })
  }
}

/// A filter as SQL.
struct EntryQuery {
  private var conditions: [String] = []
  private(set) var arguments: StatementArguments = []
  private let isSearch: Bool

  init(_ filter: Store.Filter, isTagCommon: Bool = false, spellings: Store.Filter.Named = .init()) {
    isSearch = filter.search != nil
    if let search = filter.search { require("entry_words MATCH ?", SearchWords(search).query) }
    conditions.append("removed_at IS \(filter.isRemoved ? "NOT " : "")NULL")
    if filter.isRemoved { conditions.append(Entry.isNotErased) }
    if filter.isCounted { conditions.append("counted") }
    require("kind = ?", filter.kind?.rawValue)
    require("day >= ?", filter.from?.daysSinceEpoch)
    require("day <= ?", filter.to?.daysSinceEpoch)
    require("domain", filter.domain, spellings.domain)
    require("value", filter.value, spellings.value)
    require("source = ?", filter.source?.rawValue)
    // Most entries are of this one source, and the latest are soon found; entry_of_source knows the others. The index of a kind
    // holds the source as well.
    if let source = filter.source, source != .mastery, filter.kind == nil { conditions.append("source <> 'mastery'") }
    require("outcome = ?", filter.outcome?.rawValue)
    require("step = ?", filter.step)
    require("trial = ?", filter.trial)
    if let tag = filter.tag {
      let all = spellings.tag ?? [WrittenText(tag)]
      conditions.append(isTagCommon ? Self.hasTag(all) : Self.isAmongTagged(all))
      arguments += StatementArguments(all)
    }
    if let last = filter.after { readOn(behind: last) }
  }

  private static func isAmongTagged(_ tag: [WrittenText]) -> String {
    "entry.id IN (SELECT entry FROM entry_tag WHERE \(Spellings.condition("tag", tag)))"
  }

  /// The plus keeps the index of tags out of it.
  private static func hasTag(_ tag: [WrittenText]) -> String {
    let isTag = Spellings.condition("+entry_tag.tag", tag)
    return "EXISTS (SELECT 1 FROM entry_tag WHERE entry_tag.entry = entry.id AND \(isTag))"
  }

  var sql: String {
    """
    SELECT \(Entry.columns), \(EntryPage.size) FROM \(isSearch ? "entry_words JOIN entry ON entry.id = entry_words.rowid" : "entry")
    WHERE \(conditions.joined(separator: " AND "))
    ORDER BY \(isSearch ? "entry_words.rowid DESC" : "day DESC, at DESC, id DESC") LIMIT ?
    """
  }

  private mutating func readOn(behind last: Entry) {
    if isSearch { return require("entry_words.rowid < ?", last.id) }
    conditions.append("(day, at, id) < (?, ?, ?)")
    arguments += [last.day.daysSinceEpoch, last.at.microseconds, last.id]
  }

  /// Of a name the person gave.
  private mutating func require(_ column: String, _ name: String?, _ spellings: [WrittenText]?) {
    guard let name else { return }
    let all = spellings ?? [WrittenText(name)]
    conditions.append(Spellings.condition(column, all))
    arguments += StatementArguments(all)
  }

  private mutating func require(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
    guard let value else { return }
    conditions.append(condition)
    arguments += [value]
  }
}
