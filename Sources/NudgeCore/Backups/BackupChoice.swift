/// Which copy a person means.
public enum BackupChoice {
  /// - Parameters:
  ///   - words: a file's name, its beginning such as "2026-11-30", or "latest".
  ///   - names: the names there are.
  /// - Returns: of several the newest whole one; nil: there is none.
  public static func find(_ words: String, among names: [BackupName]) -> BackupName? { all(words, among: names).first }

  /// All that may be meant, the likeliest first: where that one cannot be used, the next one will do.
  public static func all(_ words: String, among names: [BackupName]) -> [BackupName] {
    if let name = BackupName(words) { return names.contains(name) ? [name] : [] }
    guard words == "latest" || words.first?.isNumber == true else { return [] }
    let meant = names.filter { $0.form == .journal && (words == "latest" || "\($0)".hasPrefix(words)) }
    // What stood before a restore is what the person went away from, and what a log and another journal gave together nobody
    // wrote like that: they are meant by their own names before all.
    let (last, first) = (meant.filter(\.reason.isLeft), meant.filter { !$0.reason.isLeft })
    return first.sorted(by: >) + last.sorted(by: >)
  }
}

extension BackupReason {
  fileprivate var isLeft: Bool { self == .beforeRestore || self == .foreignLog || self == .damagedLog }
}
