import NudgeCore

/// The lists of words in force, each from the first directory that has a readable file for it.
nonisolated struct WordLibrary: Sendable {
  let lists: WordLists
  /// What could not be read; everything else works.
  let problems: [ConfigurationProblem]

  @MainActor static func load(directories: [String]) -> WordLibrary {
    var search = WordSearch(directories: directories)
    let lists = WordLists(
      hurtingWords: search.value(of: "hurting") { $0.hurtingWords() } ?? HurtingWords(),
      danger: search.value(of: "danger") { $0.danger() } ?? PhraseBook(),
      vagueness: search.value(of: "vague") { $0.vagueness() } ?? Vagueness(),
      starters: search.value(of: "starters") { $0.starters() } ?? [])
    search.noteMissing()
    return WordLibrary(lists: lists, problems: search.problems)
  }
}

/// Looks for one file after the other in all directories.
private struct WordSearch {
  let directories: [String]
  private(set) var problems: [ConfigurationProblem] = []
  private var missing: [String] = []

  init(directories: [String]) {
    self.directories = directories
  }

  /// A file that cannot be used is told of, and the next directory is asked.
  mutating func value<Value>(of name: String, _ body: (WordsReader) -> Value?) -> Value? {
    let before = problems.count
    for directory in directories {
      let reading = WordsReader.read("\(directory)/\(name).toml", body)
      problems += reading.problems
      if let value = reading.value { return value }
    }
    if problems.count == before { missing.append(name) }
    return nil
  }

  /// One word about all that is nowhere: it is not noticed then, and somebody may rely on it.
  mutating func noteMissing() {
    if missing.isEmpty { return }
    problems.append(
      ConfigurationProblem(
        file: directories.last ?? "words",
        reason: "\(missing.map { $0 + ".toml" }.joined(separator: ", ")) not found in "
          + "\(directories.joined(separator: ":")). Nothing of that is noticed or offered; "
          + "NUDGED_WORDS can say where the words are."))
  }
}
