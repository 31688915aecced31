/// No parameters.
public struct Empty: Codable, Hashable, Sendable {
  public init() {}

  public init(from decoder: any Decoder) throws {}

  public func encode(to encoder: any Encoder) throws { _ = encoder.container(keyedBy: MemberKey.self) }
}
