import NudgeCore

/// "tomorrow", "Saturday", "2026-11-28", "in 3 days", "Saturday 9:00": a day in the person's own words, and the time if they
/// named one.
struct SpokenDay: Equatable {
  let date: CivilDate
  let time: CivilTime?

  /// - Throws: ``Failure`` for words that name no day ahead, with some that do.
  init(_ text: String, in surroundings: Surroundings) throws {
    let zone = Zones(surroundings).local()
    let now = zone.civil(at: surroundings.look.now)
    if text.lowercased() == "today" || CivilDate(text) == now.date {
      (date, time) = (now.date, nil)
    } else {
      let spoken = try [CivilTime.nine, .midnight].map { morning in
        zone.civil(at: try Self.instant(text, morning: morning, zone, surroundings))
      }
      date = spoken[0].date
      // A time that does not go by when the morning begins was named; one that is the present one comes with "in 3 days".
      let isNamed = spoken[0] == spoken[1] && spoken[0].time != now.time
      time = isNamed ? spoken[0].time : nil
    }
  }

  private static func instant(
    _ text: String, morning: CivilTime, _ zone: Zone, _ surroundings: Surroundings
  ) throws -> Instant {
    do throws(WhenPhraseError) {
      return try WhenPhrase.instant([text], now: surroundings.look.now, zone: zone, morning: morning)
    } catch {
      throw Failure.badInput(
        "“\(text.shownOnOneLine)” is no day ahead that I know. These work: tomorrow, Saturday, in 3 days, 2026-11-28.")
    }
  }
}

extension Surroundings {
  /// The date in the person's zone.
  var today: CivilDate { Zones(self).local().civil(at: look.now).date }
}

extension CivilTime {
  /// "18:00", "6pm", "noon": a time of day in the person's own words.
  ///
  /// - Throws: ``Failure``.
  init(spoken text: String, in surroundings: Surroundings) throws {
    if let time = CivilTime(text) {
      self = time
    } else {
      let now = surroundings.look.now
      guard let instant = try? WhenPhrase.instant(["tomorrow", text], now: now, zone: .utc) else {
        throw Failure.badInput("“\(text.shownOnOneLine)” is no time of day that I know. These work: 18:00, 6pm, noon.")
      }
      self = Zone.utc.civil(at: instant).time
    }
  }
}
