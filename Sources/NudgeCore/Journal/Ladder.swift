extension [Step] {
  /// From easy to hard: by difficulty, those without one behind those with one, and in the order the person gave them.
  public var onLadder: [Step] {
    sorted { left, right in
      let (a, b) = (left.difficulty ?? .max, right.difficulty ?? .max)
      return (a, left.position, left.id) < (b, right.position, right.id)
    }
  }
}

extension Step {
  /// Whether it looks like more than one step: long, or with words that tie several things together. A guess, and no verdict.
  public static func looksBig(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
    return words.count > 12 || words.contains { big.contains(String($0)) }
  }

  private static let big: Set<String> = [
    "and", "then", "also", "plus", "finally", "everything", "all", "every", "everyone", "everybody", "whole", "entire",
    "entirely", "complete", "completely", "totally", "always", "forever",
  ]
}
