import Glibc
import Linux
import NudgeCore
import TestSupport
import Testing
import Varlink

@testable import nudgectl

@Suite("What is certain when no answer came")
struct CertaintyTests {
  private static func said(_ line: String) throws -> String {
    let stage = Stage(try FakeDaemon.silent())
    stage.patience = .milliseconds(20)
    #expect(stage.run(line) == .tryAgain)
    return stage.complained
  }

  @Test(
    "where the same once more would be there twice, the person is asked to look first",
    arguments: [
      ("win tea", "nudgectl list"), ("answer tea", "nudgectl list"), ("setback fell", "nudgectl list"),
      ("checkin fine", "nudgectl list"), ("goal add tidy", "nudgectl goal"), ("goal finish 1", "nudgectl goal"),
      ("trial add write --on tomorrow", "nudgectl trial"), ("trial done 1 fine", "nudgectl trial"),
      ("undo", "nudgectl list"), ("snooze 20m", "nudgectl pending"),
    ])
  func twice(line: String, look: String) throws {
    let said = try Self.said(line)
    #expect(said.contains("all the same: \(look) shows it.\nPlease look there before you"), "\(said)")
    #expect(!said.contains("try again"))
  }

  @Test("where the key of the call is held, the same command once more is the way")
  func held() async throws {
    let home = try TemporaryHome()
    let daemon = try FakeDaemon.silent()
    func run() throws -> String {
      let stage = home.stage(daemon)
      stage.variables["XDG_RUNTIME_DIR"] = home.path
      stage.patience = .milliseconds(20)
      #expect(stage.run("win tea") == .tryAgain)
      return stage.complained
    }
    for _ in 0..<2 { #expect(try run().contains("The same command once more, within ten minutes, does no harm")) }
    // They were sent; the daemon's thread may be a moment behind.
    #expect(await eventually { daemon.receivedOneway.count == 2 })
    let keys = daemon.receivedOneway
    #expect(keys.count == 2 && keys[0] == keys[1] && keys[0].contains("org.nudged.Control.Once"), "\(keys)")
  }

  @Test("done the first time: nothing is said to be there")
  func alreadyDone() throws {
    let stage = Stage(try FakeDaemon("Undo", error: "org.nudged.Journal.AlreadyKept"))
    #expect(stage.run("undo") == .fine)
    #expect(stage.said == "✓ It was done the first time already, and once.\n")
  }

  @Test("kept the first time: said so, and fine", arguments: ["win tea", "win tea --json"])
  func alreadyKept(line: String) throws {
    let stage = Stage(try FakeDaemon("Log", error: "org.nudged.Journal.AlreadyKept"))
    #expect(stage.run(line) == .fine)
    #expect(
      stage.said.contains(line.hasSuffix("--json") ? "org.nudged.Journal.AlreadyKept" : "kept the first time already"))
    #expect(stage.complained.isEmpty)
  }

  @Test("where it comes to the same, once more does no harm", arguments: ["rest", "edit 1 tea", "pause 20m", "resume"])
  func once(line: String) throws { #expect(try Self.said(line).contains("asking once more does no harm")) }

  @Test("where nothing changes, nothing more is said", arguments: ["status", "list", "score", "export"])
  func reading(line: String) throws {
    #expect(try Self.said(line) == "nudged does not answer just now. Please try again in a moment.\n")
  }

  @Test("a journal that cannot be read is not said to be one that cannot be written", arguments: ["export", "list"])
  func notRead(line: String) throws {
    let refusal = #"{"error":"org.nudged.Journal.NotStored","parameters":{"reason":"too many open files"}}"#
    let stage = Stage(try FakeDaemon { _, _ in [refusal] })
    #expect(stage.run(line) == .tryAgain)
    #expect(
      stage.complained == """
        It could not be read from the journal: too many open files
        Nothing was changed. Once that is mended, the same command works.

        """)
  }

  @Test("somebody else's program, and directories that others can write to, get nothing")
  func foreign() throws {
    let error = ClientError.foreign(path: "/run/x", user: 1001)
    let stage = Stage()
    let failure = try #require(Failure(ofDaemon: error, stage.surroundings))
    #expect(failure.status == .unreachable && failure.sentence.contains("another user (1001)"))
    func trouble(_ owner: UInt32, _ mode: UInt32) -> String? {
      SocketPath.trouble("/d", owner: owner, mode: mode, user: 1000)
    }
    for mode: UInt32 in [0o700, 0o755, 0o775, 0o1777] {
      #expect(trouble(1000, mode) == nil && trouble(0, mode) == nil, "\(mode)")
      #expect(trouble(1001, mode)?.contains("belongs to another user (1001)") == true)
    }
    #expect(trouble(1000, 0o777)?.contains("chmod go-w /d") == true)
    #expect(trouble(0, 0o777) != nil)
  }

  @Test("a directory open to others: the words are not sent, and stay with the person")
  func openDirectory() throws {
    let home = try TemporaryHome()
    let daemon = try FakeDaemon("Log", parameters: Fixed.log)
    let open = home.path + "/open"
    PlainFile.makeDirectory(open)
    chmod(open, 0o777)
    symlink(daemon.path, open + "/socket")
    let stage = home.stage(daemon)
    stage.variables["NUDGED_SOCKET"] = open + "/socket"
    stage.types("very private words")
    #expect(stage.run("reflect") == .unreachable)
    #expect(stage.complained.contains("Nothing was sent."))
    #expect(daemon.received.isEmpty)
    chmod(open, 0o700)
    stage.types("words")
    #expect(stage.run("reflect") == .fine, "\(stage.complained)")
  }
}
