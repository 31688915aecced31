import ArgumentParser
import NudgeCore

struct When: Verb {
  static let configuration = CommandConfiguration(
    commandName: "when",
    abstract: "Try out a time: when does it come next?",
    discussion: """
      In your own words, or as systemd writes it (systemd.time(7)). Quotes keep the shell away from the stars. Needs no \
      daemon. A bare hour is taken as it stands from 7 to 12, and as the afternoon from 1 to 6; what was read is said back.

        nudgectl when weekdays at 8
        nudgectl when on the 1st of each month at half past nine
        nudgectl when Mon..Fri 11:30
        nudgectl when '*-*-* 20:30' --iterations 3
        nudgectl when 'Sun 17:00' --zone America/New_York
      """)

  @Argument(help: ArgumentHelp("The time, once or over and over.", valueName: "time"))
  var words: [String]

  @Option(help: ArgumentHelp("The time zone to reckon in; yours when absent.", valueName: "name"), completion: .zones)
  var zone: String?

  @Option(
    name: .customLong("base-time"),
    help: ArgumentHelp("Start from this moment instead of now, as in '2026-11-21 09:00:00'.", valueName: "time"))
  var baseTime: String?

  @Option(help: ArgumentHelp("How many times to show, from 1 to 10000.", valueName: "number"))
  var iterations = 5

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...10_000).contains(iterations) else {
      throw ValidationError("--iterations goes from 1 to 10000, not \(iterations).")
    }
  }

  func carryOut(in surroundings: Surroundings) throws {
    let zones = Zones(surroundings)
    let zone = try zone.map { try zones.named($0) } ?? zones.local()
    let base = try baseTime.map { try Self.instant($0, zone) } ?? surroundings.look.now
    let expression = try Self.expression(words.spoken, zones, zone, base)
    let elapses = Self.elapses(of: expression, after: base, count: iterations, in: zone)
    let screen = WhenScreen(expression: expression, elapses: elapses, zone: zone, look: surroundings.look)
    surroundings.say(output.json ? screen.json : screen.text)
  }

  /// As a plan reads it; what holds for this moment alone is read as well.
  private static func expression(
    _ text: String, _ zones: Zones, _ zone: Zone, _ base: Instant
  ) throws -> CalendarExpression {
    do throws(WhenPhraseError) {
      return try WhenPhrase.standing(text, zones: zones.database).expression
    } catch  where error.reason == .relative {
      return try Self.once(text, zones, zone, base)
    } catch {
      throw Failure(error)
    }
  }

  private static func once(
    _ text: String, _ zones: Zones, _ zone: Zone, _ base: Instant
  ) throws -> CalendarExpression {
    do throws(WhenPhraseError) {
      return try WhenPhrase.reading(text, now: base, zone: zone, zones: zones.database).expression
    } catch {
      throw Failure(error)
    }
  }

  /// Like `systemd-analyze --base-time=`, by the wall clock of `zone`; RFC 3339 works as well.
  private static func instant(_ text: String, _ zone: Zone) throws -> Instant {
    if let instant = try? Instant(rfc3339: text) { return instant }
    let parts = text.split { $0 == " " || $0 == "T" }.map(String.init)
    guard (1...2).contains(parts.count), let date = CivilDate(parts[0]),
      let time = parts.count == 2 ? CivilTime(parts[1]) : .midnight
    else {
      throw Failure.badInput("--base-time wants a moment such as '2026-11-21 09:00:00', not “\(text.shownOnOneLine)”.")
    }
    return zone.instant(of: CivilDateTime(date: date, time: time))
  }

  private static func elapses(
    of expression: CalendarExpression, after base: Instant, count: Int, in zone: Zone
  ) -> [Instant] {
    var found: [Instant] = []
    while found.count < count, let next = expression.next(after: found.last ?? base, in: zone) { found.append(next) }
    return found
  }
}
