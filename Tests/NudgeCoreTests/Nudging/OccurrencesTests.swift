import Testing

@testable import NudgeCore

/// What is to come: the next of every plan, and the soonest of the others.
@Suite("The next occurrences")
struct OccurrencesTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    /// Cues by the names of their plans.
    var plans: [(name: String, cue: String)]
    var limit: Int?
    var comes: [String]

    var testDescription: String { name }
  }

  /// Asked on a Monday at noon.
  static let cases = [
    Case(
      name: "issue 11.19: a daily plan hides no weekly one", plans: [("evening", "20:30"), ("review", "Sun 17:00")],
      comes: ["04T20:30 evening", "05T20:30 evening", "06T20:30 evening", "07T20:30 evening", "10T17:00 review"]),
    Case(
      name: "nor does one that elapses every minute", plans: [("often", "*:*"), ("yearly", "2027-01-01")], limit: 3,
      comes: ["04T12:01 often", "04T12:02 often", "01T00:00 yearly"]),
    Case(
      name: "more plans than lines that were asked for: the soonest of their next ones",
      plans: [("often", "*:*"), ("evening", "20:30"), ("review", "Sun 17:00")], limit: 2,
      comes: ["04T12:01 often", "04T20:30 evening"]),
    Case(
      name: "more plans than five: one of each", plans: (1...7).map { ("p\($0)", "Sun 1\($0):00") },
      comes: (1...7).map { "10T1\($0):00 p\($0)" }),
    Case(
      name: "two at the same time, by name", plans: [("b", "20:30"), ("a", "20:30")], limit: 2,
      comes: ["04T20:30 a", "04T20:30 b"]),
    Case(
      name: "a plan that comes no more takes no line", plans: [("past", "2020-01-01"), ("review", "Sun 17:00")],
      limit: 2,
      comes: ["10T17:00 review", "17T17:00 review"]),
    Case(
      name: "one line alone is the soonest", plans: [("review", "Sun 17:00"), ("evening", "20:30")], limit: 1,
      comes: ["04T20:30 evening"]),
    Case(name: "no plan, no line", plans: [], comes: []),
  ]

  @Test("the next of every plan comes first, the rest in the order of time", arguments: cases)
  func occurrences(_ one: Case) throws {
    var scene = try Scene(try one.plans.map { try .test($0.cue, name: $0.name) })
    try scene.happen(.tick)
    let found = scene.planner.occurrences(after: scene.now, limit: one.limit)
    #expect(found.map { "\(scene.planner.zone.civil(at: $0.at))".dropFirst(8) + " " + $0.plan.name } == one.comes)
    let soonest = scene.planner.nextOccurrence
    #expect(soonest?.at == found.first?.at, "and status tells the soonest")
  }
}
