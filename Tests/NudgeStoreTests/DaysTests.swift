import Foundation
import NudgeCore
import Testing

@testable import NudgeStore

@Suite("Store: what days add up to")
struct DaysTests {
  let scratch: Scratch
  let store: Store
  let day = CivilDate(daysSinceEpoch: 20_577)

  init() throws {
    scratch = try Scratch()
    store = try Store(path: scratch.journal)
  }

  /// At noon of the day, wherever that is.
  @discardableResult
  func log(
    _ kind: EntryKind = .win, on day: CivilDate, offset: Int = 0, seconds: Int? = nil, source: Source? = nil,
    practice: String? = nil, fields: [String: String] = [:]
  ) throws -> Entry {
    let noon = Instant(seconds: Int64(day.daysSinceEpoch) * 86_400 + 43_200 - Int64(offset))
    return try store.log(
      try EntryDraft(
        kind: kind, text: "a", source: source, seconds: seconds, fields: fields, origin: EntryOrigin(practice: practice)
      ),
      at: .init(writtenAt: noon, offset: offset, day: day))
  }

  @Test("kinds, time and rest, day by day; days without anything have nothing")
  func summary() throws {
    try log(on: day)
    try log(.affirmation, on: day)
    try log(.reflection, on: day, seconds: 600)
    try store.setRest(true, on: day.adding(days: 2), at: Instant(seconds: 1))
    try store.setRest(true, on: day, at: Instant(seconds: 1))
    let days = try store.days(day.adding(days: -3)...day.adding(days: 3))
    #expect(
      days == [
        DaySummary(day: day, counts: [.win: 1, .affirmation: 1, .reflection: 1], reflectionSeconds: 600, isRest: true),
        DaySummary(day: day.adding(days: 2), isRest: true),
      ])
    #expect(try store.span() == day...day)
  }

  @Test("an empty journal has no span, and a day whose entry was taken back is none of it")
  func span() throws {
    #expect(try store.span() == nil)
    let entry = try log(on: day)
    try log(on: day.adding(days: 4))
    _ = try store.remove(entry, at: Instant(seconds: 1))
    #expect(try store.span() == day.adding(days: 4)...day.adding(days: 4))
  }

  @Test("entries and wins by source, within a range")
  func sources() throws {
    try log(on: day)
    try log(on: day, source: .vicarious)
    try log(.affirmation, on: day)
    try log(on: day.adding(days: 1))
    let balance = SourceBalance(try store.sources(day..<day.adding(days: 1)))
    #expect(balance[.mastery] == .init(entries: 1, wins: 1))
    #expect(balance[.vicarious] == .init(entries: 1, wins: 1))
    #expect(balance[.persuasion] == .init(entries: 1, wins: 0))
    #expect(balance[.state] == .init())
  }

  @Test("days in brief say whether they have anything, and the scorecard of a long run is the same by them")
  func brief() throws {
    let today = day.adding(days: 900)
    for back in 0..<900 where ![7, 300, 301, 640].contains(back) { try log(on: today.adding(days: -back)) }
    for back in [7, 300, 500] { try store.setRest(true, on: today.adding(days: -back), at: Instant(seconds: 0)) }
    let (all, first) = (try store.days(day...today), Scorecard.firstDayNeeded(today: today))
    let brief = try store.days(day...today, inFullFrom: first)
    #expect(brief.map(\.day) == all.map(\.day) && brief.map(\.hasEntry) == all.map(\.hasEntry))
    #expect(brief.map(\.isRest) == all.map(\.isRest) && brief.map(\.entries) == all.map(\.entries))
    #expect(brief.filter { $0.day >= first } == all.filter { $0.day >= first })
    #expect(Scorecard(days: brief, today: today) == Scorecard(days: all, today: today))
  }

  @Test("a date jumped over by a flight west is no gap; one at home is")
  func jumped() throws {
    try log(on: day, offset: -8 * 3600)
    try log(on: day.adding(days: 2), offset: 11 * 3600)
    #expect(try store.daysJumped(in: store.days(day...day.adding(days: 9))) == [day.adding(days: 1)])
    try log(on: day.adding(days: 4), offset: 11 * 3600)
    #expect(try store.daysJumped(in: store.days(day...day.adding(days: 9))) == [day.adding(days: 1)])
  }

  @Test("a practice: its days and its uses")
  func practice() throws {
    try log(.practice, on: day, practice: "breathing", fields: ["before": "3", "after": "6"])
    try log(.practice, on: day, practice: "breathing")
    try log(.practice, on: day.adding(days: 1), practice: "grounding", fields: ["before": "10"])
    #expect(try store.days(ofPractice: "breathing") == [day: 2])
    #expect(try store.days(ofPractice: "breathing", from: day.adding(days: 1)).isEmpty)
  }

  @Test("a plan's days: the share that was answered; what was never shown says nothing")
  func plan() throws {
    func nudge(_ id: Int64, day: CivilDate, hour: Int64, _ state: NudgeState, isShown: Bool = true) -> Nudge {
      let at = Instant(seconds: Int64(day.daysSinceEpoch) * 86_400 + hour * 3600)
      let wall = CivilDateTime(microsecondsSinceEpoch: at.microseconds)
      return Nudge(
        id: id, plan: "tea", guide: "hello", occurrence: at, wall: wall, state: state, expiresAt: at,
        shown: isShown ? .init(at: at, wall: wall) : nil)
    }
    let next = day.adding(days: 1)
    try store.commit(
      [
        nudge(1, day: day, hour: 10, .answered), nudge(2, day: day, hour: 12, .expired),
        nudge(3, day: next, hour: 2, .answered), nudge(4, day: next, hour: 12, .expired, isShown: false),
        nudge(5, day: next, hour: 14, .shown), nudge(6, day: day.adding(days: -1), hour: 10, .answered),
      ].map(Planner.Write.nudge))
    let four = try #require(CivilTime("04:00"))
    let days = try store.plannedDays(ofPlan: "tea", dayStart: four, most: 9)
    #expect(days.map(\.day) == [day.adding(days: -1), day], "two in the morning is still the day before")
    #expect(days.map { ($0.share * 3).rounded() } == [3, 2])
    #expect(try store.plannedDays(ofPlan: "tea", dayStart: four, most: 1) == days.suffix(1))
    let first = CivilDate(daysSinceEpoch: 0)
    try store.commit([.nudge(nudge(7, day: first, hour: 2, .answered))])
    let earliest = try store.plannedDays(ofPlan: "tea", dayStart: four, most: 9).first?.day
    #expect(earliest == first.adding(days: -1), "before the epoch, too")
  }
}
