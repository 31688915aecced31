// MARK: - What asks

extension WhenCompiler {
  /// When it asks; nil where no expression holds it.
  func reading(_ words: [String], _ zones: ZoneDatabase) -> WhenReading? {
    guard let parts = WhenParser.parts(words[...]) else { return context.use == .asking ? ahead(words, zones) : nil }
    // "twice a day at 8" names one time of two.
    if let count = parts.count, count > 1, parts.clocks.count + parts.parts.count != count { return nil }
    if let text = interval(parts) { return made(text, isOnce: false, namesTime: true, zones) }
    return comingAgain(parts, zones) ?? once(parts, zones)
  }

  /// Whether an expression in systemd's grammar is taken as a person's words all the same: a weekday or "daily" alone is
  /// midnight there, and "@ 8" is eight seconds past 1970.
  func isSpokenFirst(_ words: [String]) -> Bool {
    guard let first = words.first, words.count <= 2 else { return false }
    if words.count == 2 { return first == "at" && words[1].utf8.count < 6 }
    return Weekday(spoken: first) != nil || ["daily", "weekly", "monthly"].contains(first)
  }

  /// "in 2 hours", "20m".
  private func ahead(_ words: [String], _ zones: ZoneDatabase) -> WhenReading? {
    var rest = words[...]
    if rest.first == "in" || rest.first == "for" { rest.removeFirst() }
    if rest.suffix(2) == ["from", "now"] { rest = rest.dropLast(2) }
    guard let length = WhenLength(rest), length.days < 40_000 else { return nil }
    if length.isWholeDays {
      return once(on: context.today.adding(days: length.days), [context.morning], namesTime: false, zones)
    }
    let day = context.today.adding(days: length.days)
    let instant = (length.days > 0 ? context.instant(day, context.wall.time) : context.now) + length.rest
    return once(at: instant.roundedUpToMinute, zones)
  }

  private func once(at instant: Instant, _ zones: ZoneDatabase) -> WhenReading? {
    let civil = context.zone.civil(at: instant)
    // In the second pass of a repeated hour the wall alone does not tell which is meant.
    let isTold = context.zone.instant(of: civil) == instant
    let wall = isTold ? civil : Zone.utc.civil(at: instant)
    return made("\(wall.date.written) \(wall.time)" + (isTold ? "" : " UTC"), isOnce: true, namesTime: true, zones)
  }

  private func once(_ parts: WhenParts, _ zones: ZoneDatabase) -> WhenReading? {
    if context.use == .standing, !isFixed(parts) { return nil }
    guard !parts.isEach, parts.cycle == nil, parts.count == nil else { return nil }
    guard let date = date(parts), let times = parts.times(morning: context.morning) else { return nil }
    if parts.day == .today || parts.isThis, times.count < 2 {
      guard let instant = moment(on: date, parts, times) else { return nil }
      return once(at: instant, zones)
    }
    return once(
      on: date, times.isEmpty ? [context.morning] : times, namesTime: parts.hasTime || !parts.parts.isEmpty, zones)
  }

  /// "2026-12-02 10:00", "2 december 2026".
  private func isFixed(_ parts: WhenParts) -> Bool {
    if case .date = parts.day { return true }
    return false
  }

  private func once(
    on date: CivilDate, _ times: [CivilTime], namesTime: Bool, _ zones: ZoneDatabase
  ) -> WhenReading? {
    guard (1970...2199).contains(date.year), let time = Self.text(of: times) else { return nil }
    return made("\(date.written) \(time)", isOnce: times.count == 1, namesTime: namesTime, zones)
  }

  // MARK: Over and over

  private func interval(_ parts: WhenParts) -> String? {
    guard parts.clocks.isEmpty, parts.parts.isEmpty, parts.day == nil, parts.monthDays.isEmpty, parts.monthAndDay == nil
    else { return nil }
    let days = parts.weekdays.isEmpty ? "" : weekdays(parts).text + " "
    switch parts.cycle {
    case .hours(1): return "\(days)*:00"
    case .hours(let hours): return "\(days)00/\(hours):00"
    case .minutes(1): return "\(days)*:*"
    case .minutes(let minutes): return "\(days)*:00/\(minutes)"
    default: return nil
    }
  }

