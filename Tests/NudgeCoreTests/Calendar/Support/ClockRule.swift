import NudgeCore

/// The documented rule of ``CalendarExpression/next(after:in:)``, made of systemd's civil times and of nothing that the
/// search itself uses.
struct ClockRule {
  /// Seconds since the epoch.
  private(set) var instants: [Int64] = []
  /// One of the times was skipped by the wall.
  private(set) var meetsGap = false
  /// For times that the wall showed twice, the first time by the second.
  private(set) var repeated: [Int64: Int64] = [:]
  /// Whether these are all, or as many as were wanted.
  private(set) var isComplete = true

  private let zone: Zone
  private let base: Int64
  /// systemd shows no fractions: then several occurrences in one second look the same, and all count.
  private let hasFractions: Bool

  init(_ civil: CalendarOracle.Answer, zone: Zone, base: Int64, iterations: Int) {
    self.zone = zone
    self.base = base
    hasFractions = (civil.normalized ?? "").replacing("..", with: "").contains(".")
    for second in civil.elapses where instants.count < iterations {
      add(Zone.utc.civil(at: Instant(seconds: second)))
    }
    isComplete = instants.count == iterations || civil.elapses.count < 50 && !civil.gaveUp
  }

  private mutating func add(_ wall: CivilDateTime) {
    switch zone.resolve(wall) {
    case .unique(let instant): add(instant, isSkipped: false)
    case .fold(let first, let second):
      repeated[second.seconds] = first.seconds
      add(first, isSkipped: false)
    case .gap(let instant):
      meetsGap = true
      if zone.has(wall.date) { add(instant, isSkipped: true) }
    }
  }

  private mutating func add(_ instant: Instant, isSkipped: Bool) {
    let isSameSecond = hasFractions && !isSkipped
    guard instant.seconds > base || instant.seconds == base && isSameSecond else { return }
    guard instant.seconds != instants.last || isSameSecond else { return }
    instants.append(instant.seconds)
  }
}

extension Instant {
  var seconds: Int64 { microseconds / 1_000_000 }
}
