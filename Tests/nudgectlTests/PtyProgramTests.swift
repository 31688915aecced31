import Foundation
import Testing

@testable import nudgectl

/// The built client in a terminal window of its own.
@Suite("The built program at a terminal")
struct PtyProgramTests {
  static func daemon() throws -> FakeDaemon {
    try FakeDaemon([
      "Log": [FakeDaemon.reply(Fixed.log)], "Answer": [FakeDaemon.reply(Fixed.answer)],
      "Pending": [FakeDaemon.reply(#"{"nudges":[\#(Fixed.nudge)]}"#)],
    ])
  }

  @Test(
    "A win, asked for",
    arguments: [
      ("with editing", "win", "wolked\u{1B}b\u{1B}[C\u{1B}[C\u{7F}\u{7F}wa\u{5}\r", "walked"),
      ("with a paste of two lines", "win", "\u{1B}[200~one\rtwo\u{1B}[201~\r", "one\ntwo"),
      ("in wide letters", "win", "散歩しか\u{7F}た\r", "散歩した"),
      ("as JSON", "win --json", "tea\r", "tea"),
      ("as the answer to a nudge", "answer", "tea\u{1}green \r", "green tea"),
    ])
  func asked(name: String, line: String, keys: String, text: String) throws {
    let daemon = try Self.daemon()
    let program = try PtyProgram("exec $ctl \(line)", daemon: daemon)
    #expect(program.shows("\n>"))
    program.press(keys)
    #expect(program.ending() == 0)
    #expect(daemon.lastParameters?["text"] as? String == text)
    #expect(program.pty.mode == program.modeBefore)
    #expect(program.pty.screen.text.contains("What went well"))
    #expect(program.pty.screen.unknown.isEmpty)
  }

  @Test("Not now", arguments: ["\r", "\u{4}", "\u{1B}", "  \r"])
  func notNow(keys: String) throws {
    let daemon = try Self.daemon()
    let program = try PtyProgram("exec $ctl win", daemon: daemon)
    #expect(program.shows("(Enter alone: not now)\n>"))
    program.press(keys)
    #expect(program.ending() == 0)
    #expect(program.pty.screen.text.contains("That is fine. Nothing was written."))
    #expect(!daemon.received.contains { $0.contains("Log") })
    #expect(program.pty.mode == program.modeBefore)
  }

  @Test(
    "Ctrl-C stops it, with keys and in plain mode; nothing is sent and the terminal is as before",
    arguments: [[], ["NUDGED_PLAIN=1"], ["TERM=dumb"]])
  func interrupted(variables: [String]) throws {
    let daemon = try Self.daemon()
    let program = try PtyProgram("exec $ctl win", daemon: daemon, variables: variables)
    #expect(program.shows("\n>"))
    program.press("half")
    #expect(program.shows("> half"))
    program.press("\u{3}")
    #expect(program.ending() == 130)
    #expect(!daemon.received.contains { $0.contains("Log") })
    #expect(program.pty.mode == program.modeBefore)
    #expect(!program.pty.screen.pasteIsMarked)
  }

  @Test("A signal ends it, after the terminal is as before", arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func signalled(signal: Int32) throws {
    let daemon = try Self.daemon()
    let program = try PtyProgram("exec $ctl win", daemon: daemon)
    #expect(program.shows("\n>"))
    #expect(program.pty.mode != program.modeBefore)
    kill(program.child, signal)
    #expect(program.ending() == 128 + signal)
    #expect(program.pty.mode == program.modeBefore)
    #expect(!program.pty.screen.pasteIsMarked)
  }

  @Test("Ctrl-Z stops it and gives the terminal to the shell; fg goes on where it was", arguments: ["\u{1A}", "kill"])
  func suspended(how: String) throws {
    let daemon = try Self.daemon()
    let line = "set -m; $ctl win; echo stopped; stty -a | grep -o ' .icanon\\| icanon'; read go; fg"
    let program = try PtyProgram(line, daemon: daemon)
    #expect(program.shows("\n>"))
    // Its last letter can be seen: a blank may still be on its way when the signal comes.
    program.press("one t")
    #expect(program.shows("> one t"))
    if how == "kill" { kill(tcgetpgrp(program.pty.master), SIGTSTP) } else { program.press(how) }
    #expect(program.shows("stopped"))
    #expect(program.shows("\n icanon"))
    program.press("\r")
    #expect(program.pty.wait { $0.lines.last?.hasPrefix("> one t") == true && $0.pasteIsMarked })
    program.press("wo\r")
    #expect(program.ending() == 0)
    #expect(daemon.lastParameters?["text"] as? String == "one two")
    #expect(program.pty.mode == program.modeBefore)
  }

  @Test("A window made narrow: drawn anew at once, and nothing over the edge")
  func resized() throws {
    let daemon = try Self.daemon()
    let program = try PtyProgram("exec $ctl win", daemon: daemon)
    #expect(program.shows("\n>"))
    program.press("opened the letter at last")
    #expect(program.shows("at last"))
    program.pty.resize(columns: 20)
    #expect(program.pty.wait { $0.lines.suffix(2) == ["> opened the letter", "   at last"] })
    #expect(!program.pty.screen.hasOverflown)
    program.press("\r")
    #expect(program.ending() == 0)
    #expect(daemon.lastParameters?["text"] as? String == "opened the letter at last")
  }

  @Test(
    "Plain: no escape sequence at all, and the same outcome",
    arguments: [["NUDGED_PLAIN=1", "NO_COLOR=1"], ["TERM=dumb"], ["TERM="]])
  func plain(variables: [String]) throws {
    let daemon = try Self.daemon()
    let program = try PtyProgram("exec $ctl win", daemon: daemon, variables: variables)
    #expect(program.shows("What went well?\n(Enter alone: not now)\n>"))
    program.press("tea\r")
    #expect(program.ending() == 0)
    #expect(daemon.lastParameters?["text"] as? String == "tea")
    #expect(!program.pty.screen.hasEscapes)
  }

  @Test("With standard output elsewhere it asks in plain words, and only the reply goes there")
  func pipedOutput() throws {
    let daemon = try Self.daemon()
    let program = try PtyProgram("$ctl win --json | sed 's/^/got: /'", daemon: daemon)
    #expect(program.shows("\n>"))
    #expect(program.pty.mode == program.modeBefore)
    program.press("tea\r")
    #expect(program.ending() == 0)
    #expect(program.pty.screen.text.contains("got: {\"entry\""))
    #expect(!program.pty.screen.text.contains("got: What"))
    #expect(!program.pty.screen.hasEscapes)
  }

  @Test("NO_COLOR takes the colour and leaves the keys", arguments: [([], true), (["NO_COLOR=1"], false)])
  func noColour(variables: [String], isColoured: Bool) throws {
    let daemon = try Self.daemon()
    let program = try PtyProgram("exec $ctl win", daemon: daemon, variables: variables)
    #expect(program.shows("\n>"))
    program.press("ea\u{1}t\r")
    #expect(program.ending() == 0)
    #expect(daemon.lastParameters?["text"] as? String == "tea")
    #expect(program.pty.screen.hasColour == isColoured)
  }
}
