import Foundation
import NudgeCore

@testable import nudged

/// Every sentence of a repository that people can come across.
struct EverySentence {
  /// A sentence and where it stands.
  nonisolated struct Sentence: Hashable, Sendable {
    let file: String
    let written: Written
  }

  let root: String

  func all() throws -> [Sentence] {
    try files(
      in: [
        "Sources/NudgeCore", "Sources/nudged", "Sources/nudgectl", "Sources/nudged-manual", "Sources/NudgePages",
        "Sources/nudged-pages",
      ], "swift", Self.swift)
      + files(in: ["Sources/NudgePages/Templates"], "mustache", Self.paragraphs)
      + files(in: ["config/guides", "config/nudged.toml"], "toml", Self.paragraphs)
      + files(in: ["config/words"], "toml", Self.words)
      + files(in: ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs"], "md", Self.paragraphs)
      + ["1", "5", "7", "8"].flatMap { try files(in: ["man", "docs"], $0, Self.paragraphs) }
  }

  private func files(in places: [String], _ suffix: String, _ read: (String) -> [Written]) throws -> [Sentence] {
    try places.flatMap(paths).filter { $0.hasSuffix(".\(suffix)") }.sorted().flatMap { file in
      let text = try String(contentsOfFile: "\(root)/\(file)", encoding: .utf8)
      return read(text).map { Sentence(file: file, written: $0) }
    }
  }

  private func paths(_ place: String) -> [String] {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: "\(root)/\(place)", isDirectory: &isDirectory) else { return [] }
    if !isDirectory.boolValue { return [place] }
    let below = FileManager.default.enumerator(atPath: "\(root)/\(place)")?.compactMap { $0 as? String } ?? []
    return below.map { "\(place)/\($0)" }
  }

  // MARK: What is a sentence

  static func swift(_ text: String) -> [Written] { SwiftLiterals.all(in: text).filter { !isName($0.text) } }

  /// What programs tell each other: one word with a sign or a capital inside it. Any other word may be shown to somebody.
  static func isName(_ text: String) -> Bool {
    if text.contains(where: \.isWhitespace) { return false }
    let signs = text.contains { "-_./:=%@".contains($0) }
    return signs || text.dropFirst().contains(where: \.isUppercase)
  }

  /// Whole paragraphs, since a sentence goes on in the next line; a comment's `#` is nothing between its words.
  static func paragraphs(_ text: String) -> [Written] {
    lines(text).reduce(into: []) { paragraphs, line in
      let isBlank = line.text.allSatisfy(\.isWhitespace)
      if let last = paragraphs.indices.last, !isBlank, !paragraphs[last].text.isEmpty {
        paragraphs[last].text += "\n" + line.text
      } else {
        paragraphs.append(isBlank ? Written(line: line.line, text: "") : line)
      }
    }
  }

  private static func lines(_ text: String) -> [Written] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { Written(line: $0 + 1, text: withoutNames(String($1))) }
  }

  /// Lists hold the very words that are not said. What is said is the comments, the offers, the questions and the starters.
  static func words(_ text: String) -> [Written] {
    var isInQuestions = false
    return lines(text).filter { line in
      let isSaid = ["#", "offer", "text"].contains { line.text.hasPrefix($0) }
      isInQuestions = line.text.hasPrefix("questions") || (isInQuestions && line.text.hasPrefix("  "))
      return isSaid || isInQuestions
    }
  }

  /// Names of settings are no words of a sentence, though words are in them.
  private static func withoutNames(_ line: String) -> String {
    (PlanReader.known + QuestionReader.known).filter { $0.contains("-") }.reduce(line) { $0.replacing($1, with: "…") }
  }
}
