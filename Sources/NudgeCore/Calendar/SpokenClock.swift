/// A time of day as people say it: "8", "8 o'clock", "half past eight", "20h30", "7.30pm", "noon".
///
/// A bare hour from 1 to 12 leaves open which half of the day is meant. A part of the day says it ("8 in the evening"), and so
/// does another time of the same phrase that is past noon ("at 8 and at 20"). Otherwise 7 to 12 are taken as they stand and 1 to
/// 6 as the afternoon, or, for the next time to come, the nearer of the two (``candidates``). "8:00", "8.00" and "8h" are the
/// 24-hour clock, as everywhere in nudged.
struct SpokenClock: Hashable {
  enum Half: Hashable { case am, pm }

  var hour: Int
  var minute = 0
  var second = 0
  var half: Half?
  /// "8", "half past eight".
  var isBare = false

  var leavesHalfOpen: Bool { isBare && half == nil && (1...12).contains(hour) }

  /// The time, as it stands in a plan for many days.
  ///
  /// - Parameters:
  ///   - part: of the day, named with it.
  ///   - is24Hours: another time of the phrase shows that hours are counted to 24.
  /// - Returns: nil where the words are at odds: "13pm", "15:00 in the morning".
  func time(in part: DayPart? = nil, is24Hours: Bool = false) -> CivilTime? {
    if let half { return (1...12).contains(hour) ? at(hour % 12 + (half == .pm ? 12 : 0)) : nil }
    if let part { return time(in: part) }
    return at(leavesHalfOpen && !is24Hours && hour < 7 ? hour + 12 : hour)
  }

  private func time(in part: DayPart) -> CivilTime? {
    switch part {
    case .morning: hour <= 12 ? at(hour % 12) : nil
    case .afternoon, .evening: hour > 12 ? at(hour) : hour == 0 ? nil : at(hour % 12 + 12)
    case .night: at((6...11).contains(hour) ? hour + 12 : hour == 12 ? 0 : hour)
    }
  }

  /// What a bare hour may mean, for the next time to come.
  var candidates: [CivilTime] {
    leavesHalfOpen ? [at(hour % 12), at(hour % 12 + 12)].compactMap(\.self) : [time()].compactMap(\.self)
  }

  private func at(_ hour: Int) -> CivilTime? { CivilTime(hour: hour, minute: minute, second: second) }
}

// MARK: - Reading

extension SpokenClock {
  /// The time that the words begin with, and how many of them it took.
  static func read(_ words: ArraySlice<String>) -> (clock: SpokenClock, count: Int)? {
    guard let word = words.first else { return nil }
    return named(words) ?? relative(words) ?? written(word, words.dropFirst()) ?? spelled(words)
  }

  /// The time that all of the words are; a bare hour is none.
  static func whole(_ words: ArraySlice<String>, in part: DayPart? = nil) -> CivilTime? {
    guard let (clock, count) = read(words), count == words.count, part != nil || !clock.isBareHour else { return nil }
    return clock.time(in: part)
  }

  /// "8" alone, not "half past eight".
  var isBareHour: Bool { isBare && minute == 0 && half == nil }

  private static func named(_ words: ArraySlice<String>) -> (SpokenClock, Int)? {
    if words.first == "12" || words.first == "twelve" {
      return noon(words.dropFirst().first).map { ($0, 2) }
    }
    return noon(words.first).map { ($0, 1) }
  }

  private static func noon(_ word: String?) -> SpokenClock? {
    switch word {
    case "noon", "midday", "noontime": SpokenClock(hour: 12)
    case "midnight": SpokenClock(hour: 0)
    default: nil
    }
  }

  /// "half past eight", "a quarter to nine", "ten past noon". Digits before "to" are a range: "8 to 9".
  private static func relative(_ words: ArraySlice<String>) -> (SpokenClock, Int)? {
    var rest = words
    if rest.first == "a", rest.dropFirst().first == "quarter" { rest.removeFirst() }
    guard let (minutes, isSpelled) = takeMinutes(&rest), let direction = rest.popFirst() else { return nil }
    let isTo = direction == "to" || direction == "before" || direction == "of" && minutes == 15
    guard isTo ? isSpelled : direction == "past" || direction == "after" && minutes == 15 else { return nil }
    guard let (named, count) = hour(rest) else { return nil }
    var clock = named
    rest = rest.dropFirst(count)
    if rest.first == "oclock" { rest.removeFirst() }
    if clock.half == nil, let half = half(rest.first) { (clock.half, rest) = (half, rest.dropFirst()) }
    clock.add(minutes: isTo ? -minutes : minutes)
    return (clock, words.count - rest.count)
  }

