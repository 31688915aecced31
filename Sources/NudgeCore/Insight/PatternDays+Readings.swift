// What is compared with what.

extension PatternDays {
  /// Something measured, on a day or in a part of one.
  struct Reading {
    /// The number of the day, or of the part of a day.
    let place: Int
    let week: Int
    let value: Double
  }

  /// One for each day on which the aspect was measured. Only days with a check-in are looked at: to write anything at all, be it
  /// a step or a tag, makes a day with entries, and on days picked for having entries those would seem to avoid each other.
  func readings(_ aspect: Pattern.Aspect) -> [Reading] {
    checkedIn.indices.compactMap { day in
      value(aspect, on: day).map { Reading(place: day, week: day / 7, value: $0) }
    }
  }

  private func value(_ aspect: Pattern.Aspect, on day: Int) -> Double? {
    switch aspect {
    case .mood: Self.total(moods, on: day).mean
    case .confidence: Self.total(confidences, on: day).mean
    case .steps: checkedIn[day] && !resting[day] ? (finishedStep[day] ? 1 : 0) : nil
    }
  }

  private static func total(_ totals: [Total], on day: Int) -> Total {
    totals[day * parts..<(day + 1) * parts].reduce(Total(), +)
  }

  /// One for each part of a day in which the aspect was measured; none of steps, which do not say when they were done.
  func readingsByPart(_ aspect: Pattern.Aspect) -> [Reading] {
    let totals = aspect == .mood ? moods : aspect == .confidence ? confidences : []
    return totals.indices.compactMap { slot in
      totals[slot].mean.map { Reading(place: slot, week: slot / (7 * Self.parts), value: $0) }
    }
  }

  /// Which of the days have a circumstance; by part of the day for ``Circumstance/part(_:)``.
  func presence(of circumstance: Circumstance, for aspect: Pattern.Aspect) -> [Presence] {
    switch circumstance {
    case .weekday(let weekday):
      checkedIn.indices.map { $0 % 7 + 1 == weekday.rawValue ? .with : .without }
    case .part(let part):
      moods.indices.map { $0 % Self.parts == part.place ? .with : .without }
    case .answer(let field):
      answers[field] ?? Array(repeating: .unknown, count: checkedIn.count)
    case .practice, .tag, .domain:
      (aspect == .steps ? marks[circumstance]?.besideSteps : marks[circumstance]?.any)?.map { $0 ? .with : .without }
        ?? Array(repeating: .unknown, count: checkedIn.count)
    }
  }
}

extension PatternDays {
  /// Everything that can be looked at, in a fixed order; of what a person names themselves, what is there most often.
  ///
  /// - Parameter days: nil, or the numbers of days of which at least one must have it; then weekdays and parts of the day,
  ///   which every week has, are left out.
  func circumstances(on days: Range<Int>?) -> [Circumstance] {
    let own = most(20, "practice", days) + most(40, "tag", days) + most(20, "domain", days)
    let answered = answers.filter { days?.contains(where: $0.value.isWith) ?? true }.keys.sorted()
    let asked = own + answered.map(Circumstance.answer)
    if days != nil { return asked }
    return asked + Weekday.allCases.map(Circumstance.weekday) + PartOfDay.allCases.map(Circumstance.part)
  }

  /// Those on most days, and among equals the first by name.
  private func most(_ count: Int, _ kind: String, _ days: Range<Int>?) -> [Circumstance] {
    var counted: [(circumstance: Circumstance, days: Int)] = []
    for (circumstance, marks) in marks where circumstance.kind == kind {
      if let days, !days.contains(where: marks.any.isTrue) { continue }
      counted.append((circumstance, marks.any.count { $0 }))
    }
    counted.sort { $0.days != $1.days ? $0.days > $1.days : $0.circumstance.name < $1.circumstance.name }
    return counted.prefix(count).map(\.circumstance)
  }
}

extension [PatternDays.Presence] {
  fileprivate func isWith(_ place: Int) -> Bool { self[place] == .with }
}

extension [Bool] {
  fileprivate func isTrue(_ place: Int) -> Bool { self[place] }
}
