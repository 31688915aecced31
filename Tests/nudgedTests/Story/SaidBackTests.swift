import NudgeCore
import Testing
import Varlink

@testable import nudged

/// What is said back, over the real socket, with the lists of words that come along. The 18th of March 2039 is a Friday.
@Suite("Said back: kind and true", .timeLimit(.minutes(60)))
struct SaidBackTests {
  private func log(
    _ life: RunningDaemon, _ kind: String, _ text: String, _ fields: [String: JSON] = [:]
  ) async throws -> JournalMethods.Log {
    var parameters: [String: JSON] = ["kind": .string(kind), "text": .string(text)]
    if !fields.isEmpty { parameters["fields"] = .object(fields) }
    return try JSON.decode(
      JournalMethods.Log.self, from: Array(try await life.callRaw("Log", .object(parameters)).utf8))
  }

  @Test("“nothing” and words that hurt are kept, thanked for, offered one thing, and counted nowhere")
  func uncounted() async throws {
    let life = try await RunningDaemon()
    for (kind, text) in [
      ("win", "nothing"), ("win", "nothing really"), ("win", "I did nothing today"), ("affirmation", "I am worthless"),
      ("learning", "that I always fail"),
    ] {
      let reply = try await log(life, kind, text)
      #expect(reply.message == Encouragement.thanks, "\(text)")
      #expect((reply.question != nil) != (reply.wording != nil), "\(text): one offer")
      #expect(reply.entry.counted == false && reply.entry.text == text)
    }
    let walked = try await log(life, "win", "walked")
    #expect(walked.message.contains("first") && walked.today == 1 && walked.thisWeek == 1)
    let status = try life.daemon.status()
    #expect(status.winsToday.map(\.text) == ["walked"] && status.winsThisWeek == 1)
    let draws = try await life.call("Draw", JournalMethods.Draw.Parameters(private: true), as: JournalMethods.Draw.self)
    #expect(draws.entry?.text == "walked")
  }

  @Test("a harsh setback brings no win of having faced it; a plain one does")
  func facing() async throws {
    let life = try await RunningDaemon()
    #expect(try await log(life, "setback", "I am a failure").message == Encouragement.thanks)
    #expect(try life.daemon.engine.store.tally(on: life.daemon.engine.today).today == 0)
    let plain = try await log(life, "setback", "lay awake until three")
    #expect(Praise.sentences(for: .setback).contains(plain.message))
    #expect(try life.daemon.engine.store.tally(on: life.daemon.engine.today).today == 1)
  }

  @Test("a moment as low as they come gets thanks, and no cheer")
  func low() async throws {
    let life = try await RunningDaemon()
    #expect(try await log(life, "check-in", "hopeless", ["mood": "1"]).message == Encouragement.thanks)
    #expect(try await log(life, "check-in", "fine", ["mood": "4"]).message != "")
  }

  @Test("words that are let go are gone, and that is said; what was kind stays a field")
  func letGo() async throws {
    let life = try await RunningDaemon()
    let begin = JournalMethods.Begin.Parameters(guide: "venting")
    let run = try await life.call("Begin", begin, as: JournalMethods.OneRun.self).run
    for (question, answer) in [("text", "all that rage"), ("next", "drink some water"), ("keep", "no")] {
      _ = try await life.callRaw(
        "Put", ["run": .integer(run.id), "question": .string(question), "answer": .string(answer)])
    }
    let reply = try await life.call(
      "Submit", JournalMethods.Submit.Parameters(run: run.id), as: JournalMethods.Submit.self)
    #expect(reply.message == Encouragement.wordsAreGone)
    #expect(
      reply.entries.map(\.text) == ["Letting it out"] && reply.entries.first?.fields?["next"] == "drink some water")
  }

  @Test("a trial comes out of a setback, and of no win")
  func trialOfAWin() async throws {
    let life = try await RunningDaemon()
    let win = try await log(life, "win", "walked").entry.id
    let setback = try await log(life, "setback", "lay awake").entry.id
    let parameters: (Int64) -> JSON = { .object(["adjustment": "an earlier tea", "setback": .integer($0)]) }
    let error = await #expect(throws: VarlinkError.self) { try await life.callRaw("AddTrial", parameters(win)) }
    #expect(error?.name.hasSuffix(".BadAim") == true && "\(error?.parametersJSON ?? [])" != "[]")
    _ = try await life.callRaw("AddTrial", parameters(setback))
    #expect(try life.daemon.engine.store.trials().map(\.setback) == [setback])
  }

  @Test("the review tells the lessons of setbacks, and what is ahead; nothing harsh is a lesson")
  func review() async throws {
    let life = try await RunningDaemon()
    _ = try await log(life, "setback", "the talk stalled", ["lesson": "a break outside might be enough"])
    _ = try await log(life, "setback", "and again", ["lesson": "that I am useless"])
    _ = try await life.callRaw("AddTrial", ["adjustment": "phone in the hall", "tryOn": "2039-03-21"])
    let review = try await life.call(
      "Insight.Review", InsightMethods.Review.Parameters(), as: InsightMethods.Review.self)
    #expect(review.learned.map { $0.fields?["lesson"] } == ["a break outside might be enough"])
    #expect(review.ahead?.map(\.adjustment) == ["phone in the hall"])
  }
}
