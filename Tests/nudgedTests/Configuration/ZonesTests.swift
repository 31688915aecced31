import NudgeCore
import Testing

@testable import nudged

/// The person's zone, from `TZ` and from the machine, against the tz database of the machine the test runs on.
@Suite struct ZonesTests {
  /// 2026-07-01 12:00 UTC and 2026-12-01 12:00 UTC.
  private static let summer = Instant(seconds: 1_782_907_200)
  private static let winter = Instant(seconds: 1_796_126_400)

  private func local(_ environment: [String: String], localtime: String = "/nonexistent") -> ZoneResolver.Local {
    SystemZones.resolver(environment: environment, localtime: localtime).localZone()
  }

  @Test func databaseKnowsTheWorld() throws {
    let zones = SystemZones.resolver(environment: [:]).database
    let zone = try zones.zone(named: "Europe/Berlin")
    #expect(zone.offset(at: Self.summer) == 7200)
    #expect(zone.offset(at: Self.winter) == 3600)
    #expect(throws: (any Error).self) { try zones.zone(named: "Europe/Nowhere") }
    #expect(throws: (any Error).self) { try zones.zone(named: "../zoneinfo/Europe/Berlin") }
  }

  @Test func databaseCanBeElsewhere() throws {
    let directory = try ConfigDirectory()
    _ = try directory.link("Here/There", to: "/usr/share/zoneinfo/Asia/Tokyo")
    let zones = SystemZones.resolver(environment: ["TZDIR": directory.path]).database
    #expect(try zones.zone(named: "Here/There").offset(at: Self.summer) == 9 * 3600)
    #expect(throws: (any Error).self) { try zones.zone(named: "Europe/Berlin") }
  }

  nonisolated static let named: [(tz: String, identifier: String, summer: Int, winter: Int)] = [
    ("Europe/Berlin", "Europe/Berlin", 7200, 3600), (":Europe/Berlin", "Europe/Berlin", 7200, 3600), ("", "UTC", 0, 0),
    (":", "UTC", 0, 0), ("UTC", "UTC", 0, 0), ("CET-1CEST", "CET-1CEST", 7200, 3600),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "CET-1CEST,M3.5.0,M10.5.0/3", 7200, 3600),
    ("<+0330>-3:30", "<+0330>-3:30", 12600, 12600),
    ("JST-9", "JST-9", 32400, 32400), ("/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo", 32400, 32400),
  ]

  @Test(arguments: named.indices) func variableIsRead(_ index: Int) {
    let row = Self.named[index]
    let local = local(["TZ": row.tz], localtime: "/usr/share/zoneinfo/America/New_York")
    #expect(local.note == nil)
    #expect(local.zone.identifier == row.identifier)
    #expect(local.zone.offset(at: Self.summer) == row.summer)
    #expect(local.zone.offset(at: Self.winter) == row.winter)
  }

  @Test(arguments: ["Nowhere/Town", "../../etc/passwd", "/etc/passwd", "nonsense", "C-1"])
  func variableThatMeansNothingIsUTC(_ value: String) throws {
    let directory = try ConfigDirectory()
    let machine = try directory.link("localtime", to: "/usr/share/zoneinfo/Asia/Tokyo")
    let local = local(["TZ": value], localtime: machine)
    #expect(local.zone.identifier == "UTC")
    #expect(local.note?.contains("TZ names no zone") == true)
  }

  @Test(arguments: ["/usr/share/zoneinfo/Asia/Tokyo", "../../usr/share/zoneinfo/Asia/Tokyo"])
  func machineZoneIsNamedByItsLink(_ target: String) throws {
    let directory = try ConfigDirectory()
    let local = local([:], localtime: try directory.link("localtime", to: target))
    #expect(local.zone.identifier == "Asia/Tokyo")
    #expect(local.zone.offset(at: Self.summer) == 32400)
    #expect(local.note == nil)
  }

  @Test func machineZoneCanBeAFile() throws {
    let bytes = try #require(try FileBytes.read("/usr/share/zoneinfo/Asia/Tokyo", limit: 1 << 16))
    let directory = try ConfigDirectory()
    let local = local([:], localtime: try directory.write("localtime", bytes))
    #expect(local.zone.identifier == "local")
    #expect(local.zone.offset(at: Self.summer) == 32400)
  }

  @Test func withoutAnyItIsUTC() throws {
    #expect(local([:]).zone.identifier == "UTC")
    let directory = try ConfigDirectory()
    let damaged = try directory.write("localtime", "TZif2 and then nothing of use")
    #expect(local([:], localtime: damaged).zone.identifier == "UTC")
  }
}
