import NudgeCore
import NudgeStore

/// What is noticed in words that were just written. They are kept as they are, whatever is noticed.
extension WordLists {
  /// One friendly question, when a win is said too vaguely to be told from others later.
  func question(about entry: Entry) -> String? {
    guard entry.draft.kind == .win, entry.draft.fields.isEmpty else { return nil }
    return question(forVague: entry.draft.text, turn: Int(entry.id))
  }

  /// An offer to reword, when words hurt the one who wrote them.
  func wording(of entry: Entry) -> WordingView? {
    hurting(in: entry.draft.ownWords).map {
      WordingView(words: $0.text, offer: $0.offer, pattern: $0.pattern.rawValue)
    }
  }
}
