/// The help of the verbs that exchange journals.
extension HelpSnapshots {
  static let exchange: [String: String] = [
    "story": #"""
    OVERVIEW: Your journal as a story: months are chapters, and every win is a
    sentence.

    Harder moments are told with what they taught and what you tried; goals
    reached, celebrations and coming back stand by themselves. A day is a
    paragraph, or a few when it held much: no win is left out, however long the
    story gets. Check-ins, kind words and practices stay in the journal (nudgectl
    export has all of it). Private entries stay out unless you ask for them.
    Without --output it goes to standard output.

      nudgectl story | less
      nudgectl story --from 2026-01-01 --output story.md
      nudgectl story --html --output story.html

    USAGE: nudgectl story [--from <day>] [--to <day>] [--output <file>] [--private] [--force] [--html] [--json]

    OPTIONS:
      --from <day>            The first day: today, yesterday, or a date.
      --to <day>              The last day.
      --output <file>         The file it is written to; - is standard output.
      --private               With private entries.
      --force                 Replace the file if it is there.
      --html                  A page for a browser, instead of Markdown.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "export": #"""
    OVERVIEW: Write the journal to a file of your own.

    jsonl holds everything, private entries and what was taken back among it: your
    own backup, which nudgectl import reads. csv is a table for spreadsheets,
    markdown is pages to read; both leave private entries out unless you ask for
    them.

      nudgectl export --output journal.jsonl
      nudgectl export --format markdown --from 2026-11-01 --output november.md
      nudgectl export --format csv > journal.csv

    USAGE: nudgectl export [--format <format>] [--output <file>] [--from <day>] [--to <day>] [--private] [--no-private] [--force] [--json]

    OPTIONS:
      --format <format>       How it is written. (values: jsonl, csv, markdown;
                              default: jsonl)
      --output <file>         The file; - or nothing: standard output.
      --from <day>            The first day: today, yesterday, or a date.
      --to <day>              The last day.
      --private/--no-private  With private entries, or without.
      --force                 Replace the file if it is there.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "import": #"""
    OVERVIEW: Take over a file: nudged's own export, or another journal's.

    Reads what nudgectl export wrote as jsonl, jrnl's JSON, and Daylio's table.
    What is in your journal already stays as it is, so a file can be imported
    again; nothing comes twice.

      nudgectl import journal.jsonl
      nudgectl import daylio_export.csv
      nudgectl import journal.jsonl --take-back

    nudgectl undo passes over imports; --take-back takes back all that came from a
    file.

    USAGE: nudgectl import <file> [--format <format>] [--take-back] [--json]

    ARGUMENTS:
      <file>                  The file; - for standard input.

    OPTIONS:
      --format <format>       What it is; seen from the file when absent. (values:
                              jsonl, jrnl, daylio)
      --take-back             Take back what came from this file.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "share": #"""
    OVERVIEW: Put chosen entries on a page for one person.

    The page holds the days and the words of the entries you name, and nothing
    else. Private entries are not shared. Nothing is sent anywhere: the page is
    yours to hand over.

      nudgectl share 12 17 --with Ada
      nudgectl share 12 17 --with Ada --output for-ada.md

    The numbers are those of nudgectl list.

    USAGE: nudgectl share <number> ... --with <name> [--format <format>] [--output <file>] [--force] [--json]

    ARGUMENTS:
      <number>                The entries, by their numbers.

    OPTIONS:
      --with <name>           Whom it is for.
      --format <format>       How it is written. (values: markdown, text; default:
                              markdown)
      --output <file>         The file; - or nothing: standard output.
      --force                 Replace the file if it is there.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
  ]
}
