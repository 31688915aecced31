extension Encouragement {
  /// The sentence that answers a submitted guide.
  ///
  /// - Parameter entries: what was written, the guide's own entry first; nothing in them hurts.
  public static func reply(to entries: [Entry], with praise: inout Praise, _ standing: Standing) -> String {
    guard let first = entries.first else { return nothingWritten }
    let isSetback = first.draft.kind == .setback
    let answered = isSetback ? first : entries.last { $0.draft.kind == .win } ?? first
    return reply(to: answered, with: &praise, standing)
  }

  /// The words were let go, as was wished.
  public static let wordsAreGone = "The words are gone. That you let them out stays."

  /// A guide without answers.
  public static let nothingWritten = "Nothing was written down, and that is fine."
}
