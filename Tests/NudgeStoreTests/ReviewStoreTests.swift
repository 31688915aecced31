import NudgeCore
import Testing

@testable import NudgeStore

@Suite("Store: looking back")
struct ReviewStoreTests {
  let scratch: Scratch
  let store: Store
  /// A Sunday.
  let today = CivilDate(daysSinceEpoch: 20_779)
  private var week: Period { Period(.week, containing: today) }

  init() throws {
    scratch = try Scratch()
    store = try Store(path: scratch.journal)
  }

  private func moment(_ day: CivilDate) -> Store.Moment {
    .init(writtenAt: Instant(seconds: Int64(day.daysSinceEpoch) * 86_400 + 43_200), offset: 0, day: day)
  }

  private static let guide = Guide(
    name: "weekly-review", title: "Weekly review", invitation: "?", kind: .reflection, looksBackOn: .week,
    questions: ["week", "step", "step-cue", "step-2"].map { .init(id: $0, prompt: "?") })

  @discardableResult
  private func review(_ period: Period, on day: CivilDate, _ answers: [String: String]) throws -> Submitted {
    let run = try store.begin("weekly-review", about: period.first, at: moment(day).writtenAt)
    let marks = Review.fields(period, number: try store.nextReview(of: period.unit))
    var submission = try Submission(Self.guide, answers: answers, today: day, review: marks)
    submission.readCues(at: moment(day).writtenAt, in: .utc, zones: ZoneDatabase { _ in nil })
    return try store.submit(submission, of: run, at: moment(day))
  }

  @discardableResult
  private func win(
    _ text: String, _ day: CivilDate, effort: Int? = nil, domain: String? = nil, value: String? = nil,
    outcome: Outcome? = nil, step: Step.ID? = nil, isPrivate: Bool = false
  ) throws -> Entry {
    let draft = try EntryDraft(
      kind: .win, text: text, effort: effort, outcome: outcome, domain: domain, value: value, isPrivate: isPrivate,
      origin: EntryOrigin(step: step))
    return try store.log(draft, at: moment(day))
  }

  // MARK: Reviews

  @Test("reviews are numbered, each unit by itself, and found by week and by number")
  func numbered() throws {
    let earlier = week.previous
    try review(earlier, on: today, ["week": "late"])
    try review(week, on: today, ["week": "in time"])
    try review(Period(.month, containing: today), on: today, ["week": "a month"])
    #expect(try store.reviews(of: .week).map(\.number) == [2, 1])
    #expect(try store.reviews(of: .week).map(\.period) == [week, earlier])
    #expect(try store.reviews(of: .month).map(\.number) == [1])
    #expect(try store.review(of: earlier)?.number == 1 && store.review(2, of: .week)?.period == week)
    #expect(try store.review(of: week.next) == nil && store.review(3, of: .week) == nil)
    #expect(try store.reviews(of: .week, limit: 1).map(\.number) == [2])
    try review(earlier.previous, on: today, ["week": "later still"])
    let month = Period(.month, containing: today)
    #expect(try store.lastReviewed() == [.week: week, .month: month], "whichever was written last")
    try review(week.next.next, on: today, ["week": "written by a clock that is ahead"])
    #expect(try store.memory(today: today).lastReviewed == [.week: week, .month: month])
  }

  @Test("a second one of the same week is the latest; taken back, the first is again, and its number is gone for good")
  func twice() throws {
    try review(week, on: today, ["week": "first"])
    let second = try review(week, on: today, ["week": "second"])
    #expect(try store.review(of: week)?.number == 2)
    _ = try store.undo(at: moment(today).writtenAt)
    #expect(try store.review(of: week)?.number == 1 && store.nextReview(of: .week) == 3)
    #expect(try store.lastReviewed() == [.week: week])
    let entry = try #require(second.entries.first)
    _ = try store.restore(entry, at: moment(today).writtenAt)
    #expect(try store.review(of: week)?.number == 2)
  }

  @Test("the steps know the review they were chosen in; a cue that is a time becomes their calendar")
  func steps() throws {
    let submitted = try review(
      week, on: today, ["week": "w", "step": "one page", "step-cue": "Mon..Fri 08:00", "step-2": "a call"])
    let entry = try #require(submitted.entries.first)
    let steps = try store.steps(ofReview: entry.id)
    #expect(steps.map(\.text) == ["one page", "a call"] && steps.map(\.review) == [entry.id, entry.id])
    #expect(steps.map(\.calendar) == ["Mon..Fri 08:00", nil] && steps.map(\.cue) == [nil, nil])
    _ = try store.undo(at: moment(today).writtenAt)
    #expect(try store.steps(ofReview: entry.id).isEmpty)
  }

  @Test("a run about one week is not taken up for another")
  func runs() throws {
    let run = try store.begin("weekly-review", about: week.previous.first, at: moment(today).writtenAt)
    #expect(try store.openRun(of: "weekly-review", lookingBackFrom: week.previous.first) == run)
    #expect(try store.openRun(of: "weekly-review", lookingBackFrom: week.first) == nil)
    #expect(try store.openRun(of: "weekly-review") == nil)
    #expect(try store.run(run.id)?.about == week.previous.first)
  }

