extension Guide {
  /// With what it is about in its questions, where they leave a place for it: `You wanted to try {something small}. What happened?`
  /// asks as “You wanted to try: ask Ana to ring me. What happened?” whom the person's own words may reach, and as “You wanted
  /// to try something small. What happened?” everybody else.
  ///
  /// - Parameter words: the person's own; nil: none, or not for whoever reads it.
  public func naming(_ words: String?) -> Guide {
    guard questions.contains(where: { $0.prompts.contains { $0.contains("{") } }) else { return self }
    var guide = self
    for index in guide.questions.indices {
      guide.questions[index].prompts = guide.questions[index].prompts.map { $0.naming(words?.shownOnOneLine) }
    }
    return guide
  }
}

extension String {
  fileprivate func naming(_ words: String?) -> String {
    guard let begin = firstIndex(of: "{"), let end = self[begin...].firstIndex(of: "}") else { return self }
    let (before, behind) = (self[..<begin], self[index(after: end)...])
    guard let words, !words.isEmpty else { return String(before + self[index(after: begin)..<end] + behind) }
    // "It's time for: stretch!" needs no full stop behind it.
    let isEnded = words.last.map { ".!?…".contains($0) } ?? false
    return before.withoutLastBlank + ": " + words + (isEnded && behind.first == "." ? behind.dropFirst() : behind)
  }
}

extension Substring {
  fileprivate var withoutLastBlank: Substring { last == " " ? dropLast() : self }
}
