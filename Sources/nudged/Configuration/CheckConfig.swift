@preconcurrency import Glibc  // for `stderr`
import NudgeCore

/// `nudged --check-config FILE`: tells a person whether a configuration is fine.
enum CheckConfig {
  /// What there is to say, and how the program ends.
  struct Verdict: Hashable {
    /// For standard output.
    var said: [String] = []
    /// For standard error.
    var problems: [String] = []
    /// From sysexits: 0, or 65 when the file would be refused.
    var exitCode: Int32 = 0
  }

  /// Checks a file and prints what was found.
  static func run(_ path: String) -> Int32 {
    let environment = Environment.all
    // Without a home there are no guides to find but those beside the file.
    let places = try? Places(environment: environment)
    var verdict = verdict(
      on: path, zones: SystemZones.resolver(environment: environment).database, guideDirectories: places?.guideDirectories ?? [])
    verdict.problems += wordProblems(besides: path, shipped: places?.shippedWords ?? [])
    for line in verdict.said { print(line) }
    for line in verdict.problems { fputs(line + "\n", stderr) }
    return verdict.exitCode
  }

  /// - Parameter guideDirectories: searched after `guides/` beside the file.
  static func verdict(on path: String, zones: ZoneDatabase, guideDirectories: [String]) -> Verdict {
    let beside = directory(of: path) + "/guides"
    let others = guideDirectories.filter { $0 != beside }
    let guides = GuideLibrary.load(directories: [beside] + others)
    let checked = Configuration.check(path: path, zones: zones, guides: guides)
    var verdict = Verdict(problems: (checked.problems + guides.problems).map(\.description))
    if let configuration = checked.configuration, checked.problems.isEmpty {
      let count = configuration.settings.plans.count
      verdict.said = ["\(path.shownOnOneLine): fine, \(count) \(count == 1 ? "plan" : "plans")"]
    } else {
      verdict.exitCode = EX_DATAERR
    }
    return verdict
  }

  /// What is wrong with the lists of words beside the file. The configuration holds without them.
  static func wordProblems(besides path: String, shipped: [String]) -> [String] {
    WordLibrary.load(directories: [directory(of: path) + "/words"] + shipped).problems.map(\.description)
  }

  private static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "" : String(path[..<slash])
  }
}
