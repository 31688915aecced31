/// The help of verbs, as it is shown on 80 columns.
extension HelpSnapshots {
  static let guides: [String: String] = [
    "guide": #"""
    OVERVIEW: Be led through a few questions: evening wins, a setback, letting it
    out, feedback, the weekly review and more.

    Stop whenever you like: each answer is kept as you give it, and after Ctrl-C
    the same command goes on from there.
    Without a name it lists the guides.

      nudgectl guide evening-wins
      nudgectl guide setback --private
      nudgectl guide check-in --answer mood=3 --answer energy=2

    Your own guides go into ~/.config/nudged/guides.

    USAGE: nudgectl guide [<name>] [--anew] [--private] [--answer <id=words> ...] [--json]

    ARGUMENTS:
      <name>                  The guide.

    OPTIONS:
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
    "practice": #"""
    OVERVIEW: A coping tool: breathing, grounding, reframing, rehearsal, a kind
    pause. Practised in calm times, it is there in hard ones.

    Without a name it lists them, with how often you used each and which one helps
    you most.

      nudgectl practice breathing
      nudgectl practice grounding

    USAGE: nudgectl practice [<name>] [--anew] [--private] [--answer <id=words> ...] [--json]

    ARGUMENTS:
      <name>                  The practice.

    OPTIONS:
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
  ]
}
