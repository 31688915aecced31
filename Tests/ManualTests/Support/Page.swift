import Foundation

/// A page that was made from the programs beside these tests.
enum Page: String, CaseIterable, Sendable {
  case nudgectl = "man1/nudgectl.1"
  case settings = "man5/nudged.toml.5"
  case `protocol` = "man7/org.nudged.7"
  case nudged = "man8/nudged.8"

  private static let directory = Result {
    let directory = NSTemporaryDirectory() + "nudged-manual-\(UUID().uuidString.prefix(8))"
    try Shell.must("scripts/manual '\(Shell.built)' '\(directory)'")
    return directory
  }

  /// Where it is.
  var path: String { get throws { try "\(Self.directory.get())/\(rawValue)" } }

  /// As a person reads it, 80 columns wide.
  var text: String { get throws { try Self.texts[self]?.get() ?? "" } }

  private static let texts = Dictionary(
    uniqueKeysWithValues: allCases.map { page in
      (page, Result { try Shell.must("MANWIDTH=80 man -l '\(page.path)' | col -bx") })
    })

  /// What stands under a heading of the second order.
  func section(_ heading: String) throws -> String? {
    let lines = try text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "   \(heading)") else { return nil }
    let end = lines[(start + 1)...].firstIndex { $0.prefix(4).contains { $0 != " " } } ?? lines.endIndex
    return lines[(start + 1)..<end].joined(separator: "\n")
  }
}

extension String {
  /// All on one line, as before it was broken; and words as they were before they were parted.
  var unbroken: String {
    replacing(/‐\n */, with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
