import Glibc
import NudgeCore

/// What the daemon sees of its surroundings, for `nudgectl doctor`.
extension Daemon {
  func findings() -> [Finding] {
    [desktopFinding, screenFinding, journalFinding, backups.finding] + asideFindings + [planFinding] + zoneFindings
      + guideFindings
      + wordFindings
      + hooks.findings(in: engine.planner.zone)
  }

  private var desktopFinding: Finding {
    // Of a desktop behind a bus that is not reached, nothing is known.
    if let trouble = notifications.busTrouble {
      return Finding(topic: "session bus", fine: false, note: trouble.note)
    }
    guard let server = notifications.server else {
      return Finding(
        topic: "desktop", fine: false,
        note: "no notification server on the session bus. Your desktop brings one, or install dunst or mako; "
          + "nudges wait until it is there")
    }
    let abilities = server.capabilities.sorted().joined(separator: ", ").shownOnOneLine
    // Do-not-disturb is the person's own choice, and nothing to mend.
    let quiet = notifications.isInhibited == true ? "\ndo-not-disturb is on there; what is open: nudgectl pending" : ""
    return Finding(
      topic: "desktop", fine: true,
      note:
        "\(server.name.shownOnOneLine) \(server.version.shownOnOneLine): \(Self.ways(to: server)) (\(abilities))\(quiet)\(silence(of: server))"
    )
  }

  /// A sound that was chosen, and that nobody plays.
  private func silence(of server: NotificationServer) -> String {
    let settings = engine.planner.settings
    let sounds = [settings.sound] + settings.plans.compactMap(\.sound)
    guard sounds.contains(where: { $0 != .silent }), !server.playsSounds else { return "" }
    return "\nit plays no sounds by name, so nudges stay silent there"
  }

  /// How a bubble on this server is answered.
  private static func ways(to server: NotificationServer) -> String {
    guard server.capabilities.contains("actions") else { return "no buttons; answer with nudgectl" }
    return server.capabilities.contains(Notifications.Request.Reply.key)
      ? "buttons, and answers typed in the bubble" : "buttons"
  }

  /// A machine without logind is a machine like any other.
  private var screenFinding: Finding {
    let note =
      switch loginSession.presence {
      case .here: "unlocked"
      case .away: "locked, or another session has the screen"
      case .unknown:
        "nobody tells whether the screen is locked (\(loginSession.note ?? "no reason given")); "
          + "nudges come as if it were unlocked"
      }
    return Finding(topic: "screen lock", fine: true, note: note)
  }

  private var journalFinding: Finding {
    if let absence = engine.store.absence {
      let note = journalNotice?.whole(on: engine.today) ?? absence.description
      return Finding(topic: "journal", fine: false, note: note.shownSafely)
    }
    var status = stat()
    guard stat(places.journal, &status) == 0 else {
      return Finding(topic: "journal", fine: false, note: "\(places.journal) is gone; was it moved?")
    }
    if let trouble { return Finding(topic: "journal", fine: false, note: trouble.shownSafely) }
    let isPrivate = status.st_mode & 0o077 == 0 && status.st_uid == getuid()
    return Finding(
      topic: "journal", fine: isPrivate,
      note: isPrivate
        ? "\(places.journal)\(lookedAt)"
        : "\(places.journal) can be read by others. To mend it: chmod 600 \(places.journal)")
  }

  /// What was found where all of it was read, or why nothing can be written.
  private var trouble: String? {
    if let reading = backups.reading, let problem = reading.problem {
      return
        "\(places.journal) was read through on \(reading.moment.date), and part of it is damaged (\(problem.detail)). "
        + "To save all that can be read of it: nudgectl doctor --repair"
    }
    if let damage = engine.store.damage { return damage.description }
    return engine.store.refusalToWrite().map { "nothing can be written just now. \($0)" }
  }

  private var lookedAt: String {
    let read = backups.reading.map { "\nread through on \($0.moment.date) at \($0.moment.time.toTheMinute), and whole" }
    return (read ?? "") + mended
  }

  private var mended: String {
    guard let mending = engine.store.mending else { return "" }
    let undo = mending.keepsActs ? "" : " What was done before then cannot be undone any more."
    return
      "\nsums and indexes in it were damaged and were made anew on \(mending.moment.date); nothing you wrote is missing.\(undo)"
  }

  private var planFinding: Finding {
    let next = engine.planner.nextOccurrence
    return Finding(
      topic: "plans", fine: next != nil,
      note: next.map {
        "\(engine.planner.settings.plans.count); next \($0.plan) at \($0.at.rfc3339(in: engine.planner.zone))"
      }
        ?? "none will come up; add one to \(configuration.file)")
  }

  /// A zone that is found is no news.
  private var zoneFindings: [Finding] {
    zones.localZone().note.map { [Finding(topic: "time zone", fine: false, note: $0)] } ?? []
  }

  private var guideFindings: [Finding] {
    guides.problems.map { Finding(topic: "guide", fine: false, note: "\($0)".shownSafely) }
  }

  private var wordFindings: [Finding] {
    (wordLibrary.problems + wordLibrary.remarks).map { Finding(topic: "words", fine: false, note: "\($0)".shownSafely) }
  }
}