  private func comingAgain(_ parts: WhenParts, _ zones: ZoneDatabase) -> WhenReading? {
    guard parts.day == nil, let days = days(parts), let times = parts.times(morning: context.morning) else {
      return nil
    }
    guard let time = Self.text(of: times.isEmpty ? [context.morning] : times) else { return nil }
    return made("\(days) \(time)", isOnce: false, namesTime: parts.hasTime || !parts.parts.isEmpty, zones)
  }

  /// The days of a phrase that comes again, as an expression has them; nil where it comes once.
  private func days(_ parts: WhenParts) -> String? {
    let isStanding = context.use == .standing
    let comesAgain = parts.isEach || parts.cycle != nil || isStanding
    if let week = parts.weekOfMonth {
      guard parts.cycle == .month || parts.cycle == nil && parts.isEach else { return nil }
      let last = week < 0 ? "~07/1" : "-\(week * 7 - 6)..\(week * 7)"
      return "\(weekdays(parts).text) *-*\(last)"
    }
    if !parts.monthDays.isEmpty { return comesAgain ? monthDays(parts) : nil }
    if let (month, day) = parts.monthAndDay {
      guard parts.weekdays.isEmpty, parts.cycle == nil || parts.cycle == .year else { return nil }
      return comesAgain ? "*-\(month.padded(to: 2))-\(day.padded(to: 2))" : nil
    }
    if !parts.weekdays.isEmpty || parts.isWeekend {
      guard parts.cycle == nil || parts.cycle == .week || parts.cycle == .day else { return nil }
      let isEach = comesAgain || parts.weekdays.count > 1 || parts.isWeekend
      return isEach ? [weekdays(parts).text, "*-*-*"].filter { !$0.isEmpty }.joined(separator: " ") : nil
    }
    switch parts.cycle {
    case .week: return "Mon *-*-*"
    case .month: return "*-*-01"
    case .year: return "*-01-01"
    case .day, nil: return "*-*-*"
    case .hours, .minutes: return nil
    }
  }

  private func monthDays(_ parts: WhenParts) -> String? {
    guard parts.weekdays.isEmpty, parts.cycle == nil || parts.cycle == .month else { return nil }
    if parts.monthDays == [-1] { return "*-*~01" }
    guard parts.monthDays.allSatisfy({ $0 > 0 }) else { return nil }
    return "*-*-" + Set(parts.monthDays).sorted().map { $0.padded(to: 2) }.joined(separator: ",")
  }

  private func weekdays(_ parts: WhenParts) -> WeekdaySet {
    var set = WeekdaySet()
    let days = parts.weekdays + (parts.isWeekend ? [.saturday, .sunday] : [])
    for day in days { set.insert(day.rawValue - 1...day.rawValue - 1) }
    return set
  }

  /// "08:00", "08,20:00"; nil where hours do not share their minutes, since an expression pairs each with each.
  static func text(of times: [CivilTime]) -> String? {
    guard let first = times.first, times.allSatisfy({ $0.minute == first.minute && $0.second == first.second }) else {
      return nil
    }
    let hours = times.map { $0.hour.padded(to: 2) }.joined(separator: ",")
    let seconds = first.second == 0 ? "" : ":" + first.second.padded(to: 2)
    return "\(hours):\(first.minute.padded(to: 2))\(seconds)"
  }

  private func made(_ text: String, isOnce: Bool, namesTime: Bool, _ zones: ZoneDatabase) -> WhenReading? {
    // "every day" needs no date in it: as people write expressions.
    let every = "*-*-* "
    let short = text.hasPrefix(every) ? String(text.dropFirst(every.count)) : text.replacing(" *-*-* ", with: " ")
    guard let expression = try? CalendarExpression(short, zones: zones) else { return nil }
    return WhenReading(calendar: short, expression: expression, isOnce: isOnce, namesTime: namesTime, isWritten: false)
  }
}

extension Instant {
  /// The first full minute from here on.
  var roundedUpToMinute: Instant {
    let minute = 60_000_000 as Int64
    return Instant(microseconds: microseconds.dividedUp(by: minute) * minute)
  }
}
