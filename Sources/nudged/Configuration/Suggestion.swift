import NudgeCore

/// "Did you mean …?": the one known word that is close to what was written.
nonisolated enum Suggestion {
  /// The closest of `known`; nil when none is close enough to be meant.
  static func closest(to word: String, among known: [String]) -> String? {
    let folded = fold(word)
    // A third of the word may differ; in short words, one character.
    let limit = max(1, folded.count / 3)
    return known.lazy.map { (word: $0, distance: distance(folded, fold($0))) }
      .filter { $0.distance <= limit }
      .min { ($0.distance, $0.word) < ($1.distance, $1.word) }?.word
  }

  /// What to do about an unknown word: the one that may be meant, else all there are.
  static func hint(for word: String, among known: [String]) -> String {
    closest(to: word, among: known).map { "Did you mean “\($0)”?" } ?? "Known: \(known.joined(separator: ", "))."
  }

  /// At most this much of a word is compared; nothing of ours is longer.
  private static let longest = 40

  /// Case and `_` for `-` are no difference.
  private static func fold(_ word: String) -> [Character] {
    word.prefix(longest).lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 }
  }

  /// Steps from one word to the other: insert, remove, replace, or swap neighbours (optimal string alignment).
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
