import NudgeCore
import NudgeStore
import Testing
import Varlink

@testable import nudged

@Suite("The journal as a story, part by part")
struct StoryWriterTests {
  private static func parts(
    _ house: House, _ parameters: InsightMethods.Story.Parameters = .init(), words: WordLists = WordLists()
  ) throws -> [InsightMethods.Story] {
    var writer = StoryWriter(try StoryRequest(parameters, of: house.engine, words: words))
    var parts: [InsightMethods.Story] = []
    while true {
      let part = try writer.part()
      parts.append(try JSON.decode(InsightMethods.Story.self, from: part.reply.json))
      if part.isLast { return parts }
    }
  }

  private static func words(_ parts: [InsightMethods.Story]) -> [String] {
    parts.flatMap(\.pieces).flatMap(\.sentences).compactMap(\.words)
  }

  @Test("an empty journal is one part, and says something kind")
  func empty() throws {
    let parts = try Self.parts(try House())
    #expect(parts.count == 1)
    #expect(parts.first?.pieces.map(\.kind) == [.title, .closing])
  }

  @Test(
    "as a person A1, A2: what is harsh, vague or dangerous is told by nothing, and what is asked for as harsh is no part of it"
  )
  func heavy() throws {
    let house = try House()
    let texts = ["nothing", "I am worthless", "walked", "I want to die"]
    for text in texts { _ = try house.engine.log(try EntryDraft(kind: .win, text: text)) }
    _ = try house.engine.log(try EntryDraft(kind: .learning, text: "that I always fail"))
    let setback = try EntryDraft(
      kind: .setback, text: "the talk", fields: ["label": "I am a coward", "lesson": "rehearse"])
    _ = try house.engine.log(setback)
    let words = WordLibrary.load(directories: [ConfigFixtures.shippedWords]).lists
    #expect(
      Self.words(try Self.parts(house, words: words)).map { $0.lowercased() } == ["walked", "the talk", "rehearse"])
    #expect(words.hurting(in: setback.ownWords) == nil && words.hurting(in: setback.spoken) != nil)
  }

  @Test("private entries stay out unless they are asked for")
  func privacy() throws {
    let house = try House()
    _ = try house.engine.log(try EntryDraft(kind: .win, text: "open"))
    _ = try house.engine.log(try EntryDraft(kind: .win, text: "hidden", isPrivate: true))
    #expect(Self.words(try Self.parts(house)) == ["open"])
    #expect(Self.words(try Self.parts(house, .init(private: false))) == ["open"])
    #expect(Self.words(try Self.parts(house, .init(private: true))) == ["open", "Hidden"])
  }

  @Test("many wins come in many parts, every one of them, and of long ones a part holds few")
  func parts() throws {
    let house = try House()
    let long = String(repeating: "x", count: 20_000)
    for number in 1...450 {
      _ = try house.engine.log(try EntryDraft(kind: .win, text: number > 440 ? "\(number) \(long)" : "\(number)"))
    }
    let parts = try Self.parts(house)
    #expect(parts.count > 4)
    #expect(Self.words(parts).compactMap { Int($0.prefix { $0 != " " }) } == Array(1...450))
    let sizes = parts.map { $0.pieces.flatMap(\.sentences).reduce(0) { $0 + ($1.words?.utf8.count ?? 0) } }
    #expect(sizes.allSatisfy { $0 < 400_000 })
    #expect(parts.last.map { [$0.entries, $0.total] } == [450, 450])
    #expect(parts.flatMap(\.pieces).count { $0.kind == .title } == 1)
    #expect(parts.flatMap(\.pieces).count { $0.kind == .closing } == 1)
  }

  @Test("a goal reached, an experiment and weeks away have their places")
  func events() throws {
    let house = try House()
    _ = try house.engine.log(try EntryDraft(kind: .win, text: "walked"))
    let goal = try house.engine.add(Goal(id: 0, text: "run 5 km", madeAt: house.clock.now))
    house.clock.now = house.clock.now + .days(30)
    _ = try house.engine.close(goal, isReached: true, text: nil)
    _ = try house.engine.add(
      Trial(
        id: 0, adjustment: "tea instead", tryOn: house.engine.today.adding(days: 1), madeAt: house.clock.now))
    let pieces = try Self.parts(house).flatMap(\.pieces)
    #expect(
      pieces.map(\.kind) == [.title, .chapter, .highlight, .chapter, .highlight, .highlight, .day, .closing])
    #expect(pieces[5].sentences.map(\.words) == ["run 5 km"])
    #expect(pieces[6].sentences.map(\.words) == ["tea instead", nil])
  }

  @Test("a range of days is told, and no first win claimed in its middle")
  func range() throws {
    let house = try House()
    let days = try (1...3).map { number in
      house.clock.now = house.clock.now + .days(1)
      return try house.engine.log(try EntryDraft(kind: .win, text: "win \(number)")).day
    }
    let parameters = InsightMethods.Story.Parameters(from: days[1].description, to: days[1].description)
    let pieces = try Self.parts(house, parameters).flatMap(\.pieces)
    #expect(pieces.map(\.kind) == [.title, .chapter, .day, .closing])
    #expect(throws: VarlinkError.self) { try StoryRequest(.init(from: "soon"), of: house.engine, words: WordLists()) }
  }

  @Test("over the socket it comes with more, and not without")
  func socket() async throws {
    let life = try await RunningDaemon()
    _ = try await life.callRaw("Log", ["kind": "win", "text": "walked"])
    await #expect(throws: VarlinkError.self) { try await life.callRaw("Insight.Story", [:]) }
    let parts = try await life.story()
    #expect(Self.words(parts) == ["walked"])
  }

  @Test("days say when the journal began and what day it is; without figures, 1 is all that is told")
  func days() async throws {
    let life = try await RunningDaemon()
    for text in ["one", "two"] {
      _ = try await life.callRaw("Log", ["kind": "win", "text": .string(text), "domain": "mood"])
    }
    let days = try await life.call("Insight.Days", as: InsightMethods.Days.self)
    #expect(days.days.map(\.wins) == [2])
    #expect([days.since, days.today] == ["2039-03-18", "2039-03-18"] && days.numbers == nil)
    let areas = try await life.call("Insight.Domains", as: InsightMethods.Domains.self)
    #expect(areas.domains == [AreaCount(domain: "mood", entries: 2, before: 0)])
    let quiet = try await RunningDaemon(configuration: "[scorecard]\nnumbers = false\n")
    for text in ["one", "two"] {
      _ = try await quiet.callRaw("Log", ["kind": "win", "text": .string(text), "domain": "mood"])
    }
    let veiled = try await quiet.call("Insight.Days", as: InsightMethods.Days.self)
    #expect(veiled.days.map(\.wins) == [1] && veiled.days.map(\.entries) == [1] && veiled.numbers == false)
    let none = try await quiet.call("Insight.Domains", as: InsightMethods.Domains.self)
    #expect(none.domains.isEmpty && !none.numbers)
  }
}
