import NudgeCore

/// An instant with the wall clock it was written with. Replies carry their offset, so no time zone has to be loaded to
/// say "tomorrow 09:00".
struct WallTime {
  let instant: Instant
  let date: CivilDate
  let time: CivilTime
  /// Seconds east of UTC.
  let offset: Int64

  /// - Parameter rfc3339: with offset, as every instant of the protocol.
  init?(_ rfc3339: String) {
    guard let instant = try? Instant(rfc3339: rfc3339), let date = CivilDate(String(rfc3339.prefix(10))),
      let time = CivilTime(String(rfc3339.dropFirst(11).prefix(5)))
    else { return nil }
    self.instant = instant
    self.date = date
    self.time = time
    let minutes = (Int64(date.daysSinceEpoch) * 24 + Int64(time.hour)) * 60 + Int64(time.minute)
    offset = (minutes - instant.microseconds.floored(by: 60_000_000)) * 60
  }

  /// "today 20:30", "tomorrow 09:00", "Sunday 17:00", "Sun 2026-12-06 17:00": as near as the moment allows.
  func label(at now: Instant) -> String {
    let clock = String(time.description.prefix(5))
    switch date.daysSinceEpoch - today(at: now).daysSinceEpoch {
    case -1: return "yesterday \(clock)"
    case 0: return "today \(clock)"
    case 1: return "tomorrow \(clock)"
    case 2...6: return "\(date.weekday.name) \(clock)"
    default: return "\(date.labelled) \(clock)"
    }
  }

  /// "in 3h 20min", "2 days ago", "now".
  func distance(from now: Instant) -> String {
    let minutes = (instant.microseconds - now.microseconds + 30_000_000).floored(by: 60_000_000)
    if minutes == 0 { return "now" }
    let length = Self.length(minutes: abs(minutes))
    return minutes > 0 ? "in \(length)" : "\(length) ago"
  }

  /// The date that a clock with the same offset shows now.
  func today(at now: Instant) -> CivilDate {
    CivilDate(daysSinceEpoch: Int((now.microseconds.floored(by: 1_000_000) + offset).floored(by: 86_400)))
  }

  private static func length(minutes: Int64) -> String {
    switch minutes {
    case ..<60: "\(minutes)min"
    case ..<(48 * 60): minutes % 60 == 0 ? "\(minutes / 60)h" : "\(minutes / 60)h \(minutes % 60)min"
    default: "\((minutes + 12 * 60) / (24 * 60)) days"
    }
  }
}

extension Int64 {
  /// Division that rounds down, also before 1970.
  fileprivate func floored(by divisor: Int64) -> Int64 {
    self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
  }
}

extension CivilDate {
  /// "Sat 2026-11-21"
  var labelled: String { "\(weekday.abbreviation) \(self)" }
}
