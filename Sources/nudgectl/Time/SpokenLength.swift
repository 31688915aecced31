import NudgeCore

/// "20min", "1h30min", or a number of minutes: how long something took.
enum SpokenLength {
  /// - Throws: ``Failure`` for words that are no length, or one beyond a day.
  static func seconds(_ text: String) throws(Failure) -> Int {
    let isNumber = !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    guard let length = try? Duration(timeSpan: isNumber ? text + "min" : text) else { throw unclear(text) }
    let seconds = length.components.seconds
    guard seconds <= EntryDraft.times.upperBound else { throw unclear(text) }
    return Int(seconds)
  }

  private static func unclear(_ text: String) -> Failure {
    .badInput("“\(text.shownOnOneLine)” is no length of up to a day. These work: 20min, 1h30min, 20.")
  }
}
