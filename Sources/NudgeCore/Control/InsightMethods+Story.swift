extension InsightMethods {
  /// Part of the journal as a story.
  public struct Story: Codable, Sendable {
    public var pieces: [StoryPiece]
    /// Entries read so far, of `total`.
    public var entries: Int
    public var total: Int

    public init(pieces: [StoryPiece], entries: Int, total: Int) {
      self.pieces = pieces
      self.entries = entries
      self.total = total
    }

    public struct Parameters: Codable, Sendable {
      /// `YYYY-MM-DD`; absent: from the beginning.
      public var from: String?
      /// The last day; absent: to the end.
      public var to: String?
      /// Whether private entries are told; not unless it is true.
      public var `private`: Bool?

      public init(from: String? = nil, to: String? = nil, private: Bool? = nil) {
        self.from = from
        self.to = to
        self.private = `private`
      }
    }
  }
}
