import NudgeCore
import Testing

@Suite("Which backups are kept")
struct BackupRotationTests {
  private static func file(_ text: String, bytes: Int64 = 1000) throws -> BackupRotation.File {
    BackupRotation.File(name: try #require(BackupName(text)), bytes: bytes)
  }

  /// One each morning, up to the last day.
  private static func daily(_ days: Int, until last: String = "2026-11-30", bytes: Int64 = 1000) throws
    -> [BackupRotation.File]
  {
    let end = try #require(CivilDate(last))
    return try (0..<days).map { try file("\(end.adding(days: -$0))-070000-daily.sqlite", bytes: bytes) }
  }

  private static func kept(_ files: [BackupRotation.File], atMost: Int64 = 1_000_000, fresh: BackupName? = nil)
    -> [String]
  {
    let superfluous = BackupRotation(atMost: atMost).superfluous(among: files, fresh: fresh)
    return files.map(\.name).filter { !superfluous.contains($0) }.sorted().reversed().map { String("\($0)".prefix(10)) }
  }

  @Test("of a year of days: seven days, four weeks by their last, twelve months by their last")
  func aYear() throws {
    #expect(
      Self.kept(try Self.daily(400)) == [
        "2026-11-30", "2026-11-29", "2026-11-28", "2026-11-27", "2026-11-26", "2026-11-25", "2026-11-24", "2026-11-22",
        "2026-11-15", "2026-10-31", "2026-09-30", "2026-08-31", "2026-07-31", "2026-06-30", "2026-05-31", "2026-04-30",
        "2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31",
      ])
  }

  @Test("a long absence takes nothing away: days, weeks and months are those that have one")
  func absence() throws {
    let before = try Self.daily(7, until: "2024-05-20")
    #expect(Self.kept(before + [try Self.file("2026-11-30-070000-daily.sqlite")]).count == 8 - 1)
    #expect(Self.kept(before).count == 7)
  }

  @Test("what was there before an import stays beside the day's own for as long as its day is among the latest")
  func beforeImports() throws {
    let files = try [
      "2026-11-30-070000-daily.sqlite", "2026-11-30-060000-before-import.sqlite",
      "2026-11-30-060000-before-import-2.sqlite",
      "2026-11-29-070000-daily.sqlite", "2026-11-29-060000-before-migration.sqlite",
    ].map { try Self.file($0) }
    #expect(BackupRotation(atMost: 1_000_000).superfluous(among: files) == [])
  }

  @Test(
    "what waits for the person is never removed, and takes no room",
    arguments: BackupReason.allCases.filter { !$0.isRotated })
  func others(reason: BackupReason) throws {
    let put = try (0..<30).map {
      try Self.file("2020-01-\(10 + $0 % 20)-00000\($0 % 10)-\(reason.rawValue).sqlite", bytes: 1 << 40)
    }
    let superfluous = BackupRotation(atMost: 100_000).superfluous(among: put + (try Self.daily(7)))
    #expect(superfluous == [])
  }

  @Test("within the room there is, the newest stay; the very newest does in any case")
  func room() throws {
    #expect(Self.kept(try Self.daily(7), atMost: 3500) == ["2026-11-30", "2026-11-29", "2026-11-28"])
    #expect(Self.kept(try Self.daily(7), atMost: 10) == ["2026-11-30"])
    #expect(Self.kept(try Self.daily(1, bytes: 1 << 62), atMost: 1) == ["2026-11-30"])
  }

  @Test("one made just now stays beside those of a clock that was ahead")
  func clockAhead() throws {
    let ahead = try Self.daily(9, until: "2099-01-09")
    let fresh = try Self.file("2026-11-30-070000-daily.sqlite")
    #expect(Self.kept(ahead + [fresh], atMost: 10, fresh: fresh.name) == ["2099-01-09", "2026-11-30"])
  }

  @Test(
    "whatever there is: the newest stays, nothing of others goes, what stays fits, and a second look finds nothing more"
  )
  func properties() throws {
    var seed: UInt64 = 20_261_130
    func draw(_ below: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % below
    }
    for _ in 0..<500 {
      let files = (0..<draw(60)).map { _ in
        let date = CivilDate(daysSinceEpoch: 20_000 + draw(900))
        let moment = CivilDateTime(date: date, time: CivilTime(hour: draw(24), minute: draw(60)) ?? .nine)
        let name = BackupName(moment, BackupReason.allCases[draw(10)], form: draw(8) == 0 ? .damaged : .journal)
        return BackupRotation.File(name: name, bytes: Int64(draw(100)))
      }
      let unique = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }.values.map(\.self)
      let rule = BackupRotation(atMost: Int64(draw(800)))
      let gone = Set(rule.superfluous(among: unique))
      let rotated = unique.filter { $0.name.reason.isRotated && $0.name.form == .journal }
      let left = rotated.filter { !gone.contains($0.name) }
      #expect(gone.isSubset(of: rotated.map(\.name)))
      #expect(left.map(\.name).max() == rotated.map(\.name).max())
      #expect(left.count <= 1 || left.reduce(0) { $0 + $1.bytes } <= rule.atMost)
      #expect(rule.superfluous(among: unique.filter { !gone.contains($0.name) }).isEmpty)
    }
  }
}
