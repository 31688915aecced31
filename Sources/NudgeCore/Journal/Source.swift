/// Where belief in one's own ability to act comes from: Bandura's four sources of self-efficacy (Bandura 1977, "Self-efficacy:
/// toward a unifying theory of behavioral change").
public enum Source: String, CaseIterable, Codable, Sendable {
  /// Having done it.
  case mastery
  /// Having seen others like oneself do it.
  case vicarious
  /// Credible encouragement, one's own included.
  case persuasion
  /// Reading one's own body and feelings as normal.
  case state
}

extension EntryKind {
  /// The source an entry of this kind feeds, unless the person says otherwise.
  public var usualSource: Source {
    switch self {
    case .win, .setback, .celebration, .learning: .mastery
    case .affirmation, .support: .persuasion
    case .checkIn, .reflection, .practice: .state
    }
  }
}
