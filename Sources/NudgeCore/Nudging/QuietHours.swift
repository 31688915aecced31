/// A stretch of every day in which nothing is shown, by the wall clock: `22:00..08:00` reaches over midnight.
public struct QuietHours: Hashable, Sendable, CustomStringConvertible {
  public let start: CivilTime
  /// The first moment that is no longer quiet.
  public let end: CivilTime

  /// - Returns: nil when both ends are the same: no hour or all hours, nobody can tell which was meant.
  public init?(start: CivilTime, end: CivilTime) {
    guard start != end else { return nil }
    self.start = start
    self.end = end
  }

  /// Reads `HH:MM..HH:MM`.
  public init?(_ text: some StringProtocol) {
    guard let dots = text.firstRange(of: "..") else { return nil }
    guard let start = CivilTime(String(text[..<dots.lowerBound])), let end = CivilTime(String(text[dots.upperBound...]))
    else { return nil }
    self.init(start: start, end: end)
  }

  public var description: String { "\(start)..\(end)" }

  public func contains(_ time: CivilTime) -> Bool {
    start < end ? (start <= time && time < end) : (time >= start || time < end)
  }
}

extension [QuietHours] {
  /// When the quiet that holds at `instant` ends; nil when it is not quiet. Stretches that touch are one quiet.
  public func end(at instant: Instant, in zone: Zone) -> Instant? {
    var end: Instant?
    // Each stretch can prolong the quiet once a day; a day that is quiet all round is refused by the configuration.
    for _ in indices {
      let from = end ?? instant
      guard let quiet = first(where: { $0.contains(zone.civil(at: from).time) }) else { break }
      end = quiet.end.next(after: from, in: zone)
    }
    return end
  }

  /// The first moment after `instant` at which a stretch begins or ends; nil when there is none.
  public func nextEdge(after instant: Instant, in zone: Zone) -> Instant? {
    flatMap { [$0.start, $0.end] }.map { $0.next(after: instant, in: zone) }.min()
  }

  /// Whether some moment of the day is left.
  public var leaveRoom: Bool {
    let edges = map(\.end)
    return isEmpty || edges.contains { edge in !contains { $0.contains(edge) } }
  }
}

extension CivilTime {
  /// The first moment after `instant` at which the clock on the wall shows this time.
  fileprivate func next(after instant: Instant, in zone: Zone) -> Instant {
    let today = zone.civil(at: instant).date
    let sameDay = zone.resolve(CivilDateTime(date: today, time: self))
    // In a repeated hour it may be the second time.
    if case .fold(let first, let second) = sameDay, first <= instant, second > instant { return second }
    let first = zone.instant(of: CivilDateTime(date: today, time: self))
    return first > instant ? first : zone.instant(of: CivilDateTime(date: today.adding(days: 1), time: self))
  }
}
