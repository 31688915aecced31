extension Encouragement {
  /// The sentence that answers a submitted guide.
  ///
  /// - Parameters:
  ///   - entries: what was written, the guide's own entry first.
  ///   - tally: the wins; nil for a person who wants no numbers.
  public static func reply(to entries: [Entry], tally: Tally?) -> String {
    guard let first = entries.first else { return nothingWritten }
    if first.draft.kind == .setback { return facedSetback }
    return reply(to: entries.last { $0.draft.kind == .win } ?? first, tally: tally)
  }

  /// A guide without answers.
  public static let nothingWritten = "Nothing was written down, and that is fine."

  static let facedSetback = "Kept. You looked at it instead of looking away, and that's a win too."
}
