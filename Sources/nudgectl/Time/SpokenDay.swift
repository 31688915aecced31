import NudgeCore

/// "tomorrow", "Saturday", "2026-11-28", "in 3 days", "Saturday 9:00": a day in the person's own words, and the time if they
/// named one.
struct SpokenDay: Equatable {
  let date: CivilDate
  let time: CivilTime?

  /// - Throws: ``Failure`` for words that name no day ahead, with some that do.
  init(_ text: String, in surroundings: Surroundings) throws {
    do throws(WhenPhraseError) {
      (date, time) = try WhenPhrase.day([text], now: surroundings.look.now, zone: Zones(surroundings).local())
    } catch {
      throw Failure(error)
    }
  }
}

extension SpokenDay {
  /// Today without a time, once the usual time has been: the next full hour; so late that this is tomorrow, in the morning.
  func movedAhead(of usual: CivilTime, in surroundings: Surroundings) -> SpokenDay {
    let wall = Zones(surroundings).local().civil(at: surroundings.look.now)
    guard time == nil, date == wall.date, wall.time >= usual else { return self }
    if let hour = CivilTime(hour: wall.time.hour + 1, minute: 0) { return SpokenDay(date: date, time: hour) }
    return SpokenDay(date: date.adding(days: 1), time: .nine)
  }

  private init(date: CivilDate, time: CivilTime?) { (self.date, self.time) = (date, time) }
}

extension Surroundings {
  /// The date in the person's zone.
  var today: CivilDate { Zones(self).local().civil(at: look.now).date }
}

extension CivilTime {
  /// "18:00", "6pm", "noon": a time of day in the person's own words.
  ///
  /// - Throws: ``Failure``.
  /// - Parameter date: its day; what "8" means today depends on the hour.
  init(spoken text: String, on date: CivilDate? = nil, in surroundings: Surroundings) throws {
    let now = surroundings.look.now
    if let time = CivilTime(text) {
      self = time
    } else if date == surroundings.today, let time = Self.today(text, in: surroundings) {
      self = time
    } else {
      guard let instant = try? WhenPhrase.instant(["tomorrow", text], now: now, zone: .utc) else {
        throw Failure.badInput("“\(text.shownOnOneLine)” is no time of day that I know. These work: 18:00, 6pm, noon.")
      }
      self = Zone.utc.civil(at: instant).time
    }
  }

  private static func today(_ text: String, in surroundings: Surroundings) -> CivilTime? {
    let zone = Zones(surroundings).local()
    let instant = try? WhenPhrase.instant(["today at", text], now: surroundings.look.now, zone: zone)
    return instant.map { zone.civil(at: $0).time }
  }
}
