extension JournalMethods {
  static let care = """
    # Makes today a rest day: nudges rest until it is over, strength freezes, every measure stays neutral. on = false makes it an
    # ordinary day again.
    method Rest(on: ?bool) -> (day: string, rest: bool)

    # The person's own people, crisis plan and lines: from the configuration as it is now, whatever else is wrong with it, else
    # as they could last be read.
    method Support() -> (
      card: Card,
      # The configuration they are read from, or would be.
      file: ?string,
      # What kept some of that file from being read; absent: nothing did.
      trouble: ?string,
      # Whether they are, as a whole, from the last time they could be read.
      kept: ?bool
    )

    """
}
