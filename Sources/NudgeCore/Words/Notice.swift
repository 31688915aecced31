/// What was noticed in the words of an entry.
public struct Notice: Hashable, Sendable {
  /// They tell of acute danger.
  public let namesDanger: Bool
  /// They are harsh to the one who wrote them.
  public let hurting: HurtingWord?
  /// They say that there was nothing.
  public let isEmpty: Bool

  /// Whether it may be praised, and count for something. All of it is kept.
  public var isPraised: Bool { !namesDanger && hurting == nil && !isEmpty }
}

extension EntryKind {
  /// Whether entries of this kind stand for something good, so that words which hurt, or "nothing", do not count as one.
  public var needsPraise: Bool {
    switch self {
    case .win, .affirmation, .celebration, .learning, .support, .reflection: true
    case .setback, .checkIn, .practice: false
    }
  }
}
