/// Reads the words of a phrase about a time ahead into ``WhenParts``, in whatever order they come. All of them have to be
/// understood: of "in the kitchen" nothing is taken.
struct WhenParser {
  var words: ArraySlice<String>
  var parts = WhenParts()
  private var isBehindClock = false

  private init(_ words: ArraySlice<String>) { self.words = words }

  static func parts(_ words: ArraySlice<String>) -> WhenParts? {
    var parser = WhenParser(words)
    while !parser.words.isEmpty {
      guard parser.takeNext() else { return nil }
    }
    let parts = parser.parts
    return parts.isTimeAlone && parts.clocks.isEmpty && parts.parts.isEmpty && !parts.isEach ? nil : parts
  }

  private mutating func takeNext() -> Bool {
    if takeEvery() || takeDay() || takeHowOften() || takeDate() || takeOrdinal() || takeWeekdays() {
      isBehindClock = false
      return true
    }
    if takeClock() {
      isBehindClock = true
      return true
    }
    return takePart(behindClock: isBehindClock) || takeFiller()
  }

  private mutating func takeClock() -> Bool {
    // "10 8" are not two times; "at 8 and at 20" are.
    guard !isBehindClock, let (clock, count) = SpokenClock.read(words) else { return false }
    words = words.dropFirst(count)
    parts.add(clock)
    return true
  }

  /// Words that say nothing more. Some of them do so in front of certain words alone: "in the evening", not "in 8".
  private mutating func takeFiller() -> Bool {
    guard let word = words.first else { return false }
    let next = words.dropFirst().first
    switch word {
    case "in": guard next == "the" || next.flatMap(Self.month) != nil else { return false }
    case "from": guard next.flatMap({ Weekday(spoken: $0) }) != nil else { return false }
    case "after": guard let next, next != "noon", SpokenClock.read([next]) != nil else { return false }
    case "or": guard next == "so" else { return false }
    default: guard Self.fillers.contains(word) else { return false }
    }
    words.removeFirst(word == "or" ? 2 : 1)
    if word == "and" || word == "," { isBehindClock = false }
    return true
  }

  private static let fillers: Set = [
    "at", "around", "about", "approximately", "roughly", "circa", "ca", "on", "the", "and", ",", "of", "sharp",
    "exactly",
    "always", "please", "again", "just", "then",
  ]

  // MARK: Small steps

  mutating func take(_ phrase: String...) -> Bool {
    guard words.starts(with: phrase) else { return false }
    words = words.dropFirst(phrase.count)
    return true
  }

  mutating func take(anyOf set: Set<String>) -> Bool {
    guard let word = words.first, set.contains(word) else { return false }
    words.removeFirst()
    return true
  }

  static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return CivilDate.monthNames.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
  }
}

// MARK: - Over and over

extension WhenParser {
  /// "every day", "each monday", "every weekday morning", "every 2 hours", "every 15th", "every december 24".
  private mutating func takeEvery() -> Bool {
    let before = words
    guard take(anyOf: ["every", "each"]) else { return false }
    _ = take("single")
    if takeUnit() { return true }
    parts.isEach = true
    if !isInterval,
      takeWeekdayNames(takesPlural: true) || takeDayGroup() || takePart(behindClock: false) || takeDate()
        || takeOrdinal()
        || takeClock()
    {
      return true
    }
    words = before
    return false
  }

  /// "second day": every other one, and not the second of a month.
  private var isInterval: Bool {
    guard let first = words.first, let next = words.dropFirst().first, let number = NumberWords.ordinal(first),
      number > 1
    else { return false }
    let isDay = next == "day" || next == "week" || next == "month" || Weekday(spoken: next) != nil
    return isDay && !words.dropFirst(2).contains("month")
  }

