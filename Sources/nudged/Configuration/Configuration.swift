import NudgeCore

/// What the person configured, checked.
nonisolated struct Configuration: Hashable, Sendable {
  var settings: Settings
  /// Whether a notification server may be started by D-Bus activation.
  var autoStartServer: Bool
  /// The person's own people and lines for hard moments.
  var card = CardView()
  /// What the scorecard aims at.
  var targets = Targets()
  /// Whether figures about the person are shown at all.
  var showsNumbers = true
  var backup = BackupSettings()
  /// How long a run of a hook may take.
  var hookTimeLimit = Duration.seconds(10)
  /// The file it came from, or would come from.
  var file: String
}

extension Configuration {
  /// Reads a configuration file. Where the file, or a setting in it, is absent, the built-in value applies.
  ///
  /// - Parameters:
  ///   - guides: what plans may ask.
  ///   - now: plans that will never elapse after it are refused. nil when the daemon starts: that a date has passed since the
  ///     file was written must not keep it from starting.
  /// - Throws: the first problem in the file; the whole file is refused then. ``check(path:zones:guides:now:)`` has them all.
  static func load(
    path: String, zones: ZoneDatabase, guides: GuideLibrary, now: Instant? = Clock.now()
  ) throws(ConfigurationProblem) -> Configuration {
    guard let file = try TextFile.read(path) else { return builtIn(file: path, zones: zones) }
    let reading = read(file, zones: zones, guides: guides, now: now)
    if let problem = reading.problems.first { throw problem }
    return reading.value ?? builtIn(file: path, zones: zones)
  }

  /// Reads the text of a configuration file that is not in force.
  ///
  /// - Throws: the first problem in it.
  static func load(
    text: String, zones: ZoneDatabase, guides: GuideLibrary
  ) throws(ConfigurationProblem) -> Configuration {
    let path = "configuration"
    let file = TextFile(path: path, text: try TextFile.text(of: Array(text.utf8), path: path))
    let reading = read(file, zones: zones, guides: guides, now: nil)
    if let problem = reading.problems.first { throw problem }
    return reading.value ?? builtIn(file: path, zones: zones)
  }

  /// Reads a configuration file for a person who wants to know whether it is fine.
  ///
  /// - Returns: the configuration, and all that is wrong with the file, in its order.
  static func check(
    path: String, zones: ZoneDatabase, guides: GuideLibrary, now: Instant? = Clock.now()
  ) -> (configuration: Configuration?, problems: [ConfigurationProblem]) {
    do throws(ConfigurationProblem) {
      guard let file = try TextFile.read(path) else {
        return (nil, [ConfigurationProblem(file: path, reason: "There is no such file.")])
      }
      let reading = read(file, zones: zones, guides: guides, now: now)
      return (reading.value, reading.problems)
    } catch {
      return (nil, [error])
    }
  }

  private static func read(
    _ file: TextFile, zones: ZoneDatabase, guides: GuideLibrary, now: Instant?
  ) -> TOMLDocument.Reading<Configuration> {
    let plans = PlanReader(zones: zones, guides: guides, now: now)
    return TOMLDocument.read(file) { root in
      ConfigurationReader(root: root, plans: plans, builtIn: builtIn(file: file.path, zones: zones)).configuration()
    }
  }
}
