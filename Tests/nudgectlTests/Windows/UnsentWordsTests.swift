import Foundation
import Linux
import NudgeCore
import Testing

@testable import nudgectl

@Suite("Words that could not be kept in the journal")
struct UnsentWordsTests {
  private static let day = CivilDate(daysSinceEpoch: 20778)

  @Test("the same words are kept once, others beside them")
  func once() throws {
    let home = try TemporaryHome()
    let file = try #require(UnsentFile { ["XDG_DATA_HOME": home.data][$0] })
    for text in ["made tea", "made", "two\nlines", "made tea", "tea", "two\nlines", "lines"] {
      #expect(file.add(text, on: Self.day) == .kept(home.unsent))
    }
    #expect(home.text(home.unsent) == "made tea\nmade\ntwo\nlines\ntea\n")
    #expect(home.mode(home.unsent) == 0o600)
  }

  @Test("files have a size, older ones a date and a number; beyond that nothing more is taken, and nothing is dropped")
  func bounds() throws {
    let home = try TemporaryHome()
    let file = try #require(UnsentFile { ["XDG_DATA_HOME": home.data][$0] })
    let pieces = (0..<20).map { "\($0) " + String(repeating: "x", count: UnsentFile.mostBytes - 10) }
    let outcomes = pieces.map { file.add($0, on: Self.day) }
    let kept = UnsentFile.mostOlderFiles + 1
    #expect(outcomes.prefix(kept).allSatisfy { $0 == .kept(home.unsent) })
    #expect(outcomes.dropFirst(kept).allSatisfy { $0 == .full(home.data + "/nudged") })
    #expect(home.names.count == kept && home.names.contains("unsent-2026-11-21-1.txt"))
    let all = home.names.compactMap { home.text(home.data + "/nudged/" + $0) }.joined()
    for piece in pieces.prefix(kept) { #expect(all.contains(piece + "\n")) }
    // Those in older files do not come twice either.
    #expect(file.add(pieces[0], on: Self.day) == .kept(home.data + "/nudged/unsent-2026-11-21-1.txt"))
    #expect(file.add(String(repeating: "x", count: UnsentFile.mostBytes), on: Self.day) == .tooLong)
    // Room again.
    unlink(home.data + "/nudged/unsent-2026-11-21-3.txt")
    #expect(file.add("made tea, and drank it", on: Self.day) == .kept(home.unsent))
    #expect(home.text(home.unsent) == "made tea, and drank it\n")
  }

  @Test("400 times the same from 400 windows is one line, and a file that others could read is closed to them")
  func many() throws {
    let home = try TemporaryHome()
    let daemon = try FakeDaemon([
      "Pending": [FakeDaemon.reply(#"{"nudges":[\#(Fixed.nudge)]}"#)],
      "Answer": [#"{"error":"org.nudged.Control.NotOpen","parameters":{"id":3,"state":"answered"}}"#],
    ])
    PlainFile.makeDirectory(home.data + "/nudged")
    _ = FileManager.default.createFile(atPath: home.unsent, contents: Data(), attributes: [.posixPermissions: 0o644])
    for _ in 0..<400 {
      let stage = home.stage(daemon)
      stage.programs["/usr/bin/zenity"] = WindowTests.says("made tea\n")
      #expect(stage.run("answer --window 3") == .no)
      #expect(stage.fed.first?.contains("Your words are safe in \(home.unsent).") == true)
    }
    #expect(home.text(home.unsent) == "made tea\n" && home.mode(home.unsent) == 0o600)
  }

  @Test("words that no file takes are shown where they can be copied, and in no process title")
  func shown() throws {
    let home = try TemporaryHome()
    PlainFile.makeDirectory(home.data + "/nudged")
    for number in 1...UnsentFile.mostOlderFiles {
      let older = home.data + "/nudged/" + UnsentFile.olderName(Self.day, number)
      _ = FileManager.default.createFile(atPath: older, contents: Data("x".utf8))
    }
    let full = Data(repeating: UInt8(ascii: "x"), count: UnsentFile.mostBytes)
    _ = FileManager.default.createFile(atPath: home.unsent, contents: full)
    let stage = home.stage(try FakeDaemon(["Pending": [FakeDaemon.reply(#"{"nudges":[\#(Fixed.nudge)]}"#)]]))
    stage.programs["/usr/bin/zenity"] = WindowTests.says("made tea\n")
    #expect(stage.run("answer --window 3") == .tryAgain)
    #expect(stage.fed.first?.hasSuffix("\n\nmade tea") == true, "\(stage.fed)")
    #expect(stage.complained.hasSuffix("\n\nmade tea\n"))
    #expect(!stage.started.joined().contains { $0.contains("tea") })
  }

  @Test("the person is told once where they lie: in a terminal, and in a window")
  func told() throws {
    let home = try TemporaryHome()
    let daemon = try FakeDaemon([
      "Status": [FakeDaemon.reply(Fixed.status)], "Pending": [FakeDaemon.reply(#"{"nudges":[\#(Fixed.nudge)]}"#)],
      "Answer": [FakeDaemon.reply(Fixed.answer)],
    ])
    let file = try #require(UnsentFile { ["XDG_DATA_HOME": home.data][$0] })
    func run(_ line: String, atTerminal: Bool) -> String {
      let stage = home.stage(daemon)
      stage.programs["/usr/bin/zenity"] = WindowTests.says("made tea\n")
      stage.look.width = atTerminal ? 80 : nil
      #expect(stage.run(line) == .fine, "\(stage.complained)")
      return stage.complained + stage.fed.joined()
    }
    #expect(run("status", atTerminal: true).isEmpty)
    _ = file.add("made tea", on: Self.day)
    #expect(run("status", atTerminal: false).isEmpty, "nobody would see it")
    #expect(run("status --json", atTerminal: true).isEmpty)
    #expect(run("status", atTerminal: true).contains("They are safe in \(home.unsent)"))
    #expect(run("status", atTerminal: true).isEmpty)
    _ = file.add("slept well", on: Self.day)
    #expect(run("answer --window 3", atTerminal: false).contains("They are safe in \(home.unsent)"))
    #expect(run("answer --window 3", atTerminal: false).isEmpty)
    #expect(run("", atTerminal: true).isEmpty)
    #expect(home.text(home.data + "/nudged/unsent-told")?.contains("tea") == false)
  }

  @Test("doctor says so as long as they lie there")
  func doctor() throws {
    let home = try TemporaryHome()
    let stage = DoctorTests.stage()
    stage.variables["XDG_DATA_HOME"] = home.data
    #expect(!(stage.run("doctor") == .fine) && !stage.said.contains("unsent words"))
    _ = UnsentFile { ["XDG_DATA_HOME": home.data][$0] }?.add("made tea", on: Self.day)
    for _ in 1...2 { #expect(stage.run("doctor") == .no) }
    #expect(stage.said.contains("! unsent words") && stage.said.contains(home.unsent))
    #expect(!stage.said.contains("tea"))
  }

  @Test(
    "typed at a question in a terminal, they are kept as well, whatever comes between",
    arguments: ["win", "reflect", "celebrate", "learned", "answer"])
  func asked(verb: String) throws {
    for (error, status) in [("NotStored", Sysexit.tryAgain), ("NotOpen", .no), ("BadEntry", .badInput)] {
      let home = try TemporaryHome()
      let refusal =
        #"{"error":"org.nudged.Journal.\#(error)","parameters":{"reason":"x","field":"x","id":3,"state":"x"}}"#
      let stage = home.stage(
        try FakeDaemon([
          "Pending": [FakeDaemon.reply(#"{"nudges":[\#(Fixed.nudge)]}"#)],
          "Guides": [FakeDaemon.reply(#"{"guides":[]}"#)], "Starters": [FakeDaemon.reply(#"{"starters":[]}"#)],
          "Log": [refusal], "Answer": [refusal],
        ]))
      stage.types("made tea")
      #expect(stage.run(verb) == status, "\(stage.complained)")
      #expect(stage.complained.contains("Your words are safe in \(home.unsent)"))
      #expect(home.text(home.unsent) == "made tea\n")
      // Those that stand on the command line are known to the shell.
      #expect(stage.run("\(verb) slept well") == status)
      #expect(home.text(home.unsent) == "made tea\n")
    }
  }
}
