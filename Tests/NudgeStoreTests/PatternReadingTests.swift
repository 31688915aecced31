import Foundation
import NudgeCore
import Testing

@testable import NudgeStore

/// What patterns are looked for in, as it is read from a journal.
@Suite("Store: days of patterns")
struct PatternReadingTests {
  let scratch: Scratch
  let store: Store
  /// A Saturday.
  let last = CivilDate(daysSinceEpoch: 20_778)

  init() throws {
    scratch = try Scratch()
    store = try Store(path: scratch.journal)
  }

  @discardableResult
  private func log(
    _ kind: EntryKind, on day: CivilDate, hour: Int = 12, offset: Int = 0, _ draft: (inout Draft) -> Void = { _ in }
  ) throws -> Entry {
    var parts = Draft()
    draft(&parts)
    let at = Instant(seconds: Int64(day.daysSinceEpoch) * 86_400 + Int64(hour) * 3600 - Int64(offset))
    return try store.log(
      try EntryDraft(
        kind: kind, text: "a", outcome: parts.step == nil ? nil : .done, domain: parts.domain, tags: parts.tags,
        isPrivate: parts.isPrivate, fields: parts.fields,
        origin: EntryOrigin(practice: parts.practice, step: parts.step)),
      at: .init(writtenAt: at, offset: offset, day: day))
  }

  private struct Draft {
    var domain: String?
    var tags: [String] = []
    var fields: [String: String] = [:]
    var practice: String?
    var step: Step.ID?
    var isPrivate = false
  }

  /// Read by the daemon itself and from a snapshot.
  private func isRead(as expected: PatternDays, weeks: Int = 2) throws -> Bool {
    let snapshot = try JournalSnapshot(path: scratch.journal)
    return try store.patternDays(endingOn: last, weeks: weeks) == expected
      && snapshot.patternDays(endingOn: last, weeks: weeks) == expected
  }

  @Test("an empty journal")
  func empty() throws {
    #expect(try isRead(as: PatternDays(endingOn: last, weeks: 2)))
  }

  @Test("check-ins by the clock on the wall, with what they say; private ones too")
  func checkIns() throws {
    let friday = last.adding(days: -1)
    try log(.checkIn, on: last, hour: 8, offset: 7200) { $0.fields = ["mood": "4", "energy": "2", "confidence": "60"] }
    try log(.checkIn, on: last, hour: 23) {
      $0.fields = ["mood": "2", "slept": "no"]; $0.isPrivate = true
    }
    try log(.checkIn, on: last, hour: 18) { $0.fields = ["slept": "yes", "moved": "no", "reached-out": "yes"] }
    // Half past one of the day after still belongs to Friday.
    try log(.checkIn, on: friday, hour: 25)
    _ = try store.remove(try log(.checkIn, on: friday) { $0.fields = ["mood": "5"] }, at: Instant(seconds: 1))
    try log(.win, on: friday) { $0.fields = ["mood": "5"] }
    try log(.checkIn, on: last.adding(days: -30)) { $0.fields = ["mood": "5"] }
    try log(.checkIn, on: last.adding(days: 1)) { $0.fields = ["mood": "5"] }
    var expected = PatternDays(endingOn: last, weeks: 2)
    expected.checkIn(on: last, .morning, mood: 4, confidence: 60)
    expected.checkIn(on: last, .night, mood: 2)
    expected.checkIn(on: last, .evening)
    expected.answer("slept", true, on: last)
    expected.answer("moved", false, on: last)
    expected.answer("reached-out", true, on: last)
    expected.checkIn(on: friday, .night)
    #expect(try isRead(as: expected))
  }

  @Test("practices, tags, domains, steps and rest; what belongs to a finished step is told apart")
  func rest() throws {
    let (friday, thursday) = (last.adding(days: -1), last.adding(days: -2))
    let goal = try store.add(Goal(id: 0, text: "g", madeAt: Instant(seconds: 0)), at: Instant(seconds: 0))
    let step = try store.add(
      Step(id: 0, goal: goal.id, text: "s", madeAt: Instant(seconds: 0)), at: Instant(seconds: 0))
    try log(.practice, on: last) { ($0.practice, $0.tags) = ("grounding", ["quiet", "quiet\u{0}er"]) }
    try log(.win, on: friday) { ($0.domain, $0.tags, $0.step) = ("focus", ["work"], step.id) }
    try log(.win, on: thursday) { ($0.domain, $0.tags) = ("focus", ["work"]) }
    try store.setRest(true, on: friday, at: Instant(seconds: 1))
    var expected = PatternDays(endingOn: last, weeks: 2)
    expected.note(.practice("grounding"), on: last)
    expected.note(.tag("quiet"), on: last)
    expected.note(.tag("quiet\u{0}er"), on: last)
    expected.note(.domain("focus"), on: friday, isStep: true)
    expected.note(.tag("work"), on: friday, isStep: true)
    expected.note(.domain("focus"), on: thursday)
    expected.note(.tag("work"), on: thursday)
    expected.finishStep(on: friday)
    expected.rest(on: friday)
    #expect(try isRead(as: expected))
  }
}
