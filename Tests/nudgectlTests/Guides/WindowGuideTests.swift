import Foundation
import NudgeCore
import Testing

@testable import nudgectl

/// Guides in windows: the answers of zenity and kdialog are what those programs print.
@Suite("A guide behind the Answer button")
struct WindowGuideTests {
  private static func daemon(
    _ questions: [String], answers: String = "{}", next: String = "a", about: String? = nil, isPractice: Bool = false
  ) throws -> FakeDaemon {
    try FakeDaemon(script(questions, answers: answers, next: next, about: about, isPractice: isPractice))
  }

  private static func script(
    _ questions: [String], answers: String = "{}", next: String = "a", about: String? = nil, isPractice: Bool = false
  ) throws -> FakeDaemon.Script {
    let run = """
      {"run":{"id":5,"guide":{"name":"evening-wins","title":"T","invitation":"A moment for you?","kind":"reflection",\
      "tags":[],"practice":\(isPractice),"questions":[\(questions.joined(separator: ","))]},"answers":\(answers),"next":"\(next)",\
      "nudge":3,"begunAt":"2026-11-21T18:00:00+01:00","answeredAt":"2026-11-21T18:05:00+01:00","seconds":4}}
      """
    let nudge = about.map { Fixed.nudge.replacing(#""state":"#, with: #""about":"\#($0)","state":"#) } ?? Fixed.nudge
    return [
      "Begin": [FakeDaemon.reply(run)], "Put": [FakeDaemon.reply(run)],
      "Submit": [FakeDaemon.reply(#"{"entries":[],"steps":[],"message":"Kept.","evidence":[]}"#)],
      "Pending": [FakeDaemon.reply(#"{"nudges":[\#(nudge)]}"#)],
      "Guides": [
        FakeDaemon.reply(
          #"{"guides":[{"name":"evening-wins","title":"T","kind":"win","practice":false,"questions":3}]}"#)
      ],
    ]
  }

  private static func question(_ id: String, _ kind: String = "text", _ more: String = "") -> String {
    #"{"id":"\#(id)","prompts":["\#(id.uppercased())?"],"kind":"\#(kind)"\#(more),"optional":true,"atMost":1,"kept":true}"#
  }

  /// One window after the other, each with what it prints; nil: it is closed.
  private static func windows(_ prints: [String?], _ stage: Stage) -> ([String]) -> Programs.Outcome {
    let left = Left(prints)
    return { _ in
      let print = left.next()
      return .init(status: print == nil ? 1 : 0, output: Array((print ?? "").utf8))
    }
  }

  private final class Left {
    private var prints: [String?]
    init(_ prints: [String?]) { self.prints = prints }
    func next() -> String? { prints.isEmpty ? nil : prints.removeFirst() }
  }

  private static func run(
    _ daemon: FakeDaemon, _ program: String = "zenity", prints: [String?]
  ) -> (stage: Stage, calls: [String]) {
    let stage = WindowTests.stage(daemon)
    stage.programs["/usr/bin/\(program)"] = windows(prints, stage)
    let end = stage.run("answer --window 3")
    #expect(end == .fine, "\(stage.complained)")
    return (stage, GuideRunnerTests.calls(daemon))
  }

  private static let every = [
    question("a"), question("b", "scale", #","from":1,"to":5,"fromLabel":"low","toLabel":"high""#),
    question("c", "choice", #","options":["x","y"]"#), question("d", "choices", #","options":["p","q"]"#),
    question("e", "yes-no"), question("f", "scale", #","from":0,"to":100"#), question("g", "note"),
  ]

  @Test("every kind of question has its window", arguments: ["zenity", "kdialog"])
  func kinds(program: String) throws {
    let several = program == "zenity" ? "p, q\n" : "p\nq\n"
    let (stage, calls) = Self.run(
      try Self.daemon(Self.every), program, prints: ["tea\n", "5  high\n", "y\n", several, "no\n", "70\n", ""])
    #expect(
      calls.dropFirst(2) == [
        "Begin 3", "Put a tea", "Put b 5", "Put c y", "Put d p, q", "Put e no", "Put f 70", "Submit",
      ])
    #expect(stage.started.count == 7 && stage.started[6].contains("G?"))
    #expect(stage.started[1].contains("1  low") && stage.started[1].contains("3"))
    #expect(!stage.started.joined().contains { $0.contains("tea") })
  }

  @Test("an empty window goes on, a closed one is the end, and what was said is kept")
  func closed() throws {
    let questions = [Self.question("a"), Self.question("b"), Self.question("c")]
    #expect(
      Self.run(try Self.daemon(questions), prints: ["\n", "tea\n", nil]).calls.dropFirst(2) == [
        "Begin 3", "Put b tea", "Submit",
      ])
    #expect(Self.run(try Self.daemon(questions), prints: [nil]).calls.dropFirst(2) == ["Begin 3"])
  }

  @Test("a practice that was gone through counts, though it asks for no answer")
  func practice() throws {
    let questions = [Self.question("a", "note"), Self.question("b", "note")]
    #expect(
      Self.run(try Self.daemon(questions, isPractice: true), prints: ["", ""]).calls.dropFirst(2) == [
        "Begin 3", "Put a", "Put b", "Submit",
      ])
    #expect(
      Self.run(try Self.daemon(questions, isPractice: true), prints: ["", nil]).calls.dropFirst(2) == [
        "Begin 3", "Put a",
      ])
  }

  @Test("what was begun hours ago waits for a terminal")
  func old() throws {
    let daemon = try Self.daemon([Self.question("a"), Self.question("b")], answers: #"{"a":"tea"}"#, next: "b")
    #expect(Self.run(daemon, prints: [nil]).calls.contains("Begin 3 1"))
  }

  @Test("what it is about is shown first, and stands in no process title")
  func about() throws {
    let daemon = try Self.daemon([Self.question("a"), Self.question("b")], about: "phone in the hall")
    let (stage, calls) = Self.run(daemon, prints: ["", "slept\n", nil])
    #expect(stage.fed == ["phone in the hall"] && calls.contains("Put a slept"))
    #expect(!stage.started.joined().contains { $0.contains("phone") })
  }

  @Test("an answer that cannot be kept is asked once more, after a word about why")
  func refused() throws {
    let script = try Self.daemon([Self.question("a", "date"), Self.question("b")])
    let (stage, calls) = Self.run(script, prints: ["soonish\n", "", "2026-12-01\n", nil])
    #expect(calls.contains("Put a 2026-12-01"), "\(calls) \(stage.complained)")
    #expect(stage.fed.contains { $0.contains("soonish") }, "what cannot be kept is quoted in the window")
    #expect(!stage.started.joined().contains { $0.contains("soonish") }, "and in no process title")
  }

  @Test("a text the daemon refuses is quoted nowhere but in the window, and put aside before it is asked for once more")
  func refusedText() throws {
    for program in ["zenity", "kdialog"] {
      let home = try TemporaryHome()
      let script = try Self.script([Self.question("a"), Self.question("b")])
      let refusal =
        #"{"error":"org.nudged.Journal.BadAnswer","parameters":{"question":"a","reason":"not “my secret words”"}}"#
      let stage = home.stage(try FakeDaemon(script.merging(["Put": [refusal]]) { $1 }))
      stage.programs["/usr/bin/\(program)"] = Self.windows(["my secret words\n", "", nil], stage)
      #expect(stage.run("answer --window 3") == .fine, "\(stage.complained)")
      #expect(stage.fed.first?.contains("not “my secret words”") == true)
      #expect(stage.fed.first?.contains("Your words are safe in \(home.unsent).") == true)
      #expect(home.text(home.unsent) == "my secret words\n")
      #expect(!stage.started.joined().contains { $0.contains("secret") })
    }
  }

  @Test("a guide that was finished or begun anew elsewhere: the words are kept, and the window says where")
  func noSuchRun() throws {
    let home = try TemporaryHome()
    let script = try Self.script([Self.question("a"), Self.question("b")])
    let gone = #"{"error":"org.nudged.Journal.NoSuchRun","parameters":{"run":5}}"#
    let stage = home.stage(try FakeDaemon(script.merging(["Put": [gone]]) { $1 }))
    stage.programs["/usr/bin/zenity"] = Self.windows(["alpha two\n", ""], stage)
    #expect(stage.run("answer --window 3") == .no)
    #expect(home.text(home.unsent) == "alpha two\n")
    #expect(stage.fed.first?.contains("Your words are safe in \(home.unsent).") == true, "\(stage.fed)")
    #expect(stage.fed.first?.contains("goes on with them") == false, "that would not be true")
  }

  @Test("an answer that came from elsewhere stays; the words are kept, and the window goes on behind it")
  func answeredElsewhere() throws {
    let home = try TemporaryHome()
    let script = try Self.script([Self.question("a"), Self.question("b")])
    let other = #"{"error":"org.nudged.Journal.AnsweredElsewhere","parameters":{"question":"a","answer":"alpha"}}"#
    let daemon = try FakeDaemon(script.merging(["Put": [other]]) { $1 })
    let stage = home.stage(daemon)
    stage.programs["/usr/bin/zenity"] = Self.windows(["beta\n", "", nil], stage)
    #expect(stage.run("answer --window 3") == .fine, "\(stage.complained)")
    #expect(GuideRunnerTests.calls(daemon).suffix(3) == ["Begin 3", "Put a beta", "Submit"])
    #expect(daemon.received.contains { $0.contains(#""before":"""#) }, "it says what was there when it asked")
    #expect(home.text(home.unsent) == "beta\n")
    #expect(stage.fed.first?.contains("that answer stays as it is.\nYour words are safe in") == true, "\(stage.fed)")
  }
}
