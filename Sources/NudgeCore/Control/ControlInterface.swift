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
      # What it asks. Neutral where it is about a trial or a step.
      question: string,
      # The words of that trial or step, for the person's own terminal. Not in Monitor.
      about: ?string,
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
      # What holds it: paused, quiet-hours, locked, too-soon, daily-cap or no-server.
      heldBy: ?string
    )

    \(JournalMethods.entryType)
    \(JournalMethods.noticedTypes)

    # When a plan elapses next.
    type Occurrence (plan: string, at: string)

    # One row of the ledger: the state a nudge was in from then on, and the gate that decided it, if one did. The gates:
    # paused, quiet-hours, locked, too-soon, daily-cap, already-done, no-server, expired, merged.
    type Decision (at: string, state: string, gate: ?string)

    # What is remembered of an hour of the day; older answers weigh less, so these are no whole numbers.
    type Hour (hour: int, answered: float, unanswered: float)

    # One decision of a simulation: without a gate the nudge is shown, with one it is held or ended.
    type Simulated (plan: string, at: string, gate: ?string)

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
      # Whether the pause ends at the next unlock.
      pausedUntilBack: bool,
      # Present while quiet hours hold.
      quietUntil: ?string,
      # The notification server's name; absent when none is there.
      server: ?string,
      pending: []Nudge,
      # In Monitor, each without its words.
      winsToday: []Entry,
      winsThisWeek: int,
      next: ?Occurrence,
      # true on a rest day.
      rest: ?bool,
      # false: the person wants no numbers shown.
      numbers: ?bool,
      # A trial that is open, and was to be tried today or earlier. Not in Monitor.
      toTry: ?ToTry,
      # true when nothing was written for two weeks or longer, until something is.
      back: ?bool,
      # What happened to the journal's file from outside: as long as it is not in its place, else for that day.
      journal: ?string
    )

    # A trial and its day, YYYY-MM-DD. private: true when it is for the person alone.
    type ToTry (id: int, adjustment: string, day: string, private: ?bool)

    # How things stand.
    method Status() -> (
      version: string,
      day: string,
      paused: bool,
      pausedUntil: ?string,
      pausedUntilBack: bool,
      quietUntil: ?string,
      server: ?string,
      pending: []Nudge,
      winsToday: []Entry,
      winsThisWeek: int,
      next: ?Occurrence,
      # true on a rest day.
      rest: ?bool,
      # false: the person wants no numbers shown.
      numbers: ?bool,
      toTry: ?ToTry,
      # true when nothing was written for two weeks or longer, until something is.
      back: ?bool,
      # What happened to the journal's file from outside: as long as it is not in its place, else for that day.
      journal: ?string
    )

    # What is to come, soonest first: the next occurrence of every plan, and of the others the soonest. Limit goes from 1 to
    # 100; when absent, there are five, or one of every plan where there are more.
    method Upcoming(limit: ?int) -> (occurrences: []Occurrence)

    # The nudges that can still be answered, oldest first.
    method Pending() -> (nudges: []Nudge)

    # Answers a nudge: its guide's kind of entry is written, and the nudge is done. Effort goes from 1 to 5; outcome is
    # done, partial, started, rested or not-this-time. The rest is as for Log of org.nudged.Journal, and so is what the reply
    # brings along.
    method Answer(
      id: ?int,
      text: string,
      effort: ?int,
      outcome: ?string,
      domain: ?string,
      value: ?string,
      tags: ?[]string,
      source: ?string,
      private: ?bool,
      seconds: ?int,
      fields: ?[string]string
    ) -> (nudge: Nudge, entry: Entry, message: string, question: ?string, wording: ?Wording, card: ?Card)

    # Puts a nudge off: until an instant, or as long as its plan says.
    method Snooze(id: ?int, until: ?string) -> (nudge: Nudge)

    # "Not today": ends a nudge, with no reason asked.
    method Skip(id: ?int) -> (nudge: Nudge)

    # Shows nothing until an instant; with untilBack until the next unlock or login; with neither until Resume.
    method Pause(until: ?string, untilBack: ?bool) -> (until: ?string, untilBack: bool)

    # Ends a pause.
    method Resume() -> (wasPaused: bool)

    # Why a nudge, or the latest nudge of a plan, came or did not come. Without either: the latest nudge of all.
    method Why(id: ?int, plan: ?string) -> (
      plan: string,
      # Absent when the plan has made none yet.
      nudge: ?Nudge,
      # Everything decided about it, oldest first.
      decisions: []Decision,
      # When it can come next, as far as time decides that.
      nextChance: ?string,
      # What it waits for besides: resume, unlock or server.
      waitsFor: ?string,
      # When its plan elapses next.
      next: ?string,
      # Signals that could not be read, and what is assumed instead: lock (as if unlocked).
      unreadable: []string,
      # How many nudges of the plan in a row found no answer.
      unanswered: int,
      # Every how-manieth occurrence of the plan asks now: 1 when every one does.
      every: int,
      # The limits in force.
      perDay: int,
      minimumGapSeconds: int,
      # With learned timing: what is remembered of each hour the plan may ask in.
      hours: ?[]Hour,
      # What happened to the journal's file from outside, on that day: what was decided before may be in another one.
      journal: ?string,
      # Why the session bus cannot be reached, and what helps, over several lines; absent: it can.
      busTrouble: ?string
    )

    # What plans would do in a stretch of time: the same planner, other clocks. Dates are YYYY-MM-DD, stretches of a day
    # HH:MM..HH:MM, stretches of days YYYY-MM-DD..YYYY-MM-DD. The person of the simulation answers everything that is
    # shown, unless told otherwise. With "more": in several replies.
    method Simulate(
      # The first day, today when absent; at its beginning.
      from: ?string,
      # The last day, a week later when absent; to its end.
      to: ?string,
      # A name of the tz database; the person's when absent.
      zone: ?string,
      # The text of a configuration file; the one in force when absent.
      configuration: ?string,
      # When the machine sleeps or is off, every day.
      asleep: ?[]string,
      # When the screen is locked, every day.
      locked: ?[]string,
      # Days on which the machine is off altogether.
      away: ?[]string,
      # false: nothing is answered.
      answers: ?bool
    ) -> (nudges: []Simulated)

    # Reads the configuration again; with a mistake in it the old one stays in force.
    method Reload() -> (file: string, plans: int)

    # What the daemon sees of its surroundings.
    method Probe() -> (
      findings: []Finding,
      # The configuration it reads, whether it is there or not.
      configuration: ?string
    )

    # Puts a test on the screen, waits for what the person does with it, and takes it away again. With "more" there is a reply
    # for each stage: server, taken or refused, token, button, reply, closed, done; without it the last one alone.
    method TryNotification(
      # How long to wait for the person: 1 to 120, 20 when absent.
      waitSeconds: ?int
    ) -> (
      stage: string,
      # What the notification server calls itself.
      server: string,
      version: string,
      # What it says it can do.
      capabilities: []string,
      # Whether it says that it keeps notifications from view at present; absent where it does not tell.
      inhibited: ?bool,
      # The labels of the buttons it was given.
      buttons: []string,
      # Whether it was asked to let the person type into the notification.
      replyOffered: bool,
      # Whether it took the notification and gave it a number.
      taken: bool,
      # In its own words, why it did not.
      refusal: ?string,
      # The label of the button that came back, Open for a click on the notification itself.
      pressed: ?string,
      # Whether typed words came back; they are not looked at.
      replied: bool,
      # Whether a token came that lets a window take the focus.
      activationToken: bool,
      # Why it went away: 1 it ran out, 2 the person dismissed it, 3 nudged closed it, 4 no reason. Absent: not told.
      closed: ?int,
      # Whether the server was gone before the end.
      serverWent: bool
    )

    # With "more": a first reply with the status, then one for every change: nudge, entry, pause, server, reload, journal (another
    # file is in its place), and status again when a new day begins, or quiet hours begin or end. Each has the status as it is
    # then. Entries come without their text.
    method Monitor() -> (event: string, nudge: ?Nudge, kind: ?string, status: ?StatusReport)

    # The next call on this connection is kept once at most. A key that a call was kept with is answered with AlreadyKept; so a
    # call whose reply was lost can be made once more, with the same key. The latest 256 are remembered.
    method Once(key: string) -> ()

    # A call with this key was kept before; nothing was kept this time.
    error AlreadyKept ()

    # No notification server is on the session bus.
    error NoServer ()

    # The session bus cannot be reached: why, and what helps, over several lines.
    error NoBus (reason: string)

    # Another test is on the screen; one at a time.
    error AlreadyTrying ()

    # There is no plan of that name.
    error NoSuchPlan (plan: string)

    # A stretch of time, a day or a zone that cannot be used.
    error BadSimulation (field: string, reason: string)

    # A pause until the person is back needs a lock screen to tell that; there is none here.
    error NoLockSignal ()

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

    # More than a parameter takes; nothing of the call was done. parameter may be parameters: all together.
    error TooMuch (parameter: string, reason: string)

    # The journal could not be written, or, with read true, not be read; nothing of the call was kept.
    error NotStored (reason: string, read: ?bool)

    # The journal is not in its place, or another is there since this connection was made; nothing was read or kept. The reason says
    # what happened and what helps. On another connection the call may work again.
    error NoJournal (reason: string)

    """
}
