extension PhraseBook {
  /// A phrase that was found.
  struct Found: Hashable, Sendable {
    let subject: Int
    /// Where it stands in the text, in bytes of UTF-8.
    let bytes: Range<Int>
  }

  /// The phrase that is complete first; of several with the same last word the longest, then the one added first.
  func first(in text: String) -> Found? {
    if isEmpty { return nil }
    let words = reading.words(of: text)
    for end in words.indices {
      guard let row = ends[words[end].key] else { continue }
      if let found = longest(endingAt: end, row: row, in: words) { return found }
    }
    return nil
  }

  private func longest(endingAt end: Int, row: UInt16, in words: [TextWord]) -> Found? {
    var best: (phrase: Phrase, start: Int)?
    eachPhrase(of: row, endingAt: end, in: words, exceptions: false) { phrase, start in
      guard start < best?.start ?? .max, !isHindered(start..<end + 1, in: words) else { return }
      best = (phrase, start)
    }
    guard let best else { return nil }
    return Found(
      subject: Int(best.phrase.subject),
      bytes: words[best.start].range.lowerBound..<words[end].range.upperBound)
  }

  /// Whether an exception overlaps those words and reaches beyond them, or is the same words.
  private func isHindered(_ range: Range<Int>, in words: [TextWord]) -> Bool {
    // No exception that begins within the phrase ends later than this.
    let reach = min(words.count, range.upperBound + longestException)
    var isHindered = false
    for end in range.lowerBound..<reach {
      guard !isHindered, let row = ends[words[end].key] else { continue }
      eachPhrase(of: row, endingAt: end, in: words, exceptions: true) { _, start in
        let reachesBeyond = start < range.lowerBound || end >= range.upperBound
        let coversIt = start <= range.lowerBound && end >= range.upperBound - 1
        if start < range.upperBound, reachesBeyond || coversIt { isHindered = true }
      }
    }
    return isHindered
  }

  /// Goes through the phrases of a row that end with a word, with where they begin.
  private func eachPhrase(
    of row: UInt16, endingAt end: Int, in words: [TextWord], exceptions: Bool, _ body: (Phrase, Int) -> Void
  ) {
    var place = Int(row)
    while endPhrases[place] != Self.noPhrase {
      let phrase = phrases[Int(endPhrases[place])]
      place += 1
      guard phrase.isException == exceptions else { continue }
      if phrase.isAtEnd, !isEnd(end, in: words) { continue }
      if let start = start(of: phrase, before: end + 1, in: words) { body(phrase, start) }
    }
  }

  private func isEnd(_ index: Int, in words: [TextWord]) -> Bool {
    reading.isEdge(after: words[index], before: index + 1 < words.count ? words[index + 1] : nil)
  }

  private func start(of phrase: Phrase, before end: Int, in words: [TextWord]) -> Int? {
    start(of: phrase.steps, before: end, in: words, anchored: phrase.isAtStart)
  }

  /// Where those steps begin when they end right before a word; as early as they can. nil: they do not stand there.
  private func start(of range: Range<Int>, before end: Int, in words: [TextWord], anchored: Bool) -> Int? {
    if range.isEmpty {
      return !anchored || reading.isEdge(before: end > 0 ? words[end - 1] : nil) ? end : nil
    }
    let rest = range.lowerBound..<range.upperBound - 1
    func start(before place: Int) -> Int? { self.start(of: rest, before: place, in: words, anchored: anchored) }
    switch steps[rest.upperBound].meaning {
    case .word(let key): return end > 0 && words[end - 1].key == key ? start(before: end - 1) : nil
    case .list(let number, let optional):
      var earliest = optional ? start(before: end) : nil
      lists[number].eachStart(before: end, in: words) { place in
        guard let start = start(before: place) else { return }
        earliest = min(start, earliest ?? start)
      }
      return earliest
    case .gap(let most):
      var earliest: Int?
      for place in stride(from: end, through: max(0, end - most), by: -1) {
        // A gap stays within its sentence.
        if place == 0 || words[place - 1].ending == .sentence { break }
        if let start = start(before: place) { earliest = min(start, earliest ?? start) }
      }
      return earliest
    }
  }
}
