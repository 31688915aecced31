import Foundation
import NudgeCore
import Testing

@testable import nudgectl

/// Guides in windows: the answers of zenity and kdialog are what those programs print.
@Suite("A guide behind the Answer button")
struct WindowGuideTests {
  private static func daemon(
    _ questions: [String], answers: String = "{}", next: String = "a", about: String? = nil, isPractice: Bool = false,
    kind: String = "win"
  ) throws -> FakeDaemon {
    try FakeDaemon(script(questions, answers: answers, next: next, about: about, isPractice: isPractice, kind: kind))
  }

  private static func script(
    _ questions: [String], answers: String = "{}", next: String = "a", about: String? = nil, isPractice: Bool = false,
    kind: String = "win"
  ) throws -> FakeDaemon.Script {
    let run = """
      {"run":{"id":5,"guide":{"name":"evening-wins","title":"T","invitation":"A moment for you?","kind":"\(kind)",\
      "tags":[],"practice":\(isPractice),"questions":[\(questions.joined(separator: ","))]},"answers":\(answers),"next":"\(next)",\
      "nudge":3,"begunAt":"1999-11-21T18:00:00+01:00","answeredAt":"1999-11-21T18:05:00+01:00","seconds":4}}
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
    #expect(stage.started.count == 8 && stage.started[6].joined().contains("G?"))
    #expect(stage.started[1].contains("1  low") && stage.started[1].contains("3"))
    #expect(!stage.started.joined().contains { $0.contains("tea") })
  }

  @Test("an empty window goes on, a closed one is the end, and what was said is kept")
  func closed() throws {
    let questions = [Self.question("a"), Self.question("b"), Self.question("c")]
    let (stage, calls) = Self.run(try Self.daemon(questions), prints: ["\n", "tea\n", nil, nil])
    #expect(calls.dropFirst(2) == ["Begin 3", "Put b tea", "Submit"])
    #expect(stage.started.last?.last == "Stopped here, and that is fine.\nKept.")
    let nothing = Self.run(try Self.daemon(questions), prints: [nil, nil])
    #expect(nothing.calls.dropFirst(2) == ["Begin 3"])
    #expect(nothing.stage.started.last?.last == "That is fine. Nothing was written.")
  }

  @Test("a practice that was gone through counts, though it asks for no answer")
  func practice() throws {
    let questions = [Self.question("a", "note"), Self.question("b", "note")]
    #expect(
      Self.run(try Self.daemon(questions, isPractice: true), prints: ["", ""]).calls.dropFirst(2) == [
        "Begin 3", "Put a", "Put b", "Submit",
      ])
    #expect(
      Self.run(try Self.daemon(questions, isPractice: true), prints: ["", nil, nil]).calls.dropFirst(2) == [
        "Begin 3", "Put a",
      ])
  }

  @Test("a window that is closed leaves its question out; then a window without words asks how to go on")
  func leftOut() throws {
    let questions = [Self.question("a"), Self.question("b"), Self.question("c")]
    let (stage, calls) = Self.run(
      try Self.daemon(questions), prints: ["tea\n", nil, "", "cake\n"])
    #expect(calls.dropFirst(2) == ["Begin 3", "Put a tea", "Put c cake", "Submit"], "the next one is asked")
    #expect(stage.started[1].contains("Leave out or go back…") && stage.started[1].contains("Keep"))
    let asked = stage.started[2]
    #expect(
      asked.contains {
        $0.replacing("\n", with: " ").contains("with whatever was typed in its window. All you said before is kept.")
      })
    for label in ["Go on", "Stop here", "Back", "Ask again"] { #expect(asked.contains(label), "\(label)") }

    let again = Self.run(try Self.daemon(questions), closing: ["tea\n", nil, "Ask again", "milk\n", "", ""])
    #expect(again.calls.dropFirst(2) == ["Begin 3", "Put a tea", "Put b milk", "Submit"])
    let back = Self.run(
      try Self.daemon(questions), closing: ["tea\n", nil, "Back", "T · 1 of 3\n\nA?\n\ntea with Ana\n", "milk\n", ""])
    #expect(back.calls.dropFirst(2) == ["Begin 3", "Put a tea", "Put a tea with Ana", "Put b milk", "Submit"])
    #expect(back.stage.fed == ["T · 1 of 3\n\nA?\n\ntea"], "with the answer before, and in no process title")
    #expect(!back.stage.started.joined().contains { $0.contains("tea") })
  }

  /// As ``run(_:_:prints:)``, where a button that zenity prints the label of ends with 1.
  private static func run(_ daemon: FakeDaemon, closing prints: [String?]) -> (stage: Stage, calls: [String]) {
    let stage = WindowTests.stage(daemon)
    let left = Left(prints)
    stage.programs["/usr/bin/zenity"] = { arguments in
      let print = left.next()
      let isExtra = arguments.contains("--extra-button") && print?.isEmpty == false
      return .init(status: print == nil || isExtra ? 1 : 0, output: Array((print ?? "").utf8))
    }
    #expect(stage.run("answer --window 3") == .fine, "\(stage.complained)")
    return (stage, GuideRunnerTests.calls(daemon))
  }

  @Test("with KDE the same is picked from a list")
  func leftOutInKDE() throws {
    let (stage, calls) = Self.run(
      try Self.daemon([Self.question("a"), Self.question("b")]), "kdialog",
      prints: ["tea\n", nil, "Ask again\n", "milk\n", ""])
    #expect(calls.dropFirst(2) == ["Begin 3", "Put a tea", "Put b milk", "Submit"])
    #expect(stage.started[2].suffix(2) == ["Stop here", "Stop here"] && stage.started[2].contains("Back"))
    #expect(stage.started.last?.last == "Kept.")
  }

  @Test("back to what was picked: it is chosen, and taken back where nothing is chosen any more")
  func backToPicks() throws {
    let scale = Self.question("a", "scale", #","from":1,"to":3,"fromLabel":"low","toLabel":"high""#)
    let several = Self.question("a", "choices", #","options":["p","q"]"#)
    let next = Self.question("b", "yes-no")
    let (stage, calls) = Self.run(
      try Self.daemon([scale, next]), closing: ["3  high\n", nil, "Back", "2\n", "yes\n", ""])
    #expect(calls.dropFirst(2) == ["Begin 3", "Put a 3", "Put a 2", "Put b yes", "Submit"])
    #expect(stage.fed == ["FALSE\n1  low\nFALSE\n2\nTRUE\n3  high\n"])
    #expect(
      stage.started[2].contains("This question is left out. All you said before is kept."),
      "nothing was typed: \(stage.started[2])")
    let taken = Self.run(try Self.daemon([several, next]), closing: ["p, q\n", nil, "Back", "\n", "yes\n", ""])
    #expect(taken.calls.dropFirst(2) == ["Begin 3", "Put a p, q", "Put a", "Put b yes", "Submit"])
    #expect(taken.stage.fed.last == "TRUE\np\nTRUE\nq\n")
  }

  @Test("the same buttons, the same width and the neutral title from the first window to the last; the place is told")
  func look() throws {
    let (stage, _) = Self.run(
      try Self.daemon(Self.every), prints: ["tea\n", "5  high\n", "y\n", "p, q\n", "no\n", "70\n", ""])
    for window in stage.started {
      let width = window.firstIndex(of: "--width").map { window[$0 + 1] }
      let title = window.firstIndex(of: "--title").map { window[$0 + 1] }
      #expect(width == "480" && title == "A moment for you", "\(window)")
    }
    for (place, window) in stage.started.prefix(6).enumerated() {
      #expect(window.contains("Keep") && window.contains("Leave out or go back…"), "\(window)")
      #expect(window.contains { $0.hasPrefix("T · \(place + 1) of 6\n\n") }, "\(window)")
    }
    #expect(stage.started.last?.contains("--timeout") == true && stage.started.last?.last == "Kept.")
  }

  @Test("what was begun hours ago is asked about first", arguments: [0, 1, 2])
  func old(_ row: Int) throws {
    let daemon = try Self.daemon([Self.question("a"), Self.question("b")], answers: #"{"a":"tea"}"#, next: "b")
    let (print, status, calls): (String, Int32, [String]) =
      [
        ("", 0, ["Begin 3", "Put b milk", "Submit"]),
        ("Begin anew", 1, ["Begin 3", "Begin 3 1", "Put b milk", "Submit"]), ("", 1, ["Begin 3"]),
      ][row]
    let stage = WindowTests.stage(daemon)
    let left = Left([print, "milk\n", ""])
    stage.programs["/usr/bin/zenity"] = { arguments in
      .init(status: arguments[0] == "--question" ? status : 0, output: Array((left.next() ?? "").utf8))
    }
    #expect(stage.run("answer --window 3") == .fine, "\(stage.complained)")
    #expect(GuideRunnerTests.calls(daemon).dropFirst(2) == calls[...])
    #expect(
      stage.started.first?.contains { $0.replacing("\n", with: " ").hasSuffix("T, 1 of 2 answered. Go on with it?") }
        == true)
  }

  @Test("words that hurt are asked about once, as in a terminal, and no process title holds them")
  func hurting() throws {
    let entry = Fixed.entry.replacing("walked five minutes", with: "I am a failure")
    let submit =
      #"{"entries":[\#(entry)],"steps":[],"message":"Kept.","evidence":[],"wording":{"words":"a failure","#
      + #""offer":"What happened, in plain facts?","pattern":"label"}}"#
    let script = try Self.script([Self.question("a"), Self.question("b")])
      .merging(["Submit": [FakeDaemon.reply(submit)], "Amend": [FakeDaemon.reply(#"{"entry":\#(Fixed.entry)}"#)]]) {
        $1
      }
    for (print, ending) in [("the talk stalled\n", "Kept.\nChanged. Back again with: nudgectl undo"), (nil, "Kept.")] {
      let daemon = try FakeDaemon(script)
      let (stage, _) = Self.run(daemon, prints: ["I am a failure\n", "\n", print, ""])
      #expect(
        stage.fed == [
          "“I am a failure”\n\nWhat happened, in plain facts?\n\nIt takes the place of what you wrote.\n\n"
        ])
      #expect(daemon.received.contains { $0.contains(#""text":"the talk stalled""#) } == (print != nil))
      #expect(stage.started.last?.last == ending)
      #expect(!stage.started.joined().contains { $0.contains("failure") })
    }
  }

  @Test("writing against the clock: many lines, until when is told, and at its end what was typed is kept")
  func venting() throws {
    let timed = Self.question("a", "text", #","timeLimitSeconds":600"#)
    let daemon = try Self.daemon([timed, Self.question("b")], kind: "reflection")
    let stage = WindowTests.stage(daemon)
    let left = Left(["so much\nto say", "a walk\n", ""])
    stage.programs["/usr/bin/zenity"] = { arguments in
      .init(status: arguments.contains("600") ? 5 : 0, output: Array((left.next() ?? "").utf8))
    }
    #expect(stage.run("answer --window 3") == .fine, "\(stage.complained)")
    #expect(GuideRunnerTests.calls(daemon).dropFirst(3) == ["Put a so much\nto say", "Put b a walk", "Submit"])
    #expect(stage.started[0].contains("--editable") && stage.started[0].contains("--timeout"))
    #expect(stage.fed[0].contains("Then the window closes by itself, and what you wrote is kept."))
    #expect(stage.started[1].contains("--editable"), "what is thought about has room for several lines")
    #expect(!stage.started[1].contains("--timeout"))
    // Where no window has a clock, a terminal has.
    let kde = WindowTests.stage(try Self.daemon([timed, Self.question("b")]))
    kde.programs["/usr/bin/kdialog"] = { _ in .init(status: 0) }
    kde.programs["/usr/bin/foot"] = { _ in .init(status: 0) }
    #expect(kde.run("answer --window 3") == .fine)
    #expect(kde.started.map { $0[0] } == ["/usr/bin/foot"])
  }

  @Test(
    "what was written is told from the question it was written beneath",
    arguments: [
      ("Q?\n\ntea", "tea"), ("Q?\n\n", nil), ("Q?\n\none\n\ntwo\n", "one\n\ntwo"), ("tea", "tea"),
      ("Q\n\ntea", "Q\n\ntea"), ("  \n", nil),
    ] as [(String, String?)])
  func letter(text: String, answer: String?) {
    #expect(Dialog.answer(in: text, behind: "Q?\n\n") == answer)
  }

  @Test("what it is about stands with the question, and in no process title")
  func about() throws {
    let daemon = try Self.daemon([Self.question("a"), Self.question("b")], about: "phone in the hall")
    let (stage, calls) = Self.run(daemon, prints: ["slept\n", nil, nil])
    #expect(stage.fed == ["T · 1 of 2\n\nA?\n\nphone in the hall\n\n"] && calls.contains("Put a slept"))
    #expect(!stage.started.joined().contains { $0.contains("phone") })
  }

  @Test("an answer that cannot be kept is asked once more, after a word about why")
  func refused() throws {
    let script = try Self.daemon([Self.question("a", "date"), Self.question("b")])
    let (stage, calls) = Self.run(script, prints: ["soonish\n", "", "2026-12-01\n", nil, nil])
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
      stage.programs["/usr/bin/\(program)"] = Self.windows(["my secret words\n", "", nil, nil], stage)
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
    stage.programs["/usr/bin/zenity"] = Self.windows(["beta\n", "", nil, nil], stage)
    #expect(stage.run("answer --window 3") == .fine, "\(stage.complained)")
    #expect(GuideRunnerTests.calls(daemon).suffix(3) == ["Begin 3", "Put a beta", "Submit"])
    #expect(daemon.received.contains { $0.contains(#""before":"""#) }, "it says what was there when it asked")
    #expect(home.text(home.unsent) == "beta\n")
    #expect(stage.fed.first?.contains("that answer stays as it is.\nYour words are safe in") == true, "\(stage.fed)")
  }
}
