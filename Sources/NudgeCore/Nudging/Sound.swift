/// What is heard when a nudge is shown.
public enum Sound: Hashable, Sendable {
  case silent
  /// By a name of the freedesktop Sound Naming Specification, such as `message-new-instant`; which tone that is, the desktop's
  /// sound theme decides.
  case named(String)

  /// Reads `none` or a name; nil when it is neither.
  public init?(_ text: String) {
    if text == "none" {
      self = .silent
      return
    }
    guard let first = text.unicodeScalars.first, text.utf8.count <= Self.maximumLength, first != "-",
      text.unicodeScalars.allSatisfy(Self.isOfName)
    else { return nil }
    self = .named(text)
  }

  /// What a sound may be, for a person.
  public static let rule =
    "the name of a sound, such as \"message-new-instant\", of small letters, digits and -, without path or ending; or \"none\""

  private static let maximumLength = 64

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9", "-", "_": true
    default: false
    }
  }
}
