import NudgeCore

/// Reads the settings out of a file's tables.
struct ConfigurationReader {
  let root: SettingsTable
  let plans: PlanReader
  let builtIn: Configuration

  /// Every setting there is, by the header it stands under.
  static let known = [
    "[day]": ["starts-at"], "[quiet]": ["hours"], "[limits]": ["per-day", "minimum-gap", "settle"],
    "[notifications]": ["discreet", "inline-reply", "auto-start", "sound"], "[journal]": ["domains"],
    "[hooks]": ["time-limit"], "[backup]": ["daily", "at-most"],
    "[support]": SupportReader.known, "[scorecard]": ["numbers", "targets"], "[scorecard.targets]": TargetsReader.known,
    "[[plan]]": PlanReader.known,
  ]

  func configuration() -> Configuration {
    root.expect(
      ["day", "quiet", "limits", "notifications", "journal", "support", "scorecard", "hooks", "backup", "plan"],
      elsewhere: Self.known)
    var configuration = builtIn
    readDay(into: &configuration.settings)
    readQuiet(into: &configuration.settings)
    readLimits(into: &configuration.settings.limits)
    readNotifications(into: &configuration)
    readJournal(into: &configuration.settings)
    if let support = section("support") { configuration.card = SupportReader(table: support).card() }
    readScorecard(into: &configuration)
    readHooks(into: &configuration)
    readBackup(into: &configuration.backup)
    if let tables = root.tables("plan") {
      configuration.settings.plans = plans.plans(in: tables, limits: configuration.settings.limits)
    }
    return configuration
  }

  private func section(_ name: String) -> SettingsTable? {
    guard let table = root.table(name) else { return nil }
    table.expect(Self.known["[\(name)]"] ?? [], elsewhere: Self.known)
    return table
  }

  private func readDay(into settings: inout Settings) {
    guard let day = section("day") else { return }
    let time = day.text("starts-at", as: "a time of day, such as \"04:00\"") { CivilTime($0) }
    settings.dayStartsAt = time ?? settings.dayStartsAt
  }

  private func readNotifications(into configuration: inout Configuration) {
    guard let notifications = section("notifications") else { return }
    configuration.settings.discreet = notifications.flag("discreet") ?? configuration.settings.discreet
    configuration.settings.inlineReply = notifications.flag("inline-reply") ?? configuration.settings.inlineReply
    configuration.settings.sound = notifications.sound("sound") ?? configuration.settings.sound
    configuration.autoStartServer = notifications.flag("auto-start") ?? configuration.autoStartServer
  }

  private func readScorecard(into configuration: inout Configuration) {
    guard let scorecard = section("scorecard") else { return }
    configuration.showsNumbers = scorecard.flag("numbers") ?? configuration.showsNumbers
    guard let targets = scorecard.table("targets") else { return }
    targets.expect(TargetsReader.known, elsewhere: Self.known)
    configuration.targets = TargetsReader(table: targets).targets()
  }

  private func readHooks(into configuration: inout Configuration) {
    let limit = section("hooks")?.length("time-limit", within: Self.hookLimits)
    configuration.hookTimeLimit = limit ?? configuration.hookTimeLimit
  }

  private static let hookLimits = Duration.seconds(1)...Duration.minutes(10)

  private func readBackup(into settings: inout BackupSettings) {
    guard let backup = section("backup") else { return }
    settings.daily = backup.flag("daily") ?? settings.daily
    settings.atMost = backup.size("at-most", within: Self.backupSizes) ?? settings.atMost
  }

  private static let backupSizes: ClosedRange<Int64> = 1_000_000...1_000_000_000_000

  // MARK: Quiet hours

  private func readQuiet(into settings: inout Settings) {
    guard let quiet = section("quiet"), let items = quiet.texts("hours") else { return }
    settings.quietHours = items.compactMap { quietHours($0, in: quiet) }
    if !settings.quietHours.leaveRoom {
      quiet.refuse("hours", "This is quiet all day and all night. Please leave some time in which a nudge may come.")
    }
  }

  private func quietHours(_ item: SettingsTable.Item, in table: SettingsTable) -> QuietHours? {
    let ends = item.text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
      .map { CivilTime(String($0)) }
    guard ends.count == 2, let start = ends[0], let end = ends[1] else {
      table.refuse(item, "“\(item.text)” is not a stretch of time, such as \"22:00..08:00\".")
      return nil
    }
    guard let hours = QuietHours(start: start, end: end) else {
      table.refuse(
        item, "It begins and ends at \(start): that could be all day or no time at all. Please say which hours.")
      return nil
    }
    return hours
  }

  // MARK: Limits

  private static let dailyCounts = 1...100_000
  private static let lengths = Duration.zero...Duration.days(1)

  private func readLimits(into limits: inout Limits) {
    guard let table = section("limits") else { return }
    limits.perDay = table.number("per-day", within: Self.dailyCounts) ?? limits.perDay
    limits.minimumGap = table.length("minimum-gap", within: Self.lengths) ?? limits.minimumGap
    limits.settle = table.length("settle", within: Self.lengths) ?? limits.settle
  }

  // MARK: Domains

  private func readJournal(into settings: inout Settings) {
    guard let journal = section("journal"), let items = journal.texts("domains") else { return }
    if items.isEmpty { journal.refuse("domains", "Please name at least one area of life.") }
    var seen: Set<String> = []
    for item in items {
      if !Self.isFineDomain(item.text) {
        journal.refuse(
          item, "A domain is a word or a few, at most \(Self.longestDomain) characters, without spaces around.")
      } else if !seen.insert(item.text.lowercased()).inserted {
        journal.refuse(item, "“\(item.text)” is there already.")
      }
    }
    settings.domains = items.map(\.text)
  }

  private static let longestDomain = 50

  private static func isFineDomain(_ name: String) -> Bool {
    guard let first = name.first, let last = name.last, name.count <= longestDomain else { return false }
    return !first.isWhitespace && !last.isWhitespace && name.shownOnOneLine == name
  }
}
