import Glibc
import NudgeCore

/// Looks for guides in one directory after the other.
struct GuideSearch {
  private(set) var guides: [String: Guide] = [:]
  private(set) var problems: [ConfigurationProblem] = []
  /// Names whose files could not be read somewhere.
  private(set) var broken: Set<String> = []

  private static let suffix = ".toml"
  /// The most guides one directory may hold.
  private static let maximumFiles = 500

  mutating func look(in directory: String) {
    for name in names(in: directory) where guides[name] == nil {
      let reading = GuideReader.read(name: name, path: "\(directory)/\(name)\(Self.suffix)")
      problems += reading.problems
      if let guide = reading.guide { guides[name] = guide } else { broken.insert(name) }
    }
  }

  /// The names of all guides, without a look into them.
  static func names(directories: [String]) -> Set<String> {
    var search = GuideSearch()
    return directories.reduce(into: []) { $0.formUnion(search.names(in: $1)) }
  }

  /// One word about guides that came with the program and are gone.
  mutating func noteMissing(_ names: [String], directories: [String]) {
    let missing = names.filter { guides[$0] == nil && !broken.contains($0) }
    if missing.isEmpty { return }
    problems.append(
      ConfigurationProblem(
        file: directories.last ?? "guides",
        reason: "\(missing.joined(separator: ", ")) not found in \(directories.joined(separator: ":")). "
          + "One plain question is asked instead; NUDGED_GUIDES can say where the guides are."))
  }

  /// The names of the guides in a directory, in order; a directory that is not there has none.
  private mutating func names(in directory: String) -> [String] {
    guard let stream = opendir(directory) else {
      if errno != ENOENT { note(directory, FileBytes.Problem.unreadable(errno).description) }
      return []
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let file = readdir(stream).map(Self.name), names.count < Self.maximumFiles {
      guard file.hasSuffix(Self.suffix), !file.hasPrefix(".") else { continue }
      let name = String(file.dropLast(Self.suffix.count))
      if WrittenName.isFine(name) {
        names.append(name)
      } else {
        note("\(directory)/\(file)", "The file's name is the guide's name. It should be \(WrittenName.rule).")
      }
    }
    return names.sorted()
  }

  private mutating func note(_ file: String, _ reason: String) {
    problems.append(ConfigurationProblem(file: file, reason: reason))
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
