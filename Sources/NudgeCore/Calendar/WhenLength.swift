/// A length of time as people say it: "1h 30m", "90 min", "half an hour", "two and a half hours", "2 days and 3 hours".
struct WhenLength {
  /// Civil days.
  private(set) var days = 0
  /// What is shorter than a day.
  private(set) var rest = Duration.zero

  /// Reads the words to the end, or gives `nil`.
  init?(_ words: ArraySlice<String>) {
    var left = words.filter { $0 != "," }[...]
    var inDigits: [String] = []
    while !left.isEmpty { inDigits += WhenLength.takeInDigits(&left) }
    guard !inDigits.isEmpty, read(inDigits.joined(separator: " ")) else { return nil }
  }

  /// Whether it is a number of whole days, which leaves the time of day open.
  var isWholeDays: Bool { days > 0 && rest == .zero }

  /// Puts digits in the place of what comes next: "half an hour" is "30 m", "two and a half" is "2.5".
  private static func takeInDigits(_ words: inout ArraySlice<String>) -> [String] {
    for (phrase, digits) in phrases where words.starts(with: phrase) {
      words = words.dropFirst(phrase.count)
      return digits
    }
    guard let first = words.first else { return [] }
    let spelled = first.isOne ? (1, 1) : NumberWords.read(words)
    let amount = spelled.map { "\($0.0)" } ?? first
    words = words.dropFirst(spelled?.1 ?? 1)
    if amount.utf8.allSatisfy(\.isDigit) {
      if takeHalf(&words) { return [amount + ".5"] }
      // "an hour and a half"
      if let unit = words.first, seconds[unit] != nil, words.dropFirst().starts(with: half) {
        words = words.dropFirst(1 + half.count)
        return [amount + ".5", unit]
      }
    }
    return amount == "and" ? [] : [amount]
  }

  private static func takeHalf(_ words: inout ArraySlice<String>) -> Bool {
    guard words.starts(with: half) else { return false }
    words = words.dropFirst(half.count)
    return true
  }

  private static let half = ["and", "a", "half"]

  private static let phrases: [([String], [String])] = [
    (["half", "an", "hour"], ["30", "m"]), (["half", "a", "hour"], ["30", "m"]), (["half", "hour"], ["30", "m"]),
    (["a", "half", "hour"], ["30", "m"]), (["half", "a", "minute"], ["30", "s"]),
    (["a", "quarter", "of", "an", "hour"], ["15", "m"]), (["quarter", "of", "an", "hour"], ["15", "m"]),
    (["three", "quarters", "of", "an", "hour"], ["45", "m"]), (["a", "couple", "of"], ["2"]),
    (["couple", "of"], ["2"]),
  ]

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
