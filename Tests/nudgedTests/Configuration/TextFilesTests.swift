import Foundation
import Glibc
import Linux
import Testing

@testable import nudged

@Suite("Guides and lists of words are read anew where a file has changed")
struct TextFilesTests {
  let directory: String
  /// By a clock that is an hour, or nothing, ahead of the times of these files: no machine is too slow for either.
  private static let later = FileStamps.clock() + 3_600_000_000_000
  private static let early = 0

  init() throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "nudged-texts-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    try write("a", "one")
  }

  private func write(_ name: String, _ text: String) throws {
    try text.write(toFile: "\(directory)/\(name).toml", atomically: true, encoding: .utf8)
  }

  /// How many times they are read, where `change` happens between two looks.
  private func reads(at now: Int, _ change: () throws -> Void) rethrows -> Int {
    var reads = 0
    let files = TextFiles([directory], clock: { now }) { _ in
      reads += 1
      return reads
    }
    try change()
    #expect(files.now().library == reads)
    return reads
  }

  @Test("what was written a moment ago is read again in any case: its times may be the same after another change")
  func young() { #expect(reads(at: Self.early) {} == 2) }

  @Test("what rests is not read twice")
  func resting() { #expect(reads(at: Self.later) {} == 1) }

  @Test("a change of the same length, a new file and one that is gone are seen", arguments: ["text", "new", "gone"])
  func changes(change: String) throws {
    let reads = try reads(at: Self.later) {
      switch change {
      case "text": try write("a", "two")
      case "new": try write("b", "one")
      default: unlink("\(directory)/a.toml")
      }
    }
    #expect(reads == 2)
  }
}
