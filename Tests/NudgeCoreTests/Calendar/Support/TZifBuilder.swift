/// Writes TZif files, good ones and, on request, bad ones.
struct TZifBuilder {
  struct LocalType {
    var offset: Int32
    var isDaylight = false
    /// Where its abbreviation begins in ``names``.
    var name: UInt8 = 0
  }

  /// 0 for the first version, "2" and up for later ones.
  var version = UInt8(ascii: "2")
  var transitions: [(time: Int64, type: UInt8)] = []
  var types = [LocalType(offset: 3600)]
  var names = Array("CET\0".utf8)
  var leapSeconds = 0
  /// Nothing leaves the footer away altogether.
  var footer: String? = "\n\n"

  var bytes: [UInt8] {
    guard version != 0 else { return block(isWide: false) }
    // The first block may be empty but for one type.
    let first = TZifBuilder(version: version, footer: nil).block(isWide: false)
    return first + block(isWide: true) + Array((footer ?? "").utf8)
  }

  private func block(isWide: Bool) -> [UInt8] {
    var bytes = Array("TZif".utf8) + [version] + Array(repeating: 0, count: 15)
    for count in [0, 0, leapSeconds, transitions.count, types.count, names.count] { bytes += big(Int32(count)) }
    for transition in transitions {
      bytes += isWide ? big(transition.time) : big(Int32(truncatingIfNeeded: transition.time))
    }
    bytes += transitions.map(\.type)
    for type in types { bytes += big(type.offset) + [type.isDaylight ? 1 : 0, type.name] }
    return bytes + names + Array(repeating: 0, count: leapSeconds * (isWide ? 12 : 8))
  }

  private func big<T: FixedWidthInteger>(_ value: T) -> [UInt8] {
    withUnsafeBytes(of: value.bigEndian) { Array($0) }
  }
}
