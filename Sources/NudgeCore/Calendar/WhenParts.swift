/// What the words of a phrase name, before it is asked what they mean together.
struct WhenParts {
  /// A day that comes once.
  enum Day: Hashable {
    case today
    case ahead(days: Int)
    case monthsAhead(Int)
    case date(CivilDate)
    case nextWeek
    case nextMonth
    case nextWeekend
    case thisWeekend
  }

  /// What it comes again with.
  enum Cycle: Hashable {
    case day, week, month, year
    case hours(Int), minutes(Int)
  }

  struct Clock: Hashable {
    var clock: SpokenClock
    var part: DayPart?
  }

  var day: Day?
  var weekdays: [Weekday] = []
  /// "this friday": today is one as well.
  var isThis = false
  /// "every", "mondays", "mon-fri".
  var isEach = false
  var isWeekend = false
  var cycle: Cycle?
  /// Days of a month; -1 is the last.
  var monthDays: [Int] = []
  /// "the first monday": 1 to 4, -1 is the last.
  var weekOfMonth: Int?
  /// "december 24"
  var monthAndDay: (month: Int, day: Int)?
  var clocks: [Clock] = []
  /// Parts of a day that have no time of their own.
  var parts: [DayPart] = []
  /// "twice a day"
  var count: Int?
  var isTonight = false

  /// "a month", "two years": they are counted by the calendar.
  static func isMonths(_ words: ArraySlice<String>) -> Bool {
    words.last.map { ["month", "months", "year", "years"].contains($0) } == true
  }

  var hasTime: Bool { !clocks.isEmpty }

  /// Whether nothing but a time is named.
  var isTimeAlone: Bool {
    day == nil && weekdays.isEmpty && !isWeekend && cycle == nil && monthDays.isEmpty && monthAndDay == nil
      && weekOfMonth == nil
  }

  /// Whether it says by itself that it comes again.
  var repeats: Bool { isEach || cycle != nil || count != nil || weekdays.count > 1 || weekOfMonth != nil }

  /// The part in front of the times, which holds for all of them: "every morning at 8 and 9".
  private var leadingPart: DayPart?

  mutating func add(_ clock: SpokenClock) {
    if let part = parts.popLast() { leadingPart = part }
    let part = clock.leavesHalfOpen || clocks.isEmpty ? leadingPart : nil
    clocks.append(Clock(clock: clock, part: clock.half == nil ? part : nil))
  }

  /// A part of the day belongs to the times in front of it that have none, else to those behind it.
  mutating func add(_ part: DayPart, behindClock: Bool) {
    guard behindClock, let last = clocks.last, last.part == nil else {
      parts.append(part)
      return
    }
    for index in clocks.indices where clocks[index].part == nil && clocks[index].clock.half == nil {
      clocks[index].part = part
    }
  }
}

// MARK: - Times

extension WhenParts {
  /// The times of day that are named, or that stand for the parts named; none where neither is. nil where they are at odds.
  func times(morning: CivilTime) -> [CivilTime]? {
    let is24Hours = clocks.contains {
      $0.part == nil && $0.clock.half == nil && ($0.clock.hour > 12 || $0.clock.hour == 0)
    }
    var times: [CivilTime] = []
    for named in clocks {
      guard let time = named.clock.time(in: named.part, is24Hours: is24Hours) else { return nil }
      times.append(time)
    }
    times += parts.map { $0.timeAhead(morning: morning) }
    return Array(Set(times)).sorted()
  }

  /// The one time that can be either half of the day.
  var openClock: SpokenClock? {
    guard clocks.count == 1, parts.isEmpty, clocks[0].part == nil, clocks[0].clock.leavesHalfOpen else { return nil }
    return clocks[0].clock
  }
}
