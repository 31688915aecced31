@preconcurrency import Glibc  // for `environ`, which the daemon never writes

/// The environment the daemon was started with.
nonisolated enum Environment {
  /// All variables; of one that stands there twice the first counts, as for `getenv`.
  static let all: [String: String] = {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let pair = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if pair.count == 2 { variables[String(pair[0])] = variables[String(pair[0])] ?? String(pair[1]) }
      entry += 1
    }
    return variables
  }()
}
