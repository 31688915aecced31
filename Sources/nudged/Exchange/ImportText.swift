import NudgeCore
import NudgeStore
import Varlink

/// Part of a file, as far as it can be read.
struct ImportText {
  /// What is there, each with the number of its line.
  var records: [(record: ExchangedRecord, line: Int)] = []
  /// The journal or the program it is from.
  var origin = ""
  var problems: [ImportProblem] = []
  /// Members nobody here knows.
  var ignored: Set<String> = []

  /// - Parameter zone: where the clocks of other programs are taken to have been.
  /// - Throws: `VarlinkError` when the text is not in that format at all.
  init(_ parameters: JournalMethods.Import.Parameters, zone: Zone) throws {
    let line = try Parse.limit(parameters.line, in: 1...1_000_000_000, standard: 2, "line")
    switch ExchangeFormat(rawValue: parameters.format) {
    case .jsonLines: try readLines(parameters.text, line)
    case .jrnl: try readJrnl(parameters.text, line, zone)
    case .daylio: try readDaylio(parameters.text, line, zone)
    default: throw VarlinkError.invalidParameter("format")
    }
  }

  static func notAnExport(_ reason: String) -> VarlinkError {
    VarlinkError(name: "\(JournalMethods.interface).NotAnExport", parameters: Fault.NotAnExport(reason: reason))
  }

  /// The first line, and the others with their numbers.
  private static func lines(_ text: String, _ line: Int) throws -> (first: [UInt8], rest: [([UInt8], line: Int)]) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    let rest = lines.dropFirst().enumerated().filter { !$1.allSatisfy { $0 == 32 || $0 == 13 || $0 == 9 } }
    guard rest.count <= JournalMethods.Import.mostLines else { throw VarlinkError.invalidParameter("text") }
    return (lines.first ?? [], rest.map { ($1, line + $0) })
  }

  /// Reads one record; what is wrong with it is kept as a problem, and the others are read all the same.
  private mutating func add(line: Int, _ read: (inout ImportText) throws -> ExchangedRecord?) {
    do {
      if let record = try read(&self) { records.append((record, line)) }
    } catch {
      problems.append(ImportProblem(line: line, reason: Self.reason(error)))
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case let error as JSONSyntaxError: "This line is not whole, or no JSON: \(error.reason) at byte \(error.offset)."
    case DecodingError.keyNotFound(let key, _): "There is no “\(key.stringValue)”."
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      "“\(context.codingPath.map(\.stringValue).joined(separator: "."))” is not what it takes: "
        + "\(context.debugDescription)."
    case let error as EntryProblem: error.description
    case let error as ViewProblem: error.description
    case let error as AimProblem: "\(error.field): \(error.reason)"
    case let error as ForeignProblem: error.description
    default: "It cannot be read."
    }
  }
}

// MARK: - JSON Lines

extension ImportText {
  private mutating func readLines(_ text: String, _ line: Int) throws {
    let (first, rest) = try Self.lines(text, line)
    let header = try Self.header(first)
    origin = header.origin
    for (bytes, line) in rest { add(line: line) { text in try text.record(bytes) } }
  }

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
  private mutating func record(_ bytes: [UInt8]) throws -> ExchangedRecord? {
    let json = try JSON(parsing: bytes)
    guard case .object(let members) = json else { throw ViewProblem(member: "a record", value: "\(json)") }
    if members["end"] != nil { return nil }
    let line = try json.decode(RecordLine.self)
    let names = (line.from ?? [:]).filter { $0.key != origin && !$0.key.utf8.contains(0) && !$0.value.utf8.contains(0) }
    let removedAt = try line.removedAt.map { text throws in
      guard let instant = try? Instant(rfc3339: text) else { throw ViewProblem(member: "removedAt", value: text) }
      return instant
    }
    let body = try body(line)
    noteUnknown(members, line)
    return ExchangedRecord(body, removedAt: removedAt, names: names)
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

// MARK: - Other programs

extension ImportText {
  private mutating func readJrnl(_ text: String, _ line: Int, _ zone: Zone) throws {
    origin = JrnlEntry.origin
    for (bytes, line) in try Self.lines(text, line).rest {
      add(line: line) { text in text.record(try JSON.decode(JrnlEntry.self, from: bytes).foreign(), zone) }
    }
  }

  private mutating func readDaylio(_ text: String, _ line: Int, _ zone: Zone) throws {
    origin = DaylioTable.origin
    let (records, isCutShort) = CSV.records(text)
    guard let header = records.first else { throw Self.notAnExport("There is no table in it.") }
    guard records.count <= JournalMethods.Import.mostLines + 1 else { throw VarlinkError.invalidParameter("text") }
    let table: DaylioTable
    do { table = try DaylioTable(header: header.values) } catch { throw Self.notAnExport(error.description) }
    for record in records.dropFirst() {
      add(line: record.line - 2 + line) { text in text.record(try table.foreign(record.values), zone) }
    }
    guard isCutShort else { return }
    let end = line + text.utf8.count { $0 == UInt8(ascii: "\n") }
    problems.append(ImportProblem(line: end, reason: "A quotation mark is not closed; the file ends in the middle."))
  }

  /// Its day is the date it had there, whatever zone this is.
  private func record(_ foreign: ForeignEntry, _ zone: Zone) -> ExchangedRecord {
    let at = zone.instant(of: foreign.wall)
    let entry = Entry(
      id: 0, writtenAt: at, offset: zone.offset(at: at), day: foreign.wall.date, nudge: nil, draft: foreign.draft)
    return ExchangedRecord(.entry(entry), names: [origin: foreign.key])
  }
}

extension ForeignProblem {
  fileprivate static let noRecord = ForeignProblem("There is no record in this line that nudged knows.")
}
