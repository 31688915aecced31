/// The first hundred bytes of an SQLite file (https://www.sqlite.org/fileformat.html#the_database_header).
struct JournalHeader: Hashable, Sendable {
  static let size = 100

  /// Bytes of a page.
  let pageSize: Int
  /// As the file itself counts them; nil where it was last written by a program too old to count.
  let pages: Int?
  /// The number of the last migration.
  let schema: UInt32
  /// See ``JournalMark``.
  let mark: JournalMark

  /// - Returns: nil where this is no beginning of an SQLite file.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.size, bytes.starts(with: Array("SQLite format 3\0".utf8)) else { return nil }
    let size = Int(bytes[16]) << 8 | Int(bytes[17])
    pageSize = size == 1 ? 65_536 : size
    guard pageSize >= 512, pageSize.nonzeroBitCount == 1 else { return nil }
    let count = Int(bytes.number(at: 28))
    pages = count > 0 && bytes.number(at: 24) == bytes.number(at: 92) ? count : nil
    schema = bytes.number(at: 60)
    mark = JournalMark(bits: bytes.number(at: 68))
  }

  init?(_ descriptor: Int32) { self.init(NudgeStore.bytes(of: descriptor, at: 0, count: Self.size)) }

  /// - Returns: nil where this is no beginning of an SQLite file.
  /// - Throws: ``StoreError`` where it cannot be read.
  init?(_ descriptor: Int32, of path: String) throws(StoreError) {
    let file = ReadDescriptor(descriptor, isOwn: false)
    let bytes = file.bytes(at: 0, count: Self.size)
    try file.refuseTrouble(path)
    self.init(bytes)
  }

  /// What of a header keeps SQLite from opening a file, from writing to it, or from reading its pages as they were written.
  ///
  /// - Parameter bytes: the beginning of a file, or of its first page in a log.
  /// - Returns: in words; nil where nothing does.
  static func fault(in bytes: [UInt8]) -> String? {
    guard bytes.count >= size else { return "its header cannot be read" }
    let place = required.first { !$0.values.contains(bytes.number($0.place, $0.length)) }?.place
    return place.map { "byte \($0) of its header is none that a journal has there" }
  }

  /// Numbers that are the same in each journal, or one of a few.
  private static let required: [(place: Int, length: Int, values: ClosedRange<Int>)] = [
    // The versions of the format that write and read it: with a log, or without one.
    (18, 1, 1...2), (19, 1, 1...2),
    // Bytes at the end of each page that are not used; parts of a page that a record may take.
    (20, 1, 0...0), (21, 1, 64...64), (22, 1, 32...32), (23, 1, 32...32),
    // The format of the list of tables, and UTF-8.
    (44, 4, 1...4), (56, 4, 1...1),
  ]

  /// Whether a file of `length` bytes tells of pages that are larger or smaller than its own.
  func isOfOtherPages(at length: Int) -> Bool {
    guard let pages, length.isMultiple(of: pages), let size = PageFile.size(ofBytes: length / pages) else {
      return false
    }
    return size != pageSize
  }

  /// Whether a file of `size` bytes lacks pages it ought to have.
  func isCutShort(at size: Int) -> Bool { pages.map { size < $0 * pageSize } ?? (size < pageSize) }
}

/// What tells which log goes on where a file ends: a number in the file's header (`PRAGMA application_id`), which a copy takes
/// along, wherever it goes.
///
/// Before the log is moved into the file, an even number is drawn and written; the first thing the next log holds is the odd one
/// behind it. So a log belongs to a file that has the number before its first one, or one of its own even ones. A file with
/// another number is another journal, or this one at another time.
struct JournalMark: Hashable, Sendable {
  let bits: UInt32

  /// Nothing was written yet, or by a nudged that did not know of it.
  var isNone: Bool { bits == 0 }
  /// Whether files have such numbers: the others stand in logs alone, and come into a file only with a log, or with a copy.
  var isOfFile: Bool { bits & 1 == 0 }
  /// What the log behind such a file begins with.
  var next: JournalMark { JournalMark(bits: bits | 1) }

  static func drawn() -> JournalMark { JournalMark(bits: UInt32.random(in: 1...UInt32.max >> 1) << 1) }

  /// As `PRAGMA application_id` takes it.
  var sql: Int32 { Int32(bitPattern: bits) }
}
