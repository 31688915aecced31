import Foundation
import NudgeCore
import Testing

@testable import nudgectl

@Suite("A win, written or picked")
struct PickTests {
  static let starters = (1...11).map { #"{"id":"s\#($0)","text":"I did \#($0)"}"# }.joined(separator: ",")

  static let cases: [(name: String, keys: [ScriptedTerminal.Step], text: String?)] = [
    ("a digit, a long moment, and Enter", ["3", .wait(.seconds(99)), "\r"], "I did 3"),
    ("a digit and Enter", ["9\r"], "I did 9"),
    ("down and Enter", ["\u{1B}[B\u{1B}[B\r"], "I did 2"), ("up is the last", ["\u{1B}[A\r"], "I did 11"),
    ("down and back up, Enter", ["\u{1B}[B\u{1B}[A\r"], nil), ("own words", ["tea\r"], "tea"),
    ("own words after looking", ["\u{1B}[Btea\r"], "tea"),
    ("words that begin with a number", ["20 minutes\r"], "20 minutes"),
    ("the tenth by its number", ["10\r"], "I did 10"), ("a paste", ["\u{1B}[200~2 of them\u{1B}[201~\r"], "2 of them"),
    ("taken back, then another", ["3\u{7F}", "4\r"], "I did 4"), ("Enter", ["\r"], nil),
    ("Esc", ["\u{1B}", .wait(.seconds(1))], nil),
    ("Ctrl-D", ["\u{4}"], nil), ("nought is a word here", ["0\r"], "0"),
  ]

  @Test("With keys", arguments: cases.indices, [20, 80])
  func keys(row: Int, columns: Int) throws {
    let (name, keys, text) = Self.cases[row]
    let daemon = try FakeDaemon([
      "Starters": [FakeDaemon.reply(#"{"starters":[\#(Self.starters)]}"#)], "Log": [FakeDaemon.reply(Fixed.log)],
    ])
    let stage = Stage(daemon)
    let terminal = ScriptedTerminal(keys, columns: columns)
    stage.presses(columns: columns)
    stage.terminal = terminal
    #expect(stage.run("win") == .fine, "\(name): \(terminal.screen.text)")
    #expect(daemon.lastParameters?["text"] as? String == text, "\(name)")
    #expect(!terminal.screen.hasOverflown && !terminal.isHeld && terminal.screen.cursorIsShown, "\(name)")
  }

  @Test("Without a change, an edit changes nothing", arguments: ["", "walked five minutes"])
  func unchanged(line: String) throws {
    let daemon = try FakeDaemon(["Read": [FakeDaemon.reply(#"{"entry":\#(Fixed.entry)}"#)]])
    let stage = Stage(daemon)
    stage.types(line)
    #expect(stage.run("edit 7") == .fine)
    #expect(stage.complained.hasSuffix("That is fine. It stays as it is.\n"))
    #expect(daemon.received.count == 1)
  }
}
