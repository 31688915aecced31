/// Words of which times are made, to tell a time that is not understood from a cue like "after breakfast".
enum TimeSigns {
  static func areLikeATime(_ words: [String]) -> Bool {
    words.contains(where: isSign) || zip(words, words.dropFirst()).contains(where: isPair)
      || WhenPhrase.isLater(words)
  }

  private static func isSign(_ word: String) -> Bool {
    if signs.contains(word) || Weekday(spokenInPlural: word) != nil { return true }
    // "sun" and "mon" are words of their own, "may" and "march" as well.
    if word.utf8.count > 3, Weekday(spoken: word) != nil { return true }
    if word.utf8.count > 5, WhenParser.month(word) != nil { return true }
    return word.first?.isNumber == true && (word.contains(":") || word.hasSuffix("am") || word.hasSuffix("pm"))
  }

  /// "by 9", "8 to 9".
  private static func isPair(_ word: String, _ next: String) -> Bool {
    ["at", "by", "around", "before", "until"].contains(word) && Int(next) != nil || next == "to" && Int(word) != nil
  }

  /// With these a cue begins that is about something else than a clock.
  static let openings: Set = [
    "after", "before", "when", "whenever", "while", "if", "as", "during", "upon", "once", "because", "unless",
  ]

  private static let signs: Set = [
    "every", "each", "daily", "weekly", "monthly", "hourly", "tomorrow", "today", "tonight", "noon", "midnight",
    "oclock", "am", "pm", "weekday", "weekdays", "weekend", "weekends", "morning", "mornings", "evening", "evenings",
    "afternoon", "afternoons", "hour", "hours", "minute", "minutes", "week", "weeks", "month", "months", "twice",
    "fortnightly", "fortnight", "times", "year", "years", "between",
  ]
}