  /// "day", "week", "2 hours", "half an hour", "15 minutes".
  private mutating func takeUnit() -> Bool {
    if take("day") { return comesAgain(.day) }
    if take("week") { return comesAgain(.week) }
    if take("month") { return comesAgain(.month) }
    if take("year") { return comesAgain(.year) }
    if take("hour", "on", "the", "hour") || take("full", "hour") || take("hour") { return comesAgain(.hours(1)) }
    for count in stride(from: min(4, words.count), to: 0, by: -1) {
      guard let length = WhenLength(words.prefix(count)), length.days == 0 else { continue }
      let seconds = Int(length.rest.components.seconds)
      let minutes = seconds / 60
      guard seconds % 60 == 0, minutes > 0 else { return false }
      let isHours = minutes % 60 == 0
      guard isHours ? 24 % (minutes / 60) == 0 : 60 % minutes == 0 else { return false }
      words = words.dropFirst(count)
      return comesAgain(isHours ? .hours(minutes / 60) : .minutes(minutes))
    }
    return false
  }

  private mutating func comesAgain(_ cycle: WhenParts.Cycle) -> Bool {
    guard parts.cycle == nil || parts.cycle == cycle else { return false }
    parts.cycle = cycle
    return true
  }

  /// "daily", "weekdays", "once a week", "of each month", "twice a day".
  private mutating func takeHowOften() -> Bool {
    let before = words
    let count = takeCount()
    for (words, cycle) in Self.cycles where take(all: words) {
      parts.count = count ?? parts.count
      return comesAgain(cycle)
    }
    if let count, words.first == "every" || words.first == "each" {
      parts.count = count
      return true
    }
    if count != nil { words = before }
    if take("nightly") {
      parts.isEach = true
      parts.add(.night, behindClock: false)
      return true
    }
    return takeDayGroup()
  }

  private mutating func take(all phrase: [String]) -> Bool {
    guard words.starts(with: phrase) else { return false }
    words = words.dropFirst(phrase.count)
    return true
  }

  /// "once", "twice", "three times".
  private mutating func takeCount() -> Int? {
    if take("once") { return 1 }
    if take("twice") { return 2 }
    let number = words.first.flatMap { Int($0) } ?? NumberWords.read(words.prefix(1))?.value
    guard let number, (1...24).contains(number), words.dropFirst().first == "times" else { return nil }
    words = words.dropFirst(2)
    return number
  }

  private static let cycles: [([String], WhenParts.Cycle)] = {
    var cycles: [([String], WhenParts.Cycle)] = [
      (["daily"], .day), (["everyday"], .day), (["all", "days"], .day), (["weekly"], .week), (["monthly"], .month),
      (["yearly"], .year), (["annually"], .year), (["hourly"], .hours(1)),
    ]
    for (word, cycle) in [("day", WhenParts.Cycle.day), ("week", .week), ("month", .month), ("year", .year)] {
      for phrase in [["a"], ["per"], ["of", "the"], ["of", "each"], ["of", "every"], ["of", "a"], ["in", "the"]] {
        if phrase.count == 1 || cycle == .month || cycle == .year { cycles.append((phrase + [word], cycle)) }
      }
    }
    return cycles
  }()

  /// "weekdays", "working days", "weekends".
  private mutating func takeDayGroup() -> Bool {
    if take(anyOf: ["weekday", "weekdays", "workday", "workdays"]) || take("week", "days") || take("work", "days")
      || take("working", "day") || take("working", "days") || take("business", "days") || take("week", "day")
    {
      parts.weekdays += [.monday, .tuesday, .wednesday, .thursday, .friday]
      parts.isEach = true
      return true
    }
    let isPlural = words.first == "weekends"
    guard take(anyOf: ["weekend", "weekends"]) else { return false }
    parts.isWeekend = true
    if isPlural { parts.isEach = true }
    return true
  }
}

// MARK: - Parts of a day

extension WhenParser {
  /// "morning", "evenings".
  fileprivate mutating func takePart(behindClock: Bool) -> Bool {
    guard let word = words.first, let part = DayPart(spoken: word) else { return false }
    words.removeFirst()
    if word.last == "s" { parts.isEach = true }
    parts.add(part, behindClock: behindClock)
    return true
  }
}
