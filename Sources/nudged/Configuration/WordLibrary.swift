import NudgeCore

/// The lists of words in force, each from the first directory that has a readable file for it.
nonisolated struct WordLibrary: Sendable {
  let lists: WordLists
  /// What could not be read; everything else works.
  let problems: [ConfigurationProblem]
  /// What is as the person wants it, and worth to be known.
  let remarks: [ConfigurationProblem]

  /// The starters alone, for whoever waits for them: the other lists take their time to be read.
  @MainActor static func starters(directories: [String]) -> [Starter] {
    var search = WordSearch(directories: directories)
    return search.value(of: "starters") { $0.starters() } ?? []
  }

  @MainActor static func load(directories: [String]) -> WordLibrary {
    var search = WordSearch(directories: directories)
    let lists = WordLists(
      hurtingWords: search.value(of: "hurting") { $0.hurtingWords() } ?? HurtingWords(),
      danger: search.danger(),
      vagueness: search.value(of: "vague") { $0.vagueness() } ?? Vagueness(),
      starters: search.value(of: "starters") { $0.starters() } ?? [])
    search.noteMissing()
    return WordLibrary(lists: lists, problems: search.problems, remarks: search.remarks)
  }
}

/// Looks for one file after the other in all directories.
private struct WordSearch {
  let directories: [String]
  private(set) var problems: [ConfigurationProblem] = []
  private(set) var remarks: [ConfigurationProblem] = []
  private var missing: [String] = []

  init(directories: [String]) {
    self.directories = directories
  }

  /// A file that cannot be used is told of, and the next directory is asked.
  mutating func value<Value>(of name: String, _ body: (WordsReader) -> Value?) -> Value? {
    let before = problems.count
    let found = file(of: name, body)
    if found == nil, problems.count == before { missing.append(name) }
    return found?.value
  }

  /// The first file that can be used, and where it is.
  private mutating func file<Value>(
    of name: String, _ body: (WordsReader) -> Value?
  ) -> (path: String, value: Value)? {
    for directory in directories {
      let path = "\(directory)/\(name).toml"
      let reading = WordsReader.read(path, body)
      problems += reading.problems
      if let value = reading.value { return (path, value) }
    }
    return nil
  }

  /// Acute danger is noticed whatever became of the files: where none can be used, the words the program was built with hold.
  /// A whole file without a phrase is somebody's choice.
  mutating func danger() -> PhraseBook {
    if let found = file(of: "danger", { $0.danger() }) {
      if found.value.isEmpty {
        remarks.append(
          ConfigurationProblem(
            file: found.path,
            reason: "This list is empty, so no words of danger are noticed. "
              + "Without this file the words of nudged hold."))
      }
      return found.value
    }
    problems.append(
      ConfigurationProblem(
        file: directories.last.map { $0 + "/danger.toml" } ?? "danger.toml",
        reason: "No list of words of danger can be read in \(directories.joined(separator: ":")). "
          + "The one nudged was built with holds, so danger is noticed all the same."))
    return WordsReader.read(BuiltInWords.danger) { $0.danger() }.value ?? PhraseBook()
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
