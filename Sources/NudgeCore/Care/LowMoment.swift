extension EntryView {
  /// Whether it tells, in numbers or a feeling, of a moment as low as they come. Words of danger are another matter: they bring
  /// the card at once.
  public var tellsOfALowMoment: Bool {
    let fields = fields ?? [:]
    let (mood, energy) = (fields["mood"].flatMap { Int($0) }, fields["energy"].flatMap { Int($0) })
    if mood == 1 || energy == 1 && (mood ?? 2) <= 2 { return true }
    if let after = fields["after"].flatMap({ Int($0) }), after <= 1 { return true }
    guard kind == EntryKind.checkIn.rawValue else { return false }
    let words = [text, fields["feelings"] ?? "", fields["body"] ?? ""].joined(separator: " ")
    return Self.lowWords.first(in: words) != nil
  }

  private static let lowWords: PhraseBook = {
    var book = PhraseBook()
    let phrases = [
      "hopeless", "helpless", "worthless", "despair", "despairing", "desperate", "desperation", "numb", "empty inside",
      "can't cope", "cannot cope", "not coping", "can't do this", "cannot do this", "falling apart", "fell apart",
      "breaking down", "broke down", "at the end of my rope", "too much for me", "all too much", "can't anymore",
      "can't any more", "can't take it", "cannot take it", "in a dark place", "in a dark hole", "at rock bottom",
    ]
    for phrase in phrases { try? book.add(phrase, subject: 0) }
    book.close()
    return book
  }()
}
