/// The help of every verb as it is shown on 80 columns. When a help text is changed on purpose, so is its record here.
enum HelpSnapshots {
  static let all = [everyday, entries, aims, exchange, guides, care, pages, backups].reduce(into: [:]) {
    $0.merge($1) { $1 }
  }

  private static let everyday: [String: String] = [
    "": #"""
    OVERVIEW: Small wins, kept; small questions, answered.

    Everyday verbs read like speech, and quotes are not needed:

      nudgectl win
      nudgectl win walked five minutes
      nudgectl snooze 20m
      nudgectl pause until tomorrow 9:00

    An apostrophe, a bracket or a semicolon means something to the shell: where
    words have one, type nudgectl win alone, and write on its line.

    Without a verb it shows one calm screen: the open question, today's wins, what
    comes next.

    USAGE: nudgectl [--json] <subcommand>

    OPTIONS:
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    EVERYDAY SUBCOMMANDS:
      win                     Keep something that went well.
      checkin                 Note how you are: mood, energy, feelings, body, and a
                              fair reading of it.
      status                  The one calm screen: the open question, today's wins,
                              what comes next.
      next                    When the next nudges come.
      pending                 The questions that wait for you, with their numbers.
      answer                  Answer a question.
      snooze                  Put a question off.
      skip                    Not today: let a question go, with no reason asked.
      pause                   Have some quiet: no nudges for a while.
      resume                  End a pause.
      why                     Why a nudge came, or did not come.

    JOURNAL SUBCOMMANDS:
      setback                 Write down something that went wrong, or not as you
                              hoped.
      goal                    What you want to come closer to, in tiny steps:
                              if-then cues, a ladder, how sure you are.
      trial                   Small changes to try, each on its day.
      guide                   Be led through a few questions: evening wins, a
                              setback, letting it out, feedback, the weekly review
                              and more.
      practice                A coping tool: breathing, grounding, reframing,
                              rehearsal, a kind pause. Practised in calm times, it
                              is there in hard ones.
      affirm                  Say something kind and true to yourself.
      reflect                 Keep a thought.
      support                 Your own people, crisis plan and lines, at once; with
                              words, keep that you reached out.
      celebrate               Celebrate an effort, with something small if you like.
      learned                 Keep something you learned, also from others who
                              managed.
      jar                     Draw one of your past wins.
      evidence                Earlier wins and mended setbacks that fit what is
                              hard now.
      hard                    For a hard moment: your people, one practice, one
                              thing you managed. It asks nothing.
      rest                    Make today a rest day.
      list                    Read in the journal, newest first.
      show                    Read one entry with all that was said.
      edit                    Change an entry: reword it, or say more about it.
      remove                  Take an entry back, or take its words out for good.
      restore                 Bring an entry back that was taken back.
      undo                    Take the latest change back.
      share                   Put chosen entries on a page for one person.

    LOOKING BACK SUBCOMMANDS:
      review                  Look back on a week, a month or a year, and choose at
                              most three small steps.
      score                   Six small measures, beside your own targets and your
                              own usual.
      patterns                What tends to go together in your journal.
      calendar                A month or a year of days, with those that hold a win.
      report                  A page to look at: the last twelve months, or the
                              days you name.
      story                   Your journal as a story: months are chapters, and
                              every win is a sentence.

    UPKEEP SUBCOMMANDS:
      when                    Try out a time: when does it come next?
      simulate                Try out some days: what would come, and what not.
      watch                   Follow what happens, line by line, until Ctrl-C.
      doctor                  Look whether everything is as it should be, and say
                              how to mend it.
      config                  Your configuration: where it is, and whether it is
                              fine.
      export                  Write the journal to a file of your own.
      import                  Take over a file: nudged's own export, or another
                              journal's.
      backup                  Copies of your journal: make one now, look at them,
                              put one back.
      forget                  Erase your whole journal for good, its backups
                              included.
      reload                  Have the daemon read its configuration again.

      See 'nudgectl help <subcommand>' for detailed help.

    """#,
    "win": #"""
    OVERVIEW: Keep something that went well.

    Say it in your own words; quotes are not needed. Small ones count, and so does
    having started. Alone it asks you for a line, which may hold apostrophes and
    whatever else the shell would take for its own.

      nudgectl win
      nudgectl win walked five minutes
      nudgectl win called my sister --effort 4 --domain connection
      nudgectl win opened the letter --outcome started --tag paperwork
      nudgectl win said no kindly --value honesty --at 'yesterday 21:00'
      echo "slept seven hours" | nudgectl win

    Without words there are some to pick from. When the words begin with a dash,
    put -- in front of them.

    USAGE: nudgectl win [<options>] [<words> ...]

    ARGUMENTS:
      <words>                 What went well.

    OPTIONS:
      --step <number>         The step it is about, from nudgectl goal.
      --effort <1-5>          What it took: 1 (a breath) to 5 (all I had).
      --outcome <outcome>     How it went; all of them count. (values: done,
                              partial, started, rested, not-this-time)
      --domain <name>         The area of life: mood, focus, connection, or one of
                              your own.
      --value <words>         What matters to you about it, such as honesty.
      --tag <word>            A word to find it by; may be given more than once.
      --source <source>       Where it comes from: doing, seeing others, kind
                              words, or how you feel. (values: mastery, vicarious,
                              persuasion, state)
      --private               For your own terminal alone: in no notification,
                              nothing shared.
      --for <length>          The time you spent on it, such as 20min or 1h30min.
      --field <name=value>    Anything else, as name=value; may be given more than
                              once.
      --at <time>             When it was, such as 21:00, 'yesterday 21:00', monday
                              or '2h ago'.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "status": #"""
    OVERVIEW: The one calm screen: the open question, today's wins, what comes
    next.

    The same as nudgectl without a verb.

    USAGE: nudgectl status [--json]

    OPTIONS:
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "next": #"""
    OVERVIEW: When the next nudges come.

    USAGE: nudgectl next [--limit <number>] [--json]

    OPTIONS:
      --limit <number>        How many, from 1 to 100. Without it: 5, or one of
                              each plan where there are more.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "pending": #"""
    OVERVIEW: The questions that wait for you, with their numbers.

    Nothing has to be answered. What is left alone goes away by itself.

    USAGE: nudgectl pending [--json]

    OPTIONS:
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "answer": #"""
    OVERVIEW: Answer a question.

    In your own words; a few are enough. Without words it shows the question and
    asks for one line; an empty line means
    "not now". Where more than one thing is asked, it leads you from question to
    question.

      nudgectl answer called my sister
      nudgectl answer
      nudgectl answer 3 called my sister        (nudge 3, from nudgectl pending)
      nudgectl answer --id 3 2 pushups

    A number in front is taken as the nudge's when more words follow and that nudge
    is waiting; --id leaves no doubt.

    USAGE: nudgectl answer [<options>] [<words> ...]

    ARGUMENTS:
      <words>                 The answer.

    OPTIONS:
      --id <number>           The nudge's number, from nudgectl pending. Without
                              it: the one you were asked last.
      --effort <1-5>          What it took: 1 (a breath) to 5 (all I had).
      --outcome <outcome>     How it went; all of them count. (values: done,
                              partial, started, rested, not-this-time)
      --domain <name>         The area of life: mood, focus, connection, or one of
                              your own.
      --value <words>         What matters to you about it, such as honesty.
      --tag <word>            A word to find it by; may be given more than once.
      --source <source>       Where it comes from: doing, seeing others, kind
                              words, or how you feel. (values: mastery, vicarious,
                              persuasion, state)
      --private               For your own terminal alone: in no notification,
                              nothing shared.
      --for <length>          The time you spent on it, such as 20min or 1h30min.
      --field <name=value>    Anything else, as name=value; may be given more than
                              once.
      --window                Ask in a window of the desktop. For the Answer
                              button; the words may be the nudge's number.
      --hold                  Wait for Enter at the end, so that a terminal opened
                              for it stays readable.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "snooze": #"""
    OVERVIEW: Put a question off.

    Say when, as you would say it; without a time it is put off for as long as its
    plan says (15 minutes by default).

      nudgectl snooze
      nudgectl snooze 20m
      nudgectl snooze for 2 hours
      nudgectl snooze until 15:00
      nudgectl snooze 3 until tomorrow 9:00     (nudge 3, from nudgectl pending)

    USAGE: nudgectl snooze [<time> ...] [--id <number>] [--json]

    ARGUMENTS:
      <time>                  How long, or until when.

    OPTIONS:
      --id <number>           The nudge's number, from nudgectl pending. Without
                              it: the one you were asked last.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "skip": #"""
    OVERVIEW: Not today: let a question go, with no reason asked.

      nudgectl skip
      nudgectl skip 3

    USAGE: nudgectl skip [<number>] [--id <number>] [--json]

    ARGUMENTS:
      <number>                The nudge's number; without it, the one you were
                              asked last.

    OPTIONS:
      --id <number>           The nudge's number, from nudgectl pending. Without
                              it: the one you were asked last.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "pause": #"""
    OVERVIEW: Have some quiet: no nudges for a while.

    Without a time it lasts until nudgectl resume. The journal stays open all the
    while.

      nudgectl pause
      nudgectl pause for 2 hours
      nudgectl pause until tomorrow 9:00
      nudgectl pause for the weekend
      nudgectl pause until I am back    (at your next unlock or login)

    USAGE: nudgectl pause [<time> ...] [--json]

    ARGUMENTS:
      <time>                  How long, or until when.

    OPTIONS:
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "resume": #"""
    OVERVIEW: End a pause.

    USAGE: nudgectl resume [--json]

    OPTIONS:
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "why": #"""
    OVERVIEW: Why a nudge came, or did not come.

    It tells the last decision and the next chance.

      nudgectl why                     (the latest one)
      nudgectl why evening-wins        (the latest one of a plan)
      nudgectl why 3                   (nudge 3, from nudgectl pending)

    USAGE: nudgectl why [<nudge>] [--json]

    ARGUMENTS:
      <nudge>                 A nudge's number, or the name of a plan.

    OPTIONS:
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "list": #"""
    OVERVIEW: Read in the journal, newest first.

      nudgectl list
      nudgectl list --day yesterday
      nudgectl list --kind win --limit 100
      nudgectl list --search 'sister "in the park"'
      nudgectl list --from 2026-11-01 --tag paperwork --outcome started

    A search finds what has all the words, each at least by its beginning, from
    three letters on; words in quotation marks as they stand. In languages without
    blanks, such as Chinese, Japanese or Thai, it finds any part. At most 20 words.

    USAGE: nudgectl list <options>

    OPTIONS:
      --limit <number>        At most so many, from 1 to 1000. (default: 20)
      --kind <kind>           Entries of one kind. (values: win, setback, check-in,
                              affirmation, reflection, support, celebration,
                              practice, learning)
      --day <day>             Entries of one day: today, yesterday, or a date such
                              as 2026-11-21.
      --from <day>            Entries from this day on.
      --to <day>              Entries up to this day.
      --domain <name>         Entries of one area of life.
      --value <words>         Entries that name this value.
      --tag <word>            Entries with this tag.
      --source <source>       Entries that feed this source of trust in oneself.
                              (values: mastery, vicarious, persuasion, state)
      --outcome <outcome>     Entries that went like this. (values: done, partial,
                              started, rested, not-this-time)
      --step <number>         Entries about one step.
      --trial <number>        Entries about one trial.
      --search <words>        Entries that have all these words.
      --removed               What was taken back, instead of what counts.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "undo": #"""
    OVERVIEW: Take the latest change back.

    What was written leaves the journal; what was changed or taken back is as it
    was before.

      nudgectl undo
      nudgectl undo 3      (the latest three)

    USAGE: nudgectl undo [<count>] [--json]

    ARGUMENTS:
      <count>                 How many, from 1 to 100.

    OPTIONS:
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "when": #"""
    OVERVIEW: Try out a time: when does it come next?

    In your own words, or as systemd writes it (systemd.time(7)). Quotes keep the
    shell away from the stars. Needs no daemon. A bare hour is taken as it stands
    from 7 to 12, and as the afternoon from 1 to 6; what was read is said back.

      nudgectl when weekdays at 8
      nudgectl when on the 1st of each month at half past nine
      nudgectl when Mon..Fri 11:30
      nudgectl when '*-*-* 20:30' --iterations 3
      nudgectl when 'Sun 17:00' --zone America/New_York

    USAGE: nudgectl when <time> ... [--zone <name>] [--base-time <time>] [--iterations <number>] [--json]

    ARGUMENTS:
      <time>                  The time, once or over and over.

    OPTIONS:
      --zone <name>           The time zone to reckon in; yours when absent.
      --base-time <time>      Start from this moment instead of now, as in
                              '2026-11-21 09:00:00'.
      --iterations <number>   How many times to show, from 1 to 10000. (default: 5)
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "simulate": #"""
    OVERVIEW: Try out some days: what would come, and what not.

    Nothing is shown and nothing is written. Without options: the next week, with
    the configuration in force.

      nudgectl simulate
      nudgectl simulate --config draft.toml --from 2026-12-01 --to 2026-12-31
      nudgectl simulate --asleep 22:00..09:00 --locked 12:00..13:00,17:00..17:30
      nudgectl simulate --away 2026-12-24..2026-12-28 --unanswered

    USAGE: nudgectl simulate [--from <day>] [--to <day>] [--zone <name>] [--config <file>] [--asleep <times> ...] [--locked <times> ...] [--away <days> ...] [--unanswered] [--json]

    OPTIONS:
      --from <day>            The first day, as in 2026-12-01; today when absent.
      --to <day>              The last day; six days after the first when absent.
      --zone <name>           The time zone to live in; yours when absent.
      --config <file>         A configuration to try out; the one in force when
                              absent.
      --asleep <times>        When the machine sleeps or is off, every day:
                              22:00..09:00.
      --locked <times>        When the screen is locked, every day: 12:00..13:00.
      --away <days>           Days on which the machine is off:
                              2026-12-24..2026-12-28.
      --unanswered            Leave every question unanswered.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "watch": #"""
    OVERVIEW: Follow what happens, line by line, until Ctrl-C.

    Shows that something was written, never what. With --json, each event as it
    came.

    For a status bar, --format gives a line with the whole state now and whenever
    it changes: that a question waits, a pause, a day of rest, or nothing at all.
    Others may see it, so it is neutral. It stays through restarts of nudged, and
    starts nothing. waybar, polybar, i3blocks and GNOME: the examples that came
    along, and docs/bars.md.

      nudgectl watch --format waybar
      nudgectl watch --format text --calm 'One thing at a time'

    USAGE: nudgectl watch [--format <format>] [--calm <words>] [--counts] [--json]

    OPTIONS:
      --format <format>       Whole states, for a bar. (values: json, waybar,
                              i3blocks, text)
      --calm <words>          With --format: what stands there while nothing waits.
      --counts                With --format: how many wins today has, too, unless
                              numbers are off.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "doctor": #"""
    OVERVIEW: Look whether everything is as it should be, and say how to mend it.

    Works without the daemon, too. Ends with 0 when all is fine.

    With --repair it makes a whole journal of a damaged one, of what is left in it
    and of the newest backup, says what came from where, and keeps the damaged file
    as it was.

    USAGE: nudgectl doctor [--repair] [--json]
           nudgectl doctor notify [--wait <time>] [--json]

    OPTIONS:
      --repair                Mend a damaged journal.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    SUBCOMMANDS:
      notify                  Put a test on the screen, and tell what works.

      See 'nudgectl help doctor <subcommand>' for detailed help.

    """#,
    "doctor notify": #"""
    OVERVIEW: Put a test on the screen, and tell what works.

    Press a button of the test, type into it where that is possible, or close it.
    Nothing
    of it is kept.

      nudgectl doctor notify
      nudgectl doctor notify --wait 1min

    USAGE: nudgectl doctor notify [--wait <time>] [--json]

    OPTIONS:
      --wait <time>           How long to wait for you, up to two minutes.
                              (default: 20s)
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "config": #"""
    OVERVIEW: Your configuration: where it is, and whether it is fine.

      nudgectl config check
      $EDITOR "$(nudgectl config path)" && nudgectl reload

    USAGE: nudgectl config <subcommand>

    OPTIONS:
      --version               Show the version.
      -h, --help              Show help information.

    SUBCOMMANDS:
      check                   Read a configuration and say whether it is fine.
      path                    Print where your configuration is.

      See 'nudgectl help config <subcommand>' for detailed help.

    """#,
    "reload": #"""
    OVERVIEW: Have the daemon read its configuration again.

    With a mistake in the file nothing changes: the configuration in force stays.

    USAGE: nudgectl reload [--json]

    OPTIONS:
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "config check": #"""
    OVERVIEW: Read a configuration and say whether it is fine.

    Names the line and the key of a mistake. Changes nothing, and needs no running
    daemon.

    USAGE: nudgectl config check [<file>] [--json]

    ARGUMENTS:
      <file>                  The file; yours when absent.

    OPTIONS:
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "config path": #"""
    OVERVIEW: Print where your configuration is.

    USAGE: nudgectl config path [--json]

    OPTIONS:
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
  ]
}
