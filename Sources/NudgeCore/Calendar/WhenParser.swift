/// Reads a ``WhenPhrase`` word by word.
struct WhenParser {
  private(set) var words: ArraySlice<String>
  private let now: Instant
  private let zone: Zone
  private let morning: CivilTime
  private let today: CivilDate

  init(_ words: [String], now: Instant, zone: Zone, morning: CivilTime) {
    let isBlank = { (character: Character) in character == "," || character.isWhitespace }
    self.words = words.flatMap { $0.split(whereSeparator: isBlank).map { $0.lowercased() } }[...]
    self.now = now
    self.zone = zone
    self.morning = morning
    today = zone.civil(at: now).date
  }

  var isAtEnd: Bool { words.isEmpty }

  /// Whether what could not be read speaks of the past: "yesterday", "-5m", "2 hours ago", "last week".
  var namesThePast: Bool {
    words.contains { ["yesterday", "ago", "last"].contains($0) || $0.hasPrefix("-") }
  }

  mutating func instant() -> Instant? {
    if take("for") || take("in") { return lengthFromNow() }
    if take("until") || take("till") { return moment() }
    return lengthFromNow() ?? moment()
  }

  private func lengthFromNow() -> Instant? {
    WhenLength(words).map { length in
      guard length.days > 0 else { return now + length.rest }
      let civil = zone.civil(at: now)
      return zone.instant(of: CivilDateTime(date: civil.date.adding(days: length.days), time: civil.time)) + length.rest
    }
  }

  private mutating func moment() -> Instant? {
    if words.count == 1, let time = WhenParser.time(words.first ?? "") { return next(time) }
    guard let (date, needsTime) = takeDate() else { return nil }
    _ = take("at")
    guard let word = words.popFirst() else { return needsTime ? nil : instant(date, morning) }
    guard isAtEnd, let time = WhenParser.time(word) else { return nil }
    return instant(date, time)
  }

  /// A date, and whether it says little without a time.
  private mutating func takeDate() -> (date: CivilDate, needsTime: Bool)? {
    guard let word = words.popFirst() else { return nil }
    switch word {
    case "today": return (today, true)
    case "tomorrow": return (today.adding(days: 1), false)
    case "next" where take("week"): return (today.startOfWeek.adding(days: 7), false)
    default: break
    }
    if let weekday = WhenParser.weekday(word) {
      let days = (weekday.rawValue - today.weekday.rawValue - 1).remainderDown(by: 7) + 1
      return (today.adding(days: days), false)
    }
    let parts = word.split(separator: "t", maxSplits: 1)
    guard let first = parts.first, let date = CivilDate(String(first)) else { return nil }
    if parts.count == 2 { words.insert(String(parts[1]), at: words.startIndex) }
    return (date, false)
  }

  /// The next instant at which the wall shows a time; in a repeated hour the first.
  private func next(_ time: CivilTime) -> Instant? {
    (0...2).lazy.map { instant(today.adding(days: $0), time) }.first { $0 > now }
  }

  private func instant(_ date: CivilDate, _ time: CivilTime) -> Instant {
    zone.instant(of: CivilDateTime(date: date, time: time))
  }

  private mutating func take(_ word: String) -> Bool {
    guard words.first == word else { return false }
    words.removeFirst()
    return true
  }
}

extension WhenParser {
  static func weekday(_ word: String) -> Weekday? {
    guard word.utf8.count >= 3 else { return nil }
    return Weekday.allCases.first { $0.name.lowercased().hasPrefix(word) }
  }

  /// "15:00", "9:00", "9:00:30", "3pm", "3:30pm", "noon", "midnight".
  static func time(_ word: String) -> CivilTime? {
    switch word {
    case "noon": return CivilTime(hour: 12, minute: 0)
    case "midnight": return .midnight
    default: break
    }
    var cursor = TextCursor(word)
    guard let hour = cursor.takeNumber() else { return nil }
    let minute = cursor.take(":") ? cursor.takeNumber(digits: 2) : nil
    let second = minute != nil && cursor.take(":") ? cursor.takeNumber(digits: 2) : 0
    guard let second else { return nil }
    if cursor.isAtEnd { return minute.flatMap { CivilTime(hour: hour, minute: $0, second: second) } }
    let half = cursor.text(cursor.position..<cursor.bytes.count)
    guard (1...12).contains(hour), half == "am" || half == "pm" else { return nil }
    return CivilTime(hour: hour % 12 + (half == "pm" ? 12 : 0), minute: minute ?? 0, second: second)
  }
}
