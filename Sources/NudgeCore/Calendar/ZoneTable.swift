/// One way of telling local time that a zone has used.
struct LocalTimeType: Hashable, Sendable {
  /// Seconds east of UTC.
  var offset: Int
  var isDaylight: Bool
  var abbreviation: String

  var inWholeMinutes: LocalTimeType {
    var type = self
    type.offset = offset / 60 * 60
    return type
  }
}

/// A stretch of time in which a zone's clocks were not changed.
struct ZoneSpan {
  /// Its first second since the epoch; `Int64.min` for the first span.
  var start: Int64
  /// The first second after it; `Int64.max` for the last span.
  var end: Int64
  /// Seconds east of UTC.
  var offset: Int
  /// Index into ``ZoneTable/types``.
  var type: Int
}

/// The changes of a zone's clocks: a table for the past and, usually, a rule for the years behind it.
final class ZoneTable: Sendable {
  let types: [LocalTimeType]
  /// Seconds since the epoch, ascending.
  private let transitions: [Int64]
  /// The type before the first transition, then the one behind each; one more than there are transitions.
  private let spanTypes: [UInt8]
  private let spanOffsets: [Int32]
  private let rule: YearlyRule?
  private let footer: PosixTimeZone?

  /// - Parameters:
  ///   - types: not empty, fewer than 255.
  ///   - spanTypes: valid indices into `types`, one more than there are transitions.
  init(types: [LocalTimeType], transitions: [Int64], spanTypes: [UInt8], footer: PosixTimeZone?) {
    self.types = types + (footer.map(\.types) ?? [])
    self.transitions = transitions
    self.spanTypes = spanTypes
    spanOffsets = spanTypes.map { Int32(types[Int($0)].offset) }
    rule = footer.map { YearlyRule($0, firstType: types.count) }
    self.footer = footer
  }

  convenience init(fixed type: LocalTimeType) {
    self.init(types: [type], transitions: [], spanTypes: [0], footer: nil)
  }

  /// The span that holds a second since the epoch.
  func span(at second: Int64) -> ZoneSpan {
    let index = transitionsUpTo(second)
    let start = index == 0 ? Int64.min : transitions[index - 1]
    if index == transitions.count {
      if let rule { return rule.span(at: second, notBefore: start) }
      return ZoneSpan(start: start, end: .max, offset: Int(spanOffsets[index]), type: Int(spanTypes[index]))
    }
    return ZoneSpan(
      start: start, end: transitions[index], offset: Int(spanOffsets[index]), type: Int(spanTypes[index]))
  }

  /// How many transitions have happened by then: a binary search.
  private func transitionsUpTo(_ second: Int64) -> Int {
    var low = 0
    var high = transitions.count
    if high > 0, transitions[high - 1] <= second { return high }
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= second { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The same with every offset in whole minutes; clocks are changed when they were.
  var inWholeMinutes: ZoneTable {
    let own = types.dropLast(footer?.types.count ?? 0)
    return ZoneTable(
      types: own.map(\.inWholeMinutes), transitions: transitions, spanTypes: spanTypes, footer: footer?.inWholeMinutes)
  }

  func isSame(as other: ZoneTable) -> Bool {
    transitions == other.transitions && spanTypes == other.spanTypes && types == other.types && rule == other.rule
  }
}
