/// The words of a phrase about time, made alike: small letters, plain dashes and digits, no quotes, no full stops at the end,
/// no apostrophes; a comma is a word of its own.
struct TimeWords {
  let list: [String]

  /// More than anybody says about a time. Whatever is longer is not looked into.
  private static let mostBytes = 400

  init(_ words: [String]) {
    let text = words.joined(separator: " ")
    guard text.utf8.count <= TimeWords.mostBytes else {
      list = []
      return
    }
    var plain = ""
    for scalar in text.unicodeScalars { TimeWords.append(scalar, to: &plain) }
    list = plain.split(separator: " ").flatMap { TimeWords.apart(String($0)) }
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    if scalar.isASCII, scalar.properties.isAlphabetic {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value).lowercased))
    } else if scalar.properties.isWhitespace {
      text += " "
    } else if let plain = plain[scalar] {
      text += plain
    } else if (0xff10...0xff19).contains(scalar.value) {
      text += String(scalar.value - 0xff10)
    } else {
      text += scalar.properties.lowercaseMapping
    }
  }

  /// What is written in more than one way, or says nothing about a time.
  private static let plain: [Unicode.Scalar: String] = {
    var plain: [Unicode.Scalar: String] = [
      ",": " , ", ";": " , ", "、": " , ", "，": " , ", "&": " and ", "+": " and ", "@": " at ",
    ]
    for dash in "‐‑‒–—―−﹘﹣－".unicodeScalars { plain[dash] = "-" }
    for colon in "：∶꞉".unicodeScalars { plain[colon] = ":" }
    for nothing in "'’‘ʼ`´\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}\u{ad}".unicodeScalars { plain[nothing] = "" }
    for blank in "\"“”„«»()[]\u{21}?…~≈".unicodeScalars { plain[blank] = " " }
    return plain
  }()

  /// One word as it is, or the words that were written as one: "mon-fri", "half-past", "8p.m.".
  private static func apart(_ written: String) -> [String] {
    var word = written
    while let last = word.last, last == "." || last == ":" { word.removeLast() }
    if word.hasSuffix("a.m") || word.hasSuffix("p.m") { word.remove(at: word.index(word.endIndex, offsetBy: -2)) }
    if word.first?.isNumber == true, word.hasSuffix("ish") { word.removeLast(word.hasSuffix("-ish") ? 4 : 3) }
    return word.isEmpty ? [] : weekdays(word) ?? hyphened(word) ?? [word]
  }

  /// "mon-fri", "mon..fri", "tue/thu".
  private static func weekdays(_ word: String) -> [String]? {
    for (mark, meaning) in [("..", "to"), ("-", "to"), ("/", "and")] {
      let parts = word.parted(by: mark)
      guard parts.count > 1, parts.allSatisfy({ Weekday(spoken: $0) != nil }) else { continue }
      return Array(parts.map { [$0] }.joined(separator: [meaning]))
    }
    return nil
  }

  /// "half-past", "twenty-five", "o-clock"; nothing with digits.
  private static func hyphened(_ word: String) -> [String]? {
    let parts = word.parted(by: "-")
    let isWords = parts.count > 1 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isLetter) }
    return isWords ? parts : nil
  }
}

extension String {
  /// The parts between the marks; the standard library splits at single characters.
  fileprivate func parted(by mark: String) -> [String] {
    let bytes = Array(utf8)
    let sought = Array(mark.utf8)
    var (parts, start, position): ([String], Int, Int) = ([], 0, 0)
    while position + sought.count <= bytes.count {
      if Array(bytes[position..<position + sought.count]) == sought {
        parts.append(String(decoding: bytes[start..<position], as: UTF8.self))
        position += sought.count
        start = position
      } else {
        position += 1
      }
    }
    return parts + [String(decoding: bytes[start...], as: UTF8.self)]
  }
}

extension Weekday {
  /// "mon", "tues", "wednesday": three letters or more, small ones.
  init?(spoken word: String) {
    guard word.utf8.count >= 3 else { return nil }
    let found = Weekday.allCases.first { $0.name.lowercased().hasPrefix(word) }
    guard let day = found ?? (word == "weds" ? .wednesday : nil) else { return nil }
    self = day
  }

  /// "mondays".
  init?(spokenInPlural word: String) {
    guard word.last == "s", let day = Weekday.allCases.first(where: { $0.name.lowercased() == word.dropLast() }) else {
      return nil
    }
    self = day
  }
}

/// Numbers in words.
enum NumberWords {
  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90]

  /// "eight", "twenty", "twenty five", and how many words it took.
  static func read(_ words: ArraySlice<String>) -> (value: Int, count: Int)? {
    guard let first = words.first else { return nil }
    if let value = small.firstIndex(of: first) { return (value, 1) }
    guard let ten = tens[first] else { return nil }
    guard let second = words.dropFirst().first, let one = small.firstIndex(of: second), (1...9).contains(one) else {
      return (ten, 1)
    }
    return (ten + one, 2)
  }

  /// "1st", "22nd", "third": the number of a day or a week.
  static func ordinal(_ word: String) -> Int? {
    if let found = ordinals.firstIndex(of: word) { return found + 1 }
    var cursor = TextCursor(word)
    guard let number = cursor.takeNumber(), (1...31).contains(number) else { return nil }
    return ["st", "nd", "rd", "th"].contains(cursor.text(cursor.position..<cursor.end)) ? number : nil
  }

  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
  ]
}
