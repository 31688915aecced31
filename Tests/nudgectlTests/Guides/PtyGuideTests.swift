import Glibc
import NudgeCore
import Testing
import Varlink

@testable import nudgectl

/// The built client at a terminal, and the built daemon behind it.
@Suite("Guides at a terminal, with a real daemon", .serialized)
struct PtyGuideTests {
  struct Manner: CustomStringConvertible, Sendable {
    var description: String
    var variables: [String] = []
    var columns = 80
    var isPlain = false
  }

  static let manners = [
    Manner(description: "with keys"), Manner(description: "without colour", variables: ["NO_COLOR=1"]),
    Manner(description: "on 40 columns", columns: 40), Manner(description: "on 20 columns", columns: 20),
    Manner(description: "in a plain locale", variables: ["LC_ALL=C"]),
    Manner(description: "on a dumb terminal", variables: ["TERM=dumb"], isPlain: true),
    Manner(description: "plain by wish", variables: ["NUDGED_PLAIN=1"], isPlain: true),
  ]

  @Test("A check-in from the first question to the last, a key and Enter at a time", arguments: manners)
  func checkIn(manner: Manner) throws {
    let daemon = try RealDaemon()
    let program = try PtyProgram(
      "exec $ctl checkin", daemon: daemon, variables: manner.variables, columns: manner.columns)
    #expect(program.isAsked("How is your mood right now?"))
    program.press("3\r")
    #expect(program.isAsked("How much energy do you have?"))
    program.press("n\r")
    #expect(program.isAsked("What are you feeling?"))
    program.press(manner.isPlain ? "1 6\r" : "16\r")
    #expect(program.isAsked("What does your body say?"))
    program.press("\r")
    #expect(program.isAsked("Is there a fair way to read that?"))
    #expect(!program.pty.screen.hasOverflown || manner.isPlain)
    program.press("tea helps\r")
    #expect(program.ending() == 0)
    let entry = try #require(daemon.entries().first)
    #expect((entry.kind, entry.text) == ("check-in", "tea helps"))
    #expect(entry.fields?["mood"] == "3" && entry.fields?["energy"] == nil)
    #expect(entry.fields?["feelings"] == "calm, tired")
    #expect(program.pty.mode == program.modeBefore)
    let screen = program.pty.screen
    #expect(screen.hasEscapes != manner.isPlain)
    #expect(screen.hasColour == (!manner.isPlain && manner.variables != ["NO_COLOR=1"]))
    #expect(screen.unknown.isEmpty && screen.cursorIsShown && !screen.pasteIsMarked)
  }

  @Test("Whole words where a letter is enough: one answer, nothing for the next question, nothing for the shell")
  func wholeWords() throws {
    let daemon = try RealDaemon()
    let program = try PtyProgram(
      "$ctl guide anchors; read line; echo \"the shell read: $line.\"", daemon: daemon)
    #expect(program.isAsked("Sleep: did you"))
    program.press("yes\r")
    #expect(program.isAsked("Movement: did you"))
    program.press("I walked and read a book by the sea\r")
    #expect(program.isAsked("People: were you"))
    program.press("\r")
    #expect(program.isAsked("Which anchor"))
    program.press("\r")
    #expect(program.shows("One anchor"))
    program.press("done\r")
    #expect(program.ending() == 0)
    #expect(program.pty.screen.text.contains("the shell read: done."))
    let fields = try #require(daemon.entries().first).fields
    #expect(fields?["slept"] == "yes" && fields?["reached-out"] == nil)
  }

  @Test("Back to the question before, with what was said there", arguments: [[], ["NUDGED_PLAIN=1"]])
  func back(variables: [String]) throws {
    let daemon = try RealDaemon()
    let program = try PtyProgram("exec $ctl checkin", daemon: daemon, variables: variables)
    #expect(program.isAsked("How is your mood"))
    program.press("3\r")
    #expect(program.isAsked("How much energy"))
    program.press("b\r")
    #expect(program.pty.wait { $0.text.ranges(of: "How is your mood").count == 2 })
    #expect(!variables.isEmpty || program.shows("[3]"))
    program.press("4\r")
    #expect(program.pty.wait { $0.text.ranges(of: "How much energy").count == 2 })
    program.press("2\r")
    #expect(program.isAsked("What are you feeling?"))
    program.press("1\r")
    #expect(program.isAsked("What does your body say?"))
    program.press("b\r")
    #expect(program.pty.wait { $0.text.ranges(of: "What are you feeling?").count == 2 })
    program.press("\r")
    #expect(program.pty.wait { $0.text.ranges(of: "What does your body say?").count == 2 })
    program.press("warm\r")
    #expect(program.isAsked("Is there a fair way"))
    program.press("\r")
    #expect(program.ending() == 0)
    let entry = try #require(daemon.entries().first)
    #expect(entry.text == "warm" && entry.fields?["feelings"] == "calm")
    #expect(entry.fields?["mood"] == "4" && entry.fields?["energy"] == "2")
  }

