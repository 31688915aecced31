/// Reads a ``PastPhrase`` word by word.
struct PastParser {
  private var words: ArraySlice<String>
  private let now: Instant
  private let zone: Zone
  private let today: CivilDate

  init(_ words: [String], now: Instant, zone: Zone) {
    self.words = TimeWords(words).list.filter { $0 != "," }[...]
    self.now = now
    self.zone = zone
    today = zone.civil(at: now).date
  }

  var isAtEnd: Bool { words.isEmpty }

  /// Whether what could not be read speaks of the future: "tomorrow", "in 5 minutes", "next week".
  var namesTheFuture: Bool {
    words.contains { ["tomorrow", "next", "until"].contains($0) } || namesALengthAhead
  }

  /// "in 5 minutes", "in an hour"; "in the morning" and "in january" have been as well.
  private var namesALengthAhead: Bool {
    zip(words, words.dropFirst()).contains { word, next in
      word == "in" && (["a", "an", "half"].contains(next) || next.first?.isNumber == true)
    }
  }

  mutating func instant() -> Instant? {
    if words.count == 1, take("now") { return now }
    if words.last == "ago" { return lengthBeforeNow() }
    _ = take("at") || take("on")
    if let time { return latest(time) }
    guard let (date, isLastNight) = takeDate() else { return nil }
    return isLastNight ? lastNight(date) : moment(on: date)
  }

  private func lengthBeforeNow() -> Instant? {
    WhenLength(words.dropLast()).map { length in
      guard length.days > 0 else { return now - length.rest }
      return instant(today.adding(days: -length.days), zone.civil(at: now).time) - length.rest
    }
  }

  /// The latest instant at which the wall showed a time; today's, or else yesterday's.
  private func latest(_ time: CivilTime) -> Instant? {
    (0...2).lazy.map { instant(today.adding(days: -$0), time) }.first { $0 <= now }
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

// MARK: - Days

extension PastParser {
  /// A date; "last night" has its time with it.
  private mutating func takeDate() -> (date: CivilDate, isLastNight: Bool)? {
    guard var word = words.popFirst() else { return nil }
    let isLast = word == "last"
    if isLast {
      guard let next = words.popFirst() else { return nil }
      word = next
    }
    switch word {
    case "night" where isLast: return (today.adding(days: -1), true)
    case "today" where !isLast, "this" where !isLast && !isAtEnd: return (today, false)
    case "yesterday" where !isLast: return (today.adding(days: -1), false)
    default: break
    }
    if let weekday = Weekday(spoken: word) { return (latest(weekday), false) }
    return isLast ? nil : date(word).map { ($0, false) }
  }

  /// The latest before today.
  private func latest(_ weekday: Weekday) -> CivilDate {
    today.adding(days: -((today.weekday.rawValue - weekday.rawValue - 1).remainderDown(by: 7) + 1))
  }

  /// "2026-11-20", and "2026-11-20T21:00", whose time stays among the words.
  private mutating func date(_ word: String) -> CivilDate? {
    let parts = word.split(separator: "t", maxSplits: 1)
    guard let first = parts.first, let date = CivilDate(String(first)) else { return nil }
    if parts.count == 2 { words.insert(String(parts[1]), at: words.startIndex) }
    return date
  }
}

// MARK: - Times of a day

extension PastParser {
  private mutating func moment(on date: CivilDate) -> Instant? {
    _ = take("at") || take("in") && take("the")
    if isAtEnd { return noon.map { whileItLasts(date, from: .midnight, $0) } }
    if words.count == 1, let part = words.first.flatMap(DayPart.init(rawValue:)) {
      return whileItLasts(date, from: part.beginning, part.usualTime)
    }
    return time.map { instant(date, $0) }
  }

  /// All that is left of the words, as a time of day: "21:00", "half past nine pm", "8 in the evening".
  private var time: CivilTime? {
    let part = words.last.flatMap(DayPart.init(rawValue:))
    guard let part, part != .night, words.suffix(3).starts(with: ["in", "the"]) else { return SpokenClock.whole(words) }
    return SpokenClock.whole(words.dropLast(3), in: part)
  }

  private func lastNight(_ date: CivilDate) -> Instant? {
    isAtEnd ? whileItLasts(date, from: DayPart.night.beginning, DayPart.night.usualTime) : nil
  }

  /// A time that stands for a stretch; while the stretch lasts and the time is still to come, it stands for now.
  private func whileItLasts(_ date: CivilDate, from beginning: CivilTime, _ time: CivilTime) -> Instant {
    let instant = instant(date, time)
    return instant > now && self.instant(date, beginning) <= now ? now : instant
  }

  private var noon: CivilTime? { CivilTime(hour: 12, minute: 0) }
}
