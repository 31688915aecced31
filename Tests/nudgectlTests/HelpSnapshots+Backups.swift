extension HelpSnapshots {
  /// Copies of the journal.
  static let backups: [String: String] = [
    "backup": #"""
    OVERVIEW: Copies of your journal: make one now, look at them, put one back.

    Without a subcommand it makes a copy now, reads it through, and says where it
    is. Each day on which something changes has one made by itself, in
    ~/.local/share/nudged/backups.

      nudgectl backup
      nudgectl backup list
      nudgectl backup restore 2026-11-28

    All of it works while nudged is down, too. docs/backups.md tells more.

    USAGE: nudgectl backup [--json]
           nudgectl backup <subcommand>

    OPTIONS:
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    SUBCOMMANDS:
      list                    Which copies there are, the newest first.
      check                   Read your journal and its copies through, every page
                              of them.
      restore                 Put a copy in your journal's place; what is there now
                              is kept.
      fresh                   Begin with an empty journal; what is there now is
                              kept.

      See 'nudgectl help backup <subcommand>' for detailed help.

    """#,
    "backup list": #"""
    OVERVIEW: Which copies there are, the newest first.

    USAGE: nudgectl backup list [--json]

    OPTIONS:
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "backup check": #"""
    OVERVIEW: Read your journal and its copies through, every page of them.

    Ends with 0 when all of them are whole. With a name, that copy alone is read.

      nudgectl backup check
      nudgectl backup check 2026-11-28

    USAGE: nudgectl backup check [<name>] [--json]

    ARGUMENTS:
      <name>                  A copy's name or date, or latest; the journal and all
                              copies when absent.

    OPTIONS:
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "backup restore": #"""
    OVERVIEW: Put a copy in your journal's place; what is there now is kept.

    First it shows what is here and what would be here then, and asks. What is here
    is copied before anything else happens, so that one command takes it back.

      nudgectl backup restore 2026-11-28
      nudgectl backup restore latest
      nudgectl backup restore /media/stick/journal.sqlite --yes

    With --json it shows what differs, and with --yes besides, it restores.

    USAGE: nudgectl backup restore <which> [--yes] [--json]

    ARGUMENTS:
      <which>                 A date, a copy's name, latest, or the file of a
                              journal.

    OPTIONS:
      --yes                   Do it without being asked.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "forget": #"""
    OVERVIEW: Erase your whole journal for good, its backups included.

    Everything nudged keeps of yours goes: entries, goals, trials, guides under
    way, all backups and what was put aside, saved pages, words that were not sent.
    First it says what goes, and you type two words to go on. None of it can come
    back. nudged goes on with an empty journal, and your configuration stays.

      nudgectl forget --all
      nudgectl forget --all --yes

    One entry alone: nudgectl remove 12 --forever
    What you may want to keep, first: nudgectl export --output journal.jsonl

    USAGE: nudgectl forget [--all] [--yes] [--json]

    OPTIONS:
      --all                   The whole journal. Nothing less is forgotten by this
                              verb.
      --yes                   Do it without being asked.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "backup fresh": #"""
    OVERVIEW: Begin with an empty journal; what is there now is kept.

    What is here is put aside first, and one command brings it back.

    USAGE: nudgectl backup fresh [--yes] [--json]

    OPTIONS:
      --yes                   Do it without being asked.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
  ]
}