  // MARK: Figures

  @Test("how wins spread, and nothing of other kinds, other days, or what was taken back")
  func shares() throws {
    try win("a", today, domain: "mood", value: "honesty")
    try win("b", today, domain: "mood", outcome: .started)
    try win("c", week.first)
    _ = try store.remove(win("gone", today, domain: "focus"), at: moment(today).writtenAt)
    try win("before", week.first.adding(days: -1), domain: "mood")
    _ = try store.log(EntryDraft(kind: .setback, text: "s", domain: "mood"), at: moment(today))
    let shares = try store.winShares(week.days)
    #expect(shares.total == 3 && shares.domains == ["mood": 2] && shares.values == ["honesty": 1])
    #expect(shares.outcomes == [.done: 2, .started: 1] && shares.sources == [.mastery: 3])
  }

  @Test("private wins count, and bring no names along where those are not wanted")
  func privateShares() throws {
    try win("a", today, domain: "mood", value: "honesty")
    try win("b", today, domain: "hidden", value: "hidden", outcome: .started, isPrivate: true)
    try win("c", today, domain: "mood", isPrivate: true)
    let open = try store.winShares(week.days, namingPrivate: false)
    #expect(open.total == 3 && open.domains == ["mood": 1] && open.values == ["honesty": 1])
    #expect(open.outcomes == [.done: 2, .started: 1] && open.sources == [.mastery: 3])
    #expect(try store.winShares(week.days).domains == ["mood": 2, "hidden": 1])
  }

  @Test("the greatest wins by effort, then value, then the latest")
  func greatest() throws {
    try win("plain", today)
    try win("valued", week.first, value: "honesty")
    try win("hard", week.first, effort: 5)
    #expect(try store.greatestWins(week.days, limit: 9).map(\.draft.text) == ["hard", "valued", "plain"])
    #expect(try store.greatestWins(week.days, limit: 1).map(\.draft.text) == ["hard"])
    #expect(try store.wins(upTo: week.first, limit: 1).map(\.draft.text) == ["hard"])
  }

  @Test("steps finished by goal, and the last move of goals that still have one open")
  func goals() throws {
    let made = moment(week.first.adding(days: -40)).writtenAt
    let moving = try store.add(Goal(id: 0, text: "read", madeAt: made), at: made)
    let resting = try store.add(Goal(id: 0, text: "sing", madeAt: made), at: made)
    _ = try store.add(Goal(id: 0, text: "no step", madeAt: made), at: made)
    let step = try store.add(Step(id: 0, goal: moving.id, text: "a page", madeAt: made), at: made)
    _ = try store.add(Step(id: 0, goal: resting.id, text: "a song", madeAt: made), at: made)
    let single = try store.add(Step(id: 0, text: "by itself", madeAt: made), at: made)
    try win("read a page", today, step: step.id)
    try win("half a page", today, outcome: .partial, step: step.id)
    try win("did it", today, step: single.id)
    #expect(try store.stepsFinished(week.days) == [moving.id: 1, nil: 1])
    let moves = try store.lastMoves(ofGoalsIn: .utc)
    #expect(moves.map(\.goal.id) == [moving.id, resting.id])
    #expect(moves.map(\.day) == [today, week.first.adding(days: -40)])
  }

  @Test("trials that ended within a time or whose day has come, and goals that were reached")
  func ended() throws {
    let (before, now) = (moment(week.first.adding(days: -9)).writtenAt, moment(today).writtenAt)
    let time = moment(week.first).writtenAt..<moment(week.next.first).writtenAt
    func trial(_ text: String, _ tryOn: CivilDate, endedAt: Instant?) throws {
      _ = try store.add(
        Trial(
          id: 0, adjustment: text, tryOn: tryOn, state: endedAt == nil ? .open : .retried, madeAt: before,
          endedAt: endedAt), at: before)
    }
    try trial("due", week.first, endedAt: nil)
    try trial("ahead", week.next.first, endedAt: nil)
    try trial("ended", week.first, endedAt: now)
    try trial("long ago", week.first, endedAt: before)
    #expect(try store.trials(ended: time, orDueBy: today).map(\.adjustment) == ["due", "ended"])
    _ = try store.add(Goal(id: 0, text: "swim", state: .reached, madeAt: before, closedAt: now), at: before)
    _ = try store.add(Goal(id: 0, text: "old", state: .reached, madeAt: before, closedAt: before), at: before)
    #expect(try store.goals(reached: time).map(\.text) == ["swim"])
  }

  @Test("a snapshot tells the same, and keeps to its moment")
  func snapshot() throws {
    try win("a", today, domain: "mood")
    let snapshot = try JournalSnapshot(path: scratch.journal)
    try win("b", today, domain: "mood")
    #expect(try snapshot.winShares(week.days).total == 1 && store.winShares(week.days).total == 2)
    #expect(try snapshot.span() == today...today)
  }
}
