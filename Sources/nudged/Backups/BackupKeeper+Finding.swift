import NudgeCore

extension BackupKeeper {
  /// For `nudgectl doctor`: whether there are copies, and what keeps them from being made.
  var finding: Finding {
    let obstacle = work.folder.obstacle
    let rotated = work.folder.files().filter { $0.name.form == .journal && $0.name.reason.isOfThisJournal }
    let newest = rotated.first.map { "the newest is of \($0.name.moment.date) at \($0.name.moment.time.toTheMinute)" }
    if let problem {
      let rest = newest.map { "\nStill there: \($0)." } ?? (obstacle == nil ? "\nThere is none yet." : "")
      return Finding(topic: "backups", fine: false, note: "none can be made just now. \(problem)\(rest)")
    }
    if let obstacle {
      return Finding(
        topic: "backups", fine: false,
        note: "\(work.folder.path) cannot be looked into (\(obstacle)), so nobody can say which copies are there. None "
          + "are made until it can be")
    }
    guard settings.daily else {
      return Finding(
        topic: "backups", fine: true,
        note: "none are made by themselves ([backup] daily = false); \(newest ?? "there is none"): nudgectl backup")
    }
    let size = ByteCount(bytes: rotated.reduce(0) { $0.addingReportingOverflow($1.bytes).partialValue })
    let note = newest.map {
      "\(rotated.count == 1 ? "one" : "\(rotated.count)"), \(size) together; \($0)\(tightness(rotated))"
    }
    return Finding(
      topic: "backups", fine: true,
      note: note ?? "none yet; the first is made in a quiet moment after you write something")
  }

  /// Where one alone takes all the room there is for them.
  private func tightness(_ files: [BackupRotation.File]) -> String {
    guard let newest = files.first, newest.bytes > settings.atMost.bytes / 2 else { return "" }
    return "\nOne takes \(ByteCount(bytes: newest.bytes)), and together they may take \(settings.atMost): "
      + "a larger [backup] at-most keeps more of them"
  }
}

extension CivilTime {
  /// "07:15"
  nonisolated var toTheMinute: String { String("\(self)".prefix(5)) }
}
