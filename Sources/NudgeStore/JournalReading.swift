import GRDB

/// A connection to the journal that is read from: the daemon's own, or one beside it.
public struct JournalReader: Sendable {
  let path: String
  /// Why there is none, where the journal is not in its place.
  let database: Result<any DatabaseWriter, StoreError>
}

/// Where figures are read from: the daemon's own ``Store``, for short reads, or a ``JournalSnapshot`` on a queue of its own, for
/// long ones. Both answer the same questions.
public protocol JournalReading {
  var reader: JournalReader { get }
  /// Makes words findable that were written a moment ago, where that is possible: a snapshot stays as it is.
  func prepareSearch() throws(StoreError)
}

extension JournalReading {
  public func prepareSearch() throws(StoreError) {}

  func read<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    let reader = reader
    return try StoreError.translating(reader.path) { try reader.database.get().unsafeReentrantWrite(body) }
  }
}
