/// Takes `3 called my sister` apart into the nudge and the answer.
struct AnswerWords: Equatable {
  var id: Int64?
  var text: String

  init(id: Int64?, text: String) {
    self.id = id
    self.text = text
  }

  /// - Parameter isWaiting: whether a nudge of that number can be answered; asked only when the words leave it open.
  init(_ words: [String], id: Int64?, isWaiting: (Int64) throws -> Bool) rethrows {
    if id == nil, words.count > 1, let number = words[0].asNudgeID, try isWaiting(number) {
      self.init(id: number, text: Array(words.dropFirst()).spoken)
    } else {
      self.init(id: id, text: words.spoken)
    }
  }
}
