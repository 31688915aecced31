extension InsightMethods {
  /// The areas of life of the last four weeks, beside the four before.
  public struct Domains: Codable, Sendable {
    public var numbers: Bool
    /// The days that are looked at, `YYYY-MM-DD`, both included.
    public var from: String
    public var to: String
    /// By name.
    public var domains: [AreaCount]

    public init(numbers: Bool, from: String, to: String, domains: [AreaCount]) {
      self.numbers = numbers
      self.from = from
      self.to = to
      self.domains = domains
    }
  }
}

/// How many entries an area of life has.
public struct AreaCount: Codable, Hashable, Sendable {
  public var domain: String
  public var entries: Int
  /// In as many days before.
  public var before: Int

  public init(domain: String, entries: Int, before: Int) {
    self.domain = domain
    self.entries = entries
    self.before = before
  }
}
