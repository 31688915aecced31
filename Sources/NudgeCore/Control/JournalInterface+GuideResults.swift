extension JournalMethods {
  /// What guides make besides entries.
  static let guideResults = """
    # A tiny piece of a goal, or one that stands for itself.
    type Step (
      # Counted up from 1, never used again.
      id: int,
      goal: ?int,
      # Its place among the goal's steps, counted from 1.
      position: int,
      text: string,
      # "When the kettle is on".
      cue: ?string,
      # A calendar expression at which it asks.
      calendar: ?string,
      # 1 (easy) to 10 (hard): its rung on a ladder.
      difficulty: ?int,
      # What could go wrong, and what then.
      risk: ?string,
      # 0 to 100: how sure the person is, even if …
      confidence: ?int,
      evenIf: ?string,
      private: ?bool,
      # open, finished, released or split.
      state: string,
      # How it went: done, partial, started, rested or not-this-time.
      outcome: ?string,
      # The step it was split from.
      parent: ?int,
      # RFC 3339.
      madeAt: string,
      closedAt: ?string
    )

    # A small adjustment that is really tried, on a day. It ends, and is never late.
    type Trial (
      # Counted up from 1, never used again.
      id: int,
      # The entry of the setback it came out of; absent: an experiment.
      setback: ?int,
      adjustment: string,
      # YYYY-MM-DD
      tryOn: string,
      # HH:MM
      tryAt: string,
      confidence: ?int,
      evenIf: ?string,
      private: ?bool,
      # open, retried, revised or released.
      state: string,
      # What came of it.
      happened: ?string,
      # yes, partly or no.
      helped: ?string,
      next: ?string,
      # The trial it took the place of.
      follows: ?int,
      # RFC 3339.
      madeAt: string,
      endedAt: ?string
    )

    """
}
