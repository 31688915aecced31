import NudgeCore
import Varlink

/// What is wrong with a simulation that was asked for.
struct SimulationProblem: Error {
  /// The parameter.
  var field: String
  var reason: String
}

/// A call of `Simulate`, read into the domain's words.
struct SimulationRequest {
  let simulation: Simulation
  let first: CivilDate
  let last: CivilDate

  /// - Throws: ``SimulationProblem``, ``ConfigurationProblem``.
  init(_ parameters: Control.Simulate.Parameters, for daemon: Daemon) throws {
    let planner = daemon.engine.planner
    let zone = try Self.zone(parameters.zone, daemon) ?? planner.zone
    let settings = try parameters.configuration.map(daemon.settings(ofText:)) ?? planner.settings
    var simulation = Simulation(
      settings: settings, zone: zone, seed: planner.drawSeed, kinds: daemon.guides.kinds)
    simulation.asleep = try Self.stretches(parameters.asleep, "asleep")
    simulation.locked = try Self.stretches(parameters.locked, "locked")
    simulation.away = try (parameters.away ?? []).map(Self.dates)
    simulation.answers = parameters.answers ?? true
    self.simulation = simulation
    first = try Self.date(parameters.from, "from") ?? zone.civil(at: daemon.engine.present).date
    last = try Self.date(parameters.to, "to") ?? first.adding(days: 6)
    guard first <= last else {
      throw SimulationProblem(field: "to", reason: "The last day, \(last), comes before the first, \(first).")
    }
  }

  /// What calendar expressions reach: no plan elapses outside.
  private static let years = 1970...2199

  private static func date(_ text: String?, _ field: String) throws(SimulationProblem) -> CivilDate? {
    guard let text else { return nil }
    guard let date = CivilDate(text) else {
      throw SimulationProblem(field: field, reason: "“\(text.shownOnOneLine)” is not a date such as 2026-05-01.")
    }
    guard years.contains(date.year) else {
      throw SimulationProblem(
        field: field, reason: "\(date) is out of reach: years go from \(years.lowerBound) to \(years.upperBound).")
    }
    return date
  }

  private static func dates(_ text: String) throws(SimulationProblem) -> ClosedRange<CivilDate> {
    let ends = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let first = ends.first.flatMap({ CivilDate($0) }), let last = ends.last.flatMap({ CivilDate($0) }),
      first <= last
    else {
      throw SimulationProblem(
        field: "away",
        reason: "“\(text.shownOnOneLine)” is not a date or a stretch such as 2026-12-24..2026-12-28.")
    }
    return first...last
  }

  private static func stretches(_ texts: [String]?, _ field: String) throws(SimulationProblem) -> [QuietHours] {
    var stretches: [QuietHours] = []
    for text in texts ?? [] {
      guard let stretch = QuietHours(text) else {
        throw SimulationProblem(
          field: field, reason: "“\(text.shownOnOneLine)” is not a stretch of the day such as 22:00..08:00.")
      }
      stretches.append(stretch)
    }
    return stretches
  }

  private static func zone(_ name: String?, _ daemon: Daemon) throws(SimulationProblem) -> Zone? {
    guard let name else { return nil }
    guard let zone = try? daemon.zones.database.zone(named: name) else {
      throw SimulationProblem(
        field: "zone", reason: "The time zone “\(name.shownOnOneLine)” is not known here. One that is: Europe/Berlin")
    }
    return zone
  }
}
