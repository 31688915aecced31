import Foundation
import Glibc
import Testing

@testable import nudged

@Suite("Guides and lists of words are read anew where a file has changed")
struct TextFilesTests {
  let directory: String

  init() throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "nudged-texts-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    try write("a", "one")
  }

  private func write(_ name: String, _ text: String) throws {
    try text.write(toFile: "\(directory)/\(name).toml", atomically: false, encoding: .utf8)
  }

  @Test("what was written a moment ago is read again in any case: its times may be the same after another change")
  func young() {
    var reads = 0
    func load(_: [String]) -> Int {
      reads += 1
      return reads
    }
    let files = TextFiles([directory], load)
    #expect(files.now([directory], load).library == 2)
  }

  @Test(
    "what rests is not read twice; a change, a new file and one that is gone are seen",
    arguments: ["text", "new", "gone", "none"])
  func changes(change: String) throws {
    // The files that come along are older than any step of a clock.
    let resting = ConfigFixtures.shippedWords
    var reads = 0
    func load(_: [String]) -> Int {
      reads += 1
      return reads
    }
    let directories = change == "none" ? [resting] : [directory, resting]
    let files = TextFiles(directories, load)
    switch change {
    case "text": try write("a", "two")
    case "new": try write("b", "one")
    case "gone": unlink("\(directory)/a.toml")
    default: break
    }
    #expect(files.now(directories, load).library == (change == "none" ? 1 : 2))
  }
}
