/// How the wins of some days spread over areas of life, values, sources and outcomes.
public struct WinShares: Hashable, Sendable {
  public private(set) var total = 0
  public private(set) var domains: [String: Int] = [:]
  public private(set) var values: [String: Int] = [:]
  public private(set) var sources: [Source: Int] = [:]
  public private(set) var outcomes: [Outcome: Int] = [:]

  public init() {}

  /// Adds so many wins that have these in common. Without an outcome, they were done.
  public mutating func add(_ wins: Int, domain: String?, value: String?, source: Source?, outcome: Outcome?) {
    total += wins
    if let domain { domains[domain, default: 0] += wins }
    if let value { values[value, default: 0] += wins }
    if let source { sources[source, default: 0] += wins }
    outcomes[outcome ?? .done, default: 0] += wins
  }
}
