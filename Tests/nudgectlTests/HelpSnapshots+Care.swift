/// The help of verbs, as it is shown on 80 columns.
extension HelpSnapshots {
  static let care: [String: String] = [
    "support": #"""
    OVERVIEW: Your own people, crisis plan and lines, at once; with words, keep
    that you reached out.

    Shows the contacts, the plan and the lines you wrote under [support] in your
    configuration, also when the file has mistakes. It needs no running daemon, and
    sends nothing to anybody.

      nudgectl support
      nudgectl support talked with Ana for ten minutes --person Ana

    USAGE: nudgectl support [<options>] [<words> ...]

    ARGUMENTS:
      <words>                 What you did.

    OPTIONS:
      --person <name>         Who it was with.
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
    "hard": #"""
    OVERVIEW: For a hard moment: your people, one practice, one thing you managed.
    It asks nothing.

    Nothing is written down, and no nudge follows. It works even when nudged does
    not run.

    USAGE: nudgectl hard [--json]

    OPTIONS:
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "rest": #"""
    OVERVIEW: Make today a rest day.

    Nudges rest until the day is over, and nothing that is counted goes down for
    it. nudgectl rest --off makes it an ordinary day again.

    USAGE: nudgectl rest [--off] [--json]

    OPTIONS:
      --off                   Make today an ordinary day again.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "calendar": #"""
    OVERVIEW: A month or a year of days, with those that hold a win.

      nudgectl calendar
      nudgectl calendar October
      nudgectl calendar 2026-10
      nudgectl calendar --year
      nudgectl calendar 2025

    In a year the days with more wins stand out more, beside your own days: a
    quarter of those with a win has each shade. Off a terminal and with
    NUDGED_PLAIN=1 every month is a sentence, which a screen reader can read.

    USAGE: nudgectl calendar [<when>] [--year] [--json]

    ARGUMENTS:
      <when>                  The month, or the year; this month when absent.

    OPTIONS:
      --year                  A whole year; this one, unless another is named.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "patterns": #"""
    OVERVIEW: What tends to go together in your journal.

    Practices, tags, domains, weekdays, parts of the day, and the answers to
    whether you slept in your window, moved, and were in touch with somebody: each
    beside mood, confidence and finished steps, over the latest year up to
    yesterday. What stands out beyond chance is told, as an observation and no
    cause; often that is nothing. docs/patterns.md says how it is done.

    USAGE: nudgectl patterns [--json]

    OPTIONS:
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "score": #"""
    OVERVIEW: Six small measures, beside your own targets and your own usual.

    Looked at when you choose to; nothing of it is ever put into a notification.
    What each measure counts is in docs/measures.md. The targets are yours, under
    [scorecard.targets]; numbers = false under [scorecard] switches all of it off.

    USAGE: nudgectl score [--strength] [--calibration] [--sources] [--domains] [--curve <name>] [--json]

    OPTIONS:
      --strength              How firmly plans, steps and practices stand.
      --calibration           How sure you were beforehand, beside how it went.
      --sources               The four sources that trust in yourself grows from,
                              and which one is rare lately.
      --domains               The areas of life of the last four weeks, beside the
                              four before.
      --curve <name>          How one of them grew in the last half year, drawn
                              large.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
  ]
}
