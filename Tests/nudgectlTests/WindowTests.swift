import Foundation
import NudgeCore
import Testing

@testable import nudgectl

@Suite("The window behind the Answer button")
struct WindowTests {
  static func stage(_ daemon: FakeDaemon) -> Stage {
    let stage = Stage(daemon)
    stage.variables["WAYLAND_DISPLAY"] = "wayland-0"
    stage.variables["LANG"] = "de_DE.UTF-8"
    return stage
  }

  static func daemon() throws -> FakeDaemon {
    try FakeDaemon([
      "Pending": [FakeDaemon.reply(#"{"nudges":[\#(Fixed.nudge)]}"#)], "Answer": [FakeDaemon.reply(Fixed.answer)],
    ])
  }

  static func says(_ text: String, status: Int32 = 0) -> ([String]) -> Programs.Outcome {
    { _ in .init(status: status, output: Array(text.utf8)) }
  }

  @Test("The answer goes from the dialog to the daemon", arguments: ["zenity", "kdialog"], ["3", ""])
  func answer(program: String, id: String) throws {
    let daemon = try Self.daemon()
    let stage = Self.stage(daemon)
    stage.programs["/usr/bin/\(program)"] = Self.says("made tea\n")
    #expect(stage.run("answer --window \(id)") == .fine, "\(stage.complained)")
    #expect(daemon.lastParameters == ["id": 3, "text": "made tea"] as NSDictionary)
    #expect(stage.started.count == 1)
    #expect(stage.started[0].contains("What went well today, however small?"))
    #expect(stage.started[0].contains("A moment for you"))
  }

  @Test("Closing the window, or leaving it empty, is not now", arguments: [("", 1), ("\n", 0), ("  \n", 0)])
  func cancelled(text: String, status: Int32) throws {
    let daemon = try Self.daemon()
    let stage = Self.stage(daemon)
    stage.programs["/usr/bin/zenity"] = Self.says(text, status: status)
    #expect(stage.run("answer --window 3") == .fine)
    #expect(!daemon.received.contains { $0.contains("Answer") })
  }

  @Test("Words that cannot be sent are kept, and the person is told where")
  func unsent() throws {
    let home = NSTemporaryDirectory() + "nudgectl-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: home) }
    let daemon = try FakeDaemon([
      "Pending": [FakeDaemon.reply(#"{"nudges":[\#(Fixed.nudge)]}"#)],
      "Answer": [#"{"error":"org.nudged.Control.NotStored","parameters":{"reason":"disk full"}}"#],
    ])
    let stage = Self.stage(daemon)
    stage.variables["XDG_DATA_HOME"] = home
    stage.programs["/usr/bin/zenity"] = Self.says("made tea\n")
    #expect(stage.run("answer --window 3") == .tryAgain)
    let file = "\(home)/nudged/unsent.txt"
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "made tea\n")
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
    #expect(stage.started.last?.last?.contains(file) == true)
    #expect(!stage.started.contains { $0.contains { $0.contains("made tea") } }, "no words in a process title")
  }

  @Test("Where the disk is full, that is said as well, and the window lives to say it")
  func unsentOnAFullDisk() throws {
    let home = NSTemporaryDirectory() + "nudgectl-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: home + "/nudged", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: home) }
    try FileManager.default.createSymbolicLink(
      atPath: home + "/nudged/unsent.txt", withDestinationPath: "/dev/full")
    let daemon = try FakeDaemon([
      "Pending": [FakeDaemon.reply(#"{"nudges":[\#(Fixed.nudge)]}"#)],
      "Answer": [#"{"error":"org.nudged.Control.NotStored","parameters":{"reason":"disk full"}}"#],
    ])
    let stage = Self.stage(daemon)
    stage.variables["XDG_DATA_HOME"] = home
    stage.programs["/usr/bin/zenity"] = Self.says("made tea\n")
    #expect(stage.run("answer --window 3") == .tryAgain)
    #expect(stage.started.last?.last?.contains("could not be kept in a file either") == true)
  }

  @Test("Unsent words go nowhere by a relative path", arguments: [("XDG_DATA_HOME", "data"), ("HOME", ".")])
  func relative(name: String, path: String) {
    let stage = Stage()
    stage.variables[name] = path
    #expect(UnsentWords.kept("made tea", stage.surroundings).contains("could not be kept"))
  }

  @Test(
    "Words of acute danger: the own people stand in a window right after, and in no process title",
    arguments: ["zenity", "kdialog"])
  func card(program: String) throws {
    for (lines, shown) in [(#"["This passes."]"#, "Your lines\n  This passes.\n"), ("[]", CardLines.nobodyYet + "\n")] {
      let card = #"{"contacts":[],"plan":[],"lines":\#(lines)}"#
      let answer = Fixed.answer.replacing(#""message":"#, with: #""card":\#(card),"message":"#)
      let daemon = try FakeDaemon([
        "Pending": [FakeDaemon.reply(#"{"nudges":[\#(Fixed.nudge)]}"#)], "Answer": [FakeDaemon.reply(answer)],
      ])
      let stage = Self.stage(daemon)
      stage.programs["/usr/bin/\(program)"] = Self.says("made tea\n")
      #expect(stage.run("answer --window 3") == .fine, "\(stage.complained)")
      #expect(stage.fed == [shown])
      #expect(stage.started.count == 2 && stage.started.allSatisfy { $0.contains("/usr/bin/\(program)") })
      #expect(!stage.started.joined().contains { $0.contains("This passes") })
    }
  }

  @Test("One's own people in a window, and in a terminal where there is no dialog")
  func support() throws {
    let card = #"{"contacts":[{"name":"Ana","reach":"+49 170 1"}],"plan":[],"lines":[]}"#
    let stage = Self.stage(try FakeDaemon("Support", parameters: #"{"card":\#(card)}"#))
    stage.programs["/usr/bin/zenity"] = Self.says("")
    #expect(stage.run("support --window") == .fine, "\(stage.complained)")
    #expect(stage.fed == ["Ana  +49 170 1\n"])
    #expect(stage.said.isEmpty && !stage.started.joined().contains { $0.contains("Ana") })
    stage.programs = ["/usr/bin/xterm": Self.says("")]
    #expect(stage.run("support --window") == .fine, "\(stage.complained)")
    #expect(stage.started.last?.suffix(3) == ["/opt/nudged/bin/nudgectl", "support", "--hold"])
    stage.types("")
    #expect(stage.run("support --hold") == .fine)
    #expect(stage.said.contains("Ana") && stage.complained.hasSuffix("Enter closes this window."))
  }

  @Test("A question that is over is explained in a window")
  func over() throws {
    let daemon = try FakeDaemon("Pending", parameters: #"{"nudges":[]}"#)
    let stage = Self.stage(daemon)
    stage.programs["/usr/bin/zenity"] = Self.says("")
    #expect(stage.run("answer --window 3") == .no)
    #expect(stage.started.count == 1)
    #expect(stage.started[0].last == "Nudge 3 is not waiting for an answer. Which ones are: nudgectl pending")
  }

  @Test("The desktop's own dialog comes first")
  func order() throws {
    let daemon = try Self.daemon()
    let stage = Self.stage(daemon)
    stage.programs["/usr/bin/zenity"] = Self.says("z\n")
    stage.programs["/usr/bin/kdialog"] = Self.says("k\n")
    stage.run("answer --window")
    #expect(stage.started.last?.first == "/usr/bin/zenity")
    stage.variables["XDG_CURRENT_DESKTOP"] = "KDE"
    stage.run("answer --window")
    #expect(stage.started.last?.first == "/usr/bin/kdialog")
  }

  @Test("zenity's own signs are no part of a question")
  func escaped() throws {
    let question = #"a_b \\n \u001b[31m"#
    let nudge = Fixed.nudge.replacing("What went well today, however small?", with: question)
    let daemon = try FakeDaemon("Pending", parameters: #"{"nudges":[\#(nudge)]}"#)
    let stage = Self.stage(daemon)
    stage.programs["/usr/bin/zenity"] = Self.says("", status: 1)
    stage.run("answer --window 3")
    #expect(stage.started.last?.last == #"a__b \\n ␛[31m"#)
  }

  @Test(
    "Without a dialog program a terminal asks", arguments: ["x-terminal-emulator", "foot", "gnome-terminal", "xterm"])
  func terminal(name: String) throws {
    let stage = Self.stage(try Self.daemon())
    stage.programs["/usr/bin/\(name)"] = Self.says("")
    #expect(stage.run("answer --window 3") == .fine, "\(stage.complained)")
    let started = try #require(stage.started.first)
    #expect(started.first == "/usr/bin/\(name)")
    #expect(started.suffix(5) == ["/opt/nudged/bin/nudgectl", "answer", "--hold", "--id", "3"])
  }

  @Test("No desktop, no dialog, no terminal: a sentence")
  func nothing() throws {
    let bare = Self.stage(try Self.daemon())
    #expect(bare.run("answer --window") == .no)
    #expect(bare.complained.contains("zenity, kdialog"))
    bare.variables["WAYLAND_DISPLAY"] = nil
    #expect(bare.run("answer --window") == .no)
    #expect(bare.complained.contains("no desktop here"))
  }

  @Test("In the terminal it waits for Enter, also after something went wrong")
  func hold() throws {
    let stage = Stage()
    stage.variables["NUDGED_SOCKET"] = "/nonexistent"
    stage.types("")
    #expect(stage.run("answer --hold") == .fine)
    #expect(stage.complained.contains("nudged is not running."))
    #expect(stage.complained.hasSuffix("Enter closes this window."))
  }
}
