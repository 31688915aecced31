import NudgeCore

/// Reads the `[[plan]]` tables.
struct PlanReader {
  let zones: ZoneDatabase
  let guides: GuideLibrary
  /// Plans that never elapse after it are refused; nil: those that never elapse at all.
  let now: Instant?

  static let known =
    [
      "name", "enabled", "guide", "on-calendar", "expires-after", "when-missed", "unless-logged",
      "unless-reviewed", "snooze", "ease-off", "sound",
    ]
    + SpreadReader.known
  private static let knownOfSnooze = ["default", "at-most"]

  /// How long a nudge may stay answerable: from a second, for trying things out, to a month.
  private static let expiries = Duration.seconds(1)...Duration.days(31)
  /// How long one snooze may be.
  private static let snoozes = Duration.seconds(1)...Duration.days(7)
  /// How often one nudge may be put off.
  private static let snoozeCounts = 0...100
  private static let knownOfEaseOff = ["after", "at-most"]
  private static let easeOffCounts = 1...100

  /// The plans that are enabled; those that rest are checked as well.
  func plans(in tables: [SettingsTable], limits: Limits) -> [Plan] {
    var names: Set<String> = []
    return tables.compactMap { table in
      let plan = plan(in: table, limits: limits)
      if let plan, !names.insert(plan.name).inserted {
        table.refuse("name", "There is a plan “\(plan.name)” already. Please give each its own name.")
      }
      return table.flag("enabled") == false ? nil : plan
    }
  }

  private func plan(in table: SettingsTable, limits: Limits) -> Plan? {
    table.expect(Self.known)
    let name = name(in: table)
    let guide = guide(in: table)
    let spread = SpreadReader(table: table, limits: limits)
    let cues = spread.window.map { self.cues(in: table, beginningAt: $0.start) } ?? self.cues(in: table)
    let drawn = spread.spread()
    let expiry = table.length("expires-after", within: Self.expiries)
    let whenMissed: WhenMissed? = table.word("when-missed")
    let kind = table.kind("unless-logged")
    let unit: Period.Unit? = table.word("unless-reviewed")
    let snooze = snooze(in: table)
    let easeOff = easeOff(in: table)
    let sound = table.sound("sound")
    guard let name, let guide, !cues.isEmpty else { return nil }
    return Plan(
      name: name, guide: guide, cues: cues, spread: drawn, expiresAfter: expiry ?? Plan.defaultExpiry,
      whenMissed: whenMissed ?? .skip, unlessLogged: kind, unlessReviewed: unit, snooze: snooze, easeOff: easeOff,
      sound: sound)
  }

  // MARK: Who and what

  private func name(in table: SettingsTable) -> String? {
    guard table.has("name") else {
      table.refuse("name", "A plan needs a name, such as name = \"evening-wins\".")
      return nil
    }
    let name = table.text("name", as: "a name: \(WrittenName.rule)") { WrittenName.isFine($0) ? $0 : nil }
    if let name, AimPlan(name: name) != nil {
      table.refuse(
        "name", "“\(name)” is how the journal calls plans of its own trials and steps. Please choose another.")
    }
    return name
  }

  private func guide(in table: SettingsTable) -> String? {
    guard table.has("guide") else {
      table.refuse("guide", "A plan needs a guide: what it asks. Known: \(guides.names.joined(separator: ", ")).")
      return nil
    }
    guard let name = table.text("guide") else { return nil }
    if guides.knows(name) { return name }
    table.refuse("guide", "There is no guide “\(name)”. \(Suggestion.hint(for: name, among: guides.names))")
    return nil
  }

  // MARK: When

  private func cues(in table: SettingsTable) -> [CalendarExpression] {
    guard table.has("on-calendar") else {
      table.refuse("on-calendar", "A plan needs a time, such as on-calendar = \"every day at 20:30\".")
      return []
    }
    guard let items = table.texts("on-calendar") else { return [] }
    if items.isEmpty {
      table.refuse("on-calendar", "There is no time in this list yet, such as \"weekdays at 12:30\".")
    }
    return items.compactMap { cue($0, in: table) }
  }

  /// The cues of a plan whose moments are drawn between two times: `on-calendar` names days, all of them when absent.
  private func cues(in table: SettingsTable, beginningAt start: CivilTime) -> [CalendarExpression] {
    guard table.has("on-calendar") else {
      return [try? CalendarExpression("*-*-* \(start)", zones: zones)].compactMap(\.self)
    }
    guard let items = table.texts("on-calendar") else { return [] }
    if items.isEmpty { table.refuse("on-calendar", "There is no day in this list yet, such as \"weekdays\".") }
    return items.compactMap { item in
      if let cue = days(item.text, at: start) {
        if let reason = neverElapses(cue) { table.refuse(item, "“\(item.text)” \(reason)") }
        return cue
      }
      table.refuse(
        item,
        "With between, on-calendar names days alone, such as \"weekdays\", \"Mon..Fri\" or \"*-*-1\", without a time.")
      return nil
    }
  }

  /// Days in systemd's grammar or in a person's words, with another time than they have by themselves.
  private func days(_ text: String, at start: CivilTime) -> CalendarExpression? {
    if let cue = try? CalendarExpression("\(text) \(start)", zones: zones) { return cue }
    guard let reading = try? WhenPhrase.standing(text, zones: zones), !reading.namesTime, !reading.isWritten else {
      return nil
    }
    return reading.at(start, zones: zones)
  }

  private func cue(_ item: SettingsTable.Item, in table: SettingsTable) -> CalendarExpression? {
    do throws(WhenPhraseError) {
      let cue = try WhenPhrase.standing(item.text, zones: zones).expression
      if let reason = neverElapses(cue) { table.refuse(item, "“\(item.text)” \(reason)") }
      return cue
    } catch {
      table.refuse(item, error.description)
      return nil
    }
  }

  /// Why a cue would never make a nudge; nil when it will.
  private func neverElapses(_ cue: CalendarExpression) -> String? {
    let epoch = Instant(seconds: 0)
    // A day of grace, because the person's zone may be behind.
    if cue.next(after: now.map { $0 - .days(1) } ?? epoch, in: .utc) != nil { return nil }
    if cue.next(after: epoch, in: .utc) == nil { return "never comes: no day fits it. Please check the date." }
    return "lies in the past and does not come again. Please choose a later date, or take it out."
  }

  // MARK: How long

  private func snooze(in table: SettingsTable) -> SnoozePolicy {
    var policy = SnoozePolicy()
    guard let snooze = table.table("snooze") else { return policy }
    snooze.expect(Self.knownOfSnooze)
    policy.length = snooze.length("default", within: Self.snoozes) ?? policy.length
    policy.atMost = snooze.number("at-most", within: Self.snoozeCounts) ?? policy.atMost
    return policy
  }

  // MARK: Saying less

  private func easeOff(in table: SettingsTable) -> EaseOff? {
    if table.isOff("ease-off") { return nil }
    var easeOff = EaseOff()
    guard let values = table.table("ease-off") else { return easeOff }
    values.expect(Self.knownOfEaseOff)
    easeOff.after = values.number("after", within: Self.easeOffCounts) ?? easeOff.after
    easeOff.atMost = values.number("at-most", within: Self.easeOffCounts) ?? easeOff.atMost
    return easeOff
  }
}
