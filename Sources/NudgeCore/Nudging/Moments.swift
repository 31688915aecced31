/// The moments a ``Spread`` draws within one stretch.
enum Moments {
  /// - Parameters:
  ///   - start: where the stretch begins on the wall.
  ///   - length: how long it is, in microseconds.
  ///   - history: what is remembered of each hour; nil: every moment is as good as another.
  /// - Returns: ascending, as many as the spread has.
  static func drawn(
    _ spread: Spread, from start: CivilDateTime, length: Int64, quiet: [QuietHours], history: ResponseHistory?,
    using draw: inout SeededDraw
  ) -> [CivilDateTime] {
    let free = FreeTime(from: start, length: length, quiet: quiet)
    let offsets =
      history.flatMap { learned(spread, in: free, from: start, $0, &draw) } ?? even(spread, in: free, &draw)
    return offsets.map { start.adding(microseconds: $0) }
  }

  /// Evenly, given the gap: points of a stretch that is shorter by all the gaps, put in order and moved apart. Every
  /// arrangement that keeps the gap is as likely as any other.
  private static func even(_ spread: Spread, in free: FreeTime, _ draw: inout SeededDraw) -> [Int64] {
    let count = Int64(spread.count)
    let wanted = spread.gap.microseconds
    // Quiet hours may leave less than all the gaps need.
    let gap = wanted * (count - 1) < free.length ? wanted : free.length / count
    let room = max(1, free.length - gap * (count - 1))
    let points = (0..<count).map { _ in draw.number(below: room) }.sorted()
    return points.enumerated().map { free.moment(at: $1 + Int64($0) * gap) }
  }

  /// Each in the hour that Thompson sampling prefers, evenly within that hour, and as far from those drawn before as the
  /// gap asks. nil where that leaves no room for the last ones.
  private static func learned(
    _ spread: Spread, in free: FreeTime, from start: CivilDateTime, _ history: ResponseHistory,
    _ draw: inout SeededDraw
  ) -> [Int64]? {
    var free = free
    var moments: [Int64] = []
    while moments.count < spread.count {
      guard let hour = preferredHour(in: free, from: start, history, &draw) else { return nil }
      let moment = hour.moment(at: draw.number(below: hour.length))
      moments.append(moment)
      let gap = max(1, spread.gap.microseconds)
      free.remove(moment - gap + 1..<moment + gap)
    }
    return moments.sorted()
  }

  private static let hour: Int64 = 3_600_000_000

  /// The free time of the hour whose drawn rate of answers is highest.
  private static func preferredHour(
    in free: FreeTime, from start: CivilDateTime, _ history: ResponseHistory, _ draw: inout SeededDraw
  ) -> FreeTime? {
    guard let end = free.parts.last?.upperBound else { return nil }
    var best: (rate: Double, free: FreeTime)?
    for begin in stride(from: -(start.time.microsecondOfDay % hour), to: end, by: Int64.Stride(hour)) {
      let part = free.within(begin..<begin + hour)
      guard part.length > 0 else { continue }
      let index = start.adding(microseconds: max(0, begin)).time.hour
      let rate = draw.beta(1 + history.answered[index], 1 + history.unanswered[index])
      if rate > best?.rate ?? -1 { best = (rate, part) }
    }
    return best?.free
  }
}

extension SeededDraw {
  /// A rate drawn from a Beta distribution; both counts are at least 1.
  ///
  /// Of a + b − 1 even numbers, the a-th smallest is distributed like Beta(a, b) for whole a and b. Counts that are not
  /// whole are rounded up or down by chance, so that their mean stays.
  mutating func beta(_ answered: Double, _ unanswered: Double) -> Double {
    let (a, b) = (whole(answered), whole(unanswered))
    return (0..<a + b - 1).map { _ in unit() }.sorted()[a - 1]
  }

  private mutating func whole(_ count: Double) -> Int { max(1, Int(count + unit())) }
}
