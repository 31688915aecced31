import TestSupport
import Testing

@testable import nudgectl

@Suite("Keys from bytes")
struct KeyTests {
  static func keys(_ steps: [ScriptedTerminal.Step]) -> [Key] {
    let terminal = ScriptedTerminal(steps)
    terminal.hold()
    let reader = KeyReader(terminal: terminal)
    var keys: [Key] = []
    while let key = Optional(reader.next(until: nil)), key != .ended { keys.append(key) }
    return keys
  }

  @Test(
    "Each by its bytes",
    arguments: [
      ("a letter", "a", [.text("a")]),
      ("two letters", "ab", [.text("a"), .text("b")]),
      ("UTF-8 of 2, 3 and 4 bytes", "é中😀", [.text("é"), .text("中"), .text("😀")]),
      ("arrows", "\u{1B}[A\u{1B}[B\u{1B}OC\u{1B}OD", [.up, .down, .right, .left]),
      (
        "Home and End of three families", "\u{1B}[H\u{1B}[1~\u{1B}[7~\u{1B}[F\u{1B}OF",
        [.home, .home, .home, .end, .end]
      ),
      ("Emacs", "\u{1}\u{5}\u{B}\u{15}\u{17}", [.home, .end, .deleteToEnd, .deleteToStart, .deleteWordLeft]),
      (
        "words", "\u{1B}b\u{1B}f\u{1B}[1;5D\u{1B}[1;5C\u{1B}\u{7F}",
        [.wordLeft, .wordRight, .wordLeft, .wordRight, .deleteWordLeft]
      ),
      ("Backspace and Delete", "\u{7F}\u{8}\u{1B}[3~", [.backspace, .backspace, .delete]),
      ("Enter, Ctrl-J, Alt-Enter", "\r\n\u{1B}\r", [.enter, .newLine, .newLine]),
      ("Ctrl-C, Ctrl-D, Ctrl-Z, Ctrl-L", "\u{3}\u{4}\u{1A}\u{C}", [.interrupt, .endOfInput, .suspend, .redraw]),
      ("Esc, twice", "\u{1B}\u{1B}", [.escape]),
      ("a function key means nothing, and takes no letters along", "\u{1B}[15~x", [.unknown, .text("x")]),
      ("a paste", "\u{1B}[200~a\rb\r\nc\u{3}\u{1B}[201~d", [.pasted("a\nb\nc\u{3}"), .text("d")]),
    ] as [(String, String, [Key])])
  func table(name: String, bytes: String, keys: [Key]) { #expect(Self.keys([.keys(bytes)]) == keys) }

  @Test("Esc alone, and a letter long after it")
  func escape() { #expect(Self.keys(["\u{1B}", .wait(.milliseconds(60)), "b"]) == [.escape, .text("b")]) }

  @Test("A sequence in two pieces is one key")
  func pieces() { #expect(Self.keys(["\u{1B}[", .wait(.milliseconds(20)), "A"]) == [.up]) }

  @Test("Bytes that are not UTF-8 give no letter")
  func invalid() {
    #expect(Self.keys([.bytes([0xE4]), .wait(.seconds(1)), "a"]) == [.unknown, .text("a")])
    #expect(Self.keys([.bytes([0xFF, 0x61])]) == [.unknown, .text("a")])
  }

  @Test("A paste that lost its end is kept after a second")
  func endlessPaste() {
    #expect(Self.keys(["\u{1B}[200~abc", .wait(.seconds(2)), "d"]) == [.pasted("abc"), .text("d")])
  }

  @Test("Of a paste without measure the beginning is kept, and its end is found")
  func hugePaste() {
    let huge = String(repeating: "x", count: KeyReader.longestPaste + 5000)
    let keys = Self.keys([.keys("\u{1B}[200~\(huge)\u{1B}[201~y")])
    guard case .pasted(let text) = keys.first else { return #expect(Bool(false), "\(keys.count) keys") }
    #expect(text.utf8.count <= KeyReader.longestPaste)
    #expect(text.allSatisfy { $0 == "x" })
    #expect(keys.dropFirst() == [.text("y")])
  }

  @Test("Whatever bytes come, they are keys, and there is an end to them")
  func anyBytes() {
    let seed = SeededRandom.seedOfThisRun()
    print("keys: NUDGED_TEST_SEED=\(seed)")
    var random = SeededRandom(seed: seed)
    let telling: [UInt8] = [
      0x1B, 0x5B, 0x4F, 0x32, 0x30, 0x31, 0x7E, 0x3B, 0xC3, 0xF4, 0xED, 0xA0, 0x80, 0xFF, 0, 0x0D,
    ]
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random) : telling.randomElement(using: &random) ?? 0
      }
      #expect(Self.keys([.bytes(bytes)]).count <= bytes.count)
    }
  }
}
