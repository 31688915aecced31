import Glibc

/// What a write-ahead log holds, as SQLite would take it: its frames up to the last commit that is whole
/// (https://www.sqlite.org/fileformat2.html#the_write_ahead_log), and what lies behind a frame that is damaged.
struct LogFile {
  let pageSize: Int
  /// Where the last content of each page lies.
  private(set) var pages: [UInt32: Int] = [:]
  /// The marks of the file's first page, in their order, each once.
  private(set) var marks: [JournalMark] = []
  /// Pages of the file behind the last commit.
  private(set) var last = 0
  /// What SQLite would not read, and would write over; nil: nothing was damaged.
  private(set) var damage: Damage?
  private let file: ReadDescriptor
  private let salts: [UInt8]

  /// Commits of this log that lie behind a frame that does not hold together, or in it.
  struct Damage: Hashable {
    /// Where the last commit ends that SQLite would take; 0 where it would take none, as the log's own beginning is hurt.
    let end: Int
    var commits = 0
  }

  static let headerSize = 32
  static let frameHeaderSize = 24

  /// - Parameters:
  ///   - goesOn: whether what lies behind damage is taken as well, as far as each frame holds together with the one before.
  ///   - isSaving: whether what can be read is taken, though the disk does not give the rest.
  /// - Returns: nil where nothing is, or nothing that SQLite would read.
  /// - Throws: ``StoreError`` where it cannot be read to its end.
  init?(_ path: String, beyondDamage goesOn: Bool = false, isSaving: Bool = false) throws(StoreError) {
    guard let file = try ReadDescriptor(path) else { return nil }
    self.file = file
    let header = file.bytes(at: 0, count: Self.headerSize)
    if !isSaving { try file.refuseTrouble(path) }
    guard let beginning = LogBeginning(header) ?? LogBeginning(hurt: header, file) else { return nil }
    (pageSize, salts) = (beginning.pageSize, beginning.salts)
    var reader = LogReader(self, beginning.sum)
    var end = reader.readWhole(into: &self)
    var commits = countCommits(from: end)
    if beginning.isHurt {
      // SQLite reads nothing of such a log.
      commits += reader.commits
      end = 0
      if !goesOn { forgetPages() }
    }
    if commits > 0 { damage = Damage(end: end, commits: commits) }
    if goesOn, commits > 0 { reader.readOn(into: &self) }
    if !isSaving { try file.refuseTrouble(path) }
    guard !pages.isEmpty || damage != nil else { return nil }
  }

  private mutating func forgetPages() { (pages, last, end) = ([:], 0, Self.headerSize) }

  /// Whether something lies there that never was a log, or is damaged at its beginning. A log that is begun anew has no frames
  /// either, for a moment, and one whose beginning did not reach the disk is all zeros there.
  static func isGarbage(_ path: String) throws(StoreError) -> Bool {
    guard let file = try ReadDescriptor(path) else { return false }
    let header = file.bytes(at: 0, count: headerSize)
    try file.refuseTrouble(path)
    guard header.count == headerSize, header.contains(where: { $0 != 0 }) else { return false }
    return LogBeginning(header) == nil
  }

  // MARK: - Frames

  fileprivate var frameSize: Int { Self.frameHeaderSize + pageSize }

  /// nil where there is no whole one.
  fileprivate func frame(at offset: Int) -> LogFrame? {
    let bytes = file.bytes(at: offset, count: frameSize)
    return bytes.count == frameSize ? LogFrame(bytes: bytes, offset: offset) : nil
  }

  /// Frames of the log before, in the same file, have two other salts; where one alone is another, it is this frame that was hurt.
  fileprivate func owns(_ header: [UInt8]) -> Bool {
    header[8..<12].elementsEqual(salts[..<4]) || header[12..<16].elementsEqual(salts[4...])
  }

  fileprivate func isOwn(_ frame: LogFrame) -> Bool { frame.bytes[8..<16].elementsEqual(salts) }

  /// A power cut in the midst of a commit leaves frames without the one that says how many pages there are now: nobody was told
  /// that such a commit was kept.
  private func countCommits(from end: Int) -> Int {
    var (count, offset) = (0, end)
    while true {
      let header = file.bytes(at: offset, count: Self.frameHeaderSize)
      guard header.count == Self.frameHeaderSize else { return count }
      let isWhole = file.bytes(at: offset + frameSize - 1, count: 1).count == 1
      if owns(header), header.number(at: 4) > 0, header.number(at: 0) > 0, isWhole { count += 1 }
      offset += frameSize
    }
  }

