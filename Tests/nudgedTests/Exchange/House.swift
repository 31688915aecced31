import Foundation
import NudgeCore
import NudgeStore
import Varlink

@testable import nudged

/// A journal of its own, that exports and imports as the daemon does.
final class House {
  let directory: String
  let store: Store
  let engine: Engine
  let clock = SetClock()

  init() throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "nudged-house-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    // Far ahead: what is taken along has times of its own, and the engine's alarm keeps to the machine's clock.
    clock.now = Instant(seconds: 2_200_000_000)
    store = try Store(path: directory + "/journal.sqlite")
    engine = try Engine(store: store, settings: Settings(limits: .none), zone: .utc) { [clock] in clock.now }
  }

  isolated deinit { try? FileManager.default.removeItem(atPath: directory) }

  func export(_ format: String = "jsonl", from: String? = nil, to: String? = nil, private: Bool? = nil) throws -> String
  {
    var writer = ExportWriter(
      try ExportRequest(.init(format: format, from: from, to: to, private: `private`), of: engine))
    var text = ""
    while true {
      let part = try writer.part()
      let reply = try JSON.decode(JournalMethods.Export.self, from: part.reply.json)
      text += reply.text
      if part.isLast {
        precondition(reply.entries == reply.total, "\(reply.entries) of \(reply.total)")
        return text
      }
    }
  }

  /// In parts of so many lines.
  @discardableResult
  func take(_ text: String, size: Int = 100, format: String = "jsonl", takeBack: Bool = false) throws -> Taken {
    let lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false).map { String($0) ?? "" }
    var taken = Taken()
    var line = 1
    while line < lines.count {
      let part = lines[line..<min(lines.count, line + size)]
      let texts = try ImportText.all(
        .init(format: format, text: ([lines[0]] + part).joined(separator: "\n"), line: line + 1), zone: .utc)
      for read in texts { taken.add(try engine.exchange(read, takesBack: takeBack), read) }
      line += size
    }
    return taken
  }

  struct Taken: Equatable {
    var added = 0
    var known = 0
    var takenBack = 0
    var dangling: [String] = []
    var problems: [ImportProblem] = []
    var ignored: Set<String> = []

    mutating func add(_ result: Store.Imported, _ read: ImportText) {
      added += result.added
      known += result.known
      takenBack += result.takenBack
      dangling += result.dangling.map(\.reference)
      problems += read.problems
      ignored.formUnion(read.ignored)
    }
  }

  /// The records of an export without what differs from journal to journal: numbers count up in the order of the lines.
  static func content(_ export: String) throws -> [JSON] {
    var numbers: [String: [Int64: Int64]] = [:]
    func number(_ kind: String, _ value: JSON?) -> JSON? {
      guard case .integer(let id)? = value else { return value }
      let known = numbers[kind]?[id] ?? Int64((numbers[kind]?.count ?? 0) + 1)
      numbers[kind, default: [:]][id] = known
      return .integer(known)
    }
    let references = [
      "step": "step", "trial": "trial", "goal": "goal", "parent": "step", "setback": "entry", "review": "entry",
      "follows": "trial",
    ]
    return try export.utf8.split(separator: 10).dropFirst().map { line in
      guard case .object(var members) = try JSON(parsing: Array(line)) else { return .null }
      members["from"] = nil
      for (kind, value) in members {
        guard case .object(var record) = value else { continue }
        if kind != "rest", kind != "end" { record["id"] = number(kind, record["id"]) }
        for (member, of) in references where record[member] != nil { record[member] = number(of, record[member]) }
        members[kind] = .object(record)
      }
      return .object(members)
    }
  }
}
