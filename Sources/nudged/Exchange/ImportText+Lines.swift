import NudgeCore
import NudgeStore
import Varlink

// MARK: - JSON Lines

extension ImportText {
  /// The exports in a text: another one begins at each header.
  static func exports(_ text: String, _ line: Int) throws -> [ImportText] {
    let (first, rest) = try lines(text, line)
    var exports: [ImportText] = []
    var current = ImportText(origin: try header(first).origin)
    for (bytes, line) in rest {
      if isHeader(bytes) {
        exports.append(current)
        current = ImportText(origin: try header(bytes).origin)
      } else {
        current.add(line: line) { text in try text.record(bytes, line) }
      }
    }
    return exports + [current]
  }

  /// Headers are short, and records long.
  private static func isHeader(_ line: [UInt8]) -> Bool {
    guard line.count < longestHeader, case .object(let members)? = try? JSON.mended(line).value else { return false }
    return members[ExportHeader.mark] == .string(ExportHeader.content) && RecordLine.kinds(in: members).isEmpty
  }

  private static let longestHeader = 1000

  private static func header(_ line: [UInt8]) throws -> ExportHeader {
    let start: HeaderStart
    do { start = try JSON.decode(from: line) } catch { throw notAnExport("It does not begin as an export does.") }
    guard start.nudged == ExportHeader.content, start.version > 0 else {
      throw notAnExport("It does not begin as an export does.")
    }
    guard start.version <= ExportHeader.currentVersion else {
      throw VarlinkError(
        name: "\(JournalMethods.interface).NewerExport", parameters: Fault.NewerExport(version: start.version))
    }
    guard let header = try? JSON.decode(ExportHeader.self, from: line), !header.origin.isEmpty,
      !header.origin.utf8.contains(0)
    else { throw notAnExport("Its first line does not say which journal it is from.") }
    return header
  }

  /// What every version begins with.
  private struct HeaderStart: Decodable {
    var nudged: String
    var version: Int
  }

  /// - Returns: nil for the line that ends a file.
  private mutating func record(_ bytes: [UInt8], _ line: Int) throws -> ExchangedRecord? {
    let (json, mending) = try JSON.mended(bytes)
    guard case .object(let members) = json else { throw ViewProblem(member: "a record", value: Self.words(of: json)) }
    let kinds = RecordLine.kinds(in: members)
    if kinds.isEmpty, members["end"] != nil { return nil }
    guard kinds.count < 2 else { throw ForeignProblem.several(kinds) }
    let record = try json.decode(RecordLine.self)
    let names = (record.from ?? [:]).filter {
      $0.key != origin && !$0.key.utf8.contains(0) && !$0.value.utf8.contains(0)
    }
    let removedAt = try record.removedAt.map { text throws in
      guard let instant = try? Instant(rfc3339: text) else { throw ViewProblem(member: "removedAt", value: text) }
      return instant
    }
    let body = try body(record)
    noteUnknown(members, record)
    for sentence in mending.sentences { note(sentence, line: line) }
    return ExchangedRecord(body, removedAt: removedAt, names: names)
  }

  private static func words(of json: JSON) -> String {
    (try? JSON.encode(json)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private func body(_ line: RecordLine) throws -> ExchangedRecord.Body {
    if let view = line.entry {
      let entry = try Entry(view)
      try RecordChecks.check(entry)
      return .entry(entry)
    }
    if let view = line.goal {
      let goal = try Goal(view)
      try RecordChecks.check(goal)
      return .goal(goal)
    }
    if let view = line.step {
      let step = try Step(view)
      try RecordChecks.check(step)
      return .step(step)
    }
    if let view = line.trial {
      let trial = try Trial(view)
      try RecordChecks.check(trial)
      return .trial(trial)
    }
    guard let rest = try line.rest?.read() else { throw ForeignProblem.noRecord }
    return .rest(rest.day, at: rest.at)
  }

  /// What comes back when it is written again is what is known.
  private mutating func noteUnknown(_ members: [String: JSON], _ line: RecordLine) {
    guard let bytes = try? JSON.encode(line), case .object(let known)? = try? JSON(parsing: bytes) else { return }
    for (name, value) in members where value != .null {
      guard let twin = known[name] else {
        ignored.insert(name.shownOnOneLine)
        continue
      }
      guard name != "from", case .object(let inner) = value, case .object(let knownInner) = twin else { continue }
      for (member, value) in inner where value != .null && knownInner[member] == nil {
        ignored.insert("\(name).\(member)".shownOnOneLine)
      }
    }
  }
}

extension ForeignProblem {
  fileprivate static let noRecord = ForeignProblem("There is no record in this line that nudged knows.")

  fileprivate static func several(_ kinds: [String]) -> ForeignProblem {
    ForeignProblem("Several records stand in this line: \(kinds.joined(separator: ", ")). Give each a line of its own.")
  }
}