  /// How many frames it has whose commit is whole.
  var frames: Int { (end - Self.headerSize) / frameSize }
  private var end = LogFile.headerSize

  fileprivate mutating func take(_ open: [UInt32: Int], _ marks: [JournalMark], pages count: Int, upTo end: Int) {
    pages.merge(open) { $1 }
    for mark in marks where !self.marks.contains(mark) { self.marks.append(mark) }
    (last, self.end) = (count, end)
  }

  /// - Throws: ``StoreError`` where a page could not be read since.
  func refuseTrouble(_ path: String) throws(StoreError) { try file.refuseTrouble(path) }

  /// The last content of a page; nil where it has none.
  func page(_ number: Int) -> [UInt8]? {
    guard let offset = UInt32(exactly: number).flatMap({ pages[$0] }) else { return nil }
    let bytes = file.bytes(at: offset, count: pageSize)
    return bytes.count == pageSize ? bytes : nil
  }

  /// Whether all of it is in the file already, so that reading it again changes nothing.
  func isContained(in file: Int32) -> Bool {
    pages.allSatisfy { page, _ in
      guard let content = self.page(Int(page)) else { return false }
      return content == NudgeStore.bytes(of: file, at: (Int(page) - 1) * pageSize, count: pageSize)
    }
  }

  /// Whether frames are missing at its end that SQLite's index of it still tells of, which lies beside it after a kill. Of a time
  /// before the machine was started, an index tells nothing: it is never brought to disk.
  ///
  /// The index: https://www.sqlite.org/walformat.html#the_wal_index_header
  func isCutShort(index path: String) -> Bool {
    guard let index = Index(path), index.salts == salts else { return false }
    return index.frames > max(frames, index.moved)
  }

  /// The same where there is no log, or not one whole frame is left of it.
  static func isCutAway(index: String) -> Bool {
    guard let index = Index(index) else { return false }
    return index.frames > index.moved
  }

  /// What SQLite's index of a log tells.
  private struct Index {
    /// How many frames the log has, and how many of them are in the file.
    let frames: Int
    let moved: Int
    let salts: [UInt8]

    init?(_ path: String) {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else { return nil }
      defer { close(descriptor) }
      let bytes = NudgeStore.bytes(of: descriptor, at: 0, count: 100)
      guard bytes.count == 100, bytes[..<48].elementsEqual(bytes[48..<96]), bytes[12] == 1,
        let look = FileLook(descriptor), look.modified > LogFile.machineStart
      else { return nil }
      frames = Self.number(bytes[16..<20])
      moved = Self.number(bytes[96...])
      salts = Array(bytes[32..<40])
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
      Int(bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) })
    }
  }

  /// In ns since the epoch.
  private static var machineStart: Int {
    var (now, running) = (timespec(), timespec())
    clock_gettime(CLOCK_REALTIME, &now)
    clock_gettime(CLOCK_BOOTTIME, &running)
    return (now.tv_sec - running.tv_sec) * 1_000_000_000 + now.tv_nsec - running.tv_nsec
  }

  /// Whether it goes on where the file with this mark ends.
  func follows(_ mark: JournalMark) -> Bool { !mark.isNone && mark.isOfFile && mark.next == marks.first }
}

/// One frame: which page it holds, and, where a commit ends with it, how many pages there are then.
private struct LogFrame {
  let bytes: [UInt8]
  let offset: Int

  var page: UInt32 { bytes.number(at: 0) }
  var count: Int { Int(bytes.number(at: 4)) }
  var place: Int { offset + LogFile.frameHeaderSize }
  var content: ArraySlice<UInt8> { bytes[LogFile.frameHeaderSize...] }
  var mark: JournalMark? { page == 1 ? JournalHeader(Array(content.prefix(JournalHeader.size)))?.mark : nil }

  func sum(behind before: LogSum) -> LogSum {
    var sum = before
    sum.add(bytes[..<8])
    sum.add(content)
    return sum
  }

  func matches(_ sum: LogSum) -> Bool { page > 0 && sum.matches(bytes, at: 16) }
}

/// What a log's header tells of its frames.
private struct LogBeginning {
  let pageSize: Int
  let salts: [UInt8]
  /// What the sum of the first frame goes on from.
  let sum: LogSum
  var isHurt = false

  private static let magic: UInt32 = 0x377f_0682
  private static let saltsPlace = 16
  private static let sumPlace = 24

