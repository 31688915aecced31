import NudgeCore
import TestSupport

/// Expressions that share a zone and a base time, so that systemd answers them in one go.
struct OracleGroup: Sendable {
  private let zone: Zone
  /// Seconds since the epoch.
  private let base: Int64
  private let expressions: [(body: String, zone: String)]

  /// Places whose clocks were changed in remarkable ways, and some where they never were. Not Monrovia: systemd takes it
  /// for UTC and shows no "(in UTC)", also before 1972, when it was at -00:44:30.
  private static let zones = [
    "Europe/Berlin", "Europe/Dublin", "Europe/London", "Europe/Moscow", "Europe/Istanbul", "America/New_York",
    "America/St_Johns", "America/Havana", "America/Santiago", "America/Asuncion", "America/Sao_Paulo", "America/Nuuk",
    "America/Scoresbysund", "America/Caracas", "Africa/Casablanca", "Africa/Cairo", "Africa/Abidjan",
    "Asia/Tehran", "Asia/Gaza", "Asia/Beirut", "Asia/Amman", "Asia/Kathmandu", "Asia/Tokyo", "Asia/Pyongyang",
    "Asia/Kolkata", "Australia/Lord_Howe", "Australia/Sydney", "Pacific/Apia", "Pacific/Kwajalein", "Pacific/Chatham",
    "Pacific/Kiritimati", "Pacific/Easter", "Antarctica/Troll", "Antarctica/Casey", "UTC",
  ]

  init(_ random: inout SeededRandom, expressions count: Int) throws {
    zone = try SystemZones.named(random.pick(OracleGroup.zones))
    base = OracleGroup.base(in: zone, &random)
    var generator = ExpressionGenerator(random: random)
    expressions = (0..<count).map { _ in generator.expression() }
    random = generator.random
  }

  /// Any second from 1971 to 2120; most of the time one close to a change of clocks, sometimes the end of a year.
  private static func base(in zone: Zone, _ random: inout SeededRandom) -> Int64 {
    let any = Int64(random.number(31_536_000...4_733_510_400))
    if random.chance(10), let end = CivilDate(year: random.number(1971...2119), month: 12, day: random.number(20...31))
    {
      return Int64(end.daysSinceEpoch) * 86_400 + any % 86_400
    }
    guard random.chance(70), let change = zone.nextChange(after: any, within: 400) else { return any }
    return change + Int64(random.number(-8...2)) * 3600 / Int64(random.pick([1, 1, 2, 10]))
      + Int64(random.number(-60...60))
  }

  func compare(iterations: Int) throws -> OracleTally {
    let whole = expressions.map { $0.body + $0.zone }
    let answers = try CalendarOracle.ask(whole, zone: zone.identifier, base: base, iterations: iterations)
    var tally = OracleTally()
    var civil: [String: [CalendarOracle.Answer]] = [:]
    for (index, expression) in expressions.enumerated() {
      let effective = try effectiveZone(expression)
      if civil[effective.identifier] == nil {
        civil[effective.identifier] = try CivilOracle(zone: effective, base: base).ask(
          expressions.map(\.body), iterations: 50)
      }
      let triple = OracleTriple(
        text: whole[index], body: expression.body, local: zone, effective: effective, base: base,
        iterations: iterations,
        answer: answers[index], civil: civil[effective.identifier]![index])
      try triple.compare(&tally)
    }
    return tally
  }

  private func effectiveZone(_ expression: (body: String, zone: String)) throws -> Zone {
    // systemd counts "@1795000000" in UTC, whatever zone is written behind it.
    if expression.body.hasPrefix("@") || expression.zone.lowercased() == " utc" { return .utc }
    return expression.zone.isEmpty ? zone : try SystemZones.named(String(expression.zone.dropFirst()))
  }
}

/// Lists the civil times an expression names, by asking systemd in UTC.
struct CivilOracle {
  let zone: Zone
  let base: Int64

  func ask(_ bodies: [String], iterations: Int) throws -> [CalendarOracle.Answer] {
    let local = base + Int64(zone.offset(at: Instant(seconds: base)))
    return try CalendarOracle.ask(bodies, zone: "UTC", base: max(0, local), iterations: iterations)
  }
}

extension Zone {
  /// The first second at which the offset is another, by trying every quarter of an hour.
  func nextChange(after second: Int64, within days: Int64) -> Int64? {
    let offset = offset(at: Instant(seconds: second))
    var time = second - second % 900
    let end = time + days * 86_400
    while time < end {
      // A day at once, then the quarters of the day that has it.
      guard self.offset(at: Instant(seconds: time + 86_400)) != offset else {
        time += 86_400
        continue
      }
      while self.offset(at: Instant(seconds: time)) == offset { time += 900 }
      return time
    }
    return nil
  }

  /// By how many seconds clocks were put back during the last 26 hours.
  func turnedBack(before second: Int64) -> Int64 {
    let now = offset(at: Instant(seconds: second))
    return (1...104).map { Int64(max(0, offset(at: Instant(seconds: second - $0 * 900)) - now)) }.max() ?? 0
  }
}
