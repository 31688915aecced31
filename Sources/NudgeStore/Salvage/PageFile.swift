import Glibc
import NudgeCore

/// A file of SQLite's as pages, whatever has happened to it, with what its log adds. It is opened for reading, and by nobody who
/// would mend it on the way.
///
/// The format: https://www.sqlite.org/fileformat.html
final class PageFile {
  let pageSize: Int
  /// Bytes of a page that hold something.
  let usable: Int
  /// Pages there are.
  let count: Int
  /// The version of the tables that the header tells; nil: it tells none that is known.
  let version: Int?
  /// Whether it tells of tables that come later than all that are known.
  let isOfNewer: Bool
  private let file: ReadDescriptor
  private let log: LogFile?

  /// - Parameter log: the path of its log; there may be none. What lies behind damage in it is read as well.
  /// - Throws: ``StoreError`` where the file cannot be read at all.
  convenience init(_ path: String, log logPath: String) throws(StoreError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw StoreError.now(path) }
    self.init(descriptor, try LogFile(logPath, beyondDamage: true, isSaving: true), isOwn: true)
  }

  /// - Parameter isOwn: whether the descriptor is closed in the end.
  init(_ descriptor: Int32, _ log: LogFile?, isOwn: Bool = false) {
    let file = ReadDescriptor(descriptor, isOwn: isOwn)
    (self.file, self.log) = (file, log)
    var status = stat()
    fstat(descriptor, &status)
    let header = file.bytes(at: 0, count: 100)
    let isHeader = header.starts(with: Self.magic)
    let told = isHeader ? Self.size(header.number(16, 2)) : nil
    pageSize = told ?? log?.pageSize ?? Self.guess(file, Int(status.st_size))
    // A log that was made for pages of another size is none of this file's.
    let first = (log?.pageSize == pageSize ? log?.page(1) : nil) ?? header
    let reserved = first.starts(with: Self.magic) ? Int(first[20]) : 0
    usable = pageSize - (reserved <= Self.mostReserved ? reserved : 0)
    count = max(Int(status.st_size) / pageSize, log?.last ?? 0)
    let version = first.starts(with: Self.magic) ? first.number(60, 4) : 0
    self.version = (1...Int(Schema.version)).contains(version) ? version : nil
    // Any other number is damage.
    isOfNewer = (Int(Schema.version) + 1...Int(Schema.version) + 100).contains(version)
  }

  /// - Parameter number: from 1.
  /// - Returns: nil where there is no whole page.
  func page(_ number: Int) -> [UInt8]? {
    guard number >= 1, number <= count else { return nil }
    if let log, log.pageSize == pageSize, let page = log.page(number) { return page }
    let page = file.bytes(at: (number - 1) * pageSize, count: pageSize)
    return page.count == pageSize ? page : nil
  }

  /// Writes all pages into a file of their own, without a log. What was free is nobody's there.
  func write(to path: String) throws(StoreError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreError.now(path) }
    defer { close(descriptor) }
    for number in 1...max(1, count) {
      var page = self.page(number) ?? [UInt8](repeating: 0, count: pageSize)
      if number == 1 {
        page.replaceSubrange(18..<20, with: [1, 1])
        page.replaceSubrange(32..<40, with: [UInt8](repeating: 0, count: 8))
      }
      guard pwrite(descriptor, page, pageSize, off_t((number - 1) * pageSize)) == pageSize else {
        throw StoreError.now(path)
      }
    }
    // Zeros in place of a page that is there are no copy of it.
    try refuseTrouble(path)
  }

  private static let magic = Array("SQLite format 3".utf8) + [0]
  private static let mostReserved = 64

  /// - Throws: ``StoreError`` where a page could not be read so far, and nobody knows what is there.
  func refuseTrouble(_ path: String) throws(StoreError) {
    try file.refuseTrouble(path)
    try log?.refuseTrouble(path)
  }

  /// As the header writes it.
  static func size(_ told: Int) -> Int? {
    let size = told == 1 ? 65_536 : told
    return sizes.contains(size) ? size : nil
  }

  private static let sizes = [512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536]

  /// Of which size most of the pages begin like pages. Those of twice the size do as well, so the smallest wins.
  private static func guess(_ file: ReadDescriptor, _ length: Int) -> Int {
    let shares = sizes.map { size in
      let offsets = stride(from: size, to: min(length, size * 256), by: size)
      let fine = offsets.count { BTreePage.begins(file.bytes(at: $0, count: 8)) }
      return (size, Double(fine) / Double(max(1, offsets.underestimatedCount)))
    }
    let best = shares.map(\.1).max() ?? 0
    return best == 0 ? 4096 : shares.first { $0.1 >= best * 0.75 }?.0 ?? 4096
  }
}

extension [UInt8] {
  /// A big-endian number of up to seven bytes; 0 where it would reach beyond the end.
  func number(_ place: Int, _ length: Int) -> Int {
    guard place >= 0, place + length <= count else { return 0 }
    return self[place..<place + length].reduce(0) { $0 << 8 | Int($1) }
  }
}
