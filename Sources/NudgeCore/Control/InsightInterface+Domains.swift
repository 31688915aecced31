extension InsightMethods {
  static let domains = """
    # How many entries an area of life has: in the days that are looked at, and in as many days before them.
    type AreaCount (domain: string, entries: int, before: int)

    # The areas of life of the last 28 days, today among them, beside the 28 before, by name: none is worth more than another.
    # Entries of no area are left out. Where numbers is false, the person wants no figures, and there are none.
    method Domains() -> (numbers: bool, from: string, to: string, domains: []AreaCount)

    """
}