  @Test("What is typed behind Ctrl-C is not for the shell")
  func drained() throws {
    let daemon = try RealDaemon()
    let program = try PtyProgram("$ctl checkin; read line; echo \"the shell read: $line.\"", daemon: daemon)
    #expect(program.isAsked("How is your mood"))
    program.press("\u{3}secret\r")
    #expect(program.shows("Stopped here"))
    program.press("done\r")
    #expect(program.ending() == 0)
    #expect(program.pty.screen.text.contains("the shell read: done."))
  }

  @Test("Every question left with one key: nothing is written, and that is fine")
  func notNow() throws {
    let daemon = try RealDaemon()
    let program = try PtyProgram("exec $ctl checkin", daemon: daemon)
    let questions = [
      ("How is your mood", "\r"), ("How much energy", "\u{1B}"), ("What are you feeling?", "\u{4}"),
      ("What does your body", "\r"),
      ("Is there a fair way", "\u{4}"),
    ]
    for (question, key) in questions {
      #expect(program.isAsked(question))
      program.press(key)
    }
    #expect(program.ending() == 0)
    #expect(program.pty.screen.text.contains("Nothing was written down, and that is fine."))
    #expect(try daemon.entries().isEmpty)
  }

  @Test("Ctrl-C in the middle of a word: the terminal is as before, and the same command goes on there")
  func interrupted() throws {
    let daemon = try RealDaemon()
    let first = try PtyProgram("exec $ctl setback --private", daemon: daemon)
    #expect(first.isAsked("What happened"))
    first.press("the talk stalled\r")
    #expect(first.isAsked("What is one thing it can teach you?"))
    first.press("half")
    #expect(first.shows("> half"))
    first.press("\u{3}")
    #expect(first.ending() == 130)
    #expect(first.pty.mode == first.modeBefore)
    #expect(first.pty.screen.text.contains("Stopped here, and that is fine."))
    #expect(try daemon.entries().isEmpty)

    let second = try PtyProgram("exec $ctl setback --private", daemon: daemon)
    #expect(second.isAsked("What is one thing it can teach you?"))
    #expect(second.shows("> half"))
    #expect(!second.pty.screen.text.contains("What happened"))
    second.press(" a breath first\r")
    #expect(second.isAsked("What is the smallest change"))
    second.press("\r")
    #expect(second.ending() == 0)
    let setback = try #require(daemon.entries().first { $0.kind == "setback" })
    #expect((setback.text, setback.fields?["lesson"]) == ("the talk stalled", "half a breath first"))
    #expect(try daemon.entries().allSatisfy { $0.private == true })
  }

  @Test(
    "Words of danger in a guide that is left with Ctrl-C: where to turn is there before it ends",
    arguments: [true, false])
  func danger(isWhole: Bool) throws {
    let daemon = try RealDaemon()
    let program = try PtyProgram("exec $ctl setback", daemon: daemon)
    #expect(program.isAsked("What happened"))
    program.press("i dont want to live anymore")
    if isWhole {
      program.press("\r")
      #expect(program.isAsked("What is one thing it can teach you?"))
    }
    program.press("\u{3}")
    #expect(program.ending() == 130)
    #expect(program.pty.screen.text.contains("if you are in danger now"))
  }

  @Test(
    "A closed window, or a signal, in the middle of a word: it is kept, and then the signal is obeyed",
    arguments: [SIGHUP, SIGTERM, SIGINT], [[], ["NUDGED_PLAIN=1"]])
  func hungUp(signal: Int32, variables: [String]) throws {
    let daemon = try RealDaemon()
    let program = try PtyProgram("exec $ctl setback", daemon: daemon, variables: variables)
    #expect(program.isAsked("What happened"))
    program.press("half")
    #expect(program.shows("> half"))
    kill(program.child, signal)
    #expect(program.ending() == 128 + signal)
    let kept = signal == SIGINT && !variables.isEmpty ? nil : "half"
    #expect(try daemon.call(Methods.runs, Empty()).runs.first?.answers["text"] == kept)
    #expect(program.pty.mode == program.modeBefore)
  }

  @Test("A window that is closed in the middle of a word")
  func windowClosed() throws {
    let daemon = try RealDaemon()
    let program = try PtyProgram("exec $ctl setback", daemon: daemon)
    #expect(program.isAsked("What happened"))
    program.press("half")
    #expect(program.shows("> half"))
    program.pty.hangUp()
    #expect(program.ending() == 128 + SIGHUP)
    #expect(try daemon.call(Methods.runs, Empty()).runs.first?.answers.values.first == "half")
  }

