import NudgeCore
import TestSupport
import Testing

/// Damaged files either are refused or give a zone that can be asked anything.
@Suite struct ZoneDamageTests {
  private static let victims = ["Europe/Berlin", "America/St_Johns", "Africa/Casablanca", "Pacific/Apia", "Asia/Tokyo"]

  @Test(arguments: victims) func truncatedAnywhere(_ identifier: String) throws {
    let bytes = try #require(SystemZones.bytes(identifier))
    for length in 0..<bytes.count {
      #expect(throws: ZoneError.self) { try Zone(identifier: identifier, tzif: Array(bytes.prefix(length))) }
    }
  }

  @Test(arguments: victims) func damagedAnywhere(_ identifier: String) throws {
    let seed = SeededRandom.seedOfThisRun()
    print("damaged zones: NUDGED_TEST_SEED=\(seed)")
    var random = SeededRandom(seed: seed)
    let bytes = try #require(SystemZones.bytes(identifier))
    var (refused, read) = (0, 0)
    for _ in 0..<1500 {
      let damaged = Self.damaged(bytes, &random)
      guard let zone = try? Zone(identifier: identifier, tzif: damaged) else {
        refused += 1
        continue
      }
      read += 1
      try Self.ask(zone, &random, seed)
    }
    #expect(refused >= 100 && read >= 100, "\(refused) refused, \(read) read")
  }

  /// A few bytes, mostly of the half that is used, changed or moved.
  private static func damaged(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<random.number(1...4) {
      let position = random.pick([
        random.number(0...bytes.count - 1), random.number(bytes.count / 2...bytes.count - 1),
        random.number(bytes.count - 30...bytes.count - 1),
      ])
      switch random.number(0...5) {
      case 0: bytes.insert(UInt8(random.number(0...255)), at: position)
      case 1: bytes.remove(at: position)
      case 2: bytes[position] = random.pick(Array("0123456789-,./JM\n".utf8))
      default: bytes[position] = UInt8(random.number(0...255))
      }
    }
    return bytes
  }

  private static func ask(_ zone: Zone, _ random: inout SeededRandom, _ seed: UInt64) throws {
    let daily = try CalendarExpression("02:30", zones: SystemZones.database)
    var instants = [Int64.min, -1, 0, .max].map { Instant(microseconds: $0) }
    instants += (0..<6).map { _ in Instant(seconds: Int64(random.number(-3_000_000_000...9_000_000_000))) }
    for instant in instants {
      #expect(abs(zone.offset(at: instant)) <= 93_600, "seed \(seed)")
      let wall = zone.civil(at: instant)
      if case .fold(let first, let second) = zone.resolve(wall) { #expect(first < second, "seed \(seed)") }
      if let next = daily.next(after: instant, in: zone) { #expect(next > instant, "seed \(seed)") }
      let day = zone.day(of: instant, startsAt: .nine)
      #expect(zone.startOfDay(day, startsAt: .nine) <= instant || instant.microseconds == .min, "seed \(seed)")
    }
  }
}
