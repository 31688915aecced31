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
  private let descriptor: Int32
  private let log: LogPages?

  /// - Parameter log: the path of its log; there may be none.
  /// - Throws: ``StoreError`` where the file cannot be read at all.
  init(_ path: String, log logPath: String) throws(StoreError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw StoreError.now(path) }
    var status = stat()
    fstat(descriptor, &status)
    let header = Self.bytes(descriptor, at: 0, 100) ?? []
    log = LogPages(logPath)
    let isHeader = header.starts(with: Self.magic)
    let told = isHeader ? Self.size(header.number(16, 2)) : nil
    pageSize = told ?? log?.pageSize ?? Self.guess(descriptor, Int(status.st_size))
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

  deinit { close(descriptor) }

  /// - Parameter number: from 1.
  /// - Returns: nil where there is no whole page.
  func page(_ number: Int) -> [UInt8]? {
    guard number >= 1, number <= count else { return nil }
    if let log, log.pageSize == pageSize, let page = log.page(number) { return page }
    return Self.bytes(descriptor, at: (number - 1) * pageSize, pageSize)
  }

  private static let magic = Array("SQLite format 3".utf8) + [0]
  private static let mostReserved = 64

  static func bytes(_ descriptor: Int32, at offset: Int, _ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return pread(descriptor, &bytes, count, off_t(offset)) == count ? bytes : nil
  }

  /// As the header writes it.
  static func size(_ told: Int) -> Int? {
    let size = told == 1 ? 65_536 : told
    return sizes.contains(size) ? size : nil
  }

  private static let sizes = [512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536]

  /// Of which size most of the pages begin like pages. Those of twice the size do as well, so the smallest wins.
  private static func guess(_ descriptor: Int32, _ length: Int) -> Int {
    let shares = sizes.map { size in
      let offsets = stride(from: size, to: min(length, size * 256), by: size)
      let fine = offsets.count { bytes(descriptor, at: $0, 8).map(BTreePage.begins) ?? false }
      return (size, Double(fine) / Double(max(1, offsets.underestimatedCount)))
    }
    let best = shares.map(\.1).max() ?? 0
    return best == 0 ? 4096 : shares.first { $0.1 >= best * 0.75 }?.0 ?? 4096
  }
}

/// The pages in a write-ahead log that were committed, up to its first damage: https://www.sqlite.org/fileformat.html#walformat
struct LogPages {
  let pageSize: Int
  /// The number of pages of the file behind the last commit.
  private(set) var last = 0
  private var places: [Int: Int] = [:]
  private let file: Descriptor

  private final class Descriptor {
    let number: Int32
    init(_ number: Int32) { self.number = number }
    deinit { close(number) }
  }

  /// nil where there is none that can be read.
  init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    file = Descriptor(descriptor)
    guard let header = PageFile.bytes(descriptor, at: 0, 32), header.number(0, 4) | 1 == 0x377f_0683,
      let size = PageFile.size(header.number(8, 4))
    else { return nil }
    pageSize = size
    var sum = LogSum(isBigEndian: header.number(0, 4) & 1 == 1)
    sum.add(header[..<24])
    guard sum.fits(header, at: 24) else { return nil }
    read(salt: header[16..<24], sum)
  }

  private mutating func read(salt: ArraySlice<UInt8>, _ before: LogSum) {
    var (sum, offset, pending) = (before, 32, [Int: Int]())
    while let frame = PageFile.bytes(file.number, at: offset, 24 + pageSize), frame[8..<16] == salt {
      sum.add(frame[..<8])
      sum.add(frame[24...])
      guard sum.fits(frame, at: 16) else { return }
      pending[frame.number(0, 4)] = offset + 24
      offset += 24 + pageSize
      let size = frame.number(4, 4)
      guard size > 0 else { continue }
      places.merge(pending) { $1 }
      (last, pending) = (size, [:])
    }
  }

  func page(_ number: Int) -> [UInt8]? { places[number].flatMap { PageFile.bytes(file.number, at: $0, pageSize) } }
}

/// The running checksum of a log.
private struct LogSum {
  let isBigEndian: Bool
  private var sums: (UInt32, UInt32) = (0, 0)

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  mutating func add(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { raw in
      for place in stride(from: 0, to: raw.count - 7, by: 8) {
        sums.0 = sums.0 &+ word(raw, place) &+ sums.1
        sums.1 = sums.1 &+ word(raw, place + 4) &+ sums.0
      }
    }
  }

  private func word(_ raw: UnsafeRawBufferPointer, _ place: Int) -> UInt32 {
    let word = raw.loadUnaligned(fromByteOffset: place, as: UInt32.self)
    return isBigEndian ? UInt32(bigEndian: word) : UInt32(littleEndian: word)
  }

  func fits(_ bytes: [UInt8], at place: Int) -> Bool {
    bytes.number(place, 4) == Int(sums.0) && bytes.number(place + 4, 4) == Int(sums.1)
  }
}

extension [UInt8] {
  /// A big-endian number of up to seven bytes; 0 where it would reach beyond the end.
  func number(_ place: Int, _ length: Int) -> Int {
    guard place >= 0, place + length <= count else { return 0 }
    return self[place..<place + length].reduce(0) { $0 << 8 | Int($1) }
  }
}
