/// Reads the numbers of a TZif file: big-endian, RFC 8536 §3.
private struct TZifReader {
  let bytes: [UInt8]
  var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func integer<T: FixedWidthInteger>(_: T.Type) throws(TZifFault) -> T {
    let width = T.bitWidth / 8
    guard position + width <= bytes.count else { throw .truncated }
    defer { position += width }
    return bytes[position..<position + width].reduce(0) { $0 << 8 | T(truncatingIfNeeded: $1) }
  }

  mutating func take(_ count: Int) throws(TZifFault) -> ArraySlice<UInt8> {
    guard count >= 0, position + count <= bytes.count else { throw .truncated }
    defer { position += count }
    return bytes[position..<position + count]
  }

  mutating func count() throws(TZifFault) -> Int { Int(try integer(UInt32.self)) }
}

private enum TZifFault: Error {
  case truncated, other(String)

  var reason: String {
    switch self {
    case .truncated: "it ends too early"
    case .other(let reason): reason
    }
  }
}

private struct TZifHeader {
  var version: UInt8
  var indicators: Int
  var leapSeconds: Int
  var transitions: Int
  var types: Int
  var characters: Int

  init(_ reader: inout TZifReader) throws(TZifFault) {
    guard try reader.take(4).elementsEqual("TZif".utf8) else { throw .other("it does not begin with \"TZif\"") }
    version = try reader.integer(UInt8.self)
    _ = try reader.take(15)
    indicators = try reader.count()
    indicators += try reader.count()
    leapSeconds = try reader.count()
    transitions = try reader.count()
    types = try reader.count()
    characters = try reader.count()
    guard (1...254).contains(types) else { throw .other("it has \(types) types of local time") }
  }

  /// Bytes of the data behind the header.
  func size(timeSize: Int) -> Int {
    transitions * (timeSize + 1) + types * 6 + characters + leapSeconds * (timeSize + 4) + indicators
  }
}

extension ZoneTable {
  convenience init(identifier: String, tzif: [UInt8]) throws(ZoneError) {
    do throws(TZifFault) {
      try self.init(tzif: tzif)
    } catch {
      throw ZoneError.unreadable(identifier: identifier, reason: error.reason)
    }
  }

  private convenience init(tzif: [UInt8]) throws(TZifFault) {
    var reader = TZifReader(tzif)
    var header = try TZifHeader(&reader)
    let isWide = header.version != 0
    if isWide {
      // Version 2 and later repeat everything with 64-bit times and add the rule; the first block is for old readers.
      _ = try reader.take(header.size(timeSize: 4))
      header = try TZifHeader(&reader)
    }
    guard header.leapSeconds == 0 else { throw .other("it counts leap seconds, which clocks on a wall do not") }
    let transitions = try ZoneTable.transitions(header, &reader, isWide: isWide)
    let indices = Array(try reader.take(header.transitions))
    let types = try ZoneTable.types(header, &reader)
    guard indices.allSatisfy({ $0 < types.count }) else { throw .other("it names a type that it does not have") }
    _ = try reader.take(header.indicators)
    // Before the first transition the first type is in force (RFC 8536 §3.2).
    self.init(
      types: types, transitions: transitions, spanTypes: [0] + indices,
      footer: isWide ? try ZoneTable.footer(&reader) : nil)
  }

  private static func transitions(
    _ header: TZifHeader, _ reader: inout TZifReader, isWide: Bool
  ) throws(TZifFault) -> [Int64] {
    // The count comes from the file: believe it as far as there are bytes for it.
    guard header.transitions <= reader.bytes.count else { throw .truncated }
    var times: [Int64] = []
    times.reserveCapacity(header.transitions)
    for _ in 0..<header.transitions {
      let time = isWide ? try reader.integer(Int64.self) : Int64(try reader.integer(Int32.self))
      if let last = times.last, time <= last { throw .other("its transitions are not in order") }
      times.append(time)
    }
    return times
  }

  private static func types(_ header: TZifHeader, _ reader: inout TZifReader) throws(TZifFault) -> [LocalTimeType] {
    var plain: [(offset: Int, isDaylight: Bool, name: Int)] = []
    for _ in 0..<header.types {
      let offset = Int(try reader.integer(Int32.self))
      // RFC 8536 §3.2 wants offsets between -25 and 26 hours.
      guard abs(offset) <= 93_600 else { throw .other("it has an offset of \(offset) seconds") }
      plain.append((offset, try reader.integer(UInt8.self) != 0, Int(try reader.integer(UInt8.self))))
    }
    let names = Array(try reader.take(header.characters))
    guard plain.allSatisfy({ $0.name < names.count }) else { throw .other("it names a text that it does not have") }
    return plain.map {
      let name = String(decoding: names[$0.name...].prefix { $0 != 0 }, as: UTF8.self)
      return LocalTimeType(offset: $0.offset, isDaylight: $0.isDaylight, abbreviation: name)
    }
  }

  /// The rule between two line feeds; none when it is empty.
  private static func footer(_ reader: inout TZifReader) throws(TZifFault) -> PosixTimeZone? {
    guard try reader.integer(UInt8.self) == UInt8(ascii: "\n") else { throw .other("its rule is missing") }
    let line = reader.bytes[reader.position...].prefix { $0 != UInt8(ascii: "\n") }
    guard line.endIndex < reader.bytes.endIndex else { throw .truncated }
    guard !line.isEmpty else { return nil }
    let text = String(decoding: line, as: UTF8.self)
    guard let zone = PosixTimeZone(text) else { throw .other("its rule \"\(text)\" is not understood") }
    return zone
  }
}
