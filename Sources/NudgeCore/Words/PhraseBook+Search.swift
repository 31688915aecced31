extension PhraseBook {
  /// A phrase that was found.
  struct Found: Hashable, Sendable {
    let subject: Int
    /// Which words of the text it is.
    let words: Range<Int>
  }

  /// The phrase that is complete first; of several with the same last word the longest, then the one added first.
  func first(in words: [TextWord]) -> Found? {
    if isEmpty { return nil }
    for end in words.indices where mayEnd(with: words[end].key) {
      if let found = longest(endingAt: end, in: words), !isHindered(found.words, in: words) { return found }
    }
    return nil
  }

  private func longest(endingAt end: Int, in words: [TextWord]) -> Found? {
    var best: Found?
    var index = endKeys.firstIndex(notBelow: words[end].key)
    while let (phrase, start) = nextPhrase(from: &index, endingAt: end, in: words, exceptions: false) {
      if start < best?.words.lowerBound ?? .max { best = Found(subject: Int(phrase.subject), words: start..<end + 1) }
    }
    return best
  }

  /// Whether an exception overlaps those words and reaches beyond them.
  private func isHindered(_ range: Range<Int>, in words: [TextWord]) -> Bool {
    // No exception that begins within the phrase has more words than this.
    let reach = min(words.count, range.upperBound + Self.longestException)
    for end in range.lowerBound..<reach where mayEnd(with: words[end].key) {
      var index = endKeys.firstIndex(notBelow: words[end].key)
      while let (_, start) = nextPhrase(from: &index, endingAt: end, in: words, exceptions: true) {
        let reachesBeyond = start < range.lowerBound || end >= range.upperBound
        if start < range.upperBound, reachesBeyond { return true }
      }
    }
    return false
  }

  /// The next phrase of those whose last word is that one, and where it begins.
  private func nextPhrase(
    from index: inout Int, endingAt end: Int, in words: [TextWord], exceptions: Bool
  ) -> (phrase: Phrase, start: Int)? {
    let key = words[end].key
    while index < endKeys.count, endKeys[index] == key {
      let phrase = phrases[Int(endPhrases[index])]
      index += 1
      guard phrase.isException == exceptions else { continue }
      if let start = start(of: phrase.steps, before: end + 1, in: words) { return (phrase, start) }
    }
    return nil
  }

  /// Where those steps begin when they end right before a word; as early as they can. nil: they do not stand there.
  private func start(of range: Range<Int>, before end: Int, in words: [TextWord]) -> Int? {
    if range.isEmpty { return end }
    let rest = range.lowerBound..<range.upperBound - 1
    switch steps[rest.upperBound].meaning {
    case .word(let key):
      return end > 0 && words[end - 1].key == key ? start(of: rest, before: end - 1, in: words) : nil
    case .list(let number, let optional):
      var earliest = optional ? start(of: rest, before: end, in: words) : nil
      lists[number].eachStart(before: end, in: words) { place in
        guard let start = start(of: rest, before: place, in: words) else { return }
        earliest = min(start, earliest ?? start)
      }
      return earliest
    }
  }
}