  /// - Returns: nil where it does not hold together.
  init?(_ header: [UInt8]) {
    guard header.count == LogFile.headerSize, header.number(at: 0) & ~1 == Self.magic else { return nil }
    let size = Int(header.number(at: 8))
    var sum = LogSum(isBigEndian: header.number(at: 0) & 1 == 1)
    sum.add(header[..<Self.sumPlace])
    guard Self.isPageSize(size), sum.matches(header, at: Self.sumPlace) else { return nil }
    (pageSize, salts, self.sum) = (size, Array(header[Self.saltsPlace..<Self.sumPlace]), sum)
  }

  /// A header of which one part is another: the first frame has the salts as well, and its sum tells which of the rest is right.
  init?(hurt header: [UInt8], _ file: ReadDescriptor) {
    guard header.count == LogFile.headerSize else { return nil }
    for size in [Int(header.number(at: 8)), Self.usualSize] where Self.isPageSize(size) {
      let bytes = file.bytes(at: LogFile.headerSize, count: LogFile.frameHeaderSize + size)
      guard bytes.count == LogFile.frameHeaderSize + size else { continue }
      let frame = LogFrame(bytes: bytes, offset: LogFile.headerSize)
      for isBigEndian in [header.number(at: 0) & 1 == 1, header.number(at: 0) & 1 != 1] {
        let empty = LogSum(isBigEndian: isBigEndian)
        var counted = empty
        counted.add(header[..<Self.sumPlace])
        for sum in [LogSum(of: header, at: Self.sumPlace, like: empty), counted]
        where frame.matches(frame.sum(behind: sum)) {
          (pageSize, salts, self.sum, isHurt) = (size, Array(bytes[8..<16]), sum, true)
          return
        }
      }
    }
    return nil
  }

  private static let usualSize = 4096

  private static func isPageSize(_ size: Int) -> Bool { size >= 512 && size <= 65_536 && size.nonzeroBitCount == 1 }
}

/// Goes through a log, frame by frame.
private struct LogReader {
  /// How many commits it went through.
  private(set) var commits = 0
  private let log: LogFile
  private var sum: LogSum
  private var offset = LogFile.headerSize
  private var open: [UInt32: Int] = [:]
  private var marks: [JournalMark] = []

  init(_ log: LogFile, _ sum: LogSum) { (self.log, self.sum) = (log, sum) }

  /// - Returns: where the last commit ends that is whole.
  mutating func readWhole(into result: inout LogFile) -> Int {
    var end = offset
    while let frame = log.frame(at: offset), log.isOwn(frame), frame.matches(frame.sum(behind: sum)) {
      sum = frame.sum(behind: sum)
      take(frame, &result)
      if frame.count > 0 { end = offset }
    }
    return end
  }

  /// Each frame goes on from the sum of the one before, as that frame has it or as it comes out: the one that is not right was
  /// damaged, and where its content was not, it is taken as well.
  mutating func readOn(into result: inout LogFile) {
    var hurt: LogFrame?
    while let frame = log.frame(at: offset), log.owns(frame.bytes) {
      let told = hurt.map { LogSum(of: $0.bytes, at: 16, like: sum) } ?? sum
      if frame.matches(frame.sum(behind: told)) {
        sum = frame.sum(behind: told)
      } else if let left = hurt, frame.matches(frame.sum(behind: left.sum(behind: sum))) {
        open[left.page] = left.place
        sum = frame.sum(behind: left.sum(behind: sum))
      } else {
        sum = told
        hurt = frame
        pass(frame, &result)
        continue
      }
      hurt = nil
      take(frame, &result)
    }
  }

  private mutating func take(_ frame: LogFrame, _ result: inout LogFile) {
    open[frame.page] = frame.place
    if let mark = frame.mark { marks.append(mark) }
    pass(frame, &result)
  }

  private mutating func pass(_ frame: LogFrame, _ result: inout LogFile) {
    offset += frame.bytes.count
    guard frame.count > 0 else { return }
    commits += 1
    result.take(open, marks, pages: frame.count, upTo: offset)
    (open, marks) = ([:], [])
  }
}

/// SQLite's sum over a log.
private struct LogSum {
  let isBigEndian: Bool
  private var (first, second): (UInt32, UInt32) = (0, 0)

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  /// The one that is written somewhere.
  init(of bytes: [UInt8], at index: Int, like other: LogSum) {
    isBigEndian = other.isBigEndian
    (first, second) = (bytes.number(at: index), bytes.number(at: index + 4))
  }

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
