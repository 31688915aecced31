import NudgeCore
import Varlink

/// The program `nudged`, which alone knows the rules of a configuration.
struct DaemonProgram {
  private let path: String
  private let programs: Programs

  /// Beside this program, else on the search path.
  init(_ surroundings: Surroundings) throws(Failure) {
    programs = surroundings.programs
    guard let path = Self.beside(programs) ?? programs.find("nudged") else {
      throw .no("The program nudged is neither beside nudgectl nor on your PATH. Is it installed completely?")
    }
    self.path = path
  }

  private static func beside(_ programs: Programs) -> String? {
    guard let own = programs.ownPath(), let slash = own.lastIndex(of: "/") else { return nil }
    return programs.find("\(own[..<slash])/nudged")
  }

  /// Has it do something for the journal while no daemon keeps it.
  ///
  /// - Returns: the reply's parameters.
  /// - Throws: `VarlinkError` as the daemon would give it, or ``Failure``.
  func upkeep(_ arguments: [String]) throws -> [UInt8] {
    guard let outcome = programs.capture(path, arguments, false) else {
      throw Failure.no("\(path.shownOnOneLine) could not be started.")
    }
    var output = outcome.output
    while output.last == UInt8(ascii: "\n") { output.removeLast() }
    if outcome.status == 0, output.first == UInt8(ascii: "{") { return output }
    guard let error = try? JSON.decode(UpkeepError.self, from: output) else {
      throw Failure.no("\(path.shownOnOneLine) ended with status \(outcome.status) and did not say why.")
    }
    if let message = error.parameters?.message { throw Failure.no(message.shownSafely) }
    let text = String(decoding: output, as: UTF8.self)
    let parameters = text.firstRange(of: #","parameters":"#).map { text[$0.upperBound...].dropLast() } ?? "{}"
    throw VarlinkError(name: error.error, parametersJSON: Array(parameters.utf8))
  }

  /// `{"error": …, "parameters": {…}}`
  private struct UpkeepError: Decodable {
    var error: String
    var parameters: Parameters?

    struct Parameters: Decodable {
      var message: String?
    }
  }

  /// A guide as it is on disk; nil: none of that name can be read.
  func guide(_ name: String) -> GuideSheet? {
    guard let outcome = programs.capture(path, ["--guide=\(name)"], false), outcome.status == 0 else { return nil }
    return try? JSON.decode(GuideSheet.self, from: outcome.output)
  }

  /// What it says about a configuration file, and its exit status.
  func checkConfiguration(_ file: String) throws(Failure) -> (status: Int32, said: String) {
    try check(["--check-config", file])
  }

  /// Whether it would start with the journal as it is; one that cannot be opened has status 78, and the reason is said.
  func checkJournal() throws(Failure) -> (status: Int32, said: String) { try check(["--check-journal"]) }

  private func check(_ arguments: [String]) throws(Failure) -> (status: Int32, said: String) {
    guard let outcome = programs.capture(path, arguments, true) else {
      throw .no("\(path.shownOnOneLine) could not be started.")
    }
    var said = String(decoding: outcome.output, as: UTF8.self)
    while said.last?.isNewline == true { said.removeLast() }
    return (outcome.status, said)
  }
}
