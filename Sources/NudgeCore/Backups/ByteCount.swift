/// An amount of storage as people write it: "200MB", "1.5 GB". 1 kB is 1,000 bytes, as file managers and disks count.
public struct ByteCount: Hashable, Sendable {
  public let bytes: Int64

  public init(bytes: Int64) { self.bytes = bytes }

  private static let units: [(name: String, bytes: Int64)] = [
    ("TB", 1_000_000_000_000), ("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1000), ("B", 1),
  ]

  /// Reads a whole or decimal number, up to three digits behind the point, with its unit; capitals do not matter.
  ///
  /// - Returns: nil for anything else, and for what no disk holds.
  public init?(_ text: String) {
    let letters = text.utf8.reversed().prefix { !$0.isDigit && $0 != UInt8(ascii: " ") }.count
    let unit = text.suffix(letters).lowercased()
    guard let size = Self.units.first(where: { $0.name.lowercased() == unit })?.bytes else { return nil }
    var cursor = TextCursor(text.dropLast(letters))
    guard let whole = cursor.takeNumber(), whole < 1_000_000 else { return nil }
    var thousandths = 0
    if cursor.take(".") {
      let start = cursor.position
      guard let fraction = cursor.takeNumber(), cursor.position - start <= 3 else { return nil }
      thousandths = (0..<3 - (cursor.position - start)).reduce(fraction) { value, _ in value * 10 }
    }
    _ = cursor.take(" ")
    guard cursor.isAtEnd else { return nil }
    let (sum, overflow) = (Int64(whole) * 1000 + Int64(thousandths)).multipliedReportingOverflow(by: size)
    guard !overflow else { return nil }
    bytes = sum / 1000
  }
}

extension ByteCount: CustomStringConvertible {
  /// "4.2 MB": two digits where one alone would say little.
  public var description: String {
    guard let unit = Self.units.first(where: { bytes >= $0.bytes }) else { return "\(bytes) B" }
    let tenths = bytes / unit.bytes >= 10 || unit.bytes == 1 ? 0 : bytes % unit.bytes / (unit.bytes / 10)
    return "\(bytes / unit.bytes)\(tenths == 0 ? "" : ".\(tenths)") \(unit.name)"
  }
}
