extension JournalMethods {
  /// The interface text, as `GetInterfaceDescription` gives it.
  public static let description = """
    # The journal: wins and other entries.
    interface org.nudged.Journal

    # One record of the journal.
    type Entry (
      # Counted up from 1, never used again.
      id: int,
      # win, setback, check-in, affirmation, reflection, support, celebration, practice or learning.
      kind: string,
      # As written.
      text: string,
      # 1 to 5.
      effort: ?int,
      # done, partial, started, rested or not-this-time.
      outcome: ?string,
      # An area of life.
      domain: ?string,
      tags: []string,
      # The local day it belongs to, YYYY-MM-DD; fixed at writing.
      day: string,
      # RFC 3339, with the offset of the place where it was written.
      writtenAt: string,
      # The nudge it answers.
      nudge: ?int
    )

    # Writes an entry. The reply comes after the entry is on disk.
    method Log(
      kind: string,
      text: string,
      effort: ?int,
      outcome: ?string,
      domain: ?string,
      tags: ?[]string
    ) -> (entry: Entry, message: string, today: int, thisWeek: int)

    # Entries, newest first: the latest 20, or as many as limit says (1 to 1000). With "more": in several replies, without
    # limit all of them.
    method List(limit: ?int, kind: ?string, day: ?string) -> (entries: []Entry)

    # Takes the latest entry back.
    method Undo() -> (entry: Entry)

    # There is nothing to take back.
    error NothingToUndo ()

    # A mistake of nudged's own; its log says more.
    error InternalError ()

    # An entry that cannot be kept as it is.
    error BadEntry (field: string, reason: string)

    # The journal could not be written; nothing of the call was kept.
    error NotStored (reason: string)

    """
}
