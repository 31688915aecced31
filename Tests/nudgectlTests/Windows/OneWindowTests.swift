import Foundation
import Linux
import NudgeCore
import Testing

@testable import nudgectl

@Suite("One window for a nudge, however often it is clicked")
struct OneWindowTests {
  @Test(
    "while it is open, further ones end at once and quietly",
    arguments: ["answer --window 3", "answer --window", "support --window"], ["zenity", "foot"])
  func again(line: String, program: String) throws {
    let home = try TemporaryHome()
    let daemon = try WindowTests.daemon()
    let stage = home.stage(daemon)
    let others = (0..<40).map { _ in home.stage(daemon) }
    stage.programs["/usr/bin/\(program)"] = { _ in
      for other in others {
        #expect(other.run(line) == .fine)
        #expect(other.started.isEmpty && other.said.isEmpty && other.complained.isEmpty)
      }
      return .init(status: 0)
    }
    #expect(stage.run(line) == .fine, "\(stage.complained)")
    #expect(stage.started.count == (program == "zenity" && line.hasPrefix("answer") ? 2 : 1))
    // Nothing is left behind, and the next click opens one again.
    #expect(PlainFile.names(in: home.runtime + "/nudged").isEmpty)
    stage.programs["/usr/bin/\(program)"] = { _ in .init(status: 0) }
    #expect(stage.run(line) == .fine)
    #expect(stage.started.last?.first == "/usr/bin/\(program)")
  }

  @Test("another nudge has a window of its own")
  func another() throws {
    let home = try TemporaryHome()
    let nudges = #"{"nudges":[\#(Fixed.nudge),\#(Fixed.nudge.replacing(#""id":3"#, with: #""id":4"#))]}"#
    let daemon = try FakeDaemon(["Pending": [FakeDaemon.reply(nudges)]])
    let (stage, other) = (home.stage(daemon), home.stage(daemon))
    other.programs["/usr/bin/zenity"] = { _ in .init(status: 1) }
    stage.programs["/usr/bin/zenity"] = { _ in
      if other.started.isEmpty { #expect(other.run("answer --window 4") == .fine) }
      return .init(status: 1)
    }
    #expect(stage.run("answer --window 3") == .fine)
    #expect(other.started.count == 2)
  }

  @Test("a terminal that hands its window on and ends at once: the verb in it holds the place")
  func terminal() throws {
    let home = try TemporaryHome()
    let stage = home.stage()
    let surroundings = stage.surroundings
    guard case .here(let outer) = WindowLock.take("answer-3", surroundings) else {
      Issue.record("nobody else has it")
      return
    }
    #expect(outer.share())
    var inner: WindowLock.Place? = WindowLock.join("answer-3", surroundings)
    guard case .here = inner else {
      Issue.record("both hold it")
      return
    }
    guard case .elsewhere = WindowLock.take("answer-3", surroundings) else {
      Issue.record("it is taken")
      return
    }
    inner = nil
    guard case .elsewhere = WindowLock.take("answer-3", surroundings) else {
      Issue.record("the outer one still has it")
      return
    }
    withExtendedLifetime((outer, stage)) {}
  }

  @Test("where nothing can be locked there is a window all the same", arguments: ["", "/nonexistent/nowhere", "run"])
  func withoutRuntimeDirectory(path: String) throws {
    let home = try TemporaryHome()
    let stage = home.stage(try WindowTests.daemon())
    stage.variables["XDG_RUNTIME_DIR"] = path
    stage.programs["/usr/bin/zenity"] = { _ in .init(status: 1) }
    #expect(stage.run("answer --window 3") == .fine)
    #expect(stage.started.count == 2)
  }

  /// A dialog that says that it is there and stays until the file that holds it back has gone.
  private static func dialog(in home: TemporaryHome) throws -> String {
    let folder = home.path + "/bin"
    mkdir(folder, 0o700)
    mkfifo(home.path + "/up", 0o600)
    mkfifo(home.path + "/close", 0o600)
    let script = """
      #!/bin/sh
      # The word at the end goes by itself.
      test "$1" != --info || exit 0
      echo up >> '\(home.path)/windows'
      echo up > '\(home.path)/up'
      cat '\(home.path)/close'
      """
    try script.write(toFile: folder + "/zenity", atomically: false, encoding: .utf8)
    chmod(folder + "/zenity", 0o700)
    return folder
  }

  @Test("across processes: 40 clicks leave one window, also after one whose program was killed")
  func processes() throws {
    let home = try TemporaryHome()
    let daemon = try WindowTests.daemon()
    let settings =
      "env PATH='\(try Self.dialog(in: home)):/usr/bin:/bin' NUDGED_SOCKET='\(daemon.path)' DISPLAY=elsewhere:0 "
      + "XDG_RUNTIME_DIR='\(home.runtime)' XDG_DATA_HOME='\(home.data)' LC_ALL=C.UTF-8"
    let line = """
      \(settings) $ctl answer --window 3 & first=$!
      cat '\(home.path)/up' > /dev/null
      for n in $(seq 40); do \(settings) $ctl answer --window 3 || echo "status $?"; done
      wc -l < '\(home.path)/windows'
      kill -9 $first; wait $first 2> /dev/null
      echo 'made tea' > '\(home.path)/close'
      \(settings) $ctl answer --window 3 & second=$!
      cat '\(home.path)/up' > /dev/null
      \(settings) $ctl answer --window 3 || echo "status $?"
      echo 'made tea' > '\(home.path)/close'
      wait $second; echo "end $?"
      wc -l < '\(home.path)/windows'
      """
    let outcome = try ProgramTests.shell(line)
    #expect(outcome.output.split(separator: "\n").filter { !$0.contains("Killed") } == ["1", "end 0", "2"])
    #expect(daemon.received.count { $0.contains("Answer") } == 1)
  }
}
