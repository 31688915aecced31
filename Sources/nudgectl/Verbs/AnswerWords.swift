/// Takes `3 called my sister` apart into the nudge and the answer.
struct AnswerWords: Equatable {
  var id: Int64?
  var text: String

  init(id: Int64?, text: String) {
    self.id = id
    self.text = text
  }

  /// - Parameter isWaiting: whether a nudge of that number can be answered; asked when the words leave it open.
  /// - Throws: ``Failure`` for the number of a nudge that is not there.
  init(_ words: [String], id: Int64?, isWaiting: (Int64) throws -> Bool) throws {
    self.init(id: id, text: words.spoken)
    guard id == nil, words.count > 1, let number = words[0].asNudgeID else { return }
    if try isWaiting(number) {
      self.init(id: number, text: Array(words.dropFirst()).spoken)
    } else if !LeadingNumber.isQuantity(words) {
      throw LeadingNumber.unknown(
        Sentences.noSuchNudge(.init(id: number)), "nudgectl answer \"\(words.spoken.shownOnOneLine)\"")
    }
  }
}
