/// One page of a b-tree, with every number in it doubted: https://www.sqlite.org/fileformat.html#b_tree_pages
struct BTreePage {
  enum Kind: UInt8 {
    case interiorIndex = 2
    case interiorTable = 5
    case leafIndex = 10
    case leafTable = 13
  }

  let kind: Kind
  /// Where cells begin that lie within the page.
  let cells: [Int]
  /// Whether all that it says of itself can be.
  let isSound: Bool
  private let bytes: [UInt8]
  private let header: Int

  /// The whole page.
  var contents: [UInt8] { bytes }

  /// - Parameters:
  ///   - number: of the page; the first has the file's header in front.
  init?(_ bytes: [UInt8], number: Int, usable: Int) {
    header = number == 1 ? 100 : 0
    guard bytes.count >= header + 12, let kind = Kind(rawValue: bytes[header]) else { return nil }
    (self.kind, self.bytes) = (kind, bytes)
    let start = header + (kind == .interiorIndex || kind == .interiorTable ? 12 : 8)
    let count = bytes.number(header + 3, 2)
    let fitting = min(count, (bytes.count - start) / 2)
    let places = (0..<fitting).map { bytes.number(start + 2 * $0, 2) }
    cells = places.filter { $0 >= start + 2 * fitting && $0 < usable }
    isSound = cells.count == count
  }

  /// Whether the first bytes of a page are those of a b-tree's.
  static func begins(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 8, Kind(rawValue: bytes[0]) != nil else { return false }
    return bytes.number(3, 2) < 0x4000 && bytes[7] <= 60
  }

  var isLeaf: Bool { kind == .leafTable || kind == .leafIndex }

  /// The pages below, in order; none for leaves.
  var children: [Int] { isLeaf ? [] : cells.map { bytes.number($0, 4) } + [bytes.number(header + 8, 4)] }

  /// What a cell of its own holds: nil for the cells of a table's interior pages.
  ///
  /// - Returns: the number of the row (0 in an index), the length of the record, and where its first part lies.
  func record(at cell: Int) -> (row: Int64, length: Int, start: Int)? {
    var reader = VarintReader(bytes, at: kind == .interiorIndex ? cell + 4 : cell)
    guard kind != .interiorTable, let length = reader.next(), length > 0, length <= Self.longest else { return nil }
    guard kind == .leafTable else { return (0, Int(length), reader.place) }
    guard let row = reader.next() else { return nil }
    return (row, Int(length), reader.place)
  }

  /// Far longer than anything that is written into a journal.
  private static let longest: Int64 = 64 << 20
}

/// Numbers of one to nine bytes: https://www.sqlite.org/fileformat.html#varint
struct VarintReader {
  private let bytes: [UInt8]
  private(set) var place: Int

  init(_ bytes: [UInt8], at place: Int) {
    self.bytes = bytes
    self.place = place
  }

  /// nil at the end.
  mutating func next() -> Int64? {
    var value: UInt64 = 0
    for count in 1...9 {
      guard place >= 0, place < bytes.count else { return nil }
      let byte = UInt64(bytes[place])
      place += 1
      if count == 9 { return Int64(bitPattern: value << 8 | byte) }
      value = value << 7 | byte & 0x7f
      if byte & 0x80 == 0 { return Int64(bitPattern: value) }
    }
    return nil
  }
}

/// A row as it lies in a b-tree: https://www.sqlite.org/fileformat.html#record_format
enum StoredRecord {
  /// nil where the record does not hold what it says of itself, to the byte.
  static func values(_ bytes: [UInt8]) -> [StoredValue]? {
    var header = VarintReader(bytes, at: 0)
    guard let size = header.next(), size <= bytes.count, size > 0 else { return nil }
    var (place, values) = (Int(size), [StoredValue]())
    while header.place < Int(size) {
      guard let type = header.next(), values.count < mostColumns, let length = length(type),
        length <= bytes.count - place, let value = value(type, bytes, place, length)
      else { return nil }
      values.append(value)
      place += length
    }
    return header.place == Int(size) && place == bytes.count ? values : nil
  }

  /// More than any table here has.
  private static let mostColumns = 64

  private static func length(_ type: Int64) -> Int? {
    switch type {
    case 0, 8, 9: 0
    case 1...4: Int(type)
    case 5: 6
    case 6, 7: 8
    case 12...(1 << 40): Int(type - 12) / 2
    default: nil
    }
  }

  private static func value(_ type: Int64, _ bytes: [UInt8], _ place: Int, _ length: Int) -> StoredValue? {
    let slice = bytes[place..<place + length]
    switch type {
    case 0: return .null
    case 8, 9: return .integer(type - 8)
    case 1...6:
      let isNegative = slice.first.map { $0 & 0x80 != 0 } ?? false
      return .integer(slice.reduce(isNegative ? -1 : 0) { $0 << 8 | Int64($1) })
    case 7: return .real(Double(bitPattern: slice.reduce(0) { $0 << 8 | UInt64($1) }))
    default: return type % 2 == 0 ? .blob(Array(slice)) : .text(Array(slice))
    }
  }
}
