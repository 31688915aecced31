// MARK: - Days that come once

extension WhenParser {
  /// "today", "tomorrow", "tonight", "this friday", "next week", "in 3 days".
  mutating func takeDay() -> Bool {
    let before = words
    guard let day = takeNamedDay() ?? takeDaysAhead() else {
      words = before
      return false
    }
    guard parts.day == nil || parts.day == day else { return false }
    parts.day = day
    return true
  }

  private mutating func takeNamedDay() -> WhenParts.Day? {
    if take("today") { return .today }
    if take("day", "after", "tomorrow") { return .ahead(days: 2) }
    if take(anyOf: Self.tomorrow) { return .ahead(days: 1) }
    if take("tonight") {
      parts.isTonight = true
      parts.add(.evening, behindClock: parts.hasTime)
      return .today
    }
    return takeThis() ?? takeNext()
  }

  /// People write it in a hurry.
  private static let tomorrow: Set = [
    "tomorrow", "tomorow", "tommorow", "tommorrow", "tomorrrow", "tomorro", "tmrw", "tmr", "2morrow",
  ]

  /// "this evening"; "this friday" leaves its weekday among the words.
  private mutating func takeThis() -> WhenParts.Day? {
    guard take("this") || take("coming") else { return nil }
    _ = take("coming")
    if let part = words.first.flatMap(DayPart.init(rawValue:)) {
      words.removeFirst()
      parts.add(part, behindClock: parts.hasTime)
      return .today
    }
    if take("weekend") { return .thisWeekend }
    if take("week"), !parts.weekdays.isEmpty {
      parts.isThis = true
      return parts.day ?? .ahead(days: 0)
    }
    guard let weekday = words.first.flatMap({ Weekday(spoken: $0) }), parts.weekdays.isEmpty else { return nil }
    words.removeFirst()
    parts.weekdays = [weekday]
    parts.isThis = true
    return .ahead(days: 0)
  }

  /// "next week", "next monday".
  private mutating func takeNext() -> WhenParts.Day? {
    guard take("next") else { return nil }
    if take("week") { return .nextWeek }
    if take("month") { return .nextMonth }
    if take("weekend") { return .nextWeekend }
    guard let weekday = words.first.flatMap({ Weekday(spoken: $0) }), parts.weekdays.isEmpty else { return nil }
    words.removeFirst()
    parts.weekdays = [weekday]
    return .ahead(days: 0)
  }

  /// "in 3 days at 10", "a week from today", "two days from now".
  private mutating func takeDaysAhead() -> WhenParts.Day? {
    if take("in") {
      if let months = takeMonths() { return .monthsAhead(months) }
      for count in stride(from: min(4, words.count), to: 0, by: -1) {
        guard let length = WhenLength(words.prefix(count)), length.isWholeDays else { continue }
        words = words.dropFirst(count)
        return .ahead(days: length.days)
      }
      return nil
    }
    guard let from = words.firstIndex(of: "from"), let length = WhenLength(words[..<from]), length.isWholeDays else {
      return nil
    }
    words = words[from...].dropFirst()
    if take("today") || take("now") { return .ahead(days: length.days) }
    return take(anyOf: Self.tomorrow) ? .ahead(days: length.days + 1) : nil
  }
}

extension WhenParser {
  /// "a month", "six months", "a year".
  private mutating func takeMonths() -> Int? {
    let before = words
    var number = take("a") ? 1 : nil
    if number == nil, let digits = words.first.flatMap({ Int($0) }) {
      number = digits
      words.removeFirst()
    } else if number == nil, let (value, count) = NumberWords.read(words) {
      number = value
      words = words.dropFirst(count)
    }
    if let number, (1...1200).contains(number) {
      if take("month") || take("months") { return number }
      if take("year") || take("years"), number <= 100 { return number * 12 }
    }
    words = before
    return nil
  }
}

// MARK: - Weekdays

extension WhenParser {
  mutating func takeWeekdays() -> Bool { takeWeekdayNames(takesPlural: true) }

