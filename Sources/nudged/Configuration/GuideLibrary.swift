import NudgeCore

/// The guides that can be asked, by name.
nonisolated struct GuideLibrary: Sendable {
  let guides: [String: Guide]
  /// What could not be read; everything else works.
  let problems: [ConfigurationProblem]
  /// Files that are there and could not be read: a plan may name them, and is asked plainly until they are mended.
  private let broken: Set<String>

  /// The guides that come with the program. They are known even where their files are not found, so that the built-in plans
  /// hold anywhere.
  static let shippedNames = [
    "anchors", "breathing", "check-in", "come-back", "evening-wins", "experiment", "feedback", "good-things",
    "grounding", "hard-day", "hello", "learning-aim", "midday-pause", "month-review", "morning-intention", "movement",
    "reframing", "rehearsal", "self-compassion", "setback", "setback-short", "step", "trial", "venting",
    "weekly-review", "year-review",
  ]

  /// The guide of that name; where it could not be read, ``plain(named:)``.
  func guide(named name: String) -> Guide { guides[name] ?? Self.plain(named: name) }

  /// Whether a plan may name it.
  func knows(_ name: String) -> Bool {
    guides[name] != nil || broken.contains(name) || Self.shippedNames.contains(name)
  }

  /// What one line becomes that answers a nudge, by guide.
  var kinds: [String: EntryKind] { Dictionary(uniqueKeysWithValues: names.map { ($0, guide(named: $0).openingKind) }) }

  /// All names a plan may use, in order.
  var names: [String] { Set(guides.keys).union(broken).union(Self.shippedNames).sorted() }

  /// One question that fits everywhere: a nudge is never lost because a file is.
  static func plain(named name: String) -> Guide {
    Guide(
      name: name, title: "A moment", invitation: "A moment for you?", kind: .win,
      questions: [.init(id: "win", prompt: "What went well recently, however small?")])
  }
}

extension GuideLibrary {
  /// What is there by name, unread: all it takes to tell whether a plan names a guide.
  @MainActor static func listed(directories: [String]) -> GuideLibrary {
    GuideLibrary(guides: [:], problems: [], broken: GuideSearch.names(directories: directories))
  }

  /// Reads all guides: files `NAME.toml`, where the first directory that has a readable one of that name decides.
  @MainActor static func load(directories: [String]) -> GuideLibrary {
    var search = GuideSearch()
    for directory in directories { search.look(in: directory) }
    search.noteMissing(shippedNames, directories: directories)
    return GuideLibrary(
      guides: search.guides, problems: search.problems, broken: search.broken.subtracting(search.guides.keys))
  }
}
