import NudgeCore

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

  /// What it says about a configuration file, and its exit status.
  func checkConfiguration(_ file: String) throws(Failure) -> (status: Int32, said: String) {
    guard let outcome = programs.capture(path, ["--check-config", file], true) else {
      throw .no("\(path.shownOnOneLine) could not be started.")
    }
    var said = String(decoding: outcome.output, as: UTF8.self)
    while said.last?.isNewline == true { said.removeLast() }
    return (outcome.status, said)
  }
}
