// An expression as a person says it, where it is one that people have words for.

extension CalendarExpression {
  /// "Weekdays at 08:00", "The 1st of each month at 09:00", "Wednesday, 2 December at 10:00"; the normal form for what has no
  /// such words.
  ///
  /// - Parameter today: the person's; a date of another year is told with its year.
  public func inWords(today: CivilDate) -> String { words(today: today)?.capitalizedFirst ?? description }

  /// The same within a sentence: "weekdays at 08:00". nil where there are no such words.
  public func words(today: CivilDate) -> String? {
    guard let time = timeWords, let days = dayWords(today) else { return nil }
    let place = zone.map { " (\($0.identifier))" } ?? ""
    if let interval = time.interval {
      return (days == "every day" ? interval : "\(interval), \(days)") + place
    }
    return "\(days) at \(time.times)" + place
  }

  /// Whether it names one moment.
  var isOneDate: Bool {
    !countsDaysFromEnd && [years, months, days, hours, minutes, seconds].allSatisfy { $0.single != nil }
  }

  // MARK: Times

  private var timeWords: (times: String, interval: String?)? {
    guard let second = seconds.single, let minutes = minutes.singles ?? minutes.everyMinute else { return nil }
    if hours == .any, second == 0 {
      if minutes == [0] { return ("", "every hour") }
      return self.minutes.step(upTo: 59).map { ("", $0 == 1 ? "every minute" : "every \($0) minutes") }
    }
    guard minutes.count == 1, let minute = self.minutes.single else { return nil }
    if minute == 0, second == 0, let step = hours.step(upTo: 23) { return ("", "every \(step) hours") }
    guard let hours = hours.singles, hours.count <= 4 else { return nil }
    let times = hours.compactMap { CivilTime(hour: $0, minute: minute, second: second / 1_000_000)?.description }
    return (times.listed, nil)
  }

  // MARK: Days

  private func dayWords(_ today: CivilDate) -> String? {
    if let year = years.single { return date(year, today) }
    guard years == .any else { return nil }
    if days == .any, months == .any { return weekdayWords }
    if let week = weekOfMonth { return "the \(week) of each month" }
    guard weekdays.isAll else { return nil }
    if countsDaysFromEnd { return months == .any && days.singles == [1] ? "the last day of each month" : nil }
    if months == .any, let days = days.singles { return "the \(days.map(\.withOrdinalSuffix).listed) of each month" }
    if let month = months.single, let day = days.single { return "\(day) \(CivilDate.monthNames[month - 1]) each year" }
    return nil
  }

  private func date(_ year: Int, _ today: CivilDate) -> String? {
    guard !countsDaysFromEnd, weekdays.isAll, let month = months.single, let day = days.single else { return nil }
    return CivilDate(year: year, month: month, day: day)?.spoken(from: today)
  }

  private var weekdayWords: String {
    if weekdays.isAll { return "every day" }
    let runs = weekdays.runs
    if runs == [0...4] { return "weekdays" }
    if runs == [5...6] { return "weekends" }
    let names = Weekday.allCases.map(\.name)
    return runs.flatMap { run in
      run.count > 2 ? ["\(names[run.lowerBound]) to \(names[run.upperBound])"] : run.map { names[$0] + "s" }
    }.listed
  }

  /// "first Monday", "last Friday".
  private var weekOfMonth: String? {
    guard months == .any, let run = weekdays.runs.first, weekdays.runs.count == 1, run.count == 1 else { return nil }
    let name = Weekday.allCases[run.lowerBound].name
    guard days.parts.count == 1 else { return nil }
    let part = days.parts[0]
    if countsDaysFromEnd { return part.start == 7 && part.stop == nil && part.step == 1 ? "last \(name)" : nil }
    guard let stop = part.stop, stop == part.start + 6, part.step ?? 1 == 1, part.start % 7 == 1, part.start < 28 else {
      return nil
    }
    return "\(["first", "second", "third", "fourth"][part.start / 7]) \(name)"
  }
}

extension CalendarField {
  /// The values, where each stands for itself.
  fileprivate var singles: [Int]? {
    guard !parts.isEmpty else { return nil }
    var values: [Int] = []
    for part in parts {
      if part.stop == nil, part.step == nil {
        values.append(part.start)
      } else if let stop = part.stop, (stop - part.start) / (part.step ?? 1) < 3 {
        values += stride(from: part.start, through: stop, by: part.step ?? 1)
      } else {
        return nil
      }
    }
    return values
  }

  fileprivate var single: Int? {
    guard parts.count == 1, parts[0].stop == nil, parts[0].step == nil else { return nil }
    return parts[0].start
  }

  /// "0/15": from 0 on, in equal steps.
  fileprivate func step(upTo last: Int) -> Int? {
    if parts.isEmpty { return 1 }
    guard parts.count == 1, parts[0].start == 0, let step = parts[0].step, (last + 1) % step == 0 else { return nil }
    return parts[0].stop.map { $0 + step > last } ?? true ? step : nil
  }

  /// Minutes that come in steps, so that they are looked at as one.
  fileprivate var everyMinute: [Int]? { step(upTo: 59).map { [-$0] } }
}

extension [String] {
  /// "Mondays, Tuesdays and Fridays".
  fileprivate var listed: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}

extension Int {
  /// "1st", "22nd", "13th".
  var withOrdinalSuffix: String {
    switch (self % 100, self % 10) {
    case (11...13, _): "\(self)th"
    case (_, 1): "\(self)st"
    case (_, 2): "\(self)nd"
    case (_, 3): "\(self)rd"
    default: "\(self)th"
    }
  }
}

extension String {
  /// "Third" for "third".
  public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
