import NudgeCore

/// "20m", "until tomorrow 9:00": a moment in the person's own words, in their own time zone.
struct SpokenTime {
  let instant: Instant
  let zone: Zone

  /// - Throws: ``Failure`` for words that name no moment ahead, with some that do.
  init(_ words: [String], in surroundings: Surroundings) throws {
    zone = Zones(surroundings).local()
    do throws(WhenPhraseError) {
      instant = try WhenPhrase.instant(words, now: surroundings.look.now, zone: zone)
    } catch {
      throw Failure(.badInput, error.description.shownSafely, name: "org.nudged.Client.BadTime")
    }
  }

  /// As the protocol writes it.
  var rfc3339: String { instant.rfc3339(in: zone) }
}
