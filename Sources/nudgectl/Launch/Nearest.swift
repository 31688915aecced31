/// "Did you mean …?"
enum Nearest {
  /// The candidate a person most likely meant: one it begins, or one a slip or two away; nil when none is near.
  ///
  /// - Parameter letters: how many it takes to tell by its beginning.
  static func word(to typed: String, in candidates: [String], begunWith letters: Int = 2) -> String? {
    let typed = typed.lowercased()
    if typed.count >= letters, let begun = candidates.first(where: { $0.hasPrefix(typed) }) { return begun }
    let distances = candidates.map { (word: $0, slips: slips(Array(typed), Array($0))) }
    guard let nearest = distances.min(by: { $0.slips < $1.slips }) else { return nil }
    return nearest.slips <= max(1, min(typed.count, nearest.word.count) / 3) ? nearest.word : nil
  }

  /// Letters left out, put in, changed, or swapped with their neighbour (optimal string alignment distance).
  private static func slips(_ a: [Character], _ b: [Character]) -> Int {
    var rows = [Array(0...b.count)]
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
