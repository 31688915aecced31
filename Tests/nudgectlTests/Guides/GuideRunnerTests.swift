import Foundation
import NudgeCore
import Testing

@testable import nudgectl

@Suite("Leading through a guide")
struct GuideRunnerTests {
  static func question(_ id: String, _ prompt: String) -> String {
    #"{"id":"\#(id)","prompts":["\#(prompt)"],"kind":"text","optional":true,"atMost":1,"kept":true}"#
  }

  /// A run of two questions, the last answer of which was given at six.
  static func run(_ answers: String = "{}", next: String = "text") -> String {
    """
    {"run":{"id":5,"guide":{"name":"evening-wins","title":"Two things","invitation":"A moment for you?",\
    "kind":"reflection","tags":[],"practice":false,"questions":[\(question("text", "First?")),\
    \(question("more", "Second?"))]},"answers":\(answers),"next":"\(next)",\
    "begunAt":"2026-11-21T18:00:00+01:00","answeredAt":"2026-11-21T18:05:00+01:00","seconds":4}}
    """
  }

  static func daemon(_ run: String = run()) throws -> FakeDaemon {
    try FakeDaemon([
      "Begin": [FakeDaemon.reply(run)], "Put": [FakeDaemon.reply(run)],
      "Leave": [FakeDaemon.reply("{}")],
      "Submit": [FakeDaemon.reply(#"{"entries":[],"steps":[],"message":"Kept.","evidence":[]}"#)],
      "Pending": [FakeDaemon.reply(#"{"nudges":[\#(Fixed.nudge)]}"#)],
      "Guides": [
        FakeDaemon.reply(
          #"{"guides":[{"name":"evening-wins","title":"T","kind":"win","practice":false,"questions":3}]}"#)
      ], "Answer": [FakeDaemon.reply(Fixed.answer)],
    ])
  }

  /// The calls as "Method question answer".
  static func calls(_ daemon: FakeDaemon) -> [String] {
    daemon.received.map { call in
      let object = try? JSONSerialization.jsonObject(with: Data(call.utf8)) as? [String: Any]
      let parameters = object?["parameters"] as? [String: Any] ?? [:]
      let method = (object?["method"] as? String ?? "").split(separator: ".").last ?? ""
      let said = ["nudge", "anew", "question", "answer"].compactMap { parameters[$0].map { "\($0)" } }
      return ([String(method)] + said).joined(separator: " ")
    }
  }

  @Test("A nudge with more than one question leads from one to the next; words are the answer as before")
  func answer() throws {
    let daemon = try Self.daemon()
    let stage = Stage(daemon)
    stage.types("one", "two")
    #expect(stage.run("answer") == .fine, "\(stage.complained)")
    #expect(
      Self.calls(daemon) == ["Pending", "Guides", "Begin 3", "Put text one", "Put more two", "Submit"])
    #expect(stage.run("answer tea") == .fine)
    #expect(Self.calls(daemon).last == "Answer")
    stage.types("tea")
    #expect(stage.run("answer --effort 2") == .fine)
    #expect(Self.calls(daemon).suffix(2) == ["Pending", "Answer"])
  }

  @Test(
    "What was begun hours ago is asked about first",
    arguments: [
      ("go on", ["1", "", "two"], ["Begin", "Put text one", "Put more two", "Submit"]),
      ("anew", ["2", "", "two"], ["Begin", "Begin 1", "Put text one", "Put more two", "Submit"]),
      ("let it go", ["3"], ["Begin", "Leave"]), ("not now", [""], ["Begin"]),
    ])
  func takenUp(name: String, lines: [String], calls: [String]) throws {
    let daemon = try Self.daemon(Self.run(#"{"text":"one"}"#, next: "more"))
    let stage = Stage(daemon)
    stage.types(lines)
    try GuideRunner(stage.surroundings, now: { Fixed.now }).run(.init(guide: "evening-wins"))
    #expect(Self.calls(daemon) == calls, "\(name): \(stage.complained)")
  }

  @Test("What is let go is gone, answers and all, and can be begun from the first question")
  func letGo() throws {
    let daemon = try RealDaemon()
    let run = try daemon.call(Methods.begin, .init(guide: "setback-short")).run
    _ = try daemon.call(Methods.put, .init(run: run.id, question: "text", answer: "the talk stalled"))
    let stage = Stage()
    stage.variables["NUDGED_SOCKET"] = daemon.path
    stage.types("3")
    try GuideRunner(stage.surroundings, now: { Clock.now() + .seconds(7200) }).run(.init(guide: "setback-short"))
    #expect(stage.complained.hasSuffix("Let go, answers and all. It is there anew whenever you like.\n"))
    #expect(try daemon.call(Methods.begin, .init(guide: "setback-short")).run.answers.isEmpty)
    #expect(try daemon.entries().isEmpty)
  }

  @Test("Begun a moment ago, it goes on without a word, and shows what was written last")
  func goesOn() throws {
    let daemon = try Self.daemon(Self.run(#"{"text":"one"}"#, next: "more"))
    let stage = Stage(daemon)
    stage.types("one, and more", "")
    let now = try #require(WallTime("2026-11-21T18:20:00+01:00")).instant
    try GuideRunner(stage.surroundings, now: { now }).run(.init(guide: "evening-wins"))
    #expect(stage.complained.hasPrefix("Two things\nIt goes on where you stopped.\n\nFirst?\n"))
    #expect(Self.calls(daemon) == ["Begin", "Put text one, and more", "Put more", "Submit"])
  }

  @Test("Where nobody can be asked nothing is begun", arguments: ["guide evening-wins", "setback --long"])
  func nobody(line: String) throws {
    let daemon = try Self.daemon()
    let stage = Stage(daemon)
    #expect(stage.run(line) == .usage)
    #expect(stage.complained.contains("--answer ID=WORDS"))
    #expect(daemon.received.isEmpty)
  }

  @Test(
    "Flags reach the daemon",
    arguments: [
      ("practice breathing --anew --private", "breathing", true, true),
      ("setback --private", "setback-short", false, true),
      ("setback --long", "setback", false, false), ("checkin", "check-in", false, false),
      ("guide evening-wins --private", "evening-wins", false, true),
    ])
  func flags(line: String, guide: String, anew: Bool, isPrivate: Bool) throws {
    let daemon = try Self.daemon()
    let stage = Stage(daemon)
    stage.types("one", "two")
    #expect(stage.run(line) == .fine, "\(stage.complained)")
    let begin = try #require(daemon.received.first)
    #expect(begin.contains(#""guide":"\#(guide)""#) && begin.contains(#""anew":true"#) == anew)
    #expect(daemon.lastParameters?["private"] as? Bool == (isPrivate ? true : nil))
  }

  @Test(
    "Faults have a sentence",
    arguments: [
      ("NoSuchGuide", #"{"guide":"tea"}"#, Sysexit.no, "There is no guide “tea”. Which ones there are: nudgectl guide"),
      ("BadAnswer", #"{"question":"mood","reason":"It takes 1 to 5."}"#, .badInput, "mood: It takes 1 to 5."),
      (
        "NoSuchRun", #"{"run":3}"#, .no,
        "This guide was finished, let go or begun anew elsewhere. What is on record: nudgectl list"
      ),
    ])
  func faults(name: String, parameters: String, status: Sysexit, sentence: String) throws {
    let stage = Stage(try FakeDaemon("Begin", error: "org.nudged.Journal.\(name)", parameters: parameters))
    #expect(stage.run("guide tea --answer mood=9") == status)
    #expect(stage.complained == sentence + "\n")
  }

  @Test("Letting off steam ends at its time limit; the words stay if the person says so", arguments: [true, false])
  func venting(keeps: Bool) throws {
    let daemon = try RealDaemon()
    let stage = Stage()
    stage.variables["NUDGED_SOCKET"] = daemon.path
    let terminal = stage.presses(
      "so much\rto say", .wait(.seconds(601)), "\r", "\r", "a cup of tea\r", .keys(keeps ? "yes\r" : "no\r"),
      columns: 40)
    #expect(stage.run("guide venting") == .fine, "\(stage.complained)")
    #expect(terminal.written.contains("The time is up."))
    #expect(!terminal.screen.text.contains("so much"), "out of sight, whatever becomes of it")
    let texts = try daemon.entries().map(\.text)
    #expect(texts.contains("so much\nto say") == keeps, "\(texts)")
    #expect(texts.count == 1)
  }
}
