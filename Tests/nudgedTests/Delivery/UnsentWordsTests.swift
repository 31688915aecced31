import Foundation
import Linux
import NudgeCore
import Testing

@testable import nudged

@Suite("Words typed in a bubble that could not become an entry")
struct UnsentWordsTests {
  @Test("they come once, in files that have a size and a number; what fits nowhere is said to be nowhere")
  func bounds() throws {
    let directory = FileManager.default.temporaryDirectory.appending(path: "nudged-unsent-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let unsent = UnsentFile(directory: directory)
    let day = CivilDate(daysSinceEpoch: 20778)
    func text(_ name: String) -> String? { try? String(contentsOfFile: directory + "/" + name, encoding: .utf8) }
    for _ in 1...400 { #expect(unsent.add("made tea", on: day) == .kept(unsent.path)) }
    #expect(text("unsent.txt") == "made tea\n")
    let pieces = (0..<60).map { "\($0) " + String(repeating: "x", count: UnsentFile.mostBytes - 10) }
    let kept = pieces.filter { unsent.add($0, on: day) == .kept(unsent.path) }
    #expect(kept == Array(pieces.prefix(UnsentFile.mostOlderFiles)))
    #expect(text("unsent-2026-11-21-1.txt") == "made tea\n")
    for (number, piece) in kept.dropLast().enumerated() {
      #expect(text("unsent-2026-11-21-\(number + 2).txt") == piece + "\n")
    }
    #expect(
      unsent.add(String(repeating: "x", count: UnsentFile.mostBytes), on: day) == .tooLong, "longer than a file")
    #expect(unsent.add(UnsentFile.beginning(of: String(repeating: "x", count: 1 << 22)), on: day) == .full(directory))
    let size = try FileManager.default.contentsOfDirectory(atPath: directory).reduce(0) { size, name in
      size + (try FileManager.default.attributesOfItem(atPath: directory + "/" + name)[.size] as? Int ?? 0)
    }
    #expect(size <= (UnsentFile.mostOlderFiles + 1) * UnsentFile.mostBytes)
  }

  @Test("of what is longer than a file its beginning is kept, in whole characters", arguments: ["x", "é", "€", "🌱"])
  func beginning(character: String) throws {
    let directory = FileManager.default.temporaryDirectory.appending(path: "nudged-unsent-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let unsent = UnsentFile(directory: directory)
    let text = String(repeating: character, count: 3 << 20)
    let beginning = UnsentFile.beginning(of: text)
    #expect(text.utf8.starts(with: beginning.utf8) && beginning.unicodeScalars.last == text.unicodeScalars.first)
    #expect((UnsentFile.mostBytes - 4..<UnsentFile.mostBytes).contains(beginning.utf8.count))
    #expect(unsent.add(beginning, on: CivilDate(daysSinceEpoch: 20778)) == .kept(unsent.path))
    #expect(UnsentFile.beginning(of: "made tea") == "made tea")
  }
}
