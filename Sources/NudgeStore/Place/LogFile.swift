import Glibc

/// What a write-ahead log holds, as SQLite would take it: its frames up to the last commit that is whole
/// (https://www.sqlite.org/fileformat2.html#the_write_ahead_log).
struct LogFile {
  let pageSize: Int
  /// Where the last content of each page lies.
  private(set) var pages: [UInt32: Int] = [:]
  /// The marks of the file's first page, in their order, each once.
  private(set) var marks: [JournalMark] = []

  private static let headerSize = 32
  private static let frameHeaderSize = 24

  /// - Returns: nil where nothing is, or nothing that SQLite would read.
  init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    self.init(descriptor)
  }

  private init?(_ descriptor: Int32) {
    let header = NudgeStore.bytes(of: descriptor, at: 0, count: Self.headerSize)
    guard header.count == Self.headerSize, header.number(at: 0) & ~1 == 0x377f_0682 else { return nil }
    pageSize = Int(header.number(at: 8))
    guard pageSize >= 512, pageSize <= 65_536, pageSize.nonzeroBitCount == 1 else { return nil }
    var sum = LogSum(isBigEndian: header.number(at: 0) & 1 == 1)
    sum.add(header[..<24])
    guard sum.matches(header, at: 24) else { return nil }
    read(descriptor, salts: header[16..<24], &sum)
    guard !pages.isEmpty else { return nil }
  }

  /// Whether something lies there that never was a log, or is damaged at its beginning. A log that is begun anew has no frames
  /// either, for a moment, and one whose beginning did not reach the disk is all zeros there.
  static func isGarbage(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let header = NudgeStore.bytes(of: descriptor, at: 0, count: headerSize)
    guard header.count == headerSize, header.contains(where: { $0 != 0 }) else { return false }
    guard header.number(at: 0) & ~1 == 0x377f_0682 else { return true }
    var sum = LogSum(isBigEndian: header.number(at: 0) & 1 == 1)
    sum.add(header[..<24])
    return !sum.matches(header, at: 24)
  }

  private mutating func read(_ descriptor: Int32, salts: ArraySlice<UInt8>, _ sum: inout LogSum) {
    var (offset, open, marksOfOpen) = (Self.headerSize, [UInt32: Int](), [JournalMark]())
    while true {
      let frame = NudgeStore.bytes(of: descriptor, at: offset, count: Self.frameHeaderSize + pageSize)
      guard frame.count == Self.frameHeaderSize + pageSize, frame[8..<16].elementsEqual(salts) else { return }
      sum.add(frame[..<8])
      sum.add(frame[Self.frameHeaderSize...])
      let page = frame.number(at: 0)
      guard page > 0, sum.matches(frame, at: 16) else { return }
      open[page] = offset + Self.frameHeaderSize
      if page == 1, let header = JournalHeader(Array(frame[Self.frameHeaderSize...].prefix(JournalHeader.size))) {
        marksOfOpen.append(header.mark)
      }
      offset += frame.count
      guard frame.number(at: 4) > 0 else { continue }
      pages.merge(open) { $1 }
      for mark in marksOfOpen where !marks.contains(mark) { marks.append(mark) }
      (open, marksOfOpen) = ([:], [])
    }
  }

  /// Whether all of it is in the file already, so that reading it again changes nothing.
  func isContained(in file: Int32, log path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return pages.allSatisfy { page, offset in
      let content = NudgeStore.bytes(of: descriptor, at: offset, count: pageSize)
      return content.count == pageSize
        && content == NudgeStore.bytes(of: file, at: (Int(page) - 1) * pageSize, count: pageSize)
    }
  }

  /// Whether it goes on where the file with this mark ends.
  func follows(_ mark: JournalMark) -> Bool { !mark.isNone && mark.isOfFile && mark.next == marks.first }
}

/// SQLite's sum over a log.
private struct LogSum {
  let isBigEndian: Bool
  private var (first, second): (UInt32, UInt32) = (0, 0)

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  /// - Parameter bytes: a multiple of eight.
  mutating func add(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { bytes in
      for offset in stride(from: 0, to: bytes.count, by: 8) {
        first = first &+ word(bytes, offset) &+ second
        second = second &+ word(bytes, offset + 4) &+ first
      }
    }
  }

  private func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
    let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    return isBigEndian ? UInt32(bigEndian: word) : UInt32(littleEndian: word)
  }

  func matches(_ bytes: [UInt8], at index: Int) -> Bool {
    bytes.number(at: index) == first && bytes.number(at: index + 4) == second
  }
}
