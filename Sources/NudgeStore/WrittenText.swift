import Foundation
import GRDB

/// Text that comes back byte for byte: as SQLite text, or as a blob where it holds a NUL byte, at which GRDB's and SQLite's
/// text would end.
struct WrittenText: DatabaseValueConvertible {
  let string: String

  init(_ string: String) { self.string = string }

  var databaseValue: DatabaseValue {
    string.utf8.contains(0) ? Data(string.utf8).databaseValue : string.databaseValue
  }

  static func fromDatabaseValue(_ value: DatabaseValue) -> WrittenText? {
    switch value.storage {
    case .string(let string): WrittenText(string)
    case .blob(let data): WrittenText(String(decoding: data, as: UTF8.self))
    default: nil
    }
  }
}
