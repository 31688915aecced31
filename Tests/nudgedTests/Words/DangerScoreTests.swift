import Foundation
import NudgeCore
import Testing

@testable import nudged

/// How much of danger the shipped words notice, and how often they are wrong, in sentences of Tests/Danger. The scores are told in
/// docs/care.md; none of them may fall.
@Suite struct DangerScoreTests {
  /// A part of the sentences, and its score.
  nonisolated struct Part: Sendable, CustomTestStringConvertible {
    let name: String
    /// At least so many are noticed, and at most so many harmless ones.
    let noticed: Int
    let alarms: Int

    var testDescription: String { name }
  }

  nonisolated static let parts = [
    Part(name: "tune", noticed: 343, alarms: 2),
    Part(name: "report", noticed: 323, alarms: 19),
    Part(name: "fresh-1", noticed: 50, alarms: 0), Part(name: "fresh-2", noticed: 49, alarms: 1),
    Part(name: "fresh-3", noticed: 49, alarms: 0), Part(name: "fresh-4", noticed: 50, alarms: 0),
    Part(name: "fresh-5", noticed: 50, alarms: 0), Part(name: "fresh-6", noticed: 49, alarms: 1),
  ]

  @Test(arguments: parts) func scoreHolds(_ part: Part) throws {
    let missed = try Self.sentences("\(part.name)/danger").filter { !Self.isNamed($0) }
    let alarms = try Self.sentences("\(part.name)/harmless").filter(Self.isNamed)
    let all = try Self.sentences("\(part.name)/danger").count
    #expect(all - missed.count >= part.noticed, "not noticed: \(missed.joined(separator: " | "))")
    #expect(alarms.count <= part.alarms, "noticed for nothing: \(alarms.joined(separator: " | "))")
  }

  @Test func thereIsEnoughToCount() throws {
    for kind in ["danger", "harmless"] {
      let tune = try Self.sentences("tune/\(kind)")
      let report = try Self.sentences("report/\(kind)")
      #expect(tune.count + report.count >= 400)
      #expect(Set(tune + report).count == tune.count + report.count, "each stands once, in one half")
    }
  }

  /// How it is written makes no difference.
  @Test(arguments: [
    "I can't go on", "I cant go on", "I CAN’T GO ON", "i cannot go on", "i can not go on", "i really cant go on",
    "i caaan't go on", "i just fucking cant go on", "cnat go on", "I couldn't go on",
    "\u{201C}I can\u{2019}t go on\u{201D}", "I can't go on.",
    "win I can't go on", "what hurts: i can't go on", "I can't\n go on",
  ]) func spellingIsNoDifference(_ text: String) { #expect(Self.isNamed(text)) }

  private static func isNamed(_ text: String) -> Bool { ConfigFixtures.words.lists.namesDanger(in: text) }

  /// The sentences of all files of a directory.
  private static func sentences(_ directory: String) throws -> [String] {
    let path = ConfigFixtures.root + "/Tests/Danger/" + directory
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted().flatMap { file in
      try String(contentsOfFile: path + "/" + file, encoding: .utf8).split(separator: "\n").map(String.init)
    }
  }
}
