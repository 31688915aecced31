/// The files in which words lie that could not become an entry: `unsent.txt` beside the journal, and older ones of that kind
/// with a date in their names. The daemon and its client keep to the same bounds, so that nobody's disk fills up.
public enum PutAside {
  /// The file that words are added to.
  public static let fileName = "unsent.txt"
  /// The most that one file holds, in bytes, and the longest piece.
  public static let mostBytes = 1 << 20
  /// So many older files are kept beside it; when these are full, too, nothing more is put aside.
  public static let mostOlderFiles = 7

  /// The name of a full file.
  ///
  /// - Parameter number: which one of its day, from 1.
  public static func olderName(_ day: CivilDate, _ number: Int) -> String { "unsent-\(day)-\(number).txt" }

  /// Whether a file is an older one.
  public static func isOlder(_ name: String) -> Bool { name.hasPrefix("unsent-") && name.hasSuffix(".txt") }

  /// Whether a piece of a length still fits into a file of a size.
  public static func fits(_ piece: Int, into size: Int) -> Bool { size == 0 || size + piece <= mostBytes }

  /// Whether a file has these very words already, in lines of their own.
  public static func holds(_ file: [UInt8], _ piece: [UInt8]) -> Bool {
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
