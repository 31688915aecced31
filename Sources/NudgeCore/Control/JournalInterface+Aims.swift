extension JournalMethods {
  static let aims = goals + steps + trials + aimFaults

  private static let goals = """
    # Something a person wants to come closer to, in steps.
    type Goal (
      # Counted up from 1, never used again.
      id: int,
      text: string,
      # What matters about it, in a word or a few.
      value: ?string,
      # An area of life.
      domain: ?string,
      # What kind of learning it is, when it is one: skill, knowledge or process.
      aim: ?string,
      # YYYY-MM-DD
      until: ?string,
      # true: shown to the person alone.
      private: ?bool,
      # open, reached or released.
      state: string,
      # RFC 3339.
      madeAt: string,
      # RFC 3339; absent while it is open.
      closedAt: ?string
    )

    \(stepType)
    # The goals that are open and all their steps, in the order of the ladder: from easy to hard, then by position. Steps
    # without a goal are there while they are open. all: closed goals and steps, too.
    method Goals(all: ?bool) -> (goals: []Goal, steps: []Step)

    # Adds a goal; its members are those of Goal, and the domain is one of the person's own. card, here and below: when words
    # tell of acute danger, as in Log.
    method AddGoal(
      text: string,
      value: ?string,
      domain: ?string,
      aim: ?string,
      until: ?string,
      private: ?bool
    ) -> (goal: Goal, card: ?Card)

    # Changes what is given and leaves the rest. clear names what is to be empty: value, domain, aim, until or
    # private.
    method AmendGoal(
      id: int,
      text: ?string,
      value: ?string,
      domain: ?string,
      aim: ?string,
      until: ?string,
      private: ?bool,
      clear: ?[]string
    ) -> (goal: Goal, card: ?Card)

    # The end of a goal: reached, which is a win (text: in these words), or let go. What is open of its steps is let go with it.
    # What words call for stands beside it, as in Log.
    method CloseGoal(id: int, reached: bool, text: ?string) -> (
      goal: Goal,
      entry: ?Entry,
      message: ?string,
      wording: ?Wording,
      card: ?Card
    )

    """

  private static let steps = """
    # Puts a step behind the others of its goal. big: it looks like more than one step, and could be split.
    method AddStep(
      text: string,
      goal: ?int,
      cue: ?string,
      calendar: ?string,
      difficulty: ?int,
      risk: ?string,
      confidence: ?int,
      evenIf: ?string,
      private: ?bool
    ) -> (step: Step, big: bool, card: ?Card)

    # Changes what is given and leaves the rest. clear names what is to be empty: goal, cue, calendar, difficulty, risk,
    # confidence, evenIf or private. A step of a private goal stays private.
    method AmendStep(
      id: int,
      text: ?string,
      goal: ?int,
      cue: ?string,
      calendar: ?string,
      difficulty: ?int,
      risk: ?string,
      confidence: ?int,
      evenIf: ?string,
      private: ?bool,
      clear: ?[]string
    ) -> (step: Step, card: ?Card)

    # Smaller steps take the place of one, from 2 to 20.
    method SplitStep(id: int, into: []string) -> (step: Step, parts: []Step, card: ?Card)

    # Puts these steps of a goal first, in this order; without a goal, steps that stand for themselves.
    method ReorderSteps(goal: ?int, steps: []int) -> (steps: []Step)

    # Logs a win for a step, in these words or the step's own. Done finishes the step; any other outcome counts, and leaves
    # it open.
    method FinishStep(
      id: int,
      text: ?string,
      effort: ?int,
      outcome: ?string,
      tags: ?[]string
    ) -> (step: Step, entry: Entry, message: string, wording: ?Wording, card: ?Card)

    # Lets a step go, with no reason asked.
    method ReleaseStep(id: int) -> (step: Step)

    """

  private static let trials = """
    \(trialType)
    # The trials that are open, or all, by their days.
    method Trials(all: ?bool) -> (trials: []Trial)

    # Adds a trial. It is asked about on its day, tomorrow when absent, at tryAt, 18:00 when absent.
    method AddTrial(
      adjustment: string,
      setback: ?int,
      tryOn: ?string,
      tryAt: ?string,
      confidence: ?int,
      evenIf: ?string,
      private: ?bool
    ) -> (trial: Trial, card: ?Card)

    # Changes what is given and leaves the rest. clear names what is to be empty: setback, confidence, evenIf or
    # private. A trial of a private setback stays private.
    method AmendTrial(
      id: int,
      adjustment: ?string,
      setback: ?int,
      tryOn: ?string,
      tryAt: ?string,
      confidence: ?int,
      evenIf: ?string,
      private: ?bool,
      clear: ?[]string
    ) -> (trial: Trial, card: ?Card)

    # The end of a trial: retried, revised or released. What happened is kept as an entry of kind learning; of a trial that
    # was retried there always is one. revised makes the one that follows: adjustment is needed then, with a day and a time as in
    # AddTrial.
    method EndTrial(
      id: int,
      state: string,
      happened: ?string,
      helped: ?string,
      next: ?string,
      adjustment: ?string,
      tryOn: ?string,
      tryAt: ?string,
      confidence: ?int,
      evenIf: ?string
    ) -> (trial: Trial, following: ?Trial, entry: ?Entry, message: ?string, wording: ?Wording, card: ?Card)

    """

  private static let aimFaults = """
    # There is no goal, no step, no trial of that number.
    error NoSuchGoal (id: int)
    error NoSuchStep (id: int)
    error NoSuchTrial (id: int)

    # It has come to its end already.
    error GoalNotOpen (id: int, state: string)
    error StepNotOpen (id: int, state: string)
    error TrialNotOpen (id: int, state: string)

    # A goal, a step or a trial that cannot be kept as it is.
    error BadAim (field: string, reason: string)

    """

  /// Shared with `org.nudged.Insight`, whose reviews show steps, too.
  static let stepType = """
    # A tiny piece of a goal, or one that stands for itself.
    type Step (
      # Counted up from 1, never used again.
      id: int,
      goal: ?int,
      # Its place among the goal's steps, counted from 1.
      position: int,
      text: string,
      # "When the kettle is on".
      cue: ?string,
      # A calendar expression at which it asks. AddStep and AmendStep take a person's words as well: "weekdays at 8".
      calendar: ?string,
      # 1 (easy) to 10 (hard): its rung on a ladder.
      difficulty: ?int,
      # What could go wrong, and what then.
      risk: ?string,
      # 0 to 100: how sure the person is, even if …
      confidence: ?int,
      evenIf: ?string,
      private: ?bool,
      # open, finished, released or split.
      state: string,
      # How it went the last time: done, partial, started, rested or not-this-time.
      outcome: ?string,
      # The entry of the review it was chosen in.
      review: ?int,
      # The step it was split from.
      parent: ?int,
      # RFC 3339.
      madeAt: string,
      # RFC 3339; absent while it is open.
      closedAt: ?string
    )

    """

  /// As ``stepType``.
  static let trialType = """
    # A small adjustment that is really tried, on a day. It ends, and is never late.
    type Trial (
      # Counted up from 1, never used again.
      id: int,
      # The entry of the setback it came out of; absent: an experiment.
      setback: ?int,
      adjustment: string,
      # YYYY-MM-DD
      tryOn: string,
      # HH:MM
      tryAt: string,
      confidence: ?int,
      evenIf: ?string,
      private: ?bool,
      # open, retried, revised or released.
      state: string,
      # What came of it.
      happened: ?string,
      # yes, partly or no.
      helped: ?string,
      next: ?string,
      # The trial it took the place of.
      follows: ?int,
      # RFC 3339.
      madeAt: string,
      # RFC 3339; absent while it is open.
      endedAt: ?string
    )

    """
}
