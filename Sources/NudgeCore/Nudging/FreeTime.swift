/// The parts of a stretch in which a moment may be drawn, in microseconds from its beginning: ascending, apart from one
/// another, none of them empty.
struct FreeTime: Hashable {
  private(set) var parts: [Range<Int64>]

  /// The stretch without the quiet hours; all of it where they leave nothing, for then the gate will hold what is drawn.
  init(from wall: CivilDateTime, length: Int64, quiet: [QuietHours]) {
    parts = [0..<length]
    for hours in quiet { remove(hours, from: wall, length: length) }
    if parts.isEmpty { parts = [0..<length] }
  }

  private init(parts: [Range<Int64>]) { self.parts = parts }

  var length: Int64 { parts.reduce(0) { $0 + Int64($1.count) } }

  /// The moment that has `offset` of free time before it.
  func moment(at offset: Int64) -> Int64 {
    var rest = offset
    for part in parts {
      if rest < Int64(part.count) { return part.lowerBound + rest }
      rest -= Int64(part.count)
    }
    return parts.last.map { $0.upperBound - 1 } ?? 0
  }

  func within(_ range: Range<Int64>) -> FreeTime {
    FreeTime(parts: parts.map { $0.clamped(to: range) }.filter { !$0.isEmpty })
  }

  mutating func remove(_ range: Range<Int64>) {
    guard !range.isEmpty else { return }
    parts = parts.flatMap { part in
      [
        part.lowerBound..<max(part.lowerBound, min(part.upperBound, range.lowerBound)),
        min(part.upperBound, max(part.lowerBound, range.upperBound))..<part.upperBound,
      ]
    }.filter { !$0.isEmpty }
  }

  /// Takes away a stretch of every day, from the day before the beginning on: it may reach over midnight.
  private mutating func remove(_ hours: QuietHours, from wall: CivilDateTime, length: Int64) {
    let day = CivilTime.microsecondsPerDay
    let sinceMidnight = wall.time.microsecondOfDay
    let start = hours.start.microsecondOfDay - sinceMidnight
    let quiet = (hours.end.microsecondOfDay - hours.start.microsecondOfDay).remainderDown(by: day)
    for offset in stride(from: start - day, to: length, by: Int64.Stride(day)) { remove(offset..<offset + quiet) }
  }
}
