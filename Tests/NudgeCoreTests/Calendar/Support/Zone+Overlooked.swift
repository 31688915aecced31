import NudgeCore

extension Zone {
  /// Whether systemd may miss an occurrence at a second since the epoch though the wall shows it once and plainly.
  ///
  /// An open-ended repetition that runs past the end of a day, a month or a year goes on from the first second of the
  /// next. systemd's `tm_within_bounds` sets the clock back there, but keeps the daylight flag (`tm_isdst`) of the point
  /// it ran to. Where clocks are put back between the two, the search begins that much too late: in London, after
  /// 2026-10-24 23:00, "0,2/4:40" finds 02:40 and not 00:40.
  func mayOverlook(_ second: Int64) -> Bool {
    let instant = Instant(seconds: second)
    let wall = civil(at: instant)
    // Hours of a day, days of a month, months of a year; each only on its first.
    let days = wall.date.day > 1 ? 1 : wall.date.month > 1 ? 31 : 366
    let timeOfDay = (wall.time.hour * 60 + wall.time.minute) * 60 + wall.time.second
    return (0..<Int64(days * 24)).contains { hour in
      offset(at: instant) - offset(at: instant + .seconds(hour * 3600)) > timeOfDay
    }
  }
}
