extension InsightMethods {
  static let story = """
    # One sentence of a story: words of nudged's, the person's own as they were written, and nudged's again.
    type StorySentence (
      before: string,
      # Absent: the sentence is nudged's alone.
      words: ?string,
      after: string
    )

    # A piece of a story, in the order of reading.
    type StoryPiece (
      # title, chapter (a month), day (a paragraph), setback (one with what it taught), highlight or closing.
      kind: string,
      # Of a title or a chapter.
      heading: ?string,
      # The day that begins with it, YYYY-MM-DD; absent where it goes on with the day before.
      day: ?string,
      sentences: []StorySentence
    )

    # The journal as a story, part by part; to be called with "more". from and to are days, both included. Private entries are
    # told when private is true, and not otherwise. docs/story.md says what is told, and how.
    #
    # All parts together are the journal as it was at the moment of the call. entries counts those read so far, of total.
    method Story(from: ?string, to: ?string, private: ?bool) -> (pieces: []StoryPiece, entries: int, total: int)

    """
}
