extension HelpSnapshots {
  /// Goals, steps and trials.
  static let aims: [String: String] = [
    "goal": #"""
    OVERVIEW: What you want to come closer to, in tiny steps: if-then cues, a
    ladder, how sure you are.

    Without a subcommand it shows your goals and their steps, from easy to hard.

      nudgectl goal add learn to say no --value honesty --aim skill
      nudgectl goal step 1 say no to one small thing --confidence 70
      nudgectl goal finish 3

    The numbers are those it shows.

    USAGE: nudgectl goal [--all] [--json]
           nudgectl goal <subcommand>

    OPTIONS:
      --all                   Closed goals and steps, too.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    SUBCOMMANDS:
      add                     Add a goal.
      step                    Add a tiny step: to a goal, or by itself.
      split                   Put smaller steps in the place of one.
      order                   Put the steps of a goal in another order.
      ladder                  A goal's steps as a ladder from easy to hard, and the
                              next rung.
      finish                  Finish a step: a win, in its words or yours.
      reach                   You are there: close a goal with a win.
      let-go                  Let a step or a goal go, with no reason asked.
      edit                    Change a step or a goal.

      See 'nudgectl help goal <subcommand>' for detailed help.

    """#,
    "goal add": #"""
    OVERVIEW: Add a goal.

      nudgectl goal add learn to say no --value honesty
      nudgectl goal add play three songs --aim skill --until 2027-01-31

    USAGE: nudgectl goal add <words> ... [--value <value>] [--domain <name>] [--aim <aim>] [--until <day>] [--private] [--json]

    ARGUMENTS:
      <words>                 What you want to come closer to.

    OPTIONS:
      --value <value>         What matters about it, in a word or a few.
      --domain <name>         The area of life: mood, focus, connection, or one of
                              your own.
      --aim <aim>             The kind of learning, when it is one. (values: skill,
                              knowledge, process)
      --until <day>           Until when, such as 2027-01-31.
      --private               For your own terminal alone.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "goal step": #"""
    OVERVIEW: Add a tiny step: to a goal, or by itself.

    Almost too small is the right size.

      nudgectl goal step 1 say no to one small thing
      nudgectl goal step stretch for two minutes --if the kettle is on
      nudgectl goal step 1 read one page --when weekdays at 8

    A number in front is the goal's when there is such a goal and more words
    follow; --goal leaves no doubt. With --when it asks at that time.

    USAGE: nudgectl goal step <words> ... [--goal <number>] [--if <cue>] [--when <time>] [--confidence <0-100>] [--even-if <words>] [--difficulty <1-10>] [--risk <words>] [--private] [--json]

    ARGUMENTS:
      <words>                 The goal's number, and the step.

    OPTIONS:
      --goal <number>         The number of its goal.
      --if <cue>              When you will do it: the kettle is on.
      --when <time>           Have it ask: weekdays at 8, every morning, tomorrow
                              at 10.
      --confidence <0-100>    How sure you are that you can do it.
      --even-if <words>       Sure, even if … what?
      --difficulty <1-10>     How hard it looks: its rung on the ladder.
      --risk <words>          What could go wrong, and what then.
      --private               For your own terminal alone.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "goal split": #"""
    OVERVIEW: Put smaller steps in the place of one.

      nudgectl goal split 3 into find the form, fill in page one, post it

    Commas, semicolons, slashes and the word "then" part them.

    USAGE: nudgectl goal split <step> <words> ... [--json]

    ARGUMENTS:
      <step>                  The step's number.
      <words>                 The smaller steps.

    OPTIONS:
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "goal order": #"""
    OVERVIEW: Put the steps of a goal in another order.

      nudgectl goal order 1 5 3 4     (of goal 1: step 5, then 3, then 4)

    Steps that are not named come behind. On a ladder the difficulty of a step
    counts first, where it has one.

    USAGE: nudgectl goal order <goal> <steps> ... [--json]

    ARGUMENTS:
      <goal>                  The goal's number.
      <steps>                 The numbers of its steps.

    OPTIONS:
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "goal ladder": #"""
    OVERVIEW: A goal's steps as a ladder from easy to hard, and the next rung.

      nudgectl goal ladder 1

    One rung at a time, with a look at the risk first. With --json: all goals and
    steps, as nudgectl goal gives them.

    USAGE: nudgectl goal ladder [<goal>] [--json]

    ARGUMENTS:
      <goal>                  The goal's number; not needed when there is one.

    OPTIONS:
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "goal finish": #"""
    OVERVIEW: Finish a step: a win, in its words or yours.

      nudgectl goal finish 3
      nudgectl goal finish 3 said no to the second meeting --effort 4
      nudgectl goal finish 3 --outcome partial

    A part of it, or a start, is a win as well, and leaves the step open.

    USAGE: nudgectl goal finish <step> [<words> ...] [--effort <1-5>] [--outcome <outcome>] [--tag <word> ...] [--json]

    ARGUMENTS:
      <step>                  The step's number.
      <words>                 How it went.

    OPTIONS:
      --effort <1-5>          What it took: 1 (a breath) to 5 (all I had).
      --outcome <outcome>     How it went; all of them count. (values: done,
                              partial, started, rested, not-this-time)
      --tag <word>            A word to find it by; may be given more than once.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "goal reach": #"""
    OVERVIEW: You are there: close a goal with a win.

      nudgectl goal reach 1
      nudgectl goal reach 1 I can say no and stay friendly

    What is still open of its steps is let go with it.

    USAGE: nudgectl goal reach <goal> [<words> ...] [--json]

    ARGUMENTS:
      <goal>                  The goal's number.
      <words>                 In your own words.

    OPTIONS:
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "goal let-go": #"""
    OVERVIEW: Let a step or a goal go, with no reason asked.

      nudgectl goal let-go step 3
      nudgectl goal let-go goal 1

    A number alone does, when it is clear what it means.

    USAGE: nudgectl goal let-go <which> ... [--json]

    ARGUMENTS:
      <which>                 Step or goal, and its number.

    OPTIONS:
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "goal edit": #"""
    OVERVIEW: Change a step or a goal.

      nudgectl goal edit step 3 say no to one tiny thing
      nudgectl goal edit step 3 --when mondays at 8 --confidence 80
      nudgectl goal edit goal 1 --until 2027-03-31 --clear value

    What is not named stays as it is. A step can be cleared of its goal, if, when,
    difficulty, risk, confidence and even-if, a goal of its value, domain, aim and
    until, and both of being private.

    USAGE: nudgectl goal edit [<options>] <words> ...

    ARGUMENTS:
      <words>                 Step or goal, its number, and perhaps new words.

    OPTIONS:
      --value <value>         A goal's value.
      --domain <name>         A goal's area of life.
      --aim <aim>             A goal's kind of learning. (values: skill, knowledge,
                              process)
      --until <day>           A goal's last day.
      --goal <number>         The goal of a step.
      --if <cue>              When you will do it: the kettle is on.
      --when <time>           Have it ask: weekdays at 8, every morning, tomorrow
                              at 10.
      --confidence <0-100>    How sure you are that you can do it.
      --even-if <words>       Sure, even if … what?
      --difficulty <1-10>     How hard it looks: its rung on the ladder.
      --risk <words>          What could go wrong, and what then.
      --private               For your own terminal alone.
      --clear <name>          What is to be empty; may be given more than once.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "trial": #"""
    OVERVIEW: Small changes to try, each on its day.

