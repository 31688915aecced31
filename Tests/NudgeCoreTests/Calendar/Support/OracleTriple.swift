import NudgeCore

/// One expression in one zone at one base time, with what systemd says of it.
struct OracleTriple {
  let text: String
  /// The text without a zone.
  let body: String
  let local: Zone
  let effective: Zone
  /// Seconds since the epoch.
  let base: Int64
  let iterations: Int
  /// systemd in the zone.
  let answer: CalendarOracle.Answer
  /// systemd in UTC, for the expression without its zone.
  let civil: CalendarOracle.Answer

  func compare(_ tally: inout OracleTally) throws {
    tally.triples += 1
    guard let expression = try? CalendarExpression(text, zones: SystemZones.database) else {
      if normalized == nil { tally.refused += 1 } else { differ(&tally, "refused", normalized) }
      return
    }
    guard expression.description == normalized else { return differ(&tally, expression.description, normalized) }
    let ours = elapses(expression)
    guard let rule = try byTheRule() else {
      tally.undecided += 1
      return
    }
    guard ours == rule.instants else {
      if dependsOnTheSearch(ours, rule) { return tally.undecided += 1 }
      return differ(&tally, ours, "\(rule.instants) by the rule")
    }
    if rule.meetsGap || effective.turnedBack(before: base) > 0 {
      tally.atChanges += 1
    } else if answer.gaveUp {
      tally.gaveUp += 1
    } else if ours == answer.elapses {
      tally.same += 1
    } else if ours == answer.elapses.map({ rule.repeated[$0] ?? $0 }) {
      // systemd takes the first or the second of a repeated hour, as its C library happens to.
      tally.atChanges += 1
    } else if isSame(ours, but: answer.elapses) {
      tally.overlooked += 1
    } else if effective.changes(from: base - 86_400, to: max(ours.last ?? base, answer.elapses.last ?? base) + 86_400) {
      tally.odd.append(difference(ours, answer.elapses))
    } else {
      differ(&tally, ours, answer.elapses)
    }
  }

  /// systemd's normal form; where it got stuck in the zone, what it says in UTC.
  private var normalized: String? {
    guard answer.gaveUp, let civil = civil.normalized else { return answer.normalized }
    return text == body ? civil : civil + " " + effective.identifier
  }

  private func elapses(_ expression: CalendarExpression) -> [Int64] {
    var list: [Int64] = []
    var instant = Instant(seconds: base)
    while list.count < iterations, let next = expression.next(after: instant, in: local) {
      list.append(next.microseconds / 1_000_000)
      instant = next
    }
    return list
  }

  /// What a repetition that runs past the end of its hour passes over depends on where the search began, for us and for
  /// systemd. Its list of civil times comes by where the wall jumped; behind that we begin anew, as it does in the zone.
  /// And behind clocks put back, we go on from where they stood, and the list comes by an hour earlier.
  private func dependsOnTheSearch(_ ours: [Int64], _ rule: ClockRule) -> Bool {
    guard text.contains("/"), rule.meetsGap || effective.turnedBack(before: base) > 0 else { return false }
    let both = ours.filter(rule.instants.contains)
    return !both.isEmpty && rule.instants.starts(with: both)
  }

  /// Whether systemd only left out instants that it may overlook.
  private func isSame(_ ours: [Int64], but theirs: [Int64]) -> Bool {
    var theirs = theirs[...]
    for instant in ours {
      if theirs.first == instant { theirs.removeFirst() } else if !effective.mayOverlook(instant) { return false }
    }
    return true
  }

  /// What our rule makes of systemd's civil times; `nil` when there are not enough of them.
  private func byTheRule() throws -> ClockRule? {
    let rule = ClockRule(civil, zone: effective, base: base, iterations: iterations)
    if rule.isComplete { return rule }
    // Many times fall together in a gap, or lie before the base in a repeated hour: a longer list helps.
    let longer = try CivilOracle(zone: effective, base: base).ask([body], iterations: 8000)[0]
    let second = ClockRule(longer, zone: effective, base: base, iterations: iterations)
    return second.isComplete ? second : nil
  }

  private func differ(_ tally: inout OracleTally, _ ours: Any, _ theirs: Any?) {
    tally.differences.append(difference(ours, theirs))
  }

  private func difference(_ ours: Any, _ theirs: Any?) -> String {
    let after = Instant(seconds: base).rfc3339(in: .utc)
    return "\"\(text)\" in \(local.identifier) after \(after): ours \(ours), theirs \(theirs ?? "refused")"
  }
}

extension Zone {
  fileprivate func changes(from start: Int64, to end: Int64) -> Bool {
    guard let change = nextChange(after: start, within: (end - start) / 86_400 + 1) else { return false }
    return change <= end
  }
}
