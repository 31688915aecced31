import GRDB

@testable import NudgeStore

extension Store {
  /// SQL as it stands: such as a trigger that fails a certain write.
  func run(_ sql: String) throws { try write { try $0.execute(sql: sql) } }
}

extension Store {
  /// Pages of a table or an index, in their order.
  func pages(of name: String) throws -> [Int] {
    try read {
      try Int.fetchAll($0, sql: "SELECT pageno FROM dbstat WHERE name = ? ORDER BY pageno", arguments: [name])
    }
  }

  /// As a disk does that is read-only by now.
  func refuseWrites(_ refuses: Bool) throws {
    try read { try $0.execute(sql: "PRAGMA query_only = \(refuses ? 1 : 0)") }
  }
}
