import Glibc
public import NudgeCore

/// Where words lie that could not become an entry: `unsent.txt` beside the journal, and older ones of that kind with a date in
/// their names, for the owner alone. The daemon and its client add to the same files, so that nobody's disk fills up.
public struct UnsentFile {
  /// Where the journal is.
  public let directory: String

  public enum Outcome: Equatable {
    /// The words are on disk, in this file.
    case kept(String)
    /// No file takes that much.
    case tooLong
    /// What was put aside before fills all files there may be, in this directory.
    case full(String)
    /// The disk is full, or the directory cannot be written to.
    case notWritten
  }

  /// The most that one file holds, in bytes, and the longest piece.
  public static let mostBytes = 1 << 20
  /// So many older files are kept beside it; when these are full, too, nothing more is put aside.
  public static let mostOlderFiles = 7

  public init(directory: String) { self.directory = directory }

  /// The one that words are added to.
  public var path: String { "\(directory)/unsent.txt" }

  /// The files there are, the current one first.
  public var files: [String] {
    let older = PlainFile.names(in: directory).filter(Self.isOlder).sorted(by: >).map { "\(directory)/\($0)" }
    return ([path] + older).filter { (PlainFile.size($0) ?? 0) > 0 }
  }

  /// Adds words; those that are there already do not come twice.
  ///
  /// - Parameter day: names the file that is full, where one is.
  public func add(_ text: String, on day: CivilDate) -> Outcome {
    let piece = Array((text + "\n").utf8)
    guard piece.count <= Self.mostBytes else { return .tooLong }
    PlainFile.makeDirectory(directory)
    if let file = files.first(where: { Self.holds(PlainFile.read($0, upTo: 2 * Self.mostBytes), piece) }) {
      return .kept(file)
    }
    if let size = PlainFile.size(path), size > 0, size + piece.count > Self.mostBytes {
      guard PlainFile.names(in: directory).count(where: Self.isOlder) < Self.mostOlderFiles else {
        return .full(directory)
      }
      guard moveAside(on: day) else { return .notWritten }
    }
    return PlainFile.append(piece, to: path) ? .kept(path) : .notWritten
  }

  /// As much of a text as one file holds, from its beginning, cut between two characters of UTF-8.
  public static func beginning(of text: String) -> String {
    let utf8 = text.utf8
    guard utf8.count >= mostBytes else { return text }
    var end = utf8.index(utf8.startIndex, offsetBy: mostBytes - 1)
    while UTF8.isContinuation(utf8[end]) { end = utf8.index(before: end) }
    return String(text[..<end])
  }

  // MARK: - Taking words out

  /// Takes pieces out that say the very same as one of these texts. Where they were, blanks are, so that words somebody adds at
  /// the same moment stay; a file with nothing else in it goes.
  ///
  /// - Returns: how many were there; nil where a file could not be changed.
  public func remove(_ texts: [String]) -> Int? {
    var count = 0
    for file in files {
      guard
        let blanked = PlainFile.blank(
          Self.places(of: texts, in: PlainFile.read(file, upTo: 2 * Self.mostBytes)), in: file)
      else { return nil }
      count += blanked
      if blanked > 0, PlainFile.read(file, upTo: 2 * Self.mostBytes).allSatisfy({ $0 == 0x20 || $0 == 0x0A }) {
        unlink(file)
      }
    }
    if count > 0, files.isEmpty { unlink(told) }
    return count
  }

  /// Whether one of these texts is there.
  public func has(_ texts: [String]) -> Bool {
    files.contains { !Self.places(of: texts, in: PlainFile.read($0, upTo: 2 * Self.mostBytes)).isEmpty }
  }

  /// Takes all of it away, and what tells that it was told of.
  ///
  /// - Returns: what could not be removed, with the system's reason.
  public func removeAll() -> [(path: String, code: Int32)] {
    let names = PlainFile.names(in: directory).filter { $0 == "unsent.txt" || $0 == "unsent-told" || Self.isOlder($0) }
    return names.compactMap { PlainFile.remove("\(directory)/\($0)") }
  }

  /// Notes which state of the files was told of.
  public var told: String { "\(directory)/unsent-told" }

  /// Without the end of the line.
  private static func places(of texts: [String], in file: [UInt8]) -> [Range<Int>] {
    texts.filter { !$0.isEmpty }.flatMap { text -> [Range<Int>] in
      let piece = Array((text + "\n").utf8)
      var (places, start) = ([Range<Int>](), 0)
      while file.count - start >= piece.count {
        if file[start..<start + piece.count].elementsEqual(piece) { places.append(start..<start + piece.count - 1) }
        start = (file[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.count) + 1
      }
      return places
    }
  }

  // MARK: - Older files

  /// - Parameter number: which one of its day, from 1.
  public static func olderName(_ day: CivilDate, _ number: Int) -> String { "unsent-\(day)-\(number).txt" }

  private static func isOlder(_ name: String) -> Bool { name.hasPrefix("unsent-") && name.hasSuffix(".txt") }

  /// Gives the full file a name with a date. Never one that is taken: another program may move it at the same moment.
  private func moveAside(on day: CivilDate) -> Bool {
    (1...Self.mostOlderFiles + 1).contains { number in
      PlainFile.move(path, toFree: "\(directory)/\(Self.olderName(day, number))")
    }
  }

  // MARK: - What is there already

  /// Whether a file has these very words already, in lines of their own.
  private static func holds(_ file: [UInt8], _ piece: [UInt8]) -> Bool {
    file.withUnsafeBufferPointer { file in
      piece.withUnsafeBufferPointer { piece in
        var start = 0
        while file.count - start >= piece.count {
          if isSame(file, start, piece) { return true }
          while start < file.count, file[start] != UInt8(ascii: "\n") { start += 1 }
          start += 1
        }
        return false
      }
    }
  }

  private static func isSame(
    _ file: UnsafeBufferPointer<UInt8>, _ start: Int, _ piece: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var place = 0
    while place < piece.count, file[start + place] == piece[place] { place += 1 }
    return place == piece.count
  }
}
