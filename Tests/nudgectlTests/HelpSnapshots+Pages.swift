extension HelpSnapshots {
  /// What makes a page.
  static let pages: [String: String] = [
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

    USAGE: nudgectl report [--from <day>] [--to <day>] [--output <file>] [--open] [--private] [--force] [--json]

    OPTIONS:
      --from <day>            The first day: today, yesterday, or a date.
      --to <day>              The last day.
      --output <file>         The file it is written to.
      --open                  Show it in your browser.
      --private               With private entries.
      --force                 Replace the file if it is there.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#
  ]
}
