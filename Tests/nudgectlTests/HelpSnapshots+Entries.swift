extension HelpSnapshots {
  /// The verbs that write, change and draw entries.
  static let entries: [String: String] = [
    "checkin": #"""
    OVERVIEW: Note how you are: mood, energy, feelings, body, and a fair reading of
    it.

    In words, in numbers, or both. A fair reading goes with it where one helps.
    Without any of it you are asked, one
    question at a time.

      nudgectl checkin
      nudgectl checkin tired, and still here
      nudgectl checkin --mood 3 --energy 2 --feeling tired --feeling hopeful
      nudgectl checkin --body "my heart races" --reading "it races because this
    matters"
      nudgectl checkin --mood 4 --confidence 60
      nudgectl checkin --slept yes --moved no --reached-out yes

    The last line is a trio of anchors for hard times: sleep, a little movement,
    somebody.

    USAGE: nudgectl checkin [<options>] [<words> ...]

    ARGUMENTS:
      <words>                 How you are.

    OPTIONS:
      --mood <1-5>            Your mood, from 1 (low) to 5 (bright).
      --energy <1-5>          Your energy, from 1 (empty) to 5 (plenty).
      --confidence <0-100>    How sure of yourself you feel, from 0 to 100.
      --feeling <word>        A feeling, by its name; may be given more than once.
      --body <words>          What your body tells.
      --reading <words>       A fair reading of it.
      --slept <yes|no>        Whether you slept in your usual window.
      --moved <yes|no>        Whether you moved a little.
      --reached-out <yes|no>  Whether you were in touch with somebody.
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
    "setback": #"""
    OVERVIEW: Write down something that went wrong, or not as you hoped.

    What happened, in plain facts; a line is enough. It is data about what to try
    next, not a verdict on you. Without words
    it asks you two or three questions, and ends with one small change to try.
    --long takes more time.

      nudgectl setback
      nudgectl setback lay awake until three
      nudgectl setback the talk stalled --domain focus --field trigger="a question
    I did not expect"

    What helped before in such a place: nudgectl evidence

    USAGE: nudgectl setback [<options>] [<words> ...]

    ARGUMENTS:
      <words>                 What happened.

    OPTIONS:
      --long                  Look at it more closely: a pause, what led to it,
                              what to try.
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
    "affirm": #"""
    OVERVIEW: Say something kind and true to yourself.

    In your own words; praise for an effort counts most. Without words it shows you
    one of yours to read.

      nudgectl affirm I kept going although it was hard
      nudgectl affirm --remind one step is a step
      nudgectl affirm
      nudgectl affirm --show      (the chosen sentence alone, for a status bar or a
    login shell)

    USAGE: nudgectl affirm [<options>] [<words> ...]

    ARGUMENTS:
      <words>                 The kind words.

    OPTIONS:
      --remind                Choose this sentence as the one to be reminded by.
      --show                  Print the chosen sentence, or nothing when there is
                              none.
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
    "reflect": #"""
    OVERVIEW: Keep a thought.

    As short or as long as it comes. --for counts the time you took for it.

      nudgectl reflect what I noticed this week --for 20min
      nudgectl reflect --private < thoughts.txt

    USAGE: nudgectl reflect [<words> ...] [--effort <1-5>] [--outcome <outcome>] [--domain <name>] [--value <words>] [--tag <word> ...] [--source <source>] [--private] [--for <length>] [--field <name=value> ...] [--at <time>] [--json]

    ARGUMENTS:
      <words>                 The thought.

    OPTIONS:
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
    "celebrate": #"""
    OVERVIEW: Celebrate an effort, with something small if you like.

      nudgectl celebrate a week of showing up
      nudgectl celebrate sent the application --reward the good tea

    USAGE: nudgectl celebrate [<options>] [<words> ...]

    ARGUMENTS:
      <words>                 What you celebrate.

    OPTIONS:
      --reward <words>        What you treat yourself to.
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
    "learned": #"""
    OVERVIEW: Keep something you learned, also from others who managed.

    From what happened, or from somebody who managed something like it.

      nudgectl learned mornings are better for calls
      nudgectl learned one can ask for more time --from Ana

    USAGE: nudgectl learned [<options>] [<words> ...]

    ARGUMENTS:
      <words>                 What you learned.

    OPTIONS:
      --from <name>           Whom you saw it in.
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
    "show": #"""
    OVERVIEW: Read one entry with all that was said.

      nudgectl show 12

    USAGE: nudgectl show <number> [--json]

    ARGUMENTS:
      <number>                The entry's number, from nudgectl list.

    OPTIONS:
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "edit": #"""
    OVERVIEW: Change an entry: reword it, or say more about it.

    What is given takes the place of what was there; the rest stays. Tags are given
    all at once. With the number alone you
    change the words in place.

      nudgectl edit 12
      nudgectl edit 12 walked ten minutes
      nudgectl edit 12 --effort 3 --domain mood
      nudgectl edit 12 --field place=river --clear value
      nudgectl edit 12 --clear private

    The numbers are those of nudgectl list. nudgectl undo brings back what was
    there.

    USAGE: nudgectl edit [<options>] <number> [<words> ...]

    ARGUMENTS:
      <number>                The entry's number.
      <words>                 The new words.

    OPTIONS:
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
      --clear <name>          What is to be empty: effort, outcome, domain, value,
                              tags, seconds, private, or a field; may be given more
                              than once.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "remove": #"""
    OVERVIEW: Take an entry back, or take its words out for good.

    It leaves every list and count, and can come back.

      nudgectl remove 12
      nudgectl restore 12
      nudgectl list --removed

    With --forever nothing that nudged keeps has its words any more: your journal,
    the search, earlier wordings, what undo knows, every backup, saved pages. First
    it says what goes, and asks. It cannot come back. An entry that was taken back
    before can go, too, and so can a goal with its steps, a step or a trial.

      nudgectl remove 12 --forever
      nudgectl remove step 3 --forever
      nudgectl remove 12 --forever --yes

    All of your journal at once: nudgectl forget --all

    USAGE: nudgectl remove <number> [--json]
           nudgectl remove [goal|step|trial] <number> --forever [--yes] [--json]

    ARGUMENTS:
      <number>                The entry's number, from nudgectl list.

    OPTIONS:
      --forever               Take its words out of everything nudged keeps. They
                              cannot come back.
      --yes                   With --forever: do it without being asked.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "restore": #"""
    OVERVIEW: Bring an entry back that was taken back.

      nudgectl restore 12
      nudgectl list --removed

    USAGE: nudgectl restore <number> [--json]

    ARGUMENTS:
      <number>                The entry's number, from nudgectl list --removed.

    OPTIONS:
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "jar": #"""
    OVERVIEW: Draw one of your past wins.

    For a moment in which none comes to mind. Each comes once before any comes
    again.

      nudgectl jar
      nudgectl jar --another

    USAGE: nudgectl jar [--another] [--json]

    OPTIONS:
      --another               Another one; saying nudgectl jar again does the same.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "evidence": #"""
    OVERVIEW: Earlier wins and mended setbacks that fit what is hard now.

    Say what it is about; what shares its words, its domain, its value or its tags
    comes first.

      nudgectl evidence the talk tomorrow
      nudgectl evidence --domain focus --tag paperwork
      nudgectl evidence --entry 12      (a setback, from nudgectl list --kind
    setback)

    USAGE: nudgectl evidence [<words> ...] [--entry <number>] [--domain <name>] [--value <words>] [--tag <word> ...] [--limit <number>] [--json]

    ARGUMENTS:
      <words>                 What it is about.

    OPTIONS:
      --entry <number>        A setback of the journal, by its number.
      --domain <name>         The area of life.
      --value <words>         What matters to you about it.
      --tag <word>            A word it goes by; may be given more than once.
      --limit <number>        At most so many, from 1 to 20. (default: 3)
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
  ]
}
