import Foundation
import NudgeCore
import Testing

/// timex#369: two programs, one clock. What `TZ` means is what `date` takes it to mean.
@Suite struct ZoneResolverTests {
  /// 2026-07-01 12:00 UTC and 2026-12-01 12:00 UTC.
  private static let summer: Int64 = 1_782_907_200
  private static let winter: Int64 = 1_796_126_400

  static let understood = [
    "", ":", "UTC", ":UTC", "Europe/Berlin", ":Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "EST5EDT",
    "Etc/GMT+5",
    "/etc/localtime", ":/etc/localtime", "/usr/share/zoneinfo/Asia/Tokyo", ":/usr/share/zoneinfo/Asia/Tokyo",
    "../zoneinfo/Europe/Berlin", "./Europe/Berlin", "Europe//Berlin", "CET-1CEST,M3.5.0,M10.5.0/3",
    ":CET-1CEST,M3.5.0,M10.5.0/3",
    "CET-1CEST", "CET-1", "<+03>-3", "<+0330>-3:30", "<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "GMT+2", "GMT-2", "UTC0",
    "JST-9",
    "XXX24", "XXX25", "XXX-24:59:59", "XXX-1:60", "XXX-1:5", "IST-1GMT0,M10.5.0,M3.5.0/1", "NZST-12NZDT,J100,J200",
    "AAA3BBB,59,300", "CET-1CEST-2", "CET-1CEST+2,M3.5.0,M10.5.0/3", "CET-1CEST,M3.5.0/99,M10.5.0/3", "CET-1CEST,",
    "CET-1x",
    "CET-1 ", "CET-1CEST,M3.5.0", "CET-1CEST,M3.5.0,M10.5.0/3junk", "CET-00000000001", "CET1.5\u{7}", "CET-1CEST,junk",
    "CET-1CEST-0,junk",
  ]
  static let nonsense = [
    "Nowhere/Town", "nonsense", "Europe", "Europe/", "Europe/Berlin ", "Berlin", "C-1", "-3", "+3", "3", " CET-1",
    "::CET-1",
    "<ab>-3", "ÄÖÜ-1", ".", "/", "..", "/etc/passwd", "/nonexistent", "/etc", "../../../etc/passwd", "\u{1b}[31m",
    "UTC+", "=", "$TZ", "Europe/Berlin;Asia/Tokyo",
  ]

  @Test("it tells the time that date tells", arguments: understood + nonsense)
  func oracle(_ variable: String) throws {
    try Self.compare(variable, directory: nil)
  }

  @Test("without TZ it is the machine's zone, as for date")
  func unset() throws {
    try Self.compare(nil, directory: nil)
  }

  @Test("what means nothing is told of, and what is empty or the machine's is not", arguments: understood + nonsense)
  func noted(_ variable: String) {
    // A name alone, as other programs see it, and no offset behind it.
    let isNonsense = Self.nonsense.contains(variable)
    #expect((Self.resolver(variable, nil).localZone().note != nil) == isNonsense)
  }

  @Test("zones may be kept elsewhere, behind links, and be broken")
  func files() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nudged-zones-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = FileManager.default
    try files.createDirectory(atPath: folder + "/zoneinfo/Here", withIntermediateDirectories: true)
    let tokyo = try #require(SystemZones.bytes("Asia/Tokyo"))
    try Data(tokyo).write(to: URL(filePath: folder + "/zoneinfo/Here/There"))
    try Data(tokyo.prefix(100)).write(to: URL(filePath: folder + "/zoneinfo/short"))
    try Data("no zone".utf8).write(to: URL(filePath: folder + "/zoneinfo/text"))
    try files.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "zoneinfo/Here/There")
    try files.createSymbolicLink(atPath: folder + "/chain", withDestinationPath: "link")
    try files.createSymbolicLink(atPath: folder + "/broken", withDestinationPath: "/usr/share/zoneinfo/Gone/Away")
    try files.createSymbolicLink(atPath: folder + "/loop", withDestinationPath: "loop")
    for path in [
      "link", "chain", "broken", "loop", "zoneinfo", "zoneinfo/Here/There", "zoneinfo/short", "zoneinfo/text",
    ] {
      try Self.compare("\(folder)/\(path)", directory: nil)
    }
    for name in ["Here/There", "Here", "short", "text", "Europe/Berlin", "../link"] {
      try Self.compare(name, directory: folder + "/zoneinfo")
    }
    try Self.compare("Europe/Berlin", directory: "/nonexistent")
    try Self.compare("Europe/Berlin", directory: "")
    #expect(Self.resolver("\(folder)/link", folder + "/zoneinfo").local().identifier == "Here/There")
    #expect(Self.resolver("\(folder)/chain", folder + "/zoneinfo").local().identifier == "local")
  }

  @Test(
    "a wall time of any year is told as it was said, and its offset can be read again",
    arguments: ["Europe/Amsterdam", "Europe/Dublin", "Africa/Monrovia", "Asia/Kolkata", "AAA-1:00:30BBB-2:00:59"])
  func saidAndTold(variable: String) throws {
    let zone = Self.resolver(variable, nil).local()
    for year in stride(from: 1500, through: 2030, by: 10) {
      for time in ["00:00", "12:00", "23:59"] {
        let (date, time) = (try #require(CivilDate("\(year)-05-01")), try #require(CivilTime(time)))
        let instant = zone.instant(of: CivilDateTime(date: date, time: time))
        let text = instant.rfc3339(in: zone)
        #expect(text.hasPrefix("\(date)T\(time)"), "\(text)")
        #expect(try Instant(rfc3339: text) == instant)
      }
    }
  }

  @Test("clocks a day and more from UTC are told by the time they show", arguments: ["XXX24", "XXX25", "AAA-24:59:59"])
  func farAway(variable: String) throws {
    let zone = Self.resolver(variable, nil).local()
    let now = Instant(seconds: Self.summer)
    let text = now.rfc3339(in: zone)
    #expect(try Instant(rfc3339: text) == now)
    #expect(text.dropFirst(11).prefix(5) == "\(zone.civil(at: now).time)".prefix(5))
  }

  // MARK: -

  private static func compare(_ variable: String?, directory: String?) throws {
    let resolver = resolver(variable, directory)
    for second in [summer, winter] {
      let offset = resolver.local().offset(at: Instant(seconds: second))
      let minutes = abs(offset) / 60
      let ours = String(format: "%@%02d%02d", offset < 0 ? "-" : "+", minutes / 60, minutes % 60)
      let settings = (variable.map { ["TZ=\($0)"] } ?? []) + (directory.map { ["TZDIR=\($0)"] } ?? [])
      let date = try OtherProgram.run(
        "/usr/bin/env", from: "coreutils", ["-u", "TZ"] + settings + ["date", "-d", "@\(second)", "+%z"], zone: "UTC")
      #expect(ours == date.output.trimmingCharacters(in: .whitespacesAndNewlines), "\(settings) at \(second)")
    }
  }

  private static func resolver(_ variable: String?, _ directory: String?) -> ZoneResolver {
    ZoneResolver(
      variable: variable, directory: directory,
      contents: { path in
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), !isDirectory.boolValue else {
          return nil
        }
        return FileManager.default.contents(atPath: path).map { [UInt8]($0) }
      },
      linkTarget: { try? FileManager.default.destinationOfSymbolicLink(atPath: $0) })
  }
}
