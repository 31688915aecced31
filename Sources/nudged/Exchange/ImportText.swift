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

  /// How many records of the text are not among ``records``.
  var passedOver: Int { problems.count { $0.kept != true } }

  /// What a call hands over: of exports that were joined, each by itself.
  ///
  /// - Parameter zone: where the clocks of other programs are taken to have been.
  /// - Throws: `VarlinkError` when the text is not in that format at all.
  static func all(_ parameters: JournalMethods.Import.Parameters, zone: Zone) throws -> [ImportText] {
    let line = try Parse.limit(parameters.line, in: 1...1_000_000_000, standard: 2, "line")
    var text = ImportText()
    switch ExchangeFormat(rawValue: parameters.format) {
    case .jsonLines: return try exports(parameters.text, line)
    case .jrnl: try text.readJrnl(parameters.text, line, zone)
    case .daylio: try text.readDaylio(parameters.text, line, zone)
    default: throw VarlinkError.invalidParameter("format")
    }
    return [text]
  }

  static func notAnExport(_ reason: String) -> VarlinkError {
    VarlinkError(name: "\(JournalMethods.interface).NotAnExport", parameters: Fault.NotAnExport(reason: reason))
  }

  /// The first line, and the others with their numbers.
  static func lines(_ text: String, _ line: Int) throws -> (first: [UInt8], rest: [([UInt8], line: Int)]) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    let rest = lines.dropFirst().enumerated().filter { !$1.allSatisfy { $0 == 32 || $0 == 13 || $0 == 9 } }
    guard rest.count <= JournalMethods.Import.mostLines else { throw VarlinkError.invalidParameter("text") }
    return (lines.first ?? [], rest.map { ($1, line + $0) })
  }

  /// Reads one record; what is wrong with it is kept as a problem, and the others are read all the same.
  mutating func add(line: Int, _ read: (inout ImportText) throws -> ExchangedRecord?) {
    do {
      if let record = try read(&self) { records.append((record, line)) }
    } catch {
      problems.append(ImportProblem(line: line, reason: Self.reason(error)))
    }
  }

  /// What was not kept quite as it stands.
  mutating func note(_ reason: String, line: Int) {
    problems.append(ImportProblem(line: line, reason: reason, kept: true))
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case let error as JSONSyntaxError: "This line is not whole, or no JSON: \(error.reason) at byte \(error.offset)."
    case DecodingError.typeMismatch(_, let context) where context.codingPath.isEmpty:
      "This is no record: it begins with no brace."
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
