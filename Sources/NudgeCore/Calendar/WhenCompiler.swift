/// Asks what the words of a phrase mean together, for what they are said for.
struct WhenCompiler {
  let context: WhenContext

  init(_ context: WhenContext) { self.context = context }

  // MARK: One moment

  /// The moment that is meant; it may be over. nil: the words name none.
  func instant(_ words: [String]) -> Instant? {
    var stretch = StretchParser(words[...], isNamed: context.use == .stretch)
    if let stretch = stretch.stretch() { return context.end(of: stretch) }
    guard let first = words.first else { return nil }
    let rest = words.dropFirst()
    switch first {
    case "for" where rest.starts(with: ["the", "next"]):
      return length(rest.dropFirst(2)) ?? length(["a"] + rest.dropFirst(2))
    case "for": return length(rest) ?? (WhenParts.isMonths(rest) ? moment(["in"] + rest) : nil)
    case "in": return length(rest) ?? moment(words[...])
    case "until", "till", "til": return moment(rest)
    default: return length(words[...]) ?? moment(words[...], isBehindUntil: false)
    }
  }

  /// Whether the words are today's date without a time.
  func isTodayAlone(_ words: [String]) -> Bool {
    guard let parts = WhenParser.parts(words[...]), !parts.hasTime, parts.parts.isEmpty, !parts.repeats else {
      return false
    }
    return parts.day != nil && date(parts) == context.today
  }

  /// Whether a moment was said with its time: "friday at 5pm", "in 2 hours".
  func namesTime(_ words: [String]) -> Bool {
    let said = ["for", "in", "until", "till", "til"].contains(words.first) ? words.dropFirst() : words[...]
    if let length = WhenLength(said) { return !length.isWholeDays }
    guard let parts = WhenParser.parts(said) ?? WhenParser.parts(words[...]) else { return false }
    return parts.hasTime || !parts.parts.isEmpty
  }

  /// That long from now: "20m", "the next hour", "2 hours from now".
  private func length(_ words: ArraySlice<String>) -> Instant? {
    guard let length = WhenLength(words.suffix(2) == ["from", "now"] ? words.dropLast(2) : words) ?? shortLength(words)
    else {
      return nil
    }
    guard length.days > 0 else { return context.now + length.rest }
    return context.instant(context.today.adding(days: length.days), context.wall.time) + length.rest
  }

  /// "1h30" is a length as well as a time of day; before seven it is the length, since few mean the small hours.
  private func shortLength(_ words: ArraySlice<String>) -> WhenLength? {
    guard words.count == 1, let word = words.first, let (clock, _) = SpokenClock.read(words), clock.hour < 7,
      clock.half == nil, word.contains("h")
    else { return nil }
    return WhenLength([word + "m"])
  }

  private func moment(_ words: ArraySlice<String>, isBehindUntil: Bool = true) -> Instant? {
    guard let parts = WhenParser.parts(words), !parts.repeats, parts.weekdays.count <= 1 else { return nil }
    let isMarked = isBehindUntil || ["at", "around", "about"].contains(words.first)
    if parts.isTimeAlone {
      // "20" alone may be minutes.
      if !isMarked, parts.parts.isEmpty, parts.clocks.count == 1, parts.clocks[0].part == nil,
        parts.clocks[0].clock.isBareHour, words.count == 1
      {
        return nil
      }
      return nextTime(parts)
    }
    guard let date = date(parts) else { return nil }
    if parts.day == .today { return today(parts) }
    guard let times = parts.times(morning: context.morning), times.count <= 1 else { return nil }
    return onDay(date, times.first ?? context.morning, parts)
  }

  private func nextTime(_ parts: WhenParts) -> Instant? {
    if let open = parts.openClock { return nextSensible(open) }
    guard let times = parts.times(morning: context.morning), times.count == 1 else { return nil }
    return context.next(times[0])
  }

  /// The nearer of the two; the small hours are left out by day, when nobody means them.
  private func nextSensible(_ clock: SpokenClock) -> Instant? {
    let isDay = (6..<21).contains(context.wall.time.hour)
    let sensible = clock.candidates.filter { !isDay || !(1..<6).contains($0.hour) }
    return sensible.compactMap { context.next($0) }.min()
  }

