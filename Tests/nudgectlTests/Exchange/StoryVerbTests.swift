import Foundation
import NudgeCore
import Testing

@testable import nudgectl

@Suite("Verb: story")
struct StoryVerbTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private static let first = #"""
    {"pieces":[{"kind":"title","heading":"Your story","sentences":[{"before":"Told.","after":""}]},{"kind":"day",\#
    "day":"2026-03-07","sentences":[{"before":"","words":"Walked *five* minutes","after":"."}]}],"entries":1,"total":2}
    """#
  private static let last = #"""
    {"pieces":[{"kind":"closing","sentences":[{"before":"To be continued.","after":""}]}],"entries":2,"total":2}
    """#
  private static let parts = [FakeDaemon.reply(first, continues: true), FakeDaemon.reply(last)]

  private static let markdown = """
    # Your story

    Told.

    **Saturday, 7 March.** Walked \\*five\\* minutes.

    *To be continued.*

    """

  @Test("to standard output as it comes")
  func output() throws {
    let daemon = try FakeDaemon(["Story": Self.parts])
    let stage = Stage(daemon)
    #expect(stage.run("story --from 2026-03-01 --to 2026-03-31") == .fine)
    #expect(stage.said == Self.markdown)
    #expect(daemon.lastParameters == ["from": "2026-03-01", "to": "2026-03-31"])
    #expect(daemon.received.last?.contains(#""more":true"#) == true)
  }

  @Test("to a file that is the owner's alone; private entries when they are asked for")
  func file() throws {
    let daemon = try FakeDaemon(["Story": Self.parts])
    let stage = Stage(daemon)
    let path = "\(folder.path)/story.md"
    #expect(stage.run("story --private --output \(path)") == .fine)
    #expect(try folder.text("story.md") == Self.markdown)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(daemon.lastParameters == ["private": true])
    #expect(
      stage.said
        == "Kept in \(path), which you alone can read. Private entries are in it: keep it where nobody else looks.\n")
    #expect(stage.run("story --output \(path)") == .badInput)
    #expect(stage.complained.contains("--force"))
    #expect(stage.run("story --output \(path) --force") == .fine)
    #expect(stage.said.hasSuffix("Private entries stayed out.\n"))
    #expect(folder.names == ["story.md"])
  }

  @Test("a story that ends early leaves no file")
  func cutShort() throws {
    let stage = Stage(try FakeDaemon(["Story": [Self.parts[0], FakeDaemon.hangUp]]))
    #expect(stage.run("story --output \(folder.path)/story.md") != .fine)
    #expect(folder.names.isEmpty)
  }

  @Test("as JSON, each part as it came")
  func json() throws {
    let stage = Stage(try FakeDaemon(["Story": Self.parts]))
    #expect(stage.run("story --json") == .fine)
    #expect(stage.said == Self.first + "\n" + Self.last + "\n")
  }

  /// A program that takes everything, and ends with a status.
  private func surroundings(_ stage: Stage, status: Int32, poured: Box) -> Surroundings {
    var surroundings = stage.surroundings
    surroundings.programs.find = { $0 == "/opt/nudged/bin/nudged-pages" ? $0 : nil }
    surroundings.programs.pour = { path, arguments, descriptor in
      poured.started = [path] + arguments
      return Pouring(
        give: { bytes in
          poured.text += String(decoding: bytes, as: UTF8.self)
          return Output.tryWriting("<p>\n", to: descriptor) == nil
        }, end: { status })
    }
    return surroundings
  }

  final class Box {
    var started: [String] = []
    var text = ""
  }

  @Test("a page is made of the parts as they came, behind a line about the page")
  func page() throws {
    let (stage, poured) = (Stage(try FakeDaemon(["Story": Self.parts])), Box())
    let launch = Launch(surroundings: surroundings(stage, status: 0, poured: poured))
    #expect(launch.run(["story", "--html", "--output", "\(folder.path)/story.html"]) == .fine, "\(stage.complained)")
    #expect(poured.started == ["/opt/nudged/bin/nudged-pages", "story"])
    let lines = poured.text.split(separator: "\n").map(String.init)
    #expect(lines == [#"{"madeOn":"2026-11-21","private":false}"#, Self.first, Self.last])
    #expect(try folder.text("story.html") == "<p>\n<p>\n<p>\n")
  }

  @Test("a page that could not be made leaves no file, and says what there is")
  func noPage() throws {
    let (stage, poured) = (Stage(try FakeDaemon(["Story": Self.parts])), Box())
    let launch = Launch(surroundings: surroundings(stage, status: 65, poured: poured))
    #expect(launch.run(["story", "--html", "--output", "\(folder.path)/story.html"]) == .no)
    #expect(stage.complained.contains("ended with 65. nudgectl story --json has what it is made of."))
    #expect(folder.names.isEmpty)
  }

  @Test("without the program for pages nothing is begun")
  func noProgram() throws {
    let stage = Stage(try FakeDaemon(["Story": Self.parts]))
    #expect(stage.run("story --html --output \(folder.path)/story.html") == .no)
    #expect(stage.complained.contains("nudged-pages"))
    #expect(folder.names.isEmpty)
  }

  @Test("a real program is given all of it, and waited for")
  func poured() throws {
    let file = open("\(folder.path)/a", O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    let pouring = try #require(Spawned.pour("/bin/sh", ["-c", "tr a b; exit 3"], file))
    let chunk = [UInt8](repeating: UInt8(ascii: "a"), count: 100_000)
    for _ in 1...5 { #expect(pouring.give(chunk)) }
    #expect(pouring.end() == 3)
    #expect(try folder.text("a") == String(repeating: "b", count: 500_000))
    let gone = try #require(Spawned.pour("/bin/true", [], file))
    while gone.give(chunk) {}
    #expect(gone.end() == 0)
  }
}
