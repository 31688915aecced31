extension JournalMethods {
  static let care = """
    # Makes today a rest day: nudges rest until it is over, strength freezes, every measure stays neutral. on = false makes it an
    # ordinary day again.
    method Rest(on: ?bool) -> (day: string, rest: bool)

    # The person's own people, crisis plan and lines, from the configuration.
    method Support() -> (card: Card)

    """
}
