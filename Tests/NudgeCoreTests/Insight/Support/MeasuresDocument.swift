import Foundation
import Testing

@testable import NudgeCore

/// The tables of docs/measures.md, so that what people read there is what the program does.
enum MeasuresDocument {
  /// The rows behind `<!-- checked: name -->`, without the head, cell by cell.
  static func rows(_ name: String, columns: Int) throws -> [[String]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../docs/measures.md").standardizedFileURL
    let text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.firstRange(of: "<!-- checked: \(name) -->\n")?.upperBound, "no table “\(name)”")
    let lines = text[start...].split(separator: "\n", omittingEmptySubsequences: false).prefix { $0.hasPrefix("|") }
    let rows = lines.dropFirst(2).map(cells)
    try #require(!rows.isEmpty && rows.allSatisfy { $0.count == columns }, "table “\(name)”: \(rows)")
    return rows
  }

  private static func cells(of line: Substring) -> [String] {
    line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces.union(["`"])) }
  }

  /// "2026-11-18 to 2026-11-19", one date alone, or "none".
  static func days(_ text: String) throws -> Range<CivilDate> {
    if text == "none" { return try date("1970-01-01")..<date("1970-01-01") }
    let ends = try text.split(separator: " to ").map { try date(String($0)) }
    return try #require(ends.first)..<(try #require(ends.last).adding(days: 1))
  }
}

/// A date from the text a test table holds.
func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text), "\(text)") }

/// A number with as many decimals as a document shows, and its minus sign.
func number(_ text: String) throws -> Double {
  try #require(Double(text.replacing("−", with: "-").replacing(" %", with: "")), "\(text)")
}

/// "3 × 80 half, 7 × 80 not" as pairs of a count and the rest.
func counted(_ text: String) throws -> [(count: Int, what: String)] {
  try text.split(separator: ", ").map { part in
    let space = try #require(part.firstIndex(of: " "))
    let rest = part[part.index(after: space)...]
    return (try #require(Int(part[..<space])), String(rest.hasPrefix("× ") ? rest.dropFirst(2) : rest))
  }
}