    Without a subcommand it shows what is open. On its day it asks you how it went;
    a trial is never late.

      nudgectl trial add phone in the hall at night --on Saturday
      nudgectl trial done 1 slept better --helped yes

    The numbers are those it shows.

    USAGE: nudgectl trial [--all] [--json]
           nudgectl trial <subcommand>

    OPTIONS:
      --all                   Ended ones, too.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    SUBCOMMANDS:
      add                     Add a trial: one small change, and the day you try it.
      done                    You tried it: what happened, did it help, what next?
      revise                  Put another adjustment in the place of one.
      move                    Try it on another day.
      let-go                  Let a trial go, with no reason asked.

      See 'nudgectl help trial <subcommand>' for detailed help.

    """#,
    "trial add": #"""
    OVERVIEW: Add a trial: one small change, and the day you try it.

      nudgectl trial add phone in the hall at night
      nudgectl trial add ask Ana before the meeting --on Saturday --at 9:00
      nudgectl trial add write it down first --setback 12 --confidence 60

    Without a day it is tomorrow.

    USAGE: nudgectl trial add <words> ... [--on <day>] [--at <time>] [--confidence <0-100>] [--even-if <words>] [--setback <number>] [--private] [--json]

    ARGUMENTS:
      <words>                 The change.

    OPTIONS:
      --on <day>              The day: tomorrow, Saturday, in 3 days, 2026-11-28.
      --at <time>             The time of day at which it asks, 18:00 unless told.
      --confidence <0-100>    How sure you are that you can do it.
      --even-if <words>       Sure, even if … what?
      --setback <number>      The number of the setback it comes out of.
      --private               For your own terminal alone.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "trial done": #"""
    OVERVIEW: You tried it: what happened, did it help, what next?

