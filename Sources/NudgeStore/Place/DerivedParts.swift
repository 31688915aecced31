/// What a journal holds that can be made again from the rest of it: sums, indexes, the index of words. The acts that can be taken
/// back are among it, for without them nothing is missing but that.
enum DerivedParts {
  /// Tables, with all that belongs to them.
  static let tables: Set<String> = [
    "day", "practice_day", "practice_sum", "indexed", "spelling", "grdb_migrations",
    "entry_words", "entry_words_data", "entry_words_idx", "entry_words_config", "entry_words_docsize",
    "entry_words_content",
    Schema.oldWords, "\(Schema.oldWords)_data", "\(Schema.oldWords)_idx", "\(Schema.oldWords)_config",
    "\(Schema.oldWords)_docsize", "\(Schema.oldWords)_content", acts,
  ]

  /// The one that is made again empty.
  static let acts = "change"

  /// The table of an index is another; one that SQLite made by itself goes with its table alone.
  static func contains(_ name: String, of table: String) -> Bool {
    tables.contains(table) || (name != table && !name.hasPrefix("sqlite_autoindex_"))
  }
}

extension PageSurvey {
  /// Whether all that is damaged can be made again from the rest.
  var isMendable: Bool {
    faults.allSatisfy { fault in
      switch fault {
      case .part(let name, let table): DerivedParts.contains(name, of: table)
      case .text(let fault): fault.isMendable
      case .freePages: true
      case .whole: false
      }
    }
  }

  /// In words; of what cannot be made again, if there is such.
  var detail: String {
    let told = faults.map { fault in
      switch fault {
      case .whole(let words): (0, words)
      case .part(let name, let table):
        (DerivedParts.contains(name, of: table) ? 2 : 1, "its table “\(name)” cannot be read")
      case .text(let fault) where fault.row == nil: (1, "its table “\(fault.right.table)” is not among its tables")
      case .text: (2, SchemaText.fault)
      case .freePages: (3, "its list of free pages cannot be read")
      }
    }
    return told.min { $0 < $1 }?.1 ?? ""
  }
}
