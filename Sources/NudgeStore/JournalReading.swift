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
  /// Runs something that reads or writes, once more where what it met could be mended.
  func recovering<T>(_ work: () throws(StoreError) -> T) throws(StoreError) -> T
  /// Makes words findable that were written a moment ago, where that is possible: a snapshot stays as it is.
  func prepareSearch() throws(StoreError)
}

extension JournalReading {
  public func prepareSearch() throws(StoreError) {}

  public func recovering<T>(_ work: () throws(StoreError) -> T) throws(StoreError) -> T { try work() }

  func read<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    try recovering { () throws(StoreError) in
      let reader = reader
      do throws(StoreError) {
        return try StoreError.translating(reader.path) { try reader.database.get().unsafeReentrantWrite(body) }
      } catch { throw error.reading }
    }
  }
}
