/// One record of the journal, as it was written.
public struct Entry: Hashable, Identifiable, Sendable {
  /// A number of its own, counted up from 1 and never used again.
  public let id: Int64
  /// When it was written.
  public let writtenAt: Instant
  /// The moment it is about: when it was written, or earlier for a late entry.
  public let at: Instant
  /// Seconds east of UTC where it was written, so that it keeps the wall-clock time the person saw; whole minutes, less than a
  /// day, as far as RFC 3339 can say it.
  public let offset: Int
  /// The local day it belongs to; fixed at writing, whatever travel follows.
  public let day: CivilDate
  /// The nudge it answers, if one asked.
  public let nudge: Nudge.ID?
  /// When it was taken back; nil: it counts.
  public let removedAt: Instant?
  /// What the person said.
  public package(set) var draft: EntryDraft

  public init(
    id: Int64, writtenAt: Instant, at: Instant? = nil, offset: Int, day: CivilDate, nudge: Nudge.ID?,
    removedAt: Instant? = nil, draft: EntryDraft
  ) {
    self.id = id
    self.writtenAt = writtenAt
    self.at = at ?? writtenAt
    self.offset = offset
    self.day = day
    self.nudge = nudge
    self.removedAt = removedAt
    self.draft = draft
  }
}
