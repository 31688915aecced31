/// A time of day as the clocks of this world show it: "21:05", "9:05 p.m.", "下午9:05", "٠٩:٠٥ م", "21h05", "kl. 21.05".
///
/// What it does not know, it does not guess.
struct ForeignClock: Hashable, Sendable {
  let time: CivilTime
  /// "24:00" is the end of a day and not the beginning of one.
  let isEndOfDay: Bool

  func wall(on day: CivilDate) -> CivilDateTime {
    CivilDateTime(date: isEndOfDay ? CivilDate(daysSinceEpoch: day.daysSinceEpoch + 1) : day, time: time)
  }

  /// - Returns: nil for everything that is no time, or could be two.
  init?(_ text: String) {
    guard let parts = ForeignNumbers(text), (1...4).contains(parts.numbers.count) else { return nil }
    guard parts.numbers.count < 4 || parts.between.last == "." || parts.between.last == "," else { return nil }
    guard let half = Self.half(parts.before, parts.after), Self.areFine(parts) else { return nil }
    let numbers = parts.numbers.map(\.value)
    // "9" alone could be anything; "9 pm" and "21 Uhr" could not.
    if numbers.count == 1, half == .none, !Self.namesTheHour(parts) { return nil }
    let (minute, second) = (numbers.count > 1 ? numbers[1] : 0, numbers.count > 2 ? numbers[2] : 0)
    isEndOfDay = numbers[0] == 24 && minute == 0 && second == 0 && half == .none
    guard let hour = isEndOfDay ? 0 : half.hour(numbers[0]) else { return nil }
    guard let time = CivilTime(hour: hour, minute: minute, second: second) else { return nil }
    self.time = time
  }

  /// What stands between the numbers, and how many digits they have.
  private static func areFine(_ parts: ForeignNumbers) -> Bool {
    guard parts.numbers[0].digits <= 2 else { return false }
    for (index, between) in parts.between.enumerated().prefix(2) {
      let digits = parts.numbers[index + 1].digits
      switch between {
      case ":": if digits > 2 { return false }
      // "9.5" may be half past nine.
      case ".", ",": if digits != 2 { return false }
      default: if digits > 2 || ForeignWords.clockWords[between] == nil { return false }
      }
    }
    return true
  }

  private static func namesTheHour(_ parts: ForeignNumbers) -> Bool {
    !parts.after.isEmpty || ["kl", "klo"].contains(parts.before)
  }

  /// - Returns: nil when a word is not known, or they contradict each other.
  private static func half(_ before: String, _ after: String) -> DayHalf? {
    guard let words = words(in: before).flatMap({ front in words(in: after).map { front + $0 } }) else { return nil }
    let said = Set(words.filter { $0 != .none })
    return said.count > 1 ? nil : said.first ?? DayHalf.none
  }

  /// A run of letters may be several words: "uhrnachmittags", "分下午".
  private static func words(in run: String) -> [DayHalf]? {
    var rest = run[...]
    var words: [DayHalf] = []
    while !rest.isEmpty {
      var length = min(rest.count, ForeignWords.longestClockWord)
      while length > 0, ForeignWords.clockWords[String(rest.prefix(length))] == nil { length -= 1 }
      guard length > 0, let word = ForeignWords.clockWords[String(rest.prefix(length))] else { return nil }
      words.append(word)
      rest = rest.dropFirst(length)
    }
    return words
  }
}

/// What a word beside a time says of its hour.
enum DayHalf: Hashable, Sendable {
  /// Nothing: "Uhr", "h".
  case none
  /// From midnight to noon; twelve is midnight.
  case beforeNoon
  /// From noon to midnight; twelve is noon.
  case afterNoon
  /// A stretch of the day, in hours, up to 28 where it goes on past midnight: 晚上, 밤.
  case stretch(Int, Int)

  /// - Returns: the hour from 0 to 23; nil when there is none such, or two.
  func hour(_ hour: Int) -> Int? {
    switch self {
    case .none: return hour
    case .beforeNoon: return (0...12).contains(hour) ? hour % 12 : nil
    case .afterNoon: return (0...12).contains(hour) ? hour % 12 + 12 : nil
    case .stretch(let from, let to):
      let meant = hour > 12 ? [hour] : [hour % 12, hour % 12 + 12]
      let fitting = meant.filter { (from..<to).contains($0) || (from..<to).contains($0 + 24) }
      return fitting.count == 1 ? fitting[0] : nil
    }
  }
}

/// The numbers of a text, in the digits of any script, and the words around them without blanks, dots and marks of direction.
struct ForeignNumbers: Sendable {
  private(set) var before = ""
  private(set) var numbers: [(value: Int, digits: Int)] = []
  /// Between one number and the next: ":", ".", "," or a word.
  private(set) var between: [String] = []
  private(set) var after = ""

  /// - Returns: nil when there is no number, or one of more than nine digits.
  init?(_ text: String) {
    var words = [""]
    for scalar in text.lowercased().unicodeScalars.prefix(100) {
      if let digit = Self.digit(scalar) {
        if numbers.isEmpty || !words[words.count - 1].isEmpty {
          numbers.append((0, 0))
          words.append("")
        }
        let (value, digits) = numbers[numbers.count - 1]
        guard digits < 9 else { return nil }
        numbers[numbers.count - 1] = (value * 10 + digit, digits + 1)
      } else if let sign = Self.sign(scalar) {
        words[words.count - 1] += sign
      } else if scalar.properties.isWhitespace, !numbers.isEmpty, words[words.count - 1].isEmpty {
        // "21 05" are two numbers; a blank beside a word or a sign means nothing.
        words[words.count - 1] = " "
      }
    }
    guard !numbers.isEmpty, text.unicodeScalars.count <= 100 else { return nil }
    before = Self.bare(words[0])
    after = Self.bare(words[words.count - 1])
    between = words.dropFirst().dropLast().map { word in
      let sign = word.filter { $0 != " " }
      return [":", ".", ","].contains(sign) ? sign : sign.isEmpty ? " " : Self.bare(word)
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    guard scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  /// As it counts here; nil: it says nothing, like a blank or a mark of direction.
  private static func sign(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case ":", "∶", "：", "﹕", "︓", "꞉", "ː": return ":"
    case ".", "．", "。", "․": return "."
    case ",", "，", "،", "٫", "、": return ","
    case "µ": return "μ"
    case "'", "’", "·": return nil
    default:
      if scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint { return nil }
      return String(Character(scalar))
    }
  }

  private static func bare(_ word: String) -> String { word.filter { $0 != "." && $0 != "," && $0 != " " } }
}
