import GRDB

@testable import NudgeStore

extension Store {
  /// SQL as it stands: such as a trigger that fails a certain write.
  func run(_ sql: String) throws { try write { try $0.execute(sql: sql) } }
}