  @Test("The daemon killed between two questions, and started anew: it goes on, and nothing is lost")
  func killed() throws {
    let daemon = try RealDaemon()
    let program = try PtyProgram("exec $ctl guide setback-short", daemon: daemon)
    #expect(program.isAsked("What happened"))
    program.press("the talk stalled\r")
    #expect(program.isAsked("What is one thing it can teach you?"))
    daemon.end()
    program.press("to breathe first\r")
    try daemon.start()
    #expect(program.isAsked("What is the smallest change"))
    daemon.end()
    try daemon.start()
    program.press("one breath\r")
    #expect(program.isAsked("On which day will you try it?"))
    // A date: late in the evening "today" is asked about after midnight.
    program.press("2039-05-01\r")
    #expect(program.ending() == 0)
    let setback = try #require(daemon.entries().first { $0.kind == "setback" })
    #expect((setback.text, setback.fields?["lesson"]) == ("the talk stalled", "to breathe first"))
    let trial = try #require(try daemon.call(Methods.trials, .init()).trials.first)
    #expect((trial.adjustment, trial.tryOn) == ("one breath", "2039-05-01"))
  }

  @Test("Paced breathing, ended by Enter, and rated before and after")
  func breathing() throws {
    let daemon = try RealDaemon()
    let program = try PtyProgram("exec $ctl practice breathing", daemon: daemon, columns: 40)
    #expect(program.isAsked("How is it right now?"))
    program.press("3\r")
    #expect(program.isAsked("Breathe along."))
    program.press("\r")
    #expect(program.shows("\nin   "))
    program.press("\r")
    #expect(program.isAsked("And how is it now?"))
    program.press("7\r")
    #expect(program.ending() == 0)
    let entry = try #require(daemon.entries().first)
    #expect((entry.kind, entry.practice) == ("practice", "breathing"))
    #expect((entry.fields?["before"], entry.fields?["after"]) == ("3", "7"))
    #expect(program.pty.mode == program.modeBefore && program.pty.screen.cursorIsShown)
  }

  @Test("A win picked by its number")
  func pick() throws {
    let daemon = try RealDaemon()
    let program = try PtyProgram("exec $ctl win", daemon: daemon)
    #expect(program.isAsked("I got up"))
    program.press("1\r")
    #expect(program.ending() == 0)
    #expect(try daemon.entries().map(\.text) == ["I got up"])
    #expect(program.pty.mode == program.modeBefore)
  }

  @Test("An entry changed in place")
  func edit() throws {
    let daemon = try RealDaemon()
    let id = try daemon.call(Methods.log, .init(kind: "win", text: "walked five minutes")).entry.id
    let program = try PtyProgram("exec $ctl edit \(id)", daemon: daemon, columns: 20)
    #expect(program.shows("walked"))
    #expect(program.isAsked("How shall it say?"))
    program.press("\u{1B}b\u{1B}b\u{1B}dten\r")
    #expect(program.ending() == 0)
    #expect(try daemon.entries().map(\.text) == ["walked ten minutes"])
    let same = try PtyProgram("exec $ctl edit \(id)", daemon: daemon)
    #expect(same.isAsked("How shall it say?"))
    same.press("\r")
    #expect(same.ending() == 0)
    #expect(same.pty.screen.text.contains("It stays as it is."))
  }

  @Test("While it waits for a person, no user of the machine reads their words in the process title")
  func title() throws {
    let daemon = try RealDaemon()
    let program = try PtyProgram("exec $ctl win had a good day", daemon: daemon)
    #expect(program.isAsked("(Enter alone: not now)"))
    let title = try #require(Files.contents("/proc/\(program.child)/cmdline"))
    let words = title.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    #expect(words == [ProgramTests.path, "win"])
    program.press("\r")
    #expect(program.ending() == 0)
    #expect(try daemon.entries().map(\.text) == ["had a good day"])
  }

  @Test("A vague win is met with a question when a person typed it, and never in a script")
  func byHand() throws {
    let daemon = try RealDaemon()
    let typed = try PtyProgram("exec $ctl win had a good day", daemon: daemon)
    #expect(typed.isAsked("(Enter alone: not now)"))
    typed.press("called my sister\r")
    #expect(typed.ending() == 0)
    #expect(try daemon.entries().map(\.text) == ["had a good day: called my sister"])
    let script = try PtyProgram("$ctl win had a good day; echo done", daemon: daemon)
    #expect(script.ending() == 0)
    #expect(script.pty.screen.lines.last == "done")
    #expect(script.pty.screen.text.contains("To add it:"))
  }
}

extension PtyProgram {
  /// Whether this is on the screen, however it is broken into lines, and keys or a line are waited for.
  func isAsked(_ question: String) -> Bool {
    pty.wait { screen in
      let text = screen.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let waits = screen.pasteIsMarked || screen.lines.last?.hasPrefix(">") == true
      return text.contains(question) && waits
    }
  }
}
