import NudgeCore

/// Records of a file that stand in it more than once, byte for byte.
struct Twins {
  /// Each with its line, and the line of the one before it.
  private(set) var found: [(line: Int, first: Int)] = []
  private var lines: [UInt64: Int] = [:]

  /// Files of more records are read all the same; what is held in memory has an end.
  private static let mostRecords = 200_000

  mutating func add(_ record: [UInt8], line: Int) {
    var hash = FNV1a()
    for byte in record where byte != 13 { hash.mix(UInt64(byte)) }
    if let first = lines[hash.value] {
      found.append((line, first))
    } else if lines.count < Self.mostRecords {
      lines[hash.value] = line
    }
  }
}
