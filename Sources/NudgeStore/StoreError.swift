/// Why the journal could not be opened, read or written.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Reason: Hashable, Sendable {
    /// The file has tables of a later version of nudged. It was not touched.
    case newerSchema
    /// The file is no journal, or no longer whole. It was not written to.
    case damaged
    /// No space left on the device.
    case diskFull
    /// The file or its directory cannot be written.
    case readOnly
    /// A copy would leave too little room on the device, and was not begun.
    case noRoom
    /// The schema does not admit these values.
    case refused
    /// Anything else SQLite reports.
    case other
  }

  public let reason: Reason
  /// The journal's path.
  public let path: String
  /// SQLite's own words.
  public let detail: String

  public var description: String {
    switch reason {
    case .newerSchema:
      "\(path) was written by a newer nudged. Nothing was changed; please install that version again."
    case .damaged:
      "\(path) is damaged or is no journal (\(detail)). Nothing was written to it; "
        + "copy it somewhere safe before you try to repair it."
    case .diskFull: "The disk is full: \(path) could not be written. Make some room and try again."
    case .readOnly: "\(path) cannot be written (\(detail)). Check who owns it and whether its disk is writable."
    case .noRoom: "There is not enough room in \(path): \(detail). Make some room and try again."
    case .refused, .other: "\(path): \(detail)"
    }
  }
}
