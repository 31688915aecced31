import Foundation
import Glibc
import NudgeCore
import Testing

@testable import nudged

/// The shipped files, and a directory of one's own.
enum ConfigFixtures {
  /// The root of the repository this test was built from.
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .path

  static let shippedConfig = root + "/config/nudged.toml"
  static let shippedGuides = root + "/config/guides"
  static let shippedWords = root + "/config/words"

  static let guides = GuideLibrary.load(directories: [shippedGuides])
  static let words = WordLibrary.load(directories: [shippedWords])
  /// UTC alone.
  static let zones = ZoneDatabase { _ in nil }
  /// 2026-11-21 12:00 UTC.
  static let now = Instant(seconds: 1_795_262_400)

  static func load(_ path: String, now: Instant? = ConfigFixtures.now) throws(ConfigurationProblem) -> Configuration {
    try Configuration.load(path: path, zones: zones, guides: guides, now: now)
  }

  static func problems(_ path: String, now: Instant? = ConfigFixtures.now) -> [ConfigurationProblem] {
    Configuration.check(path: path, zones: zones, guides: guides, now: now).problems
  }

  /// A configuration read from a text, as if from a file.
  static func configuration(_ text: String, now: Instant? = ConfigFixtures.now) throws -> Configuration {
    let directory = try ConfigDirectory()
    return try load(directory.write("nudged.toml", text), now: now)
  }
}

/// A directory that goes when it is let go.
final class ConfigDirectory {
  let path: String

  init() throws {
    var template = Array("/tmp/nudged-test-XXXXXX".utf8CString)
    path = try #require(mkdtemp(&template).map { String(cString: $0) })
  }

  isolated deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, its directories included, and gives its path.
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = try place(name)
    try Data(bytes).write(to: URL(filePath: file))
    return file
  }

  func link(_ name: String, to target: String) throws -> String {
    let link = try place(name)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    return link
  }

  private func place(_ name: String) throws -> String {
    let place = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    return place.path
  }
}
