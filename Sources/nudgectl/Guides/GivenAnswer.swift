import NudgeCore

/// An answer from the command line, in the form the protocol keeps it in: days may be named as people name them.
struct GivenAnswer {
  let question: String
  let words: String

  /// - Throws: ``Failure`` for words that name no day ahead.
  func kept(by guide: Guide, in surroundings: Surroundings) throws -> String {
    guard case .date? = guide.slot(question)?.question.kind, CivilDate(words) == nil else { return words }
    return try SpokenDay(words, in: surroundings).date.description
  }
}
