import NudgeCore
import NudgeStore
import Testing
import Varlink

@testable import nudged

/// What goes together, asked of the whole daemon.
@Suite("Patterns, from the journal to the reply", .timeLimit(.minutes(60)))
struct PatternsTests {
  /// Half a year of evenings; box-breathing on about every third day, and a better mood with it.
  private static func fill(_ life: RunningDaemon, lift: Int) throws {
    let (store, today) = (life.daemon.engine.store, life.daemon.engine.today)
    for back in 0..<182 {
      let day = today.adding(days: -back)
      let breathes = back * 7919 % 31 < 10
      let at = Instant(seconds: Int64(day.daysSinceEpoch) * 86_400 + 19 * 3600)
      let moment = Store.Moment(writtenAt: at, offset: 0, day: day)
      let mood = 1 + back * 104_729 % 37 % 3 + (breathes ? lift : 0)
      _ = try store.log(
        try EntryDraft(kind: .checkIn, text: "a", isPrivate: back % 2 == 0, fields: ["mood": "\(mood)"]), at: moment)
      guard breathes else { continue }
      _ = try store.log(
        try EntryDraft(kind: .practice, text: "a", origin: EntryOrigin(practice: "box-breathing")), at: moment)
    }
  }

  private static func ask(_ life: RunningDaemon) async throws -> InsightMethods.Patterns {
    try await life.call("Insight.Patterns", as: InsightMethods.Patterns.self)
  }

  @Test("a day with nothing: nothing was looked at, and it says what it would take")
  func empty() async throws {
    let reply = try await Self.ask(try await RunningDaemon())
    #expect(reply.numbers && reply.days == 0 && reply.lookedAt == 0 && reply.patterns == [])
    #expect(reply.to == "2039-03-17" && reply.from == "2038-03-15")
    #expect(reply.fewestDays == Patterns.fewestDays && reply.fewestWeeks == Patterns.fewestWeeks)
  }

  @Test("what is there is told, private entries among it, up to yesterday, and the same again")
  func told() async throws {
    let life = try await RunningDaemon()
    try Self.fill(life, lift: 2)
    let reply = try await Self.ask(life)
    #expect(reply.days == 181 && reply.lookedAt == 8)
    let pattern = try #require(reply.patterns.first)
    #expect(reply.patterns.count == 1 && pattern.kind == "practice" && pattern.name == "box-breathing")
    #expect(pattern.aspect == "mood" && pattern.low > 0.5 && pattern.low < pattern.difference && pattern.high < 3.5)
    #expect(pattern.with > 40 && pattern.without > 100 && pattern.weeks > 20)
    let again = try await life.callRaw("Insight.Patterns", [:])
    _ = try await life.callRaw("Log", ["kind": "check-in", "text": "a", "fields": ["mood": "1"]])
    #expect(try await life.callRaw("Insight.Patterns", [:]) == again, "today is not looked at")
  }

  @Test("of what was done in some days, over the half year up to them; days that cannot be are refused")
  func doneIn() async throws {
    let life = try await RunningDaemon()
    try Self.fill(life, lift: 2)
    func asked(_ from: String?, _ to: String?) async throws -> InsightMethods.Patterns {
      try await life.call("Insight.Patterns", InsightMethods.Patterns.Parameters(from: from, to: to))
    }
    let week = try await asked("2039-03-14", "2039-03-20")
    #expect(week.patterns.map(\.name) == ["box-breathing"] && week.from == "2038-09-20" && week.to == "2039-03-18")
    #expect(try await asked("2039-04-04", "2039-04-10").patterns == [], "still to come: nothing was done then")
    for (from, to) in [
      ("2039-03-18", "2039-03-14"), (nil, "2039-03-14"), ("2039-03-14", nil), ("soon", "2039-03-18"),
    ] {
      await #expect(throws: VarlinkError.self) { _ = try await asked(from, to) }
    }
  }

  @Test("where nothing goes together, nothing is told")
  func nothing() async throws {
    let life = try await RunningDaemon()
    try Self.fill(life, lift: 0)
    let reply = try await Self.ask(life)
    #expect(reply.lookedAt == 8 && reply.patterns == [])
  }

  @Test("who wants no numbers gets none, and nothing is looked at")
  func noNumbers() async throws {
    let life = try await RunningDaemon(configuration: "[scorecard]\nnumbers = false\n")
    try Self.fill(life, lift: 2)
    let reply = try await Self.ask(life)
    #expect(!reply.numbers && reply.days == 0 && reply.lookedAt == 0 && reply.patterns == [])
  }

  @Test("it takes no parameters")
  func hostile() async throws {
    let life = try await RunningDaemon()
    await #expect(throws: VarlinkError.self) { try await life.callRaw("Insight.Patterns", ["of": "all"]) }
  }
}
