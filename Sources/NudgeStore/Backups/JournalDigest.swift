import NudgeCore

/// Tells whether two journals hold the same: every value of every table a person's words and decisions lie in. What the daemon
/// notes for itself, such as which nudges came, is not among it: a journal in which nobody wrote stays the same.
enum JournalDigest {
  /// In an order of their own; those a journal of an earlier version does not have are passed over.
  private static let tables = [
    "entry", "entry_tag", "entry_field", "goal", "step", "trial", "rest_day", "guide_answer", "imported", "pause",
  ]

  static func of(_ connection: FileConnection) throws(StoreError) -> UInt64 {
    var hash = FNV1a()
    for table in tables {
      let known = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '\(table)'"
      guard try connection.number(known) == 1 else { continue }
      hash.mix(text: table)
      // Rows come in the order of their b-tree: by number, or by key.
      let statement = try connection.prepare("SELECT * FROM \(table) NOT INDEXED")
      while try statement.step() { hash.mix(rowOf: statement) }
    }
    return hash.value
  }
}

extension FNV1a {
  fileprivate mutating func mix(text: String) { for byte in text.utf8 { mix(UInt64(byte)) } }

  fileprivate mutating func mix(rowOf statement: FileStatement) {
    for column in 0..<statement.columnCount {
      let length: Int? = statement.withBytes(column) { bytes in
        for byte in bytes { mix(UInt64(byte)) }
        return bytes.count
      }
      if let length {
        mix(number: UInt64(length) << 8 | 1)
      } else if case .integer(let number) = statement.value(column) {
        mix(number: UInt64(bitPattern: number))
        mix(2)
      } else if case .real(let number) = statement.value(column) {
        mix(number: number.bitPattern)
        mix(3)
      } else {
        mix(4)
      }
    }
  }

  private mutating func mix(number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) { mix(number >> shift & 0xff) }
  }
}
