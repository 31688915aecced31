import ArgumentParser
import NudgeCore

struct When: Verb {
  static let configuration = CommandConfiguration(
    commandName: "when",
    abstract: "Try out a calendar expression: when does it come next?",
    discussion: """
      Expressions are systemd's (systemd.time(7)). Quotes keep the shell away from the stars. Needs no daemon.

        nudgectl when Mon..Fri 11:30
        nudgectl when '*-*-* 20:30' --iterations 3
        nudgectl when 'Sun 17:00' --zone America/New_York
      """)

  @Argument(help: ArgumentHelp("The calendar expression.", valueName: "expression"))
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
    let expression = try Self.expression(words.spoken, zones)
    let base = try baseTime.map { try Self.instant($0, zone) } ?? surroundings.look.now
    let elapses = Self.elapses(of: expression, after: base, count: iterations, in: zone)
    let screen = WhenScreen(expression: expression, elapses: elapses, zone: zone, look: surroundings.look)
    surroundings.say(output.json ? screen.json : screen.text)
  }

  private static func expression(_ text: String, _ zones: Zones) throws -> CalendarExpression {
    do {
      return try CalendarExpression(text, zones: zones.database)
    } catch {
      throw Failure.badInput(ExpressionProblem(text: text, error: error).sentence)
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