  /// Today: the time that is named, the first that is still ahead where it can be two; tonight is later the later it is.
  private func today(_ parts: WhenParts) -> Instant? {
    if let open = parts.openClock {
      let both = open.candidates.map { context.instant(context.today, $0) }
      return both.first { $0 > context.now } ?? both.last
    }
    guard let times = parts.times(morning: context.morning), times.count <= 1 else { return nil }
    guard let time = times.first else {
      return context.use == .asking ? context.instant(context.nextHour.date, context.nextHour.time) : nil
    }
    let instant = context.instant(context.today, time)
    if parts.isTonight, !parts.hasTime, instant <= context.now {
      return context.instant(context.nextHour.date, context.nextHour.time)
    }
    return instant
  }

  /// The moment on a date, for what asks once.
  func moment(on date: CivilDate, _ parts: WhenParts, _ times: [CivilTime]) -> Instant? {
    parts.day == .today ? today(parts) : onDay(date, times.first ?? context.morning, parts)
  }

  /// "this friday" is today on a Friday, while its time lies ahead.
  private func onDay(_ date: CivilDate, _ time: CivilTime, _ parts: WhenParts) -> Instant {
    if parts.isThis, parts.weekdays == [context.today.weekday], context.instant(context.today, time) > context.now {
      return context.instant(context.today, time)
    }
    return context.instant(date, time)
  }

  // MARK: Days that come once

  /// The date that is named, from today on. nil where there is none, or several.
  func date(_ parts: WhenParts) -> CivilDate? {
    let today = context.today
    guard let date = date(of: parts, today) else { return nil }
    // "friday, 4 december": the words have to agree.
    let isNamedByWeekday = parts.day == nil || parts.day == .ahead(days: 0) || parts.day == .nextWeek
    if !isNamedByWeekday || parts.monthAndDay != nil || !parts.monthDays.isEmpty {
      guard parts.weekdays.isEmpty || parts.weekdays == [date.weekday] else { return nil }
    }
    return date
  }

  private func date(of parts: WhenParts, _ today: CivilDate) -> CivilDate? {
    if parts.weekOfMonth != nil { return nil }
    if let (month, day) = parts.monthAndDay { return parts.day == nil ? next(month, day) : nil }
    switch parts.day {
    case .today: return today
    case .ahead(0): return parts.weekdays.first.map(next)
    case .ahead(let days): return today.adding(days: days)
    case .monthsAhead(let months): return today.adding(months: months)
    case .date(let date): return date
    case .nextWeek:
      let monday = today.startOfWeek.adding(days: 7)
      return parts.weekdays.count <= 1 ? monday.adding(days: (parts.weekdays.first?.rawValue ?? 1) - 1) : nil
    case .nextMonth:
      let first = today.endOfMonth.adding(days: 1)
      if parts.monthDays.isEmpty { return first }
      return parts.monthDays == [-1]
        ? first.endOfMonth : CivilDate(year: first.year, month: first.month, day: parts.monthDays[0])
    case .thisWeekend:
      return today.weekday < .saturday ? next(.saturday) : today.adding(days: 7 - today.weekday.rawValue)
    case .nextWeekend: return today.startOfWeek.adding(days: 12)
    case nil: break
    }
    if parts.isWeekend { return next(.saturday) }
    if let day = parts.monthDays.first { return parts.monthDays.count == 1 ? next(dayOfMonth: day) : nil }
    return parts.weekdays.count == 1 ? next(parts.weekdays[0]) : nil
  }

  /// The first such day after today.
  private func next(_ weekday: Weekday) -> CivilDate {
    context.today.adding(days: (weekday.rawValue - context.today.weekday.rawValue - 1).remainderDown(by: 7) + 1)
  }

  private func next(_ month: Int, _ day: Int) -> CivilDate? {
    // February 29 is eight years away at most.
    (0...8).lazy.compactMap { CivilDate(year: context.today.year + $0, month: month, day: day) }
      .first { $0 >= context.today }
  }

  private func next(dayOfMonth day: Int) -> CivilDate? {
    var first = context.today.startOfMonth
    for _ in 0..<12 {
      let date = day < 0 ? first.endOfMonth : CivilDate(year: first.year, month: first.month, day: day)
      if let date, date > context.today { return date }
      first = first.endOfMonth.adding(days: 1)
    }
    return nil
  }
}
