/// When a plan elapses for one person: its cues, in the zone they are in, with the moments drawn for them.
struct Timetable {
  let plan: Plan
  let zone: Zone
  let quiet: [QuietHours]
  /// The installation's, for ``SeededDraw``.
  let seed: UInt64
  /// What learned timing goes by.
  let responses: [Response]

  init(_ plan: Plan, zone: Zone, quiet: [QuietHours] = [], seed: UInt64 = 0, responses: [Response] = []) {
    self.plan = plan
    self.zone = zone
    self.quiet = quiet
    self.seed = seed
    self.responses = responses
  }

  /// The first occurrence that `mark` has not passed; nil when there is none ever again.
  func next(after mark: Mark) -> Occurrence? {
    plan.cues.compactMap { next($0, after: mark) }.min { $0.at < $1.at }
  }

  /// The occurrence after some that are let pass.
  func next(after mark: Mark, letting passes: Int) -> Occurrence? {
    var mark = mark
    var next = next(after: mark)
    for _ in 0..<passes {
      guard let occurrence = next else { return nil }
      mark = mark.advanced(past: occurrence)
      next = self.next(after: mark)
    }
    return next
  }

  /// The last occurrence behind `mark` and not after `end`. Looks back from `end` in doubling strides, so that a plan which
  /// elapses every second costs no more after nine months of absence than one which elapses once a week.
  func last(after mark: Mark, through end: Instant) -> Occurrence? {
    var stride = Duration.seconds(1)
    while true {
      let start = end - stride
      let from = start > mark.at ? mark.advanced(to: Mark(start, in: zone)) : mark
      if var found = next(after: from), found.at <= end {
        var passed = from.advanced(past: found)
        while let later = next(after: passed), later.at <= end {
          found = later
          passed = passed.advanced(past: later)
        }
        return found
      }
      if start <= mark.at { return nil }
      stride *= 2
    }
  }

  private func next(_ cue: CalendarExpression, after mark: Mark) -> Occurrence? {
    if let spread = plan.spread { return drawn(cue, spread, after: mark) }
    guard cue.zone == nil else { return cue.next(after: mark.at, in: zone).map { Occurrence(at: $0, wall: nil) } }
    return cue.next(afterWall: mark.wall, in: zone).map { Occurrence(at: $0.at, wall: $0.wall) }
  }

  // MARK: Drawn moments

  /// The first moment drawn behind the mark, looking from the stretch that may still reach it.
  private func drawn(_ cue: CalendarExpression, _ spread: Spread, after mark: Mark) -> Occurrence? {
    let zone = cue.zone ?? self.zone
    let passed = cue.zone == nil ? mark.wall : zone.lastSeen(by: mark.at)
    let length = spread.length.microseconds
    var base = cue.next(afterWall: passed.adding(microseconds: -length - 1), in: zone)?.wall
    while let start = base {
      let following = cue.next(afterWall: start, in: zone)?.wall
      // A stretch ends where the next begins, so that moments keep the order of their cues.
      let room = following.map { $0.microsecondsSinceEpoch - start.microsecondsSinceEpoch } ?? length
      let moments = moments(of: spread, from: start, length: min(length, room), in: zone)
      if let moment = moments.first(where: { $0 > passed }) {
        return Occurrence(at: zone.instant(of: moment), wall: cue.zone == nil ? moment : nil)
      }
      base = following
    }
    return nil
  }

  private func moments(
    of spread: Spread, from start: CivilDateTime, length: Int64, in zone: Zone
  ) -> [CivilDateTime] {
    var draw = SeededDraw(seed: seed, plan: plan.name, wall: start)
    let history =
      spread.learns ? ResponseHistory(responses, before: start.date, knownBy: zone.instant(of: start)) : nil
    return Moments.drawn(spread, from: start, length: length, quiet: quiet, history: history, using: &draw)
  }
}
