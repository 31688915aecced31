import Glibc
import NudgeCore

/// Where pages are kept when nobody says where: beside the journal, for their owner alone.
enum OwnPages {
  /// - Parameter name: of the file; neutral.
  /// - Returns: the file's path; its directory is there.
  static func file(_ name: String, _ surroundings: Surroundings) throws(Failure) -> String {
    // As in the daemon, relative paths count as not set.
    func absolute(_ name: String) -> String? { surroundings.variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    guard let data = absolute("XDG_DATA_HOME") ?? absolute("HOME").map({ "\($0)/.local/share" }) else {
      throw .no("Where to keep the page is not known: HOME is not set. Name a file with --output.")
    }
    let directory = "\(data)/nudged/reports"
    for path in ["\(data)/nudged", directory] { mkdir(path, 0o700) }
    return "\(directory)/\(name)"
  }

  /// Opens a page in the person's browser.
  static func show(_ file: String, _ surroundings: Surroundings) throws(Failure) {
    guard let opener = surroundings.programs.find("xdg-open") else {
      throw .no("There is no xdg-open here. Open the page in a browser of yours: \(file.shownOnOneLine)")
    }
    guard surroundings.programs.leave(opener, [absolute(file)]) else {
      throw .no(
        "\(opener.shownOnOneLine) could not be started. Open the page in a browser of yours: \(file.shownOnOneLine)")
    }
  }

  /// A browser that runs already has another working directory.
  private static func absolute(_ file: String) -> String {
    guard let resolved = realpath(file, nil) else { return file }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
