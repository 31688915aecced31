/// What a page of a story says besides the story; it is handed over in front of it.
public struct StoryHeading: Codable, Hashable, Sendable {
  /// The day it was made on, `YYYY-MM-DD`; nil: it cannot be told.
  public var madeOn: String?
  /// Whether private entries are told.
  public var `private`: Bool

  public init(madeOn: String?, private: Bool) {
    self.madeOn = madeOn
    self.private = `private`
  }
}
