import Testing

@testable import NudgeCore

@Suite("Scorecard")
struct ScorecardTests {
  /// A day that adds one to every measure, and its minutes.
  private func full(_ day: String, minutes: Int = 10) throws -> DaySummary {
    DaySummary(
      day: try date(day), counts: [.affirmation: 1, .support: 1, .celebration: 1], reflectionSeconds: minutes * 60,
      stepsFinished: 1)
  }

  /// What a card with one full day shows on another day: minutes, steps, support, celebrations.
  static let edges: [(name: String, entry: String, today: String, shown: [Double])] = [
    ("Monday counts to its Sunday", "2026-11-16", "2026-11-22", [10, 1, 1, 1]),
    ("and not to the next Monday", "2026-11-22", "2026-11-23", [0, 0, 0, 1]),
    ("Sunday was last week", "2026-11-15", "2026-11-16", [0, 0, 0, 1]),
    ("the 1st begins a month within a week", "2026-09-30", "2026-10-01", [10, 1, 1, 0]),
    ("New Year ends a month, not a week", "2026-12-31", "2027-01-01", [10, 1, 1, 0]),
    ("the week of New Year", "2026-12-28", "2027-01-03", [10, 1, 1, 0]),
    ("leap day", "2028-02-29", "2028-02-29", [10, 1, 1, 1]),
    ("after leap day", "2028-02-29", "2028-03-01", [10, 1, 1, 0]),
    ("February 28 to leap day", "2028-02-28", "2028-02-29", [10, 1, 1, 1]),
    ("written ahead of a flight east", "2026-11-18", "2026-11-17", [10, 1, 1, 1]),
  ]

  @Test("weeks and months begin and end where they do", arguments: edges)
  func edge(name: String, entry: String, today: String, shown: [Double]) throws {
    let card = Scorecard(days: [try full(entry)], today: try date(today))
    let names: [Measure.Name] = [.objectiveReflection, .smallGoals, .seekingSupport, .celebrating]
    #expect(names.map { card[$0]?.current } == shown.map { $0 }, "\(name)")
    #expect(card[.selfCompassion]?.current == (entry == today ? 1 : 0), "\(name)")
  }

  @Test("six measures, in their order, with the design's targets and windows")
  func shape() throws {
    let measures = Scorecard(days: [], today: try date("2026-11-21")).measures
    #expect(
      measures.map(\.name.rawValue) == [
        "self-compassion", "objective-reflection", "small-goals", "consistent-tracking", "seeking-support",
        "celebrating",
      ])
    #expect(measures.map(\.target) == [3, 60, 5, 7, 2, 4])
    #expect(measures.map(\.window.rawValue) == ["day", "week", "week", "28-days", "week", "month"])
    #expect(measures.allSatisfy { $0.current == 0 && $0.usual == nil && !$0.isMet })
  }

  @Test("seconds add up before they are minutes")
  func minutes() throws {
    let days = try ["2026-11-16", "2026-11-17"].map { DaySummary(day: try date($0), reflectionSeconds: 45) }
    #expect(Scorecard(days: days, today: try date("2026-11-17"))[.objectiveReflection]?.current == 1.5)
  }

  /// Affirmations from Monday on; a star marks a rest day.
  static let averages: [(name: String, week: [String], average: Double)] = [
    ("even", ["3", "3", "3"], 3), ("today counts as a day so far", ["3", "3", "0"], 2), ("Monday", ["2"], 2),
    ("rest is not divided by", ["3", "0*", "3"], 3), ("what rest held counts", ["2", "2*"], 4),
    ("all rest", ["1*", "1*"], 2), ("nothing", ["0", "0"], 0), ("nothing and rest", ["0*"], 0),
  ]

  @Test("affirmations per day of the week so far", arguments: averages)
  func average(name: String, week: [String], average: Double) throws {
    let monday = try date("2026-11-16")
    let days = try week.enumerated().map { offset, text in
      let count = try #require(Int(text.prefix { $0 != "*" }))
      return DaySummary(day: monday.adding(days: offset), counts: [.affirmation: count], isRest: text.hasSuffix("*"))
    }
    let card = Scorecard(days: days, today: monday.adding(days: week.count - 1), since: monday)
    #expect(card[.selfCompassion]?.beside == .perDayThisWeek(average), "\(name)")
  }

  @Test("who began on Saturday is not divided by the days before")
  func begunThisWeek() throws {
    let saturday = DaySummary(day: try date("2026-11-21"), counts: [.affirmation: 2])
    let card = Scorecard(days: [saturday], today: try date("2026-11-22"))
    #expect(card[.selfCompassion]?.beside == .perDayThisWeek(1))
    #expect(card[.consistentTracking]?.beside == .daysOfLast28(1, of: 2))
  }

  @Test("the last whole windows are told from the first of the journal on; one of rest says nothing")
  func recent() throws {
    let rests = try (0..<7).map { DaySummary(day: try date("2026-11-02").adding(days: $0), isRest: true) }
    let days =
      try [full("2026-10-19"), full("2026-10-27", minutes: 30)] + rests + [full("2026-11-10"), full("2026-11-17")]
    let card = Scorecard(days: days, today: try date("2026-11-21"))
    let weeks = card[.objectiveReflection]?.recent
    #expect(weeks?.map(\.firstDay.description) == ["2026-10-19", "2026-10-26", "2026-11-02", "2026-11-09"])
    #expect(weeks?.map(\.value) == [10, 30, nil, 10])
    #expect(card[.objectiveReflection]?.usual == 10)
    #expect(card[.selfCompassion]?.recent.count == 8 && card[.selfCompassion]?.recent.last?.value == 0)
    #expect(card[.consistentTracking]?.recent == [])
  }

  @Test("the usual of days with an entry is taken from whole stretches of four weeks")
  func usualTracking() throws {
    let stretch = { (days: Int) in
      String(repeating: "x", count: days) + String(repeating: ".", count: 28 - days)
    }
    let days = [20, 10, 4, 7].map(stretch).joined()
    let card = Strip(days, today: try date("2026-11-21")).scorecard
    #expect(card[.consistentTracking]?.current == 7)
    #expect(card[.consistentTracking]?.recent.map(\.value) == [20, 10, 4])
    #expect(card[.consistentTracking]?.usual == 10)
    let few = Strip(String(days.dropFirst(28)), today: try date("2026-11-21")).scorecard
    #expect(few[.consistentTracking]?.usual == nil)
  }

  @Test("the first day needed is the beginning of the eighth month before")
  func firstDayNeeded() throws {
    for (today, first) in [("2026-11-21", "2026-03-01"), ("2026-01-31", "2025-05-01"), ("2028-02-29", "2027-06-01")] {
      #expect(Scorecard.firstDayNeeded(today: try date(today)) == (try date(first)))
    }
  }

  @Test("a day keeps its counts apart")
  func counts() throws {
    var day = DaySummary(day: try date("2026-11-21"))
    #expect(!day.hasEntry)
    for (index, kind) in EntryKind.allCases.enumerated() { day[kind] = index + 1 }
    for (index, kind) in EntryKind.allCases.enumerated() { #expect(day[kind] == index + 1) }
    #expect(day.entries == 45 && day.hasEntry)
    day[.win] = -1
    #expect(day[.win] == 0)
  }
}