      nudgectl trial done 1
      nudgectl trial done 1 slept an hour longer --helped yes
      nudgectl trial done 1 forgot it once --helped partly --next put a note up

    USAGE: nudgectl trial done <trial> [<words> ...] [--helped <answer>] [--next <words> ...] [--json]

    ARGUMENTS:
      <trial>                 The trial's number.
      <words>                 What happened.

    OPTIONS:
      --helped <answer>       Did it help? (values: yes, partly, no)
      --next <words>          What comes next, if anything.
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "trial revise": #"""
    OVERVIEW: Put another adjustment in the place of one.

      nudgectl trial revise 1 phone in the kitchen --on tomorrow
      nudgectl trial revise 1 an alarm at ten --happened forgot it --helped no

    USAGE: nudgectl trial revise <trial> <words> ... [--on <day>] [--at <time>] [--confidence <0-100>] [--even-if <words>] [--happened <words> ...] [--helped <answer>] [--json]

    ARGUMENTS:
      <trial>                 The trial's number.
      <words>                 What you try instead.

    OPTIONS:
      --on <day>              The day: tomorrow, Saturday, in 3 days, 2026-11-28.
      --at <time>             The time of day at which it asks, 18:00 unless told.
      --confidence <0-100>    How sure you are that you can do it.
      --even-if <words>       Sure, even if … what?
      --happened <words>      What happened with the old one.
      --helped <answer>       Did the old one help? (values: yes, partly, no)
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "trial move": #"""
    OVERVIEW: Try it on another day.

      nudgectl trial move 1 --on Saturday
      nudgectl trial move 1 --on in 3 days --at 9:00

    USAGE: nudgectl trial move <trial> [--on <day>] [--at <time>] [--confidence <0-100>] [--even-if <words>] [--json]

    ARGUMENTS:
      <trial>                 The trial's number.

    OPTIONS:
      --on <day>              The day: tomorrow, Saturday, in 3 days, 2026-11-28.
      --at <time>             The time of day at which it asks, 18:00 unless told.
      --confidence <0-100>    How sure you are that you can do it.
      --even-if <words>       Sure, even if … what?
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
    "trial let-go": #"""
    OVERVIEW: Let a trial go, with no reason asked.

      nudgectl trial let-go 1

    USAGE: nudgectl trial let-go <trial> [--json]

    ARGUMENTS:
      <trial>                 The trial's number.

    OPTIONS:
      --json                  Print the reply as JSON, for programs.
      --version               Show the version.
      -h, --help              Show help information.

    """#,
  ]
}
