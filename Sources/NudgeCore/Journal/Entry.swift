/// One record of the journal, as it was written.
public struct Entry: Hashable, Identifiable, Sendable {
  /// A number of its own, counted up from 1 and never used again.
  public let id: Int64
  /// When it was written.
  public let writtenAt: Instant
  /// Seconds east of UTC where it was written, so that it keeps the wall-clock time the person saw.
  public let offset: Int
  /// The local day it belongs to; fixed at writing, whatever travel follows.
  public let day: CivilDate
  /// The nudge it answers, if one asked.
  public let nudge: Nudge.ID?
  /// What the person said.
  public let draft: EntryDraft

  public init(id: Int64, writtenAt: Instant, offset: Int, day: CivilDate, nudge: Nudge.ID?, draft: EntryDraft) {
    self.id = id
    self.writtenAt = writtenAt
    self.offset = offset
    self.day = day
    self.nudge = nudge
    self.draft = draft
  }
}
