import Foundation
import Testing

@testable import nudgectl

@Suite("The built program")
struct ProgramTests {
  /// Beside the tests.
  static let path: String = {
    let own = Files.linkTarget("/proc/self/exe") ?? ""
    return own.prefix(upTo: own.lastIndex(of: "/") ?? own.startIndex) + "/nudgectl"
  }()

  /// Runs a shell line in which `$ctl` is the program.
  static func shell(_ line: String) throws -> (status: Int32, output: String) {
    let script = "ctl='\(path)'; unset XDG_RUNTIME_DIR NUDGED_SOCKET NO_COLOR; export TZ=Europe/Berlin; \(line)"
    let outcome = try #require(Spawned.capture("/bin/sh", ["-c", script], true))
    return (outcome.status, String(decoding: outcome.output, as: UTF8.self))
  }

  @Test("Its version")
  func version() throws { #expect(try Self.shell("$ctl --version") == (0, "0.1.0\n")) }

  @Test(
    "Exit codes reach the shell",
    arguments: [
      ("stauts", 64), ("status --loud", 64), ("when Mon 25:00", 65), ("snooze yesterday", 65), ("status", 69),
      ("when daily", 0), ("--help", 0), ("win < /dev/null", 64), ("< /dev/null", 69),
    ])
  func exitCodes(line: String, status: Int32) throws { #expect(try Self.shell("$ctl \(line)").status == status) }

  @Test("Words that are not UTF-8 are refused, and counted")
  func invalidUTF8() throws {
    let refused = try Self.shell(#"$ctl win fine "$(printf 'a\377b')""#)
    #expect(refused.status == 65)
    #expect(
      refused.output == "Word 3 of the command is not UTF-8 text, so it cannot be kept as you meant it.\n")
    let asJSON = try Self.shell(#"$ctl win --json "$(printf 'a\377b')""#)
    #expect(asJSON.status == 65)
    #expect(asJSON.output.hasPrefix(#"{"error":"org.nudged.Client.BadInput""#))
  }

  @Test("Text from a pipe that is not UTF-8 is refused before anybody is asked")
  func invalidPipe() throws {
    let refused = try Self.shell(#"printf 'a\377b' | $ctl win"#)
    #expect(refused.status == 65)
    #expect(refused.output.contains("not UTF-8"))
  }

  @Test("A pipe gets no colour, and its end is no mishap")
  func pipes() throws {
    let daemon = try FakeDaemon("Status", parameters: Fixed.status)
    let shown = try Self.shell("NUDGED_SOCKET='\(daemon.path)' TERM=xterm $ctl status")
    #expect(shown.status == 0)
    #expect(shown.output.contains("What went well today"))
    #expect(!shown.output.contains("\u{1B}"))
    #expect(try Self.shell("$ctl when minutely --iterations 10000 | head -1").output == "Means *-*-* *:*:00\n")
  }

  @Test(
    "On a terminal it has colour, unless declined",
    arguments: [("", true), ("NO_COLOR=1", false), ("TERM=dumb", false), ("NO_COLOR=", true)])
  func colour(variables: String, coloured: Bool) throws {
    let daemon = try FakeDaemon("Status", parameters: Fixed.status)
    let line = "env TERM=xterm NUDGED_SOCKET=\(daemon.path) \(variables) \(Self.path) status"
    let shown = try Self.shell("script -qec '\(line)' /dev/null < /dev/null")
    #expect(shown.output.contains("What went well today"), "\(shown.output)")
    #expect(shown.output.contains("\u{1B}[1m") == coloured)
  }

  @Test("Completions for the shells", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let script = try Self.shell("$ctl --generate-completion-script \(shell)")
    #expect(script.status == 0)
    for word in ["snooze", "not-this-time", "check-in"] { #expect(script.output.contains(word), "\(word)") }
  }

  @Test("What it starts: output, status, and no endless waiting")
  func spawned() throws {
    #expect(
      Spawned.capture("/bin/sh", ["-c", "echo out; echo err >&2; exit 7"], false)
        == .init(status: 7, output: Array("out\n".utf8), errors: Array("err\n".utf8)))
    #expect(Spawned.capture("/bin/sh", ["-c", "kill -9 $$"], false)?.status == 137)
    #expect(Spawned.capture("/nonexistent", [], false) == nil)
  }

  @Test("A program is given words on its standard input, and one that wants none is no mishap")
  func fed() throws {
    let file = NSTemporaryDirectory() + "nudgectl-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    _ = Spawned.feed("/bin/sh", ["-c", "cat > '\(file)'"], "tea")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "tea")
    _ = Spawned.feed("/bin/true", [], String(repeating: "tea", count: 1 << 20))
    _ = Spawned.feed("/nonexistent", [], "tea")
  }
}