  /// "monday", "mondays", "monday to friday".
  mutating func takeWeekdayNames(takesPlural: Bool) -> Bool {
    guard let first = takeWeekday() else { return false }
    let range = words
    if take(anyOf: ["to", "through", "thru", "till", "until", "-"]) {
      guard let last = takeWeekday() else {
        words = range
        return add([first])
      }
      let days = (last.rawValue - first.rawValue).remainderDown(by: 7)
      parts.isEach = true
      return add((0...days).map { CivilDate.weekday(daysSinceEpoch: first.rawValue + $0 - 4) })
    }
    return add([first])
  }

  private mutating func add(_ days: [Weekday]) -> Bool {
    parts.weekdays += days
    return true
  }

  private mutating func takeWeekday() -> Weekday? {
    guard let word = words.first else { return nil }
    let plural = Weekday(spokenInPlural: word)
    guard let day = plural ?? Weekday(spoken: word) else { return nil }
    words.removeFirst()
    if plural != nil { parts.isEach = true }
    return day
  }
}

// MARK: - Dates

extension WhenParser {
  /// "2026-12-24", "24.12.2026", "24 december", "december 24th, 2026", "the 24th of december".
  mutating func takeDate() -> Bool {
    guard let word = words.first else { return false }
    if let date = takeWrittenDate(word) {
      guard parts.day == nil else { return false }
      parts.day = .date(date)
      return true
    }
    let before = words
    guard let (month, day) = takeMonthAndDay(), parts.monthAndDay == nil, parts.day == nil else {
      words = before
      return false
    }
    let year = words
    _ = take(",")
    if let word = words.first, word.utf8.count == 4, let number = Int(word), number >= 1000 {
      words.removeFirst()
      guard let date = CivilDate(year: number, month: month, day: day) else { return false }
      parts.day = .date(date)
    } else {
      words = year
      parts.monthAndDay = (month, day)
    }
    return true
  }

  private mutating func takeWrittenDate(_ word: String) -> CivilDate? {
    let halves = word.split(separator: "t", maxSplits: 1)
    if let date = halves.first.flatMap({ CivilDate(String($0)) }) {
      words.removeFirst()
      if halves.count == 2 { words.insert(String(halves[1]), at: words.startIndex) }
      return date
    }
    let numbers = word.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let day = numbers[0], let month = numbers[1], let year = numbers[2], year > 999,
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    words.removeFirst()
    return date
  }

  private mutating func takeMonthAndDay() -> (month: Int, day: Int)? {
    if let month = words.first.flatMap(Self.month) {
      words.removeFirst()
      _ = take("the")
      guard let day = takeNumberOfDay() else { return nil }
      return Self.exists(month, day) ? (month, day) : nil
    }
    guard let day = takeNumberOfDay() else { return nil }
    _ = take("of")
    guard let month = words.first.flatMap(Self.month), Self.exists(month, day) else { return nil }
    words.removeFirst()
    return (month, day)
  }

  private static func exists(_ month: Int, _ day: Int) -> Bool { CivilDate(year: 2000, month: month, day: day) != nil }

  private mutating func takeNumberOfDay() -> Int? {
    guard let word = words.first else { return nil }
    let number = NumberWords.ordinal(word) ?? (word.utf8.count <= 2 ? Int(word) : nil)
    guard let number, (1...31).contains(number) else { return nil }
    words.removeFirst()
    return number
  }

  /// "1st", "first day", "last day", "first monday", "end" of a month.
  mutating func takeOrdinal() -> Bool {
    guard let word = words.first else { return false }
    if ["end", "start", "beginning"].contains(word), words.dropFirst().first == "of", words.contains("month") {
      words.removeFirst()
      parts.monthDays.append(word == "end" ? -1 : 1)
      return true
    }
    guard let number = word == "last" ? -1 : NumberWords.ordinal(word) else { return false }
    let next = words.dropFirst().first
    if let weekday = next.flatMap({ Weekday(spoken: $0) }) {
      guard number <= 4, parts.weekOfMonth == nil, parts.weekdays.isEmpty else { return false }
      words = words.dropFirst(2)
      (parts.weekOfMonth, parts.weekdays) = (number, [weekday])
      return true
    }
    guard number > 0 || next == "day" else { return false }
    words = words.dropFirst(next == "day" ? 2 : 1)
    parts.monthDays.append(number)
    return true
  }
}