  private static func takeMinutes(_ words: inout ArraySlice<String>) -> (minutes: Int, isSpelled: Bool)? {
    switch words.first {
    case "half":
      words.removeFirst()
      return (30, false)
    case "quarter":
      words.removeFirst()
      return (15, true)
    default: break
    }
    let isDigits = words.first.flatMap { Int($0) }.map { (1...59).contains($0) } ?? false
    guard let (value, count) = isDigits ? (Int(words.first ?? "") ?? 0, 1) : NumberWords.read(words) else { return nil }
    var rest = words.dropFirst(count)
    let isNamed = ["minute", "minutes", "min", "mins"].contains(rest.first)
    if isNamed { rest.removeFirst() }
    guard (1...59).contains(value), ["past", "to", "before"].contains(rest.first) else { return nil }
    words = rest
    return (value, isNamed || !isDigits)
  }

  /// An hour alone, for what lies around it.
  private static func hour(_ words: ArraySlice<String>) -> (SpokenClock, Int)? {
    guard let (clock, count) = named(words) ?? words.first.flatMap({ written($0, []) }) ?? spelled(words.prefix(1)),
      clock.minute == 0
    else { return nil }
    return (clock, count)
  }

  /// Of a bare hour it goes around its twelve hours, and noon stays noon.
  private mutating func add(minutes: Int) {
    let ring = leavesHalfOpen || half != nil ? 720 : 1440
    // With a half told, a quarter to one pm is before it and still pm.
    let total = (hour % (ring / 60) * 60 + minute + minutes).remainderDown(by: ring)
    (hour, minute) = (total / 60, total % 60)
    if ring == 720, hour == 0 { hour = 12 }
  }

  private static func half(_ word: String?) -> Half? {
    switch word {
    case "am", "a": .am
    case "pm", "p": .pm
    default: nil
    }
  }

  /// "15:00", "9.30", "8h", "20h30", "3pm", "0800", "8"; with "am", "pm" or "o'clock" behind.
  private static func written(_ word: String, _ following: ArraySlice<String>) -> (SpokenClock, Int)? {
    guard var clock = digits(word) else { return nil }
    var count = 1
    if following.first == "oclock" || following.first == "o" && following.dropFirst().first == "clock" {
      guard clock.minute == 0, clock.half == nil else { return nil }
      clock.isBare = true
      count += following.first == "oclock" ? 1 : 2
    }
    if clock.half == nil, following.dropFirst(count - 1).first != "a",
      let half = half(following.dropFirst(count - 1).first)
    {
      (clock.half, count) = (half, count + 1)
    }
    guard clock.half == nil || (1...12).contains(clock.hour) else { return nil }
    return (clock, count)
  }

  private static func digits(_ word: String) -> SpokenClock? {
    var cursor = TextCursor(word)
    let start = cursor.position
    guard let number = cursor.takeNumber() else { return nil }
    let length = cursor.position - start
    var clock = SpokenClock(hour: number)
    if cursor.isAtEnd {
      if length == 4, word.hasPrefix("0") { return SpokenClock(hour: number / 100, minute: number % 100).checked }
      clock.isBare = true
      return length <= 2 ? clock.checked : nil
    }
    guard length <= 2 else { return nil }
    if cursor.take(":") || cursor.next == UInt8(ascii: ".") && cursor.take(".") {
      guard let minute = cursor.takeNumber(digits: 2) else { return nil }
      clock.minute = minute
      if cursor.take(":") {
        guard let second = cursor.takeNumber(digits: 2) else { return nil }
        clock.second = second
      }
    } else if cursor.take("h") {
      if !cursor.isAtEnd {
        guard let minute = cursor.takeNumber(digits: 2) else { return nil }
        clock.minute = minute
      }
    } else {
      clock.isBare = true
    }
    let rest = cursor.text(cursor.position..<cursor.end)
    if rest == "oclock" { return clock.checked }
    if rest.isEmpty { return clock.isBare ? nil : clock.checked }
    clock.half = half(rest)
    return clock.half == nil ? nil : clock.checked
  }

  private var checked: SpokenClock? { CivilTime(hour: hour, minute: minute, second: second) == nil ? nil : self }

  /// "eight", "eight o'clock", "eight thirty pm".
  private static func spelled(_ words: ArraySlice<String>) -> (SpokenClock, Int)? {
    guard let (hour, count) = NumberWords.read(words.prefix(1)), (1...12).contains(hour) else { return nil }
    var clock = SpokenClock(hour: hour, isBare: true)
    var rest = words.dropFirst(count)
    if rest.first == "oclock" {
      rest.removeFirst()
    } else if rest.first == "o", rest.dropFirst().first == "clock" {
      rest = rest.dropFirst(2)
    } else if let (minute, count) = NumberWords.read(rest), (10...59).contains(minute) {
      (clock.minute, rest) = (minute, rest.dropFirst(count))
    }
    if rest.first != "a", let half = half(rest.first) { (clock.half, rest) = (half, rest.dropFirst()) }
    return (clock, words.count - rest.count)
  }
}
