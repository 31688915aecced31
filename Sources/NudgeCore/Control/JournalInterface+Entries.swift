extension JournalMethods {
  /// Shared with `org.nudged.Control`, whose replies show entries, too.
  static let entryType = """
    # One record of the journal.
    type Entry (
      # Counted up from 1, never used again.
      id: int,
      # win, setback, check-in, affirmation, reflection, support, celebration, practice or learning.
      kind: string,
      # As written.
      text: string,
      # 1 to 5.
      effort: ?int,
      # done, partial, started, rested or not-this-time.
      outcome: ?string,
      # An area of life.
      domain: ?string,
      # What matters about it, in a word or a few.
      value: ?string,
      tags: []string,
      # The source of self-efficacy it feeds: mastery, vicarious, persuasion or state.
      source: ?string,
      # true: shown to the person alone.
      private: ?bool,
      # Time spent on it.
      seconds: ?int,
      # The guide it was written with, and the practice that was used.
      guide: ?string,
      practice: ?string,
      # The step and the trial it is about.
      step: ?int,
      trial: ?int,
      # false: kept, and counted nowhere, since it hurts or says "nothing"; absent: it counts.
      counted: ?bool,
      # What else it says, by name.
      fields: ?[string]string,
      # The local day it belongs to, YYYY-MM-DD; fixed at writing.
      day: string,
      # The moment it is about, when that is not the moment of writing. RFC 3339.
      at: ?string,
      # RFC 3339, with the offset of the place where it was written.
      writtenAt: string,
      # When it was taken back.
      removedAt: ?string,
      # The nudge it answers.
      nudge: ?int
    )

    """

  /// What a reply to an entry may bring along; shared with `org.nudged.Control`.
  static let noticedTypes = """
    # A word that hurts, as it stands in what was just written, and a kind offer to say what happened instead. The pattern is
    # label, over-generalising, second-guessing, others-judgment or withdrawal.
    type Wording (words: string, offer: string, pattern: string)

    # The person's own people and lines for hard moments.
    # helpline is the person's own line to talk to; help is where anybody can turn, where the daemon seems to be.
    type Card (contacts: []Contact, plan: []string, lines: []string, helpline: ?string, help: ?Help)
    type Contact (name: string, reach: string, note: ?string)

    # country is as it is said after "in"; absent: it is not known, and each number says where it is answered.
    type Help (country: ?string, emergency: []HelpNumber, talk: []HelpNumber)
    type HelpNumber (number: string, note: ?string)

    """

  static let entries = """
    # Writes an entry. The reply comes after the entry is on disk.
    #
    # at is the moment it is about, RFC 3339, now or earlier. seconds is time spent on it. Of fields, names that nudged knows
    # take values of their type, every other name takes text.
    #
    # The reply's message is one warm sentence. question is there when the concrete thing is still to be said, wording when words
    # hurt, card when they tell of acute danger; with it, nothing else is asked or offered.
    #
    # A setback brings the win of having faced it, and evidence: earlier wins that fit. What cannot be read once the entry is on
    # disk, such as today and thisWeek, is left out: it is kept all the same.
    method Log(
      kind: string,
      text: string,
      effort: ?int,
      outcome: ?string,
      domain: ?string,
      value: ?string,
      tags: ?[]string,
      source: ?string,
      private: ?bool,
      seconds: ?int,
      practice: ?string,
      step: ?int,
      trial: ?int,
      fields: ?[string]string,
      at: ?string
    ) -> (
      entry: Entry,
      message: string,
      today: ?int,
      thisWeek: ?int,
      question: ?string,
      wording: ?Wording,
      card: ?Card,
      evidence: ?[]Entry
    )

    # Changes what is given and leaves the rest. clear names what is to be empty: effort, outcome, domain, value, tags, seconds,
    # private, or a field. A field given takes the place of the one of its name.
    method Amend(
      id: int,
      text: ?string,
      effort: ?int,
      outcome: ?string,
      domain: ?string,
      value: ?string,
      tags: ?[]string,
      source: ?string,
      private: ?bool,
      seconds: ?int,
      fields: ?[string]string,
      at: ?string,
      clear: ?[]string
    ) -> (entry: Entry, wording: ?Wording, card: ?Card)

    # Takes an entry back: it leaves every list and count.
    method Remove(id: int) -> (entry: Entry)

    # Brings an entry back that was taken back.
    method Restore(id: int) -> (entry: Entry)

    # Entries by the moment they are about, newest first: the latest 20, or as many as limit says (1 to 1000), and
    # of very long ones no more than come to a megabyte. With "more": in several replies, without limit all of them.
    #
    # day stands for from and to. search finds entries that have all these words, each at least by its beginning, from three
    # letters on, words in quotation marks as they stand, signs of languages without blanks wherever they stand; those written
    # last come first. At most 20 words. removed lists what was taken back instead.
    method List(
      limit: ?int,
      kind: ?string,
      day: ?string,
      from: ?string,
      to: ?string,
      domain: ?string,
      value: ?string,
      tag: ?string,
      source: ?string,
      outcome: ?string,
      step: ?int,
      trial: ?int,
      search: ?string,
      removed: ?bool
    ) -> (entries: []Entry)

    # One record as it stands after its last change was taken back. gone: it is not there any more.
    type Undone (subject: string, id: int, text: string, gone: bool)

    # Takes the latest changes back, one or as many as count says (1 to 100): entries, goals, steps, trials and rest days. entry
    # is the first entry among them.
    method Undo(count: ?int) -> (undone: []Undone, entry: ?Entry)

    # There is nothing to take back.
    error NothingToUndo ()

    # The latest act was to erase something, which nothing takes back. Asked once more, Undo goes on with the act before.
    error ErasedForGood ()

    # There is no entry of that number, or it is not there (any more).
    error NoSuchEntry (id: int)

    # An entry that cannot be kept as it is.
    error BadEntry (field: string, reason: string)

    """
}
