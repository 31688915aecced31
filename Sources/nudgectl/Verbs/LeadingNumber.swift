/// A number in front of words: of a goal or a nudge, or a part of what is said, as in "20 minutes of sun".
enum LeadingNumber {
  /// Whether the words are about so many of something.
  static func isQuantity(_ words: [String]) -> Bool {
    guard words.count > 1 else { return true }
    let next = words[1].lowercased().filter { $0.isLetter || $0 == "%" || $0 == "-" }
    return next.isEmpty || next.hasSuffix("s") || units.contains(next)
  }

  /// What follows a number without an s at its end.
  private static let units: Set<String> = [
    "min", "h", "hr", "km", "m", "k", "kg", "g", "l", "ml", "x", "%", "percent", "pm", "am", "of", "out", "people",
    "more", "small", "little", "big", "good", "new", "short", "long", "or", "to", "and", "feet", "men",
    "women", "children", "euro", "push-up", "sit-up", "minute", "hour", "day", "week", "page", "step", "mile", "glass",
    "cup", "line", "call", "walk", "round", "set", "win", "thing", "kilo", "tea", "half", "full", "whole", "deep",
    "slow",
    "friendly", "nice", "healthy", "at", "in", "on", "oclock",
  ]

  /// - Parameter sentence: what there is none of.
  static func unknown(_ sentence: String, _ line: String) -> Failure {
    .no("\(sentence)\nDoes the number belong to your words? Then with quotes: \(line)")
  }
}
