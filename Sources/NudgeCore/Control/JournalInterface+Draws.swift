extension JournalMethods {
  static let draws = """
    # One entry by its number; one that was taken back, too.
    method Read(id: int) -> (entry: Entry)

    # Draws a past win out of the jar: each of them once before any comes again. Private ones are left out unless private is
    # true, and heavy ones stay in it. left says how many are still to come in this round. Without an entry there is none yet,
    # or, with left above 0, all that came up were heavy.
    method Draw(private: ?bool) -> (entry: ?Entry, left: int)

    # Earlier wins and mended setbacks that fit a setback, the best first: 3, or as many as limit says (1 to 20). The setback is
    # an entry of the journal, or what is told of it here; both together add up. Private ones are left out unless private is
    # true.
    method Evidence(
      entry: ?int,
      domain: ?string,
      value: ?string,
      tags: ?[]string,
      words: ?string,
      limit: ?int,
      private: ?bool
    ) -> (entries: []Entry)

    # A win to pick when no words come to mind, with what it brings along where that fits.
    type Starter (id: string, text: string, domain: ?string, outcome: ?string, source: ?string)

    # The wins to pick, in their order.
    method Starters() -> (starters: []Starter)

    """
}
