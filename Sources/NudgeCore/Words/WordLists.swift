/// The words nudged listens for, and those it lends: all data, and all of it the person's to change.
public struct WordLists: Hashable, Sendable {
  public var hurtingWords: HurtingWords
  /// Phrases of acute danger.
  public var danger: PhraseBook
  public var vagueness: Vagueness
  /// Wins to pick when no words come to mind.
  public var starters: [Starter]

  /// What is left out is not noticed.
  public init(
    hurtingWords: HurtingWords = HurtingWords(), danger: PhraseBook = PhraseBook(), vagueness: Vagueness = Vagueness(),
    starters: [Starter] = []
  ) {
    self.hurtingWords = hurtingWords
    self.danger = danger
    self.vagueness = vagueness
    self.starters = starters
  }

  /// The first harsh phrase a person writes about themselves, and an offer to word it otherwise.
  public func hurting(in text: String) -> HurtingWord? { hurtingWords.first(in: text) }

  /// Whether the text speaks of acute danger: of dying, of harm to oneself, of harm by others. Said too often rather than
  /// too seldom; all that follows is that the person's own contacts are shown.
  public func namesDanger(in text: String) -> Bool { danger.first(in: text) != nil }

  /// The same of all words of an entry: its text, its fields, its tags and what mattered.
  public func namesDanger(in draft: EntryDraft) -> Bool {
    namesDanger(in: ([draft.spoken] + draft.tags + [draft.value ?? ""]).joined(separator: "\n"))
  }

  /// All that is to be noticed in what a person just wrote.
  public func notice(in draft: EntryDraft) -> Notice {
    Notice(
      namesDanger: namesDanger(in: draft), hurting: hurting(in: draft.ownWords),
      isEmpty: draft.kind != .setback && vagueness.isEmpty(draft.text))
  }

  /// Whether an entry may be read to somebody who is discouraged: it says something of its own, and may be told back.
  public func isHeartening(_ entry: Entry) -> Bool { !entry.draft.isFacing && mayTellBack(entry.draft) }

  /// The one gate for whatever is told back to a person later, by jar, evidence, review, report or story: nothing in it hurts or
  /// tells of danger, and it is not as vague as "nothing".
  public func mayTellBack(_ draft: EntryDraft) -> Bool {
    !namesDanger(in: draft) && hurting(in: draft.ownWords) == nil && !isVague(draft.text)
  }

  /// The same of a text that stands for itself, such as a lesson or a step.
  public func mayTellBack(_ text: String) -> Bool {
    !namesDanger(in: text) && hurting(in: text) == nil && !isVague(text)
  }

  private func isVague(_ text: String) -> Bool { question(forVague: text, turn: 0) != nil }

  /// One friendly question that invites the concrete thing; nil when the text has it already.
  ///
  /// - Parameter turn: any number; the next one asks another way.
  public func question(forVague text: String, turn: Int) -> String? { vagueness.question(for: text, turn: turn) }
}
