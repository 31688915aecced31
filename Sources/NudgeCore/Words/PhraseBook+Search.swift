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
    var seen = SignsSeen(count: signCount)
    for end in words.indices {
      if let row = ends[words[end].key], let found = longest(endingAt: end, row: row, in: words, seen) { return found }
      if let row = signs[words[end].key] { seen.note(row: signRows, from: Int(row), at: end) }
    }
    return nil
  }

  /// Where each sign was seen last.
  private struct SignsSeen {
    private var places: [Int32]

    /// Before the text, by more than a phrase is long.
    private static let never = Int32(-1000)

    init(count: Int) { places = [Int32](repeating: Self.never, count: count) }

    mutating func note(row: [UInt16], from first: Int, at place: Int) {
      var index = first
      while row[index] != PhraseBook.noSign {
        places[Int(row[index])] = Int32(truncatingIfNeeded: place)
        index += 1
      }
    }

    /// Whether a phrase that ends there can have its sign before that.
    func allow(_ phrase: Phrase, endingAt end: Int) -> Bool {
      phrase.sign == PhraseBook.noSign || Int(places[Int(phrase.sign)]) + Int(phrase.mostWords) > end
    }
  }

  private func longest(endingAt end: Int, row: UInt16, in words: [TextWord], _ seen: SignsSeen) -> Found? {
    var best: (phrase: Phrase, start: Int)?
    var place = Int(row)
    while endPhrases[place] != Self.noPhrase {
      let phrase = phrases[Int(endPhrases[place])]
      place += 1
      guard !phrase.isException, seen.allow(phrase, endingAt: end),
        let start = start(of: phrase, endingAt: end, in: words)
      else { continue }
      if start < best?.start ?? .max, !isHindered(start..<end + 1, in: words) { best = (phrase, start) }
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
    for end in range.lowerBound..<reach {
      guard let row = ends[words[end].key] else { continue }
      var place = Int(row)
      while endPhrases[place] != Self.noPhrase {
        let phrase = phrases[Int(endPhrases[place])]
        place += 1
        guard phrase.isException, let start = start(of: phrase, endingAt: end, in: words) else { continue }
        let reachesBeyond = start < range.lowerBound || end >= range.upperBound
        let coversIt = start <= range.lowerBound && end >= range.upperBound - 1
        if start < range.upperBound, reachesBeyond || coversIt { return true }
      }
    }
    return false
  }

  private func isEnd(_ index: Int, in words: [TextWord]) -> Bool {
    reading.isEdge(after: words[index], before: index + 1 < words.count ? words[index + 1] : nil)
  }

  private func start(of phrase: Phrase, endingAt end: Int, in words: [TextWord]) -> Int? {
    if phrase.isAtEnd, !isEnd(end, in: words) { return nil }
    return start(of: phrase.steps, before: end + 1, in: words, anchored: phrase.isAtStart)
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
      // Nothing between is like any other two steps; a gap stays within its sentence.
      var earliest = start(before: end)
      for place in stride(from: end - 1, through: max(1, end - most), by: -1) {
        if words[place].ending == .sentence || words[place - 1].ending == .sentence { break }
        if let start = start(before: place) { earliest = min(start, earliest ?? start) }
      }
      return earliest
    }
  }
}
