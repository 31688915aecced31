/// Why a time zone could not be had.
public enum ZoneError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No zone goes by that name, or the name is none that a zone could have ("../x", "/etc/passwd").
  case unknown(identifier: String)
  /// The zone's file is damaged or of a form this project does not read; `reason` says what is wrong with it.
  case unreadable(identifier: String, reason: String)

  /// One sentence for the person.
  public var description: String {
    switch self {
    case .unknown(let identifier):
      "There is no time zone \"\(identifier)\". Names look like Europe/Berlin, or UTC."
    case .unreadable(let identifier, let reason):
      "The time zone file of \(identifier) can't be read: \(reason)."
    }
  }
}
