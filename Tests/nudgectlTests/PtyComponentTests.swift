import Foundation
import NudgeCore
import Synchronization
import Testing

@testable import nudgectl

/// The pieces on a real terminal. One at a time, since signals belong to the whole process.
@Suite("At a real pseudo-terminal", .serialized)
struct PtyComponentTests {
  /// Asks on a thread of its own, since asking waits for keys.
  private final class Asked<Answer: Sendable>: Sendable {
    private let answer = Mutex<Result<Answer, any Error>?>(nil)
    private let done = DispatchSemaphore(value: 0)

    init(_ pty: PtyPair, _ ask: @escaping @Sendable (Panel) throws(Interrupted) -> Answer) {
      let slave = pty.slave
      Thread.detachNewThread {
        let terminal = RealTerminal(input: slave, output: slave)
        let result = Result { try terminal.panel(look: .plain(at: Fixed.now), glyphs: .unicode, ask) }
        self.answer.withLock { $0 = result }
        self.done.signal()
      }
    }

    func get() throws -> Answer {
      done.wait()
      return try answer.withLock { try $0!.get() }
    }
  }

  private static func line(_ pty: PtyPair) -> Asked<String?> {
    Asked(pty) { (panel) throws(Interrupted) in try LineEditor().ask(panel) }
  }

  @Test("Typing, editing, wide letters; afterwards the mode is as before")
  func line() throws {
    let pty = try PtyPair(columns: 20)
    let before = pty.mode
    let asked = Self.line(pty)
    #expect(pty.wait { $0.lines == [">"] && $0.pasteIsMarked })
    #expect(pty.mode != before)
    pty.press("中文 is wide, and lomg\u{1B}[D\u{7F}n\u{5}")
    #expect(pty.wait { $0.lines == ["> 中文 is wide, and", "   long"] && $0.column == 7 })
    pty.press("\r")
    #expect(try asked.get() == "中文 is wide, and long")
    pty.drain()
    #expect(pty.mode == before)
    #expect(!pty.screen.pasteIsMarked && !pty.screen.hasOverflown && pty.screen.unknown.isEmpty)
    #expect((pty.screen.row, pty.screen.column) == (2, 0))
  }

  @Test("Ctrl-C: what was typed, and the mode as before")
  func interrupted() throws {
    let pty = try PtyPair()
    let before = pty.mode
    let asked = Self.line(pty)
    pty.press("half")
    #expect(pty.wait { $0.lines == ["> half"] })
    pty.press("\u{3}")
    #expect(throws: Interrupted(unfinished: "half")) { try asked.get() }
    #expect(pty.mode == before)
  }

  @Test("A paste of many lines comes whole")
  func paste() throws {
    let pty = try PtyPair()
    let asked = Self.line(pty)
    #expect(pty.wait { $0.pasteIsMarked })
    pty.press("\u{1B}[200~one\rtwo\rthree\u{1B}[201~")
    #expect(pty.wait { $0.lines == ["> one", "  two", "  three"] })
    pty.press("\r")
    #expect(try asked.get() == "one\ntwo\nthree")
  }

  @Test("What was typed before the question counts; what follows the answer stays for the next")
  func typedAhead() throws {
    let pty = try PtyPair()
    pty.press("first\rsecond\r")
    // Held when the terminal has it: until then there is no question to answer.
    #expect(pty.wait { $0.text.contains("second") })
    #expect(try Self.line(pty).get() == "first")
    #expect(try Self.line(pty).get() == "second")
  }

  @Test("A menu follows the arrows, and a window made narrow")
  func menu() throws {
    let pty = try PtyPair()
    let asked = Asked(pty) { (panel) throws(Interrupted) in
      var menu = ChoiceMenu(options: ["a walk", "a call to a good friend", "tea"])
      return try menu.ask(panel)
    }
    #expect(pty.wait { $0.lines.first == "› 1 a walk" })
    pty.resize(columns: 20)
    pty.press("\u{1B}[B")
    #expect(pty.wait { $0.lines.prefix(4) == ["  1 a walk", "› 2 a call to a", "    good friend", "  3 tea"] })
    #expect(pty.screen.row == 1)
    pty.press("\r")
    #expect(try asked.get() == [1])
    pty.drain()
    #expect(pty.screen.lines == ["› a call to a good", "  friend"])
  }

  @Test("Esc by itself is not now")
  func escape() throws {
    let pty = try PtyPair()
    let asked = Asked(pty) { (panel) throws(Interrupted) in try YesNoPrompt().ask(panel) }
    #expect(pty.wait { $0.text.contains("y or n") })
    pty.press("\u{1B}")
    #expect(try asked.get() == nil)
  }

  @Test("Breathing moves by the real clock, and Enter ends it")
  func breathing() throws {
    let pty = try PtyPair(columns: 20)
    let before = pty.mode
    let asked = Asked(pty) { (panel) throws(Interrupted) in
      try BreathingGuide(breathing: Breathing(in: 60, out: 60, rounds: 2)).run(panel)
    }
    #expect(pty.wait { $0.lines.first?.hasPrefix("in   ·") == true && !$0.cursorIsShown })
    pty.press("\r")
    #expect(try asked.get().rounds == 0)
    pty.drain()
    #expect(pty.screen.cursorIsShown)
    #expect(pty.mode == before)
  }

  @Test("A time limit ends a text, with all that was typed, up to Enter")
  func limit() throws {
    let pty = try PtyPair()
    pty.press("so much")
    let asked = Asked(pty) { (panel) throws(Interrupted) in try TimedWriting(limit: .milliseconds(300)).ask(panel) }
    #expect(pty.wait { $0.text.contains("The time is up.") })
    pty.press(" to say\r")
    #expect(try asked.get() == WrittenText(text: "so much to say", timeWasUp: true))
  }

  @Test("A closed window stops the question")
  func hangUp() throws {
    let asked: Asked<String?>
    do {
      let pty = try PtyPair()
      asked = Self.line(pty)
      pty.press("half")
      #expect(pty.wait { $0.lines == ["> half"] })
      pty.hangUp()
    }
    #expect(throws: Interrupted(unfinished: "half")) { try asked.get() }
  }

  @Test("Plain lines: a terminal's unfinished line is kept when the time is up, and Ctrl-D is the end")
  func plainLines() throws {
    let pty = try PtyPair()
    let before = pty.mode
    pty.press("whole\rpart")
    #expect(pty.wait { $0.text.contains("part") })
    var whoEnds = sigaction()
    let line = try TypedLine.read(from: pty.slave, until: nil, prompt: { sigaction(SIGTERM, nil, &whoEnds) })
    #expect(line == .line(Array("whole".utf8)))
    #expect(whoEnds.__sigaction_handler.sa_handler != nil, "whoever sees the prompt may type, and close the window")
    let deadline = Clock.ticks() + .milliseconds(50)
    #expect(try TypedLine.read(from: pty.slave, until: deadline) == .timeUp(Array("part".utf8)))
    pty.press("\u{4}")
    #expect(try TypedLine.read(from: pty.slave) == nil)
    #expect(pty.mode == before)
  }
}
