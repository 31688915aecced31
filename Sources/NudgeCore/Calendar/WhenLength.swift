/// A length of time as people say it: "1h 30m", "90 min", "half an hour", "2 days and 3 hours".
struct WhenLength {
  /// Civil days.
  private(set) var days = 0
  /// What is shorter than a day.
  private(set) var rest = Duration.zero

  /// Reads the words to the end, or gives `nil`.
  init?(_ words: ArraySlice<String>) {
    let words = words.filter { $0 != "and" }
    guard !words.isEmpty else { return nil }
    if words.first == "half" {
      guard words.count == 3, words[1].isOne, let unit = WhenLength.seconds[words[2]], unit < 86_400 else { return nil }
      rest = .seconds(unit) / 2
      return
    }
    let text = words.map { $0.isOne ? "1" : $0 }.joined(separator: " ")
    guard read(text) else { return nil }
  }

  private mutating func read(_ text: String) -> Bool {
    var cursor = TextCursor(text)
    while !cursor.isAtEnd {
      guard let whole = cursor.takeNumber(), let fraction = cursor.takeFraction() else { return false }
      cursor.skip(while: \.isSpace)
      let start = cursor.position
      cursor.skip(while: \.isLetter)
      guard add(whole, fraction, unit: cursor.text(from: start)) else { return false }
      cursor.skip(while: \.isSpace)
    }
    return true
  }

  /// More than this is no length that anybody says; it keeps the sums from overflowing.
  private static let most = 10_000_000

  private mutating func add(_ whole: Int, _ millionths: Int, unit: String) -> Bool {
    guard let seconds = WhenLength.seconds[unit], whole <= WhenLength.most, days <= WhenLength.most else {
      return false
    }
    if seconds >= 86_400, millionths == 0 {
      days += whole * (seconds / 86_400)
    } else {
      rest += .seconds(whole * seconds) + .microseconds(millionths * seconds)
    }
    return true
  }

  private static let seconds: [String: Int] = {
    let names = [
      1: ["s", "sec", "secs", "second", "seconds"], 60: ["m", "min", "mins", "minute", "minutes"],
      3600: ["h", "hr", "hrs", "hour", "hours"], 86_400: ["d", "day", "days"], 604_800: ["w", "week", "weeks"],
    ]
    return Dictionary(uniqueKeysWithValues: names.flatMap { seconds, words in words.map { ($0, seconds) } })
  }()
}

extension String {
  fileprivate var isOne: Bool { self == "a" || self == "an" }
}
