import Glibc
import Testing

@testable import nudged

/// What is no readable text is refused in clear words; what merely looks unusual is read.
@Suite struct TextFileTests {
  private let directory: ConfigDirectory

  init() throws {
    directory = try ConfigDirectory()
  }

  private func problem(_ path: String) throws -> ConfigurationProblem {
    let problem = try #require(throws: ConfigurationProblem.self) { try ConfigFixtures.load(path) }
    #expect(problem.file == path)
    #expect(problem.key == "")
    return problem
  }

  @Test func directoryIsRefused() throws {
    let problem = try problem(directory.path)
    #expect(problem.line == 0)
    #expect(problem.description == "\(directory.path): This is a directory, and a file is needed here.")
  }

  @Test func unreadableFileIsRefused() throws {
    let path = try directory.link("nudged.toml", to: "nudged.toml")
    #expect(try problem(path).reason.contains("cannot be read"))
    #expect(try problem(directory.write("file", "") + "/nudged.toml").reason.contains("cannot be read"))
  }

  @Test func linkToNowhereIsRefused() throws {
    let path = try directory.link("nudged.toml", to: "gone.toml")
    #expect(try problem(path).reason.contains("cannot be read"))
  }

  @Test func pipeIsRefusedWithoutWaiting() throws {
    let path = directory.path + "/pipe"
    try #require(mkfifo(path, 0o600) == 0)
    #expect(try problem(path).reason.contains("no plain file"))
  }

  @Test func invalidUTF8IsRefusedWithItsLine() throws {
    let path = try directory.write("nudged.toml", Array("[day]\n# gr".utf8) + [0xFC] + Array("n\n".utf8))
    let problem = try problem(path)
    #expect(problem.line == 2)
    #expect(problem.reason.contains("UTF-8"))
  }

  @Test func nulIsRefusedWithItsLine() throws {
    let problem = try problem(directory.write("nudged.toml", "[day]\n\n\0[nonsense"))
    #expect(problem.line == 3)
    #expect(problem.reason.contains("NUL"))
  }

  @Test func fiveMegabytesAreRefused() throws {
    let line = Array("# a comment that goes on and on\n".utf8)
    let path = try directory.write("nudged.toml", Array(repeatElement(line, count: 5 << 20 / 32).joined()))
    #expect(try problem(path).reason.contains("larger than 1024 KiB"))
  }

  @Test func oneMegabyteIsRead() throws {
    let line = Array("# a comment that goes on and on\n".utf8)
    let path = try directory.write("nudged.toml", Array(repeatElement(line, count: 1 << 20 / 32).joined()))
    #expect(try ConfigFixtures.load(path).settings.plans.count == 2)
  }

  /// A key of half a million parts would take the parser's stack.
  @Test func endlessKeyIsRefused() throws {
    let problem = try problem(directory.write("nudged.toml", "\n" + String(repeating: "a.", count: 500_000) + "a = 1"))
    #expect(problem.line == 2)
    #expect(problem.reason.contains("4096 bytes"))
  }

  @Test func deepestKeyOfOneLineIsRefused() throws {
    let problem = try problem(directory.write("nudged.toml", String(repeating: "a.", count: 2000) + "a = 1"))
    #expect(problem.line == 1)
    #expect(problem.reason.contains("64 deep"))
  }

  @Test func byteOrderMarkIsPassedOver() throws {
    let path = try directory.write("nudged.toml", "\u{FEFF}[day]\nstarts-at = \"05:00\"\n")
    #expect(try ConfigFixtures.load(path).settings.dayStartsAt.description == "05:00")
  }

  @Test func carriageReturnsAreLineEnds() throws {
    let path = try directory.write("nudged.toml", "[day]\r\nstarts-at = \"05:00\"\r\n[quiet]\r\nhuors = []\r\n")
    #expect(ConfigFixtures.problems(path).map(\.line) == [4])
  }

  @Test func devNullIsAnEmptyFile() throws {
    #expect(try ConfigFixtures.load("/dev/null").settings.plans.count == 2)
  }
}
