/// What a harsh sentence does to the person who writes it.
public enum HurtingPattern: String, CaseIterable, Codable, Sendable {
  /// A name for the whole person.
  case label
  /// From one time to always, from one thing to all.
  case overGeneralising = "over-generalising"
  /// Doubting what was decided with what is known since.
  case secondGuessing = "second-guessing"
  /// Seeing oneself through what others may think.
  case othersJudgment = "others-judgment"
  /// Drawing back from people and tries.
  case withdrawal
}

/// Words that hurt, found in what a person wrote about themselves.
public struct HurtingWord: Hashable, Sendable {
  /// As it was written.
  public let text: String
  /// One kind sentence that asks for what happened in place of the verdict.
  public let offer: String
  public let pattern: HurtingPattern
}

/// The words that hurt, and what to say about them.
public struct HurtingWords: Hashable, Sendable {
  private let book: PhraseBook
  private let notes: [Note]

  /// What belongs to one group of phrases.
  public struct Note: Hashable, Sendable {
    public let offer: String
    public let pattern: HurtingPattern

    public init(offer: String, pattern: HurtingPattern) {
      self.offer = offer
      self.pattern = pattern
    }
  }

  /// - Parameters:
  ///   - book: closed; the subjects of its phrases are places in `notes`.
  public init(book: PhraseBook = PhraseBook(), notes: [Note] = []) {
    self.book = book
    self.notes = notes
  }

  func first(in text: String) -> HurtingWord? {
    guard let found = book.first(in: text), let note = notes[safely: found.subject] else { return nil }
    return HurtingWord(text: text.slice(ofBytes: found.bytes), offer: note.offer, pattern: note.pattern)
  }
}

extension Array {
  fileprivate subscript(safely index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension String {
  /// The text of a range of its bytes, which begins and ends between code points.
  fileprivate func slice(ofBytes range: Range<Int>) -> String {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(self[start..<utf8.index(start, offsetBy: range.count)])
  }
}
