extension Control {
  /// The interface text, as `GetInterfaceDescription` gives it.
  public static let description = """
    # Nudges: what is open, what comes next, and what a person does about it.
    # Instants are RFC 3339 with offset. Where an id may be left out, the nudge that was shown last is meant.
    interface org.nudged.Control

    # One occasion on which the daemon wants to ask something.
    type Nudge (
      # Counted up from 1, never used again.
      id: int,
      plan: string,
      guide: string,
      # What it asks.
      question: string,
      # planned, shown, snoozed, answered, skipped, expired, merged or withdrawn.
      state: string,
      # When its plan elapsed.
      occurrence: string,
      # When it wants to be shown next.
      dueAt: string,
      # When it stops asking.
      expiresAt: string,
      # How often it was put off.
      snoozes: int,
      # What holds it: already-done, paused, quiet-hours or no-server.
      heldBy: ?string
    )

    # One record of the journal.
    type Entry (
      id: int,
      kind: string,
      text: string,
      effort: ?int,
      outcome: ?string,
      domain: ?string,
      tags: []string,
      day: string,
      writtenAt: string,
      nudge: ?int
    )

    # When a plan elapses next.
    type Occurrence (plan: string, at: string)

    # One thing the daemon looked at.
    type Finding (topic: string, fine: bool, note: string)

    # All that one calm screen needs.
    type StatusReport (
      version: string,
      # The person's present day.
      day: string,
      paused: bool,
      # Absent while paused: until Resume.
      pausedUntil: ?string,
      # Present while quiet hours hold.
      quietUntil: ?string,
      # The notification server's name; absent when none is there.
      server: ?string,
      pending: []Nudge,
      winsToday: []Entry,
      winsThisWeek: int,
      next: ?Occurrence
    )

    # How things stand.
    method Status() -> (
      version: string,
      day: string,
      paused: bool,
      pausedUntil: ?string,
      quietUntil: ?string,
      server: ?string,
      pending: []Nudge,
      winsToday: []Entry,
      winsThisWeek: int,
      next: ?Occurrence
    )

    # The next occurrences of all plans, soonest first; limit goes from 1 to 100, 5 when absent.
    method Upcoming(limit: ?int) -> (occurrences: []Occurrence)

    # The nudges that can still be answered, oldest first.
    method Pending() -> (nudges: []Nudge)

    # Answers a nudge: its guide's kind of entry is written, and the nudge is done. Effort goes from 1 to 5; outcome is
    # done, partial, started, rested or not-this-time.
    method Answer(
      id: ?int,
      text: string,
      effort: ?int,
      outcome: ?string,
      domain: ?string,
      tags: ?[]string
    ) -> (nudge: Nudge, entry: Entry, message: string)

    # Puts a nudge off: until an instant, or as long as its plan says.
    method Snooze(id: ?int, until: ?string) -> (nudge: Nudge)

    # "Not today": ends a nudge, with no reason asked.
    method Skip(id: ?int) -> (nudge: Nudge)

    # Shows nothing until an instant, or until Resume.
    method Pause(until: ?string) -> (until: ?string)

    # Ends a pause.
    method Resume() -> (wasPaused: bool)

    # Reads the configuration again; with a mistake in it the old one stays in force.
    method Reload() -> (file: string, plans: int)

    # What the daemon sees of its surroundings.
    method Probe() -> (findings: []Finding)

    # With "more": a first reply with the status, then one for every change: nudge, entry, pause, server, reload.
    # Entries come without their text.
    method Monitor() -> (event: string, nudge: ?Nudge, kind: ?string, status: ?StatusReport)

    # There is no nudge of that number.
    error NoSuchNudge (id: int)

    # No nudge is open.
    error NothingPending ()

    # A mistake of nudged's own; its log says more.
    error InternalError ()

    # The nudge is answered, skipped or over.
    error NotOpen (id: int, state: string)

    # The nudge has been put off as often as its plan allows.
    error SnoozeLimit (id: int, atMost: int)

    # A time that is no RFC 3339 instant, or lies in the past.
    error BadTime (time: string, reason: string)

    # An entry that cannot be kept as it is.
    error BadEntry (field: string, reason: string)

    # The configuration has a mistake; line is 0 where none can be named.
    error BadConfiguration (file: string, line: int, key: string, reason: string)

    # The journal could not be written; nothing of the call was kept.
    error NotStored (reason: string)

    """
}
