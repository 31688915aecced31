import Testing

@testable import NudgeCore

@Suite("Encouragement: chosen by what it was, never the same twice running")
struct EncouragementTests {
  private static let today = CivilDate(daysSinceEpoch: 20_000)

  private func entry(
    _ id: Int64 = 3, _ kind: EntryKind = .win, effort: Int? = nil, outcome: Outcome? = nil, step: Step.ID? = nil,
    trial: Trial.ID? = nil, day: CivilDate = today
  ) throws -> Entry {
    Entry(
      id: id, writtenAt: Instant(seconds: 0), offset: 0, day: day, nudge: nil,
      draft: try EntryDraft(
        kind: kind, text: "a", effort: effort, outcome: outcome, origin: EntryOrigin(step: step, trial: trial)))
  }

  private func standing(_ tally: Tally? = nil, isFirst: Bool = false, isBackAgain: Bool = false)
    -> Encouragement.Standing
  {
    .init(isFirst: isFirst, isBackAgain: isBackAgain, tally: tally, today: Self.today)
  }

  private func reply(_ entry: Entry, _ tally: Tally?) -> String {
    var praise = Praise()
    return Encouragement.reply(to: entry, with: &praise, standing(tally))
  }

  @Test(
    "a number comes now and then, where it means something",
    arguments: [
      (1, 1, "Your first this week."), (5, 7, "Your fifth today."), (10, 12, "Your tenth today."),
      (20, 21, "Your 20th today."), (1, 5, "Your fifth this week."), (2, 10, "Your tenth this week."),
      (3, 30, "Your 30th this week."),
    ])
  func sum(today: Int, thisWeek: Int, ending: String) throws {
    #expect(
      reply(try entry(), Tally(today: today, thisWeek: thisWeek, isFirst: false)).hasSuffix(" " + ending))
  }

  @Test("at most times there is none", arguments: [(1, 2), (2, 3), (3, 4), (4, 6), (6, 8), (7, 11), (11, 26)])
  func noSum(today: Int, thisWeek: Int) throws {
    let reply = reply(try entry(), Tally(today: today, thisWeek: thisWeek, isFirst: false))
    #expect(Praise.sentences(for: .win).contains(reply), "\(reply)")
  }

  @Test("whoever wants no numbers gets none")
  func noNumbers() throws { #expect(Praise.sentences(for: .win).contains(reply(try entry(), nil))) }

  @Test(
    "what is remembered late belongs to its own day, said as people say it",
    arguments: [
      (1, "Added to yesterday."), (3, "Added to Tuesday."), (7, "Added to Friday, 27 September."),
      (400, "Added to Thursday, 31 August 2023."),
    ])
  func late(days: Int, ending: String) throws {
    let reply = reply(
      try entry(day: Self.today.adding(days: -days)), Tally(today: 5, thisWeek: 10, isFirst: false))
    #expect(reply.hasSuffix(ending), "\(reply)")
  }

  @Test("ordinals", arguments: [(1, "first"), (10, "tenth"), (11, "11th"), (21, "21st"), (22, "22nd"), (113, "113th")])
  func ordinal(number: Int, word: String) { #expect(Encouragement.ordinal(number) == word) }

  @Test("each occasion has its own words")
  func occasions() throws {
    func occasion(_ entry: Entry, _ standing: Encouragement.Standing? = nil) -> Praise.Occasion {
      Praise.Occasion(entry, standing ?? self.standing())
    }
    #expect(occasion(try entry()) == .win)
    #expect(occasion(try entry(), standing(isFirst: true)) == .first)
    #expect(occasion(try entry(), standing(isBackAgain: true)) == .backAgain)
    #expect(occasion(try entry(effort: 3)) == .win)
    #expect(occasion(try entry(effort: 4)) == .greatEffort)
    #expect(occasion(try entry(effort: 5, outcome: .done)) == .greatEffort)
    #expect(occasion(try entry(outcome: .started)) == .started)
    #expect(occasion(try entry(effort: 5, outcome: .partial)) == .partial)
    #expect(occasion(try entry(outcome: .rested)) == .rested)
    #expect(occasion(try entry(outcome: .notThisTime)) == .notThisTime)
    #expect(occasion(try entry(step: 1)) == .stepFinished)
    #expect(occasion(try entry(outcome: .partial, step: 1)) == .stepTried)
    #expect(occasion(try entry(outcome: .rested, step: 1)) == .rested)
    #expect(occasion(try entry(trial: 1)) == .trialTried)
    #expect(occasion(try entry(3, .learning, trial: 1)) == .trialTried)
    #expect(occasion(try entry(3, .learning)) == .learning)
    #expect(occasion(try entry(day: Self.today.adding(days: -1))) == .remembered)
    for (kind, expected) in [
      (EntryKind.checkIn, Praise.Occasion.checkIn), (.setback, .setback), (.affirmation, .affirmation),
      (.reflection, .reflection), (.support, .support), (.celebration, .celebration), (.practice, .practice),
    ] {
      #expect(occasion(try entry(3, kind)) == expected)
    }
  }

  @Test("a guide about a setback is answered as one, any other by its last win")
  func guides() throws {
    var praise = Praise()
    let setback = Encouragement.reply(to: [try entry(1, .setback), try entry(2)], with: &praise, standing())
    #expect(Praise.sentences(for: .setback).contains(setback))
    let evening = Encouragement.reply(to: [try entry(1, .reflection), try entry(2)], with: &praise, standing())
    #expect(Praise.sentences(for: .win).contains(evening))
    #expect(Encouragement.reply(to: [], with: &praise, standing()) == Encouragement.nothingWritten)
  }

  @Test("nothing is said twice running, and in a week of wins nothing twice", arguments: [1, 2, 3, 7, 40])
  func neverTwiceRunning(stride: Int64) throws {
    var (praise, said) = (Praise(), [String]())
    for turn in 0..<100 { said.append(praise.sentence(for: .win, turn: Int64(turn) * stride)) }
    for (one, next) in zip(said, said.dropFirst()) { #expect(one != next) }
    #expect(Set(said.prefix(35)).count == 35)
  }

  @Test("of a small pool, too, nothing is said twice running", arguments: Praise.Occasion.allCases)
  func neverTwiceRunning(occasion: Praise.Occasion) {
    var (praise, last) = (Praise(), "")
    for turn in 0..<60 {
      let next = praise.sentence(for: occasion, turn: Int64(turn / 2))
      #expect(next != last)
      last = next
    }
  }

  @Test("every sentence stands once, is short, and ends", arguments: Praise.Occasion.allCases)
  func sentences(of occasion: Praise.Occasion) {
    let all = Praise.sentences(for: occasion)
    #expect(Set(all).count == all.count)
    #expect(all.count >= (occasion == .first ? 3 : 7))
    for sentence in all {
      #expect(sentence.count <= 72 && sentence.hasSuffix("."), "\(sentence)")
      #expect(!sentence.contains("!"))
    }
  }
}
