/// What was said after `pause`.
enum PauseWords: Equatable {
  /// Nothing: until resumed.
  case open
  /// "until I am back": until the next unlock or login.
  case untilBack
  /// A time, in the person's words.
  case until([String])

  init(_ words: [String]) {
    if words.isEmpty {
      self = .open
    } else {
      self = Self.meansReturn(words) ? .untilBack : .until(words)
    }
  }

  private static func meansReturn(_ words: [String]) -> Bool {
    // A phone's or an editor's apostrophe is one, too.
    var said = words.spoken.lowercased().split(separator: " ").map { String($0.map { $0 == "’" ? "'" : $0 }) }
    if let first = said.first, ["until", "till", "til"].contains(first) { said.removeFirst() }
    return returns.contains(said.spoken)
  }

  private static let returns: Set<String> = [
    "back", "i am back", "i'm back", "im back", "i return", "my return", "i come back", "i get back", "i'm here again",
    "i am here again", "i unlock", "unlock", "the next unlock", "login", "i log in",
  ]
}
