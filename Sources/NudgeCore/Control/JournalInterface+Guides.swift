extension JournalMethods {
  static let guides = guideTypes + guideMethods + practices + guideFaults

  private static let guideTypes = """
    # One thing a guide asks, or shows on the way.
    type Question (
      # Stable. When it is asked again, the answers go by id-2, id-3 and so on.
      id: string,
      # What is asked: today's sentence for each time it is asked at most.
      prompts: []string,
      # text, choice, choices, scale, duration, yes-no or date; note (a text that is shown) and breathe ask nothing.
      kind: string,
      # For choice, one of them; for choices some, parted by ", ", or others.
      options: ?[]string,
      # For scale: whole numbers, and words for both ends.
      from: ?int,
      to: ?int,
      fromLabel: ?string,
      toLabel: ?string,
      # For breathe.
      breathing: ?Breathing,
      # false: the guide cannot be submitted without it.
      optional: bool,
      # Asked so often, as long as there is an answer each time.
      atMost: int,
      # Asked under this condition alone.
      onlyIf: ?Condition,
      # For text: how long to write.
      timeLimitSeconds: ?int,
      # The answer is an entry of its own, of this kind.
      becomes: ?string,
      # false: the words are let go when the guide is submitted, unless keptIf holds.
      kept: bool,
      keptIf: ?Condition
    )

    # A pace of breathing.
    type Breathing (inSeconds: int, holdSeconds: int, outSeconds: int, restSeconds: int, rounds: int)

    # That question has one of these answers; of several that were chosen, one of these; without any: it has an answer.
    type Condition (question: string, answers: []string)

    # A guide in full.
    type GuideSheet (
      name: string,
      title: string,
      # A neutral sentence, for screens that others may see.
      invitation: string,
      # The kind of entry its answers become.
      kind: string,
      domain: ?string,
      tags: []string,
      # Going through it is a practice of its name.
      practice: bool,
      # week, month or year: it looks back on one, and its entry is a review.
      looksBackOn: ?string,
      # A kind sentence for the end.
      closing: ?string,
      questions: []Question
    )

    # A guide on a list; questions: the most it asks on one way through.
    type GuideSummary (name: string, title: string, kind: string, practice: bool, questions: int)

    # A guide under way.
    type Run (
      # Counted up from 1, never used again.
      id: int,
      # With the sentences of the day it was begun on.
      guide: GuideSheet,
      # So far, by question.
      answers: [string]string,
      # The question to go on with, behind the last answer; absent at the end.
      next: ?string,
      # The nudge it answers.
      nudge: ?int,
      # The first day of what it looks back on, YYYY-MM-DD.
      about: ?string,
      # RFC 3339.
      begunAt: string,
      answeredAt: string,
      # Time spent on it so far.
      seconds: int
    )

    """

  private static let guideMethods = """
    # All guides, by name.
    method Guides() -> (guides: []GuideSummary)

    # One guide with today's sentences.
    method Guide(name: string) -> (guide: GuideSheet)

    # Begins a guide, for an open nudge if one is named: submitting it answers the nudge. A run of this guide that is open is
    # taken up again, unless anew; answeredAt tells how long ago it was left.
    # about: any day of what it looks back on, for a guide that does, YYYY-MM-DD; absent: what Insight.Review would take.
    method Begin(guide: string, nudge: ?int, anew: ?bool, about: ?string) -> (run: Run)

    # Keeps an answer; it is on disk before the reply comes. Without an answer, or with a blank one, the one there was is taken
    # back. Numbers, lengths of time (in seconds) and dates (YYYY-MM-DD) are text, too; yes-no takes yes or no.
    # before: the answer that is to be replaced, blank for none; when another one is there by now, that one stays, and the call
    # ends with AnsweredElsewhere. The same answer as there is already is always fine.
    # seconds: time spent since the last call.
    method Put(run: int, question: string, answer: ?string, before: ?string, seconds: ?int) -> (
      run: Run,
      card: ?Card
    )

    # Writes what the answers become, all of it or nothing: entries, a trial for an adjustment, at most three steps. With no
    # answers nothing is written, and the run is let go. Taken back by one Undo. evidence: after a setback, earlier wins that fit.
    method Submit(run: int, private: ?bool) -> (
      entries: []Entry,
      trial: ?Trial,
      steps: []Step,
      message: string,
      closing: ?string,
      evidence: []Entry,
      wording: ?Wording,
      card: ?Card
    )

    # Lets a run go: its answers are gone, and nothing is written.
    method Leave(run: int) -> ()

    # The runs that are open and have answers, at most 100, the one gone on with last first.
    method Runs() -> (runs: []Run)

    """

  private static let practices = """
    # A practice, and how often it was used. rated: uses with a rating before and one after, each from 0 (as hard as it gets) to
    # 10 (at ease). change: the mean of after minus before.
    type Practice (name: string, title: string, uses: int, rated: int, change: ?float, lastDay: ?string)

    # The practices that can be used, and those that were, by name. helpsMost is the one that helps this person most, by their
    # own ratings; absent until three uses of one are rated. numbers is false where the person wants no numbers shown.
    method Practices() -> (practices: []Practice, helpsMost: ?string, numbers: ?bool)

    """

  private static let guideFaults = """
    # There is no guide of that name, or none (any more) that asks what was answered: the answers are kept until there is.
    error NoSuchGuide (guide: string)

    # There is no open run of that number: it was submitted, or let go.
    error NoSuchRun (run: int)

    # An answer that cannot be kept as it is, or one that is needed and missing.
    error BadAnswer (question: string, reason: string)

    # Somebody else has answered this question meanwhile: that answer stays. Without an answer, it was taken back.
    error AnsweredElsewhere (question: string, answer: ?string)

    # There is no nudge of that number.
    error NoSuchNudge (id: int)

    # A nudge that is not open any more.
    error NotOpen (id: int, state: string)

    """
}
