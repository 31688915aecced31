import NudgeCore

/// The program `nudged-pages`, which makes pages of figures. Templates are not linked into the client, which starts in a moment.
struct PagesProgram {
  private let path: String
  private let programs: Programs

  /// Where `NUDGED_PAGES` says, beside this program, or where it is installed.
  init(_ surroundings: Surroundings) throws(Failure) {
    programs = surroundings.programs
    guard let path = Self.places(surroundings).lazy.compactMap(surroundings.programs.find).first else {
      throw .no(
        "The program nudged-pages, which makes the page, is not beside nudgectl. Is nudged installed completely? "
          + "The figures by themselves: nudgectl report --json")
    }
    self.path = path
  }

  private static func places(_ surroundings: Surroundings) -> [String] {
    if let named = surroundings.variable("NUDGED_PAGES") { return [named.contains("/") ? named : "./\(named)"] }
    guard let own = surroundings.programs.ownPath(), let slash = own.lastIndex(of: "/") else { return [] }
    return ["nudged-pages", "../libexec/nudged/nudged-pages"].map { "\(own[..<slash])/\($0)" }
  }

  /// - Parameters:
  ///   - kind: which page: `report`.
  ///   - figures: JSON, as the daemon gave it.
  func page(_ kind: String, of figures: [UInt8]) throws(Failure) -> String {
    guard let outcome = programs.turn(path, [kind], figures) else {
      throw .no("\(path.shownOnOneLine) could not be started, so there is no page.")
    }
    guard outcome.status == 0, let page = String(validating: outcome.output, as: UTF8.self) else {
      throw .no(
        "nudged-pages could not make the page, and ended with \(outcome.status). nudgectl report --json has the figures."
      )
    }
    return page
  }

  /// Makes a page of what comes in parts, and writes it to a descriptor as they come.
  ///
  /// - Parameters:
  ///   - kind: which page: `story`.
  ///   - feed: is given what takes the next part.
  func page(_ kind: String, to descriptor: Int32, _ feed: (_ give: ([UInt8]) throws -> Void) throws -> Void) throws {
    guard let pouring = programs.pour(path, [kind], descriptor) else {
      throw Failure.no("\(path.shownOnOneLine) could not be started, so there is no page.")
    }
    let fed = Result { try feed { if !pouring.give($0 + [UInt8(ascii: "\n")]) { throw Ended() } } }
    let status = pouring.end()
    // Why it took no more is told by how it ended.
    if case .failure(let error) = fed, !(error is Ended) { throw error }
    guard status == 0 else {
      throw Failure.no(
        "nudged-pages could not make the page, and ended with \(status). nudgectl \(kind) --json has what it is made of."
      )
    }
  }

  private struct Ended: Error {}
}
