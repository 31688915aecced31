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
      throw Failure(error)
    }
  }

  /// The end of what is to last: "for today", "the weekend".
  init(endOf words: [String], in surroundings: Surroundings) throws {
    zone = Zones(surroundings).local()
    do throws(WhenPhraseError) {
      instant = try WhenPhrase.end(ofStretch: words, now: surroundings.look.now, zone: zone)
    } catch {
      throw Failure(error)
    }
  }

  /// As the protocol writes it.
  var rfc3339: String { instant.rfc3339(in: zone) }
}

extension Failure {
  /// Words about a time that cannot be taken, with some that can.
  init(_ error: WhenPhraseError) {
    self.init(.badInput, error.description.shownSafely, name: "org.nudged.Client.BadTime")
  }
}
