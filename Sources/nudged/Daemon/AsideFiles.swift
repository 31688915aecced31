import Glibc
import NudgeCore

/// What lies beside the journal because something happened to it.
enum AsideFiles {
  struct File {
    let path: String
    let day: CivilDate
    /// In words.
    let reason: String
  }

  private static let reasons = [
    "replaced": "what was in the journal when another file took its place",
    "removed": "what was in the journal when it was removed, moved away, or put aside for a fresh one",
    "hidden": "what was in the journal when another directory took its place",
    "foreign-log": "a log that was not the journal's own, or what it gives together with the journal",
    "damaged": "a damaged journal as it was found",
    "damaged-log": "a damaged log of the journal as it was found, or what could be read of both together",
  ]

  /// The oldest first.
  static func names(beside journal: String) -> [File] {
    let folder = journal.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/backups"
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.sorted().compactMap { file($0, in: folder) }
  }

  /// `2026-11-30-071502-foreign-log-2.log-as-found`
  private static func file(_ name: String, in folder: String) -> File? {
    guard let day = CivilDate(String(name.prefix(10))), !name.hasSuffix(".part") else { return nil }
    let rest = name.dropFirst("2026-11-30-071502-".count).prefix { $0 != "." }
    // “damaged-log” begins like “damaged”.
    let reason = reasons.sorted { $0.key > $1.key }.first { rest == $0.key || rest.hasPrefix($0.key + "-") }
    return reason.map { File(path: "\(folder)/\(name)", day: day, reason: $0.value) }
  }
}
