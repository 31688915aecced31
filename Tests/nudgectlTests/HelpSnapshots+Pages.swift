extension HelpSnapshots {
  /// Looking back.
  static let pages: [String: String] = [
    "review": #"""
    OVERVIEW: Look back on a week, a month or a year, and choose at most three
    small steps.

    First the evidence, a part at a time: wins, measures, what moved and what
    rests, trials, one earlier win. Then a few questions, each of which can be left
    empty. Ten minutes are enough; after Ctrl-C the same command goes on.

      nudgectl review
      nudgectl review last week
      nudgectl review October
      nudgectl review 2025 --look
      nudgectl review --list

    Without words it is about this week from Friday on, and before that about the
    last one, unless you have looked back on it. A time as a step's cue, such as
    weekdays at 8, makes it ask by itself.

    USAGE: nudgectl review [<period> ...] [--look] [--list] [--number <number>] [--anew] [--private] [--answer <id=words> ...] [--json]

    ARGUMENTS:
      <period>                A week, a month or a year: last week, 2026-W46,
                              October, 2025.

    OPTIONS:
      --look                  Show what there is to see, and ask nothing.
      --list                  The reviews there are.
      --number <number>       Read a review again.
      --anew                  Begin from the first question, even if you have begun
                              already.
      --private               For your own terminal alone: in no notification,
                              nothing shared.
      --answer <id=words>     An answer, for scripts: nobody is asked then. May be
                              given more than once.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "report": #"""
    OVERVIEW: A page to look at: the last twelve months, or the days you name.

    One file of HTML with drawings, tables and some of your own words, for your
    browser and your printer. Nothing in it runs or asks the network for anything.
    Private entries stay out, of every number too, unless you ask for them.
    docs/report.md tells what is in it.

      nudgectl report --open
      nudgectl report --from 2026-01-01 --output year.html
      nudgectl report > page.html

    Without --output it is kept beside your journal.

    USAGE: nudgectl report [--from <day>] [--to <day>] [--output <file>] [--private] [--force] [--open] [--json]

    OPTIONS:
      --from <day>            The first day: today, yesterday, or a date.
      --to <day>              The last day.
      --output <file>         The file it is written to; - is standard output.
      --private               With private entries.
      --force                 Replace the file if it is there.
      --open                  Show it in your browser.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
  ]
}
