import NudgeCore

/// Whether systemd may miss an occurrence though the wall shows it once and plainly. Two oversights of its search, both
/// close to a change of clocks, and each as narrow as it is there.
extension Zone {
  /// - Parameter second: since the epoch.
  func mayOverlook(_ second: Int64) -> Bool {
    let instant = Instant(seconds: second)
    let wall = civil(at: instant)
    return beginsHourInGap(wall) || followsOldFlag(instant, wall)
  }

  /// The search goes to the full hour first and to the minute then. Where the wall jumps over the full hour but not over
  /// the minute, it lands behind the gap, in the next hour: in St. John's, clocks went from 00:01 to 01:01 on 1998-04-05,
  /// and "1:06" was missed.
  private func beginsHourInGap(_ wall: CivilDateTime) -> Bool {
    guard let hour = CivilTime(hour: wall.time.hour, minute: 0) else { return false }
    guard case .gap = resolve(CivilDateTime(date: wall.date, time: hour)) else { return false }
    return true
  }

  /// An open-ended repetition that runs past the end of a day, a month or a year goes on from the first second of the
  /// next. systemd's `tm_within_bounds` sets the clock back there, but keeps the daylight flag (`tm_isdst`) of the point
  /// it ran to. Where clocks are put back between the two, the search begins that much too late: in London, after
  /// 2026-10-24 23:00, "0,2/4:40" finds 02:40 and not 00:40.
  private func followsOldFlag(_ instant: Instant, _ wall: CivilDateTime) -> Bool {
    // Hours of a day, days of a month, months of a year; each only on its first.
    let days = wall.date.day > 1 ? 1 : wall.date.month > 1 ? 31 : 366
    let timeOfDay = (wall.time.hour * 60 + wall.time.minute) * 60 + wall.time.second
    return (0..<Int64(days * 24)).contains { hour in
      offset(at: instant) - offset(at: instant + .seconds(hour * 3600)) > timeOfDay
    }
  }
}
